package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A screen of one list: its head and filters above, and beside it what is known of the chosen row;
/// in a narrow window that lies below. `/` goes to the search, F6 from pane to pane.
public class ListFrame extends BorderPane {
  private final SearchField search;
  private final BorderPane list;
  private final Aside aside;
  private final double partBelow;

  /// @param tops head and filters
  /// @param partBelow how much of the height `aside` has at most when it lies below
  public ListFrame(
      SearchField search, List<Node> tops, RowTable<?, ?> table, Aside aside, double partBelow) {
    this.search = search;
    this.aside = aside;
    this.partBelow = partBelow;
    list = new BorderPane(table);
    list.setRight(aside);
    // Else it would ask for as much as the aside would like to have.
    list.setMinHeight(0);
    getStyleClass().add("list-frame");
    var top = new VBox();
    top.getChildren().setAll(tops);
    setTop(top);
    setCenter(list);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    List<Node> panes = new ArrayList<>(tops);
    panes.addAll(List.of(table, aside));
    PaneKeys.on(this, () -> panes);
  }

  @Override
  protected void layoutChildren() {
    if (getScene() != null && getWidth() > 0) {
      arrange(CaseFrame.isNarrow(getScene()));
    }
    super.layoutChildren();
  }

  /// Gives every part its place; called anew at each layout.
  ///
  /// @param narrow whether there is no room for panes side by side
  protected void arrange(boolean narrow) {
    if (narrow != (list.getBottom() == aside)) {
      list.setRight(null);
      list.setBottom(null);
      aside.setBelow(narrow);
      if (narrow) {
        list.setBottom(aside);
      } else {
        list.setRight(aside);
      }
    }
    aside.setMaxHeight(narrow ? roomBelow() : Double.MAX_VALUE);
  }

  /// The list keeps what it needs, as the sentence that there is nothing in it.
  private double roomBelow() {
    double left = list.getHeight() - list.getCenter().minHeight(-1);
    return Math.clamp(left, 0, list.getHeight() * partBelow);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SLASH
        && !event.isShortcutDown()
        && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      search.requestFocus();
    }
  }
}
