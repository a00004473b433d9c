package org.pumpreview.desktop.desk;

import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import org.pumpreview.desktop.kit.AutoSave;

/// A field whose text the case keeps as a draft until its act is done.
public final class DraftField implements Draft {
  private final TextInputControl field;
  private final String key;
  private final AutoSave saving;
  private boolean kept;
  private Runnable onTyped = () -> {};

  /// @param first what stands there while nothing was typed
  public DraftField(CaseDesk desk, String key, TextInputControl field, String first) {
    this.field = field;
    this.key = key;
    var draft = desk.draft(key);
    kept = !draft.isEmpty();
    field.setText(kept ? draft : first);
    field.textProperty().subscribe((_, _) -> onTyped.run());
    saving =
        AutoSave.of(
            field,
            text -> {
              kept = true;
              desk.keepDraft(key, text.equals(first) ? "" : text);
            });
  }

  /// Called with every key that is typed.
  public void setOnTyped(Runnable handler) {
    onTyped = handler;
  }

  public String text() {
    return field.getText().strip();
  }

  @Override
  public void flush() {
    saving.flush();
  }

  @Override
  public Stream<String> kept() {
    return kept ? Stream.of(key) : Stream.of();
  }
}
