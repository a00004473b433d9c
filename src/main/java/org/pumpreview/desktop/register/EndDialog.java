package org.pumpreview.desktop.register;

import java.util.Optional;
import javafx.scene.control.TextField;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Interpretation;
import org.pumpreview.words.Words;

/// Asks why an interpretation ends.
final class EndDialog {
  private static final Words WORDS = Words.of("register");

  private final TextField reason = new TextField();
  private final FormField field = new FormField(WORDS.text("end.reason"), reason);
  private final Runnable onEnded;

  private EndDialog(Runnable onEnded) {
    this.onEnded = onEnded;
  }

  /// @param coming whether it has not begun yet, and is only called off
  /// @param onEnded takes the focus, whose button went with the interpretation
  static void open(
      RegisterViewModel model,
      Interpretation one,
      boolean coming,
      Layers layers,
      Runnable onEnded) {
    new EndDialog(onEnded).ask(model, one, coming, layers);
  }

  private void ask(RegisterViewModel model, Interpretation one, boolean coming, Layers layers) {
    Confirm dialog =
        new Confirm(WORDS.text("end.title", one.ambiguity()), WORDS.text("end.act"))
            .danger()
            .add(
                new SentenceText(WORDS.text(coming ? "end.words.coming" : "end.words")),
                field.setHint(WORDS.text("end.reason.hint")))
            .confirmedIn(reason);
    reason.textProperty().subscribe(text -> dialog.setReady(!text.isBlank()));
    dialog.openHeld(
        layers,
        open -> {
          open.setReady(false);
          model.onEnd(one, reason.getText().strip(), refused -> onReply(open, refused));
        });
  }

  private void onReply(Confirm dialog, Optional<String> refused) {
    dialog.setReady(true);
    field.setError(refused);
    if (refused.isEmpty()) {
      dialog.close();
      onEnded.run();
    }
  }
}
