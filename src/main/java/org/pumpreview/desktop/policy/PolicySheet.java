package org.pumpreview.desktop.policy;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Policy;
import org.pumpreview.words.Words;

/// The policy to read above the work: the plan's own document at the paragraph where the person is,
/// or the pack in our own words. Without an attached document it opens at our own words. It asks
/// nothing.
public final class PolicySheet {
  private static final Words WORDS = Words.of("policy");

  /// What can be read.
  private enum Part {
    DOCUMENT,
    REQUIREMENT,
    BACKGROUND,
    REVISIONS,
    REFERENCES
  }

  private final Policy policy;
  private final Optional<String> paragraph;
  private final SegmentedChoice<Part> parts =
      new SegmentedChoice<>(
          WORDS.text("parts"), List.of(Part.values()), part -> WORDS.of("part", part));
  private final DocumentPane document;
  private final ScrollPane words = new TallPane();
  private final BorderPane body = new BorderPane();

  private PolicySheet(Policy policy, Optional<String> paragraph, PolicyBook book, Work work) {
    this.policy = policy;
    this.paragraph = paragraph.filter(at -> policy.findItem(at).isPresent());
    this.document = new DocumentPane(book, work, this.paragraph);
    body.getStyleClass().add("policy-sheet");
    var head = new VBox(parts);
    head.getStyleClass().add("parts");
    body.setTop(head);
    parts.setOnChoose(this::show);
    body.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// Opens the sheet.
  ///
  /// @param paragraph where the person is; empty for the policy as a whole
  public static void open(
      Layers layers, Policy policy, Optional<String> paragraph, PolicyBook book, Work work) {
    var sheet = new PolicySheet(policy, paragraph, book, work);
    var identity = policy.identity();
    sheet.show(Part.DOCUMENT);
    new Sheet(WORDS.text("title", identity.id(), identity.revision()), sheet.body).open(layers);
    sheet.document.load(sheet::onNoDocument);
  }

  /// Nobody who asks what an item demands has to look behind a page that is not there.
  private void onNoDocument() {
    if (parts.shown().equals(Optional.of(Part.DOCUMENT))) {
      show(Part.REQUIREMENT);
    }
  }

  private void show(Part part) {
    parts.show(Optional.of(part));
    body.setCenter(
        switch (part) {
          case DOCUMENT -> document;
          case REQUIREMENT -> words(PolicyWords.requirement(policy, paragraph));
          case BACKGROUND -> words(PolicyWords.background(policy));
          case REVISIONS -> words(PolicyWords.revisions(policy));
          case REFERENCES -> words(PolicyWords.references(policy));
        });
  }

  private ScrollPane words(Node node) {
    words.setContent(node);
    words.setVvalue(0);
    return words;
  }

  private void onKey(KeyEvent event) {
    boolean reading = parts.shown().equals(Optional.of(Part.DOCUMENT));
    if (reading && event.getCode() == KeyCode.PAGE_DOWN) {
      document.turn(1);
      event.consume();
    } else if (reading && event.getCode() == KeyCode.PAGE_UP) {
      document.turn(-1);
      event.consume();
    }
  }
}
