package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.pumpreview.words.Words;

/// One item to answer: its paragraph and statement, the answers, the evidence at the right, and
/// below it whatever the item asks for besides.
///
/// A settled card folds to one line while it is not the current one; folding hides no answer. The
/// digit keys answer from anywhere in the card but a text field: in the second row while that has
/// the focus, else in the item's own, and the row that they mean shows them.
public final class ItemCard extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Label badge;
  private final Label statement;
  private final Label hint = new Label();
  private final Label remark = new Label();
  private final AnswerBar<?> answer;
  private final StatusBadge answerBadge;
  private final WrapLine evidence = new WrapLine();
  private final HBox head = new HBox();
  private final Spread foldedLine;
  private final Spread answerRow;
  private final Label occasion = new Label();
  private final VBox details = new VBox();
  private Optional<Second> second = Optional.empty();
  private Subscription secondFocus = Subscription.EMPTY;
  private Runnable onCurrent = () -> {};
  private boolean settled;
  private boolean current;

  /// A second row, which answers the item for another date.
  ///
  /// @param row the answers with what stands above them
  /// @param above whether it stands above the item's own answer
  public record Second(Node row, AnswerBar<?> answer, boolean above) {}

  public ItemCard(String paragraph, String words, AnswerBar<?> answer) {
    this.answer = answer;
    getStyleClass().add("item-card");
    badge = new Label(paragraph);
    badge.getStyleClass().add("paragraph");
    badge.setMinWidth(USE_PREF_SIZE);
    statement = new Label(words);
    statement.getStyleClass().add("statement");
    statement.setWrapText(true);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    remark.getStyleClass().addAll("remark", "quiet", "second-rank");
    evidence.getStyleClass().add("evidence-chips");
    details.getStyleClass().add("details");
    answerBadge = answer.badge();
    answerBadge.getStyleClass().add("folded-answer");
    head.getStyleClass().add("head");
    head.getChildren().setAll(badge, statement);
    foldedLine = new Spread(head, evidence, answerBadge).middleAtEnd();
    answerRow = new Spread(answer, evidence);
    occasion.getStyleClass().add("occasion");
    setHint("");
    setOccasion("");
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> becomeCurrent());
    focusWithinProperty().subscribe(within -> onFocusWithin(within));
    details.getChildren().subscribe(this::arrange);
    evidence.getChildren().subscribe(this::arrange);
    arrange();
  }

  /// The chips at the right of the answers.
  public ObservableList<Node> evidence() {
    return evidence.getChildren();
  }

  /// What stands below the answers: facts, particulars, a notice, a note.
  public ObservableList<Node> details() {
    return details.getChildren();
  }

  public AnswerBar<?> answer() {
    return answer;
  }

  /// Shows a second row, or none. One that goes leaves the focus to the answer.
  public void setSecond(Optional<Second> row) {
    if (!row.equals(second)) {
      boolean within = second.map(Second::answer).filter(Node::isFocusWithin).isPresent();
      second = row;
      secondFocus.unsubscribe();
      secondFocus =
          row.map(shown -> shown.answer().focusWithinProperty().subscribe(this::showDigits))
              .orElse(Subscription.EMPTY);
      showDigits(false);
      if (within) {
        focusAnswer();
      }
      arrange();
    }
  }

  /// The digits stand in the row that they answer in.
  private void showDigits(boolean inSecond) {
    answer.setDigits(!inSecond);
    second.ifPresent(row -> row.answer().setDigits(inSecond));
  }

  /// Answers at `index`, from 0, in the row that has the focus.
  public void press(int index) {
    second
        .<AnswerBar<?>>map(Second::answer)
        .filter(Node::isFocusWithin)
        .orElse(answer)
        .press(index);
  }

  /// A quiet line below the statement; none when it is empty.
  public void setHint(String words) {
    hint.setText(words);
    hint.setVisible(!words.isEmpty());
    hint.setManaged(!words.isEmpty());
  }

  /// What a person noted on the item, in sight also while the card is folded; none when it is
  /// empty.
  public void setRemark(String words) {
    if (!words.equals(remark.getText())) {
      remark.setText(words);
      arrange();
    }
  }

  /// The date that the answer speaks of, above it; none when it is empty.
  public void setOccasion(String words) {
    occasion.setText(words);
    occasion.setVisible(!words.isEmpty());
    occasion.setManaged(!words.isEmpty());
  }

  /// Answered, evidenced and closed, so that one line is enough while another card is current.
  public void setSettled(boolean settled) {
    if (settled != this.settled) {
      this.settled = settled;
      arrange();
    }
  }

  public boolean isCurrent() {
    return current;
  }

  /// The card that is worked on: unfolded, with the strong edge.
  public void setCurrent(boolean current) {
    if (current != this.current) {
      this.current = current;
      pseudoClassStateChanged(CURRENT, current);
      arrange();
    }
  }

  /// Called when the focus or the mouse comes into this card.
  public void setOnCurrent(Runnable handler) {
    onCurrent = handler;
  }

  public boolean isFolded() {
    return settled && !current;
  }

  /// Shows again what the answer bar says; call it after [AnswerBar#show].
  public void refresh() {
    arrange();
  }

  /// Makes this card current and puts the focus on its answer.
  public void focusAnswer() {
    becomeCurrent();
    if (answer.isReadOnly()) {
      requestFocus();
    } else {
      answer.focusAnswer();
    }
  }

  private void onFocusWithin(boolean within) {
    if (within) {
      becomeCurrent();
    }
  }

  private void becomeCurrent() {
    if (!current) {
      var hadFocus = isFocused();
      onCurrent.run();
      if (hadFocus && !isFocusTraversable()) {
        answer.focusAnswer();
      }
    }
  }

  private void arrange() {
    var folded = isFolded();
    pseudoClassStateChanged(FOLDED, folded);
    // An open card is entered by its answer, unless that is only to be read.
    setFocusTraversable(folded || answer.isReadOnly());
    setAccessibleRole(isFocusTraversable() ? AccessibleRole.BUTTON : AccessibleRole.PARENT);
    answer.showBadge(answerBadge);
    details.setVisible(!details.getChildren().isEmpty());
    details.setManaged(!details.getChildren().isEmpty());
    boolean remarked = !remark.getText().isEmpty();
    remark.setVisible(remarked);
    remark.setManaged(remarked);
    remark.setWrapText(!folded);
    if (folded) {
      set(foldedLine, head, evidence, answerBadge);
      set(this, foldedLine, remark);
    } else {
      set(answerRow, answer, evidence);
      set(this, rows());
    }
    describe();
  }

  private Node[] rows() {
    var rows = new ArrayList<Node>(List.of(head, hint));
    second.filter(Second::above).ifPresent(row -> rows.add(row.row()));
    rows.addAll(List.of(occasion, answerRow));
    second.filter(row -> !row.above()).ifPresent(row -> rows.add(row.row()));
    rows.addAll(List.of(remark, details));
    return rows.toArray(Node[]::new);
  }

  private static void set(Pane pane, Node... nodes) {
    Nodes.settle(pane.getChildren(), List.of(nodes));
  }

  private void describe() {
    var chips =
        evidence.getChildren().stream()
            .flatMap(
                chip -> chip instanceof Pane pane ? pane.getChildren().stream() : Stream.of(chip))
            .filter(Labeled.class::isInstance)
            .map(chip -> ((Labeled) chip).getText())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    setAccessibleText(
        WORDS.text(
            chips.isEmpty() ? "card.described" : "card.described-with-evidence",
            badge.getText(),
            statement.getText(),
            answerBadge.getText(),
            chips));
  }

  private void onKey(KeyEvent event) {
    if (event.isAltDown()
        || event.isControlDown()
        || event.isMetaDown()
        || Keystrokes.takesText(event.getTarget())) {
      return;
    }
    var code = event.getCode();
    if (code == KeyCode.ENTER && event.getTarget() == this) {
      focusAnswer();
      event.consume();
    } else if (code.isDigitKey() && !event.isShiftDown()) {
      press(digit(code) - 1);
      event.consume();
    }
  }

  private static int digit(KeyCode code) {
    // "4" and "Numpad 4": the name ends in the digit for both, the character only for the first.
    var name = code.getName();
    return name.charAt(name.length() - 1) - '0';
  }
}
