package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks for the one question that a case is routed with.
final class RouteDialog {
  private static final Words WORDS = Words.of("decision");
  private static final int ROWS = 5;

  private final ProseArea text = new ProseArea(ROWS);
  private final FormField field = new FormField(WORDS.text("route.question"), text);
  private final DraftField question;
  private final ActDialog dialog;

  RouteDialog(DecisionViewModel model) {
    question = new DraftField(model.desk(), "route.question", text, "");
    field.setHint(WORDS.text("route.hint"));
    dialog =
        new ActDialog(model.desk(), WORDS.text("route.title"), Wording.of(Act.ROUTE_TO_DIRECTOR))
            .add(new SentenceText(WORDS.text("route.goes")), field);
  }

  void open(Layers layers) {
    dialog.open(
        layers,
        () ->
            dialog.done(
                new CaseEvent.RoutedToDirector(question.text()), List.of(question), this::show));
    text.end();
  }

  void flush() {
    question.flush();
  }

  private List<Refusal> show(List<Refusal> refusals) {
    var missing =
        refusals.stream()
            .filter(refusal -> refusal.reason() == Refusal.Reason.QUESTION_MISSING)
            .findFirst();
    field.setError(missing.map(Wording::of));
    missing.ifPresent(_ -> text.requestFocus());
    return refusals.stream().filter(any -> !Optional.of(any).equals(missing)).toList();
  }
}
