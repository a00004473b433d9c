package org.pumpreview.desktop.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.kit.Toast;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.unlock.RestoreView;
import org.pumpreview.desktop.unlock.RestoreViewModel;
import org.pumpreview.desktop.unlock.SetUpView;
import org.pumpreview.desktop.unlock.SetUpViewModel;
import org.pumpreview.desktop.unlock.UnlockView;
import org.pumpreview.desktop.unlock.UnlockViewModel;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.store.Alert;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// The one window: the doors of the vault, and behind them the workplace of whoever unlocked it.
final class Shell {
  private static final Words WORDS = Words.of("app");
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /// Automatic logoff, 45 CFR 164.312(a)(2)(iii).
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Stage stage;
  private final Wiring wiring;
  private final Layers layers = new Layers(new Region());
  private final Scene scene = new Scene(layers, WIDTH, HEIGHT);
  private final AppearanceFile appearance;
  private final Delay idle = Delay.of(IDLE);
  private final FolderChooser folders;
  private Optional<Workplace> workplace = Optional.empty();

  Shell(Stage stage, Wiring wiring) {
    this.stage = stage;
    this.wiring = wiring;
    this.folders = wiring.folders().apply(() -> stage);
    this.appearance = new AppearanceFile(wiring.settings());
    Theme.apply(scene, appearance.read());
    Keystrokes.watch(scene);
    scene.addEventFilter(InputEvent.ANY, this::onInput);
  }

  void open() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setTitle(WORDS.text("title"));
    stage.setScene(scene);
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.setOnCloseRequest(event -> close());
    showUnlock();
    stage.show();
  }

  Scene scene() {
    return scene;
  }

  // ---- the doors

  private void showUnlock() {
    showUnlock(Optional.empty());
  }

  /// @param folder the vault to be shown; empty for the one that was used last
  private void showUnlock(Optional<Path> folder) {
    UnlockViewModel model = new UnlockViewModel(wiring.doors(), wiring.work(), this::enter);
    UnlockView view =
        new UnlockView(
            model,
            layers,
            folders,
            Version.ofProgram(),
            policy(),
            new UnlockView.Doors() {
              @Override
              public void onSetUp() {
                showSetUp();
              }

              @Override
              public void onRestore() {
                showRestore();
              }
            });
    layers.setContent(view.node());
    view.open(folder);
  }

  private void showSetUp() {
    SetUpView view =
        new SetUpView(
            new SetUpViewModel(wiring.doors(), wiring.work()),
            folders,
            new RecoveryPrint(stage, wiring.doors(), folders),
            this::showUnlock,
            founded -> enter(founded.session()));
    layers.setContent(view.node());
    view.focus();
  }

  private void showRestore() {
    RestoreView view =
        new RestoreView(
            new RestoreViewModel(wiring.doors(), wiring.work()),
            folders,
            this::showUnlock,
            folder -> showUnlock(Optional.of(folder)));
    layers.setContent(view.node());
  }

  private void enter(Session session) {
    wiring
        .work()
        .run(
            () -> Entered.by(session),
            entered -> {
              if (entered.alerts().stream().anyMatch(Alert::mustBeJudged)) {
                judge(entered);
              } else {
                goIn(entered);
              }
            },
            failure -> showFailure(failure));
  }

  private void goIn(Entered entered) {
    Workplace place = new Workplace(wiring, entered, layers, stage, appearance, this::lock);
    workplace = Optional.of(place);
    layers.setContent(place.node());
    place.open();
    for (Alert alert : entered.alerts()) {
      Toast.show(stage, Tone.BAD, Icons.WARNING, alert.sentence());
    }
    idle.restart(this::lock);
  }

  /// The vault is not what this computer saw last: a person decides whether to go on with it, and
  /// until then it is locked.
  private void judge(Entered entered) {
    Confirm question =
        new Confirm(WORDS.text("judge.question"), WORDS.text("judge.accept")).danger();
    entered.alerts().stream()
        .sorted()
        .map(alert -> new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.of(alert.sentence())))
        .forEach(question::add);
    question
        .add(new SentenceText(WORDS.text("judge.words")))
        .otherwise(
            () -> wiring.work().run(() -> closed(entered.session()), _ -> {}, this::showFailure))
        .open(
            layers,
            () -> wiring.work().run(() -> accepted(entered), this::goIn, this::showFailure));
  }

  private static Entered accepted(Entered entered) throws Exception {
    entered.session().acceptAlerts();
    return Entered.by(entered.session());
  }

  private void showFailure(Exception failure) {
    String sentence = Objects.requireNonNullElse(failure.getMessage(), WORDS.text("failed"));
    Toast.show(stage, Tone.BAD, Icons.WARNING, sentence);
  }

  // ---- leaving

  /// Saves what was typed, forgets the keys, and asks for the passphrase again.
  private void lock() {
    leave();
    showUnlock();
  }

  private void close() {
    leave();
    wiring.reading().close();
    wiring.recognizer().ifPresent(Wiring.Recognizer::close);
    wiring.aside().close();
    wiring.work().close();
  }

  private void leave() {
    idle.stop();
    closeLayers();
    workplace.ifPresent(place -> {
      place.close();
      // What is saved on leaving may ask a question, and nobody is there to answer it.
      closeLayers();
      wiring.work().run(() -> closed(place.session()), done -> {}, this::showFailure);
    });
    workplace = Optional.empty();
  }

  private void closeLayers() {
    while (layers.isOpen()) {
      layers.close();
    }
  }

  private static boolean closed(Session session) throws VaultException {
    session.close();
    return true;
  }

  private void onInput(Event event) {
    if (workplace.isPresent()) {
      idle.restart(this::lock);
    }
  }

  // ---- small things

  private static String policy() {
    PolicyIdentity identity = PolicyPacks.shipped().identity();
    return WORDS.text("policy", identity.id(), identity.revision());
  }
}
