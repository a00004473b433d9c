package org.pumpreview.desktop.unlock;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
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
import org.pumpreview.store.Founded;
import org.pumpreview.words.Words;

/// The set-up of a vault for real work in three cards: the form, the recovery key, and what comes
/// next.
public final class SetUpView {
  private static final Words WORDS = Words.of("unlock");

  private final SetUpViewModel model;
  private final FolderChooser folders;
  private final RecoveryOutlets outlets;
  private final Consumer<Founded> onDone;
  private final PassphraseField first = new PassphraseField();
  private final PassphraseField second = new PassphraseField();
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final ActButton setUp =
      new ActButton(WORDS.text("set-up.act"), BootstrapIcons.SHIELD_LOCK, this::onSetUp).primary();
  private final CardPane root = new CardPane();
  private FormField userField = new FormField("", new TextField());

  /// @param outlets where the recovery key can go
  /// @param onBack leaves without setting up
  /// @param onDone goes on into the new vault
  public SetUpView(
      SetUpViewModel model,
      FolderChooser folders,
      RecoveryOutlets outlets,
      Runnable onBack,
      Consumer<Founded> onDone) {
    this.model = model;
    this.folders = folders;
    this.outlets = outlets;
    this.onDone = onDone;
    fault.setVisible(false);
    fault.setManaged(false);
    root.show(form(onBack));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.foundedProperty().subscribe(this::onFounded);
    model.faultProperty().subscribe(this::showFault);
    model.busyProperty().subscribe(busy -> showState());
    showState();
  }

  public Parent node() {
    return root;
  }

  /// Puts the focus where typing begins.
  public void focus() {
    root.focusFirst();
  }

  private SectionCard form(Runnable onBack) {
    TextField plan = field(model.planNameProperty());
    TextField name = field(model.nameProperty());
    userField =
        new FormField(WORDS.text("set-up.user"), field(model.userNameProperty()))
            .setHint(WORDS.text("set-up.user.hint"));
    first.input().textProperty().subscribe(text -> showState());
    second.input().textProperty().subscribe(text -> showState());
    return new SectionCard(
        WORDS.text("set-up.heading"),
        new SentenceText(WORDS.text("set-up.intro")),
        new FormField(WORDS.text("set-up.plan"), plan).setHint(WORDS.text("set-up.plan.hint")),
        FolderField.of(WORDS.text("set-up.folder"), model.folderProperty(), folders)
            .setHint(WORDS.text("set-up.folder.hint")),
        new FormField(WORDS.text("set-up.name"), name).setHint(WORDS.text("set-up.name.hint")),
        userField,
        new FormField(WORDS.text("set-up.first"), first.input(), first)
            .setHint(WORDS.text("set-up.first.hint")),
        new FormField(WORDS.text("set-up.second"), second.input(), second),
        setUp,
        fault,
        new KeyedButton(WORDS.text("back")).quiet().onPress(onBack));
  }

  private TextField field(StringProperty text) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(text);
    text.subscribe(typed -> showState());
    return field;
  }

  /// Enter in a field goes on as the button does.
  private void onKey(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextInputControl typing && typing.isEditable();
    if (event.getCode() == KeyCode.ENTER && inField && setUp.getScene() != null) {
      event.consume();
      setUp.press();
    }
  }

  /// What was typed stays until the vault stands: a slip elsewhere costs no passphrase.
  private void onSetUp() {
    model.onSetUp(first.passphrase());
  }

  private void onFounded(@Nullable Founded vault) {
    if (vault != null) {
      first.clear();
      second.clear();
      RecoverySheet sheet = model.sheet(vault);
      root.show(new RecoveryCard(sheet, outlets, () -> showNext(sheet, vault)).node());
    }
  }

  private void showNext(RecoverySheet sheet, Founded vault) {
    root.show(
        new SectionCard(
            WORDS.text("next.title", sheet.plan()),
            new SentenceText(WORDS.text("next.words")),
            step(WORDS.text("next.people")),
            step(WORDS.text("next.plan")),
            step(WORDS.text("next.begin")),
            new ActButton(WORDS.text("next.act"), BootstrapIcons.GEAR, () -> onDone.accept(vault))
                .primary()));
  }

  private static Node step(String words) {
    return new NoticeBox(Tone.ACCENT, BootstrapIcons.ARROW_RIGHT, Sentence.of(words));
  }

  private void showState() {
    userField.setError(model.faultOfUserName());
    char[] one = first.passphrase();
    char[] two = second.passphrase();
    try {
      Optional<String> closed = model.closedReason(one, two);
      if (closed.isPresent()) {
        setUp.close(Sentence.of(closed.get()));
      } else {
        setUp.open(Sentence.EMPTY);
      }
    } finally {
      Arrays.fill(one, '\0');
      Arrays.fill(two, '\0');
    }
  }

  private void showFault(String sentence) {
    boolean wrong = !sentence.isEmpty();
    fault.setVisible(wrong);
    fault.setManaged(wrong);
    fault.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence));
    if (wrong) {
      root.reveal(fault);
    }
  }
}
