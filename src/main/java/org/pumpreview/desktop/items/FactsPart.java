package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.ItemCard;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.ParticularWording;
import org.pumpreview.review.Sheet;
import org.pumpreview.review.TwoDates.Occasion;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What an item's card shows beside its answer: the row of the other date, the form or its facts in
/// a line, the arithmetic, and a calm question where the facts and the answer do not go together.
final class FactsPart {
  private static final Words WORDS = Words.of("items");

  private final ItemsViewModel model;
  private final ItemViewModel item;
  private final Runnable onLeave;
  private final ArithmeticLine arithmetic = new ArithmeticLine();
  private final Label brief = new Label();
  private final Label missing = quiet();
  private final NoticeBox question =
      new NoticeBox(Tone.CAUTION, Icons.OPEN_QUESTION, Sentence.EMPTY);
  private final KeyedButton physician;
  private Optional<FactsForm> form = Optional.empty();
  private Optional<OtherDate> other = Optional.empty();

  /// @param onLeave what follows when the form is left
  FactsPart(ItemsViewModel model, ItemViewModel item, Runnable onLeave) {
    this.model = model;
    this.item = item;
    this.onLeave = onLeave;
    brief.getStyleClass().addAll("facts-brief", "second-rank");
    brief.setWrapText(true);
    physician =
        new KeyedButton(WORDS.text("physician"), Icons.PHYSICIAN)
            .small()
            .key(WORDS.text("key.physician"))
            .onPress(() -> model.onAnswer(item, Optional.of(Answer.NEEDS_PHYSICIAN)));
  }

  private static Label quiet() {
    var label = new Label();
    label.getStyleClass().addAll("quiet", "second-rank");
    label.setWrapText(true);
    return label;
  }

  static String words(Occasion date) {
    return WORDS.of("occasion", date);
  }

  /// @param current whether the card is worked on
  List<Node> of(ItemState state, boolean current) {
    var facts = state.facts();
    var nodes = new ArrayList<Node>();
    facts.sheet().flatMap(sheet -> sheet(sheet, state, current)).ifPresent(nodes::add);
    facts
        .arithmetic()
        .ifPresent(worked -> {
          arithmetic.show(worked);
          nodes.add(arithmetic);
        });
    if (!facts.missing().isEmpty()) {
      missing.setText(WORDS.text("facts.missing", Wording.list(facts.missing())));
      nodes.add(missing);
    }
    if (!facts.against().isEmpty()) {
      nodes.add(question(state));
    }
    return nodes;
  }

  /// The row of the date that does not decide; the trial stands above today, whichever decides.
  ///
  /// @param current whether the card is worked on
  Optional<ItemCard.Second> second(ItemState state, boolean current) {
    var otherDate = state.facts().otherDate();
    if (otherDate.isEmpty()) {
      other = Optional.empty();
    }
    return otherDate.flatMap(date ->
        otherDate(state, date, current)
            .map(row -> new ItemCard.Second(row, row.answers(), date == Occasion.AT_THE_TRIAL)));
  }

  /// A state is always asked for both dates; what changed since the trial is told where it is.
  private Optional<OtherDate> otherDate(ItemState state, Occasion date, boolean current) {
    boolean asked = state.facts().needsOther() || state.facts().other().isPresent();
    boolean readable = state.answerable() ? current || asked : state.facts().other().isPresent();
    if (!readable) {
      return Optional.empty();
    }
    if (other.isEmpty()) {
      other = Optional.of(new OtherDate(model, item, date));
    }
    other.get().show(state);
    return other;
  }

  private Optional<Node> sheet(Sheet sheet, ItemState state, boolean current) {
    if (current && state.answerable()) {
      form.ifPresentOrElse(
          open -> open.show(sheet),
          () -> form = Optional.of(new FactsForm(model, item, sheet, onLeave)));
      return form.map(node -> node);
    }
    brief.setText(String.join("\n", ParticularWording.of(sheet)));
    return sheet.blank() ? Optional.empty() : Optional.of(brief);
  }

  private NoticeBox question(ItemState state) {
    var sentence =
        Sentence.EMPTY.strong(
            WORDS.text("facts.against", state.answer().map(Wording::of).orElse("")));
    for (var flag : state.facts().against()) {
      sentence = sentence.plain(" " + ParticularWording.of(flag));
    }
    question.show(Tone.CAUTION, Icons.OPEN_QUESTION, sentence);
    question.setBody(List.of());
    if (state.answerable()) {
      question.addActions(physician);
    }
    return question;
  }

  /// Puts the focus on the first fact that is still needed; false where there is no form to fill.
  boolean focusMissing() {
    form.ifPresent(FactsForm::focusMissing);
    return form.isPresent();
  }

  void pressOther(int index) {
    other.ifPresent(date -> date.answers().press(index));
  }

  void focusOther() {
    other.ifPresent(date -> date.answers().focusAnswer());
  }

  void flush() {
    form.ifPresent(FactsForm::flush);
  }
}
