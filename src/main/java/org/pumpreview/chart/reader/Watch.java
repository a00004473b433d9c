package org.pumpreview.chart.reader;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.pumpreview.chart.ChartRefused.Reason;

/// Ends a process that is not done in time. Reading from a pipe has no bound of its own, so that
/// somebody has to stand beside whoever reads.
final class Watch implements AutoCloseable {
  /// Of `-XX:+ExitOnOutOfMemoryError`.
  static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final Thread guard;
  private volatile boolean struck;

  private Watch(Process process, Duration time) {
    this.process = process;
    this.guard =
        Thread.ofVirtual()
            .name("watch over a document")
            .unstarted(() -> {
              try {
                Thread.sleep(time);
                struck = true;
                process.destroyForcibly();
              } catch (InterruptedException e) {
                // Done in time.
              }
            });
  }

  static Watch over(Process process, Duration time) {
    var watch = new Watch(process, time);
    watch.guard.start();
    return watch;
  }

  /// What the process died of that has closed its pipe, or else broken the protocol.
  Reason whyItEnded() {
    if (struck) {
      return Reason.TOO_SLOW;
    }
    try {
      boolean ended = process.waitFor(1, TimeUnit.SECONDS);
      return ended && process.exitValue() == OUT_OF_MEMORY
          ? Reason.TOO_LARGE_INSIDE
          : Reason.DAMAGED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reason.DAMAGED;
    }
  }

  @Override
  public void close() {
    guard.interrupt();
  }
}
