package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.ChoiceKeys;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.unlock.RestoreViewModel.Opener;
import org.pumpreview.words.Words;

/// Brings a backup back into a folder of its own, after every record of it was opened and checked.
public final class RestoreView {
  private static final Words WORDS = Words.of("unlock");

  private final RestoreViewModel model;
  private final FolderChooser folders;
  private final Consumer<Path> onDone;
  private final ComboBox<Opener> opener = new ComboBox<>();
  private final PassphraseField secret = new PassphraseField();
  private final WorkIndicator indicator = new WorkIndicator();
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final ActButton restore =
      new ActButton(WORDS.text("restore.act"), BootstrapIcons.BOX_ARROW_IN_DOWN, this::onRestore)
          .primary();
  private final CardPane root = new CardPane();

  /// @param onDone goes on to the vault that was brought back
  public RestoreView(
      RestoreViewModel model, FolderChooser folders, Runnable onBack, Consumer<Path> onDone) {
    this.model = model;
    this.folders = folders;
    this.onDone = onDone;
    opener.setItems(model.openers());
    opener.valueProperty().bindBidirectional(model.openerProperty());
    opener.setMaxWidth(Double.MAX_VALUE);
    opener.setCellFactory(_ -> new WordsCell<>(RestoreView::words));
    opener.setButtonCell(new WordsCell<>(RestoreView::words));
    ChoiceKeys.on(opener, RestoreView::words);
    root.show(form(onBack));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    secret.input().textProperty().subscribe(_ -> showState());
    model.openerProperty().subscribe(_ -> showState());
    model.busyProperty().subscribe(_ -> showState());
    model.faultProperty().subscribe(this::showFault);
    model.restoredProperty().subscribe(done -> done.ifPresent(this::showRestored));
  }

  public Parent node() {
    return root;
  }

  private SectionCard form(Runnable onBack) {
    return new SectionCard(
        WORDS.text("restore.title"),
        new SentenceText(WORDS.text("restore.intro")),
        FolderField.of(WORDS.text("restore.backup"), model.backupProperty(), folders)
            .setHint(WORDS.text("restore.backup.hint")),
        FolderField.of(WORDS.text("restore.into"), model.intoProperty(), folders)
            .setHint(WORDS.text("set-up.folder.hint")),
        new FormField(WORDS.text("restore.opener"), opener),
        new FormField(WORDS.text("restore.secret"), secret.input(), secret)
            .setHint(WORDS.text("restore.secret.hint")),
        restore,
        indicator,
        fault,
        new KeyedButton(WORDS.text("back")).quiet().onPress(onBack));
  }

  private static String words(Opener opener) {
    return opener.person().map(PersonWords::of).orElseGet(() -> WORDS.text("recover.key"));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() == secret.input()) {
      event.consume();
      restore.press();
    }
  }

  private void onRestore() {
    indicator.show(WORDS.text("restore.running"), model.onRestore(secret.passphrase()));
  }

  private void showState() {
    Optional<String> closed = model.closedReason(!secret.input().getText().isEmpty());
    if (closed.isPresent()) {
      restore.close(Sentence.of(closed.get()));
    } else {
      restore.open(Sentence.EMPTY);
    }
  }

  private void showFault(String sentence) {
    boolean wrong = !sentence.isEmpty();
    fault.setVisible(wrong);
    fault.setManaged(wrong);
    fault.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence));
    if (wrong) {
      root.reveal(fault);
      secret.input().requestFocus();
    }
  }

  private void showRestored(RestoreViewModel.Restored done) {
    secret.clear();
    boolean sound = done.flaws().isEmpty();
    NoticeBox told =
        new NoticeBox(
            sound ? Tone.GOOD : Tone.CAUTION,
            sound ? Icons.GOOD : Icons.WARNING,
            Sentence.of(done.words()));
    told.add(done.flaws().stream().map(SentenceText::new).toArray(Node[]::new));
    root.show(
        new SectionCard(
            WORDS.text("restore.title"),
            told,
            new SentenceText(WORDS.text("place", done.folder().toString())),
            new ActButton(
                    WORDS.text("restore.go"),
                    BootstrapIcons.UNLOCK,
                    () -> onDone.accept(done.folder()))
                .primary()));
  }
}
