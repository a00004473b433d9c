package org.pumpreview.desktop.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Terms;

/// The requested lines on the director's desk: decided alike, apart, in part, and under 21.
class DirectorLinesTest {
  private CaseOnDesk made = LineCases.twoLines(LineCases.ADULT);
  private Optional<Screens> opened = Optional.empty();
  private Optional<DirectorView> view = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(Screens::close);
  }

  private Screens open() {
    return open(1040, 1500, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private Screens open(double width, double height, Appearance look) {
    var screen = Screens.show(this::window, width, height, look);
    opened = Optional.of(screen);
    return screen;
  }

  private Layers window() {
    var layers = new Layers(new BorderPane());
    Consumer<Place> nowhere = _ -> {};
    var desk = made.desk(CaseOnDesk.DIRECTOR);
    var around = new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, nowhere);
    var shown =
        new DirectorView(desk, CaseOnDesk.PEOPLE, ChartOnDesk.none(desk), layers, nowhere, around);
    layers.setContent(shown.node());
    view = Optional.of(shown);
    return layers;
  }

  private void focus(Place place) {
    Screens.runFx(() -> view.orElseThrow().focus(place));
    opened.orElseThrow().settle();
  }

  private void press(String word) {
    press(word, 0);
  }

  private void press(String word, int index) {
    Screens.runFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll("*").stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(DirectorLinesTest::isReachable)
            .filter(button -> word.equals(button.getText()))
            .skip(index)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + word))
            .fire());
    opened.orElseThrow().settle();
  }

  private static boolean isReachable(javafx.scene.Node node) {
    return Stream.iterate(node, at -> at != null, at -> at.getParent())
        .allMatch(javafx.scene.Node::isVisible);
  }

  private void fill(String label, String text) {
    Screens.runFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".text-input").stream()
            .map(TextInputControl.class::cast)
            .filter(DirectorLinesTest::isReachable)
            .filter(field -> label.equals(name(field)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label))
            .setText(text));
    opened.orElseThrow().settle();
  }

  private static String name(TextInputControl field) {
    return Optional.ofNullable(field.getAccessibleText())
        .or(() -> Optional.ofNullable(field.getParent().getAccessibleText()))
        .orElse("");
  }

  private void attest() {
    Screens.runFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".attestation .check-box").stream()
            .map(CheckBox.class::cast)
            .forEach(CheckBox::fire));
    opened.orElseThrow().settle();
  }

  private void sign() {
    var keys =
        new javafx.scene.input.KeyCodeCombination(
            KeyCode.ENTER, javafx.scene.input.KeyCombination.CONTROL_DOWN);
    opened.orElseThrow().press(keys);
    opened.orElseThrow().press(keys);
  }

  private Optional<String> chosen() {
    return Optional.of(made.file().draft(DraftKey.DECISION)).filter(any -> !any.isEmpty());
  }

  private Determination decided() {
    return made.file().progress().decision().orElseThrow().determination();
  }

  @Test
  void oneKeyApprovesEveryLine() {
    var screen = open();
    focus(Part.FINDINGS.place());

    screen.press(KeyCode.A);
    attest();
    sign();

    assertEquals(Determination.Outcome.APPROVED, decided().outcome());
    assertEquals(
        List.of(LineDecision.of("62361", true), LineDecision.of("E0782", true)), decided().lines());
  }

  @Test
  void theDecisionFollowsFromTheLines() {
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT1);
    assertEquals(Optional.empty(), chosen(), "one line is not decided yet");

    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT3);
    assertEquals(Optional.of(Act.APPROVE_IN_PART.name()), chosen());

    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT3);
    assertEquals(Optional.of(Act.DETERMINE_ADVERSE.name()), chosen());

    screen.press(KeyCode.A);
    assertEquals(Optional.of(Act.APPROVE.name()), chosen());
  }

  @Test
  void everythingThatKeepsADecisionClosedCanBeRead() {
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT1);
    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT3);
    press("and 2 other reasons");

    screen.picture("director-closed-by");
    assertTrue(says("Choose the reason for E0782. Lines"));
    assertTrue(says("Write your rationale. Rationale"));
    assertTrue(says("Affirm every line of the attestation. Attestation"));
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
    screen.press(KeyCode.ESCAPE);
    assertFalse(says("Affirm every line of the attestation. Attestation"));
  }

  @Test
  void aLineThatIsDeniedStandsOnItsReasonInTheMembersWords() {
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT1);
    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT3);
    assertTrue(says("Choose the reason for E0782."));

    press("Coverage");
    assertFalse(says("Choose the reason for E0782."));
    fill("Rationale", "The schedule of the day does not list it by itself.");
    fill("What the record shows, Coverage", "Your plan does not pay for this pump by itself.");
    assertTrue(
        says("Write what could change the decision, for Coverage. Reasons and 1 other reason"));
    fill("What could change the decision, Coverage", "Your doctor can ask for it with surgery.");
    attest();
    sign();

    assertEquals(Determination.Outcome.PARTIALLY_APPROVED, decided().outcome());
    assertEquals(
        List.of(LineDecision.of("62361", true), LineDecision.denied("E0782", "coverage")),
        decided().lines());
    assertEquals(
        Map.of(
            "coverage",
            new Determination.Reason(
                "Your plan does not pay for this pump by itself.",
                "Your doctor can ask for it with surgery.")),
        decided().reasons());
  }

  @Test
  void lessOfALineIsLessThanWasAsked() {
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT2);
    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT1);
    assertTrue(
        says(
            "Approve less of 62361 than was requested, within its quantity and its days. Choose"
                + " the reason for 62361."));

    fill("Approved quantity", "1");
    press("This line alone");
    fill("What the record shows, 62361, for a reason of its own", "One pump is enough.");
    fill("What could change the decision, 62361, for a reason of its own", "A second site.");
    fill("Rationale", "The record speaks of one site.");
    attest();
    sign();

    var day = LocalDate.of(2026, 12, 2);
    assertEquals(
        LineDecision.reduced("62361", new Terms(1, day, day), Determination.ofLine("62361")),
        decided().lines().getFirst());
  }

  @Test
  void whatIsDecidedLineByLineIsThereAfterARestart() {
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT2);
    fill("Approved quantity", "1");
    Screens.runFx(() -> view.orElseThrow().flush());
    screen.close();

    var now = new Deliberation(made.assessment(), Map.of(), java.util.Set.of());
    var line = made.assessment().reading().line("62361").orElseThrow();
    assertEquals(Optional.of(LineRuling.LESS), now.lines().ruling(line));
    assertEquals("1", now.lines().quantity(line));
  }

  @Test
  void aDecisionOnAllLinesTakesBackWhatWasDecidedLineByLine() {
    var screen = open();
    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT3);

    press("Approve as requested");

    var now = new Deliberation(made.assessment(), Map.of(), java.util.Set.of());
    assertTrue(
        made.assessment().reading().lines().stream()
            .allMatch(line -> now.lines().ruling(line).equals(Optional.of(LineRuling.WHOLE))));
  }

  @Test
  void aLineThatAnotherPolicyDecidesIsLeftToItWhileTheRestIsApproved() {
    made = LineCases.oneReferred();
    var screen = open();

    screen.press(KeyCode.A);
    attest();
    sign();

    assertEquals(Determination.Outcome.APPROVED, decided().outcome());
    assertEquals(LineDecision.referred("J0475"), decided().lines().getLast());
  }

  @Test
  void aRefillIsDecidedByTheDirectorsRationaleAlone() {
    made = LineCases.refill();
    open();
    assertTrue(
        says(
            "Danger found, alarm. The pump has beeped since Friday, fax page 2. Maya Heron, RN,"
                + " 2026-11-16 14:55"));

    press("Approve as requested");
    fill("Rationale", "The reservoir runs empty within days.");
    attest();
    sign();

    assertEquals(Determination.Outcome.APPROVED, decided().outcome());
  }

  @Test
  void under21NothingAdverseIsDecidedBeforeEachLineIsReviewed() {
    made = LineCases.twoLines(LineCases.UNDER_21);
    var screen = open();
    focus(Part.LINES.place("62361"));
    screen.press(KeyCode.DIGIT1);
    focus(Part.LINES.place("E0782"));
    screen.press(KeyCode.DIGIT3);
    assertTrue(
        says(
            "The member is under 21 during service. Record your EPSDT review of 62361"
                + " first."));

    press("Needed", 0);
    fill("Why, and where the record says so", "The pump eases his pain, hospital record p. 12.");
    press("Record this review");

    var review = made.file().last(CaseEvent.EpsdtReviewed.class).orElseThrow().event();
    assertEquals(
        new CaseEvent.EpsdtReviewed(
            "62361", "62361", true, "The pump eases his pain, hospital record p. 12."),
        review);
    assertEquals("", made.file().draft(DraftKey.reasoning("62361")));
  }

  private boolean says(String words) {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getRoot().lookupAll(".sentence").stream()
            .filter(DirectorLinesTest::isReachable)
            .anyMatch(node -> words.equals(node.getAccessibleText())));
  }

  // ---- pictures

  private static final Map<String, Supplier<CaseOnDesk>> STATES =
      Map.of(
          "fresh", () -> LineCases.twoLines(LineCases.ADULT),
          "apart", DirectorLinesTest::apart,
          "under-21", DirectorLinesTest::under21,
          "referred", DirectorLinesTest::referred,
          "refill", LineCases::refill);

  private static CaseOnDesk apart() {
    return LineCases.twoLines(LineCases.ADULT)
        .does(
            new CaseEvent.Drafted(DraftKey.ruling("62361"), LineRuling.LESS.name()),
            new CaseEvent.Drafted(DraftKey.quantity("62361"), "1"),
            new CaseEvent.Drafted(DraftKey.ruling("E0782"), LineRuling.DENIED.name()),
            new CaseEvent.Drafted(DraftKey.reason("E0782"), Determination.COVERAGE),
            new CaseEvent.Drafted(DraftKey.DECISION, Act.APPROVE_IN_PART.name()));
  }

  private static CaseOnDesk under21() {
    return LineCases.twoLines(LineCases.UNDER_21)
        .does(
            new CaseEvent.EpsdtReviewed(
                "62361", "62361", true, "The pump eases his pain, hospital record p. 12."),
            new CaseEvent.Drafted(DraftKey.ruling("62361"), LineRuling.WHOLE.name()),
            new CaseEvent.Drafted(DraftKey.ruling("E0782"), LineRuling.DENIED.name()),
            new CaseEvent.Drafted(DraftKey.DECISION, Act.APPROVE_IN_PART.name()));
  }

  private static CaseOnDesk referred() {
    return LineCases.oneReferred()
        .does(new CaseEvent.Drafted(DraftKey.DECISION, Act.APPROVE.name()));
  }

  static Stream<Arguments> looks() {
    return STATES.keySet().stream()
        .sorted()
        .flatMap(state ->
            Stream.of(
                Arguments.of(state, Appearance.Mode.LIGHT, 1.0),
                Arguments.of(state, Appearance.Mode.DARK, 1.0),
                Arguments.of(state, Appearance.Mode.LIGHT, 2.0)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyStateIsWhole(String state, Appearance.Mode mode, double scale) {
    made = STATES.get(state).get();
    var screen = open(1040, 708, new Appearance(mode, scale));
    focus(Part.LINES.place());
    screen.picture(
        "director-lines-%s-%s-%.0f"
            .formatted(state, mode.name().toLowerCase(Locale.ROOT), scale * 100));
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }
}
