package org.pumpreview.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;

/// What stands above the work: what is still needed for which act. Its parts are links. It never
/// takes more than two lines of the window unless a person unfolds it.
public final class SummaryBar extends HBox {
  private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

  private final Icon icon;
  private final FoldedText text = new FoldedText();
  private final HBox actions = new HBox();

  public SummaryBar(Tone tone, Ikon glyph, Sentence sentence) {
    icon = new Icon(glyph);
    getStyleClass().add("summary-bar");
    actions.getStyleClass().add("actions");
    actions.setMinWidth(USE_PREF_SIZE);
    var line = new TextBeside(text, actions);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(icon, line);
    show(tone, glyph, sentence);
  }

  /// Shows another state; a change of the words is announced.
  public void show(Tone tone, Ikon glyph, Sentence sentence) {
    tone.on(this);
    icon.setGlyph(glyph);
    text.show(sentence);
  }

  /// Takes one line and no more until a person unfolds it.
  public void setSlim(boolean slim) {
    text.setSlim(slim);
    pseudoClassStateChanged(SLIM, slim);
  }

  /// The buttons at the far right.
  public void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }
}
