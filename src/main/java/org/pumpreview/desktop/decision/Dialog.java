package org.pumpreview.desktop.decision;

import java.util.List;
import javafx.scene.Node;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;

/// A question before an act, with what the act needs to be told. It stays open until the rules take
/// what was entered, and what was typed is kept in any case.
final class Dialog {
  private final DecisionViewModel model;
  private final Confirm confirm;
  private final NoticeBox faults = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);

  Dialog(DecisionViewModel model, String question, String act) {
    this.model = model;
    confirm = new Confirm(question, act);
    confirm.getStyleClass().add("act-dialog");
    showFaults(List.of());
    confirm.add(faults);
  }

  Dialog add(Node... nodes) {
    confirm.add(nodes);
    return this;
  }

  /// @param act tries the act on [#done]
  void open(Layers layers, Runnable act) {
    confirm.openHeld(layers, _ -> act.run());
  }

  /// Does `event` and closes, or gives every reason why not to `faulty`, which keeps those that it
  /// does not show at a field.
  void done(CaseEvent event, List<? extends Draft> drafts, Faulty faulty) {
    drafts.forEach(Draft::flush);
    var refusals = model.onAct(event, drafts.stream().flatMap(Draft::kept));
    var unplaced = faulty.show(refusals);
    showFaults(unplaced);
    if (refusals.isEmpty()) {
      confirm.close();
    }
  }

  /// Shows what is wrong at the fields it is about.
  interface Faulty {
    /// Gives back the refusals that belong to no field.
    List<Refusal> show(List<Refusal> refusals);
  }

  private void showFaults(List<Refusal> refusals) {
    var words = String.join(" ", refusals.stream().map(Wording::of).toList());
    faults.show(Tone.BAD, Icons.WARNING, Sentence.of(words));
    faults.setVisible(!words.isEmpty());
    faults.setManaged(!words.isEmpty());
  }
}
