package org.pumpreview.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;

/// Columns of a table that grow with the type.
public final class Columns {
  private Columns() {}

  /// Gives `column` a width of `em`; a table measures its columns in px and knows no em itself.
  public static void setWidth(TableColumn<?, ?> column, double em) {
    column
        .prefWidthProperty()
        .bind(
            column
                .tableViewProperty()
                .flatMap(Node::sceneProperty)
                .flatMap(Theme::em)
                .map(size -> em * size.doubleValue())
                .orElse(em * Theme.BASE_SIZE));
  }
}
