package org.pumpreview.desktop.unlock;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.ChoiceKeys;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FolderChooser;
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
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.store.Person;
import org.pumpreview.words.Words;

/// The first screen: who unlocks which vault, and the ways to begin one. After the first start
/// those ways are folded into one link.
public final class UnlockView {
  private static final Words WORDS = Words.of("unlock");

  private final UnlockViewModel model;
  private final Layers layers;
  private final FolderChooser folders;
  private final Doors doors;
  private final ComboBox<Person> person = new ComboBox<>();
  private final PassphraseField passphrase = new PassphraseField();
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final WorkIndicator making = new WorkIndicator();
  private final Label plan = new Label();
  private final Label place = new Label();
  private final NoticeBox practice = new NoticeBox(Tone.ACCENT, Icons.INFORMATION, Sentence.EMPTY);
  private final ActButton unlock =
      new ActButton(WORDS.text("unlock"), BootstrapIcons.UNLOCK, this::onUnlock).primary();
  private final KeyedButton unfold = new KeyedButton(WORDS.text("others")).quiet();
  private final SectionCard card;
  private final VBox ways;
  private final BorderPane root = new BorderPane();
  private boolean unfolded;

  /// What leads away from here.
  public interface Doors {
    /// Goes to the set-up of a new vault.
    void onSetUp();

    /// Goes to the restoring of a backup.
    void onRestore();
  }

  public UnlockView(
      UnlockViewModel model,
      Layers layers,
      FolderChooser folders,
      String version,
      String policy,
      Doors doors) {
    this.model = model;
    this.layers = layers;
    this.folders = folders;
    this.doors = doors;
    this.card = unlockCard();
    this.ways = ways();
    unfold.setOnAction(_ -> onUnfold());
    WrapLine columns = new WrapLine(new VBox(card, unfold), ways);
    columns.getStyleClass().add("unlock-columns");
    WorkPane middle = new WorkPane(fault, columns);
    middle.setFocusTraversable(false);
    middle.setFitToHeight(true);
    root.getStyleClass().add("unlock");
    root.getStylesheets().add("/theme/unlock.css");
    root.setTop(banner());
    root.setCenter(middle);
    root.setBottom(foot(version, policy));
    bind();
    showState();
  }

  public Parent node() {
    return root;
  }

  /// Shows a vault, or the one that was used last, with the focus where typing begins.
  public void open(Optional<Path> folder) {
    folder.ifPresentOrElse(
        chosen -> model.onFolder(chosen, this::onShown), () -> model.onStart(this::onShown));
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
    person.setCellFactory(_ -> new WordsCell<>(PersonWords::of));
    person.setButtonCell(new WordsCell<>(PersonWords::of));
    ChoiceKeys.on(person, PersonWords::of);
    fault.setVisible(false);
    fault.setManaged(false);
    plan.getStyleClass().add("strong");
    plan.setWrapText(true);
    place.getStyleClass().addAll("quiet", "second-rank");
    place.setWrapText(true);
    KeyedButton recover = new KeyedButton(WORDS.text("recover")).quiet().onPress(this::onRecover);
    SectionCard unlocking =
        new SectionCard(
            WORDS.text("title"),
            new VBox(plan, place),
            practice,
            new FormField(WORDS.text("person"), person),
            new FormField(WORDS.text("passphrase"), passphrase.input(), passphrase),
            unlock,
            recover);
    unlocking.getStyleClass().add("unlock-card");
    return unlocking;
  }

  private VBox ways() {
    VBox all =
        new VBox(
            way(
                WORDS.text("set-up.title"),
                WORDS.text("set-up.words"),
                new KeyedButton(WORDS.text("set-up.act"), BootstrapIcons.SHIELD_LOCK)
                    .onPress(doors::onSetUp)),
            way(
                WORDS.text("practice.title"),
                WORDS.text("practice.words"),
                new KeyedButton(WORDS.text("practice.act"), BootstrapIcons.EASEL)
                    .onPress(() -> model.onPractice(this::onShown)),
                making),
            new WrapLine(
                new KeyedButton(WORDS.text("other"), BootstrapIcons.FOLDER2_OPEN)
                    .quiet()
                    .onPress(this::onOtherFolder),
                new KeyedButton(WORDS.text("restore.title"), BootstrapIcons.BOX_ARROW_IN_DOWN)
                    .quiet()
                    .onPress(doors::onRestore)),
            new NoticeBox(Tone.ACCENT, Icons.INFORMATION, Sentence.of(WORDS.text("sealed"))));
    all.getStyleClass().add("unlock-ways");
    return all;
  }

  private static SectionCard way(String title, String words, Node... acts) {
    SectionCard way = new SectionCard(title, new SentenceText(words));
    way.body().addAll(java.util.List.of(acts));
    return way;
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
    Label right = new Label(WORDS.text("offline"), new Icon(BootstrapIcons.WIFI_OFF));
    Spread line = new Spread(left, right);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox foot = new HBox(line);
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
                new FormField(WORDS.text("recover.key"), key))
            .confirmedIn(key);
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

  private void onUnfold() {
    unfolded = !unfolded;
    showState();
  }

  private void onShown() {
    unfolded = false;
    showState();
    passphrase.input().requestFocus();
  }

  private void showState() {
    boolean known = model.folder().isPresent();
    setShown(card, known);
    setShown(unfold, known);
    unfold.setText(unfolded ? WORDS.text("others.less") : WORDS.text("others"));
    setShown(ways, unfolded || !known);
    plan.setText(model.planName());
    place.setText(model.folder().map(f -> WORDS.text("place", f.toString())).orElse(""));
    setShown(practice, model.practice());
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

  private static void setShown(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private void showFault(String sentence) {
    setShown(fault, !sentence.isEmpty());
    fault.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence));
    if (!sentence.isEmpty() && card.isVisible()) {
      passphrase.input().requestFocus();
    }
  }
}
