package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.policy.Form;
import org.pumpreview.review.Sheet;
import org.pumpreview.words.Words;

/// The facts that an item asks for beside its answer, to be filled in at the card. It fills in
/// nothing by itself. Esc leaves it.
final class FactsForm extends VBox {
  private static final Words WORDS = Words.of("items");

  private final ItemsViewModel model;
  private final ItemViewModel item;
  private final Form form;
  private final Runnable onLeave;
  private final Map<String, FactRow> rows = new LinkedHashMap<>();
  private final KeyedButton another =
      new KeyedButton(WORDS.text("fact.another"), BootstrapIcons.PLUS).small();
  private Sheet sheet;

  /// A row that was begun and holds nothing yet.
  private Optional<String> blank = Optional.empty();

  /// @param onLeave what follows on Esc, and after the last field
  FactsForm(ItemsViewModel model, ItemViewModel item, Sheet sheet, Runnable onLeave) {
    this.model = model;
    this.item = item;
    this.form = sheet.form();
    this.sheet = sheet;
    this.onLeave = onLeave;
    getStyleClass().add("facts");
    another.onPress(this::onAnother);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    show(sheet);
  }

  void show(Sheet now) {
    sheet = now;
    if (blank.map(this::holds).orElse(false)) {
      blank = Optional.empty();
    }
    if (now.rows().isEmpty() && blank.isEmpty()) {
      blank = Optional.of(form.rows() ? model.newPiece() : "");
    }
    var ids = new ArrayList<>(now.rows().stream().map(Sheet.Row::id).toList());
    blank.ifPresent(ids::add);
    rows.keySet().retainAll(ids);
    ids.forEach(id -> rows.computeIfAbsent(id, this::row).show(row(now, id)));
    var nodes = new ArrayList<Node>(ids.stream().map(rows::get).toList());
    if (form.rows()) {
      nodes.add(another);
    }
    Nodes.settle(getChildren(), nodes);
  }

  private boolean holds(String id) {
    return sheet.rows().stream().anyMatch(row -> row.id().equals(id));
  }

  private static Sheet.Row row(Sheet sheet, String id) {
    return sheet.rows().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Sheet.Row(id, Map.of()));
  }

  private FactRow row(String id) {
    return new FactRow(
        id,
        form,
        (field, text) -> model.onFact(item, id, field, text),
        form.rows() ? Optional.of(() -> onRemove(id)) : Optional.empty(),
        onLeave);
  }

  /// Puts the focus on the first field that is still needed, or on the first of all.
  void focusMissing() {
    for (FactRow row : rows.values()) {
      if (row.focusMissing(row(sheet, row.id()))) {
        return;
      }
    }
    rows.values().iterator().next().focusFirst();
  }

  void flush() {
    List.copyOf(rows.values()).forEach(FactRow::flush);
  }

  private void onAnother() {
    flush();
    blank = Optional.of(model.newPiece());
    show(sheet);
    blank.map(rows::get).ifPresent(FactRow::focusFirst);
  }

  private void onRemove(String id) {
    flush();
    another.requestFocus();
    if (holds(id)) {
      model.onFactRowRemoved(item, id);
    } else {
      blank = Optional.empty();
      show(sheet);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      flush();
      onLeave.run();
    }
  }
}
