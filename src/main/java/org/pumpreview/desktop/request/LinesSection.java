package org.pumpreview.desktop.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// The requested lines, one below the other, and a way to add one.
final class LinesSection {
  private static final Words WORDS = Words.of("request");

  private final RequestViewModel model;
  private final Checks checks;
  private final Layers layers;
  private final Consumer<Node> reveal;
  private final Map<String, LineRow> rows = new LinkedHashMap<>();
  private final VBox list = new VBox();
  private final KeyedButton add =
      new KeyedButton(WORDS.text("line.add"), BootstrapIcons.PLUS).onPress(this::onAdd);
  private final SectionCard card;

  /// The line that was added last, until it is on the screen: it is saved first.
  private Optional<String> added = Optional.empty();

  /// @param reveal scrolls until something is in sight
  LinesSection(RequestViewModel model, Checks checks, Layers layers, Consumer<Node> reveal) {
    this.model = model;
    this.reveal = reveal;
    this.checks = checks;
    this.layers = layers;
    list.getStyleClass().add("request-lines");
    card = new SectionCard(WORDS.text("section.lines"), list, new WrapLine(add));
    card.setAside(WORDS.text("lines.star"));
  }

  Node node() {
    return card;
  }

  void show(List<RequestViewModel.Line> lines) {
    List<String> ids = lines.stream().map(RequestViewModel.Line::id).toList();
    rows.entrySet()
        .removeIf(row -> {
          boolean gone = !ids.contains(row.getKey());
          if (gone) {
            row.getValue().entries().forEach(entry -> checks.remove(entry.field()));
          }
          return gone;
        });
    for (var line : lines) {
      rows.computeIfAbsent(line.id(), id -> new LineRow(id, model, checks, layers)).show(line);
    }
    List<LineRow> nodes = ids.stream().flatMap(id -> row(id).stream()).toList();
    if (!list.getChildren().equals(nodes)) {
      list.getChildren().setAll(nodes);
    }
    focusAdded();
  }

  private void focusAdded() {
    added
        .flatMap(this::row)
        .ifPresent(row -> {
          added = Optional.empty();
          reveal.accept(row);
          row.focusCode();
        });
  }

  private Optional<LineRow> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  Stream<EntryField> entries() {
    return rows.values().stream().flatMap(row -> row.entries().stream());
  }

  Optional<EntryField> entry(String target) {
    return entries().filter(entry -> entry.target().equals(target)).findFirst();
  }

  /// Puts the focus on the fee-schedule check of a code, or on the way to add a line; false when
  /// the target is neither.
  boolean focus(String target) {
    Optional<LineRow> row = model.unchecked(target).flatMap(this::row);
    row.ifPresent(LineRow::focusFeeCheck);
    boolean none = target.equals("LINES");
    if (none) {
      add.requestFocus();
    }
    return row.isPresent() || none;
  }

  /// The code of the line whose fee schedule the person is at.
  Optional<String> here() {
    return rows.values().stream()
        .filter(Node::isFocusWithin)
        .map(LineRow::code)
        .findFirst()
        .or(() -> add.isFocused() ? Optional.of("LINES") : Optional.empty());
  }

  private void onAdd() {
    added = Optional.of(model.onAddLine());
    focusAdded();
  }
}
