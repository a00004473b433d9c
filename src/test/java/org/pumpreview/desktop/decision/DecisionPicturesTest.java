package org.pumpreview.desktop.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.proceedings.Around;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Step;

/// Paints the decision in the states that a case goes through, and each of its dialogs, for eyes,
/// and audits what was painted.
class DecisionPicturesTest {
  private record Picture(String name, Supplier<CaseOnDesk> held, Actor actor) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Picture> STATES =
      List.of(
          new Picture("gaps", Decided::withGaps, CaseOnDesk.NURSE),
          new Picture("ready", Decided::ready, CaseOnDesk.NURSE),
          new Picture("early", Decided::early, CaseOnDesk.NURSE),
          new Picture("physician", Decided::forPhysician, CaseOnDesk.NURSE),
          new Picture("refill", Decided::refill, CaseOnDesk.NURSE),
          new Picture("not-routed", Decided::withGaps, CaseOnDesk.DIRECTOR),
          new Picture("with-director", Decided::withDirector, CaseOnDesk.NURSE),
          new Picture("waiting", Decided::waiting, CaseOnDesk.NURSE),
          new Picture("approved", Decided::approved, CaseOnDesk.NURSE),
          new Picture("exception", Decided::byException, CaseOnDesk.NURSE),
          new Picture("withdrawn", Decided::withdrawn, CaseOnDesk.NURSE),
          new Picture("told", Around::told, CaseOnDesk.NURSE),
          new Picture("reopened", Around::reopened, CaseOnDesk.NURSE),
          new Picture("late", Around::late, CaseOnDesk.NURSE),
          new Picture("line-open", DecisionKeysTest::unlisted, CaseOnDesk.NURSE),
          new Picture("new", CaseOnDesk::opened, CaseOnDesk.NURSE));

  private static final List<Picture> DIALOGS =
      List.of(
          new Picture(Act.APPROVE.name(), Decided::ready, CaseOnDesk.NURSE),
          new Picture(Act.REQUEST_INFORMATION.name(), Decided::early, CaseOnDesk.NURSE),
          new Picture(Act.ROUTE_TO_DIRECTOR.name(), Decided::withGaps, CaseOnDesk.NURSE),
          new Picture(Act.RECORD_WITHDRAWAL.name(), Decided::withGaps, CaseOnDesk.NURSE));

  private record Look(String name, Appearance appearance, double width, double height) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", DecisionScreen.LIGHT, 1040, 708),
          new Look("dark", DecisionScreen.LIGHT.withMode(Appearance.Mode.DARK), 1040, 708),
          new Look("large", DecisionScreen.LIGHT.withScale(2.0), 1040, 708),
          new Look("thousand", DecisionScreen.LIGHT, 940, 708),
          new Look("narrow", DecisionScreen.LIGHT, 720, 560));

  static Stream<Arguments> states() {
    return STATES.stream()
        .flatMap(picture -> LOOKS.stream().map(look -> Arguments.of(picture, look)));
  }

  static Stream<Arguments> dialogs() {
    return DIALOGS.stream()
        .flatMap(picture -> LOOKS.stream().map(look -> Arguments.of(picture, look)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void theDecisionIsWhole(Picture picture, Look look) {
    try (var decision = open(picture, look)) {
      decision.screen.picture("decision-%s-%s".formatted(picture, look));
      assertEquals(List.of(), SceneAudit.of(decision.screen.scene()));
    }
  }

  @ParameterizedTest
  @MethodSource("dialogs")
  void theDialogIsWhole(Picture picture, Look look) {
    try (var decision = open(picture, look)) {
      decision.focus(Place.of(Step.DECISION, picture.name()));
      decision.screen.picture("decision-%s-%s".formatted(picture, look));
      assertEquals(List.of(), SceneAudit.of(decision.screen.scene()));
    }
  }

  private static DecisionScreen open(Picture picture, Look look) {
    return DecisionScreen.of(
        picture.held().get(), picture.actor(), look.appearance(), look.width(), look.height());
  }
}
