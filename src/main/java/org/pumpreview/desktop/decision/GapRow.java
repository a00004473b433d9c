package org.pumpreview.desktop.decision;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Printable;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One gap of a request for information: whether it is asked for, and what would satisfy it. What
/// the record is silent about is asked for in any case.
final class GapRow extends VBox {
  private static final Words WORDS = Words.of("decision");
  private static final int ROWS = 2;

  private final String paragraph;
  private final Optional<CheckBox> tick;
  private final ProseArea text = new ProseArea(ROWS);
  private final FormField field;
  private final DraftField draft;

  /// @param lacks what an approval lacks in the item; empty where it is asked about all the same
  /// @param asked whether the gap is asked for at first
  GapRow(
      DecisionViewModel model, Checklist.Entry entry, Optional<Lacking.Kind> lacks, boolean asked) {
    paragraph = entry.paragraph();
    getStyleClass().add("gap-row");
    var name = WORDS.text("ask.gap", paragraph, entry.item().label());
    field = new FormField(WORDS.text("ask.satisfied-by", paragraph), text);
    draft =
        new DraftField(model.desk(), "information." + paragraph, text, entry.item().satisfiedBy());
    boolean always = lacks.equals(Optional.of(Lacking.Kind.SILENT));
    tick = always ? Optional.empty() : Optional.of(new CheckBox(name));
    tick.ifPresent(box -> {
      box.setSelected(asked);
      box.setWrapText(true);
      box.getStyleClass().add("strong");
      field.visibleProperty().bind(box.selectedProperty());
      field.managedProperty().bind(box.selectedProperty());
    });
    var why =
        new Label(lacks.map(kind -> WORDS.of("ask.why", kind)).orElse(WORDS.text("ask.more")));
    why.getStyleClass().addAll("quiet", "second-rank");
    why.setWrapText(true);
    getChildren().setAll(tick.<Node>map(box -> box).orElseGet(() -> heading(name)), why, field);
  }

  private static Label heading(String name) {
    var heading = new Label(name, Tone.CAUTION.on(new Icon(Icons.UNKNOWN)));
    heading.getStyleClass().add("strong");
    heading.setWrapText(true);
    return heading;
  }

  String paragraph() {
    return paragraph;
  }

  boolean isOf(String wanted) {
    return paragraph.equals(wanted);
  }

  boolean isAsked() {
    return tick.map(CheckBox::isSelected).orElse(true);
  }

  void setOnTick(Runnable handler) {
    tick.ifPresent(box -> box.setOnAction(_ -> handler.run()));
  }

  Gap gap() {
    return new Gap(paragraph, draft.text());
  }

  DraftField draft() {
    return draft;
  }

  /// Marks the field where it is asked for without saying what would satisfy it, or in signs that
  /// no letter can print.
  void showFault(boolean vague) {
    field.setError(isAsked() ? fault(vague) : Optional.empty());
  }

  private Optional<String> fault(boolean vague) {
    if (vague && draft.text().isEmpty()) {
      return Optional.of(WORDS.text("ask.no-words"));
    }
    var unprintable = Printable.missing(draft.text());
    return unprintable.isEmpty()
        ? Optional.empty()
        : Optional.of(Wording.of(new Refusal(Reason.TEXT_UNPRINTABLE, Step.DECISION, unprintable)));
  }

  boolean isFaulty() {
    return field.error().isPresent();
  }

  void focusText() {
    text.requestFocus();
  }
}
