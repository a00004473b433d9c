package org.pumpreview.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Office;
import org.pumpreview.review.Plan;
import org.pumpreview.words.Words;

/// The plan's own facts, each with its source; a form in their place while they are changed.
final class PlanSection {
  private static final Words WORDS = Words.of("settings");

  /// Of the columns, in percent: the facts themselves need the most room.
  private static final List<Integer> WIDTHS = List.of(28, 44, 28);

  private final OfficeViewModel model;
  private final Workplace place;
  private final FactTable table =
      new FactTable(
          FactTable.Column.grow(WORDS.text("plan.column.fact")),
          FactTable.Column.grow(WORDS.text("plan.column.value")),
          FactTable.Column.grow(WORDS.text("plan.column.source")));
  private final ActButton change =
      new ActButton(WORDS.text("plan.change"), BootstrapIcons.PENCIL, this::onChange);
  private final VBox body = new VBox();
  private final SectionCard card = new SectionCard(WORDS.text("plan.title"), body);

  PlanSection(OfficeViewModel model, Workplace place) {
    this.model = model;
    this.place = place;
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

  private void show(Office office) {
    Plan plan = office.plan();
    table.clear();
    for (PlanFact fact : PlanFact.values()) {
      String source = fact.source(plan);
      table.addRow(
          FactTable.strong(fact.label()),
          FactTable.words(fact.value(plan)),
          FactTable.quiet(source.isEmpty() ? WORDS.text("plan.no-source") : source));
    }
  }

  private void showFacts() {
    body.getChildren().setAll(List.of(new WrapLine(change), table));
  }

  private void onChange() {
    PlanForm form = new PlanForm(model, new PlanViewModel(model.office(), place), this::onDone);
    body.getChildren().setAll(List.of(form));
    form.focusFirst();
  }

  private void onDone() {
    showFacts();
    change.requestFocus();
  }
}
