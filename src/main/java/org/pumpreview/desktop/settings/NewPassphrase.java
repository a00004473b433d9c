package org.pumpreview.desktop.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.words.Words;

/// A new passphrase, typed twice by the person whose it will be.
final class NewPassphrase {
  private static final Words WORDS = Words.of("settings");

  private final PassphraseField once = new PassphraseField();
  private final PassphraseField again = new PassphraseField();
  private final FormField first =
      new FormField(WORDS.text("passphrase.first"), once.input(), once)
          .setHint(WORDS.text("passphrase.first.hint"));
  private final FormField second =
      new FormField(WORDS.text("passphrase.second"), again.input(), again);

  /// Has both fields checked.
  ///
  /// @param fault what is wrong with a passphrase; leaves the array alone
  void check(Checks checks, Function<char[], Optional<String>> fault) {
    checks.<String>add(first, _ -> look(fault));
    checks.<String>add(second, _ -> difference());
    once.input().textProperty().subscribe(_ -> checks.recheck());
  }

  FormField first() {
    return first;
  }

  FormField second() {
    return second;
  }

  /// Where typing ends.
  TextField last() {
    return again.input();
  }

  /// A copy of what was typed; whoever asks for it wipes it.
  char[] passphrase() {
    return once.passphrase();
  }

  void clear() {
    once.clear();
    again.clear();
  }

  private Optional<String> look(Function<char[], Optional<String>> fault) {
    char[] typed = once.passphrase();
    try {
      return fault.apply(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private Optional<String> difference() {
    char[] one = once.passphrase();
    char[] other = again.passphrase();
    try {
      return Arrays.equals(one, other)
          ? Optional.empty()
          : Optional.of(WORDS.text("passphrase.differ"));
    } finally {
      Arrays.fill(one, '\0');
      Arrays.fill(other, '\0');
    }
  }
}
