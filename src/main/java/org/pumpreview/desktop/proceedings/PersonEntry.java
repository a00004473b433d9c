package org.pumpreview.desktop.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.pumpreview.desktop.kit.ChoiceWords;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.review.Actor;
import org.pumpreview.words.Words;

/// One of the people of the vault.
final class PersonEntry implements Entry {
  private static final Words WORDS = Words.of("proceedings");

  private final ComboBox<Optional<Actor>> box = new ComboBox<>();
  private final FormField field;
  private final String missing;

  /// Somebody has to be chosen.
  static PersonEntry of(String label, List<Actor> people, String missing) {
    return new PersonEntry(label, people, missing);
  }

  /// Nobody may be chosen: whoever is free takes the case.
  static PersonEntry orNobody(String label, List<Actor> people) {
    var entry = new PersonEntry(label, people, "");
    entry.box.getItems().addFirst(Optional.empty());
    entry.box.getSelectionModel().selectFirst();
    return entry;
  }

  private PersonEntry(String label, List<Actor> people, String missing) {
    this.missing = missing;
    var items = new ArrayList<Optional<Actor>>();
    people.forEach(person -> items.add(Optional.of(person)));
    box.setItems(FXCollections.observableArrayList(items));
    ChoiceWords.on(
        box, person -> person.map(Actor::signature).orElseGet(() -> WORDS.text("nobody")));
    field = new FormField(label, box);
  }

  Optional<Actor> value() {
    return Optional.ofNullable(box.getValue()).flatMap(person -> person);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> fault() {
    return value().isPresent() || missing.isBlank() ? Optional.empty() : Optional.of(missing);
  }

  @Override
  public void show(Optional<String> words) {
    field.setError(words);
  }

  @Override
  public void focus() {
    box.requestFocus();
  }

  @Override
  public void flush() {}

  @Override
  public Stream<String> kept() {
    return Stream.of();
  }
}
