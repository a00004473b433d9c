package org.pumpreview.desktop.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
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
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Urgency;
import org.pumpreview.review.UrgentSign;

/// On the step of the route: what decides each line, and the look for danger.
class LineWaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private Optional<Screens> opened = Optional.empty();
  private Optional<RouteView> view = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(Screens::close);
  }

  private Screens show(CaseOnDesk made) {
    return show(made, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private Screens show(CaseOnDesk made, Appearance look) {
    var screen =
        Screens.show(
            () -> {
              var desk = made.desk(NURSE);
              var layers = new Layers(new VBox());
              var step =
                  new RouteView(
                      desk,
                      CaseOnDesk.PEOPLE,
                      layers,
                      CaseOnDesk.trials(desk, List.of()),
                      ChartOnDesk.none(desk));
              view = Optional.of(step);
              layers.setContent(step.node());
              return layers;
            },
            1104,
            800,
            look);
    opened = Optional.of(screen);
    Screens.runFx(() -> view.orElseThrow().focus(Place.of(Step.ROUTE)));
    screen.settle();
    return screen;
  }

  private static CaseOnDesk clean() {
    return CaseOnDesk.opened().request(RequestKind.IMPLANT);
  }

  private static CaseOnDesk baclofen() {
    return clean().field(RequestField.DRUG, "baclofen").field(RequestField.DRUG_KIND, "BACLOFEN");
  }

  private static CaseOnDesk oneBaclofenLine() {
    return clean().line("J0475", "1", DAY);
  }

  private static CaseOnDesk refill() {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .does(new CaseEvent.LineRemoved("62327"))
        .line("62369", "1", DAY);
  }

  private static CaseOnDesk urgentRefill() {
    return refill()
        .does(new CaseEvent.Drafted("screen." + UrgentSign.ALARM.name(), "ticked"))
        .does(new CaseEvent.Drafted("screen.words", "The pump beeps, fax page 2."));
  }

  // ---- what decides each line

  @Test
  void aCleanRequestIsAskedNothingOfItsLines() {
    show(clean());
    assertTrue(says("This policy"));
    assertFalse(says("Confirm"));
    assertEquals("Within LA.CP.MP.173", focusedText());
  }

  @Test
  void whatTheDrugSuggestsIsConfirmedForAllLinesAtOnce() {
    var made = baclofen();
    var screen = show(made);

    press("Confirm");
    screen.type("Spasticity, fax page 3");
    screen.press(CONFIRM);

    var routed = made.file().all(CaseEvent.LineRouted.class);
    assertEquals(
        List.of("62350", "62362", "E0783"), routed.stream().map(LineWaysTest::line).toList());
    assertTrue(
        routed.stream()
            .map(CaseFile.Dated::event)
            .allMatch(event ->
                event.way() == LineWay.REFERRED && event.policyId().equals("LA.PHAR.149")));
    assertFalse(says("Confirm"));
  }

  private static String line(CaseFile.Dated<CaseEvent.LineRouted> routed) {
    return routed.event().line();
  }

  @Test
  void oneLineIsGivenToAnotherPolicyAndTheRestIsNot() {
    var made = oneBaclofenLine();
    show(made);

    pressOf("Change J0475");
    choose("LA.PHAR.149");
    fill("Reason", "The loading dose is baclofen, fax page 4");
    opened.orElseThrow().press(CONFIRM);

    var lines = made.assessment().reading().lines();
    assertEquals(
        List.of(LineWay.CRITERIA, LineWay.CRITERIA, LineWay.CRITERIA, LineWay.REFERRED),
        lines.stream().map(line -> line.way()).toList());
  }

  @Test
  void aReplacementIsMaintenanceByAPersonsWord() {
    var made = clean();
    show(made);

    pressOf("Change 62362");
    assertFalse(says("This policy’s criteria"));
    choose("Maintenance");
    fill("Reason", "The battery is empty, fax page 2");
    opened.orElseThrow().press(CONFIRM);

    assertEquals(
        LineWay.MAINTENANCE, made.assessment().reading().line("62362").orElseThrow().way());
    assertTrue(says("Look for danger first"));
  }

  // ---- the look for danger

  @Test
  void aRefillBeginsWithTheLookForDangerAndIsAskedNoRoute() {
    var made = refill();
    show(made);
    assertFalse(says("Does this policy decide the request?"));
    assertEquals("Empty reservoir", focusedText());

    fill("What the record says of it", "No alarm, filled until 2026-12-10, fax page 2");
    press("Record what you found");

    assertEquals(
        Optional.of(
            new CaseEvent.UrgencyScreened(
                Set.of(), "No alarm, filled until 2026-12-10, fax page 2")),
        made.file().last(CaseEvent.UrgencyScreened.class).map(CaseFile.Dated::event));
    assertEquals("", made.file().draft("screen.words"));
  }

  @Test
  void aSignOfDangerOffersTheFasterClock() {
    var made = urgentRefill();
    show(made);
    press("Record what you found");

    press("Raise to expedited");

    assertEquals(Optional.of(Urgency.EXPEDITED), made.assessment().reading().urgency());
    assertEquals(
        Set.of(UrgentSign.ALARM),
        made.file().last(CaseEvent.UrgencyScreened.class).orElseThrow().event().signs());
    assertFalse(says("Raise to expedited"));
  }

  // ---- pictures

  private static final Map<String, Supplier<CaseOnDesk>> STATES =
      Map.of(
          "clean", () -> clean().route(RequestKind.IMPLANT, Pathway.MALIGNANT),
          "baclofen", LineWaysTest::baclofen,
          "refill", LineWaysTest::refill,
          "urgent", LineWaysTest::urgentRefill);

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
    var screen = show(STATES.get(state).get(), new Appearance(mode, scale));
    if (state.equals("clean")) {
      Screens.runFx(() -> view.orElseThrow().focus(Place.LINES));
      screen.settle();
    }
    screen.picture(
        "route-lines-%s-%s-%.0f"
            .formatted(state, mode.name().toLowerCase(Locale.ROOT), scale * 100));
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }

  @Test
  void theQuestionIsWhole() {
    var screen = show(baclofen());
    press("Confirm");
    screen.picture("route-lines-question-light-100");
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
  }

  // ---- the window

  private Stream<Node> nodes() {
    return opened.orElseThrow().scene().getRoot().lookupAll("*").stream()
        .filter(node ->
            Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible));
  }

  private Stream<ButtonBase> buttons() {
    return nodes().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast);
  }

  private boolean says(String words) {
    return Screens.onFx(() ->
        nodes()
            .filter(javafx.scene.control.Labeled.class::isInstance)
            .map(javafx.scene.control.Labeled.class::cast)
            .anyMatch(label -> words.equals(label.getText())));
  }

  private void press(String word) {
    fire(buttons().filter(button -> word.equals(button.getText())), word);
  }

  private void pressOf(String word) {
    fire(buttons().filter(button -> word.equals(button.getAccessibleText())), word);
  }

  private void choose(String word) {
    fire(buttons().filter(button -> button.getText().startsWith(word)), word);
  }

  private void fire(Stream<ButtonBase> found, String word) {
    Screens.runFx(
        () -> found.findFirst().orElseThrow(() -> new AssertionError("no " + word)).fire());
    opened.orElseThrow().settle();
  }

  private void fill(String label, String text) {
    Screens.runFx(() ->
        nodes()
            .filter(TextInputControl.class::isInstance)
            .map(TextInputControl.class::cast)
            .filter(field -> label.equals(field.getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label))
            .setText(text));
    opened.orElseThrow().settle();
  }

  private String focusedText() {
    return Screens.onFx(() ->
        opened.orElseThrow().scene().getFocusOwner() instanceof javafx.scene.control.Labeled label
            ? label.getText()
            : "");
  }
}
