package org.pumpreview.desktop.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Wanted;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Gap;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;

/// The acts of the decision, done with the keyboard.
class DecisionKeysTest {
  private static final KeyCodeCombination CONFIRM = control(KeyCode.ENTER);
  private static final KeyCodeCombination ASK = control(KeyCode.R);
  private static final KeyCodeCombination ROUTE = control(KeyCode.D);

  private static KeyCodeCombination control(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN);
  }

  // ---- approval

  @Test
  void anApprovalIsDoneOnlyAfterItIsConfirmed() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.screen.press(CONFIRM);
      assertEquals(List.of(), decision.events());
      decision.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.Determined(
                  new Determination(
                      Determination.Outcome.APPROVED,
                      List.of(Determination.LineDecision.of("62327", true)),
                      Optional.empty(),
                      Map.of(),
                      "",
                      List.of()))),
          decision.events());
    }
  }

  @Test
  void theConfirmationNamesTheRevisionAndEachLine() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.screen.press(CONFIRM);
      assertTrue(
          decision.shows(
              "Every line below is approved as requested under LA.CP.MP.173, revision 2/25. All 13"
                  + " items are found met or absent, each with a page of the record."));
      assertTrue(decision.shows("1 unit, 2026-12-02"));
    }
  }

  @Test
  void theConfirmationNamesTheMemberAndTheCase() {
    var held = Decided.ready();
    try (var decision = DecisionScreen.of(held)) {
      decision.screen.press(CONFIRM);
      assertTrue(
          decision.shows(
              held.file().intake().form().text(RequestField.MEMBER_NAME)
                  + ", case "
                  + held.file().number()));
    }
  }

  @Test
  void escTakesTheApprovalBack() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.screen.press(CONFIRM);
      decision.screen.press(KeyCode.ESCAPE);
      assertFalse(Screens.onFx(decision.layers::isOpen));
      assertEquals(List.of(), decision.events());
    }
  }

  @Test
  void aClosedApprovalShowsItsReasonAndDoesNothing() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(CONFIRM);
      assertFalse(Screens.onFx(decision.layers::isOpen));
      assertEquals(
          "Approve as requested, not open",
          decision.focusOwner().map(Node::getAccessibleText).orElse(""));
      assertTrue(decision.focusOwner().map(Node::getAccessibleHelp).orElse("").contains("I.A.2.c"));
    }
  }

  @Test
  void afterTheDecisionOnlyTheLetterIsLeft() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.screen.press(CONFIRM);
      decision.screen.press(CONFIRM);
      assertTrue(decision.shows("Approved as requested"));
      assertTrue(decision.shows("Decided by Maya Heron, RN, 2026-11-17 10:31."));
      assertFalse(decision.shows("What you can do"));
      decision.screen.press(KeyCode.ENTER);
      assertEquals(List.of(Place.of(Step.LETTER)), decision.gone);
    }
  }

  /// What waits for the director waits for one reason, whichever act it is.
  @Test
  void onARoutedCaseTheReasonStandsOnceAndTheFocusIsOnWhatIsOpen() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ROUTE);
      decision.screen.type("Is it shown?");
      decision.screen.press(CONFIRM);
      decision.screen.settle();

      assertEquals(
          1,
          Screens.onFx(() ->
                  decision.layers.lookupAll(".act > .line > .sentence").stream()
                      .filter(node -> node.getParent().isVisible())
                      .map(node -> ((SentenceText) node).sentence().words())
                      .filter(words -> words.startsWith("This case is with a medical director"))
                      .toList())
              .size());
      assertFalse(
          decision.focusOwner().map(Node::getAccessibleText).orElse("").contains("not open"));
    }
  }

  // ---- request for information

  @Test
  void allGapsAreAskedForAtOnceWithWhatWouldSatisfyEach() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ASK);
      decision.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.InformationRequested(
                  List.of(gap("I.A.2.c"), gap("I.B.3")), LocalDate.of(2026, 11, 19))),
          decision.events());
    }
  }

  private static Gap gap(String paragraph) {
    return new Gap(paragraph, CaseOnDesk.POLICY.item(paragraph).satisfiedBy());
  }

  @Test
  void whatTheRecordIsSilentAboutCannotBeLeftOut() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ASK);
      assertEquals(List.of(), ticks(decision));
    }
  }

  @Test
  void whatThePhysicianWeighsIsOfferedAndNotTicked() {
    try (var decision = DecisionScreen.of(Decided.forPhysician())) {
      decision.screen.press(ASK);
      assertEquals(List.of(false), ticks(decision).stream().map(CheckBox::isSelected).toList());
      decision.screen.press(CONFIRM);
      assertEquals(List.of(), decision.events());
      assertTrue(decision.shows("Name at least one gap, and say for each what would satisfy it."));
    }
  }

  @Test
  void anItemThatAsksForInformationComesTicked() {
    try (var decision = DecisionScreen.of(Decided.forPhysician())) {
      decision.focus(Place.of(Step.DECISION, "I.A.2.b"));
      assertEquals(
          "What would satisfy I.A.2.b",
          decision.focusOwner().map(Node::getAccessibleText).orElse(""));
      decision.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.InformationRequested(
                  List.of(gap("I.A.2.b")), LocalDate.of(2026, 11, 19))),
          decision.events());
    }
  }

  @Test
  void whatWasPutOnTheRequestWhileItWasAnsweredIsAskedForAndThenForgotten() {
    var held = Decided.withGaps();
    Screens.runFx(() -> new Wanted(held.desk(CaseOnDesk.NURSE)).say("I.B.1", true));
    try (var decision = DecisionScreen.of(held)) {
      decision.screen.press(ASK);
      decision.screen.press(CONFIRM);
      assertEquals(
          new CaseEvent.InformationRequested(
              List.of(gap("I.A.2.c"), gap("I.B.1"), gap("I.B.3")), LocalDate.of(2026, 11, 19)),
          decision.events().getLast());
      assertEquals(Optional.empty(), Wanted.said(held.file(), "I.B.1"));
    }
  }

  @Test
  void wordsThatNoLetterCanPrintAreSaidAtTheirGap() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.focus(Place.of(Step.DECISION, "I.B.3"));
      Screens.runFx(() -> text(decision).setText("\u75db"));
      decision.screen.press(CONFIRM);
      assertTrue(
          decision.shows("A letter cannot print \u75db (U+75DB). Write it in other characters."));
      assertEquals(
          "What would satisfy I.B.3",
          decision.focusOwner().map(Node::getAccessibleText).orElse(""));
    }
  }

  @Test
  void anotherNameOfAContraindicationIsAskedForUnderItsOwn() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.focus(Place.of(Step.DECISION, "II.B.3"));
      assertFalse(Screens.onFx(decision.layers::isOpen));
      decision.focus(Place.of(Step.DECISION, "I.B.3"));
      assertTrue(Screens.onFx(decision.layers::isOpen));
    }
  }

  @Test
  void aGapWithoutWordsIsNotAskedFor() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.focus(Place.of(Step.DECISION, "I.B.3"));
      Screens.runFx(() -> text(decision).clear());
      decision.screen.press(CONFIRM);
      assertTrue(decision.shows("Say what would satisfy it."));
      assertEquals(
          "What would satisfy I.B.3",
          decision.focusOwner().map(Node::getAccessibleText).orElse(""));
    }
  }

  @Test
  void anAnswerAfterTheDueDayIsRefusedAtItsField() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ASK);
      Screens.runFx(() -> text(decision).setText("2026-11-30"));
      decision.screen.press(CONFIRM);
      assertTrue(Screens.onFx(decision.layers::isOpen));
      assertTrue(
          decision.held.file().history().stream()
              .noneMatch(entry -> entry.event() instanceof CaseEvent.InformationRequested));
    }
  }

  @Test
  void whatWasTypedAndTickedIsThereAgain() {
    var held = Decided.early();
    try (var decision = DecisionScreen.of(held)) {
      decision.focus(Place.of(Step.DECISION, "I.A.2.c"));
      Screens.runFx(() -> text(decision).setText("Notes on behavioral care."));
      Screens.runFx(() -> ticks(decision).getFirst().fire());
      decision.screen.press(KeyCode.ESCAPE);
    }
    try (var decision = DecisionScreen.of(held)) {
      decision.screen.press(ASK);
      assertFalse(ticks(decision).getFirst().isSelected());
      assertEquals("Notes on behavioral care.", held.file().draft("information.I.A.2.c"));
      decision.screen.press(CONFIRM);
      assertEquals("", held.file().draft("information.I.A.2.c"));
      assertEquals("", held.file().draft("information.ticked"));
    }
  }

  // ---- routing

  @Test
  void aCaseIsRoutedWithItsQuestion() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ROUTE);
      decision.screen.type("Is the record of behavioral care enough?");
      decision.screen.press(CONFIRM);
      assertEquals(
          new CaseEvent.RoutedToDirector("Is the record of behavioral care enough?"),
          decision.events().getLast());
      assertEquals("", decision.held.file().draft("route.question"));
      assertTrue(
          decision.shows(
              "With a medical director. Routed by Maya Heron, RN, 2026-11-17 10:31, with the"
                  + " question \u201cIs the record of behavioral care enough?\u201d"));
    }
  }

  @Test
  void withoutAQuestionNothingIsRouted() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ROUTE);
      decision.screen.press(CONFIRM);
      assertEquals(List.of(), decision.events());
      assertTrue(decision.shows("Write the question for the medical director."));
    }
  }

  @Test
  void aQuestionThatWasNotSentIsThereAgain() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.screen.press(ROUTE);
      decision.screen.type("Is the record enough?");
      decision.screen.press(KeyCode.ESCAPE);
      decision.screen.press(ROUTE);
      assertEquals("Is the record enough?", text(decision).getText());
    }
  }

  @Test
  void aLinkToTheActBeginsIt() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      link(decision, "Route the case");
      assertEquals("Question", decision.focusOwner().map(Node::getAccessibleText).orElse(""));
    }
  }

  // ---- withdrawal

  @Test
  void aWithdrawalIsRecordedWithWhoWhenAndTheirWords() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.focus(Place.of(Step.DECISION, Act.RECORD_WITHDRAWAL.name()));
      decision.screen.type("Lena Sparrow, clinic desk");
      decision.screen.press(KeyCode.TAB, KeyCode.TAB);
      decision.screen.type("We will send it again.");
      decision.screen.press(CONFIRM);
      assertEquals(
          new CaseEvent.Withdrawn(
              "Lena Sparrow, clinic desk", LocalDate.of(2026, 11, 17), "We will send it again."),
          decision.events().getLast());
    }
  }

  @Test
  void anIncompleteWithdrawalNamesWhatIsMissing() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      decision.focus(Place.of(Step.DECISION, Act.RECORD_WITHDRAWAL.name()));
      decision.screen.press(CONFIRM);
      assertTrue(decision.shows("Name who took it back."));
      assertTrue(decision.shows("Write the provider's words."));
      assertEquals(List.of(), decision.events());
    }
  }

  // ---- the rest

  @Test
  void aCaseIsTaken() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      press(decision, "Take the case");
      assertEquals(List.of(new CaseEvent.Assigned("maya.heron")), decision.events());
      assertTrue(decision.shows("Held by Maya Heron, RN"));
    }
  }

  @Test
  void aGapLeadsToItsCard() {
    try (var decision = DecisionScreen.of(Decided.withGaps())) {
      link(decision, "I.B.3");
      assertEquals(List.of(Place.of(Step.CONTRAINDICATIONS, "I.B.3")), decision.gone);
    }
  }

  @Test
  void aCheckThatIsMissingIsMadeInTheRequest() {
    var held = Decided.fresh().shown().unchecked("62322", "1", Decided.DAY);
    try (var decision = DecisionScreen.of(held)) {
      link(decision, "Record a check");
      assertEquals(List.of(Place.of(Step.REQUEST, "62322")), decision.gone);
    }
  }

  @Test
  void anActThatCannotBeSavedLeavesTheCaseAndTheDraft() {
    var held = Decided.withGaps();
    try (var decision = DecisionScreen.of(held)) {
      decision.screen.press(ROUTE);
      decision.screen.type("Is the record enough?");
      Screens.runFx(decision.view::flush);
      held.breakDisk(Optional.of(new IllegalStateException("The disk is full.")));
      decision.screen.press(CONFIRM);
      assertEquals("Is the record enough?", held.file().draft("route.question"));
      assertTrue(held.file().progress().question().isEmpty());
    }
  }

  private static TextInputControl text(DecisionScreen decision) {
    return decision
        .focusOwner()
        .map(node -> node instanceof DatePicker date ? date.getEditor() : node)
        .map(TextInputControl.class::cast)
        .orElseThrow();
  }

  private static List<CheckBox> ticks(DecisionScreen decision) {
    return Screens.onFx(() ->
        decision.layers.lookupAll(".gap-row > .check-box").stream()
            .map(CheckBox.class::cast)
            .toList());
  }

  private static void link(DecisionScreen decision, String words) {
    Screens.runFx(() ->
        decision.layers.lookupAll(".hyperlink").stream()
            .map(Hyperlink.class::cast)
            .filter(link -> words.equals(link.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
    decision.screen.settle();
  }

  private static void press(DecisionScreen decision, String words) {
    Screens.runFx(() ->
        decision.layers.lookupAll(".button").stream()
            .filter(KeyedButton.class::isInstance)
            .map(KeyedButton.class::cast)
            .filter(button -> words.equals(button.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
    decision.screen.settle();
  }

  // ---- what happens around the review

  @Test
  void controlLShowsWhatCanBeRecorded() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.screen.press(control(KeyCode.L));
      assertTrue(Screens.onFx(decision.layers::isOpen));
      assertTrue(
          decision.shows("An offer, a request, an attempt or the talk itself. It moves no clock."));
      decision.screen.press(KeyCode.ESCAPE);
      assertFalse(Screens.onFx(decision.layers::isOpen));
    }
  }

  @Test
  void aWaitingCaseLeadsToWhatCameIn() {
    try (var decision = DecisionScreen.of(Decided.waiting())) {
      Screens.runFx(() ->
          decision.layers.lookupAll(".notice .button").stream()
              .map(KeyedButton.class::cast)
              .filter(button -> button.getText().equals("Record what came in"))
              .forEach(KeyedButton::fire));
      decision.screen.settle();
      assertEquals("What came in", decision.focusOwner().map(Node::getAccessibleText).orElse(""));
    }
  }

  @Test
  void aPlaceThatNamesAnActAroundTheReviewBeginsIt() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      decision.focus(Place.of(Step.DECISION, Act.EXTEND.name()));
      assertEquals("Calendar days", decision.focusOwner().map(Node::getAccessibleText).orElse(""));
    }
  }

  // ---- what the policy leaves open about a line

  static CaseOnDesk unlisted() {
    return Decided.ready().line("62324", "1", Decided.DAY);
  }

  @Test
  void aNurseReadsWhatIsOpenOfALineAndWhoChooses() {
    try (var decision = DecisionScreen.of(unlisted())) {
      assertTrue(
          decision.shows(
              "The policy leaves this open, and a medical director chooses how it is read."));
      assertTrue(
          decision.shows("62324, D4. The policy does not list this code. What decides the line?"));
      assertEquals(0, decision.layers.lookupAll(".question-list .radio-button").size());
    }
  }

  @Test
  void nothingIsReadOfLinesThatThePolicyLeavesNothingOpenOf() {
    try (var decision = DecisionScreen.of(Decided.ready())) {
      assertFalse(
          decision.shows(
              "The policy leaves this open, and a medical director chooses how it is read."));
    }
  }

  @Test
  void aQuestionIsRaisedAtALine() {
    var held = Decided.ready();
    try (var decision = DecisionScreen.of(held)) {
      Screens.runFx(() ->
          decision.layers.lookupAll(".question-list > .button").stream()
              .filter(Node::isVisible)
              .findFirst()
              .orElseThrow()
              .requestFocus());
      decision.screen.press(KeyCode.SPACE);
      decision.screen.picture("decision-raise");
      decision.screen.press(KeyCode.SPACE, KeyCode.TAB);
      decision.screen.type("The kit is billed by another code.");
      decision.screen.press(CONFIRM);
      var raised = held.file().last(CaseEvent.AmbiguityRaised.class).orElseThrow().event();
      assertEquals("D8", raised.ambiguity());
      assertEquals(
          held.desk(CaseOnDesk.NURSE).assessment().reading().lines().getFirst().id(),
          raised.place());
      assertEquals(
          List.of("D8"),
          decision.desk.assessment().openQuestions().stream().map(OpenQuestion::id).toList());
      assertFalse(decision.desk.refusals(Act.APPROVE).isEmpty());
    }
  }
}
