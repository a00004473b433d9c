package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which columns of a table have room, and how wide they are.
class ColumnsTest {
  private enum Part implements Columns.Column {
    NAME,
    KIND,
    NOTE;

    @Override
    public Columns.Room room() {
      return switch (this) {
        case NAME -> new Columns.Room(10, 0, 1);
        case KIND -> new Columns.Room(6, 1, 3);
        case NOTE -> new Columns.Room(8, 2, 0);
      };
    }
  }

  private static Map<Part, Double> fit(double width) {
    return Columns.fit(List.of(Part.values()), width);
  }

  @Test
  void whatIsLeftIsSharedOut() {
    assertEquals(Map.of(Part.NAME, 12.0, Part.KIND, 12.0, Part.NOTE, 8.0), fit(32));
  }

  @Test
  void theHighestRankGivesWayFirst() {
    assertEquals(Map.of(Part.NAME, 11.0, Part.KIND, 9.0), fit(20));
    assertEquals(Map.of(Part.NAME, 12.0), fit(12));
  }

  @Test
  void aColumnThatNeverGivesWayKeepsItsLeastWidth() {
    assertEquals(Map.of(Part.NAME, 10.0), fit(3));
  }
}
