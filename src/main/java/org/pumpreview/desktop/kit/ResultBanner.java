package org.pumpreview.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// What came out, in a sentence: on a card with a strong left edge, with the counts at the right,
/// or below where the words would have no room.
public final class ResultBanner extends HBox {
  private final Icon icon;
  private final Label title = new Label();
  private final SentenceText text = new SentenceText();
  private final WrapLine badges = new WrapLine();

  public ResultBanner(Tone tone, Ikon glyph, String result, Sentence sentence) {
    icon = new Icon(glyph);
    getStyleClass().add("result-banner");
    title.getStyleClass().add("result-title");
    title.setWrapText(true);
    text.getStyleClass().add("quiet");
    badges.getStyleClass().add("badges");
    var words = new VBox(title, text);
    words.getStyleClass().add("words");
    var line = new TextBeside(words, badges);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(icon, line);
    show(tone, glyph, result, sentence);
  }

  public void show(Tone tone, Ikon glyph, String result, Sentence sentence) {
    tone.on(this);
    icon.setGlyph(glyph);
    title.setText(result);
    text.show(sentence);
  }

  public ResultBanner setBadges(StatusBadge... newBadges) {
    badges.getChildren().setAll(newBadges);
    return this;
  }
}
