package org.pumpreview.desktop.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Does jobs one after the other away from the screen and brings each outcome back to it.
///
/// One lane: acts on a case keep their order, and nothing that a job touches needs a lock. What
/// takes long and is in nobody's way gets a `Work` of its own.
public final class Work implements AutoCloseable {
  private static final Duration SLOW_AFTER = Duration.ofMillis(100);
  private static final Duration PATIENCE_ON_CLOSE = Duration.ofSeconds(30);

  private final Executor lane;
  private final Executor screen;
  private final Runnable requireScreen;
  private final Consumer<Runnable> afterAWhile;

  private Work(
      Executor lane, Executor screen, Runnable requireScreen, Consumer<Runnable> afterAWhile) {
    this.lane = lane;
    this.screen = screen;
    this.requireScreen = requireScreen;
    this.afterAWhile = afterAWhile;
  }

  /// Work on a thread of its own, with outcomes on the JavaFX thread.
  public static Work away() {
    // A daemon, because a window that was closed must not keep the program alive; close() waits for
    // what was started.
    var thread = Thread.ofPlatform().daemon().name("pump-review-work").factory();
    return new Work(
        Executors.newSingleThreadExecutor(thread),
        Platform::runLater,
        Work::assertJavaFx,
        act -> Delay.of(SLOW_AFTER).restart(act));
  }

  /// Work on the calling thread, over at once: for tests of view models, which need no toolkit.
  public static Work here() {
    return new Work(Runnable::run, Runnable::run, () -> {}, _ -> {});
  }

  /// Starts `job`; `whenOver` gets its outcome on the JavaFX thread, exactly once. To be called on
  /// the JavaFX thread.
  public <T extends @Nullable Object> Running start(Job<T> job, Consumer<Outcome<T>> whenOver) {
    requireScreen();
    var running = new Running();
    afterAWhile.accept(running::markSlow);
    try {
      lane.execute(() -> deliver(running, outcome(job, running), whenOver));
    } catch (RejectedExecutionException closed) {
      deliver(running, new Outcome.Failed<>(closed), whenOver);
    }
    return running;
  }

  /// Starts a job that is too short to be cancelled; exactly one of `done` and `failed` gets what
  /// came of it, on the JavaFX thread.
  public <T extends @Nullable Object> Running run(
      Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    return start(
        _ -> task.call(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Failed<T>(var cause) -> failed.accept(cause);
            case Outcome.Cancelled<T>() -> failed.accept(new CancellationException());
          }
        });
  }

  /// Fails when the calling thread is not the one that the screen belongs to.
  ///
  /// @throws IllegalStateException on another thread
  public void requireScreen() {
    requireScreen.run();
  }

  /// Takes no more jobs and waits for those that were started, so that closing the window loses
  /// nothing. Their outcomes may come after that.
  @Override
  public void close() {
    if (lane instanceof ExecutorService thread) {
      thread.shutdown();
      try {
        if (!thread.awaitTermination(PATIENCE_ON_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
          throw new IllegalStateException("A job did not end within " + PATIENCE_ON_CLOSE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T extends @Nullable Object> Outcome<T> outcome(Job<T> job, Running running) {
    try {
      var reports = new Reports(running);
      reports.check();
      return new Outcome.Done<>(job.run(reports));
    } catch (CancellationException e) {
      return running.isCancelled() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(e);
    } catch (Exception e) {
      return new Outcome.Failed<>(e);
    } catch (Throwable e) {
      // Errors too: a job that ended without an outcome would leave the screen waiting for ever.
      return new Outcome.Failed<>(new ExecutionException(e));
    }
  }

  private <T extends @Nullable Object> void deliver(
      Running running, Outcome<T> outcome, Consumer<Outcome<T>> whenOver) {
    screen.execute(() -> {
      running.markOver();
      whenOver.accept(outcome);
    });
  }

  private static void assertJavaFx() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "On thread " + Thread.currentThread().getName() + " instead of the JavaFX thread");
    }
  }

  /// Reports from the job's thread, of which only the newest is brought to the screen.
  private final class Reports implements Progress {
    private final Running running;
    private final AtomicReference<@Nullable Double> newest = new AtomicReference<>();

    Reports(Running running) {
      this.running = running;
    }

    @Override
    public void report(double done) {
      if (newest.getAndSet(Math.clamp(done, 0.0, 1.0)) == null) {
        screen.execute(this::show);
      }
    }

    @Override
    public void tell(Runnable word) {
      screen.execute(word);
    }

    @Override
    public boolean isCancelled() {
      return running.isCancelled();
    }

    private void show() {
      var done = newest.getAndSet(null);
      if (done != null) {
        running.setProgress(done);
      }
    }
  }
}
