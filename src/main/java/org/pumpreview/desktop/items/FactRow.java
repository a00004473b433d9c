package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Form;
import org.pumpreview.review.Sheet;
import org.pumpreview.words.Words;

/// One row of a form, its fields side by side as far as there is room. Enter goes on to the next
/// field.
final class FactRow extends WrapLine {
  private static final Words WORDS = Words.of("items");

  private final String id;
  private final List<FactCell> cells;
  private final Optional<Node> remove;
  private final Runnable onEnd;

  /// The choice that was just made by its digit: once it is saved, the next field follows.
  private Optional<Keyed> keyed = Optional.empty();

  private Sheet.Row shown;

  private record Keyed(FactCell cell, String option) {}

  /// @param onFact takes a field's id and its new text
  /// @param onRemove takes the row out; empty where there is but one
  /// @param onEnd what follows after the last field
  FactRow(
      String id,
      Form form,
      BiConsumer<String, String> onFact,
      Optional<Runnable> onRemove,
      Runnable onEnd) {
    this.id = id;
    this.onEnd = onEnd;
    getStyleClass().add("fact-row");
    setAlignment(Pos.TOP_LEFT);
    cells =
        form.fields().stream()
            .map(
                field -> FactCell.of(field, text -> onFact.accept(field.id(), text), this::onKeyed))
            .toList();
    remove = onRemove.map(FactRow::remove);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    shown = new Sheet.Row(id, Map.of());
    show(shown);
  }

  /// Level with the fields, which have their labels above them.
  private static Node remove(Runnable act) {
    var place = new VBox(new IconButton(BootstrapIcons.TRASH, WORDS.text("fact.remove"), act));
    place.getStyleClass().add("fact-remove");
    return place;
  }

  String id() {
    return id;
  }

  void show(Sheet.Row row) {
    shown = row;
    var asked = cells.stream().filter(cell -> Sheet.asks(row, cell.field())).toList();
    asked.forEach(cell -> cell.show(row.text(cell.field().id())));
    var nodes =
        Stream.concat(asked.stream().map(cell -> (Node) cell.node()), remove.stream()).toList();
    Nodes.settle(getChildren(), nodes);
    keyed = keyed.filter(choice -> choice.cell().isFocused());
    var made = keyed.filter(choice -> row.is(choice.cell().field().id(), choice.option()));
    if (made.isPresent()) {
      keyed = Optional.empty();
      next(made.get().cell());
    }
  }

  /// The same digit again takes the choice back, and nothing follows.
  private void onKeyed(FactCell cell, String option) {
    boolean again = shown.is(cell.field().id(), option);
    keyed = again ? Optional.empty() : Optional.of(new Keyed(cell, option));
  }

  private List<FactCell> asked() {
    return cells.stream().filter(cell -> getChildren().contains(cell.node())).toList();
  }

  /// Puts the focus on the first field that an answer still needs; false when there is none.
  boolean focusMissing(Sheet.Row row) {
    var missing =
        asked().stream()
            .filter(cell -> cell.field().required() && row.text(cell.field().id()).isBlank())
            .findFirst();
    missing.ifPresent(FactCell::focus);
    return missing.isPresent();
  }

  void focusFirst() {
    asked().getFirst().focus();
  }

  void flush() {
    cells.forEach(FactCell::flush);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
      event.consume();
      asked().stream().filter(FactCell::isFocused).findFirst().ifPresent(this::next);
    }
  }

  private void next(FactCell from) {
    var asked = asked();
    int after = asked.indexOf(from) + 1;
    if (after < asked.size()) {
      asked.get(after).focus();
    } else {
      flush();
      onEnd.run();
    }
  }
}
