package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.Recognition.Progress;
import org.pumpreview.casework.Recognition.Step;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// In what order pages are recognized, and that each is once.
class RecognitionTest {
  @TempDir Path folder;
  private CheapVault vault;
  private Session nurse;
  private PlayedReading reading;
  private ChartDesk desk;
  private CaseFile file;
  private Recognition recognition;

  @BeforeEach
  void attach() throws VaultException {
    vault = CheapVault.in(folder);
    nurse = vault.nurse();
    file = CheapVault.prepared(nurse);
    reading = new PlayedReading();
    desk = new ChartDesk(nurse, reading, InstantSource.fixed(CheapVault.NOW));
    attach("Fax", "picture: fax one", "picture: fax two", "picture: fax three");
    attach("Note", "a written page", "picture: note two", "picture: note three");
    recognition = new Recognition(nurse, desk);
  }

  @AfterEach
  void close() throws VaultException {
    recognition.close();
    desk.close();
    nurse.close();
  }

  private void attach(String title, String... pages) throws VaultException {
    byte[] content = String.join("\n", pages).getBytes(StandardCharsets.UTF_8);
    file =
        desk.attach(file, List.of(Faxes.offered(title, content)), ChartDesk.Progress.UNWATCHED)
            .file();
  }

  private Document fax() {
    return file.documents().getFirst();
  }

  private Document note() {
    return file.documents().get(1);
  }

  private PageText words(Document document, int page) throws Exception {
    return recognition.words(document, desk.open(document), page);
  }

