package org.pumpreview.desktop.unlock;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// The recovery key, which is shown this once: to be printed, saved or copied, and then proved to
/// be kept by typing one group of it with the key out of sight.
final class RecoveryCard {
  private static final Words WORDS = Words.of("unlock");

  private final RecoverySheet sheet;
  private final RecoveryOutlets outlets;
  private final Runnable onKept;

  /// The group that is asked for, from 0.
  private final int asked;

  private final NoticeBox told = new NoticeBox(Tone.ACCENT, Icons.INFORMATION, Sentence.EMPTY);
  private final VBox part = new VBox();
  private final SectionCard card = new SectionCard(WORDS.text("key.title"), part);

  /// @param onKept goes on once the key is kept
  RecoveryCard(RecoverySheet sheet, RecoveryOutlets outlets, Runnable onKept) {
    this.sheet = sheet;
    this.outlets = outlets;
    this.onKept = onKept;
    // Another one for every key, so that nobody knows beforehand which to write down.
    this.asked = Math.floorMod(sheet.key().hashCode(), sheet.groups().size());
    part.getStyleClass().add("recovery");
    showKey();
  }

  SectionCard node() {
    return card;
  }

  private void showKey() {
    Label key = new Label(sheet.key());
    key.getStyleClass().add("recovery-key");
    key.setWrapText(true);
    tell(Optional.empty());
    ActButton go =
        new ActButton(WORDS.text("key.kept"), BootstrapIcons.ARROW_RIGHT, this::showCheck)
            .primary();
    go.open(Sentence.of(WORDS.text("key.kept.words")));
    part.getChildren()
        .setAll(
            new SentenceText(WORDS.text("key.words")),
            key,
            new WrapLine(
                new KeyedButton(WORDS.text("key.print"), BootstrapIcons.PRINTER)
                    .onPress(() -> tell(outlets.print(sheet))),
                new KeyedButton(WORDS.text("key.save"), BootstrapIcons.DOWNLOAD)
                    .onPress(() -> tell(outlets.save(sheet))),
                new KeyedButton(WORDS.text("key.copy"), BootstrapIcons.CLIPBOARD)
                    .onPress(this::onCopy)),
            told,
            go);
  }

  private void showCheck() {
    TextField typed = new TextField();
    FormField field = new FormField(WORDS.text("key.check", asked + 1), typed);
    field.setHint(WORDS.text("key.check.hint"));
    ActButton go =
        new ActButton(WORDS.text("key.go"), BootstrapIcons.ARROW_RIGHT, () -> check(field, typed))
            .primary();
    typed.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go.press();
          }
        });
    typed.textProperty().subscribe(text -> field.setError(Optional.empty()));
    part.getChildren()
        .setAll(
            new SentenceText(WORDS.text("key.check.words")),
            field,
            go,
            new KeyedButton(WORDS.text("key.again")).quiet().onPress(this::showKey));
    typed.requestFocus();
  }

  private void check(FormField field, TextField typed) {
    if (typed.getText().strip().toUpperCase(Locale.ROOT).equals(sheet.groups().get(asked))) {
      outlets.forget(sheet);
      onKept.run();
    } else {
      field.setError(Optional.of(WORDS.text("key.check.wrong", asked + 1)));
      typed.requestFocus();
    }
  }

  private void onCopy() {
    outlets.copy(sheet);
    tell(Optional.of(WORDS.text("key.copied")));
  }

  private void tell(Optional<String> sentence) {
    told.setVisible(sentence.isPresent());
    told.setManaged(sentence.isPresent());
    told.show(Tone.ACCENT, Icons.INFORMATION, Sentence.of(sentence.orElse("")));
  }
}
