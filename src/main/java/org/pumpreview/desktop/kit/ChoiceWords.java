package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What can be chosen, as its words. Nobody types it, yet words that are asked for lead back to the
/// choice they stand for.
public final class ChoiceWords<T> extends StringConverter<T> {
  private final Supplier<List<T>> choices;
  private final Function<T, String> words;

  /// @param choices what can be chosen at the moment
  public ChoiceWords(Supplier<List<T>> choices, Function<T, String> words) {
    this.choices = choices;
    this.words = words;
  }

  /// Shows the choices of a box by their words.
  public static <T> void on(ComboBox<T> box, Function<T, String> words) {
    box.setConverter(new ChoiceWords<>(box::getItems, words));
  }

  /// A box in which nothing is chosen asks for the words of nothing.
  @Override
  public String toString(@Nullable T choice) {
    return Optional.ofNullable(choice).map(words).orElse("");
  }

  @Override
  public @Nullable T fromString(@Nullable String text) {
    return choices.get().stream()
        .filter(choice -> words.apply(choice).equals(text))
        .findFirst()
        .orElse(null);
  }
}
