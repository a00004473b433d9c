package org.pumpreview.build.broken.store;

import java.util.concurrent.ExecutorService;

final class UsesAPool {
  void run(ExecutorService pool, Runnable job) {
    pool.execute(job);
  }
}
