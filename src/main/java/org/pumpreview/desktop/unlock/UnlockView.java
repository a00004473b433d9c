package org.pumpreview.desktop.unlock;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Person;
import org.pumpreview.words.Words;

/// The first screen: who unlocks which vault, and the ways to begin one.
public final class UnlockView {
  private static final Words WORDS = Words.of("unlock");

  private final UnlockViewModel model;
  private final Layers layers;
  private final FolderChoice folders;
  private final Runnable onSetUp;
  private final ComboBox<Person> person = new ComboBox<>();
  private final PassphraseField passphrase = new PassphraseField();
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final WorkIndicator making = new WorkIndicator();
  private final SentenceText place = new SentenceText();
  private final NoticeBox practice = new NoticeBox(Tone.ACCENT, Icons.INFORMATION, Sentence.EMPTY);
  private final ActButton unlock =
      new ActButton(WORDS.text("unlock"), BootstrapIcons.UNLOCK, this::onUnlock).primary();
  private final SectionCard card;
  private final BorderPane root = new BorderPane();

  /// @param onSetUp goes to the set-up of a new vault
  public UnlockView(
      UnlockViewModel model,
      Layers layers,
      FolderChoice folders,
      String version,
      String policy,
      Runnable onSetUp) {
    this.model = model;
    this.layers = layers;
    this.folders = folders;
    this.onSetUp = onSetUp;
    this.card = unlockCard();
    WrapLine columns = new WrapLine(card, beginnings());
    columns.getStyleClass().add("unlock-columns");
    root.getStyleClass().add("unlock");
    root.getStylesheets().add("/theme/unlock.css");
    root.setTop(banner());
    VBox middle = new VBox(fault, columns);
    middle.getStyleClass().add("unlock-middle");
    middle.setAlignment(Pos.CENTER);
    root.setCenter(middle);
    root.setBottom(foot(version, policy));
    bind();
    model.onStart();
  }

  public Parent node() {
    return root;
  }

  /// Puts the focus where typing begins.
  public void focus() {
    if (model.folder().isPresent()) {
      passphrase.input().requestFocus();
    }
  }

