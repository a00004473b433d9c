package org.pumpreview.letter;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// Prints what a letter costs: compose, lay out and sign, in milliseconds of CPU on one thread.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=org.pumpreview.letter.LetterBench`.
public final class LetterBench {
  private static final int WARM_UP = 150;
  private static final int MEASURED = 101;

  private LetterBench() {}

  /// Measures the approval of a nurse and the denial of a director.
  public static void main(String[] args) {
    var pdf = new LetterPdf();
    var person = new Authority("Example Bayou Health Plan");
    for (Cases story : List.of(Cases.approved(), Cases.denied(false))) {
      LetterSigner signer = person.director();
      int size = 0;
      for (int i = 0; i < WARM_UP; i++) {
        size = letter(pdf, story, person, signer).length;
      }
      double[] millis = new double[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        long before = cpu();
        letter(pdf, story, person, signer);
        millis[i] = (cpu() - before) / 1e6;
      }
      Arrays.sort(millis);
      System.out.printf(
          "%s: median %.1f ms, 90 %% %.1f ms, %d bytes%n",
          story.text().title(), millis[MEASURED / 2], millis[MEASURED * 9 / 10], size);
    }
  }

  private static byte[] letter(LetterPdf pdf, Cases story, Authority person, LetterSigner signer) {
    LetterText text = story.text();
    LetterPage page = LetterPage.of(text, person.code(text.signatory(), text.claim()));
    return LetterSignature.sign(pdf.render(page), signer, page.issued());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
