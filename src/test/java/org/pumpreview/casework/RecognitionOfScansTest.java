package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.casework.Recognition.Step;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.chart.recognition.ChartWords;
import org.pumpreview.chart.recognition.FaxPage;
import org.pumpreview.chart.recognition.WordErrors;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;

/// A scanned page, from the file to the words in the vault, with the real library in the real
/// process.
@BesideWindows
class RecognitionOfScansTest {
  /// On no page of any other test.
  private static final List<String> SECRETS = List.of("Brightwaterton", "Quillfeather");

  @TempDir Path folder;

  private static FaxPage page() {
    List<String> lines = new ArrayList<>(ChartWords.PAGE.subList(0, 14));
    lines.add("Seen with Mrs. Brightwaterton and Dr. Quillfeather at the clinic");
    return FaxPage.of(lines).askew(-1.5).dirty(0.002);
  }

  private static byte[] png(FaxPage page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(page.sent(), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void theWordsOfAScanAreRecognizedBesideThePersonAndKeptSealed() throws Exception {
    Set<Path> before = temporary();
    CheapVault vault = CheapVault.in(folder);
    try (Session nurse = vault.nurse();
        var reader = new ReaderProcess();
        var recognizer = ReaderProcess.recognizing();
        var desk = new ChartDesk(nurse, reader, InstantSource.fixed(CheapVault.NOW));
        var aside = new ChartDesk(nurse, recognizer, InstantSource.fixed(CheapVault.NOW));
        var recognition = new Recognition(nurse, aside)) {
      Document scan = attach(desk, CheapVault.prepared(nurse));
      assertTrue(recognition.words(scan, desk.open(scan), 1).isEmpty());
      var step =
          assertInstanceOf(Step.Recognized.class, recognition.next(), () -> "was not recognized");
      isRight(step.text());
      assertEquals(step.text(), recognition.words(scan, desk.open(scan), 1));
      assertEquals(List.of(), CheapVault.found(vault.folder(), SECRETS));
    }
    assertEquals(List.of(), CheapVault.found(vault.folder(), SECRETS));
    for (Path left : temporary()) {
      if (!before.contains(left) && !folder.startsWith(left)) {
        assertEquals(List.of(), found(left));
      }
    }
  }

  private static Document attach(ChartDesk desk, CaseFile file) throws Exception {
    return desk.attach(
            file, List.of(Faxes.offered("Scan", png(page()))), ChartDesk.Progress.UNWATCHED)
        .file()
        .documents()
        .getFirst();
  }

  private static void isRight(PageText text) {
    List<String> said = page().words();
    List<String> read = text.words().stream().map(Word::text).toList();
    int errors = WordErrors.between(said, read);
    assertTrue(errors <= 0.05 * said.size(), () -> errors + " errors in " + read);
    assertTrue(read.containsAll(List.of("Brightwaterton", "Quillfeather")), read::toString);
    assertEquals(PageText.Origin.RECOGNIZED, text.origin());
    // The first word stands at the left margin of 60 points, in the first line at 110.
    Word first = text.words().getFirst();
    assertTrue(Math.abs(first.area().left() - 60) < 12, first::toString);
    assertTrue(Math.abs(first.area().bottom() - 110) < 15, first::toString);
  }

  private static Set<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.collect(Collectors.toCollection(HashSet::new));
    }
  }

  /// Files of other programs may go while they are looked at.
  private static List<String> found(Path left) throws Exception {
    try {
      return CheapVault.found(left, SECRETS);
    } catch (UncheckedIOException | IOException gone) {
      return List.of();
    }
  }
}
