package org.pumpreview.desktop.request;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;

/// A field whose text is saved as it is typed, and checked once it was left.
final class EntryField {
  private final String target;
  private final FormField field;
  private final AutoSave saving;
  private String stored = "";

  /// @param target as a problem names the field
  /// @param typing gets the text at every key
  /// @param typed gets the text to be saved
  EntryField(String target, FormField field, Consumer<String> typing, Consumer<String> typed) {
    this.target = target;
    this.field = field;
    TextInputControl input = input(field.control());
    saving = AutoSave.of(input, typed);
    input.textProperty().subscribe((_, text) -> typing.accept(text == null ? "" : text));
  }

  private static TextInputControl input(Control control) {
    return switch (control) {
      case TextInputControl text -> text;
      case DateField date -> date.getEditor();
      case ComboBox<?> combo -> combo.getEditor();
      default -> throw new IllegalArgumentException(control + " takes no text");
    };
  }

  String target() {
    return target;
  }

  FormField field() {
    return field;
  }

  /// Shows what is wrong by `problem` after the person has left the field.
  EntryField checkedBy(Checks checks, Function<String, Optional<String>> problem) {
    checks.add(field, _ -> problem.apply(target));
    return this;
  }

  /// Shows what is stored when that has changed; what is being typed stays.
  void show(String newStored) {
    if (!newStored.equals(stored)) {
      stored = newStored;
      saving.show(newStored);
    }
  }

  void flush() {
    saving.flush();
  }
}
