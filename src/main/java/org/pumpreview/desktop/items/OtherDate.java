package org.pumpreview.desktop.items;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.TwoDates.Occasion;
import org.pumpreview.words.Words;

/// The answer to an item for the date that does not decide.
final class OtherDate extends VBox {
  private static final Words WORDS = Words.of("items");

  private final AnswerBar<Answer> answers;

  OtherDate(ItemsViewModel model, ItemViewModel item, Occasion date) {
    var when = new Label(FactsPart.words(date));
    when.getStyleClass().add("occasion");
    answers =
        new AnswerBar<>(
            WORDS.text("occasion.described", item.item().label(), when.getText()),
            Findings.choices(item.item().kind()));
    answers.getStyleClass().add("small");
    answers.setOnAnswer(answer -> model.onOther(item, answer));
    getStyleClass().add("other-date");
    getChildren().setAll(when, answers);
  }

  void show(ItemState state) {
    answers.setReadOnly(!state.answerable());
    answers.setLocked(state.locked());
    if (!answers.shown().equals(state.facts().other())) {
      answers.show(state.facts().other());
      if (answers.isFocusWithin()) {
        answers.focusAnswer();
      }
    }
  }

  AnswerBar<Answer> answers() {
    return answers;
  }
}
