package org.pumpreview.desktop.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.SaveState;
import org.pumpreview.desktop.desk.Wanted;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.ItemCard;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.Step;
import org.pumpreview.review.Trial;

/// The work on items, done with the keyboard alone.
class ItemsKeysTest {
  private static final KeyCodeCombination DO =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  private static CaseEvent answered(String paragraph, Answer answer) {
    return new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(answer));
  }

  @Test
  void aDigitAnswersTheItemThatIsWorkedOn() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT3);
      assertEquals(List.of(answered("I.A.2.a", Answer.NOT_DOCUMENTED)), items.events());
    }
  }

  @Test
  void theSameDigitAgainTakesTheAnswerBack() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT1, KeyCode.DIGIT1);
      assertEquals(
          List.of(
              answered("I.A.2.a", Answer.MET),
              new CaseEvent.Answered(Desk.NURSE, "I.A.2.a", Optional.empty())),
          items.events());
    }
  }

  @Test
  void upAndDownGoFromCardToCard() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.DIGIT1);
      assertEquals(List.of(answered("I.A.2.b", Answer.MET)), items.events());
    }
  }

  @Test
  void afterAnAnswerTheFocusStaysOnItsCard() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT4);
      assertEquals("Needs physician", assertInstanceOf(ToggleButton.class, focus(items)).getText());
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "I.A.2.a")), items.view.here());
    }
  }

  @Test
  void aStepHasTheFocusInTheMomentItIsShown() {
    var root = Screens.onFx(StackPane::new);
    try (var screen = Screens.show(() -> root, 1040, 708, ItemsScreen.LIGHT)) {
      var focused =
          Screens.onFx(() -> {
            var desk = trial().desk(CaseOnDesk.NURSE);
            var view =
                new ItemsView(
                    Step.CRITERIA,
                    desk,
                    CaseOnDesk.PEOPLE,
                    CaseOnDesk.noTrials(desk),
                    ChartOnDesk.none(desk),
                    () -> "new",
                    _ -> {});
            root.getChildren().setAll(view.node());
            view.focus(Place.of(Step.CRITERIA, "I.A.2.c"));
            return screen.scene().getFocusOwner();
          });
      assertInstanceOf(ToggleButton.class, focused);
    }
  }

  @Test
  void theFirstOpenItemHasTheFocusAtFirst() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CONTRAINDICATIONS)) {
      assertEquals(Optional.of(Place.of(Step.CONTRAINDICATIONS, "I.B.2")), items.view.here());
    }
  }

  @Test
  void nGoesToTheNextOpenItemAndShiftNBack() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.e"));
      items.screen.press(KeyCode.N);
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "I.A.2.h")), items.view.here());
      items.screen.press(new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN));
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "I.A.2.d")), items.view.here());
    }
  }

  @Test
  void nGoesOnInTheNextStepAfterTheLastItemHere() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.h"));
      items.screen.press(KeyCode.N);
      assertEquals(List.of(Place.of(Step.CONTRAINDICATIONS, "I.B.2")), items.gone);
    }
  }

  @Test
  void aPageBecomesEvidenceByKeysAlone() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("9");
      items.screen.press(KeyCode.TAB);
      items.screen.type("Scar tissue seen on the scan.");
      items.screen.press(KeyCode.ENTER);
      assertEquals(
          new CaseEvent.EvidenceCited(
              "new-1",
              "I.A.2.a",
              "Fax packet",
              "9",
              "Scar tissue seen on the scan.",
              "No record attached"),
          items.events().getLast());
      assertEquals("", items.held.file().draft("evidence.I.A.2.a"));
      assertInstanceOf(ToggleButton.class, focus(items));
    }
  }

  @Test
  void theNextEntryBeginsWithTheDocumentCitedLast() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.h"));
      items.screen.press(KeyCode.E);
      items.screen.type("39");
      items.screen.press(KeyCode.ENTER);
      assertEquals(
          new CaseEvent.EvidenceCited("new-1", "I.A.2.h", "Fax packet", "39", "", "On paper"),
          items.events().getLast());
    }
  }

  @Test
  void aDocumentCitedBeforeIsCompleted() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.h"));
      items.screen.press(KeyCode.E);
      items.screen.press(new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN));
      items.screen.type("ps");
      assertEquals("psych eval", field(items).getText());
      assertEquals("ych eval", field(items).getSelectedText());
    }
  }

  @Test
  void withoutAPageNothingIsCitedAndTheFieldSaysSo() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.ENTER);
      assertTrue(items.events().stream().noneMatch(CaseEvent.EvidenceCited.class::isInstance));
      assertTrue(isShown(items, "Name the page."));
      assertEquals("Page", field(items).getAccessibleText());
    }
  }

  @Test
  void aPageThatIsNoNumberIsNotCitedAndTheFieldSaysWhatOneIs() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.ENTER);
      assertTrue(items.events().stream().noneMatch(CaseEvent.EvidenceCited.class::isInstance));
      assertTrue(isShown(items, "Write the page as numbers, for example 9, 12-14 or 9, 11, 12a."));
      assertEquals("Page", field(items).getAccessibleText());
    }
  }

  @Test
  void wordsThatNoLetterCanPrintAreNotCitedAndTheFieldNamesThem() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("9");
      items.screen.press(KeyCode.TAB);
      items.screen.type("\u75db");
      items.screen.press(KeyCode.ENTER);
      assertTrue(items.events().stream().noneMatch(CaseEvent.EvidenceCited.class::isInstance));
      assertTrue(
          isShown(items, "A letter cannot print \u75db (U+75DB). Write it in other characters."));
      assertEquals("Words of the record", field(items).getAccessibleText());
    }
  }

  @Test
  void escLeavesTheEntryAndWhatWasTypedIsThereAgain() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.ESCAPE);
      assertInstanceOf(ToggleButton.class, focus(items));
      assertFalse(isShown(items, "Document"));
      items.screen.press(KeyCode.E);
      items.screen.type("9");
      assertEquals("Page", field(items).getAccessibleText());
    }
  }

  @Test
  void aDraftSurvivesTheWindow() {
    var held = trial();
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("9");
    }
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.screen.press(KeyCode.E, KeyCode.ENTER);
      assertEquals(
          new CaseEvent.EvidenceCited(
              "new-1", "I.A.2.a", "Fax packet", "9", "", "No record attached"),
          items.events().getLast());
    }
  }

  @Test
  void lettersAndDigitsInAFieldAreOnlyText() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.press(KeyCode.DIGIT1, KeyCode.N, KeyCode.M, KeyCode.R);
      // A slow machine has kept the draft by now, which is no act.
      assertTrue(items.events().stream().allMatch(CaseEvent.Drafted.class::isInstance));
      assertEquals(List.of(), items.gone);
      assertEquals("Document", field(items).getAccessibleText());
    }
  }

  @Test
  void enterOnAChipShowsItsWordsAndTheyCanBeTakenBack() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.e"));
      items.screen.press(KeyCode.TAB, KeyCode.ENTER);
      assertTrue(focus(items).getAccessibleText().contains("No mental health condition"));
      items.screen.press(KeyCode.TAB, KeyCode.ENTER);
      assertEquals(List.of(new CaseEvent.EvidenceWithdrawn("piece-5")), items.events());
      assertInstanceOf(ToggleButton.class, focus(items));
    }
  }

  @Test
  void mWritesANote() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.M);
      items.screen.type("Two sources disagree.");
      items.screen.press(KeyCode.ESCAPE);
      assertEquals(
          List.of(new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "Two sources disagree.")),
          items.events());
    }
  }

  @Test
  void aNoteIsSavedBeforeTheStepIsLeft() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.M);
      items.screen.type("Two");
      Screens.runFx(items.view::flush);
      assertEquals(
          List.of(new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "Two")), items.events());
    }
  }

  @Test
  void rPutsTheItemOnTheRequestForInformationAndStays() {
    try (var items = ItemsScreen.of(trial(), Step.CONTRAINDICATIONS)) {
      items.screen.press(KeyCode.DIGIT1, KeyCode.R);
      assertEquals(List.of(), items.gone);
      assertEquals(Optional.of(Place.of(Step.CONTRAINDICATIONS, "I.B.1")), items.view.here());
      assertEquals(Optional.of(true), Wanted.said(items.held.file(), "I.B.1"));
      assertTrue(isShown(items, "On the request for information"));

      items.screen.press(KeyCode.R);
      assertEquals(Optional.of(false), Wanted.said(items.held.file(), "I.B.1"));
      assertFalse(isShown(items, "On the request for information"));
    }
  }

  @Test
  void aFoldedItemShowsItsNote() {
    var held =
        ItemsPicturesTest.midway()
            .does(new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "Two scans, one reading"));
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.b"));
      assertTrue(card(items, "I.A.2.a").isFolded());
      assertTrue(isShown(items, "Note. Two scans, one reading"));
    }
  }

  @Test
  void silenceIsNamedAndHasTwoWaysOn() {
    try (var items = ItemsScreen.of(trial(), Step.CONTRAINDICATIONS)) {
      items.screen.press(KeyCode.DIGIT3);
      assertTrue(isShown(items, "Add to request for information"));
      fire(items, "Ask a physician");
      assertEquals(answered("I.B.1", Answer.NEEDS_PHYSICIAN), items.events().getLast());
    }
  }

  @Test
  void anExceptionLeadsToTheRouteToADirector() {
    var held =
        CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT)
            .answered("II.A.1.a", Answer.NOT_MET);
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "II.A.1.a"));
      fire(items, "Route to a medical director");
      assertEquals(List.of(Place.of(Step.DECISION, Act.ROUTE_TO_DIRECTOR.name())), items.gone);
    }
  }

  @Test
  void anAnsweredItemWithAPageFoldsWhenItIsLeft() {
    try (var items = ItemsScreen.of(ItemsPicturesTest.midway(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      assertFalse(card(items, "I.A.2.a").isFolded());
      items.screen.press(KeyCode.DOWN);
      assertTrue(card(items, "I.A.2.a").isFolded());
    }
  }

  @Test
  void whatCannotBeSavedIsNotShown() {
    var held = trial();
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      held.breakDisk(Optional.of(new IllegalStateException("The disk is full.")));
      items.screen.press(KeyCode.DIGIT1);
      assertEquals(Optional.empty(), bar(items).shown());
      assertInstanceOf(SaveState.Failed.class, items.desk.saveStateProperty().get());
    }
  }

  @Test
  void aPageThatCannotBeSavedStaysInItsFields() {
    var held = trial();
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("9");
      held.breakDisk(Optional.of(new IllegalStateException("The disk is full.")));
      items.screen.press(KeyCode.ENTER);
      assertEquals("9", field(items).getText());
    }
  }

  @Test
  void aCaseThatLiesWithADirectorIsOnlyRead() {
    var held = trial().does(new CaseEvent.RoutedToDirector("Is the evaluation enough?"));
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT1, KeyCode.E, KeyCode.M, KeyCode.DOWN, KeyCode.DIGIT2);
      assertEquals(List.of(), items.events());
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "I.A.2.b")), items.view.here());
    }
  }

  @Test
  void theItemsChangeWithTheRoute() {
    var held = trial();
    try (var items = ItemsScreen.of(held, Step.CRITERIA)) {
      Screens.runFx(() ->
          items.desk.act(
              new CaseEvent.RouteChosen(
                  RequestKind.TRIAL, Pathway.MALIGNANT, "Cancer pain, fax p. 2.")));
      items.focus(Place.of(Step.CRITERIA));
      items.screen.press(KeyCode.DIGIT1);
      assertEquals(answered("I.A.1.a", Answer.MET), items.events().getLast());
    }
  }

  @Test
  void thePaneBesideTheListShowsTheAnswerJustGiven() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT3);
      assertTrue(beside(items).contains("Not documented, by Maya Heron, RN, 2026-11-17 10:31"));
    }
  }

  @Test
  void thePaneBesideTheListShowsWhatUndoLeft() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.DIGIT3);
      Screens.runFx(items.desk::undo);
      assertFalse(beside(items).contains("Not documented"));
    }
  }

  @Test
  void thePaneBesideTheListShowsThePageJustCited() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.screen.press(KeyCode.E);
      items.screen.type("Fax packet");
      items.screen.press(KeyCode.TAB);
      items.screen.type("9");
      items.screen.press(KeyCode.ENTER);
      assertTrue(beside(items).contains("Fax packet p. 9"));
      assertFalse(beside(items).contains("None yet"));
    }
  }

  // ---- two dates

  private static final String STATE = "I.A.2.b";
  private static final String PAST = "I.A.2.a";
  private static final KeyCodeCombination SHIFT_1 =
      new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHIFT_DOWN);

  /// An implant of which every item is shown, but one not yet for the time of the trial.
  private static CaseOnDesk withoutTheTrial(String paragraph) {
    return CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT)
        .shown()
        .does(forTheTrial(paragraph, Optional.empty()));
  }

  private static CaseEvent forTheTrial(String paragraph, Optional<Answer> answer) {
    return new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, answer);
  }

  @Test
  void whereOnlyTheOtherDateWaitsADigitAnswersForIt() {
    try (var items = ItemsScreen.of(withoutTheTrial(STATE), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, STATE));
      items.screen.press(KeyCode.DIGIT1);
      assertEquals(List.of(forTheTrial(STATE, Optional.of(Answer.MET))), items.events());
    }
  }

  @Test
  void nLeadsToTheOtherDateThatWaits() {
    try (var items = ItemsScreen.of(withoutTheTrial(STATE), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      items.screen.press(KeyCode.N, KeyCode.DIGIT2);
      assertEquals(List.of(forTheTrial(STATE, Optional.of(Answer.NOT_MET))), items.events());
    }
  }

  @Test
  void digitsAnswerInTheRowThatHasTheFocusAndStandThere() {
    try (var items = ItemsScreen.of(withoutTheTrial(STATE), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, STATE));
      assertEquals(List.of(true, false), digits(items, STATE));
      items.screen.press(KeyCode.TAB);
      assertEquals(List.of(false, true), digits(items, STATE));
      items.screen.press(KeyCode.DIGIT2);
      assertEquals(List.of(answered(STATE, Answer.NOT_MET)), items.events());
    }
  }

  @Test
  void whereNoTrialWasDoneNothingIsAskedForItsTimeUntilOneIsRecorded() {
    try (var items = ItemsScreen.of(withoutTheTrial(STATE), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, STATE));
      assertEquals(2, digits(items, STATE).size());
      Screens.runFx(() ->
          items.desk.act(new CaseEvent.TrialRecorded(Trial.NOT_DONE, "", "The letter says so")));
      items.screen.settle();
      assertEquals(1, digits(items, STATE).size());
      int before = items.events().size();
      items.screen.press(SHIFT_1);
      assertEquals(before, items.events().size());
      Screens.runFx(() ->
          items.desk.act(
              new CaseEvent.TrialRecorded(Trial.ELSEWHERE, "", "Bayou Example, page 3")));
      items.screen.settle();
      assertEquals(2, digits(items, STATE).size());
    }
  }

  @Test
  void theTrialStandsAboveTodayWhicheverDecides() {
    try (var items =
        ItemsScreen.of(
            CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT), Step.CRITERIA)) {
      for (var paragraph : List.of(STATE, PAST)) {
        items.focus(Place.of(Step.CRITERIA, paragraph));
        assertEquals(List.of("At the trial", "Now"), occasions(items, paragraph));
      }
    }
  }

  /// Whether each row of answers shows its digits, from the top.
  private static List<Boolean> digits(ItemsScreen items, String paragraph) {
    return inOrder(items, paragraph, ".answer-bar").stream()
        .filter(bar -> !bar.getParent().getStyleClass().contains("fact"))
        .map(bar -> Screens.onFx(() -> bar.lookup(".digit").getOpacity() > 0))
        .toList();
  }

  private static List<String> occasions(ItemsScreen items, String paragraph) {
    return inOrder(items, paragraph, ".occasion").stream()
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  private static List<Node> inOrder(ItemsScreen items, String paragraph, String selector) {
    var card = card(items, paragraph);
    items.screen.settle();
    return Screens.onFx(() ->
        card.lookupAll(selector).stream()
            .sorted(
                Comparator.comparingDouble(
                    node -> node.localToScene(node.getBoundsInLocal()).getMinY()))
            .toList());
  }

  // ---- what the policy leaves open

  private static final String TRIAL_ITEM = "II.A.2.a";

  /// Another plan covered the trial, so that the policy leaves open whether it answers the item.
  static CaseOnDesk elsewhere() {
    return CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT)
        .does(new CaseEvent.TrialRecorded(Trial.ELSEWHERE, "", "Levee Example Hospital, page 12"))
        .answered(TRIAL_ITEM, Answer.MET)
        .facts(TRIAL_ITEM)
        .cited(TRIAL_ITEM, "Fax packet", "12", "Pain 8 before, 3 during.");
  }

  @Test
  void aReadingIsChosenByKeysAlone() {
    try (var items = ItemsScreen.of(elsewhere(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, TRIAL_ITEM));
      items.screen.press(KeyCode.Q, KeyCode.DIGIT1, KeyCode.TAB);
      items.screen.type("All pages of the trial are there.");
      items.screen.press(KeyCode.TAB, KeyCode.ENTER);
      assertEquals(
          new CaseEvent.ReadingChosen(
              Desk.NURSE,
              "A3",
              TRIAL_ITEM,
              Trial.ELSEWHERE.name(),
              "counts",
              "",
              "All pages of the trial are there.",
              ""),
          items.events().getLast());
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "A3")), items.view.here());
    }
  }

  @Test
  void upAndDownMoveAmongTheReadingsOfAQuestion() {
    try (var items = ItemsScreen.of(elsewhere(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, TRIAL_ITEM));
      items.screen.press(KeyCode.Q, KeyCode.DOWN, KeyCode.DOWN);
      assertEquals(Optional.of(Place.of(Step.CRITERIA, "A3")), items.view.here());
      assertTrue(assertInstanceOf(RadioButton.class, focus(items)).isSelected());
      var lower = focus(items);
      items.screen.press(KeyCode.UP, KeyCode.DOWN);
      assertEquals(lower, focus(items));
    }
  }

  @Test
  void aDigitAtAQuestionAnswersNoItem() {
    try (var items = ItemsScreen.of(elsewhere(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "A3"));
      items.screen.press(KeyCode.DIGIT2, KeyCode.DIGIT9);
      assertEquals(Answer.MET, items.held.file().answers(Desk.NURSE).get(TRIAL_ITEM));
      assertEquals("more", items.held.file().draft("question.A3." + TRIAL_ITEM + ".reading"));
    }
  }

  @Test
  void anItemIsNotFoldedWhileAQuestionAtItWaits() {
    try (var items = ItemsScreen.of(elsewhere(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      assertFalse(Screens.onFx(() -> card(items, TRIAL_ITEM).isFolded()));
      assertTrue(isShown(items, "Open question A3 waits for a reading"));
    }
  }

  /// All that the pane beside the list says.
  private static String beside(ItemsScreen items) {
    items.screen.settle();
    return Screens.onFx(() ->
        items.view.node().lookup(".item-pane").lookupAll(".label").stream()
            .map(Labeled.class::cast)
            .filter(Node::isVisible)
            .map(Labeled::getText)
            .collect(Collectors.joining("\n")));
  }

  private static Node focus(ItemsScreen items) {
    return Screens.onFx(() -> items.screen.scene().getFocusOwner());
  }

  private static TextInputControl field(ItemsScreen items) {
    return assertInstanceOf(TextInputControl.class, focus(items));
  }

  private static ItemCard card(ItemsScreen items, String paragraph) {
    return Screens.onFx(() ->
        items.view.node().lookupAll(".item-card").stream()
            .map(ItemCard.class::cast)
            .filter(card -> card.getAccessibleText().startsWith(paragraph + ","))
            .findFirst()
            .orElseThrow());
  }

  private static AnswerBar<?> bar(ItemsScreen items) {
    return card(items, "I.A.2.a").answer();
  }

  private static boolean isShown(ItemsScreen items, String words) {
    return Screens.onFx(() ->
        items.screen.scene().getRoot().lookupAll("*").stream()
            .filter(Labeled.class::isInstance)
            .map(Labeled.class::cast)
            .anyMatch(labeled -> labeled.isVisible() && words.equals(labeled.getText())));
  }

  private static void fire(ItemsScreen items, String word) {
    Screens.runFx(() ->
        items.view.node().lookupAll(".item-card .button").stream()
            .map(javafx.scene.control.Button.class::cast)
            .filter(button -> word.equals(button.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
    items.screen.settle();
  }

  @Test
  void oRaisesWhatThePolicyLeavesOpenAtTheItem() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      items.screen.press(KeyCode.O);
      items.screen.press(KeyCode.SPACE, KeyCode.TAB);
      items.screen.type("The MRI names two levels, page 12.");
      items.screen.picture("items-raise");
      assertEquals(List.of(), SceneAudit.of(items.screen.scene()));
      items.screen.press(DO);
      assertTrue(
          items
              .events()
              .contains(
                  new CaseEvent.AmbiguityRaised(
                      Desk.NURSE, "C6", "I.A.2.a", "The MRI names two levels, page 12.")));
      assertEquals(
          List.of("C6"),
          items.desk.assessment().openQuestions().stream().map(OpenQuestion::id).toList());
    }
  }

  @Test
  void nothingIsRaisedWithoutAReason() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      items.screen.press(KeyCode.O);
      items.screen.press(KeyCode.SPACE);
      items.screen.press(DO);
      assertEquals(List.of(), items.desk.assessment().openQuestions());
      assertTrue(isShown(items, "Write the reason. Nothing is recorded without it."));
    }
  }

  @Test
  void whatWasTypedForAQuestionOutlivesItsDialog() {
    try (var items = ItemsScreen.of(trial(), Step.CRITERIA)) {
      items.focus(Place.of(Step.CRITERIA, "I.A.2.a"));
      items.screen.press(KeyCode.O);
      items.screen.press(KeyCode.SPACE, KeyCode.TAB);
      items.screen.type("Two levels.");
      items.screen.press(KeyCode.ESCAPE);
      items.screen.press(KeyCode.O);
      items.screen.press(DO);
      assertEquals(
          "Two levels.",
          items.held.file().last(CaseEvent.AmbiguityRaised.class).orElseThrow().event().reason());
    }
  }
}
