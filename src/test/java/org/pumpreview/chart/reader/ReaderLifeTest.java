package org.pumpreview.chart.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;

/// How the processes that read come and go.
@BesideWindows
class ReaderLifeTest {
  /// A heap of its own size tells the processes of this test from all others.
  private static final int HEAP = 157;

  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(4), Duration.ofSeconds(1), HEAP, 1);

  private static final ReaderProcess READING = new ReaderProcess(BOUNDS);

  @AfterAll
  static void end() {
    READING.close();
  }

  @Test
  void aDocumentGoesOnWhenItsProcessWasKilled() throws Exception {
    try (ChartPages pages = READING.open(MadeCharts.content(MadeCharts.pdf(2)), Optional.empty())) {
      for (ProcessHandle process : processes()) {
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
      }
      assertEquals(612, pages.draw(2, 1).width());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessThatCrashesLeavesNothingOnTheDisk() throws Exception {
    Set<Path> before = lyingHere();
    try (ChartPages pages = READING.open(MadeCharts.content(MadeCharts.pdf(2)), Optional.empty())) {
      for (ProcessHandle process : processes()) {
        new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
        process.onExit().get(5, TimeUnit.SECONDS);
      }
      assertEquals(612, pages.draw(2, 1).width());
    }
    assertEquals(before, lyingHere());
  }

  /// Where a Java machine would leave what it tells of a crash.
  private static Set<Path> lyingHere() throws IOException {
    try (var here = Files.list(Path.of(""));
        var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return Stream.concat(here, temporary)
          .filter(file -> file.getFileName().toString().matches("hs_err.*|core.*|.*hprof"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aPageThatTwiceTookTooLongIsNotTriedAgain() throws Exception {
    try (ChartPages pages = READING.open(MadeCharts.content(endless()), Optional.empty())) {
      assertEquals(Reason.TOO_SLOW, refused(pages));
      assertEquals(Reason.TOO_SLOW, refused(pages));
      long start = System.nanoTime();
      assertEquals(Reason.TOO_SLOW, refused(pages));
      assertFalse(System.nanoTime() - start > 100_000_000);
      assertEquals(0, pages.text(2).words().size());
    }
  }

  @Test
  void aProcessEndsWithItsPipeEvenWhileItDraws() throws Exception {
    var before = Arrays.asList(processes());
    Child child = Child.start(BOUNDS);
    var content = MadeCharts.content(endless());
    child.open(content, Optional.empty(), Duration.ofSeconds(4), in -> in.skipBytes(1));
    Wire.write(child.out(), Wire.Request.DRAW);
    child.out().writeInt(1);
    child.out().writeDouble(1);
    child.out().flush();
    child.out().close();
    for (ProcessHandle process : processes()) {
      if (!before.contains(process)) {
        process.onExit().get(5, TimeUnit.SECONDS);
      }
    }
    assertFalse(child.isAlive());
  }

  @Test
  void nothingIsAskedOfAClosedDocument() throws Exception {
    ChartPages pages = READING.open(MadeCharts.content(MadeCharts.pdf(1)), Optional.empty());
    pages.close();
    assertThrows(IllegalStateException.class, () -> pages.draw(1, 1));
  }

  private static Reason refused(ChartPages pages) {
    return assertThrows(ChartRefused.class, () -> pages.draw(1, 1)).reason();
  }

  private static ProcessHandle[] processes() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("-Xmx" + HEAP + "m"))
        .toArray(ProcessHandle[]::new);
  }

  /// Two pages, the first of which draws itself without end.
  private static byte[] endless() {
    return new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                    + "/Resources<</XObject<</X 5 0 R>>>>>>")
            .stream("", "/X Do")
            .stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                "/X Do /X Do /X Do")
            .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>")
            .file();
  }
}
