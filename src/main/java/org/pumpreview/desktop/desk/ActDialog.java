package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.stream.Stream;
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
public final class ActDialog {
  private final CaseDesk desk;
  private final Confirm confirm;
  private final NoticeBox faults = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);

  /// A question with nothing asked yet.
  ///
  /// @param act the word of the button that does it
  public ActDialog(CaseDesk desk, String question, String act) {
    this.desk = desk;
    confirm = new Confirm(question, act);
    confirm.getStyleClass().add("act-dialog");
    showFaults(List.of());
    confirm.add(faults);
  }

  public ActDialog add(Node... nodes) {
    confirm.add(nodes);
    return this;
  }

  /// Opens it with the focus in its first field.
  ///
  /// @param act tries the act on [#done]
  public void open(Layers layers, Runnable act) {
    confirm.openHeld(layers, _ -> act.run());
  }

  /// Does `events`, all or none, and closes; or gives every reason why not to `faulty`, which keeps
  /// those that it does not show at a field.
  public void done(List<CaseEvent> events, List<? extends Draft> drafts, Faulty faulty) {
    drafts.forEach(Draft::flush);
    var refusals =
        events.stream().flatMap(event -> desk.refusals(event).stream()).distinct().toList();
    var unplaced = faulty.show(refusals);
    showFaults(unplaced);
    if (refusals.isEmpty()) {
      var forgotten =
          drafts.stream()
              .flatMap(Draft::kept)
              .<CaseEvent>map(key -> new CaseEvent.Drafted(key, ""));
      // First, because the act may open a question of its own above the case.
      confirm.close();
      desk.act(Stream.concat(forgotten, events.stream()).toList());
    }
  }

  public void done(CaseEvent event, List<? extends Draft> drafts, Faulty faulty) {
    done(List.of(event), drafts, faulty);
  }

  /// Shows what is wrong at the fields it is about.
  public interface Faulty {
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
