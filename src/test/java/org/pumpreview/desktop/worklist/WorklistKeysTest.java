package org.pumpreview.desktop.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;
import static org.pumpreview.desktop.desk.CaseOnDesk.PLAN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Desk;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Role;
import org.pumpreview.review.Urgency;

/// The worklist worked by keys, over cases made up for it.
class WorklistKeysTest {
  private static final List<String> MEMBERS =
      List.of(
          "Ambrose Sandpiper",
          "Celestine Magnolia",
          "Dov Levee",
          "Elise Bayou",
          "Fabien Mangrove",
          "Harriet Wisteria");

  private static final Assessment OPEN = openCase().assessment();

  private final List<String> told = new ArrayList<>();
  private final List<String> loaded = new ArrayList<>();
  private Optional<Screens> screens = Optional.empty();
  private Optional<WorklistView> view = Optional.empty();
  private Actor who = NURSE;
  private boolean broken;

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  /// A case that is due so many hours from now, in either direction.
  private static Card card(int number, int hoursLeft, CaseStatus status, Optional<String> holder) {
    Instant due = CaseOnDesk.NOW.plus(Duration.ofHours(hoursLeft));
    Instant received = due.minus(Duration.ofDays(7));
    boolean routed = status != CaseStatus.NEW;
    return new Card(
        "case-" + number,
        3,
        "PR-2026-%04d".formatted(number),
        MEMBERS.get(number % MEMBERS.size()),
        Optional.of(LocalDate.of(1960, 3, 9)),
        "5550001184",
        routed ? Optional.of(new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT)) : Optional.empty(),
        Optional.empty(),
        List.of(line("62327", false), line("J2274", true)),
        "Cypress Example Pain Center",
        "Lucien Kingfisher, MD",
        "",
        Optional.of(received),
        Optional.of(Urgency.STANDARD),
        Optional.of(new DueTime(received, due, DueTime.Rule.STANDARD, 7)),
        status,
        Optional.empty(),
        Optional.empty(),
        holder,
        Set.of(),
        4,
        13,
        status == CaseStatus.DECIDED ? Set.of(Card.Flag.LETTER_OPEN) : Set.of(),
        List.of(),
        received.plus(1, ChronoUnit.HOURS));
  }

  private static Card.Line line(String code, boolean starred) {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 12, 2));
    return new Card.Line(code, starred, day, day);
  }

  private static List<Card> cards() {
    return List.of(
        card(1, 77, CaseStatus.IN_REVIEW, Optional.of(NURSE.userId())),
        card(2, 4, CaseStatus.IN_REVIEW, Optional.of("inez.willow")),
        card(3, -2, CaseStatus.WITH_DIRECTOR, Optional.of(NURSE.userId())),
        card(4, 120, CaseStatus.NEW, Optional.empty()),
        card(5, -200, CaseStatus.WITHDRAWN, Optional.of(NURSE.userId())));
  }

  private static CaseOnDesk openCase() {
    CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown();
    made.does(
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.empty()),
        new CaseEvent.EvidenceWithdrawn(made.file().evidence("I.A.2.d").getFirst().id()));
    return made;
  }

  private Assessment load(String caseId) {
    loaded.add(caseId);
    if (broken) {
      throw new IllegalStateException("unreadable");
    }
    return OPEN;
  }

  private Screens show(List<Card> cards, double width, Appearance appearance) {
    Screens shown =
        Screens.show(
            () -> {
              var model =
                  new WorklistViewModel(
                      who, PLAN.zone(), () -> CaseOnDesk.NOW, Work.here(), this::load);
              var made = new WorklistView(model, CaseOnDesk.PEOPLE, new Told());
              made.refresh(cards);
              view = Optional.of(made);
              return new Layers(made.node());
            },
            width,
            800,
            appearance);
    screens = Optional.of(shown);
    Screens.runFx(() -> view.orElseThrow().focus());
    shown.settle();
    return shown;
  }

  private Screens show(List<Card> cards) {
    return show(cards, 1216, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private final class Told implements WorklistView.Doors {
    @Override
    public void onNew() {
      told.add("new");
    }

    @Override
    public void onOpen(Card card) {
      throw new AssertionError("opened without its place");
    }

    @Override
    public void onOpen(Card card, Place place) {
      told.add(
          card.number() + " at " + place.step() + place.target().map(at -> " " + at).orElse(""));
    }

    @Override
    public void onTake(Card card) {
      told.add("take " + card.number());
    }

    @Override
    public void onSettings() {
      told.add("settings");
    }
  }

  private List<String> numbers() {
    return Screens.onFx(() ->
        screens.orElseThrow().find(".table-view", TableView.class).getItems().stream()
            .map(card -> ((Card) card).number())
            .toList());
  }

  /// What the rows say in one column.
  private List<String> labels(String selector) {
    return Screens.onFx(() ->
        screens.orElseThrow().find(".table-view", TableView.class).lookupAll(selector).stream()
            .map(node -> ((Label) node).getText())
            .toList());
  }

  private ToggleButton chip(String word) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".toggle-chip").stream()
            .map(ToggleButton.class::cast)
            .filter(chip -> chip.getText().equals(word))
            .findFirst()
            .orElseThrow());
  }

  private String primary() {
    return screens.orElseThrow().find(".preview .primary", Labeled.class).getText();
  }

  @ParameterizedTest
  @CsvSource({
    "light-narrow, LIGHT, 1.0, 1000",
    "light-130, LIGHT, 1.3, 1216",
    "light-room, LIGHT, 1.0, 1600"
  })
  void theScreenIsWhole(String name, Appearance.Mode mode, double scale, double width) {
    Screens shown = show(cards(), width, new Appearance(mode, scale));

    shown.picture("worklist-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void openCasesStandByTheirDueTimeAndClosedOnesOnlyWhereTheyAreLookedFor() {
    show(cards());
    assertEquals(
        List.of("PR-2026-0003", "PR-2026-0002", "PR-2026-0001", "PR-2026-0004"), numbers());

    Screens.runFx(() -> chip("Decided").fire());
    assertEquals(List.of("PR-2026-0005"), numbers());
  }

  @Test
  void aChipCountsTheCasesThatItShows() {
    show(cards());
    Screens.runFx(() -> {
      chip("Mine").fire();
      chip("Unassigned").fire();
    });
    int counted =
        Stream.of("Mine", "Unassigned")
            .map(word -> chip(word).getAccessibleText())
            .mapToInt(words -> Integer.parseInt(words.substring(words.lastIndexOf(' ') + 1)))
            .sum();
    assertEquals(numbers().size(), counted);
  }

  /// Nobody was told of the decision yet.
  @Test
  void aDecidedCaseStaysInTheListWithItsClockUntilItsLetterIsSigned() {
    Screens shown =
        show(
            List.of(
                card(1, 77, CaseStatus.IN_REVIEW, Optional.empty()),
                card(2, 4, CaseStatus.DECIDED, Optional.of(NURSE.userId()))));

    assertEquals(List.of("PR-2026-0002", "PR-2026-0001"), numbers());
    shown.picture("worklist-letter");
    assertEquals(List.of("Today 14:31, 4 h", "Fri 15:31, 3 d 5 h"), labels(".due > .label"));
    assertEquals(List.of("Letter to sign", "In review"), labels(".status-badge"));
    Screens.runFx(() -> chip("Letter to sign").fire());
    assertEquals(List.of("PR-2026-0002"), numbers());
    assertEquals("Letter to sign 1", chip("Letter to sign").getAccessibleText());
  }

  @Test
  void thePreviewSaysWhatTheCaseLacksAndEnterGoesThere() {
    Screens shown = show(cards());
    shown.press(KeyCode.DOWN);

    assertEquals(
        List.of("1 item without an answer", "1 item without evidence"),
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".lack .sentence").stream()
                .map(node -> ((SentenceText) node).sentence().words())
                .toList()));
    assertEquals("Continue at I.A.2.d", primary());

    shown.press(KeyCode.ENTER);
    assertEquals(List.of("PR-2026-0002 at CRITERIA I.A.2.d"), told);
  }

  @Test
  void slashSearchesAndEscapeEmptiesTheSearch() {
    Screens shown = show(cards());
    shown.press(KeyCode.SLASH);
    shown.type("levee cypress");
    assertEquals(List.of("PR-2026-0002"), numbers());

    shown.press(KeyCode.ENTER);
    assertEquals(1, told.size());
    shown.press(KeyCode.ESCAPE);
    assertEquals(4, numbers().size());
    assertEquals("", shown.find(".search", TextField.class).getText());
    assertTrue(Screens.onFx(() -> shown.scene().getFocusOwner() instanceof TableView));
  }

  @Test
  void chipsAreWorkedByArrowsAndSpaceAndCombine() {
    Screens shown = show(cards());
    Screens.runFx(() -> chip("Mine").requestFocus());
    shown.press(KeyCode.SPACE);
    assertEquals(List.of("PR-2026-0003", "PR-2026-0001"), numbers());

    shown.press(KeyCode.RIGHT, KeyCode.SPACE);
    assertEquals(List.of("PR-2026-0003", "PR-2026-0001", "PR-2026-0004"), numbers());
    shown.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE);
    assertEquals(List.of("PR-2026-0003"), numbers());
    assertEquals(
        "Overdue", Screens.onFx(() -> ((ToggleButton) shown.scene().getFocusOwner()).getText()));
    assertEquals("Overdue 1", chip("Overdue").getAccessibleText());
  }

  @Test
  void whatNothingPassesIsNamedAndCleared() {
    Screens shown = show(cards());
    Screens.runFx(() -> {
      chip("Unassigned").fire();
      chip("Overdue").fire();
    });
    shown.settle();

    shown.picture("worklist-none");
    assertEquals(
        "No case is left with the filters Unassigned and Overdue. 4 cases are open.",
        shown.find(".empty-state .sentence", SentenceText.class).sentence().words());
    Screens.runFx(() -> shown.find(".empty-state .button", Button.class).fire());
    assertEquals(4, numbers().size());
    assertFalse(chip("Overdue").isSelected());
  }

  @Test
  void anEmptyVaultInvitesTheFirstRequest() {
    Screens shown = show(List.of());
    shown.picture("worklist-empty");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    shown.press(new KeyCodeCombination(KeyCode.N, KeyCombination.CONTROL_DOWN));
    assertEquals(List.of("new"), told);
  }

  @Test
  void aCaseThatNobodyHoldsIsTakenByItsKey() {
    Screens shown = show(cards());
    shown.press(KeyCode.T);
    assertEquals(List.of(), told);
    shown.press(KeyCode.END, KeyCode.T);
    assertEquals(List.of("take PR-2026-0004"), told);
  }

  /// The row that was pressed is the one that the preview shows then.
  @Test
  void takingACaseByItsButtonChoosesIt() {
    Screens shown = show(cards());
    Screens.runFx(() -> shown.find(".table-cell .button", Button.class).fire());
    shown.settle();
    assertEquals(List.of("take PR-2026-0004"), told);
    assertEquals(
        "PR-2026-0004",
        Screens.onFx(() ->
            ((Card)
                    shown
                        .find(".table-view", TableView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .number()));
  }

  @Test
  void whoOpensNoRequestsIsNotOfferedOne() {
    who = new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
    Screens shown = show(List.of());
    shown.press(new KeyCodeCombination(KeyCode.N, KeyCombination.CONTROL_DOWN));
    assertEquals(List.of(), told);
    assertFalse(shown.find(".worklist-head .primary", Button.class).isVisible());

    Screens.runFx(() -> shown.find(".empty-state .button", Button.class).fire());
    assertEquals(List.of("settings"), told);
  }

  @Test
  void theReceiptIsToldWithItsYearAndItsZone() {
    Screens shown = show(cards());
    assertTrue(
        Screens.onFx(() ->
            shown.find(".preview", BorderPane.class).lookupAll(".label").stream()
                .anyMatch(node -> ((Label) node).getText().equals("2026-11-10 08:31 CST"))));
  }

  @Test
  void theWayThroughThePolicyNarrowsToo() {
    Screens shown = show(cards());
    Screens.runFx(() -> shown.find("*", CheckComboBox.class).getCheckModel().check(0));
    assertEquals(List.of(), numbers());
    Screens.runFx(() -> shown.find("*", CheckComboBox.class).getCheckModel().check(1));
    assertEquals(List.of("PR-2026-0003", "PR-2026-0002", "PR-2026-0001"), numbers());
  }

  @Test
  void theWaysThroughThePolicyOpenByTheKeyboard() {
    Screens shown = show(cards());
    Screens.runFx(() -> chip("Mine").requestFocus());
    shown.press(KeyCode.TAB);
    assertTrue(Screens.onFx(() -> shown.scene().getFocusOwner() instanceof CheckComboBox));
    shown.press(KeyCode.SPACE);
    assertTrue(
        Screens.onFx(() -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance)));
  }

  @Test
  void aCaseThatCannotBeReadSaysSo() {
    broken = true;
    Screens shown = show(cards());
    assertEquals(
        "This case cannot be read. Ask an administrator to check the vault.",
        shown.find(".notice .sentence", SentenceText.class).sentence().words());
    assertEquals("Open", primary());
  }

  @Test
  void newCardsKeepTheChosenCase() {
    Screens shown = show(cards());
    shown.press(KeyCode.DOWN, KeyCode.DOWN);
    Screens.runFx(() -> {
      List<Card> more = new ArrayList<>(cards());
      more.add(card(6, 1, CaseStatus.NEW, Optional.empty()));
      view.orElseThrow().refresh(more);
    });
    shown.settle();
    assertEquals(
        "PR-2026-0001",
        Screens.onFx(() ->
            ((Card)
                    shown
                        .find(".table-view", TableView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .number()));
    assertEquals("5 shown, 5 open", shown.find(".worklist-foot > .label", Label.class).getText());
  }

  @Test
  void f1ShowsTheKeys() {
    Screens shown = show(cards());
    shown.press(KeyCode.F1);
    assertFalse(shown.scene().getRoot().lookupAll(".key-table").isEmpty());
  }

  @Test
  void ofAThousandCasesOnlyTheRowsInSightExist() {
    Screens shown = show(aThousand());

    assertEquals(1000, numbers().size());
    assertTrue(
        Screens.onFx(() -> shown.scene().getRoot().lookupAll(".table-row-cell").size()) < 40);
  }

  @Test
  void aThousandCasesAreFilteredAtOnce() {
    var model =
        new WorklistViewModel(NURSE, PLAN.zone(), () -> CaseOnDesk.NOW, Work.here(), this::load);
    model.refresh(aThousand());
    // The best of a few, since other work shares the machine.
    Duration spent =
        Stream.of("mangrove", "levee", "mangrove", "bayou", "mangrove")
            .map(text -> timed(() -> model.onSearch(text)))
            .min(Duration::compareTo)
            .orElseThrow();

    assertEquals(166, model.shown().size());
    assertTrue(spent.compareTo(Duration.ofMillis(50)) < 0, spent.toString());
  }

  private static List<Card> aThousand() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> card(i, i - 20, CaseStatus.IN_REVIEW, Optional.empty()))
        .toList();
  }

  private static Duration timed(Runnable act) {
    long start = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
