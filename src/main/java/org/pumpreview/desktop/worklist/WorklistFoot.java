package org.pumpreview.desktop.worklist;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pumpreview.desktop.kit.KeyHint;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.StepRail.KeyLine;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// How many cases are shown, what a star means, and the keys of the screen.
final class WorklistFoot extends HBox {
  private static final Words WORDS = Words.of("worklist");
  private static final List<KeyLine> LIST_KEYS =
      List.of(
          key("key.move", "key.move.words"),
          key("key.open", "key.open.words"),
          key("take.key", "key.take.words"),
          key("key.all", "key.all.words"));
  private static final List<KeyLine> SCREEN_KEYS =
      List.of(
          key("key.search", "key.search.words"),
          key("key.leave", "key.leave.words"),
          key("new.key", "key.new.words"),
          key("key.pane", "key.pane.words"));

  private final Label count = new Label();
  private final HBox hints = new HBox();

  WorklistFoot() {
    getStyleClass().add("worklist-foot");
    Label star = new Label(WORDS.text("star"));
    star.getStyleClass().addAll("quiet", "second-rank");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    hints.getChildren().setAll(star, between);
    LIST_KEYS.stream().map(WorklistFoot::hint).forEach(hints.getChildren()::add);
    hints.getStyleClass().add("worklist-hints");
    HBox.setHgrow(hints, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(count, hints);
  }

  void show(int shown, int open) {
    count.setText(WORDS.text("count", shown, open));
  }

  void setNarrow(boolean narrow) {
    hints.setVisible(!narrow);
    hints.setManaged(!narrow);
  }

  /// All keys of the screen on a sheet.
  static void openKeys(Layers layers) {
    KeySheet.open(
        layers,
        List.of(
            new KeySheet.Group(WORDS.text("keys.list"), LIST_KEYS),
            new KeySheet.Group(WORDS.text("keys.screen"), SCREEN_KEYS)));
  }

  private static Node hint(KeyLine key) {
    Label words = new Label(key.words());
    words.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(new KeyHint(key.key()), words);
    line.getStyleClass().add("key-line");
    return line;
  }

  private static KeyLine key(@Key String key, @Key String words) {
    return new KeyLine(WORDS.text(key), WORDS.text(words));
  }
}
