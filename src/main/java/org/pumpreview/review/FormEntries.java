package org.pumpreview.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the desks entered in one form, each in a layer of its own.
final class FormEntries {
  private final Map<Desk, Layer> layers = new EnumMap<>(Desk.class);

  static FormEntries empty(String paragraph) {
    return new FormEntries();
  }

  /// A blank takes back what the same desk entered there.
  void enter(CaseEvent.ParticularEntered cell) {
    Map<String, String> row =
        layer(cell.desk()).rows.computeIfAbsent(cell.row(), id -> new LinkedHashMap<>());
    if (cell.text().isBlank()) {
      row.remove(cell.field());
    } else {
      row.put(cell.field(), cell.text().strip());
    }
  }

  void remove(CaseEvent.ParticularRowRemoved row) {
    layer(row.desk()).rows.remove(row.row());
    layer(row.desk()).removed.add(row.row());
  }

  /// The rows as they show: a director's cell over the nurse's, and no row of hers that a director
  /// took out.
  List<Sheet.Row> rows() {
    Set<String> ids = new LinkedHashSet<>(layer(Desk.NURSE).rows.keySet());
    ids.removeAll(layer(Desk.DIRECTOR).removed);
    ids.addAll(layer(Desk.DIRECTOR).rows.keySet());
    List<Sheet.Row> rows = new ArrayList<>();
    for (String id : ids) {
      Map<String, Sheet.Cell> cells = new HashMap<>();
      if (!layer(Desk.DIRECTOR).removed.contains(id)) {
        lay(cells, Desk.NURSE, id);
      }
      lay(cells, Desk.DIRECTOR, id);
      rows.add(new Sheet.Row(id, cells));
    }
    return rows;
  }

  private void lay(Map<String, Sheet.Cell> cells, Desk desk, String id) {
    layer(desk)
        .rows
        .getOrDefault(id, Map.of())
        .forEach((field, text) -> cells.put(field, new Sheet.Cell(text, desk)));
  }

  private Layer layer(Desk desk) {
    return layers.computeIfAbsent(desk, each -> new Layer());
  }

  private static final class Layer {
    final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    final Set<String> removed = new HashSet<>();
  }
}
