package org.pumpreview.desktop.caseframe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.DIRECTOR;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;

class CaseFrameViewTest {
  private final List<String> told = new ArrayList<>();
  private Optional<Screens> screens = Optional.empty();
  private final Map<Step, PlainStep> views = new EnumMap<>(Step.class);
  private boolean tellsPlace = true;

  /// A step that is only its name, a field and a button.
  private final class PlainStep implements StepView {
    private final Step step;
    private final TextField field = new TextField();
    private final Button button = new Button("Do something");
    private final VBox node;
    private final ScrollPane scroll;
    private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys;
    private Optional<Place> here = Optional.empty();

    PlainStep(Step step) {
      this.step = step;
      keys =
          new ReadOnlyObjectWrapper<>(
              step == Step.CRITERIA ? List.of(ChartPane.keys().getFirst()) : List.of());
      field.setAccessibleText("Words of " + step);
      node = new VBox(new SectionCard(step.name(), field, button));
      node.setStyle("-fx-padding: 0.86em;");
      scroll = new ScrollPane(node);
      scroll.setFitToWidth(true);
    }

    @Override
    public Parent node() {
      return scroll;
    }

    @Override
    public void focus(Place place) {
      told.add("focus " + place.step() + place.target().map(target -> " " + target).orElse(""));
      here = Optional.of(place);
      button.requestFocus();
    }

    @Override
    public void flush() {
      told.add("flush " + step);
    }

    @Override
    public Optional<Place> here() {
      return tellsPlace ? here : Optional.empty();
    }

    @Override
    public ObservableValue<List<StepRail.KeyLine>> keys() {
      return keys;
    }

    @Override
    public boolean pressBeside(KeyEvent event) {
      told.add("beside " + step + " " + event.getCode());
      return event.getCode() == KeyCode.V;
    }

    @Override
    public List<KeySheet.Group> keysBeside() {
      return ChartPane.keyGroups();
    }
  }

  private Map<Step, StepView> steps(Consumer<Place> go) {
    for (Step step : Step.values()) {
      views.put(step, new PlainStep(step));
    }
    return new EnumMap<>(views);
  }

  private Screens show(CaseDesk desk, double width, Appearance appearance) {
    Screens shown =
        Screens.show(
            () -> {
              Layers layers = new Layers(new VBox());
              layers.setContent(new CaseFrameView(desk, CaseOnDesk.PEOPLE, layers, this::steps));
              return layers;
            },
            width,
            800,
            appearance);
    screens = Optional.of(shown);
    Screens.runFx(() -> frame().open(Optional.empty()));
    shown.settle();
    return shown;
  }

  private Screens show(CaseDesk desk) {
    return show(desk, 1280, light(1));
  }

  private static Appearance light(double scale) {
    return new Appearance(Appearance.Mode.LIGHT, scale);
  }

  private CaseFrameView frame() {
    return screens.orElseThrow().find(".case-frame", CaseFrameView.class);
  }

  private String summary() {
    return screens
        .orElseThrow()
        .find(".summary-bar .sentence", SentenceText.class)
        .sentence()
        .words();
  }

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private static KeyCodeCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  private static KeyCodeCombination control(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
  }

