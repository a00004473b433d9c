package org.pumpreview.desktop.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pumpreview.review.Lengths;

/// A field for sentences: it wraps, and the Tab key leaves it as it leaves any other field.
public final class ProseArea extends TextArea {
  public ProseArea(int rows) {
    this(rows, Lengths.MOST);
  }

  /// @param most characters that it takes
  public ProseArea(int rows, int most) {
    setWrapText(true);
    setPrefRowCount(rows);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    Brevity.of(this, most);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
