package org.pumpreview.desktop.letter;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.letter.Signatory;
import org.pumpreview.words.Words;

/// Asks for the signature: what it means, whose it is, and the passphrase again. It stays open
/// until the letter is signed or the person goes back.
final class SignDialog {
  private static final Words WORDS = Words.of("letterstep");

  private final LetterViewModel model;
  private final PassphraseField passphrase = new PassphraseField();
  private final FormField field;
  private final ProgressBar bar = new ProgressBar();
  private final Label doing = new Label();
  private final VBox progress = new VBox(doing, bar);
  private final Confirm confirm;
  private final Runnable onSigned;
  private boolean busy;
  private boolean closed;

  /// @param onSigned what follows once the letter is signed and the dialog closed
  SignDialog(LetterViewModel model, LetterState.Due due, Signatory signatory, Runnable onSigned) {
    this.model = model;
    this.onSigned = onSigned;
    field = new FormField(WORDS.text("sign.passphrase"), passphrase.input(), passphrase);
    progress.getStyleClass().add("sign-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    confirm = new Confirm(WORDS.text("sign.question"), WORDS.text("sign.act"));
    confirm.add(letter(due));
    model.copies(due.kind()).ifPresent(words -> confirm.add(new SentenceText(words)));
    confirm.add(meaning(signatory), person(signatory), field, progress);
    confirm.confirmedIn(passphrase.input());
    show(Optional.empty());
    passphrase.input().textProperty().subscribe(text -> onText(text));
  }

  private static SentenceText letter(LetterState.Due due) {
    return new SentenceText(
        WORDS.text("sign.letter", LetterViewModel.title(due.kind()), due.number()));
  }

  private static SentenceText meaning(Signatory signatory) {
    return new SentenceText(
        Sentence.EMPTY
            .plain(WORDS.text("sign.meaning") + " ")
            .strong("\u201c" + signatory.meaning() + "\u201d"));
  }

  private static VBox person(Signatory signatory) {
    var name = new Label(signatory.styledName());
    name.getStyleClass().add("strong");
    var rest =
        new Label(
            signatory.license().isBlank()
                ? WORDS.text("sign.no-license")
                : WORDS.text("sign.license", signatory.license()));
    rest.getStyleClass().add("quiet");
    rest.setWrapText(true);
    HBox.setHgrow(name, Priority.ALWAYS);
    var person = new VBox(name, rest);
    person.getStyleClass().add("signatory");
    return person;
  }

  void open(Layers layers) {
    confirm.setReady(false);
    confirm.openHeld(layers, _ -> onSign());
    confirm
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            closed = true;
            passphrase.clear();
          }
        });
  }

  private void onText(String text) {
    field.setError(Optional.empty());
    confirm.setReady(!busy && !text.isEmpty());
  }

  private void onSign() {
    if (busy || passphrase.input().getText().isEmpty()) {
      return;
    }
    busy = true;
    confirm.setReady(false);
    passphrase.setDisable(true);
    var running = model.onSign(passphrase.passphrase(), this::onOver);
    if (busy) {
      show(Optional.of(running));
    }
  }

  private void onOver(Optional<String> wrong) {
    busy = false;
    show(Optional.empty());
    passphrase.setDisable(false);
    passphrase.clear();
    if (wrong.isEmpty()) {
      if (!closed) {
        confirm.close();
        onSigned.run();
      }
    } else {
      field.setError(wrong);
      passphrase.input().requestFocus();
    }
  }

  private void show(Optional<Running> running) {
    progress.setVisible(running.isPresent());
    progress.setManaged(running.isPresent());
    bar.progressProperty().unbind();
    running.ifPresent(job -> {
      bar.setAccessibleText(WORDS.text("sign.doing"));
      bar.progressProperty().bind(job.progressProperty());
      job.progressProperty().subscribe(done -> doing.setText(doing(done.doubleValue())));
    });
  }

  /// Four parts, each a quarter.
  static String doing(double done) {
    if (done < 0.25) {
      return WORDS.text("doing.compose");
    }
    if (done < 0.5) {
      return WORDS.text("doing.sign");
    }
    return done < 0.75 ? WORDS.text("doing.verify") : WORDS.text("doing.keep");
  }
}
