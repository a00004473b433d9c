package org.pumpreview.desktop.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.DIRECTOR;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.LineField;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;

class RequestViewTest {
  private Optional<Screens> screens = Optional.empty();
  private Optional<RequestView> view = Optional.empty();
  private List<Duplicate> repeated = List.of();
  private int ids;

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private Screens show(CaseDesk desk, double width, Appearance appearance) {
    Screens shown =
        Screens.show(
            () -> {
              Layers layers = new Layers(new VBox());
              RequestView made =
                  new RequestView(
                      desk,
                      CaseOnDesk.PEOPLE,
                      layers,
                      () -> "new-" + ++ids,
                      found -> found.accept(repeated));
              view = Optional.of(made);
              layers.setContent(made.node());
              return layers;
            },
            width,
            800,
            appearance);
    screens = Optional.of(shown);
    return shown;
  }

  private Screens show(CaseOnDesk made) {
    return show(made.desk(NURSE), 1104, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private void go(String target) {
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.REQUEST, target)));
    screens.orElseThrow().settle();
  }

  private FormField field(String label) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".form-field").stream()
            .map(FormField.class::cast)
            .filter(field -> label.equals(field.control().getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No field " + label)));
  }

  private FormField field(RequestField field) {
    return field(Wording.of(field));
  }

  private Optional<String> error(String label) {
    FormField found = field(label);
    return Screens.onFx(found::error);
  }

  private void focus(Control control) {
    Screens.runFx(control::requestFocus);
    screens.orElseThrow().settle();
  }

  private void press(String word) {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".button").stream()
            .filter(node -> node instanceof Labeled labeled && word.equals(labeled.getText()))
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + word))
            .fire());
    screens.orElseThrow().settle();
  }

  private void choose(String word) {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(node -> word.equals(node.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
    screens.orElseThrow().settle();
  }

  private String focused() {
    return Screens.onFx(() -> {
      Node owner = screens.orElseThrow().scene().getFocusOwner();
      return owner == null ? "" : owner.getAccessibleText();
    });
  }

  @ParameterizedTest
  @CsvSource({
    "light-100, LIGHT, 1.0, 1104",
    "dark-100, DARK, 1.0, 1104",
    "light-200, LIGHT, 2.0, 1162",
    "light-narrow, LIGHT, 1.0, 840"
  })
  void theFormIsWhole(String name, Appearance.Mode mode, double scale, double width) {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    made.unchecked("J2274", "3", LocalDate.of(2026, 12, 2))
        .unchecked("62370", "1", LocalDate.of(2026, 12, 2))
        .field(RequestField.TREATING_NPI, "1234567890");
    Screens shown = show(made.desk(NURSE), width, new Appearance(mode, scale));
    go("TREATING_NPI");

    shown.picture("request-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    go("J2274");
    shown.picture("request-lines-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void aNewRequestBeginsWithItsReceiptAndCriticizesNothing() {
    Screens shown = show(CaseOnDesk.opened());
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.REQUEST)));

    assertEquals("Received", focused());
    assertEquals(Optional.empty(), error("Received"));
    shown.picture("request-new");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void whatIsTypedIsSavedWhenTheFieldIsLeft() {
    CaseOnDesk made = CaseOnDesk.opened();
    Screens shown = show(made);
    focus(field(RequestField.MEMBER_NAME).control());
    shown.type("Rosalind Pelican");
    shown.press(KeyCode.TAB);
    assertEquals("Rosalind Pelican", made.file().intake().form().text(RequestField.MEMBER_NAME));
  }

  @Test
  void aFaultIsToldOnceTheFieldWasLeftAndNotWhileItIsTypedFirst() {
    Screens shown = show(CaseOnDesk.opened());
    focus(field(RequestField.REQUESTING_NPI).control());
    shown.type("123");
    assertEquals(Optional.empty(), error("Requesting NPI"));

    shown.press(KeyCode.TAB);
    assertTrue(error("Requesting NPI").isPresent());

    focus(field(RequestField.REQUESTING_NPI).control());
    Screens.runFx(() ->
        ((TextInputControl) field(RequestField.REQUESTING_NPI).control()).setText("1000000103"));
    shown.settle();
    shown.press(KeyCode.TAB);
    assertEquals(Optional.empty(), error("Requesting NPI"));
  }

  @Test
  void aDateThatIsNoneStaysAsTypedAndIsTold() {
    CaseOnDesk made = CaseOnDesk.opened();
    show(made);
    focus(field(RequestField.MEMBER_BIRTH_DATE).control());
    Screens.runFx(() ->
        ((DateField) field(RequestField.MEMBER_BIRTH_DATE).control())
            .getEditor()
            .setText("2026-02-30"));
    focus(field(RequestField.MEMBER_NAME).control());

    assertEquals("2026-02-30", made.file().intake().form().text(RequestField.MEMBER_BIRTH_DATE));
    assertTrue(error("Birth date").isPresent());
  }

  @Test
  void comingByALinkShowsWhatIsMissing() {
    show(CaseOnDesk.opened());
    go("DRUG");
    assertEquals("Drug for the pump", focused());
    assertEquals(Optional.of("Fill this in."), error("Drug for the pump"));
    assertEquals(
        Optional.of(Place.of(Step.REQUEST, "DRUG")), Screens.onFx(() -> view.orElseThrow().here()));
  }

  @Test
  void urgencyAndChannelAreChosenByArrows() {
    CaseOnDesk made = CaseOnDesk.opened();
    Screens shown = show(made);
    go("URGENCY");
    shown.press(KeyCode.RIGHT, KeyCode.SPACE);
    assertEquals("EXPEDITED", made.file().intake().form().text(RequestField.URGENCY));
    choose("Portal");
    assertEquals("PORTAL", made.file().intake().form().text(RequestField.CHANNEL));
  }

  @Test
  void aLineIsAddedFilledAndTakenOut() {
    CaseOnDesk made = CaseOnDesk.opened();
    Screens shown = show(made);
    go("LINES");
    press("Add a line");
    assertEquals("Code", focused());
    shown.type("62362");
    shown.press(KeyCode.TAB);
    assertEquals("62362", made.file().intake().form().text("new-1", LineField.CODE));
    assertEquals(
        "Programmable pump, placing", shown.find(".request-line .strong", Labeled.class).getText());

    Screens.runFx(() -> shown.find(".request-line .icon-button", Button.class).fire());
    assertTrue(made.file().intake().form().lines().isEmpty());
  }

  // ---- lines that are relied on

  private static CaseOnDesk routed() {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  @Test
  void whatWasRequestedIsCorrectedOnTheRecordOnceTheRouteIsChosen() {
    CaseOnDesk made = routed();
    Screens shown = show(made);
    go("62327");
    shown.picture("request-line-fixed");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    press("Correct");
    shown.picture("request-line-correct");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));

    typeInto("Quantity", "2");
    typeInto("Who asked for it", "Ana Example");
    typeInto("Why", "Two are planned.");
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));

    assertEquals(
        new CaseEvent.LineCorrected(
            "62327", LineField.QUANTITY, "1", "2", "Ana Example", "Two are planned."),
        made.file().history().getLast().event());
    shown.picture("request-line-corrected");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void aCorrectionWithoutWhoAndWhyIsNotRecorded() {
    CaseOnDesk made = routed();
    Screens shown = show(made);
    long before = made.file().seq();
    go("62327");
    press("Correct");
    typeInto("Quantity", "2");
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
    assertEquals(before, made.file().seq());
  }

  @Test
  void theProviderTakesALineBack() {
    CaseOnDesk made = routed().line("J2274", "3", LocalDate.of(2026, 12, 2));
    Screens shown = show(made);
    go("J2274");
    List<Button> takeBack = buttons("Taken back");
    Screens.runFx(() -> takeBack.getLast().fire());
    shown.settle();
    typeInto("Who asked for it", "Ana Example");
    typeInto("Why", "Another clinic gives the drug.");
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
    assertEquals(Set.of("62327"), made.file().intake().form().lines().keySet());
  }

  @Test
  void aTurnOfAgeIsToldByItsDay() {
    CaseOnDesk made =
        CaseOnDesk.opened()
            .request(RequestKind.TRIAL)
            .field(RequestField.MEMBER_BIRTH_DATE, "2005-12-05");
    made.does(new CaseEvent.LineEntered("62327", LineField.TO, "2026-12-09"));
    Screens shown = show(made);
    assertTrue(words(shown).contains("Turns 21 on 2026-12-05, EPSDT before that"));
  }

  @Test
  void aRequestThatMayRepeatAnotherIsWarnedOf() {
    CaseOnDesk other = CaseOnDesk.opened().request(RequestKind.TRIAL);
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    Card card = Card.of(made.desk(NURSE).assessment());
    Card before = Card.of(other.desk(NURSE).assessment());
    repeated = List.of(new Duplicate(card.lines().getFirst(), before, before.lines().getFirst()));
    Screens shown = show(made);
    assertTrue(words(shown).contains("May repeat PR-2026-1184, from 2026-12-02, New"));
  }

  // ---- the other times of receipt

  @Test
  void theEarliestOfTheThreeTimesIsSaidToGovern() {
    CaseOnDesk made =
        CaseOnDesk.opened()
            .field(RequestField.RECEIVED, "2026-11-13 15:12")
            .field(RequestField.RECEIVED_SCANNED, "2026-11-13 14:50");
    Screens shown = show(made);
    assertTrue(words(shown).contains("The earliest of the three, which governs the clock"));
  }

  @Test
  void anotherTimeIsFixedWithTheRoute() {
    CaseOnDesk made =
        CaseOnDesk.opened()
            .request(RequestKind.TRIAL)
            .field(RequestField.RECEIVED_SCANNED, "2026-11-16 08:00")
            .route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    show(made);
    assertEquals(
        false, ((TextInputControl) field(RequestField.RECEIVED_SCANNED).control()).isEditable());
    assertEquals(
        true, ((TextInputControl) field(RequestField.RECEIVED_INDEXED).control()).isEditable());
  }

  private void typeInto(String label, String text) {
    Control control = fields(label).getLast().control();
    Screens.runFx(() -> ((TextInputControl) control).setText(text));
    screens.orElseThrow().settle();
  }

  private List<FormField> fields(String label) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".form-field").stream()
            .map(FormField.class::cast)
            .filter(field -> label.equals(field.control().getAccessibleText()))
            .toList());
  }

  private List<Button> buttons(String word) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".button").stream()
            .filter(node -> node instanceof Button button && word.equals(button.getText()))
            .map(Button.class::cast)
            .toList());
  }

  private static List<String> words(Screens shown) {
    return Screens.onFx(() ->
        shown.scene().getRoot().lookupAll(".label").stream()
            .map(Labeled.class::cast)
            .map(Labeled::getText)
            .toList());
  }

  @Test
  void aFirstDayThatIsNoneIsNotCalledMissing() {
    Screens shown = show(CaseOnDesk.opened());
    go("LINES");
    press("Add a line");
    shown.type("62362");
    shown.press(KeyCode.TAB);
    shown.type("1");
    shown.press(KeyCode.TAB);
    shown.type("2026-02-30");
    shown.press(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
    assertEquals(
        Optional.of("Enter a day of the calendar as year-month-day, for example 2026-11-17."),
        error("First day"));
  }

  @Test
  void whatIsWrongIsMarkedAgainWhenTheStepIsOpenedAgain() {
    CaseOnDesk made =
        CaseOnDesk.opened()
            .field(RequestField.REQUESTING_NPI, "123")
            .field(RequestField.MEMBER_BIRTH_DATE, "2026-02-30")
            .does(new CaseEvent.LineEntered("a", LineField.QUANTITY, "abc"));
    Screens shown = show(made);
    for (int visit = 0; visit < 2; visit++) {
      Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.REQUEST)));
      shown.settle();
      assertTrue(error("Requesting NPI").isPresent());
      assertTrue(error("Birth date").isPresent());
      assertTrue(error("Quantity").isPresent());
      assertEquals(Optional.empty(), error("Treating NPI"));
      Layers layers = (Layers) shown.scene().getRoot();
      Screens.runFx(() -> layers.setContent(new VBox()));
      shown.settle();
      Screens.runFx(() -> layers.setContent(view.orElseThrow().node()));
      shown.settle();
    }
  }

  @Test
  void codesAreOfferedByTheirBeginningOrTheirWords() {
    assertEquals(
        List.of("J2274  Morphine, preservative free, 10 mg *"),
        CodeCompletion.offers(CaseOnDesk.POLICY.codes(), "j22"));
    assertEquals(
        List.of(
            "J2274  Morphine, preservative free, 10 mg *",
            "S0093  Morphine, 500 mg, pump loading dose *"),
        CodeCompletion.offers(CaseOnDesk.POLICY.codes(), "morph"));
    assertEquals(List.of(), CodeCompletion.offers(CaseOnDesk.POLICY.codes(), "62362"));
  }

  @Test
  void aLookAtTheFeeScheduleIsRecordedWithItsDate() {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    made.unchecked("J2274", "3", LocalDate.of(2026, 12, 2));
    Screens shown = show(made);
    go("J2274");
    shown.press(KeyCode.SPACE);
    shown.picture("request-fee-check");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));

    choose("Not listed");
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));

    assertEquals(
        new CaseEvent.FeeScheduleChecked(
            "J2274", "J2274", LocalDate.of(2026, 12, 2), false, LocalDate.of(2026, 10, 1)),
        made.file().history().getLast().event());
  }

  @ParameterizedTest
  @CsvSource({
    "11/01/2026, 'Write the day of the schedule as year-month-day, for example 2026-10-01.'",
    "2026-02-30, 'Write the day of the schedule as year-month-day, for example 2026-10-01.'",
    "2027-01-01, 'That fee schedule is newer than the day of service. Check the one in force on"
        + " that day.'"
  })
  void aScheduleThatCannotBeTheOneIsSaidAtItsFieldAndStays(String typed, String why) {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    made.unchecked("J2274", "3", LocalDate.of(2026, 12, 2));
    long before = made.file().seq();
    Screens shown = show(made);
    go("J2274");
    shown.press(KeyCode.SPACE);
    choose("Listed");
    DateField schedule = (DateField) field("Date of the schedule").control();
    Screens.runFx(schedule::requestFocus);
    Screens.runFx(schedule.getEditor()::clear);
    shown.type(typed);
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));

    assertEquals(Optional.of(why), error("Date of the schedule"));
    assertEquals(typed, Screens.onFx(schedule.getEditor()::getText));
    assertEquals("Date of the schedule", focused());
    assertEquals(List.of(), made.eventsAfter(before));
  }

  @Test
  void aCheckWithoutAFindingSaysWhatIsMissing() {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    made.unchecked("J2274", "3", LocalDate.of(2026, 12, 2));
    Screens shown = show(made);
    go("J2274");
    shown.press(KeyCode.SPACE);
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
    assertEquals(Optional.of("Choose what you found."), error("Found on the schedule"));
  }

  @Test
  void aNewLineIsInSightWithItsCodeReadyToBeTyped() {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.IMPLANT);
    try (Work away = Work.away()) {
      Screens shown = show(made.desk(NURSE, away), 1104, new Appearance(Appearance.Mode.LIGHT, 1));
      go("LINES");
      press("Add a line");
      Screens.until("the new line", () -> made.file().intake().form().lines().size() == 4);
      Screens.until("its code", () -> "Code".equals(focused()));
      shown.type("62362");

      Node code = Screens.onFx(() -> shown.scene().getFocusOwner());
      assertEquals("62362", ((TextInputControl) code).getText());
      assertTrue(Screens.onFx(() -> code.localToScene(code.getBoundsInLocal()).getMaxY() <= 800));
    }
  }

  @Test
  void aFaultInALineMovesNothingBesideIt() {
    Screens shown = show(CaseOnDesk.opened().request(RequestKind.TRIAL));
    List<Double> before = places(shown);
    go("62327.QUANTITY");
    Screens.runFx(() -> ((TextInputControl) field("Quantity").control()).setText("abc"));
    shown.press(KeyCode.TAB);

    assertEquals(Optional.of("Enter a whole number from 1 to 9999."), error("Quantity"));
    assertEquals(before, places(shown));
    Node message = shown.find(".request-line .field-message.tone-bad", Node.class);
    assertTrue(Screens.onFx(() -> message.localToScene(0, 0).getY() < 780));
    shown.picture("request-line-faulty");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  private static List<Double> places(Screens shown) {
    return Screens.onFx(() -> {
      FlowPane fields = (FlowPane) shown.scene().lookup(".request-line > .fields");
      return fields.getChildren().stream()
          .flatMap(field -> Stream.of(field.getLayoutX(), field.getLayoutY()))
          .toList();
    });
  }

  @Test
  void aCodeThatIsInNoListIsFirstToBeComparedWithTheRequest() {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    made.unchecked("99999", "1", LocalDate.of(2026, 12, 2));
    Screens shown = show(made);
    go("99999");

    assertTrue(says("In no list of this program"));
    assertTrue(
        says("Compare it with the request. If the code stands, a medical director decides."));
    shown.picture("request-line-unlisted");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  private boolean says(String words) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText())));
  }

  @Test
  void aNameThatNoLetterCanPrintIsSaidAtTheFieldByItsCharacters() {
    Screens shown = show(CaseOnDesk.opened());
    focus(field(RequestField.MEMBER_NAME).control());
    shown.type("Li \u6f22\u5b57");
    shown.press(KeyCode.TAB);
    assertEquals(
        Optional.of(
            "A letter cannot print \u6f22 (U+6F22) and \u5b57 (U+5B57). Write it in Latin"
                + " letters."),
        error("Member name"));
  }

  @Test
  void aFixedTimeOfReceiptIsCorrectedWithAReason() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made);
    FormField received = field(RequestField.RECEIVED);
    assertFalse(((TextInputControl) received.control()).isEditable());

    press("Correct time of receipt");
    shown.picture("request-correct-receipt");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    Screens.runFx(
        () -> ((TextInputControl) field("Correct time").control()).setText("2026-11-13 14:02"));
    Screens.runFx(() ->
        ((TextInputControl) field("Reason for the correction").control())
            .setText("Fax header read wrongly"));
    shown.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));

    assertEquals(
        new CaseEvent.ReceiptCorrected(
            Instant.parse("2026-11-13T21:12:00Z"),
            Instant.parse("2026-11-13T20:02:00Z"),
            "Fax header read wrongly"),
        made.file().history().getLast().event());
    assertEquals(
        "2026-11-13 14:02", ((TextInputControl) field(RequestField.RECEIVED).control()).getText());
  }

  @Test
  void aRequestThatLiesWithADirectorIsReadByTheNurse() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    made.does(new CaseEvent.RoutedToDirector("Does the policy reach this?"));
    Screens shown = show(made);

    shown.picture("request-closed");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertTrue(Screens.onFx(() -> shown.scene().getRoot().lookupAll(".fact-table").size() == 1));

    screens.orElseThrow().close();
    show(made.desk(DIRECTOR), 1104, new Appearance(Appearance.Mode.LIGHT, 1));
    assertTrue(((TextInputControl) field(RequestField.DRUG).control()).isEditable());
  }
}
