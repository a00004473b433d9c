package org.pumpreview.desktop.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.PainOrigin;
import org.pumpreview.review.Step;

class RouteViewTest {
  private static final KeyCodeCombination DO =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private Optional<Screens> screens = Optional.empty();
  private Optional<RouteView> view = Optional.empty();

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private Screens show(CaseDesk desk, double width, Appearance appearance) {
    Screens shown =
        Screens.show(
            () -> {
              Layers layers = new Layers(new VBox());
              RouteView made =
                  new RouteView(
                      desk,
                      CaseOnDesk.PEOPLE,
                      layers,
                      CaseOnDesk.noTrials(desk),
                      ChartOnDesk.none(desk));
              view = Optional.of(made);
              layers.setContent(made.node());
              return layers;
            },
            width,
            800,
            appearance);
    screens = Optional.of(shown);
    focus();
    return shown;
  }

  private Screens show(CaseOnDesk made) {
    return show(made.desk(NURSE), 1104, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private void focus() {
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE)));
    screens.orElseThrow().settle();
  }

  private String focused() {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getFocusOwner() instanceof Labeled labeled
            ? labeled.getText()
            : screens.orElseThrow().scene().getFocusOwner().getAccessibleText());
  }

  private void choose(String word) {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".radio-button").stream()
            .map(RadioButton.class::cast)
            .filter(radio -> radio.getText().equals(word))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No choice " + word))
            .fire());
    screens.orElseThrow().settle();
  }

  private void write(String reason) {
    Screens.runFx(() -> screens.orElseThrow().find(".text-area", TextArea.class).setText(reason));
    screens.orElseThrow().settle();
  }

  private String count(String word) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".large-choice").stream()
            .map(LargeChoice.class::cast)
            .filter(choice ->
                choice.getChildren().getFirst() instanceof RadioButton radio
                    && radio.getText().equals(word))
            .map(choice -> ((Label) choice.lookup(".words > .quiet")).getText())
            .findFirst()
            .orElseThrow());
  }

  private static CaseOnDesk typed() {
    return CaseOnDesk.opened().request(RequestKind.TRIAL);
  }

  @Test
  void whatTheDocumentLeavesOpenIsRaisedHere() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made);
    press(shown, "Raise an open question");
    shown.picture("route-raise");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(DO);
    assertEquals(
        0, made.file().all(CaseEvent.AmbiguityRaised.class).size(), "nothing was picked yet");

    shown.press(KeyCode.SPACE, KeyCode.DOWN, KeyCode.TAB);
    shown.type("Only the second indication fits, page 3.");
    shown.press(DO);
    CaseEvent.AmbiguityRaised raised =
        made.file().last(CaseEvent.AmbiguityRaised.class).orElseThrow().event();
    assertEquals("", raised.place());
    assertEquals("Only the second indication fits, page 3.", raised.reason());
    assertEquals("C1", raised.ambiguity());
    assertEquals("", made.file().draft("raise.") + made.file().draft("raise..question"));
  }

  private static void press(Screens shown, String word) {
    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().equals(word))
            .findFirst()
            .orElseThrow()
            .fire());
    shown.settle();
  }

  @Test
  void anOriginThatIsNotPlainIsDescribedByKeysAndRaisesItsQuestion() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made);
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE, "any")));
    shown.press(KeyCode.O);
    shown.press(KeyCode.SPACE, KeyCode.DOWN, KeyCode.TAB);
    shown.picture("route-origin");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(DO);
    assertEquals(Optional.empty(), made.file().last(CaseEvent.OriginDescribed.class));

    shown.type("Spine tumor and old fusion, page 6.");
    shown.press(DO);
    shown.picture("route-origin-recorded");
    assertEquals(
        new CaseEvent.OriginDescribed(PainOrigin.MIXED, "Spine tumor and old fusion, page 6."),
        made.file().last(CaseEvent.OriginDescribed.class).orElseThrow().event());
    assertEquals(
        List.of("A6"), made.assessment().openQuestions().stream().map(OpenQuestion::id).toList());
    assertEquals("", made.file().draft("origin.words") + made.file().draft("origin.pick"));
  }

  @ParameterizedTest
  @CsvSource({"dark, DARK, 1.0", "large, LIGHT, 2.0"})
  void whatIsAskedByHandIsWholeInEveryLook(String name, Appearance.Mode mode, double scale) {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made.desk(NURSE), 1104, new Appearance(mode, scale));
    press(shown, "Raise an open question");
    shown.picture("route-raise-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(KeyCode.ESCAPE);
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE, "any")));
    shown.press(KeyCode.O);
    shown.picture("route-origin-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void aDisputedOriginIsForAPhysician() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made);
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE, "any")));
    shown.press(KeyCode.O);
    shown.press(KeyCode.UP, KeyCode.TAB);
    shown.type("Two oncologists disagree, page 9.");
    shown.press(DO);
    assertEquals(
        List.of(Ambiguity.Chooser.MEDICAL_DIRECTOR),
        made.assessment().openQuestions().stream().map(OpenQuestion::chooser).toList());
  }

  @Test
  void aPlainCaseStopsAtTheOriginWithNoKey() {
    CaseOnDesk made = typed();
    Screens shown = show(made);
    choose("Within LA.CP.MP.173");
    choose("Trial");
    choose("Nonmalignant");
    Screens.runFx(() -> radio("Nonmalignant").requestFocus());
    shown.press(KeyCode.TAB);
    assertTrue(
        Screens.onFx(() -> shown.scene().getFocusOwner() instanceof TextArea),
        "the reason is next");
  }

  private RadioButton radio(String word) {
    return screens.orElseThrow().scene().getRoot().lookupAll(".radio-button").stream()
        .map(RadioButton.class::cast)
        .filter(one -> one.getText().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /// What the policy leaves open about the route is read where the route is chosen.
  @Test
  void anOpenQuestionOfTheRouteIsReadHere() {
    CaseOnDesk made =
        CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
            .does(
                new CaseEvent.OriginDescribed(
                    PainOrigin.SURVIVOR, "Cancer treated in 2019, page 4."));
    Screens shown = show(made);
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE, "A6")));
    shown.settle();
    assertEquals(Optional.of(Place.of(Step.ROUTE, "A6")), view.orElseThrow().here());

    shown.press(KeyCode.DIGIT2, KeyCode.TAB);
    shown.type("The scan shows no cancer.");
    shown.picture("route-question");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(KeyCode.TAB, KeyCode.SPACE);
    CaseEvent.ReadingChosen chosen =
        made.file().last(CaseEvent.ReadingChosen.class).orElseThrow().event();
    assertEquals("A6", chosen.ambiguity());
    assertEquals("The scan shows no cancer.", chosen.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "light-100, LIGHT, 1.0, 1104",
    "dark-100, DARK, 1.0, 1104",
    "light-200, LIGHT, 2.0, 1162",
    "light-narrow, LIGHT, 1.0, 840"
  })
  void theStepIsWhole(String name, Appearance.Mode mode, double scale, double width) {
    CaseOnDesk made = typed();
    made.does(Pick.drafted(false), Pick.drafted(RequestKind.TRIAL));
    Screens shown = show(made.desk(NURSE), width, new Appearance(mode, scale));

    shown.picture("route-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void nothingIsChosenForThePersonAndTheCodesOnlyHint() {
    CaseOnDesk made = typed();
    made.unchecked("62362", "1", LocalDate.of(2026, 12, 2));
    Screens shown = show(made);

    assertEquals("Within LA.CP.MP.173", focused());
    assertTrue(
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".radio-button").stream()
                .noneMatch(node -> ((RadioButton) node).isSelected())));
    assertTrue(
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".sentence").stream()
                .map(node -> ((SentenceText) node).sentence().words())
                .anyMatch(
                    ("Only a hint, you choose. 62327 most often belongs to a trial; 62362 most"
                            + " often belongs to an implant.")
                        ::equals)));
    shown.picture("route-new");
  }

  @Test
  void theItemsOfEachChoiceAreCounted() {
    show(typed());
    choose("Within LA.CP.MP.173");
    assertEquals("8 to 13 items to look at", count("Trial"));
    assertEquals("12 to 22 items to look at", count("Permanent implant"));
    choose("Permanent implant");
    assertEquals("12 items to look at", count("Malignant"));
    assertEquals("22 items to look at", count("Nonmalignant"));
  }

  @Test
  void aRouteIsChosenWithItsReasonOnly() {
    CaseOnDesk made = typed();
    Screens shown = show(made);
    choose("Within LA.CP.MP.173");
    choose("Trial");
    choose("Nonmalignant");
    focus();
    assertEquals("What in the record shows it", focused());
    shown.press(DO);
    assertEquals(Optional.empty(), made.file().intake().route());

    shown.type("fax page 9");
    shown.press(DO);
    assertEquals(
        Optional.of(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT)),
        made.file().intake().route());
    assertEquals("fax page 9", made.file().intake().routeReason());
    assertEquals("", made.file().draft("route.request"));
    shown.picture("route-chosen");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void choicesAreMadeByKeys() {
    CaseOnDesk made = typed();
    Screens shown = show(made);
    shown.press(KeyCode.SPACE);
    assertEquals("false", made.file().draft("route.outside"));
    focus();
    shown.press(KeyCode.RIGHT);
    assertEquals("IMPLANT", made.file().draft("route.request"));
    shown.press(KeyCode.LEFT);
    assertEquals("TRIAL", made.file().draft("route.request"));
    assertEquals("Trial", focused());
  }

  @Test
  void whatWasPickedIsKeptWithTheCase() {
    CaseOnDesk made = typed();
    show(made);
    choose("Within LA.CP.MP.173");
    choose("Permanent implant");
    write("oncology letter");
    Screens.runFx(() -> view.orElseThrow().flush());
    screens.orElseThrow().close();

    Screens again = show(made);
    assertEquals("Malignant", focused());
    assertEquals("oncology letter", again.find(".text-area", TextArea.class).getText());
  }

  @Test
  void aRequestOutsideThePolicyIsSentToTheOneThatDecidesIt() {
    CaseOnDesk made = typed();
    Screens shown = show(made);
    choose("Outside LA.CP.MP.173");
    choose("LA.PHAR.149");
    write("baclofen, fax page 3");
    shown.picture("route-outside");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(DO);

    assertEquals(
        Optional.of(new CaseEvent.Referred("LA.PHAR.149", "baclofen, fax page 3")),
        made.file().intake().referral());
  }

  @Test
  void theDateThatGovernsTheRevisionIsShown() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    Screens shown = show(made);
    assertEquals(
        true,
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .anyMatch(node -> ((Label) node).getText().equals("Day of receipt, 2026-11-13"))));
  }

  @Test
  void changingTheRouteAfterAnswersAsksFirstAndSaysWhatHappens() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    made.answered("I.A.2.a", Answer.MET).answered("I.B.3", Answer.ABSENT);
    Screens shown = show(made);
    choose("Permanent implant");
    shown.press(DO);

    shown.picture("route-change");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertEquals(
        "Change the route to Implant, nonmalignant",
        shown.find(".confirm", Confirm.class).getAccessibleText());
    assertEquals(
        List.of(
            "1 answer is kept on record but no longer counted, I.B.3. They count again if the"
                + " route is changed back.",
            "1 answer counts on, I.A.2.a."),
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".confirm .sentence").stream()
                .map(node -> ((SentenceText) node).sentence().words())
                .toList()));

    shown.press(KeyCode.ESCAPE);
    assertEquals(
        Optional.of(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT)),
        made.file().intake().route());
    shown.press(DO);
    shown.press(DO);
    assertEquals(
        Optional.of(new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT)),
        made.file().intake().route());
  }

  @Test
  void theRevisionIsConfirmedByAPerson() {
    CaseOnDesk made = typed();
    made.does(new CaseEvent.RouteChosen(RequestKind.TRIAL, Pathway.MALIGNANT, "scan"));
    Screens shown = show(made);
    assertEquals("Confirm this revision", focused());

    shown.press(KeyCode.SPACE);

    assertEquals(Optional.of("2/25"), made.file().intake().revisionConfirmed());
    assertFalse(
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".act-button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Confirm this revision"))
                .anyMatch(button -> button.getParent().isVisible())));
  }

  @Test
  void theKeyThatChoosesIsNamedOnlyWhileThereIsSomethingToChoose() {
    CaseOnDesk made = typed();
    show(made);
    RouteView shown = view.orElseThrow();
    assertEquals(1, Screens.onFx(() -> shown.keys().getValue()).size());

    choose("Within LA.CP.MP.173");
    choose("Trial");
    choose("Malignant");
    write("Fax page 9, cancer pain");
    screens.orElseThrow().press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
    assertEquals(List.of(), Screens.onFx(() -> shown.keys().getValue()));

    choose("Nonmalignant");
    assertEquals(1, Screens.onFx(() -> shown.keys().getValue()).size());
  }

  @Test
  void thePersonIsAtTheRevisionOrAtTheQuestions() {
    show(typed());
    assertEquals(Optional.of(Place.of(Step.ROUTE)), here());
    Screens.runFx(() -> view.orElseThrow().focus(Place.REVISION));
    assertEquals("Confirm this revision", focused());
    assertEquals(Optional.of(Place.REVISION), here());
  }

  private Optional<Place> here() {
    return Screens.onFx(() -> view.orElseThrow().here());
  }

  @Test
  void aRouteThatLiesWithADirectorIsOnlyRead() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    made.does(new CaseEvent.RoutedToDirector("Does the policy reach this?"));
    Screens shown = show(made);

    shown.picture("route-closed");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertFalse(shown.find(".text-area", TextArea.class).isEditable());
  }
}
