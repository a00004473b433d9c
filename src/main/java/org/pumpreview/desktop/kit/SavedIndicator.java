package org.pumpreview.desktop.kit;

import java.time.LocalTime;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.words.Words;

/// Says whether what was entered is on the disk. "Saved" is shown only by [#saved], which is to be
/// called after the commit.
public final class SavedIndicator extends HBox {
  private static final Words WORDS = Words.of("kit");

  private final Icon icon = new Icon(Icons.TICK);
  private final Label label = new Label();

  public SavedIndicator() {
    getStyleClass().add("saved");
    label.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(icon, label);
    unchanged();
  }

  /// Says nothing: nothing was entered since the case was opened or an act was refused.
  public void unchanged() {
    show(Tone.NEUTRAL, "");
    icon.setVisible(false);
  }

  public void saving() {
    icon.setGlyph(BootstrapIcons.THREE_DOTS);
    show(Tone.NEUTRAL, WORDS.text("saved.saving"));
  }

  public void saved(LocalTime at) {
    icon.setGlyph(Icons.TICK);
    show(Tone.GOOD, WORDS.text("saved.at", Moments.time(at)));
  }

  /// What failed, and how to try again, is said at length where there is room.
  public void failed() {
    icon.setGlyph(Icons.WARNING);
    show(Tone.BAD, WORDS.text("saved.failed"));
  }

  private void show(Tone tone, String words) {
    tone.on(this);
    icon.setVisible(true);
    label.setText(words);
    Announce.text(label, words);
  }
}
