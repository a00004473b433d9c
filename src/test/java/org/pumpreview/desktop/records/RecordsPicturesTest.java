package org.pumpreview.desktop.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.casework.Recognition.Progress;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.chart.MadeRecord;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.review.CaseEvent;

/// How the step of the records looks, each state seen by the audit.
class RecordsPicturesTest {
  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of("light", RecordsScreen.LIGHT, RecordsScreen.Size.WIDE),
        Arguments.of("dark", RecordsScreen.DARK, RecordsScreen.Size.WIDE),
        Arguments.of("large", RecordsScreen.LARGE, RecordsScreen.Size.WIDE),
        Arguments.of("full-light", RecordsScreen.LIGHT, RecordsScreen.Size.FULL),
        Arguments.of("full-dark", RecordsScreen.DARK, RecordsScreen.Size.FULL));
  }

  /// Three documents: one cited, one hard to read, one half recognized.
  private static ChartOnDesk three(CaseOnDesk held) {
    var documents =
        ChartOnDesk.of(held).attach(held, "hospital", "Hospital record", 12, MadeRecord.pages(12));
    for (int page : List.of(3, 7, 9)) {
      documents.recognized(
          "hospital", page, new PageText(List.of(), PageText.Origin.RECOGNIZED, 61));
    }
    RecordsScreen.cite(held, "packet", "I.A.2.a", 9, "Postlaminectomy syndrome");
    RecordsScreen.cite(held, "packet", "I.A.2.g", 38, "54 MME, down from 120 MME");
    return documents;
  }

  private static void picture(RecordsScreen records, String name) {
    records.screen.settle();
    records.screen.picture("records-" + name);
    assertEquals(List.of(), SceneAudit.of(records.screen.scene()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void theDocumentsStandInAListBesideTheirPages(
      String look, Appearance appearance, RecordsScreen.Size size) {
    var held = RecordsScreen.trial();
    try (var records = RecordsScreen.of(held, three(held), appearance, size)) {
      records.awaitRead();
      picture(records, look);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void aCaseWithoutDocumentsSaysWhatToDo(
      String look, Appearance appearance, RecordsScreen.Size size) {
    try (var records =
        RecordsScreen.of(RecordsScreen.trial(), new ChartOnDesk(), appearance, size)) {
      picture(records, "empty-" + look);
    }
  }

  @Test
  void whatIsBeingRecognizedIsSeenInAllAndAtEachDocument() {
    var held = RecordsScreen.trial();
    try (var records = RecordsScreen.of(held, three(held))) {
      records.awaitRead();
      Screens.runFx(() -> {
        records.chart.model().onRecognizing("packet", new Progress(12, 28, 0));
        records.chart.model().onRecognizing("hospital", new Progress(3, 0, 2));
      });
      picture(records, "busy");
      records.screen.press(KeyCode.P);
      picture(records, "paused");
    }
  }

  @Test
  void whatWasTakenOutIsStruckInItsOwnFold() {
    var held = RecordsScreen.trial();
    var documents = three(held);
    held.does(
        new CaseEvent.DocumentWithdrawn("evaluation", "It is the evaluation of another member."));
    try (var records = RecordsScreen.of(held, documents)) {
      records.awaitRead();
      Screens.runFx(() -> records.screen.find(".withdrawn > .button", Button.class).fire());
      picture(records, "withdrawn");
    }
  }

  @Test
  void takingOutAsksForAReasonOrLeadsToTheEvidence() {
    var held = RecordsScreen.trial();
    try (var records = RecordsScreen.of(held, three(held))) {
      records.awaitRead();
      records.screen.press(KeyCode.DELETE);
      picture(records, "cited");
      records.screen.press(KeyCode.ESCAPE);
      records.screen.press(KeyCode.DOWN, KeyCode.DELETE);
      records.screen.press(RecordsScreen.CONFIRM);
      picture(records, "withdraw");
    }
  }
}
