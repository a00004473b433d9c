package org.pumpreview.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.words.Words;

/// One line at the foot of the window for what came by itself and not by the person's own act. It
/// has room of its own, so that no field lies below it, and stays until it is followed or closed. A
/// newer one takes the place of the one before.
public final class ReminderLine extends HBox {
  private static final Words WORDS = Words.of("kit");

  private final Icon icon = new Icon(Icons.INFORMATION);
  private final Label words = new Label();
  private final KeyedButton act = new KeyedButton("").small();

  public ReminderLine() {
    getStyleClass().add("reminder-line");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    act.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .setAll(
            icon,
            words,
            act,
            new IconButton(BootstrapIcons.X, WORDS.text("toast.close"), this::hide));
    hide();
  }

  /// Shows what to know and one way to it; a screen reader is told.
  public void show(Tone tone, Ikon glyph, String newWords, String way, Runnable onWay) {
    tone.on(this);
    icon.setGlyph(glyph);
    words.setText(newWords);
    // What the line has no room for.
    words.setTooltip(new Tooltip(newWords));
    act.setText(way);
    act.onPress(() -> {
      hide();
      onWay.run();
    });
    setShown(true);
    Announce.text(words, newWords);
  }

  public void hide() {
    setShown(false);
  }

  private void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
