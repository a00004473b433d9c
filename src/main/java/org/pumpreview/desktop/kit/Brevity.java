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
    if (field.getTextFormatter() == null) {
      field.setTextFormatter(new TextFormatter<>(change -> kept(field, change)));
    }
  }

  private static Change kept(TextInputControl field, Change change) {
    int length = change.getControlNewText().length();
    if (length > Lengths.MOST && length > change.getControlText().length()) {
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
      tell(field);
    }
    return change;
  }

  private static void tell(TextInputControl field) {
    if (field.getScene() != null && field.getScene().getWindow() != null) {
      Toast.show(
          field.getScene().getWindow(),
          Tone.CAUTION,
          Icons.WARNING,
          WORDS.text("field.too-long", Lengths.MOST));
    }
  }
}
