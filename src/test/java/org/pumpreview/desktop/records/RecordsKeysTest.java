package org.pumpreview.desktop.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pumpreview.casework.Recognition.Progress;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Determination;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Step;

/// The step of the records through its keys, over a case in memory.
class RecordsKeysTest {
  private static final Description PACKET =
      new Description(
          "Fax packet",
          DocumentType.FAX_PACKET,
          Optional.of(LocalDate.of(2026, 11, 10)),
          "Cypress Example Pain Center",
          Channel.FAX);

  /// The packet and the evaluation of the mockups.
  private static RecordsScreen two() {
    var held = RecordsScreen.trial();
    return RecordsScreen.of(held, ChartOnDesk.of(held));
  }

  private static void retype(RecordsScreen records, String words) {
    Screens.runFx(() -> ((TextField) records.screen.scene().getFocusOwner()).selectAll());
    records.screen.type(words);
    records.flush();
  }

  private static <N extends Node> N focus(RecordsScreen records, String field, Class<N> type) {
    var found =
        Screens.onFx(() ->
            records.screen.scene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> field.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    Screens.runFx(found::requestFocus);
    records.screen.settle();
    return found;
  }

  @Test
  void aTitleIsSavedAsItIsTypedAndEvidenceFollowsIt() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    RecordsScreen.cite(held, "packet", "I.A.2.a", 9, "Postlaminectomy syndrome");
    try (var records = RecordsScreen.of(held, documents)) {
      focus(records, "Title", TextField.class);
      retype(records, "Fax of 13 November");
      assertEquals(
          List.of(
              new CaseEvent.DocumentDescribed(
                  "packet",
                  new Description(
                      "Fax of 13 November",
                      PACKET.type(),
                      PACKET.dated(),
                      PACKET.author(),
                      PACKET.channel()))),
          records.events());
      assertEquals("Fax of 13 November", held.file().evidence("I.A.2.a").getFirst().document());
      assertTrue(records.words(".title").contains("Fax of 13 November"));
    }
  }

  @Test
  void everyDetailIsSavedByItself() {
    try (var records = two()) {
      focus(records, "Its date", DateField.class);
      Screens.runFx(
          () -> records.screen.find(".date-field", DateField.class).getEditor().selectAll());
      records.screen.type("2026-11-12");
      records.flush();
      focus(records, "Written by", TextField.class);
      retype(records, "");
      ComboBox<?> type = focus(records, "What it is", ComboBox.class);
      Screens.runFx(() -> type.getSelectionModel().select(2));
      records.screen.settle();
      assertEquals(
          new Description(
              "Fax packet",
              DocumentType.CONSULTATION,
              Optional.of(LocalDate.of(2026, 11, 12)),
              "",
              Channel.FAX),
          records.held.file().documents().getFirst().description());
      assertEquals(3, records.events().size());
    }
  }

  @Test
  void whatCannotBeATitleOrADayIsNotSavedAndSaysWhy() {
    try (var records = two()) {
      focus(records, "Title", TextField.class);
      retype(records, " ");
      Screens.runFx(() -> {
        var day = records.screen.find(".date-field", DateField.class).getEditor();
        day.requestFocus();
        day.setText("2027-01-01");
      });
      records.flush();
      assertEquals(List.of(), records.events());
      var said = records.words(".field-message > .label");
      assertTrue(said.stream().anyMatch(words -> words.contains("Give the document a title")));
      assertTrue(said.stream().anyMatch(words -> words.contains("in the future")), said::toString);
    }
  }

  /// As an older version may have taken it: no letter can print it now.
  private static final Description UNPRINTABLE =
      new Description(
          "Fax \u75db", PACKET.type(), PACKET.dated(), PACKET.author(), PACKET.channel());

