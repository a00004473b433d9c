package org.pumpreview.desktop.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumpreview.casework.CopyDesk;
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
/// until all is signed or the person goes back.
final class SignDialog {
  private static final Words WORDS = Words.of("letterstep");

  private final PassphraseField passphrase = new PassphraseField();
  private final FormField field;
  private final ProgressBar bar = new ProgressBar();
  private final Label doing = new Label();
  private final VBox progress = new VBox(doing, bar);
  private final Confirm confirm;
  private final Signing signing;
  private final Runnable onSigned;
  private boolean busy;
  private boolean closed;

  /// Signs, and tells what was wrong.
  private interface Signing {
    Running sign(char[] passphrase, Consumer<Optional<String>> over);
  }

  private SignDialog(
      String question, String act, List<Node> about, Signing signing, Runnable onSigned) {
    this.signing = signing;
    this.onSigned = onSigned;
    field = new FormField(WORDS.text("sign.passphrase"), passphrase.input(), passphrase);
    progress.getStyleClass().add("sign-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    confirm = new Confirm(question, act);
    about.forEach(confirm::add);
    confirm.add(field, progress);
    confirm.confirmedIn(passphrase.input());
    show(Optional.empty());
    passphrase.input().textProperty().subscribe(text -> onText(text));
  }

  /// Asks for the letter's signature.
  ///
  /// @param onSigned what follows once the letter is signed and the dialog closed
  static SignDialog ofLetter(
      LetterViewModel model, LetterState.Due due, Signatory signatory, Runnable onSigned) {
    List<Node> about = new ArrayList<>();
    about.add(letter(due));
    model.copies(due.kind()).map(SentenceText::new).ifPresent(about::add);
    about.add(meaning(signatory));
    about.add(person(signatory));
    return new SignDialog(
        WORDS.text("sign.question"), WORDS.text("sign.act"), about, model::onSign, onSigned);
  }

  /// Asks for the signature under copies of an issued letter, or under its other edition.
  static SignDialog ofCopies(LetterViewModel model, CopyDesk.Wanted wanted, Runnable onSigned) {
    return new SignDialog(
        WORDS.text("copies.question"),
        WORDS.text("copies.act"),
        List.of(
            new SentenceText(LetterViewModel.words(wanted)),
            new SentenceText(WORDS.text("copies.same"))),
        (typed, over) -> model.onCopy(wanted, typed, over),
        onSigned);
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
    var running = signing.sign(passphrase.passphrase(), this::onOver);
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
