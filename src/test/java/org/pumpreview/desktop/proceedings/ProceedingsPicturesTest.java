package org.pumpreview.desktop.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;

/// Paints the log, the list of those to be told, and every dialog, for eyes, and audits each.
class ProceedingsPicturesTest {
  private record Picture(String name, Supplier<CaseOnDesk> held, Actor actor) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Look(String name, Appearance appearance) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", ProceedingsScreen.LIGHT),
          new Look("dark", ProceedingsScreen.LIGHT.withMode(Appearance.Mode.DARK)),
          new Look("large", ProceedingsScreen.LIGHT.withScale(2.0)));

  private static final List<Picture> STATES =
      List.of(
          new Picture("quiet", Around::quiet, CaseOnDesk.NURSE),
          new Picture("extended", Around::extended, CaseOnDesk.NURSE),
          new Picture("talked", Around::talked, CaseOnDesk.DIRECTOR),
          new Picture("told", Around::told, CaseOnDesk.NURSE));

  private static final List<Picture> DIALOGS =
      List.of(
          new Picture(Act.RECORD_INFORMATION.name(), Around::waiting, CaseOnDesk.NURSE),
          new Picture(Act.EXTEND.name(), Around::waiting, CaseOnDesk.NURSE),
          new Picture(Act.LOG_PEER_TO_PEER.name(), Around::talking, CaseOnDesk.DIRECTOR),
          new Picture(Act.CONCLUDE_PEER_TO_PEER.name(), Around::talked, CaseOnDesk.DIRECTOR),
          new Picture(Act.RECUSE.name(), Around::talking, CaseOnDesk.DIRECTOR),
          new Picture(Act.ASSIGN.name(), Around::waiting, CaseOnDesk.NURSE),
          new Picture(Act.RECORD_NOTIFICATION.name(), Around::denied, CaseOnDesk.NURSE),
          new Picture(Act.REOPEN.name(), Around::told, CaseOnDesk.DIRECTOR),
          new Picture(Act.RECORD_APPEAL.name(), Around::told, CaseOnDesk.NURSE));

  static Stream<Arguments> states() {
    return in(STATES);
  }

  static Stream<Arguments> dialogs() {
    return in(DIALOGS);
  }

  private static Stream<Arguments> in(List<Picture> pictures) {
    return pictures.stream()
        .flatMap(picture -> LOOKS.stream().map(look -> Arguments.of(picture, look)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void theLogIsWhole(Picture picture, Look look) {
    try (var around =
        ProceedingsScreen.of(picture.held().get(), picture.actor(), look.appearance())) {
      look(around, "proceedings-%s-%s".formatted(picture, look));
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void theActsAreWhole(Picture picture, Look look) {
    try (var around =
        ProceedingsScreen.of(picture.held().get(), picture.actor(), look.appearance())) {
      around.openAll();
      look(around, "proceedings-acts-%s-%s".formatted(picture, look));
    }
  }

  @ParameterizedTest
  @MethodSource("dialogs")
  void theDialogIsWhole(Picture picture, Look look) {
    try (var around =
        ProceedingsScreen.of(picture.held().get(), picture.actor(), look.appearance())) {
      around.begin(Act.valueOf(picture.name()));
      look(around, "proceedings-%s-%s".formatted(picture, look));
    }
  }

  private static void look(ProceedingsScreen around, String name) {
    around.screen.picture(name);
    assertEquals(List.of(), SceneAudit.of(around.screen.scene()));
  }
}
