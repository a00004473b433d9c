package org.pumpreview.desktop.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.words.Words;

/// A short word above the foot of the window about something that is done. Nothing is said only
/// here: what a person must not miss stands on the screen. It goes by itself after a while.
public final class Toast extends HBox {
  private static final Words WORDS = Words.of("kit");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

  private final Delay going;

  private Toast(
      Tone tone, Ikon icon, String words, List<Node> acts, Duration sight, Runnable onGone) {
    getStyleClass().add("toast");
    tone.on(this);
    var label = new Label(words);
    label.setWrapText(true);
    var close = new IconButton(BootstrapIcons.X, WORDS.text("toast.close"), onGone);
    // It goes by itself; Tab stays in the work.
    close.setFocusTraversable(false);
    var parts = new ArrayList<Node>(List.of(new Icon(icon), label));
    parts.addAll(acts);
    parts.add(close);
    getChildren().setAll(parts);
    Announce.text(label, words);
    going = Delay.of(sight);
    going.restart(onGone);
  }

  public static void show(Window owner, Tone tone, Ikon icon, String words) {
    show(owner, tone, icon, words, List.of(), LONG_ENOUGH);
  }

  /// With one act, as in "Undo".
  public static void show(
      Window owner, Tone tone, Ikon icon, String words, String act, Runnable onAct) {
    show(owner, tone, icon, words, List.of(act(act, onAct)), LONG_ENOUGH);
  }

  private static KeyedButton act(String act, Runnable onAct) {
    var button = new KeyedButton(act).small().onPress(onAct);
    button.setFocusTraversable(false);
    // Long words wrap beside it; its own stay whole.
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void show(
      Window owner, Tone tone, Ikon icon, String words, List<Node> acts, Duration sight) {
    if (owner.getScene() != null && owner.getScene().getRoot() instanceof Layers layers) {
      layers.toast(onGone -> new Toast(tone, icon, words, acts, sight, onGone));
    }
  }

  /// Its words, as they are read.
  String words() {
    return ((Label) getChildren().get(1)).getText();
  }

  void stop() {
    going.stop();
  }
}
