package org.pumpreview.desktop.proceedings;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.ProseArea;

/// A field that is typed into and read as a value.
///
/// @param <T> what the text is read as
final class TypedEntry<T> implements Entry {
  private final FormField field;
  private final DraftField draft;
  private final Function<String, Optional<T>> reading;
  private final Function<String, String> fault;

  /// A field whose text stays what it is.
  ///
  /// @param rows 1 for a single line
  /// @param missing the sentence while it is blank; where it is blank itself, the field may stay so
  static TypedEntry<String> words(
      CaseDesk desk, String key, String label, int rows, String missing) {
    TextInputControl input = rows == 1 ? new TextField() : new ProseArea(rows);
    var field = new FormField(label, input).setOptional(missing.isBlank());
    Function<String, Optional<String>> reading =
        text -> text.isBlank() && !missing.isBlank() ? Optional.empty() : Optional.of(text);
    return new TypedEntry<>(field, new DraftField(desk, key, input, ""), reading, _ -> missing);
  }

  /// A field whose text is read.
  ///
  /// @param first what stands there while nothing was typed
  /// @param fault says of a text what is wrong with it
  static <T> TypedEntry<T> read(
      CaseDesk desk,
      String key,
      String label,
      String first,
      Function<String, Optional<T>> reading,
      Function<String, String> fault) {
    var input = new TextField();
    var field = new FormField(label, input);
    return new TypedEntry<>(field, new DraftField(desk, key, input, first), reading, fault);
  }

  /// A day, typed or picked.
  static <T> TypedEntry<T> picked(
      CaseDesk desk,
      String key,
      String label,
      String first,
      Function<String, Optional<T>> reading,
      Function<String, String> fault) {
    var input = new DateField();
    var draft = new DraftField(desk, key, input.getEditor(), first);
    input.typed().ifPresent(input::setValue);
    return new TypedEntry<>(new FormField(label, input), draft, reading, fault);
  }

  private TypedEntry(
      FormField field,
      DraftField draft,
      Function<String, Optional<T>> reading,
      Function<String, String> fault) {
    this.field = field;
    this.draft = draft;
    this.reading = reading;
    this.fault = fault;
  }

  TypedEntry<T> hint(String words) {
    field.setHint(words);
    return this;
  }

  Optional<T> value() {
    return reading.apply(draft.text());
  }

  /// The value of a field that was found without fault.
  T get() {
    return value().orElseThrow();
  }

  /// Called with every key that is typed.
  void setOnTyped(Runnable handler) {
    draft.setOnTyped(handler);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> fault() {
    return value().isPresent() ? Optional.empty() : Optional.of(fault.apply(draft.text()));
  }

  @Override
  public void show(Optional<String> words) {
    field.setError(words);
  }

  @Override
  public void focus() {
    field.control().requestFocus();
  }

  @Override
  public void flush() {
    draft.flush();
  }

  @Override
  public Stream<String> kept() {
    return draft.kept();
  }
}
