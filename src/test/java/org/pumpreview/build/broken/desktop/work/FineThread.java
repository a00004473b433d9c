package org.pumpreview.build.broken.desktop.work;

import javafx.application.Platform;

public final class FineThread {
  void start(Runnable job) {
    new Thread(job).start();
    Platform.runLater(job);
  }
}
