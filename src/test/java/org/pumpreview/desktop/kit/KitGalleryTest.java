package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Paints every control in every state to `target/screens`, for eyes, and audits what was painted.
class KitGalleryTest {
  private static final Map<String, Supplier<Parent>> PAGES =
      Map.of(
          "criteria", Gallery::criteria,
          "decision", Gallery::decision,
          "dialog", Gallery::dialog,
          "form", Gallery::form,
          "worklist", Gallery::worklist);

  static Stream<Arguments> pages() {
    return PAGES.keySet().stream()
        .sorted()
        .flatMap(page ->
            Stream.of(
                Arguments.of(page, Appearance.Mode.LIGHT, 1.0),
                Arguments.of(page, Appearance.Mode.DARK, 1.0),
                Arguments.of(page, Appearance.Mode.LIGHT, 2.0)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOfTheGalleryIsWhole(String page, Appearance.Mode mode, double scale) {
    var content = PAGES.get(page);
    try (var screen = Screens.show(content, 1280, 800, new Appearance(mode, scale))) {
      var name =
          "kit-%s-%s-%.0f".formatted(page, mode.name().toLowerCase(Locale.ROOT), scale * 100);
      assertTrue(Files.exists(screen.picture(name)));
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }
}
