package org.pumpreview.desktop.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Does jobs one after the other away from the screen and brings each result back to it. One lane:
/// acts on a case keep their order, and nothing a job touches needs a lock.
public final class Work implements AutoCloseable {
  private static final int GRACE_SECONDS = 10;

  private final Lane lane;
  private final Consumer<Runnable> screen;

  /// Where jobs run.
  private interface Lane {
    void execute(Runnable job);

    void close();
  }

  private Work(Lane lane, Consumer<Runnable> screen) {
    this.lane = lane;
    this.screen = screen;
  }

  /// Work on a thread of its own, with results on the JavaFX thread.
  public static Work away() {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pump-review-work").factory());
    return new Work(
        new Lane() {
          @Override
          public void execute(Runnable job) {
            thread.execute(job);
          }

          @Override
          public void close() {
            finish(thread);
          }
        },
        Work::onScreen);
  }

  /// Work on the calling thread, for tests of view models.
  public static Work here() {
    return new Work(
        new Lane() {
          @Override
          public void execute(Runnable job) {
            job.run();
          }

          @Override
          public void close() {}
        },
        Runnable::run);
  }

  /// Runs `task` away from the screen; `done` or `failed` gets what came of it, on the screen's
  /// thread. Exactly one of them is called.
  public <T> void run(
      Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    lane.execute(() -> {
      T result;
      try {
        result = task.call();
      } catch (Exception e) {
        screen.accept(() -> failed.accept(e));
        return;
      }
      screen.accept(() -> done.accept(result));
    });
  }

  /// Waits until every job handed in is done, so that closing the window loses nothing.
  @Override
  public void close() {
    lane.close();
  }

  private static void onScreen(Runnable act) {
    if (Platform.isFxApplicationThread()) {
      act.run();
    } else {
      Platform.runLater(act);
    }
  }

  private static void finish(ExecutorService thread) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("work was still under way after the window closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
