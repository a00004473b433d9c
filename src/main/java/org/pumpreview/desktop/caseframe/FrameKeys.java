package org.pumpreview.desktop.caseframe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.StepRail.KeyLine;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The keys that work in all of an open case. Plain letters are left to whatever takes text.
final class FrameKeys {
  private static final Words WORDS = Words.of("caseframe");

  /// What the keys do.
  interface Acts {
    /// Opens a step, counted from 0; false when there is none.
    boolean onStep(int index);

    void onNext(boolean forward);

    void onUndo();

    void onRedo();

    /// Takes the focus out of a text field.
    void onLeaveField();

    /// Opens the policy at the place where the person is.
    void onPolicy();

    void onAllKeys();

    /// Does what another key means for what stands beside the work; false where it means nothing.
    boolean onBeside(KeyEvent event);
  }

  private final Acts acts;

  private FrameKeys(Acts acts) {
    this.acts = acts;
  }

  static void on(Node frame, Acts acts) {
    frame.addEventHandler(KeyEvent.KEY_PRESSED, new FrameKeys(acts)::onKey);
  }

  private void onKey(KeyEvent event) {
    if (isPressed(event)) {
      event.consume();
    }
  }

  private boolean isPressed(KeyEvent event) {
    if (event.isAltDown() && !event.isControlDown()) {
      return event.getCode().isDigitKey() && acts.onStep(digit(event.getCode()) - 1);
    }
    if (event.isShortcutDown()) {
      return switch (event.getCode()) {
        case Z -> done(acts::onUndo);
        case Y -> done(acts::onRedo);
        default -> false;
      };
    }
    return switch (event.getCode()) {
      case N ->
          !Keystrokes.takesText(event.getTarget()) && done(() -> acts.onNext(!event.isShiftDown()));
      case ESCAPE -> Keystrokes.takesText(event.getTarget()) && done(acts::onLeaveField);
      case F1 -> done(acts::onAllKeys);
      case F2 -> done(acts::onPolicy);
      default -> acts.onBeside(event);
    };
  }

  private static boolean done(Runnable act) {
    act.run();
    return true;
  }

  /// "4" and "Numpad 4" end in the digit.
  private static int digit(KeyCode code) {
    String name = code.getName();
    return name.charAt(name.length() - 1) - '0';
  }

  // ---- the keys in words

  /// The keys for the foot of the step rail.
  ///
  /// @param own those of the step that is open
  /// @param anythingOpen whether there is a next open item
  static List<KeyLine> foot(List<KeyLine> own, boolean anythingOpen) {
    Stream<KeyLine> next =
        anythingOpen ? Stream.of(key("key.n", "key.n.words")) : Stream.<KeyLine>empty();
    return Stream.of(own.stream(), next, Stream.of(all())).flatMap(keys -> keys).toList();
  }

  /// @param own those of the step that is open
  /// @param beside those of what stands in it beside the work
  static void openSheet(Layers layers, List<KeyLine> own, List<KeySheet.Group> beside) {
    var groups = new ArrayList<KeySheet.Group>();
    var told = beside.stream().flatMap(group -> group.keys().stream()).collect(Collectors.toSet());
    groups.add(
        new KeySheet.Group(
            WORDS.text("keys.step"), own.stream().filter(key -> !told.contains(key)).toList()));
    groups.add(
        new KeySheet.Group(
            WORDS.text("keys.case"),
            List.of(
                key("key.n", "key.n.words"),
                key("key.shift-n", "key.shift-n.words"),
                key("key.alt", "key.alt.words"),
                key("key.f2", "key.f2.words"),
                key("key.undo", "key.undo.words"),
                key("key.redo", "key.redo.words"))));
    groups.addAll(beside);
    groups.add(
        new KeySheet.Group(
            WORDS.text("keys.everywhere"),
            List.of(key("key.f6", "key.f6.words"), key("key.esc", "key.esc.words"), all())));
    KeySheet.open(layers, groups);
  }

  private static KeyLine all() {
    return key("key.f1", "key.f1.words");
  }

  private static KeyLine key(@Key String key, @Key String words) {
    return new KeyLine(WORDS.text(key), WORDS.text(words));
  }
}
