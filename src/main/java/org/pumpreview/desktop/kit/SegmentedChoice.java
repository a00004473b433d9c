package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.pumpreview.words.Words;

/// A few values side by side, of which one is chosen or none yet. One Tab stop; arrows move inside
/// it.
///
/// It never changes its own state: pressing a value only asks, through `onChoose`, and the owner
/// shows what came of it.
public final class SegmentedChoice<T> extends SegmentedButton {
  private static final Words WORDS = Words.of("kit");

  private final List<T> values;
  private final List<ToggleButton> segments = new ArrayList<>();
  private final RovingFocus roving;
  private final ReadOnlyObjectWrapper<Optional<T>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<T> onChoose = _ -> {};

  /// @param label what is chosen, for a screen reader
  public SegmentedChoice(String label, List<T> values, Function<T, String> words) {
    this.values = List.copyOf(values);
    getStyleClass().add("segmented-choice");
    values.forEach(value -> segments.add(segment(label, value, words.apply(value))));
    getButtons().setAll(segments);
    setFocusTraversable(false);
    setMaxWidth(USE_PREF_SIZE);
    roving = RovingFocus.on(this, () -> segments);
    show(Optional.empty());
  }

  /// Called with the value that a person asks for.
  public void setOnChoose(Consumer<T> handler) {
    onChoose = handler;
  }

  public ReadOnlyObjectProperty<Optional<T>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public Optional<T> shown() {
    return shown.get();
  }

  public void show(Optional<T> value) {
    for (int i = 0; i < segments.size(); i++) {
      segments.get(i).setSelected(value.equals(Optional.of(values.get(i))));
    }
    roving.settle(entry(value));
    shown.set(value);
  }

  /// Whether a value can be chosen now.
  public void setOpen(T value, boolean open) {
    segments.get(values.indexOf(value)).setDisable(!open);
    roving.settle(entry(shown()));
  }

  @Override
  public void requestFocus() {
    entry(shown()).requestFocus();
  }

  private ToggleButton entry(Optional<T> value) {
    return value
        .map(chosen -> segments.get(values.indexOf(chosen)))
        .or(() -> segments.stream().filter(segment -> !segment.isDisabled()).findFirst())
        .orElse(segments.getFirst());
  }

  private ToggleButton segment(String label, T value, String word) {
    var segment = new ToggleButton(word);
    segment.setMinWidth(USE_PREF_SIZE);
    segment.setAccessibleText(WORDS.text("answer.segment", word, label));
    segment.setOnAction(_ -> {
      // The press has toggled the button already: show what still holds, then ask.
      show(shown());
      onChoose.accept(value);
    });
    return segment;
  }
}
