package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// F6 and Shift+F6: the focus goes from pane to pane, each time to the first thing in it that can
/// have the focus.
public final class PaneKeys {
  private final Supplier<List<Node>> panes;

  private PaneKeys(Supplier<List<Node>> panes) {
    this.panes = panes;
  }

  /// Handles the keys on `owner`.
  ///
  /// @param panes those on the screen now, in the order of the Tab key
  public static void on(Node owner, Supplier<List<Node>> panes) {
    owner.addEventHandler(KeyEvent.KEY_PRESSED, new PaneKeys(panes)::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      step(event.isShiftDown() ? -1 : 1);
    }
  }

  private void step(int direction) {
    var row = panes.get();
    var from = row.stream().filter(Focus::isIn).findFirst().map(row::indexOf).orElse(0);
    for (int i = 1; i <= row.size(); i++) {
      if (Focus.into(row.get(Math.floorMod(from + direction * i, row.size())))) {
        return;
      }
    }
  }
}
