package org.pumpreview.letter;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Prints how often the code on a page is read after what happens to paper: 100 trials each of
/// every kind of harm at 150, 200 and 300 dots an inch. Ends with 1 where fewer than 99 are read.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=org.pumpreview.letter.PaperBench`.
public final class PaperBench {
  private static final int TRIALS = 100;
  private static final int ENOUGH = 99;
  private static final List<Integer> RESOLUTIONS = List.of(150, 200, 300);

  private PaperBench() {}

  /// Reads the last pages of all kinds in turn, a new seed and so another harm in every trial.
  public static void main(String[] args) throws IOException {
    List<PaperCopy.Letter> letters = PaperCopy.letters();
    boolean enough = true;
    System.out.printf("%-32s%10s%10s%10s%n", "read of " + TRIALS, "150 dpi", "200 dpi", "300 dpi");
    for (PaperCopy.Harm harm : PaperCopy.Harm.values()) {
      var line = new StringBuilder("%-32s".formatted(harm.words()));
      for (int dpi : RESOLUTIONS) {
        int read = read(letters, harm, dpi, TRIALS);
        enough &= read >= ENOUGH;
        line.append("%10d".formatted(read));
      }
      System.out.println(line);
    }
    if (!enough) {
      System.exit(1);
    }
  }

  static int read(List<PaperCopy.Letter> letters, PaperCopy.Harm harm, int dpi, int trials)
      throws IOException {
    int read = 0;
    for (int trial = 0; trial < trials; trial++) {
      var letter = letters.get(trial % letters.size());
      Gray copy = harm.done(letter.page(dpi), new Random(1000L * dpi + trial));
      if (CodeReader.read(copy).equals(Set.of(letter.code()))) {
        read++;
      }
    }
    return read;
  }
}
