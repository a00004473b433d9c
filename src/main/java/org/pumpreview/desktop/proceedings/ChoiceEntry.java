package org.pumpreview.desktop.proceedings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.SegmentedChoice;

/// One of a few values side by side.
final class ChoiceEntry<E extends Enum<E>> implements Entry {
  private final CaseDesk desk;
  private final String key;
  private final SegmentedChoice<E> choice;
  private final FormField field;
  private final String missing;
  private Runnable onChosen = () -> {};

  /// @param missing the sentence while nothing is chosen
  ChoiceEntry(
      CaseDesk desk,
      String key,
      String label,
      List<E> values,
      Function<E, String> words,
      String missing) {
    this.desk = desk;
    this.key = key;
    this.missing = missing;
    choice = new SegmentedChoice<>(label, values, words);
    field = new FormField(label, choice);
    choice.show(values.stream().filter(value -> value.name().equals(desk.draft(key))).findFirst());
    choice.setOnChoose(this::onChoose);
  }

  /// The only value there is: it is not asked.
  void settle(E value) {
    choice.show(Optional.of(value));
    field.setVisible(false);
    field.setManaged(false);
  }

  private void onChoose(E value) {
    choice.show(Optional.of(value));
    desk.keepDraft(key, value.name());
    show(Optional.empty());
    onChosen.run();
  }

  void setOnChosen(Runnable handler) {
    onChosen = handler;
  }

  Optional<E> value() {
    return choice.shown();
  }

  E get() {
    return value().orElseThrow();
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> fault() {
    return value().isPresent() ? Optional.empty() : Optional.of(missing);
  }

  @Override
  public void show(Optional<String> words) {
    field.setError(words);
  }

  @Override
  public void focus() {
    choice.requestFocus();
  }

  @Override
  public void flush() {}

  @Override
  public Stream<String> kept() {
    return desk.draft(key).isEmpty() ? Stream.of() : Stream.of(key);
  }
}
