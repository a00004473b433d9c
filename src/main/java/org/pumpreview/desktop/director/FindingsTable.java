package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// Both findings on every item, differences first. One stop of the Tab key: Up and Down go from row
/// to row, the digits answer, E opens the evidence.
///
/// The rows keep their places while the person works in the table and are sorted anew after that,
/// so that no row runs away from under the keys. Only a finding that was made before and is changed
/// goes to its group at once, with the focus: below its old heading it would be told wrongly.
final class FindingsTable extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final Evidences evidences;
  private final Map<String, FindingRow> rows = new LinkedHashMap<>();

  /// Below which heading each row stands.
  private final Map<String, Pair.State> placed = new HashMap<>();

  private final Map<Pair.State, Label> groups = new LinkedHashMap<>();
  private final Label nurse = title("");
  private final Label own = title("");
  private final FindingCells header = header();
  private boolean arranging;
  private Consumer<Node> onReveal = _ -> {};
  private Optional<FindingRow> current = Optional.empty();
  private Optional<Shown> shown = Optional.empty();

  private record Shown(List<Pair> pairs, boolean open) {}

  FindingsTable(DirectorViewModel model, Evidences evidences) {
    this.model = model;
    this.evidences = evidences;
    getStyleClass().add("findings-table");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(WORDS.text("findings"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    focusWithinProperty().subscribe((was, is) -> onFocusWithin(was, is));
  }

  /// Called with a row that is to be brought into sight.
  void setOnReveal(Consumer<Node> handler) {
    onReveal = handler;
  }

  /// Shows the findings as they are now; does nothing where they are as they were.
  void show(List<Pair> pairs) {
    var wanted = new Shown(pairs, model.isOpen());
    if (!shown.equals(Optional.of(wanted))) {
      shown = Optional.of(wanted);
      showChanged(pairs);
    }
  }

  private void showChanged(List<Pair> pairs) {
    nurse.setText(model.nurse().map(by -> WORDS.text("column.nurse", model.brief(by))).orElse(""));
    own.setText(WORDS.text("column.own", model.brief(model.self())));
    boolean same = pairs.stream().map(Pair::paragraph).toList().equals(paragraphs());
    if (!same) {
      fill(pairs);
    }
    for (Pair pair : pairs) {
      row(pair.paragraph()).ifPresent(row -> row.show(pair));
    }
    rows.values().forEach(row -> row.setAnswerable(model.isOpen()));
    if (!same || !isFocusWithin()) {
      sort();
    } else if (rows.values().stream().anyMatch(this::isMisplaced)) {
      sort();
      current.ifPresent(row -> {
        row.focusOwn();
        onReveal.accept(row);
      });
    }
    showCounts();
  }

  /// Whether a row stands below a heading that says of its finding what is no longer so.
  private boolean isMisplaced(FindingRow row) {
    return switch (placed.getOrDefault(row.paragraph(), Pair.State.WAITS)) {
      case WAITS -> false;
      case DIFFERS -> row.pair().state() != Pair.State.DIFFERS;
      case AGREES -> row.pair().state() != Pair.State.AGREES;
    };
  }

  private List<String> paragraphs() {
    return List.copyOf(rows.keySet());
  }

  private void fill(List<Pair> pairs) {
    rows.clear();
    current = Optional.empty();
    for (Pair pair : pairs) {
      var row = new FindingRow(model, pair, evidences);
      row.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> setCurrent(row));
      row.focusWithinProperty()
          .subscribe(within -> {
            if (within) {
              setCurrent(row);
            }
          });
      rows.put(pair.paragraph(), row);
    }
  }

  /// Puts the rows under their groups again. In a group what the record does not show stands first,
  /// else the order is the policy's.
  void sort() {
    var nodes = new ArrayList<Node>(List.of(header));
    for (Pair.State state : Pair.State.values()) {
      var inside =
          rows.values().stream()
              .filter(row -> row.pair().state() == state)
              .sorted(Comparator.comparing(row -> !row.pair().isContested()))
              .toList();
      if (!inside.isEmpty()) {
        nodes.add(groups.computeIfAbsent(state, _ -> group()));
        nodes.addAll(inside);
      }
    }
    rows.forEach((paragraph, row) -> placed.put(paragraph, row.pair().state()));
    arrange(nodes);
    showCounts();
    if (!rows.isEmpty()) {
      setCurrent(current.orElseGet(this::first));
    }
  }

  /// A row that leaves its place loses the focus, which asks to sort anew.
  private void arrange(List<Node> nodes) {
    if (!arranging && !getChildren().equals(nodes)) {
      arranging = true;
      getChildren().setAll(nodes);
      arranging = false;
    }
  }

  private FindingCells header() {
    var header =
        new FindingCells(
            new VBox(title(WORDS.text("column.item"))),
            new VBox(nurse),
            new VBox(own),
            new VBox(title(WORDS.text("column.evidence"))));
    header.getStyleClass().add("header");
    return header;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("column-title");
    return title;
  }

  private static Label group() {
    var label = new Label();
    label.getStyleClass().addAll("group", "strong");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void showCounts() {
    groups.forEach((state, label) -> label.setText(WORDS.of("count", state, count(state))));
  }

  int count(Pair.State state) {
    return (int) rows.values().stream().filter(row -> row.pair().state() == state).count();
  }

  // ---- where the person is

  Optional<FindingRow> row(String paragraph) {
    return Optional.ofNullable(rows.get(paragraph));
  }

  /// The row that the focus is in.
  Optional<FindingRow> focused() {
    return isFocusWithin() ? current : Optional.empty();
  }

  /// Puts the focus on a row, or on the first that waits.
  void focusOn(Optional<String> paragraph) {
    if (rows.isEmpty()) {
      return;
    }
    var row = paragraph.flatMap(this::row).orElseGet(this::first);
    setCurrent(row);
    row.focusOwn();
    onReveal.accept(row);
  }

  private FindingRow first() {
    return inOrder().stream()
        .filter(row -> row.pair().state() == Pair.State.WAITS)
        .findFirst()
        .orElseGet(() -> inOrder().getFirst());
  }

  private List<FindingRow> inOrder() {
    return getChildren().stream()
        .filter(FindingRow.class::isInstance)
        .map(FindingRow.class::cast)
        .toList();
  }

  private void setCurrent(FindingRow row) {
    current = Optional.of(row);
    rows.values().forEach(other -> other.setCurrent(other == row));
    evidences.onCurrent(row);
  }

  /// The row that is worked on, wherever the focus is.
  Optional<FindingRow> current() {
    return current;
  }

  /// Marks the pages that lead to the place in sight.
  void onPieceShown(Evidence piece) {
    rows.values().forEach(row -> row.onPieceShown(piece));
  }

  /// The chart was read, and what was cited compared with it.
  void onCompared() {
    rows.values().forEach(FindingRow::onCompared);
  }

  private void onFocusWithin(boolean was, boolean is) {
    if (was && !is && !rows.isEmpty()) {
      sort();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.isAltDown()
        || event.isControlDown()
        || event.isMetaDown()
        || event.isShiftDown()
        || event.getTarget() instanceof TextInputControl
        || current.isEmpty()) {
      return;
    }
    var row = current.get();
    var code = event.getCode();
    if (code == KeyCode.UP || code == KeyCode.DOWN) {
      step(row, code == KeyCode.UP ? -1 : 1);
    } else if (code == KeyCode.E) {
      evidences.onEvidence(row);
    } else if (code.isDigitKey() && digit(code) >= 1) {
      row.press(digit(code) - 1);
    } else {
      return;
    }
    event.consume();
  }

  private static int digit(KeyCode code) {
    return code.getChar().charAt(0) - '0';
  }

  private void step(FindingRow from, int direction) {
    var all = inOrder();
    int to = all.indexOf(from) + direction;
    if (to >= 0 && to < all.size()) {
      setCurrent(all.get(to));
      all.get(to).focusOwn();
      onReveal.accept(all.get(to));
    }
  }
}
