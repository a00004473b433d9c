package org.pumpreview.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A tinted box with a strong left edge: something to know at this very place, and the honest ways
/// on.
public final class NoticeBox extends HBox {
  private final Icon icon;
  private final SentenceText text = new SentenceText();
  private final Label aside = new Label();
  private final VBox body = new VBox();
  private final WrapLine actions = new WrapLine();

  public NoticeBox(Tone tone, Ikon glyph, Sentence sentence) {
    icon = new Icon(glyph);
    getStyleClass().add("notice");
    aside.getStyleClass().add("aside");
    aside.setMinWidth(USE_PREF_SIZE);
    body.getStyleClass().add("body");
    actions.getStyleClass().add("actions");
    HBox.setHgrow(body, Priority.ALWAYS);
    body.getChildren().setAll(new TextBeside(text, aside));
    getChildren().setAll(icon, body);
    setAside("");
    show(tone, glyph, sentence);
  }

  public void show(Tone tone, Ikon glyph, Sentence sentence) {
    tone.on(this);
    icon.setGlyph(glyph);
    text.show(sentence);
  }

  /// A short remark at the right of the first line, as in "Approve waits for this".
  public NoticeBox setAside(String words) {
    aside.setText(words);
    aside.setVisible(!words.isEmpty());
    aside.setManaged(!words.isEmpty());
    return this;
  }

  /// Any controls below the sentence, each over the whole width.
  public NoticeBox add(Node... nodes) {
    body.getChildren().addAll(nodes);
    return this;
  }

  /// Buttons below the sentence, in a line that wraps.
  public NoticeBox addActions(Node... nodes) {
    actions.getChildren().addAll(nodes);
    if (!body.getChildren().contains(actions)) {
      body.getChildren().add(actions);
    }
    return this;
  }

  /// Everything below the sentence anew.
  public void setBody(List<? extends Node> nodes) {
    actions.getChildren().clear();
    body.getChildren().remove(1, body.getChildren().size());
    body.getChildren().addAll(nodes);
  }
}
