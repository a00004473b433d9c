package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/// What a colour means. A tone never stands alone: an icon and a word go with it.
public enum Tone {
  NEUTRAL,
  ACCENT,
  GOOD,
  CAUTION,
  BAD,
  PHYSICIAN;

  private static final List<String> CLASSES =
      List.of(values()).stream().map(Tone::styleClass).toList();

  String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  /// Gives `node` and all below it this tone in place of the one that it had.
  public <N extends Node> N on(N node) {
    node.getStyleClass().removeAll(CLASSES);
    node.getStyleClass().add(styleClass());
    return node;
  }

  /// Takes any tone from `node`, so that it has its surroundings' tone.
  public static void clear(Node node) {
    node.getStyleClass().removeAll(CLASSES);
  }
}
