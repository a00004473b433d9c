package org.pumpreview.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One cell of a table of rows. Its nodes are made once and shown again with another row, so that
/// scrolling makes nothing new.
public abstract class RowCell<R> extends TableCell<R, R> {
  protected RowCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.CENTER_LEFT);
  }

  /// The node of the cell, as it shows `row`.
  protected abstract Node show(R row);

  @Override
  protected final void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : show(row));
  }
}
