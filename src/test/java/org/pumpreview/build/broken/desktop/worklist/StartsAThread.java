package org.pumpreview.build.broken.desktop.worklist;

final class StartsAThread {
  void start(Runnable job) {
    new Thread(job).start();
  }
}
