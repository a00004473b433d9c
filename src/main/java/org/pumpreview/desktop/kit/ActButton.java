package org.pumpreview.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.pumpreview.words.Words;

/// An act with the sentence that belongs to it: its consequence while it is open, and the reason
/// with the way to mend it while it is not.
///
/// A closed act is dashed and locked but can be reached by the keyboard; its reason is its
/// accessible description. Pressing it does nothing.
public final class ActButton extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  private final String word;
  private final KeyedButton button;
  private final Icon reasonIcon = new Icon(Icons.INFORMATION);
  private final SentenceText sentence = new SentenceText();
  private final HBox line = new HBox(reasonIcon, sentence);
  private @Nullable Node key;
  private boolean open;

  /// An open act without a sentence.
  ///
  /// @param act what happens on pressing while the act is open
  public ActButton(String word, Ikon icon, Runnable act) {
    this.word = word;
    getStyleClass().add("act");
    button = new KeyedButton(word, icon);
    button.getStyleClass().add("act-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      if (open) {
        act.run();
      }
    });
    line.getStyleClass().add("line");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().setAll(button, line);
    open(Sentence.EMPTY);
  }

  /// The one main act of the screen.
  public ActButton primary() {
    button.primary();
    return this;
  }

  /// The key that does the same; handling it is the screen's business.
  public ActButton key(String name) {
    key = new KeyHint(name);
    button.setEnd(open ? key : button.end());
    return this;
  }

  public void open(Sentence consequence) {
    open = true;
    button.pseudoClassStateChanged(CLOSED, false);
    button.setEnd(key);
    button.setAccessibleText(word);
    describe(consequence, false);
  }

  public void close(Sentence reason) {
    open = false;
    button.pseudoClassStateChanged(CLOSED, true);
    button.setEnd(new Icon(Icons.LOCK));
    button.setAccessibleText(WORDS.text("act.closed", word));
    describe(reason, true);
  }

  /// Closed for a reason that stands at another act too, which shows it: here only a screen reader
  /// says it.
  public void closeAlike(Sentence reason) {
    close(reason);
    line.setVisible(false);
    line.setManaged(false);
  }

  public boolean isOpen() {
    return open;
  }

  /// Presses the button as its key would.
  public void press() {
    button.fire();
  }

  @Override
  public void requestFocus() {
    button.requestFocus();
  }

  private void describe(Sentence words, boolean isReason) {
    pseudoClassStateChanged(CLOSED, isReason);
    reasonIcon.setVisible(isReason);
    reasonIcon.setManaged(isReason);
    line.setVisible(!words.isEmpty());
    line.setManaged(!words.isEmpty());
    sentence.show(words);
    Announce.help(button, words.words());
  }
}
