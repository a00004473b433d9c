package org.pumpreview.build.broken.desktop.worklist;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;

final class NestedViewModel {
  private final StringProperty title = new SimpleStringProperty();

  private static final class Row {
    private final HBox box = new HBox();
  }
}
