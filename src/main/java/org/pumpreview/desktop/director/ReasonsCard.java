package org.pumpreview.desktop.director;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Desk;
import org.pumpreview.words.Words;

/// For a decision that gives less than was asked: one block for every item that is not shown and
/// for every other reason that a line stands on, with what the record shows and what could change
/// the decision, both in the member's words.
final class ReasonsCard extends VBox {
  private static final Words WORDS = Words.of("director");
  private static final int ROWS = 2;

  private final DirectorViewModel model;
  private final VBox blocks = new VBox();
  private final Map<String, Block> byItem = new LinkedHashMap<>();

  ReasonsCard(DirectorViewModel model) {
    this.model = model;
    blocks.getStyleClass().add("reasons");
    var card = new SectionCard(WORDS.text("reasons.title"), blocks);
    getChildren().setAll(card.setAside(WORDS.text("reasons.aside")));
  }

  /// Shows a block for each item; one that a block stood for before keeps it.
  void show(Deliberation now) {
    List<Block> wanted =
        now.toReason().stream()
            .map(item -> byItem.computeIfAbsent(item, key -> new Block(model, key)))
            .toList();
    wanted.forEach(block -> block.show(now));
    if (!blocks.getChildren().equals(wanted)) {
      blocks.getChildren().setAll(wanted);
    }
  }

  void flush() {
    byItem.values().forEach(block -> block.texts.flush());
  }

  void focusOpen(Optional<String> item) {
    item.map(byItem::get)
        .or(() ->
            model.now().toReason().stream()
                .filter(key -> !model.now().reason(key).complete())
                .findFirst()
                .map(byItem::get))
        .or(() -> model.now().toReason().stream().findFirst().map(byItem::get))
        .ifPresent(Block::focusOpen);
  }

  private static final class Block extends VBox {
    private final String item;
    private final Texts texts;
    private final ProseArea shown = new ProseArea(ROWS);
    private final ProseArea change = new ProseArea(ROWS);
    private final VBox finding = new VBox();

    Block(DirectorViewModel model, String item) {
      this.item = item;
      texts = new Texts(model);
      getStyleClass().add("reason");
      texts.bind(shown, DraftKey.shown(item), now -> now.reason(item).shown());
      texts.bind(change, DraftKey.change(item), now -> now.reason(item).change());
      var title = new Label(title(model.now()));
      title.getStyleClass().add("strong");
      title.setWrapText(true);
      var heading = new Spread(title, finding);
      getChildren()
          .setAll(
              heading,
              new FormField(WORDS.text("reason.shown"), shown),
              new FormField(WORDS.text("reason.change"), change));
      var name = ReasonWords.brief(model.now().assessment(), item);
      shown.setAccessibleText(WORDS.text("reason.of", WORDS.text("reason.shown"), name));
      change.setAccessibleText(WORDS.text("reason.of", WORDS.text("reason.change"), name));
    }

    private String title(Deliberation now) {
      return ReasonWords.of(now.assessment(), item);
    }

    void show(Deliberation now) {
      texts.show(now);
      Optional<Choice<Answer>> own =
          Optional.ofNullable(now.assessment().file().answers(Desk.DIRECTOR).get(item))
              .map(Findings::choice);
      finding
          .getChildren()
          .setAll(
              own
                  .map(choice -> StatusBadge.flat(choice.tone(), choice.icon(), choice.word()))
                  .stream()
                  .toList());
    }

    void focusOpen() {
      (shown.getText().isBlank() || !change.getText().isBlank() ? shown : change).requestFocus();
    }
  }
}