  @Test
  void whatIsChosenAndNotSavedSaysWhyAtItsField() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    held.forged(new CaseEvent.DocumentDescribed("packet", UNPRINTABLE));
    try (var records = RecordsScreen.of(held, documents)) {
      ComboBox<?> type = focus(records, "What it is", ComboBox.class);
      Screens.runFx(() -> type.getSelectionModel().select(2));
      records.screen.settle();
      assertEquals(List.of(), records.events());
      var said = records.words(".field-message > .label");
      assertTrue(said.stream().anyMatch(words -> words.contains("cannot print")), said::toString);
      records.screen.picture("records-choice-refused");

      focus(records, "Title", TextField.class);
      retype(records, "Fax");
      Screens.runFx(() -> type.getSelectionModel().select(3));
      Screens.runFx(() -> type.getSelectionModel().select(2));
      records.screen.settle();
      assertEquals(
          DocumentType.CONSULTATION, held.file().documents().getFirst().description().type());
      assertEquals(List.of(), records.words(".field-message > .label"));
    }
  }

  @Test
  void enterShowsTheDocumentBesideAndTheListKeepsTheFocus() {
    try (var records = two()) {
      records.awaitChart();
      records.screen.press(KeyCode.DOWN, KeyCode.ENTER);
      records.awaitChart();
      assertEquals(
          "evaluation",
          Screens.onFx(() -> records.chart.model().inSight().orElseThrow().document().id()));
      assertEquals(
          Optional.of(Place.of(Step.RECORDS, "evaluation")), Screens.onFx(records.view()::here));
      assertTrue(
          Screens.onFx(() ->
              records.screen.scene().getFocusOwner().getStyleClass().contains("document-head")));
    }
  }

  private static String inSight(RecordsScreen records) {
    records.awaitChart();
    return Screens.onFx(() -> records.chart.model().inSight().orElseThrow().document().id());
  }

  @Test
  void theDocumentThatTheKeysAreAboutIsTheOneBeside() {
    try (var records = two()) {
      assertEquals("packet", inSight(records));
      records.screen.press(KeyCode.DOWN);
      assertEquals("evaluation", inSight(records));
      records.screen.press(KeyCode.UP);
      assertEquals("packet", inSight(records));
    }
  }

  @Test
  void aChartThatComesBackIntoSightShowsTheCurrentDocument() {
    try (var records = two()) {
      records.awaitChart();
      records.screen.press(KeyCode.V, KeyCode.DOWN, KeyCode.V);
      assertEquals("evaluation", inSight(records));
    }
  }

  @Test
  void whatIsToBeTakenOutIsBesideTheQuestion() {
    try (var records = two()) {
      records.awaitChart();
      var other = records.held.file().document("evaluation").orElseThrow();
      Screens.runFx(() -> records.chart.model().show(other));
      records.screen.press(KeyCode.DELETE);
      assertEquals("packet", inSight(records));
    }
  }

  @Test
  void aPieceOfEvidenceShowsItsPage() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    RecordsScreen.cite(held, "packet", "I.A.2.g", 38, "54 MME");
    try (var records = RecordsScreen.of(held, documents)) {
      records.awaitChart();
      Screens.runFx(() -> records.screen.find(".chip.evidence", Button.class).fire());
      records.awaitChart();
      assertEquals(38, Screens.onFx(() -> records.chart.model().inSight().orElseThrow().page()));
    }
  }

  @Test
  void aDocumentIsTakenOutWithAReasonAndStaysVisiblyGone() {
    try (var records = two()) {
      records.screen.press(KeyCode.DELETE);
      records.screen.press(RecordsScreen.CONFIRM);
      assertTrue(records.isDialogOpen());
      records.screen.type("It is the record of another member.");
      records.screen.press(RecordsScreen.CONFIRM);
      assertFalse(records.isDialogOpen());
      assertEquals(
          List.of("Psych eval"),
          records.held.file().documents().stream().map(one -> one.title()).toList());
      Screens.runFx(() -> records.screen.find(".withdrawn > .button", Button.class).fire());
      records.screen.settle();
      var gone = records.words(".withdrawn .list .label");
      assertEquals("Fax packet", gone.getFirst());
      assertTrue(gone.getLast().endsWith("It is the record of another member."), gone::toString);
    }
  }

  @Test
  void aDocumentThatEvidenceRestsOnStaysAndLeadsToIt() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    RecordsScreen.cite(held, "packet", "I.A.2.g", 38, "54 MME, down from 120 MME");
    try (var records = RecordsScreen.of(held, documents)) {
      records.screen.press(KeyCode.DELETE);
      assertEquals(
          List.of("I.A.2.g p. 38 \u201c54 MME, down from 120 MME\u201d"), resting(records));
      records.screen.press(RecordsScreen.CONFIRM);
      assertEquals(List.of(), records.events());
      assertEquals(List.of(Place.of(Step.CRITERIA, "I.A.2.g")), records.gone);
    }
  }

  private static List<String> resting(RecordsScreen records) {
    return Screens.onFx(() ->
        records.screen.scene().getRoot().lookupAll(".resting .sentence").stream()
            .map(Node::getAccessibleText)
            .toList());
  }

  @Test
  void eachPieceThatRestsOnADocumentLeadsToItsItemAndPage() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    RecordsScreen.cite(held, "packet", "I.A.2.g", 38, "54 MME, down from 120 MME");
    RecordsScreen.cite(held, "packet", "I.B.3", 9, "No fever");
    try (var records = RecordsScreen.of(held, documents)) {
      records.screen.press(KeyCode.DELETE);
      Screens.runFx(() ->
          records.screen.scene().getRoot().lookupAll(".resting .hyperlink").stream()
              .map(Hyperlink.class::cast)
              .filter(link -> link.getText().startsWith("I.B.3"))
              .forEach(Hyperlink::fire));
      records.screen.settle();
      assertFalse(records.isDialogOpen());
      assertEquals(List.of(Place.of(Step.CONTRAINDICATIONS, "I.B.3")), records.gone);
      records.awaitChart();
      assertEquals(9, Screens.onFx(() -> records.chart.model().inSight().orElseThrow().page()));
    }
  }

  @Test
  void recognitionRestsAndGoesOnByOneKeyAndTheRailSaysSo() {
    try (var records = two()) {
      records.awaitRead();
      assertEquals("", Screens.onFx(() -> records.view().underWay().getValue()));
      Screens.runFx(() -> records.chart.model().onRecognizing("packet", new Progress(12, 28, 0)));
      assertEquals(
          "Recognizing 12 of 40", Screens.onFx(() -> records.view().underWay().getValue()));
      records.screen.press(KeyCode.P);
      assertTrue(records.recognition.pausedProperty().get());
      assertEquals("Paused at 12 of 40", Screens.onFx(() -> records.view().underWay().getValue()));
      records.screen.press(KeyCode.P);
      assertFalse(records.recognition.pausedProperty().get());
    }
  }

  @Test
  void afterTheDecisionTheDocumentsCanOnlyBeRead() {
    var held = RecordsScreen.trial();
    var documents = ChartOnDesk.of(held);
    held.shown()
        .does(
            new CaseEvent.Determined(
                new Determination(
                    Determination.Outcome.APPROVED,
                    List.of(Determination.LineDecision.of("62327", true)),
                    Optional.empty(),
                    Map.of(),
                    "",
                    List.of())));
    try (var records = RecordsScreen.of(held, documents)) {
      records.screen.press(KeyCode.DELETE, KeyCode.A);
      assertFalse(records.isDialogOpen());
      assertEquals(List.of(), records.words(".form-field .field-label"));
      assertEquals(1, records.words(".key-hint").stream().filter("Enter"::equals).count());
    }
  }

  @Test
  void aPlaceCanBeNamedByTheTitleThatARefusalNames() {
    try (var records = two()) {
      records.focus(Place.of(Step.RECORDS, "Psych eval"));
      assertEquals(
          Optional.of(Place.of(Step.RECORDS, "evaluation")), Screens.onFx(records.view()::here));
    }
  }

  @Test
  void theFirstDocumentTakesThePlaceOfTheEmptyStep() {
    var held = RecordsScreen.trial();
    try (var records = RecordsScreen.of(held, new ChartOnDesk())) {
      assertEquals(List.of("No documents yet"), records.words(".empty-state .section-title"));
      ChartOnDesk.of(held);
      Screens.runFx(() -> records.desk.show(held.file()));
      records.screen.settle();
      assertEquals(List.of("Fax packet", "Psych eval"), records.words(".document-head .title"));
      assertEquals(
          Optional.of(Place.of(Step.RECORDS, "packet")), Screens.onFx(records.view()::here));
    }
  }
}
