package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.words.Words;

/// The answers to one item, of which one or none is chosen. One Tab stop; arrows move inside it,
/// and [#press] is what the digit keys of the card around it call.
///
/// The bar never changes its own state: pressing an answer only asks, through `onAnswer`, and the
/// owner shows what came of it. So a failed save leaves the bar as it was.
public final class AnswerBar<T> extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final PseudoClass DIGITLESS = PseudoClass.getPseudoClass("digitless");
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

  private final String label;
  private final List<Choice<T>> choices;
  private final List<ToggleButton> segments = new ArrayList<>();
  private final List<Icon> locks = new ArrayList<>();
  private final SegmentedButton first = new SegmentedButton();
  private final SegmentedButton second = new SegmentedButton();
  private final StatusBadge closed = StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, "");
  private final RovingFocus roving;
  private Consumer<Optional<T>> onAnswer = _ -> {};
  private Optional<T> shown = Optional.empty();
  private Map<T, String> locked = Map.of();
  private boolean readOnly;

  /// A bar without an answer yet.
  ///
  /// @param label what is answered, for a screen reader
  public AnswerBar(String label, List<Choice<T>> choices) {
    this.label = label;
    this.choices = List.copyOf(choices);
    getStyleClass().add("answer-bar");
    for (int i = 0; i < choices.size(); i++) {
      segments.add(segment(i));
    }
    var group = new ToggleGroup();
    first.setToggleGroup(group);
    second.setToggleGroup(group);
    roving = RovingFocus.on(this, () -> segments);
    getChildren().setAll(first);
    first.getButtons().setAll(segments);
    show(Optional.empty());
  }

  /// Called with the answer asked for, or empty when the chosen one is taken back.
  public void setOnAnswer(Consumer<Optional<T>> handler) {
    onAnswer = handler;
  }

  public Optional<T> shown() {
    return shown;
  }

  /// The choice that is shown, or empty when there is no answer yet.
  public Optional<Choice<T>> shownChoice() {
    return shown.flatMap(value -> choices.stream().filter(c -> c.value().equals(value)).findAny());
  }

  public void show(Optional<T> answer) {
    shown = answer;
    var chosen = shownChoice();
    for (int i = 0; i < choices.size(); i++) {
      segments.get(i).setSelected(chosen.isPresent() && chosen.get().equals(choices.get(i)));
    }
    roving.settle(segments.get(chosen.map(choices::indexOf).orElse(0)));
    showBadge(closed);
  }

  /// Keeps answers from being given, each with the sentence that says why. They stay in sight and
  /// can be reached, and pressing one does nothing.
  public void setLocked(Map<T, String> reasons) {
    if (!reasons.equals(locked)) {
      locked = Map.copyOf(reasons);
      for (int i = 0; i < choices.size(); i++) {
        showLock(i);
      }
      requestLayout();
    }
  }

  private void showLock(int index) {
    var why = Optional.ofNullable(locked.get(choices.get(index).value()));
    var segment = segments.get(index);
    segment.pseudoClassStateChanged(LOCKED, why.isPresent());
    segment.setTooltip(why.map(Tooltip::new).orElse(null));
    segment.setAccessibleHelp(why.orElse(""));
    var lock = locks.get(index);
    lock.setVisible(why.isPresent());
    lock.setManaged(why.isPresent());
  }

  /// Shows the digit of each answer, or keeps only its place.
  void setDigits(boolean shown) {
    pseudoClassStateChanged(DIGITLESS, !shown);
  }

  /// Text with an icon instead of a control: after the decision, or in another person's column.
  public void setReadOnly(boolean readOnly) {
    this.readOnly = readOnly;
    var shownNow = readOnly ? List.of(closed) : rows();
    if (!getChildren().equals(shownNow)) {
      getChildren().setAll(shownNow);
    }
    requestLayout();
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  /// Asks for the answer at `index`, from 0; the same one again takes it back. Nothing happens when
  /// there is no such answer or the bar is read-only.
  public void press(int index) {
    if (!readOnly && index >= 0 && index < choices.size()) {
      var value = choices.get(index).value();
      if (shown.equals(Optional.of(value))) {
        onAnswer.accept(Optional.empty());
      } else if (!locked.containsKey(value)) {
        onAnswer.accept(Optional.of(value));
      }
    }
  }

  /// Puts the focus on the chosen answer, or on the first.
  public void focusAnswer() {
    // Before the first pulse the answers are not on the screen yet and would not take it.
    applyCss();
    segments.stream()
        .filter(ToggleButton::isFocusTraversable)
        .findFirst()
        .ifPresent(ToggleButton::requestFocus);
  }

  /// A badge that says the shown answer, or that there is none.
  StatusBadge badge() {
    var badge = StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, "");
    showBadge(badge);
    return badge;
  }

  void showBadge(StatusBadge badge) {
    shownChoice()
        .ifPresentOrElse(
            choice -> badge.show(choice.tone(), choice.icon(), choice.word()),
            () -> badge.show(Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("answer.none")));
  }

  private ToggleButton segment(int index) {
    var choice = choices.get(index);
    var icon = new Icon(choice.icon());
    var word = new Label(choice.word());
    word.getStyleClass().add("word");
    var digit = new Label(Integer.toString(index + 1));
    digit.getStyleClass().add("digit");
    for (var part : List.of(word, digit)) {
      part.setMinWidth(USE_PREF_SIZE);
    }
    var lock = new Icon(Icons.LOCK);
    lock.getStyleClass().add("lock");
    lock.setVisible(false);
    lock.setManaged(false);
    locks.add(lock);
    var face = new HBox(icon, word, lock, digit);
    face.getStyleClass().add("face");

    var segment = new ToggleButton(choice.word(), face);
    segment.getStyleClass().add("segment");
    segment.setMinWidth(USE_PREF_SIZE);
    segment.setMaxWidth(Double.MAX_VALUE);
    segment.setAccessibleText(WORDS.text("answer.segment", choice.word(), label));
    choice.tone().on(segment);
    icon.visibleProperty().bind(segment.selectedProperty());
    icon.managedProperty().bind(segment.selectedProperty());
    segment.setOnAction(_ -> {
      // The press has toggled the button already: show what still holds, then ask.
      show(shown);
      press(index);
    });
    return segment;
  }

  // Four answers in a row, or two by two before any word is cut.

  private List<SegmentedButton> rows() {
    return second.getButtons().isEmpty() ? List.of(first) : List.of(first, second);
  }

  private int half() {
    return (segments.size() + 1) / 2;
  }

  private double rowWidth(List<ToggleButton> row) {
    return row.stream().mapToDouble(Sizes::width).sum();
  }

  private double halvesWidth() {
    return Math.max(
        rowWidth(segments.subList(0, half())), rowWidth(segments.subList(half(), segments.size())));
  }

  private boolean wraps(double width) {
    return width >= 0 && rowWidth(segments) > width - insetsWidth() + 1;
  }

  private double insetsWidth() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return readOnly
        ? super.computeMinWidth(height)
        : insetsWidth() + Math.min(halvesWidth(), rowWidth(segments));
  }

  @Override
  protected double computePrefWidth(double height) {
    return readOnly ? super.computePrefWidth(height) : insetsWidth() + rowWidth(segments);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (readOnly) {
      return super.computePrefHeight(width);
    }
    var row = snapSizeY(Sizes.height(segments.getFirst(), -1));
    return snappedTopInset()
        + (wraps(width) ? 2 * row + snapSpaceY(getSpacing()) : row)
        + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (!readOnly) {
      arrange(wraps(getWidth()));
    }
    super.layoutChildren();
  }

  private void arrange(boolean wrapped) {
    if (wrapped == !second.getButtons().isEmpty()) {
      return;
    }
    var focused = segments.stream().filter(ToggleButton::isFocused).findFirst();
    second.getButtons().clear();
    first.getButtons().setAll(wrapped ? segments.subList(0, half()) : segments);
    if (wrapped) {
      second.getButtons().setAll(segments.subList(half(), segments.size()));
    }
    getChildren().setAll(rows());
    focused.ifPresent(ToggleButton::requestFocus);
  }
}
