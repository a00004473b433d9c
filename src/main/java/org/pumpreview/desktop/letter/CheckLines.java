package org.pumpreview.desktop.letter;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// Checks one below the other, those to look at first: what is to hold, what it rests on, and the
/// state in a word.
final class CheckLines extends VBox {
  private static final Words WORDS = Words.of("letterstep");

  CheckLines() {
    getStyleClass().add("check-lines");
  }

  void show(List<Check> checks) {
    getChildren()
        .setAll(
            checks.stream()
                .sorted((one, other) -> other.state().compareTo(one.state()))
                .map(CheckLines::line)
                .toList());
  }

  private static Node line(Check check) {
    var title = new Label(check.title());
    title.setWrapText(true);
    var detail = new Label(check.detail());
    detail.getStyleClass().addAll("quiet", "second-rank");
    detail.setWrapText(true);
    detail.setManaged(!check.detail().isEmpty());
    var words = new VBox(title, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    var state = new Label(WORDS.of("check.state", check.state()));
    state.getStyleClass().add("state");
    state.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(new Icon(icon(check.state())), words, state);
    line.getStyleClass().add("check-line");
    return tone(check.state()).on(line);
  }

  static Tone tone(Check.State state) {
    return switch (state) {
      case HOLDS -> Tone.GOOD;
      case LOOK -> Tone.CAUTION;
      case FAILS -> Tone.BAD;
    };
  }

  private static Ikon icon(Check.State state) {
    return switch (state) {
      case HOLDS -> Icons.GOOD;
      case LOOK -> Icons.WARNING;
      case FAILS -> Icons.BAD;
    };
  }
}
