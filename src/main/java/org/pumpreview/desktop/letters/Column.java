package org.pumpreview.desktop.letters;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of the register.
enum Column {
  LETTER(12.8, 0, 1),
  MEMBER(9.2, 0, 2),
  SIGNED(9.4, 2, 1),
  SENT(9.8, 0, 0),
  CORRECTION(13.6, 3, 0),
  DIGEST(7.2, 4, 0);

  private final double width;
  private final int rank;
  private final int grows;

  /// @param width the least, in em
  /// @param rank the higher, the sooner it gives way in a narrow window; 0 never does
  /// @param grows its share of the width that is left
  Column(double width, int rank, int grows) {
    this.width = width;
    this.rank = rank;
    this.grows = grows;
  }

  double width() {
    return width;
  }

  int grows() {
    return grows;
  }

  /// The columns that have room; what they leave out stands beside the list.
  ///
  /// @param room in em
  static Set<Column> fitting(double room) {
    Set<Column> shown = EnumSet.allOf(Column.class);
    Stream.of(values())
        .filter(column -> column.rank > 0)
        .sorted(Comparator.comparing((Column column) -> column.rank).reversed())
        .forEach(column -> {
          if (needed(shown) > room) {
            shown.remove(column);
          }
        });
    return shown;
  }

  /// In em.
  static double needed(Set<Column> columns) {
    return columns.stream().mapToDouble(Column::width).sum();
  }
}
