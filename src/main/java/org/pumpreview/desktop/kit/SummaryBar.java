package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;

/// The one line above the work that says what is still needed for which act. Its parts are links.
public final class SummaryBar extends HBox {
  private final Icon icon;
  private final SentenceText text = new SentenceText();
  private final Label aside = new Label();
  private final HBox actions = new HBox();

  public SummaryBar(Tone tone, Ikon glyph, Sentence sentence) {
    icon = new Icon(glyph);
    getStyleClass().add("summary-bar");
    aside.getStyleClass().add("aside");
    aside.setWrapText(true);
    actions.getStyleClass().add("actions");
    actions.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(icon, text, aside, actions);
    setAside("");
    show(tone, glyph, sentence);
  }

  /// Shows another state; a change of the words is announced.
  public void show(Tone tone, Ikon glyph, Sentence sentence) {
    tone.on(this);
    icon.setGlyph(glyph);
    var changed = !text.sentence().words().equals(sentence.words());
    text.show(sentence);
    if (changed) {
      Announce.text(text, sentence.words());
    }
  }

  /// A quiet remark at the right.
  public void setAside(String words) {
    aside.setText(words);
    aside.setVisible(!words.isEmpty());
    aside.setManaged(!words.isEmpty());
  }

  /// The buttons at the far right.
  public void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }
}
