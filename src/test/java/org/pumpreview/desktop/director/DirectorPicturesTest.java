package org.pumpreview.desktop.director;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.Around;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;

/// Paints the director's desk in its states, for eyes, and audits each.
class DirectorPicturesTest {
  private static final Map<String, Consumer<CaseOnDesk>> EXCEPTION_STATES =
      Map.of("fresh", _ -> {}, "exception", DirectorPicturesTest::exceptionUnderWay);

  static Stream<Arguments> looks() {
    return EXCEPTION_STATES.keySet().stream()
        .sorted()
        .flatMap(state ->
            Stream.of(
                Arguments.of(state, Appearance.Mode.LIGHT, 1.0, 1040.0),
                Arguments.of(state, Appearance.Mode.DARK, 1.0, 1040.0),
                Arguments.of(state, Appearance.Mode.LIGHT, 2.0, 1034.0),
                Arguments.of(state, Appearance.Mode.LIGHT, 1.0, 800.0)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyStateIsWhole(String state, Appearance.Mode mode, double scale, double width) {
    var made = DirectorCases.implantWithoutTrial();
    EXCEPTION_STATES.get(state).accept(made);
    look(made, state, mode, scale, width);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void anAdverseDeterminationIsWhole(Appearance.Mode mode, double scale) {
    var made = DirectorCases.implantAfterWeakTrial();
    agree(made);
    made.does(new CaseEvent.Drafted(DraftKey.DECISION, Act.DETERMINE_ADVERSE.name()));
    look(made, "adverse", mode, scale, 1040);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aRequestForInformationIsWhole(Appearance.Mode mode, double scale) {
    var made = DirectorCases.implantAfterWeakTrial();
    made.does(new CaseEvent.Drafted(DraftKey.DECISION, Act.REQUEST_INFORMATION.name()));
    look(made, "ask", mode, scale, 1040);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void theConfirmationIsWhole(Appearance.Mode mode, double scale) {
    var made = DirectorCases.implantWithoutTrial();
    exceptionUnderWay(made);
    var desk = made.desk(CaseOnDesk.DIRECTOR);
    var look = new Appearance(mode, scale);
    try (var screen = Screens.show(() -> window(desk), 1280, 800, look)) {
      Screens.runFx(() ->
          screen.scene().getRoot().lookupAll(".attestation .check-box").stream()
              .map(CheckBox.class::cast)
              .forEach(CheckBox::fire));
      screen.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
      screen.picture("director-confirm-%.0f".formatted(scale * 100));
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }

  private static final Map<String, Supplier<CaseOnDesk>> TURNS =
      Map.of(
          "talked", Around::talked,
          "reopened", Around::reopened,
          "recused", Around::recused,
          "expired", Around::expired);

  static Stream<Arguments> turns() {
    return TURNS.keySet().stream()
        .sorted()
        .flatMap(turn ->
            Stream.of(
                Arguments.of(turn, Appearance.Mode.LIGHT, 1.0),
                Arguments.of(turn, Appearance.Mode.DARK, 1.0),
                Arguments.of(turn, Appearance.Mode.LIGHT, 2.0)));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void anUnusualTurnIsWhole(String turn, Appearance.Mode mode, double scale) {
    look(TURNS.get(turn).get(), turn, mode, scale, 1040);
  }

  static Stream<Arguments> modes() {
    return Stream.of(
        Arguments.of(Appearance.Mode.LIGHT, 1.0), Arguments.of(Appearance.Mode.LIGHT, 2.0));
  }

  private static void look(
      CaseOnDesk made, String state, Appearance.Mode mode, double scale, double width) {
    look(made, state, mode, scale, width, 708);
    if (scale == 1 && width > 1000) {
      look(made, state + "-whole", mode, scale, width, 1900);
    }
  }

  private static void look(
      CaseOnDesk made,
      String state,
      Appearance.Mode mode,
      double scale,
      double width,
      double height) {
    var desk = made.desk(CaseOnDesk.DIRECTOR);
    var look = new Appearance(mode, scale);
    try (var screen = Screens.show(() -> window(desk), width, height, look)) {
      screen.picture(
          "director-%s-%s-%.0f-%.0f"
              .formatted(state, mode.name().toLowerCase(Locale.ROOT), scale * 100, width));
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }

  private static Layers window(CaseDesk desk) {
    var layers = new Layers(new BorderPane());
    Consumer<Place> nowhere = _ -> {};
    var view =
        new DirectorView(
            desk,
            CaseOnDesk.PEOPLE,
            ChartOnDesk.none(desk),
            layers,
            nowhere,
            new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, nowhere));
    layers.setContent(new BorderPane(view.node()));
    return layers;
  }

  /// Takes every finding of the nurse over, and settles the two that are the director's.
  static void exceptionUnderWay(CaseOnDesk made) {
    agree(made);
    made.does(
        new CaseEvent.Answered(Desk.DIRECTOR, "I.A.1.b", Optional.of(Answer.MET)),
        new CaseEvent.Answered(Desk.DIRECTOR, "II.A.1.a", Optional.of(Answer.NOT_MET)),
        new CaseEvent.Drafted(DraftKey.ground(Ground.ADVANCED_DISEASE), Deliberation.TICKED),
        new CaseEvent.Drafted(DraftKey.ground(Ground.LIMITED_SURVIVAL), Deliberation.TICKED),
        new CaseEvent.Drafted(DraftKey.RULING, Deliberation.GRANTED),
        new CaseEvent.Drafted(
            DraftKey.RATIONALE,
            "The oncology letter of 2026-11-12 expects four to six months with present treatment."
                + " It is later than the hospital note of 2026-10-20 and comes from the treating"
                + " oncologist; I rely on it for I.A.1.b. A separate trial would use up time and"
                + " add an anesthetic."),
        new CaseEvent.Drafted(DraftKey.DECISION, Act.APPROVE_BY_EXCEPTION.name()));
    made.read();
  }

  static void agree(CaseOnDesk made) {
    made.assessment()
        .file()
        .findings(Desk.NURSE)
        .forEach((paragraph, found) ->
            made.does(new CaseEvent.Answered(Desk.DIRECTOR, paragraph, found.answer())));
  }
}
