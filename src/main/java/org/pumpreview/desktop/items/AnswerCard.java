package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.ItemCard;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.questions.QuestionList;
import org.pumpreview.desktop.questions.QuestionViewModel;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// One item as a card of the list. Shows what the case says of it and nothing that is only hoped
/// for: a pressed answer appears once it is saved.
final class AnswerCard {
  private static final Words WORDS = Words.of("items");

  private final ItemsViewModel model;
  private final ItemViewModel item;
  private final ItemWays ways;
  private final AnswerBar<Answer> answers;
  private final ItemCard card;
  private final EvidenceChips chips;
  private final CardNotices notices;
  private final FactsPart facts;
  private final QuestionList questions = new QuestionList();
  private final Label unread = new Label();
  private Optional<EvidenceEntry> entry = Optional.empty();
  private Optional<NoteField> note = Optional.empty();

  AnswerCard(ItemsViewModel model, ItemViewModel item, ItemWays ways) {
    this.model = model;
    this.item = item;
    this.ways = ways;
    answers = new AnswerBar<>(item.item().label(), Findings.choices(item.item().kind()));
    answers.setOnAnswer(answer -> model.onAnswer(item, answer));
    card = new ItemCard(item.paragraph(), item.item().label(), answers);
    chips =
        new EvidenceChips(
            card.evidence(),
            piece -> ways.onPiece(this, piece),
            this::onTakeBack,
            this::onAddEvidence);
    notices = new CardNotices(model, item, ways);
    facts = new FactsPart(model, item, card::focusAnswer);
    unread.getStyleClass().addAll("quiet", "second-rank");
    unread.setWrapText(true);
    item.stateProperty().subscribe(this::onState);
  }

  ItemViewModel item() {
    return item;
  }

  ItemCard node() {
    return card;
  }

  /// Follows the card's becoming current or not.
  ///
  /// @param stated whether the pane in sight beside the list states the current item in full
  void onCurrent(boolean stated) {
    if (!card.isCurrent()) {
      note.ifPresent(NoteField::flush);
      facts.flush();
      questions.flush();
      chips.setShown(Optional.empty());
    }
    card.setHint(card.isCurrent() && !stated ? item.item().statement() : "");
    arrange();
  }

  /// Puts the focus where the item waits: on the other date once that alone is left to answer.
  void focusWaiting() {
    card.focusAnswer();
    if (item.state().waitsForOther()) {
      facts.focusOther();
    }
  }

  /// Opens the fields for a page of the record, where evidence can be added now.
  void onAddEvidence() {
    if (item.state().citable()) {
      if (entry.isEmpty()) {
        entry = Optional.of(new EvidenceEntry(model, item, this::onEntryClosed));
        arrange();
      }
      ways.onOpened(entry.get());
      entry.get().focusFirst();
    }
  }

  private void onTakeBack(Evidence piece) {
    if (item.state().citable()) {
      ways.onTakeBack(this, piece);
    }
  }

  /// Goes to the facts that the item asks for, where they can be entered now.
  void onFacts() {
    if (item.state().answerable() && facts.focusMissing()) {
      ways.onOpened(card);
    }
  }

  /// Goes to what the policy leaves open here.
  ///
  /// @param question id of the ambiguity; blank for the first that waits
  void onQuestion(String question) {
    if (!questions.isEmpty()) {
      questions.focusOn(question).ifPresent(ways::onOpened);
    }
  }

  /// The question that has the focus.
  Optional<String> question() {
    return questions.focused();
  }

  /// Answers for the date that does not decide; false when no answer has that place.
  boolean onOtherDate(int index) {
    if (index >= 0) {
      facts.pressOther(index);
    }
    return index >= 0;
  }

  /// Opens the note, where the item can be answered now.
  void onNote() {
    if (item.state().answerable()) {
      openNote();
      arrange();
      note.ifPresent(ways::onOpened);
      note.ifPresent(NoteField::focusText);
    }
  }

  /// Marks the chip of the piece that is shown in full beside the list.
  void onPieceShown(Evidence piece) {
    chips.setShown(Optional.of(piece));
  }

  void flush() {
    entry.ifPresent(EvidenceEntry::flush);
    facts.flush();
    questions.flush();
    note.ifPresent(NoteField::flush);
  }

  private void openNote() {
    if (note.isEmpty()) {
      note = Optional.of(new NoteField(model, item, card::focusAnswer));
    }
  }

  private void onEntryClosed() {
    entry = Optional.empty();
    arrange();
    card.focusAnswer();
  }

  private void onState(ItemState state) {
    answers.setReadOnly(!state.answerable());
    answers.setLocked(state.locked());
    card.setOccasion(state.facts().deciding().map(FactsPart::words).orElse(""));
    answers.show(state.answer());
    if (answers.isFocusWithin()) {
      answers.focusAnswer();
    }
    note.ifPresent(field -> field.show(state.note()));
    arrange();
    card.refresh();
    entry.ifPresent(open -> open.show(state));
  }

  // ---- what stands below the answers

  private void arrange() {
    card.setSettled(item.state().isSettled() && entry.isEmpty());
    chips.show(item.state(), card.isFolded());
    card.setSecond(facts.second(item.state(), card.isCurrent()));
    var below = new ArrayList<Node>();
    if (!card.isFolded()) {
      below.addAll(facts.of(item.state(), card.isCurrent()));
    }
    questionNode().ifPresent(below::add);
    below.addAll(notices.of(item.state(), card.isCurrent()));
    entry.ifPresent(below::add);
    noteNode().ifPresent(below::add);
    Nodes.settle(card.details(), below);
  }

  /// In full on the card that is worked on; elsewhere only that something waits.
  private Optional<Node> questionNode() {
    var state = item.state();
    if (card.isCurrent()) {
      questions.show(state.questions());
      return Optional.<Node>of(questions).filter(_ -> !questions.isEmpty());
    }
    var waiting =
        state.questions().stream()
            .filter(QuestionViewModel::waitsForThisPerson)
            .map(question -> question.open().id())
            .toList();
    unread.setText(WORDS.text("question.waits", String.join(", ", waiting)));
    return Optional.<Node>of(unread).filter(_ -> !waiting.isEmpty());
  }

  private Optional<Node> noteNode() {
    var text = item.state().note();
    boolean writable = card.isCurrent() && item.state().answerable();
    card.setRemark(writable || text.isBlank() ? "" : WORDS.text("note.quiet", text));
    if (writable && !text.isBlank()) {
      openNote();
    }
    return writable ? note.map(field -> field) : Optional.empty();
  }
}
