package org.pumpreview.desktop.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// The cards of the open questions at one place. A card stays the same node as long as its question
/// arises there.
public final class QuestionList extends VBox {
  private final Map<QuestionViewModel, QuestionCard> known = new HashMap<>();

  public QuestionList() {
    getStyleClass().add("question-list");
    setShown(false);
  }

  /// Shows these questions, and takes no room where there are none.
  public void show(List<QuestionViewModel> questions) {
    var cards =
        questions.stream().map(model -> known.computeIfAbsent(model, QuestionCard::new)).toList();
    if (!getChildren().equals(cards)) {
      getChildren().setAll(cards);
    }
    setShown(!cards.isEmpty());
  }

  private void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private List<QuestionCard> cards() {
    return getChildren().stream().map(QuestionCard.class::cast).toList();
  }

  public boolean isEmpty() {
    return getChildren().isEmpty();
  }

  /// The card of an ambiguity, or of the first that waits for this person.
  ///
  /// @param id of the ambiguity; blank for any that waits
  public Optional<QuestionCard> card(String id) {
    return cards().stream()
        .filter(card -> id.isEmpty() ? card.model().waits() : card.model().open().id().equals(id))
        .findFirst();
  }

  /// Puts the focus into the card of an ambiguity, or of the first that waits, or of the first.
  ///
  /// @return the card that has the focus now; empty where there is none
  public Optional<QuestionCard> focusOn(String id) {
    var card = card(id).or(() -> cards().stream().findFirst());
    card.ifPresent(QuestionCard::focusOpen);
    return card;
  }

  /// The id of the ambiguity whose card has the focus.
  public Optional<String> focused() {
    return cards().stream()
        .filter(QuestionCard::isFocusWithin)
        .map(card -> card.model().open().id())
        .findFirst();
  }

  /// Whether a question here waits and has an interpretation of the plan to follow.
  public boolean follows() {
    return cards().stream().anyMatch(card -> card.model().waits() && card.model().canFollow());
  }

  /// Follows the plan's interpretation of the first question here that has one and waits.
  ///
  /// @return whether there was one
  public boolean follow() {
    return cards().stream().filter(card -> card.model().waits()).anyMatch(QuestionCard::onFollow);
  }

  /// Saves what was typed and not saved yet.
  public void flush() {
    known.values().forEach(QuestionCard::flush);
  }
}
