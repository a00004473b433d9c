package org.pumpreview.desktop.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Step;

/// The director's desk under a person's keys.
class DirectorViewTest {
  private static final KeyCodeCombination SIGN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private final List<Place> gone = new ArrayList<>();
  private CaseOnDesk made = DirectorCases.implantWithoutTrial();
  private Optional<Screens> opened = Optional.empty();
  private Optional<DirectorView> view = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(Screens::close);
  }

  private Screens open() {
    var screen = Screens.show(this::window, 1040, 708, new Appearance(Appearance.Mode.LIGHT, 1));
    opened = Optional.of(screen);
    return screen;
  }

  private Layers window() {
    var layers = new Layers(new BorderPane());
    Consumer<Place> go = gone::add;
    var desk = made.desk(CaseOnDesk.DIRECTOR);
    var around = new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, go);
    var shown =
        new DirectorView(desk, CaseOnDesk.PEOPLE, ChartOnDesk.none(desk), layers, go, around);
    layers.setContent(shown.node());
    view = Optional.of(shown);
    return layers;
  }

  private void focus(Place place) {
    Screens.runFx(() -> view.orElseThrow().focus(place));
    opened.orElseThrow().settle();
  }

  private String focused() {
    return Screens.onFx(() -> {
      var owner = opened.orElseThrow().scene().getFocusOwner();
      return owner == null ? "" : String.valueOf(owner.getAccessibleText());
    });
  }

  private Optional<Answer> own(String paragraph) {
    return Optional.ofNullable(made.file().answers(Desk.DIRECTOR).get(paragraph));
  }

  @Test
  void theWorkBeginsAtTheFirstItemThatTheNurseCouldNotSettle() {
    open();
    focus(Place.of(Step.DECISION));
    assertTrue(focused().startsWith("I.A.1.b "), this::focused);
  }

  @Test
  void aDigitAnswersTheFocusedRowAndTheSameAgainTakesItBack() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.A.1.a"));

    screen.press(KeyCode.DIGIT2);
    assertEquals(Optional.of(Answer.NOT_MET), own("II.A.1.a"));
    assertTrue(focused().startsWith("II.A.1.a "), "the row keeps the focus");

    screen.press(KeyCode.DIGIT2);
    assertEquals(Optional.empty(), own("II.A.1.a"));
  }

  @Test
  void upAndDownGoFromRowToRow() {
    var screen = open();
    focus(Place.of(Step.DECISION, "I.A.1.a"));

    screen.press(KeyCode.DOWN);
    assertTrue(focused().startsWith("I.A.1.c "), this::focused);
    screen.press(KeyCode.UP, KeyCode.UP);
    assertTrue(focused().startsWith("II.A.1.a "), "what is contested stands first");
  }

  @Test
  void takingOverLeadsToWhatStillWaits() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.B.5"));

    screen.press(KeyCode.T);
    screen.press(SIGN);

    assertEquals(11, made.file().answers(Desk.DIRECTOR).size());
    assertTrue(focused().startsWith("I.A.1.b "), this::focused);
  }

  @Test
  void takingOverAsksHowManyAndSaysWhatStaysOpen() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.B.5"));

    screen.press(KeyCode.T);

    assertEquals(0, made.file().answers(Desk.DIRECTOR).size());
    var asked = screen.find(".confirm", Confirm.class);
    assertEquals("Take over 11 findings of the nurse?", asked.getAccessibleText());
    assertTrue(
        Screens.onFx(() ->
            asked.lookupAll(".sentence").stream()
                .map(Node::getAccessibleText)
                .anyMatch("1 item stays open for you, I.A.1.b."::equals)));
    screen.press(KeyCode.ESCAPE);
    assertEquals(0, made.file().answers(Desk.DIRECTOR).size());
  }

  @Test
  void takingOverAgainLeavesEachItemWhereItStandsOnce() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.A.1.a"));
    screen.press(KeyCode.DIGIT3);
    focus(Place.of(Step.DECISION, "I.A.1.b"));
    screen.press(KeyCode.DIGIT1, KeyCode.T);
    screen.press(SIGN);
    focus(Place.of(Step.DECISION, "RATIONALE"));
    focus(Place.of(Step.DECISION, "I.A.1.b"));
    var items = paragraphs();

    screen.press(KeyCode.DIGIT3, KeyCode.T, KeyCode.T, KeyCode.DIGIT1, KeyCode.T);

    assertEquals(items.size(), paragraphs().size());
    assertEquals(Set.copyOf(items), Set.copyOf(paragraphs()));
    assertTrue(focused().startsWith("I.A.1.b "), this::focused);
  }

  @Test
  void aFindingChangedAfterTheTakeOverStandsBelowWhatDiffers() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.B.5"));
    screen.press(KeyCode.T);
    screen.press(SIGN);
    focus(Place.of(Step.DECISION, "II.B.5"));

    screen.press(KeyCode.DIGIT3);

    assertEquals(List.of("1 differs", "1 waits for your finding", "10 agree"), groups());
    assertEquals("II.B.5", paragraphsFromAbove().getFirst());
    assertTrue(focused().startsWith("II.B.5 "), this::focused);
  }

  private List<String> groups() {
    return fromAbove(".findings-table .group").stream()
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  private List<String> paragraphsFromAbove() {
    return fromAbove(".finding-row").stream().map(row -> ((FindingRow) row).paragraph()).toList();
  }

  private List<Node> fromAbove(String selector) {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(selector).stream()
            .sorted(Comparator.comparingDouble(Node::getLayoutY))
            .toList());
  }

  private static final Gap GAP = new Gap("II.A.1.a", "A report of the trial.");

  private void asked() {
    made.does(new CaseEvent.InformationRequested(List.of(GAP), LocalDate.of(2026, 11, 19)));
  }

  private String notices() {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".notices .sentence").stream()
            .map(words -> ((SentenceText) words).sentence().words())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void aRequestForInformationAsksForItsSignature() {
    asked();
    open();
    assertTrue(notices().contains("Sign the letter \u00b7 Record what came in"), this::notices);
  }

  @Test
  void aSignedRequestForInformationIsOnlyToBeRead() {
    asked();
    made.does(
        new CaseEvent.LetterIssued("1", LetterKind.INFORMATION_REQUEST, "ab".repeat(32), "a-1"));
    open();
    assertTrue(notices().contains("Read the letter \u00b7 Record what came in"), this::notices);
  }

  private List<String> paragraphs() {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".finding-row").stream()
            .map(row -> ((FindingRow) row).paragraph())
            .toList());
  }

  @Test
  void theEvidenceOpensWordForWord() {
    var screen = open();
    focus(Place.of(Step.DECISION, "I.A.1.b"));

    screen.press(KeyCode.E);

    var words = screen.find(".evidence-lines .sentence", javafx.scene.text.TextFlow.class);
    assertEquals(
        "Letter of the oncologist, page 1, On paper \u201c4 to 6 months\u201d \u00b7 Inez Willow,"
            + " RN, 2026-11-16 15:03",
        words.getAccessibleText());
  }

  @Test
  void letterKeysAreOnlyTextInAField() {
    var screen = open();
    focus(Part.RATIONALE.place());

    screen.press(KeyCode.T, KeyCode.DIGIT1);

    assertEquals(0, made.file().answers(Desk.DIRECTOR).size());
  }

  @Test
  void whatIsTypedIsKeptWhenTheStepIsLeft() {
    var screen = open();
    focus(Part.RATIONALE.place());
    screen.type("The oncology letter governs.");

    Screens.runFx(() -> view.orElseThrow().flush());

    assertEquals("The oncology letter governs.", made.file().draft(DraftKey.RATIONALE));
  }

  @Test
  void choosingAnAdverseDeterminationLeadsToItsReasons() {
    made = DirectorCases.implantAfterWeakTrial();
    DirectorPicturesTest.agree(made);
    made.does(new CaseEvent.Drafted(DraftKey.shown("II.A.2.b"), " "));
    open();
    focus(Part.DECISION.place());

    Screens.runFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".decision .radio-button").stream()
            .map(javafx.scene.control.RadioButton.class::cast)
            .filter(option -> option.getText().startsWith("Adverse"))
            .forEach(javafx.scene.control.RadioButton::fire));
    opened.orElseThrow().settle();

    assertEquals("What the record shows, II.A.2.b", focused());
  }

  @Test
  void signingGoesToWhatIsLackingUntilNothingIs() {
    DirectorPicturesTest.exceptionUnderWay(made);
    var screen = open();
    focus(Part.RATIONALE.place());

    screen.press(SIGN);

    assertEquals(CaseOnDesk.PLAN.attestation().getFirst(), focusedText());
    assertFalse(isAsked());
  }

  @Test
  void theDecisionIsSaidAgainBeforeItIsMade() {
    DirectorPicturesTest.exceptionUnderWay(made);
    var screen = open();
    attest(screen);

    screen.press(SIGN);
    assertTrue(isAsked());
    assertEquals(CaseStatus.WITH_DIRECTOR, made.file().status());
    screen.picture("director-confirm-light-100");
    screen.press(SIGN);

    assertEquals(
        Optional.of(Outcome.APPROVED_BY_EXCEPTION),
        made.file().progress().decision().map(decision -> decision.determination().outcome()));
    screen.picture("director-decided-light-100");
  }

  @Test
  void goingBackDecidesNothingAndKeepsTheAttestation() {
    DirectorPicturesTest.exceptionUnderWay(made);
    var screen = open();
    attest(screen);

    screen.press(SIGN);
    screen.press(KeyCode.ESCAPE);

    assertEquals(CaseStatus.WITH_DIRECTOR, made.file().status());
    assertTrue(ticks(screen).stream().allMatch(CheckBox::isSelected));
  }

  @Test
  void afterTheDecisionTheWayLeadsToTheLetter() {
    DirectorPicturesTest.exceptionUnderWay(made);
    var screen = open();
    attest(screen);
    screen.press(SIGN);
    screen.press(SIGN);

    screen.press(KeyCode.SPACE);

    assertEquals(List.of(Place.of(Step.LETTER)), gone);
    assertTrue(Screens.onFx(() -> screen.scene().getRoot().lookupAll(".finding-choice").isEmpty()));
  }

  @Test
  void aLinkToAnotherStepLeadsThere() {
    made.unchecked("J2274", "1", java.time.LocalDate.of(2026, 12, 2));
    DirectorPicturesTest.exceptionUnderWay(made);
    var screen = open();
    attest(screen);

    screen.press(SIGN);

    assertEquals(List.of(Place.of(Step.REQUEST, "J2274")), gone);
  }

  @Test
  void theChosenDecisionNamesTheButton() {
    made.does(new CaseEvent.Drafted(DraftKey.DECISION, Act.APPROVE.name()));
    var screen = open();
    var button = screen.find(".act-button", Labeled.class);
    assertEquals("Sign \u2013 Approve as requested", button.getText());
  }

  @Test
  void anotherPersonsTypingIsNotOverwritten() {
    var screen = open();
    focus(Part.RATIONALE.place());
    screen.type("Mine");

    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.DECISION, "I.A.1.a")));
    screen.press(KeyCode.DIGIT1);

    assertEquals("Mine", screen.find(".director .text-area", TextArea.class).getText());
  }

  private void attest(Screens screen) {
    Screens.runFx(() -> ticks(screen).forEach(CheckBox::fire));
    screen.settle();
  }

  private static List<CheckBox> ticks(Screens screen) {
    return Screens.onFx(() ->
        screen.scene().getRoot().lookupAll(".attestation .check-box").stream()
            .map(CheckBox.class::cast)
            .toList());
  }

  private String focusedText() {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getFocusOwner() instanceof Labeled labeled
            ? labeled.getText()
            : "");
  }

  private boolean isAsked() {
    return Screens.onFx(() ->
        !opened.orElseThrow().scene().getRoot().lookupAll(".confirm").stream()
            .filter(Confirm.class::isInstance)
            .toList()
            .isEmpty());
  }

  @Test
  void theMenuKeepsWhatIsChosenAndTakesBackOnlyWhenAskedTo() {
    var screen = open();
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.DECISION, "I.A.1.a")));
    var choice = screen.find(".finding-choice", FindingChoice.class);
    point(screen, choice, 0);
    var found = made.file().answers(Desk.DIRECTOR);
    var after = made.file().seq();
    point(screen, choice, 0);
    assertEquals(after, made.file().seq());
    assertEquals(found, made.file().answers(Desk.DIRECTOR));
    point(screen, choice, choice.getItems().size() - 1);
    assertEquals(found.size() - 1, made.file().answers(Desk.DIRECTOR).size());
  }

  private static void point(Screens screen, FindingChoice choice, int item) {
    Screens.runFx(() -> choice.getItems().get(item).fire());
    screen.settle();
  }

  @Test
  void oRaisesAnOpenQuestionAtTheItemThatHasTheFocus() {
    var screen = open();
    focus(Place.of(Step.DECISION, "II.A.1.b"));
    screen.press(KeyCode.O);
    screen.type("Cachexia, page 8.");
    screen.press(SIGN);
    var raised = made.file().last(CaseEvent.AmbiguityRaised.class).orElseThrow().event();
    assertEquals(
        new CaseEvent.AmbiguityRaised(Desk.DIRECTOR, "C14", "II.A.1.b", "Cachexia, page 8."),
        raised);
  }
}
