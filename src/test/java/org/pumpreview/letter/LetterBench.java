package org.pumpreview.letter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.pumpreview.chart.PageSheets;

/// Prints what a letter costs: compose, lay out and sign, in milliseconds of CPU on one thread;
/// what a thousand of them take and leave in memory; and how soon the first page of one is drawn.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=org.pumpreview.letter.LetterBench`.
public final class LetterBench {
  private static final int WARM_UP = 150;
  private static final int MEASURED = 101;
  private static final int MANY = 1_000;

  /// The scale of a page on the screen, in dots for each point.
  private static final double PREVIEW = 1.5;

  private LetterBench() {}

  /// Measures the approval of a nurse and the denial of a director.
  public static void main(String[] args) throws IOException {
    run(WARM_UP, MEASURED, MANY);
  }

  static void run(int warmUp, int measured, int many) throws IOException {
    var pdf = new LetterPdf();
    var person = new Authority("Example Bayou Health Plan");
    for (Story story : List.of(Cases.approved(), Cases.denied(false))) {
      LetterSigner signer = person.director();
      int size = 0;
      for (int i = 0; i < warmUp; i++) {
        size = letter(pdf, story, person, signer).length;
      }
      double[] millis = new double[measured];
      for (int i = 0; i < measured; i++) {
        long before = cpu();
        letter(pdf, story, person, signer);
        millis[i] = (cpu() - before) / 1e6;
      }
      Arrays.sort(millis);
      System.out.printf(
          "%s: median %.1f ms, 90 %% %.1f ms, %d bytes%n",
          story.text().title(), millis[measured / 2], millis[measured * 9 / 10], size);
    }
    many(pdf, person, many);
    firstPage(pdf, person, measured);
  }

  private static void many(LetterPdf pdf, Authority person, int many) {
    Story story = Cases.denied(false);
    LetterSigner signer = person.director();
    long nanos = 0;
    double[] held = new double[3];
    held[0] = held() / 1e6;
    for (int half = 1; half <= 2; half++) {
      long begun = System.nanoTime();
      for (int i = 0; i < many / 2; i++) {
        letter(pdf, story, person, signer);
      }
      nanos += System.nanoTime() - begun;
      held[half] = held() / 1e6;
    }
    System.out.printf(
        "%d letters: %.1f s; in memory %.1f MB before, %.1f after half of them, %.1f after all%n",
        many, nanos / 1e9, held[0], held[1], held[2]);
  }

  /// From the findings to the drawn page, unsigned as the preview is.
  private static void firstPage(LetterPdf pdf, Authority person, int measured) throws IOException {
    // As the program does while the case is opened.
    try (var sheets = new PageSheets(pdf.rehearse())) {
      sheets.draw(0, 1);
    }
    LetterText text = Cases.denied(false).text();
    double[] millis = new double[measured];
    for (int i = 0; i < measured; i++) {
      long begun = System.nanoTime();
      var page = LetterPage.of(text, person.code(text.signatory(), text.claim()));
      try (var sheets = new PageSheets(pdf.render(page))) {
        sheets.draw(0, PREVIEW);
      }
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    System.out.printf(
        "first page drawn: first %.1f ms, then median %.1f ms%n", millis[0], median(millis));
  }

  private static double median(double[] millis) {
    return Arrays.stream(millis).sorted().toArray()[millis.length / 2];
  }

  /// Bytes that are still referred to.
  private static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static byte[] letter(LetterPdf pdf, Story story, Authority person, LetterSigner signer) {
    LetterText text = story.text();
    LetterPage page = LetterPage.of(text, person.code(text.signatory(), text.claim()));
    return LetterSignature.sign(pdf.render(page), signer, page.issued());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
