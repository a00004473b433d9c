package org.pumpreview.desktop.worklist;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.CaseFrame;
import org.pumpreview.desktop.kit.Theme;

/// The parts of the screen, which give way where it is narrow: the preview goes below the list, the
/// days of the week and the keys go.
final class WorklistFrame extends BorderPane {
  private static final double PART_BELOW = 0.42;

  /// In em: title, search, the days and the button side by side.
  private static final double ROOM_FOR_WEEK = 82;

  private final BorderPane list;
  private final PreviewPane preview;
  private final WeekStrip week;
  private final WorklistFoot foot;
  private final FilterBar filters;

  WorklistFrame(
      Node head,
      FilterBar filters,
      CaseTable table,
      PreviewPane preview,
      WeekStrip week,
      WorklistFoot foot) {
    this.preview = preview;
    this.week = week;
    this.foot = foot;
    list = new BorderPane(table);
    list.setRight(preview);
    getStyleClass().add("worklist");
    getStylesheets().add("/theme/worklist.css");
    this.filters = filters;
    setTop(new VBox(head, filters));
    setCenter(list);
    setBottom(foot);
  }

  @Override
  protected void layoutChildren() {
    if (getScene() != null && getWidth() > 0) {
      arrange(CaseFrame.isNarrow(getScene()));
    }
    super.layoutChildren();
  }

  private void arrange(boolean narrow) {
    if (narrow != (list.getBottom() == preview)) {
      list.setRight(null);
      list.setBottom(null);
      preview.setBelow(narrow);
      if (narrow) {
        list.setBottom(preview);
      } else {
        list.setRight(preview);
      }
      foot.setNarrow(narrow);
      filters.setNarrow(narrow);
    }
    boolean room = getWidth() / Theme.em(getScene()).get() >= ROOM_FOR_WEEK;
    week.setVisible(room);
    week.setManaged(room);
    preview.setMaxHeight(narrow ? list.getHeight() * PART_BELOW : Double.MAX_VALUE);
  }
}
