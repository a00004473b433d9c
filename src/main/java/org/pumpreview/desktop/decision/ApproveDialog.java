package org.pumpreview.desktop.decision;

import javafx.scene.Node;
import org.pumpreview.desktop.desk.WhoseCase;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.Act;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Says exactly what is approved, and under what, before it is.
final class ApproveDialog {
  private static final Words WORDS = Words.of("decision");

  private ApproveDialog() {}

  static void open(DecisionViewModel model, Layers layers) {
    var assessment = model.assessment();
    var identity = assessment.policy().identity();
    var confirm = new Confirm(WORDS.text("approve.question"), Wording.of(Act.APPROVE));
    confirm.getStyleClass().add("act-dialog");
    confirm
        .add(
            WhoseCase.line(assessment),
            new SentenceText(
                Sentence.EMPTY
                    .plain(WORDS.text("approve.under") + " ")
                    .strong(WORDS.text("approve.policy", identity.id(), identity.revision()))
                    .plain(" " + WORDS.text("approve.items", assessment.items().size()))),
            lines(model),
            new SentenceText(WORDS.text("approve.signed")))
        .open(layers, model::onApprove);
  }

  private static Node lines(DecisionViewModel model) {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("column.line")),
            FactTable.Column.grow(WORDS.text("column.what")));
    for (var line : model.shownProperty().get().lines()) {
      table.addRow(
          FactTable.strong(line.code()),
          FactTable.lines(FactTable.words(line.what()), FactTable.quiet(line.amount())));
    }
    var scroll = new TallPane(table);
    scroll.getStyleClass().add("approved-lines");
    return scroll;
  }
}
