package org.pumpreview.build.broken.desktop.worklist;

import javafx.scene.control.Label;

final class ControlViewModel {
  private final Label label = new Label();
}
