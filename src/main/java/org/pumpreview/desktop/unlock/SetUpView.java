package org.pumpreview.desktop.unlock;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.store.Founded;
import org.pumpreview.words.Words;

/// The set-up of a vault for real work, and after it the recovery sheet.
public final class SetUpView {
  private static final Words WORDS = Words.of("unlock");

  private final SetUpViewModel model;
  private final FolderChoice folders;
  private final Consumer<RecoverySheet> printer;
  private final Consumer<Founded> onDone;
  private final PassphraseField first = new PassphraseField();
  private final PassphraseField second = new PassphraseField();
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final ActButton setUp =
      new ActButton(WORDS.text("set-up.act"), BootstrapIcons.SHIELD_LOCK, this::onSetUp).primary();
  private final VBox column = new VBox();
  private final ScrollPane root = new ScrollPane(column);

  /// What is printed for the safe.
  public record RecoverySheet(String plan, String folder, String key) {}

  /// @param printer prints the recovery sheet
  /// @param onBack leaves without setting up
  /// @param onDone goes on into the new vault
  public SetUpView(
      SetUpViewModel model,
      FolderChoice folders,
      Consumer<RecoverySheet> printer,
      Runnable onBack,
      Consumer<Founded> onDone) {
    this.model = model;
    this.folders = folders;
    this.printer = printer;
    this.onDone = onDone;
    column.getStyleClass().add("set-up");
    root.getStylesheets().add("/theme/unlock.css");
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    fault.setVisible(false);
    fault.setManaged(false);
    column.getChildren().setAll(form(onBack));
    model.foundedProperty().subscribe(this::onFounded);
    model.faultProperty().subscribe(this::showFault);
    model.busyProperty().subscribe(busy -> showState());
    showState();
  }

  public Parent node() {
    return root;
  }

  private SectionCard form(Runnable onBack) {
    TextField plan = field(model.planNameProperty());
    TextField name = field(model.nameProperty());
    TextField userId = field(model.userIdProperty());
    TextField folder = new TextField();
    folder.setEditable(false);
    model.folderProperty().subscribe(chosen -> folder.setText(chosen.toString()));
    first.input().textProperty().subscribe(text -> showState());
    second.input().textProperty().subscribe(text -> showState());
    KeyedButton choose =
        new KeyedButton(WORDS.text("set-up.choose"), BootstrapIcons.FOLDER2_OPEN)
            .onPress(() ->
                folders.choose(WORDS.text("set-up.choose")).ifPresent(model.folderProperty()::set));
    SectionCard card =
        new SectionCard(
            WORDS.text("set-up.heading"),
            new SentenceText(WORDS.text("set-up.intro")),
            new FormField(WORDS.text("set-up.plan"), plan).setHint(WORDS.text("set-up.plan.hint")),
            new FormField(WORDS.text("set-up.folder"), folder, new WrapLine(folder, choose))
                .setHint(WORDS.text("set-up.folder.hint")),
            new FormField(WORDS.text("set-up.name"), name).setHint(WORDS.text("set-up.name.hint")),
            new FormField(WORDS.text("set-up.user"), userId),
            new FormField(WORDS.text("set-up.first"), first.input(), first)
                .setHint(WORDS.text("set-up.first.hint")),
            new FormField(WORDS.text("set-up.second"), second.input(), second),
            setUp,
            fault,
            new KeyedButton(WORDS.text("back")).quiet().onPress(onBack));
    card.getStyleClass().add("set-up-card");
    return card;
  }

  private TextField field(StringProperty text) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(text);
    text.subscribe(typed -> showState());
    return field;
  }

  private void onSetUp() {
    char[] typed = first.passphrase();
    first.clear();
    second.clear();
    model.onSetUp(typed);
  }

  private void onFounded(@Nullable Founded vault) {
    if (vault == null) {
      return;
    }
    RecoverySheet sheet =
        new RecoverySheet(
            model.planNameProperty().get(),
            model.folderProperty().get().toString(),
            vault.recoveryKey().text());
    column.getChildren().setAll(recovery(sheet));
  }

  private SectionCard recovery(RecoverySheet sheet) {
    Label key = new Label(sheet.key());
    key.getStyleClass().add("recovery-key");
    key.setWrapText(true);
    CheckBox kept = new CheckBox(WORDS.text("key.kept"));
    ActButton go =
        new ActButton(
                WORDS.text("key.go"), BootstrapIcons.ARROW_RIGHT, () -> model.onKeyKept(onDone))
            .primary();
    kept.selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            go.open(Sentence.EMPTY);
          } else {
            go.close(Sentence.of(WORDS.text("key.closed")));
          }
        });
    SectionCard card =
        new SectionCard(
            WORDS.text("key.title"),
            new SentenceText(WORDS.text("key.words")),
            key,
            new KeyedButton(WORDS.text("key.print"), BootstrapIcons.PRINTER)
                .onPress(() -> printer.accept(sheet)),
            kept,
            go);
    card.getStyleClass().add("set-up-card");
    return card;
  }

  private void showState() {
    char[] one = first.passphrase();
    char[] two = second.passphrase();
    try {
      model
          .closedReason(one, two)
          .ifPresentOrElse(
              reason -> setUp.close(Sentence.of(reason)), () -> setUp.open(Sentence.EMPTY));
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
  }
}
