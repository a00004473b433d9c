package org.pumpreview.desktop.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// What the policy leaves open about the requested lines. What only a medical director reads stands
/// in one box, to be known and not to be answered; what a nurse may choose has its card.
public final class LineQuestions extends VBox {
  private static final Words WORDS = Words.of("questions");

  private final CaseDesk desk;
  private final Layers layers;
  private final QuestionsViewModel questions;
  private final NoticeBox box = new NoticeBox(Tone.PHYSICIAN, Icons.OPEN_QUESTION, Sentence.EMPTY);
  private final QuestionList cards = new QuestionList();
  private final KeyedButton raise =
      new KeyedButton(WORDS.text("raise"), Icons.OPEN_QUESTION)
          .small()
          .quiet()
          .onPress(this::onRaise);
  private List<Row> shown = List.of();

  /// A question as it is read.
  ///
  /// @param line whose question it is
  private record Row(String line, OpenQuestion open, List<String> told) {}

  public LineQuestions(CaseDesk desk, People people, Layers layers) {
    this.desk = desk;
    this.layers = layers;
    questions = new QuestionsViewModel(desk, people);
    getStyleClass().add("question-list");
    getChildren().setAll(box, cards, raise);
    desk.assessmentProperty().subscribe(_ -> show());
    showBox();
  }

  /// Saves what was typed and not saved yet.
  public void flush() {
    cards.flush();
  }

  /// Whether an ambiguity arises at a line.
  public boolean has(String id) {
    return !at(one -> one.open().id().equals(id)).isEmpty();
  }

  private List<QuestionViewModel> at(Predicate<QuestionViewModel> which) {
    return questions.at(open -> open.step() == Step.DECISION).stream().filter(which).toList();
  }

  private void show() {
    cards.show(at(one -> one.shown().asks()));
    var rows =
        at(one -> !one.shown().asks()).stream()
            .map(one -> new Row(name(one.open().place()), one.open(), one.shown().told()))
            .toList();
    setShown(raise, spots().stream().anyMatch(spot -> !raisable(spot).isEmpty()));
    if (!rows.equals(shown)) {
      shown = rows;
      showBox();
    }
    setShown(this, !shown.isEmpty() || !cards.isEmpty() || raise.isVisible());
  }

  private void showBox() {
    setShown(box, !shown.isEmpty());
    boolean waits = shown.stream().anyMatch(row -> row.open().choices().isEmpty());
    box.show(
        waits ? Tone.PHYSICIAN : Tone.NEUTRAL,
        Icons.OPEN_QUESTION,
        shown.isEmpty() ? Sentence.EMPTY : Sentence.EMPTY.strong(WORDS.text("lines.read")));
    var body = new ArrayList<Node>();
    for (var row : shown) {
      body.add(
          new SentenceText(
              Sentence.EMPTY
                  .strong(WORDS.text("lines.one", row.line(), row.open().id()))
                  .plain(" " + row.open().ambiguity().question())));
      row.told().forEach(words -> body.add(quiet(words)));
    }
    box.setBody(body);
  }

  private static Node quiet(String words) {
    var text = new SentenceText(words);
    text.getStyleClass().add("second-rank");
    return text;
  }

  // ---- raising by hand

  private void onRaise() {
    RaiseDialog.open(questions, layers, spots());
  }

  private List<RaiseDialog.Spot> spots() {
    return desk.assessment().reading().lines().stream()
        .map(line -> new RaiseDialog.Spot(line.id(), line.code()))
        .toList();
  }

  private List<?> raisable(RaiseDialog.Spot spot) {
    return questions.raisable(spot.place());
  }

  private String name(String id) {
    return desk.assessment().reading().lines().stream()
        .filter(line -> line.id().equals(id))
        .map(RequestedLine::code)
        .findFirst()
        .orElse(id);
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
