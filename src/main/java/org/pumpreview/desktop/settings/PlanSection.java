package org.pumpreview.desktop.settings;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Office;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The plan's own facts, each with its source; a form in their place while they are changed.
final class PlanSection {
  private static final Words WORDS = Words.of("settings");

  /// Of the columns, in percent: the facts themselves need the most room.
  private static final List<Integer> WIDTHS = List.of(28, 44, 28);

  private final OfficeViewModel model;
  private final Workplace place;
  private final Work aside;
  private final FactTable table =
      new FactTable(
          FactTable.Column.grow(WORDS.text("plan.column.fact")),
          FactTable.Column.grow(WORDS.text("plan.column.value")),
          FactTable.Column.grow(WORDS.text("plan.column.source")));
  private final ActButton change =
      new ActButton(WORDS.text("plan.change"), BootstrapIcons.PENCIL, this::onChange);
  private final NoticeBox incomplete = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private final NoticeBox inserts = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private final VBox body = new VBox();
  private final SectionCard card = new SectionCard(WORDS.text("plan.title"), body);

  /// @param aside asks a time-stamp server beside the work on cases
  PlanSection(OfficeViewModel model, Workplace place, Work aside) {
    this.model = model;
    this.place = place;
    this.aside = aside;
    body.getStyleClass().add("plan");
    table.getStyleClass().add("plan-facts");
    for (int i = 0; i < WIDTHS.size(); i++) {
      table.getColumnConstraints().get(i).setPercentWidth(WIDTHS.get(i));
    }
    model
        .whyNotRecord()
        .ifPresentOrElse(
            reason -> change.close(Sentence.of(reason)),
            () -> change.open(Sentence.of(WORDS.text("plan.change.words"))));
    model.officeProperty().subscribe(this::show);
    showFacts();
  }

  Node node() {
    return card;
  }

  /// Begins a change where that is open to the person, else shows why it is not.
  void open() {
    if (change.isOpen()) {
      onChange();
    } else {
      change.requestFocus();
    }
  }

  private void show(Office office) {
    Plan plan = office.plan();
    List<String> missing = plan.missing().stream().map(Wording::of).toList();
    incomplete.setVisible(!missing.isEmpty());
    incomplete.setManaged(!missing.isEmpty());
    incomplete.show(
        Tone.CAUTION,
        Icons.WARNING,
        Sentence.of(WORDS.text("plan.incomplete", Wording.list(missing))));
    showInserts(plan);
    table.clear();
    for (PlanFact fact : PlanFact.values()) {
      table.addRow(
          FactTable.strong(fact.label()), value(fact, plan), FactTable.quiet(fact.source(plan)));
    }
  }

  private void showInserts(Plan plan) {
    LocalDate today = place.clock().instant().atZone(plan.zone()).toLocalDate();
    List<String> titles =
        plan.inserts().stream()
            .filter(insert -> !plan.isGood(insert, today))
            .map(Plan.Insert::title)
            .toList();
    boolean none = plan.inserts().isEmpty();
    inserts.setVisible(none || !titles.isEmpty());
    inserts.setManaged(inserts.isVisible());
    inserts.show(
        Tone.CAUTION,
        Icons.WARNING,
        Sentence.of(
            none
                ? WORDS.text("plan.inserts-lacking")
                : WORDS.text("plan.inserts-old", Wording.list(titles))));
  }

  private static Label value(PlanFact fact, Plan plan) {
    String value = fact.shown(plan);
    return value.isEmpty()
        ? FactTable.quiet(WORDS.text("plan.not-recorded"))
        : FactTable.words(value);
  }

  private void showFacts() {
    body.getChildren().setAll(List.of(incomplete, inserts, new WrapLine(change), table));
  }

  private void onChange() {
    PlanForm form =
        new PlanForm(model, new PlanViewModel(model.office(), place, aside), this::onDone);
    body.getChildren().setAll(List.of(form));
    form.focusFirst();
  }

  private void onDone() {
    showFacts();
    change.requestFocus();
  }
}
