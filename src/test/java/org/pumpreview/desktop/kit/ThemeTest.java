package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private static final Appearance LIGHT = Appearance.STANDARD.withMode(Appearance.Mode.LIGHT);
  private static final Appearance DARK = Appearance.STANDARD.withMode(Appearance.Mode.DARK);

  private final Label label = Screens.onFx(() -> new Label("Words"));
  private final ComboBox<String> combo =
      Screens.onFx(() -> new ComboBox<>(FXCollections.observableArrayList("Standard")));
  private final Screens screen = Screens.show(() -> new VBox(label, combo), 300, 200, LIGHT);

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theTypeIsSourceSansAt14Px() {
    assertEquals("Source Sans 3", label.getFont().getFamily());
    assertEquals(14, label.getFont().getSize());
  }

  @Test
  void oneNumberMakesAllTypeLarger() {
    apply(LIGHT.withScale(2));
    assertEquals(28, label.getFont().getSize());
    assertEquals(28, Theme.em(screen.scene()).get());
  }

  @Test
  void theAppearanceCanBeChangedWhileTheWindowIsOpen() {
    assertEquals(Color.web("#24292f"), label.getTextFill());
    apply(DARK);
    assertEquals(Color.web("#c9d1d9"), label.getTextFill());
    apply(LIGHT);
    assertEquals(Color.web("#24292f"), label.getTextFill());
    assertEquals(LIGHT, Theme.of(screen.scene()));
  }

  @Test
  void sheetsOfAScreenStayBehindOurs() {
    var own = "data:text/css,.label{}";
    Screens.runFx(() -> screen.scene().getStylesheets().add(own));
    apply(DARK);
    assertEquals(own, screen.scene().getStylesheets().getLast());
    assertEquals(5, screen.scene().getStylesheets().size());
  }

  @Test
  void popupsWearTheSameSheets() {
    apply(DARK.withScale(2));
    Screens.runFx(combo::show);
    screen.settle();
    var sheets = Screens.onFx(() -> List.copyOf(popup().getStylesheets()));
    assertTrue(sheets.containsAll(screen.scene().getStylesheets()), sheets::toString);
    assertEquals(
        screen.scene().getUserAgentStylesheet(),
        Screens.onFx(() -> popup().getUserAgentStylesheet()));
    Screens.runFx(combo::hide);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 2.01, Double.NaN})
  void noOtherTypeSizeIsTaken(double scale) {
    assertThrows(IllegalArgumentException.class, () -> LIGHT.withScale(scale));
  }

  private void apply(Appearance appearance) {
    Screens.runFx(() -> Theme.apply(screen.scene(), appearance));
    screen.settle();
  }

  private static Scene popup() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .findFirst()
        .orElseThrow()
        .getScene();
  }
}
