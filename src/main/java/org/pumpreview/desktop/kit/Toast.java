package org.pumpreview.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;

/// A short word in the corner of the window about something that is done. Nothing is said only
/// here: what a person must not miss stands on the screen.
public final class Toast {
  private static final Duration LONG_ENOUGH = Duration.seconds(6);

  private static final Duration LONG = Duration.seconds(30);

  private Toast() {}

  public static void show(Window owner, Tone tone, Ikon icon, String words) {
    toast(owner, tone, icon, words).show();
  }

  /// With one act, as in "Undo".
  public static void show(
      Window owner, Tone tone, Ikon icon, String words, String act, Runnable onAct) {
    toast(owner, tone, icon, words).action(new Action(act, _ -> onAct.run())).show();
  }

  /// With one act, and longer in sight: for what came by itself and not by the person's own act.
  public static void remind(
      Window owner, Tone tone, Ikon icon, String words, String act, Runnable onAct) {
    toast(owner, tone, icon, words)
        .hideAfter(LONG)
        .action(new Action(act, _ -> onAct.run()))
        .show();
  }

  private static Notifications toast(Window owner, Tone tone, Ikon icon, String words) {
    var graphic = new Label("", new Icon(icon));
    graphic.getStyleClass().add("toast-icon");
    return Notifications.create()
        .owner(owner)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(LONG_ENOUGH)
        .graphic(graphic)
        .text(words)
        .styleClass("toast", tone.styleClass());
  }
}
