package org.pumpreview.desktop.items;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;

/// Completes what is typed at the end of a field to the first known text that begins so. The added
/// part is selected, so that typing on replaces it and Delete takes it away.
final class Completion implements UnaryOperator<Change> {
  private final Supplier<List<String>> known;

  private Completion(Supplier<List<String>> known) {
    this.known = known;
  }

  static TextFormatter<String> of(Supplier<List<String>> known) {
    return new TextFormatter<>(new Completion(known));
  }

  @Override
  public Change apply(Change change) {
    var typed = change.getControlNewText();
    boolean atEnd = change.getCaretPosition() == typed.length();
    if (change.getText().isEmpty() || !atEnd) {
      return change;
    }
    var all = known.get();
    if (all.stream().noneMatch(typed::equalsIgnoreCase)) {
      all.stream()
          .filter(text -> text.regionMatches(true, 0, typed, 0, typed.length()))
          .findFirst()
          .ifPresent(text -> complete(change, typed.length(), text));
    }
    return change;
  }

  private static void complete(Change change, int typed, String text) {
    change.setText(change.getText() + text.substring(typed));
    change.selectRange(text.length(), typed);
  }
}