  private static String said(PageText text) {
    return text.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private void readAll() throws Exception {
    recognition.follow(file.documents());
    for (Document document : file.documents()) {
      for (int page = 1; page <= document.pages(); page++) {
        words(document, page);
      }
    }
  }

  private void recognizeAll() {
    while (!(recognition.next() instanceof Step.Idle)) {
      assertTrue(reading.recognized().size() < 10, "it never ends");
    }
  }

  @Test
  void aWrittenPageIsReadAndNotRecognized() throws Exception {
    PageText text = words(note(), 1);
    assertEquals("a written page", said(text));
    assertEquals(Origin.WRITTEN, text.origin());
    assertInstanceOf(Step.Idle.class, recognition.next());
  }

  @Test
  void aPictureHasNoWordsUntilItIsRecognized() throws Exception {
    assertEquals("", said(words(fax(), 2)));
    var step = assertInstanceOf(Step.Recognized.class, recognition.next());
    assertEquals(fax(), step.document());
    assertEquals(2, step.page());
    PageText text = words(fax(), 2);
    assertEquals("fax two", said(text));
    assertEquals(Origin.RECOGNIZED, text.origin());
    assertEquals(91.5, text.confidence());
    assertEquals(step.text(), text);
  }

  @Test
  void aPictureWithNothingButAStampedLineIsRecognizedToo() throws Exception {
    attach("Stamped", "stamped and scanned");
    Document stamped = file.documents().getLast();
    assertEquals("stamped", said(words(stamped, 1)));
    assertTrue(words(stamped, 1).isPicture());
    recognition.next();
    assertEquals("stamped and scanned", said(words(stamped, 1)));
  }

  @Test
  void aPictureWithAFewWordsAnywhereIsRecognizedToo() throws Exception {
    attach("Copy", "copy of a scan");
    Document copy = file.documents().getLast();
    assertEquals("copy", said(words(copy, 1)));
    recognition.next();
    assertEquals("copy of a scan", said(words(copy, 1)));
    assertEquals(Origin.RECOGNIZED, words(copy, 1).origin());
  }

  /// The stamp is sure, and the rest of the page is not.
  @Test
  void aPictureThatSaysNothingBesideItsStampIsAsSureAsItsRecognition() throws Exception {
    attach("Copy", "copy ");
    Document copy = file.documents().getLast();
    words(copy, 1);
    recognition.next();
    assertEquals("copy", said(words(copy, 1)));
    assertEquals(Origin.RECOGNIZED, words(copy, 1).origin());
    assertEquals(91.5, words(copy, 1).confidence());
  }

  @Test
  void aPictureInWhichNothingCanBeReadIsDoubtful() throws Exception {
    attach("Scribble", "picture: " + PlayedReading.SCRIBBLE);
    Document scribble = file.documents().getLast();
    words(scribble, 1);
    recognition.next();
    assertEquals("", said(words(scribble, 1)));
    assertTrue(words(scribble, 1).isDoubtful());
  }

  /// However many they are.
  @Test
  void theWordsOfAnotherProgramStandOnlyUntilThePageIsRecognizedHere() throws Exception {
    attach("Layered", "layered 86 mg");
    Document layered = file.documents().getLast();
    PageText before = words(layered, 1);
    assertEquals("what another program read", said(before));
    assertEquals(Origin.LAYERED, before.origin());
    recognition.next();
    assertEquals("layered 86 mg", said(words(layered, 1)));
    assertEquals(Origin.RECOGNIZED, words(layered, 1).origin());
  }

  @Test
  void pagesAreRecognizedInTheOrderOfTheCase() throws Exception {
    readAll();
    recognizeAll();
    assertEquals(
        List.of("fax one", "fax two", "fax three", "note two", "note three"), reading.recognized());
  }

  @Test
  void thePageLookedAtComesFirstThenItsDocumentOnwards() throws Exception {
    readAll();
    recognition.lookAt(fax(), 2);
    recognizeAll();
    assertEquals(
        List.of("fax two", "fax three", "fax one", "note two", "note three"), reading.recognized());
  }

  @Test
  void whoeverTurnsToAnotherDocumentIsServedNext() throws Exception {
    readAll();
    recognition.next();
    recognition.lookAt(note(), 3);
    recognition.next();
    assertEquals(List.of("fax one", "note three"), reading.recognized());
  }

  @Test
  void progressIsToldByDocument() throws Exception {
    readAll();
    recognition.next();
    assertEquals(new Progress(1, 2, 0), recognition.progress(fax()));
    assertEquals(new Progress(0, 2, 0), recognition.progress(note()));
  }

  @Test
  void nothingIsRecognizedWhilePaused() throws Exception {
    readAll();
    recognition.pause();
    assertInstanceOf(Step.Idle.class, recognition.next());
    recognition.resume();
    assertInstanceOf(Step.Recognized.class, recognition.next());
  }

  @Test
  void afterAStopTheRestIsRecognizedAndNothingTwice() throws Exception {
    readAll();
    recognition.next();
    recognition.next();
    recognition.close();
    assertInstanceOf(Step.Idle.class, recognition.next());
    nurse.close();
    nurse = vault.otherNurse();
    desk = new ChartDesk(nurse, reading, InstantSource.fixed(CheapVault.NOW));
    recognition = new Recognition(nurse, desk);
    readAll();
    assertEquals("fax two", said(words(fax(), 2)));
    assertEquals(new Progress(2, 1, 0), recognition.progress(fax()));
    recognizeAll();
    assertEquals(
        List.of("fax one", "fax two", "fax three", "note two", "note three"), reading.recognized());
  }

  @Test
  void aPageWhoseRecordWasDamagedIsRecognizedAgain() throws Exception {
    readAll();
    recognizeAll();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + vault.folder().resolve("vault.db"));
        var statement = connection.createStatement()) {
      statement.execute("UPDATE recognized SET body = zeroblob(90) WHERE page = 3");
    }
    recognition.close();
    recognition = new Recognition(nurse, desk);
    readAll();
    recognizeAll();
    assertEquals(
        List.of("fax three", "note three"),
        reading.recognized().subList(5, reading.recognized().size()));
    assertEquals("fax three", said(words(fax(), 3)));
  }

  @Test
  void aPageThatCannotBeRecognizedStopsNoOther() throws Exception {
    attach("Broken", "picture: broken", "picture: sound");
    Document broken = file.documents().getLast();
    readAll();
    recognition.lookAt(broken, 1);
    var refused = assertInstanceOf(Step.Refused.class, recognition.next());
    assertEquals(ChartRefused.Reason.DAMAGED, refused.why().reason());
    assertInstanceOf(Step.Recognized.class, recognition.next());
    words(broken, 1);
    assertEquals(new Progress(1, 0, 1), recognition.progress(broken));
  }

  @Test
  void aPageThatWasRefusedInPassingIsTriedAgainWhenItIsNextLookedAt() throws Exception {
    readAll();
    recognition.lookAt(fax(), 1);
    reading.ail(ChartRefused.Reason.TOO_SLOW);
    assertInstanceOf(Step.Refused.class, recognition.next());
    reading.recover();
    recognition.lookAt(fax(), 1);
    assertEquals(new Progress(0, 2, 1), recognition.progress(fax()));
    recognition.lookAt(fax(), 2);
    recognition.lookAt(fax(), 1);
    assertEquals(new Progress(0, 3, 0), recognition.progress(fax()));
    recognition.next();
    assertEquals(List.of("fax one"), reading.recognized());
  }

  @Test
  void aPageThatIsRefusedEachTimeIsLeftAloneInTheEnd() throws Exception {
    readAll();
    reading.ail(ChartRefused.Reason.TOO_SLOW);
    for (int look = 0; look < 5; look++) {
      recognition.lookAt(fax(), 1);
      recognition.next();
      recognition.lookAt(note(), 1);
    }
    reading.recover();
    recognition.lookAt(fax(), 1);
    recognizeAll();
    assertFalse(reading.recognized().contains("fax one"));
  }

  @Test
  void aComputerThatCannotRecognizeIsAskedOnce() throws Exception {
    readAll();
    reading.ail(ChartRefused.Reason.RECOGNITION_MISSING);
    assertInstanceOf(Step.Refused.class, recognition.next());
    assertInstanceOf(Step.Idle.class, recognition.next());
    words(fax(), 1);
    assertEquals(new Progress(0, 0, 3), recognition.progress(fax()));
  }

  @Test
  void whatTheVaultDoesNotTakeIsThereAsLongAsTheCaseIsOpen() throws Exception {
    readAll();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + vault.folder().resolve("vault.db"));
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM attachment");
    }
    recognition.next();
    assertEquals("fax one", said(words(fax(), 1)));
    assertEquals(new Progress(1, 2, 0), recognition.progress(fax()));
  }

  @Test
  void aWithdrawnDocumentIsRecognizedNoMore() throws Exception {
    readAll();
    recognition.follow(List.of(note()));
    recognizeAll();
    assertEquals(List.of("note two", "note three"), reading.recognized());
  }
}
