package org.pumpreview.desktop.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Values of which any number can be ticked, with what is wrong below them.
public final class Ticks<T> extends VBox {
  private final Map<T, CheckBox> boxes = new LinkedHashMap<>();
  private final Label message = Tone.BAD.on(new Label());
  private Runnable onTicked = () -> {};

  /// @param first those that are ticked at first
  public Ticks(String label, List<T> values, Collection<T> first, Function<T, String> words) {
    values.forEach(value -> boxes.put(value, box(words.apply(value), first.contains(value))));
    var title = new Label(label);
    title.getStyleClass().add("field-label");
    var line = new WrapLine();
    line.getChildren().addAll(boxes.values());
    line.getStyleClass().add("ticks");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    getStyleClass().add("ticks-field");
    getChildren().setAll(title, line, message);
    setError(Optional.empty());
  }

  private CheckBox box(String word, boolean ticked) {
    var box = new CheckBox(word);
    box.setSelected(ticked);
    box.setMinWidth(USE_PREF_SIZE);
    box.setOnAction(_ -> {
      setError(Optional.empty());
      onTicked.run();
    });
    return box;
  }

  /// Called when a person has ticked a value or taken its tick away.
  public void setOnTicked(Runnable handler) {
    onTicked = handler;
  }

  /// In the order shown.
  public List<T> ticked() {
    return boxes.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Shows what is wrong until something else is ticked.
  public void setError(Optional<String> words) {
    message.setText(words.orElse(""));
    message.setVisible(words.isPresent());
    message.setManaged(words.isPresent());
  }

  @Override
  public void requestFocus() {
    boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
  }
}
