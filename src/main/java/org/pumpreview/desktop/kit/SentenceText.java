package org.pumpreview.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Shows a [Sentence] that wraps, with its links in Tab order.
public final class SentenceText extends TextFlow {
  private Sentence sentence = Sentence.EMPTY;

  public SentenceText() {
    getStyleClass().add("sentence");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  public SentenceText(Sentence sentence) {
    this();
    show(sentence);
  }

  public SentenceText(String words) {
    this(Sentence.of(words));
  }

  public Sentence sentence() {
    return sentence;
  }

  public void show(Sentence newSentence) {
    sentence = newSentence;
    setAccessibleText(newSentence.words());
    getChildren().setAll(newSentence.runs().stream().map(SentenceText::node).toList());
  }

  private static Node node(Sentence.Run run) {
    return switch (run) {
      case Sentence.Plain(var words) -> text(words, "plain");
      case Sentence.Strong(var words) -> text(words, "strong");
      case Sentence.Link(var words, var open) -> link(words, open);
    };
  }

  private static Text text(String words, String kind) {
    var text = new Text(words);
    text.getStyleClass().addAll("run", kind);
    // The flow reads the whole sentence; its pieces would be read twice.
    text.setAccessibleRole(AccessibleRole.NODE);
    return text;
  }

  private static Hyperlink link(String words, Runnable open) {
    var link = new Hyperlink(words);
    link.setOnAction(_ -> {
      // A place in the case is not a page once read: it never looks visited.
      link.setVisited(false);
      open.run();
    });
    return link;
  }
}
