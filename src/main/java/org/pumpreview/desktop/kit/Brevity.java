package org.pumpreview.desktop.kit;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import org.pumpreview.review.Lengths;
import org.pumpreview.words.Words;

/// Keeps what is typed or pasted into a field within the length that a case takes. What would be
/// longer is not taken, and a message says so: nothing is cut without a word.
final class Brevity {
  private static final Words WORDS = Words.of("kit");

  private Brevity() {}

  /// Holds for a field that has no formatter of its own.
  static void of(TextInputControl field) {
    of(field, Lengths.MOST);
  }

  /// Holds for a field of another length, likewise.
  static void of(TextInputControl field, int most) {
    if (field.getTextFormatter() == null) {
      field.setTextFormatter(new TextFormatter<>(change -> kept(field, change, most)));
    }
  }

  private static Change kept(TextInputControl field, Change change, int most) {
    int length = change.getControlNewText().length();
    if (length > most && length > change.getControlText().length()) {
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
      tell(field, most);
    }
    return change;
  }

  private static void tell(TextInputControl field, int most) {
    if (field.getScene() != null && field.getScene().getWindow() != null) {
      Toast.show(
          field.getScene().getWindow(),
          Tone.CAUTION,
          Icons.WARNING,
          WORDS.text("field.too-long", most));
    }
  }
}