  /// Everything is shown but two answers and one page.
  private static CaseOnDesk nearlyDone() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown();
    made.does(
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.empty()),
        new CaseEvent.Answered(Desk.NURSE, "I.B.3", Optional.empty()),
        new CaseEvent.EvidenceWithdrawn(made.file().evidence("I.A.2.d").getFirst().id()));
    return made;
  }

  @ParameterizedTest
  @CsvSource({
    "light-100, LIGHT, 1.0, 1280",
    "dark-100, DARK, 1.0, 1280",
    "light-200, LIGHT, 2.0, 1280",
    "light-narrow, LIGHT, 1.0, 1000"
  })
  void theFrameIsWhole(String name, Appearance.Mode mode, double scale, double width) {
    Screens shown = show(nearlyDone().desk(NURSE), width, new Appearance(mode, scale));

    shown.picture("caseframe-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void itSaysWhatApprovalNeedsAndLeadsThere() {
    Screens shown = show(nearlyDone().desk(NURSE));

    assertEquals(
        "Not ready to approve · 2 items without an answer, 1 item without evidence", summary());
    assertEquals(List.of("flush REQUEST", "focus CRITERIA I.A.2.d"), told);

    told.clear();
    Screens.runFx(
        () -> shown.find(".summary-bar .hyperlink", javafx.scene.control.Hyperlink.class).fire());
    assertEquals(List.of("focus CRITERIA I.A.2.h"), told);
  }

  @Test
  void nGoesFromOneOpenPlaceToTheNextAndRound() {
    Screens shown = show(nearlyDone().desk(NURSE));
    told.clear();

    shown.press(KeyCode.N, KeyCode.N, KeyCode.N);
    shown.press(new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN));

    assertEquals(
        List.of(
            "focus CRITERIA I.A.2.h",
            "flush CRITERIA",
            "focus CONTRAINDICATIONS I.B.3",
            "flush CONTRAINDICATIONS",
            "focus CRITERIA I.A.2.d",
            "flush CRITERIA",
            "focus CONTRAINDICATIONS I.B.3"),
        told);
  }

  @Test
  void lettersAreLeftToATextFieldUntilEscapeLeavesIt() {
    Screens shown = show(nearlyDone().desk(NURSE));
    Screens.runFx(() -> shown.find(".text-field", TextField.class).requestFocus());
    told.clear();

    shown.press(KeyCode.N);
    assertEquals(List.of(), told);

    shown.press(KeyCode.ESCAPE, KeyCode.N);
    assertEquals(List.of("focus CRITERIA I.A.2.h"), told);
  }

  @Test
  void theNextPlaceIsCountedFromTheLastOneWhereNothingHasTheFocus() {
    Screens shown = show(nearlyDone().desk(NURSE));
    tellsPlace = false;
    told.clear();
    shown.press(KeyCode.N, KeyCode.N);
    assertEquals("focus CONTRAINDICATIONS I.B.3", told.getLast());
  }

  @Test
  void aStepThatIsOpenedForTheFirstTimeGetsTheFocus() {
    Screens shown = show(nearlyDone().desk(NURSE));
    Screens.runFx(() -> {
      frame().go(Place.of(Step.DECISION));
      assertEquals("Do something", ((Button) shown.scene().getFocusOwner()).getText());
    });
  }

  @Test
  void whereAnActTakesItsButtonAwayTheFocusGoesToTheWayOnAndItsKeyWorks() {
    Screens shown = showBesideARail();
    Screens.runFx(() -> frame().go(Place.of(Step.ROUTE)));

    takeFocusedButtonAway(shown);

    assertEquals("Next open item", ((Button) shown.scene().getFocusOwner()).getText());
    shown.press(KeyCode.N);
    assertEquals("focus CRITERIA I.A.2.d", told.getLast());
  }

  @Test
  void whereAnActTakesItsButtonAwayTheFocusGoesOnInAStepThatIsStillOpen() {
    Screens shown = showBesideARail();
    Screens.runFx(() -> frame().go(Place.of(Step.CRITERIA, "I.A.2.d")));
    told.clear();

    takeFocusedButtonAway(shown);

    assertEquals(List.of("focus CRITERIA I.A.2.h"), told);
  }

  /// The first control of the window, to which a lost focus falls, is none of the case.
  private Screens showBesideARail() {
    CaseDesk desk = nearlyDone().desk(NURSE);
    Screens shown =
        Screens.show(
            () -> {
              Layers layers = new Layers(new VBox());
              CaseFrameView frame = new CaseFrameView(desk, CaseOnDesk.PEOPLE, layers, this::steps);
              layers.setContent(new HBox(new Button("Worklist"), frame));
              return layers;
            },
            1280,
            800,
            light(1));
    screens = Optional.of(shown);
    return shown;
  }

  private static void takeFocusedButtonAway(Screens shown) {
    Screens.runFx(() -> shown.scene().getFocusOwner().setVisible(false));
    shown.settle();
  }

  @Test
  void onlyKeysThatDoSomethingNowAreNamedAtTheFoot() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown();
    CaseDesk desk = made.desk(NURSE);
    Screens shown = show(desk);
    Screens.runFx(() -> frame().go(Place.of(Step.CRITERIA)));
    assertEquals(List.of("E", "N", "F1"), keysAtFoot(shown));

    Screens.runFx(() -> views.get(Step.CRITERIA).keys.set(List.of()));
    assertEquals(List.of("N", "F1"), keysAtFoot(shown));

    Screens.runFx(() -> desk.act(new CaseEvent.RoutedToDirector("Does the policy reach this?")));
    assertEquals(List.of("F1"), keysAtFoot(shown));
  }

  private static List<String> keysAtFoot(Screens shown) {
    shown.settle();
    return Screens.onFx(() ->
        shown.scene().getRoot().lookupAll(".step-rail .key-hint").stream()
            .map(hint -> ((Label) hint).getText())
            .toList());
  }

  @Test
  void altAndADigitOpenAStep() {
    Screens shown = show(nearlyDone().desk(NURSE));
    told.clear();

    shown.press(alt(KeyCode.DIGIT7));

    assertEquals(Step.LETTER, Screens.onFx(() -> frame().step()));
    assertEquals(List.of("flush CRITERIA", "focus LETTER"), told);
  }

  @Test
  void aKeyInTheHeadIsForWhatStandsBesideTheWork() {
    Screens shown = show(nearlyDone().desk(NURSE));
    told.clear();
    shown.press(KeyCode.V);
    assertEquals(List.of(), told);
    shown.press(KeyCode.F6);
    told.clear();
    shown.press(KeyCode.V, KeyCode.B);
    assertEquals(List.of("beside CRITERIA V", "beside CRITERIA B"), told);
  }

  @Test
  void anAnswerIsUndoneAndDoneAgain() {
    CaseOnDesk made = nearlyDone();
    CaseDesk desk = made.desk(NURSE);
    Screens shown = show(desk);

    Screens.runFx(() -> desk.answer(Desk.NURSE, "I.B.3", Optional.of(Answer.ABSENT)));
    assertTrue(made.file().answers(Desk.NURSE).containsKey("I.B.3"));
    shown.press(control(KeyCode.Z));
    assertFalse(made.file().answers(Desk.NURSE).containsKey("I.B.3"));
    shown.press(control(KeyCode.Y));
    assertTrue(made.file().answers(Desk.NURSE).containsKey("I.B.3"));
  }

  @Test
  void aSavedActShowsItsTimeAndChangesTheSummary() {
    CaseDesk desk = nearlyDone().desk(NURSE);
    Screens shown = show(desk);

    Screens.runFx(() -> desk.answer(Desk.NURSE, "I.B.3", Optional.of(Answer.ABSENT)));
    shown.settle();

    assertEquals("Saved 10:31", shown.find(".saved > .label", Label.class).getText());
    assertEquals(
        "Not ready to approve · 1 item without an answer, 1 item without evidence", summary());
  }

  @Test
  void aRefusedActIsToldInItsSentence() {
    CaseDesk desk = nearlyDone().desk(NURSE);
    Screens shown = show(desk);

    Screens.runFx(
        () -> desk.act(new CaseEvent.FieldEntered(RequestField.RECEIVED, "2026-11-01 08:00")));
    shown.settle();

    assertEquals(
        "The time of receipt is fixed once the route is chosen. Record a correction with its"
            + " reason.",
        shown.find(".announcer", Label.class).getText());
    assertEquals("", shown.find(".saved > .label", Label.class).getText());
  }

  @Test
  void panesAreReachedOneAfterTheOther() {
    Screens shown = show(nearlyDone().desk(NURSE));

    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      shown.press(KeyCode.F6);
      stops.add(Screens.onFx(() -> shown.scene().getFocusOwner().getStyleClass().toString()));
    }

    assertTrue(stops.get(0).contains("opening"), stops.toString());
    assertTrue(stops.get(1).contains("hyperlink"), stops.toString());
    assertTrue(stops.get(2).contains("step"), stops.toString());
    assertTrue(stops.get(3).contains("text-field"), stops.toString());
  }

  // ---- in whose hands

  private static CaseOnDesk heldByInez() {
    return nearlyDone().does(new CaseEvent.Assigned("inez.willow"));
  }

  private static void answer(CaseDesk desk, String paragraph) {
    Screens.runFx(() -> desk.answer(Desk.NURSE, paragraph, Optional.of(Answer.MET)));
  }

  @Test
  void theHeadNamesWhoHoldsTheCase() {
    Screens shown = show(heldByInez().desk(NURSE));

    assertTrue(
        Screens.onFx(() ->
            shown.find(".case-header", VBox.class).lookupAll(".number").stream()
                .anyMatch(node -> ((Label) node).getText().equals("Held by Inez Willow, RN"))));
  }

  @Test
  void anothersCaseIsTakenOverOnceBeforeTheFirstAct() {
    CaseOnDesk held = heldByInez();
    long before = held.file().seq();
    CaseDesk desk = held.desk(NURSE);
    Screens shown = show(desk);

    answer(desk, "I.A.2.h");
    shown.settle();
    assertEquals(
        "Held by Inez Willow, RN. Take over?",
        shown.find(".confirm .screen-title", Label.class).getText());
    shown.picture("caseframe-held");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertEquals(List.of(), held.eventsAfter(before));

    shown.press(control(KeyCode.ENTER));
    answer(desk, "I.A.2.a");

    assertEquals(
        List.of(
            new CaseEvent.Assigned("maya.heron"),
            new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.of(Answer.MET)),
            new CaseEvent.Answered(Desk.NURSE, "I.A.2.a", Optional.of(Answer.MET))),
        held.eventsAfter(before));
  }

  @Test
  void whatIsDoneWhileTheQuestionIsOpenWaitsForItsAnswerToo() {
    CaseOnDesk held = heldByInez();
    long before = held.file().seq();
    CaseDesk desk = held.desk(NURSE);
    Screens shown = show(desk);

    answer(desk, "I.A.2.h");
    answer(desk, "I.A.2.a");
    shown.press(control(KeyCode.ENTER));

    assertEquals(3, held.eventsAfter(before).size());
    assertTrue(shown.scene().getRoot().lookupAll(".confirm").isEmpty());
  }

  @Test
  void goingBackLeavesTheCaseWithItsHolderAndAsksAgain() {
    CaseOnDesk held = heldByInez();
    long before = held.file().seq();
    CaseDesk desk = held.desk(NURSE);
    Screens shown = show(desk);

    answer(desk, "I.A.2.h");
    shown.press(KeyCode.ESCAPE);
    Screens.runFx(desk::undo);
    assertEquals(List.of(), held.eventsAfter(before));

    answer(desk, "I.A.2.h");
    assertFalse(shown.scene().getRoot().lookupAll(".confirm").isEmpty());
  }

  /// The nurse still holds what lies with the director.
  @Test
  void theDirectorIsNotAskedForANursesCase() {
    CaseOnDesk routed =
        heldByInez().does(new CaseEvent.RoutedToDirector("Does the record show it?"));
    CaseDesk desk = routed.desk(DIRECTOR);
    show(desk);
    long before = routed.file().seq();

    Screens.runFx(() -> desk.answer(Desk.DIRECTOR, "I.A.2.h", Optional.of(Answer.MET)));

    assertEquals(1, routed.eventsAfter(before).size());
  }

  @Test
  void theFocusGoesBackToTheWorkFromTheHistory() {
    Screens shown = show(nearlyDone().desk(NURSE));
    var work = Screens.onFx(() -> shown.scene().getFocusOwner());

    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".icon-button").stream()
            .filter(node -> "History of the case".equals(node.getAccessibleText()))
            .forEach(node -> {
              node.requestFocus();
              ((Button) node).fire();
            }));
    shown.settle();
    shown.press(KeyCode.ESCAPE);

    assertEquals("Do something", ((Button) work).getText());
    assertEquals(work, Screens.onFx(() -> shown.scene().getFocusOwner()));
  }

  @Test
  void theHistoryIsReadAboveTheCase() {
    Screens shown = show(nearlyDone().desk(NURSE));

    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".icon-button").stream()
            .filter(node -> "History of the case".equals(node.getAccessibleText()))
            .forEach(node -> ((Button) node).fire()));
    shown.settle();

    shown.picture("caseframe-history");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    HistoryLine first = (HistoryLine) shown.find(".history", ListView.class).getItems().getFirst();
    assertEquals("Evidence for I.A.2.d taken back", first.what());
    shown.press(KeyCode.ESCAPE);
    assertTrue(shown.scene().getRoot().lookupAll(".history").isEmpty());
  }

  @Test
  void f1ShowsTheKeys() {
    Screens shown = show(nearlyDone().desk(NURSE));

    shown.press(KeyCode.F1);

    shown.picture("caseframe-keys");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    // The sheet is as tall as its keys; title, button and air take some 10 em.
    double keys = Screens.onFx(shown.find(".key-groups", Region.class)::getHeight);
    double sheet = Screens.onFx(shown.find(".reading-sheet", Region.class)::getHeight);
    assertTrue(sheet < keys + 11 * 14, sheet + " for " + keys);
    var lines =
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".key-table .key-hint").stream()
                .map(hint -> ((Label) hint).getText())
                .toList());
    assertEquals(1, Collections.frequency(lines, "E"), lines::toString);
    shown.press(KeyCode.ESCAPE);
    assertTrue(shown.scene().getRoot().lookupAll(".key-table").isEmpty());
  }

  @Test
  void aDirectorReadsWhatHisDecisionNeeds() {
    CaseOnDesk made = nearlyDone();
    made.does(new CaseEvent.RoutedToDirector("Is hyperalgesia ruled out?"));
    Screens shown = show(made.desk(DIRECTOR));

    shown.picture("caseframe-director");
    assertEquals("Not ready to decide · 13 findings of your own missing", summary());
    assertEquals(List.of("flush REQUEST", "focus DECISION I.A.2.h"), told);
  }

  @Test
  void aFailingItemIsForAPhysician() {
    CaseOnDesk made = nearlyDone();
    made.answered("I.B.5", Answer.PRESENT).now(Instant.parse("2026-11-20T20:00:00Z"));
    Screens shown = show(made.desk(NURSE));

    shown.picture("caseframe-physician");
    assertEquals(
        "A physician is needed for 1 item that speaks against approval · still open 2 items"
            + " without an answer, 1 item without evidence",
        summary());
  }

  // ---- the clock

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1.0", "dark, DARK, 1.0", "large, LIGHT, 2.0"})
  void theClockIsExplainedInOneSheet(String name, Appearance.Mode mode, double scale) {
    CaseOnDesk made = nearlyDone();
    made.does(new CaseEvent.Extended(10, "Notes are on their way.", "They may allow approval."));
    Screens shown = show(made.desk(NURSE), 1280, new Appearance(mode, scale));

    Screens.runFx(() -> shown.find(".pill.opening", Button.class).fire());

    shown.picture("caseframe-clock-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void theHeadSaysTheRuleThatBindsAndTheSheetWhatWouldMoveIt() {
    Screens shown = show(nearlyDone().desk(NURSE));
    assertEquals(
        "Due Fri 2026-11-20 15:12 \u00b7 standard, 7 days \u00b7 3 d 4 h left",
        shown.find(".pill.opening", Button.class).getText());

    Screens.runFx(() -> shown.find(".pill.opening", Button.class).fire());
    shown.settle();

    assertEquals(
        List.of(
            "Changed to expedited now, it would be due Fri 2026-11-20 10:31. Change the urgency",
            "Extended now by up to 14 days, with its notice, it would be due Fri 2026-12-04 15:12"
                + " at the latest. Extend the clock",
            "A corrected time of receipt moves it as well. Correct time of receipt"),
        sentences(shown, ".reading-sheet .section-card .sentence"));
    told.clear();
    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".reading-sheet .hyperlink").stream()
            .map(javafx.scene.control.Hyperlink.class::cast)
            .filter(link -> link.getText().equals("Extend the clock"))
            .forEach(javafx.scene.control.Hyperlink::fire));
    assertEquals("focus DECISION EXTEND", told.getLast());
  }

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1.0", "dark, DARK, 1.0", "large, LIGHT, 2.0"})
  void anExpiredCaseSaysWhatThatMeansAndWhoCanAct(String name, Appearance.Mode mode, double scale) {
    CaseOnDesk made = nearlyDone().now(Instant.parse("2026-11-20T23:00:00Z"));
    Screens shown = show(made.desk(NURSE), 1280, new Appearance(mode, scale));

    shown.picture("caseframe-expired-" + name);
    double part =
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".summary-bar").stream()
                    .mapToDouble(bar -> bar.localToScene(bar.getLayoutBounds()).getMaxY())
                    .max()
                    .orElseThrow()
                / 800);
    assertTrue(part < 0.4, "of the height lies above the work " + part);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertEquals(
        "The clock has expired, which counts as a denial. Route the case now. Its notice is due"
            + " today. A medical director may still approve, or issue the notice. Either is marked"
            + " late.",
        sentences(shown, ".summary-bar .sentence").getFirst());
  }

  @Test
  void aDirectorWhoHoldsAnExpiredCaseReadsWhatHeMayStillDo() {
    CaseOnDesk made = nearlyDone();
    made.does(new CaseEvent.RoutedToDirector("Is hyperalgesia ruled out?"));
    made.now(Instant.parse("2026-11-22T23:00:00Z"));
    Screens shown = show(made.desk(DIRECTOR));

    shown.picture("caseframe-expired-director");
    assertEquals(
        "The clock has expired, which counts as a denial. Its notice was due 2026-11-20. You may"
            + " still approve, or decide against the request. Either is marked late.",
        sentences(shown, ".summary-bar .sentence").getFirst());
  }

  // ---- a request that was made already

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1.0", "dark, DARK, 1.0", "large, LIGHT, 2.0"})
  void aRequestThatWasMadeAlreadyIsWarnedOf(String name, Appearance.Mode mode, double scale) {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.IMPLANT);
    Screens shown = show(made.desk(NURSE), 1280, new Appearance(mode, scale));
    Screens.runFx(() -> frame().go(Place.of(Step.REQUEST)));

    Screens.runFx(() -> frame().showDuplicates(duplicatesOf(made)));
    shown.settle();

    shown.picture("caseframe-repeat-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertEquals(
        "This request may have been made already. PR-2026-1166 has 62350, 62362 and E0783 for the"
            + " same member on overlapping days, In review.",
        sentences(shown, ".summary-bar .sentence").getFirst());
  }

  @Test
  void theWarningLeadsToTheOtherCaseAndStaysOutOfTheWayOfTheItems() {
    CaseOnDesk made = nearlyDone();
    Screens shown = show(made.desk(NURSE));
    List<String> opened = new ArrayList<>();
    Screens.runFx(() -> {
      frame().setOnOther(opened::add);
      frame().showDuplicates(duplicatesOf(made));
    });
    assertFalse(tellsOfRepeat(shown));

    Screens.runFx(() -> frame().go(Place.of(Step.DECISION)));
    assertTrue(tellsOfRepeat(shown));
    Screens.runFx(
        () -> shown.find(".summary-bar .hyperlink", javafx.scene.control.Hyperlink.class).fire());
    assertEquals(List.of("case-1166"), opened);
  }

  private static List<Duplicate> duplicatesOf(CaseOnDesk made) {
    RequestKind kind =
        made.file().intake().form().lines().containsKey("62350")
            ? RequestKind.IMPLANT
            : RequestKind.TRIAL;
    CaseOnDesk other = CaseOnDesk.opened(1166).request(kind).route(kind, Pathway.NONMALIGNANT);
    return Duplicate.of(Card.of(made.assessment()), List.of(Card.of(other.assessment())));
  }

  private static boolean tellsOfRepeat(Screens shown) {
    return sentences(shown, ".summary-bar .sentence").stream()
        .anyMatch(words -> words.startsWith("This request may have been made already."));
  }

  private static List<String> sentences(Screens shown, String selector) {
    return Screens.onFx(() ->
        shown.scene().getRoot().lookupAll(selector).stream()
            .filter(SentenceText.class::isInstance)
            .map(node -> ((SentenceText) node).sentence().words())
            .toList());
  }

  @Test
  void aNewCaseBeginsWithItsFirstField() {
    Screens shown = show(CaseOnDesk.opened().desk(NURSE));

    shown.picture("caseframe-new");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertEquals(List.of("focus REQUEST RECEIVED"), told);
  }

  @Test
  void aWithdrawnCaseSaysSo() {
    CaseOnDesk made = nearlyDone();
    made.does(
        new CaseEvent.Withdrawn(
            "Ana Example, front desk", LocalDate.of(2026, 11, 17), "We take it back"));
    show(made.desk(NURSE));

    assertEquals(
        "Withdrawn by Ana Example, front desk on 2026-11-17. Sign the letter that tells the member",
        summary());
  }
}
