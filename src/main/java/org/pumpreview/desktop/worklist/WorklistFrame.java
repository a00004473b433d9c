package org.pumpreview.desktop.worklist;

import java.util.List;
import javafx.scene.Node;
import org.pumpreview.desktop.kit.ListFrame;
import org.pumpreview.desktop.kit.RowTable;
import org.pumpreview.desktop.kit.SearchField;
import org.pumpreview.desktop.kit.Theme;

/// The parts of the screen, which give way where it is narrow: the preview goes below the list, the
/// days of the week and the keys go.
final class WorklistFrame extends ListFrame {
  private static final double PART_BELOW = 0.42;

  /// In em: title, search, the days and the button side by side.
  private static final double ROOM_FOR_WEEK = 82;

  private final WeekStrip week;
  private final WorklistFoot foot;
  private final FilterBar filters;

  WorklistFrame(
      SearchField search,
      Node head,
      FilterBar filters,
      RowTable<?, ?> table,
      PreviewPane preview,
      WeekStrip week,
      WorklistFoot foot) {
    super(search, List.of(head, filters), table, preview, PART_BELOW);
    this.week = week;
    this.foot = foot;
    this.filters = filters;
    getStyleClass().add("worklist");
    getStylesheets().add("/theme/worklist.css");
    setBottom(foot);
  }

  @Override
  protected void arrange(boolean narrow) {
    super.arrange(narrow);
    foot.setNarrow(narrow);
    filters.setNarrow(narrow);
    boolean room = getWidth() / Theme.em(getScene()).get() >= ROOM_FOR_WEEK;
    week.setVisible(room);
    week.setManaged(room);
  }
}
