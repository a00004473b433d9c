package org.pumpreview.build.broken.desktop.kit;

import javafx.application.Platform;

final class RunsLater {
  void later(Runnable job) {
    Platform.runLater(job);
  }
}
