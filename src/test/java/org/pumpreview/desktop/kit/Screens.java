package org.pumpreview.desktop.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows screens to tests: one toolkit for the whole JVM, a stage for each test, keys that arrive
/// at the focused node as typed ones do, and pictures under `target/screens`.
///
/// Every method may be called from the test's own thread and returns when JavaFX has done it.
public final class Screens implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;
  private static final AtomicReference<@Nullable Throwable> UNCAUGHT = new AtomicReference<>();
  private static final Path PICTURES = Path.of("target", "screens");

  private final Stage stage;
  private final Scene scene;

  private Screens(Stage stage, Scene scene) {
    this.stage = stage;
    this.scene = scene;
  }

  /// Shows what `content` makes in a new window, laid out and painted once.
  public static Screens show(
      Supplier<? extends Parent> content, double width, double height, Appearance appearance) {
    var screens =
        onFx(() -> {
          var scene = new Scene(content.get(), width, height);
          Theme.apply(scene, appearance);
          Keystrokes.watch(scene);
          var stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return new Screens(stage, scene);
        });
    screens.settle();
    return screens;
  }

  /// Follows a window that somebody else shows, as the program itself does.
  public static Screens of(Supplier<Stage> window) {
    var screens =
        onFx(() -> {
          var stage = window.get();
          return new Screens(stage, stage.getScene());
        });
    screens.settle();
    return screens;
  }

  public Scene scene() {
    return scene;
  }

  public Stage stage() {
    return stage;
  }

  /// Runs `task` on the JavaFX thread and hands back what it gives, or its failure.
  public static <T> T onFx(Supplier<T> task) {
    Toolkit.start();
    if (Platform.isFxApplicationThread()) {
      return task.get();
    }
    var future = new FutureTask<>(task::get);
    Platform.runLater(future);
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case Throwable cause -> throw new IllegalStateException(cause);
      }
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException("JavaFX did not answer", e);
    }
  }

  public static void runFx(Runnable task) {
    onFx(() -> {
      task.run();
      return true;
    });
  }

  /// Waits until all that was asked of JavaFX so far is done, laid out and has its focus.
  public void settle() {
    // A layout may ask for another one, which comes a pulse later.
    for (int i = 0; i < 2; i++) {
      pulse();
    }
    runFx(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
  }

  private void pulse() {
    var passed = new CountDownLatch(1);
    Runnable mark = passed::countDown;
    runFx(() -> {
      scene.addPostLayoutPulseListener(mark);
      Platform.requestNextPulse();
    });
    await(passed, "JavaFX had no pulse");
    runFx(() -> scene.removePostLayoutPulseListener(mark));
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits, pulse by pulse, until `condition` holds: for what an animation or a job brings.
  public static void until(BooleanSupplier condition) {
    until("What was waited for", condition);
  }

  /// The same, and names what did not come.
  public static void until(String awaited, BooleanSupplier condition) {
    var reached = new CountDownLatch(1);
    var timer =
        onFx(() ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                if (condition.getAsBoolean()) {
                  reached.countDown();
                }
              }
            });
    runFx(timer::start);
    try {
      await(reached, awaited + " did not come");
    } finally {
      runFx(timer::stop);
    }
  }

  /// Presses keys one after the other on the focused node, as in `press(DIGIT1, N)`.
  public void press(KeyCode... keys) {
    for (var key : keys) {
      press(new KeyCodeCombination(key));
    }
  }

  /// Presses one key with its modifiers, as in `press(new KeyCodeCombination(ENTER,
  /// CONTROL_DOWN))`.
  public void press(KeyCodeCombination keys) {
    runFx(() -> {
      down(keys);
      fire(KeyEvent.KEY_RELEASED, keys);
    });
    settle();
  }

  /// Holds a key down until it has repeated itself as often.
  public void hold(KeyCode key, int repeats) {
    var keys = new KeyCodeCombination(key);
    runFx(() -> {
      for (int i = 0; i <= repeats; i++) {
        down(keys);
      }
      fire(KeyEvent.KEY_RELEASED, keys);
    });
    settle();
  }

  /// As a window delivers it: the key first, then its character to whatever has the focus by then.
  private void down(KeyCodeCombination keys) {
    fire(KeyEvent.KEY_PRESSED, keys);
    if (!character(keys).isEmpty()) {
      fire(KeyEvent.KEY_TYPED, keys);
    }
  }

  /// Types `text` into the focused field: at once, because what a field offers meanwhile opens
  /// windows that a screen in memory has no room for.
  public void type(String text) {
    runFx(() -> {
      switch (scene.getFocusOwner()) {
        case TextInputControl field -> field.replaceSelection(text);
        case DatePicker date -> date.getEditor().replaceSelection(text);
        case ComboBox<?> choice -> choice.getEditor().replaceSelection(text);
        case null, default ->
            throw new IllegalStateException(
                "No text field has the focus: " + scene.getFocusOwner());
      }
    });
    settle();
  }

  /// The first node of that type that the CSS selector finds.
  public <N extends Node> N find(String selector, Class<N> type) {
    return onFx(() ->
        scene.getRoot().lookupAll(selector).stream()
            .filter(type::isInstance)
            .map(type::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nothing is " + selector)));
  }

  /// Paints the scene to `target/screens/<name>.png`.
  public Path picture(String name) {
    return picture(PICTURES, name);
  }

  /// Paints the scene to `<folder>/<name>.png`.
  public Path picture(Path folder, String name) {
    settle();
    var file = folder.resolve(name + ".png");
    runFx(() -> {
      try {
        Snapshot.save(scene, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return file;
  }

  /// Closes the window and lets go of what it showed; fails when JavaFX told anybody of a failure
  /// that nobody caught.
  @Override
  public void close() {
    runFx(() -> {
      stage.close();
      // What ticks while it is shown stops, as when a person goes on to another screen.
      scene.setRoot(new Group());
    });
    var failure = UNCAUGHT.getAndSet(null);
    if (failure != null) {
      throw new AssertionError("JavaFX went on after a failure", failure);
    }
  }

  private void fire(EventType<KeyEvent> type, KeyCodeCombination keys) {
    var owner = scene.getFocusOwner();
    Event.fireEvent(
        owner == null ? scene : owner,
        new KeyEvent(
            type,
            type == KeyEvent.KEY_TYPED ? character(keys) : KeyEvent.CHAR_UNDEFINED,
            type == KeyEvent.KEY_TYPED ? "" : keys.getCode().getChar(),
            type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : keys.getCode(),
            keys.getShift() == ModifierValue.DOWN,
            keys.getControl() == ModifierValue.DOWN || keys.getShortcut() == ModifierValue.DOWN,
            keys.getAlt() == ModifierValue.DOWN,
            keys.getMeta() == ModifierValue.DOWN));
  }

  /// What a key types; empty for one that types nothing.
  private static String character(KeyCodeCombination keys) {
    var code = keys.getCode();
    if (code.isFunctionKey() || code.isModifierKey() || code.isNavigationKey()) {
      return "";
    }
    var character = code.getChar();
    return keys.getShift() == ModifierValue.DOWN ? character : character.toLowerCase(Locale.ROOT);
  }

  /// Starts the toolkit; class initialization makes it once.
  private static final class Toolkit {
    static {
      var started = new CountDownLatch(1);
      try {
        Platform.startup(started::countDown);
      } catch (IllegalStateException alreadyRunning) {
        started.countDown();
      }
      await(started, "JavaFX did not start");
      Platform.setImplicitExit(false);
      Platform.runLater(
          () -> Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> note(failure)));
    }

    /// A picture of a window that is larger than the screen in memory cannot be copied there.
    private static void note(Throwable failure) {
      boolean ofTheScreen =
          Stream.of(failure.getStackTrace())
              .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless"));
      if (!ofTheScreen) {
        UNCAUGHT.compareAndSet(null, failure);
      }
    }

    static void start() {}
  }
}
