package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TallPaneTest {
  private static final String LONG = "Every word of what is signed has to be in sight. ".repeat(18);

  private Optional<Screens> screens = Optional.empty();

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  @Test
  void wordsOfManyLinesAreInSightWhileTheWindowHasRoom() {
    assertTrue(viewport(800) >= content() - 1, viewport(800) + " of " + content());
    assertEquals(List.of(), SceneAudit.of(screens.orElseThrow().scene()));
  }

  @Test
  void inALowWindowTheyScrollAboveTheButtons() {
    double shown = viewport(300);
    assertTrue(shown > 0 && shown < content(), shown + " of " + content());
    var buttons = screens.orElseThrow().find(".confirm > .buttons", Node.class);
    assertTrue(
        Screens.onFx(() -> buttons.localToScene(buttons.getLayoutBounds()).getMaxY()) <= 300);
  }

  private double viewport(double height) {
    screens.ifPresent(Screens::close);
    var shown =
        Screens.show(
            () -> {
              var layers = new Layers(new StackPane());
              new Confirm("Sign it?", "Sign")
                  .add(new TallPane(new VBox(new SentenceText(LONG))))
                  .open(layers, () -> {});
              return layers;
            },
            1280,
            height,
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT));
    screens = Optional.of(shown);
    shown.settle();
    return Screens.onFx(() -> pane().getViewportBounds().getHeight());
  }

  private double content() {
    return Screens.onFx(() -> pane().getContent().getLayoutBounds().getHeight());
  }

  private ScrollPane pane() {
    return screens.orElseThrow().find(".scroll-pane", ScrollPane.class);
  }
}