  private void bind() {
    person.setItems(model.people());
    person.valueProperty().bindBidirectional(model.personProperty());
    model.passphraseGivenProperty().bind(passphrase.input().textProperty().isNotEmpty());
    model.faultProperty().subscribe(this::showFault);
    model
        .makingProperty()
        .subscribe(running -> {
          if (running != null) {
            making.show(WORDS.text("practice.making"), running);
          }
        });
    model.busyProperty().subscribe(busy -> showState());
    model.passphraseGivenProperty().subscribe(given -> showState());
    model.personProperty().subscribe(who -> showState());
    passphrase
        .input()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ENTER) {
            unlock.press();
            event.consume();
          }
        });
  }

  private SectionCard unlockCard() {
    person.setMaxWidth(Double.MAX_VALUE);
    person.setCellFactory(list -> new PersonCell());
    person.setButtonCell(new PersonCell());
    fault.setVisible(false);
    fault.setManaged(false);
    KeyedButton recover = new KeyedButton(WORDS.text("recover")).quiet().onPress(this::onRecover);
    SectionCard unlocking =
        new SectionCard(
            WORDS.text("title"),
            place,
            practice,
            new FormField(WORDS.text("person"), person),
            new FormField(WORDS.text("passphrase"), passphrase.input(), passphrase),
            unlock,
            recover);
    unlocking.getStyleClass().add("unlock-card");
    return unlocking;
  }

  private VBox beginnings() {
    SectionCard setUp =
        new SectionCard(
            WORDS.text("set-up.title"),
            new SentenceText(WORDS.text("set-up.words")),
            new KeyedButton(WORDS.text("set-up.act"), BootstrapIcons.SHIELD_LOCK).onPress(onSetUp));
    SectionCard tryOut =
        new SectionCard(
            WORDS.text("practice.title"),
            new SentenceText(WORDS.text("practice.words")),
            new KeyedButton(WORDS.text("practice.act"), BootstrapIcons.EASEL)
                .onPress(() -> model.onPractice(this::onShown)),
            making);
    KeyedButton other =
        new KeyedButton(WORDS.text("other"), BootstrapIcons.FOLDER2_OPEN)
            .quiet()
            .onPress(this::onOtherFolder);
    NoticeBox sealed =
        new NoticeBox(Tone.ACCENT, Icons.INFORMATION, Sentence.of(WORDS.text("sealed")));
    VBox ways = new VBox(setUp, tryOut, other, sealed);
    ways.getStyleClass().add("unlock-ways");
    return ways;
  }

  private static HBox banner() {
    Icon drop = new Icon(BootstrapIcons.DROPLET_FILL);
    drop.getStyleClass().add("brand-drop");
    Label name = new Label(WORDS.text("product"));
    name.getStyleClass().add("title");
    Label what = new Label(WORDS.text("product.what"));
    what.getStyleClass().add("quiet");
    HBox banner = new HBox(drop, new VBox(name, what));
    banner.getStyleClass().add("unlock-banner");
    return banner;
  }

  private static HBox foot(String version, String policy) {
    Label left = new Label(WORDS.text("foot", version, policy));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label right = new Label(WORDS.text("offline"), new Icon(BootstrapIcons.WIFI_OFF));
    HBox foot = new HBox(left, between, right);
    foot.getStyleClass().addAll("unlock-foot", "quiet");
    return foot;
  }

  private void onUnlock() {
    char[] typed = passphrase.passphrase();
    passphrase.clear();
    model.onUnlock(typed);
  }

  private void onRecover() {
    PasswordField key = new PasswordField();
    Confirm ask =
        new Confirm(WORDS.text("recover.title"), WORDS.text("recover.act"))
            .add(
                new SentenceText(WORDS.text("recover.words")),
                new FormField(WORDS.text("recover.key"), key));
    ask.setReady(false);
    key.textProperty().subscribe(text -> ask.setReady(!text.isBlank()));
    ask.open(
        layers,
        () -> {
          char[] typed = key.getText().toCharArray();
          key.clear();
          model.onRecover(typed);
        });
  }

  private void onOtherFolder() {
    folders.choose(WORDS.text("other.title")).ifPresent(f -> model.onFolder(f, this::onShown));
  }

  private void onShown() {
    showState();
    passphrase.input().requestFocus();
  }

  private void showState() {
    boolean known = model.folder().isPresent();
    card.setVisible(known);
    card.setManaged(known);
    place.show(Sentence.of(model.folder().map(f -> WORDS.text("place", f.toString())).orElse("")));
    practice.setVisible(model.practice());
    practice.setManaged(model.practice());
    practice.show(
        Tone.ACCENT,
        BootstrapIcons.EASEL,
        Sentence.of(WORDS.text("practice.passphrase", model.practicePassphrase())));
    String closed = model.busyProperty().get() ? WORDS.text("busy") : model.closedReason();
    if (closed.isEmpty()) {
      unlock.open(Sentence.EMPTY);
    } else {
      unlock.close(Sentence.of(closed));
    }
  }

  private void showFault(String sentence) {
    boolean wrong = !sentence.isEmpty();
    fault.setVisible(wrong);
    fault.setManaged(wrong);
    fault.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence));
    if (wrong && card.isVisible()) {
      passphrase.input().requestFocus();
    }
  }

  /// A person's name and what that person does here.
  private static final class PersonCell extends ListCell<Person> {
    @Override
    protected void updateItem(@Nullable Person shown, boolean empty) {
      super.updateItem(shown, empty);
      setText(empty || shown == null ? "" : words(shown));
    }

    private static String words(Person person) {
      String name =
          Optional.of(person.credential())
              .filter(credential -> !credential.isBlank())
              .map(credential -> person.name() + ", " + credential)
              .orElse(person.name());
      String roles =
          String.join(
              ", ", person.roles().stream().sorted().map((Role r) -> Wording.of(r)).toList());
      return WORDS.text("person.words", name, roles);
    }
  }
}
