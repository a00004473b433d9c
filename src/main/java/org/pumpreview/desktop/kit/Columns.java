package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shares the width of a table out among its columns. In a narrow window some of them give way.
public final class Columns {
  private Columns() {}

  /// The width that a column asks for.
  ///
  /// @param least in em
  /// @param rank the higher, the sooner it gives way in a narrow window; 0 never does
  /// @param grows its share of the width that is left
  public record Room(double least, int rank, int grows) {}

  /// A column of a table.
  public interface Column {
    Room room();
  }

  /// The columns that `width` has room for, each with its own width.
  ///
  /// @param width in em, as what is given back
  public static <C extends Column> Map<C, Double> fit(Collection<C> columns, double width) {
    List<C> shown = fitting(columns, width);
    double left = Math.max(0, width - needed(shown));
    int shares = Math.max(1, shown.stream().mapToInt(column -> column.room().grows()).sum());
    Map<C, Double> widths = new LinkedHashMap<>();
    for (C column : shown) {
      widths.put(column, column.room().least() + left * column.room().grows() / shares);
    }
    return widths;
  }

  private static <C extends Column> List<C> fitting(Collection<C> columns, double width) {
    List<C> shown = new ArrayList<>(columns);
    columns.stream()
        .filter(column -> column.room().rank() > 0)
        .sorted(Comparator.comparing((C column) -> column.room().rank()).reversed())
        .forEach(column -> {
          if (needed(shown) > width) {
            shown.remove(column);
          }
        });
    return shown;
  }

  private static double needed(List<? extends Column> columns) {
    return columns.stream().mapToDouble(column -> column.room().least()).sum();
  }
}
