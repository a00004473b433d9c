package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import org.pumpreview.desktop.kit.AutoSave;

/// The fields of this desk that are typed into: what is typed counts at once, is kept soon after,
/// and is never overwritten by what comes back.
final class Texts {
  private final DirectorViewModel model;
  private final List<Bound> fields = new ArrayList<>();

  private record Bound(
      TextInputControl field, AutoSave saving, Function<Deliberation, String> text) {}

  Texts(DirectorViewModel model) {
    this.model = model;
  }

  /// Binds a field to a draft.
  ///
  /// @param text what the field shows of a deliberation
  void bind(TextInputControl field, String key, Function<Deliberation, String> text) {
    field.setText(text.apply(model.now()));
    var saving = AutoSave.of(field, typed -> model.onSave(key, typed));
    field
        .textProperty()
        .subscribe((_, typed) -> {
          if (!typed.equals(text.apply(model.now()))) {
            model.onTyped(key, typed);
          }
        });
    fields.add(new Bound(field, saving, text));
  }

  void show(Deliberation now) {
    fields.forEach(bound -> bound.saving().show(bound.text().apply(now)));
  }

  void flush() {
    fields.forEach(bound -> bound.saving().flush());
  }

  void setEditable(boolean editable) {
    fields.forEach(bound -> bound.field().setEditable(editable));
  }
}
