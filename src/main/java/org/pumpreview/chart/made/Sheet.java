package org.pumpreview.chart.made;

import java.util.List;

/// What stands on one page of a made-up chart.
///
/// @param house whose paper it is
/// @param title what the page is
/// @param day what it is dated
/// @param person whom it is about, as short as a page head is
/// @param faxed whether it is only the picture of a page, a little turned and with specks
public record Sheet(
    String house, String title, String day, String person, List<Block> blocks, boolean faxed) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }

  /// A part of a page.
  public sealed interface Block {}

  /// A paragraph.
  ///
  /// @param label what the words are about, in strong type before them; may be blank
  public record Prose(String label, String words) implements Block {}

  /// A row of a table. Rows that follow each other make one table, whose first row is its head.
  public record Row(List<String> cells) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// Who stands for the page.
  public record Signature(String words) implements Block {}
}
