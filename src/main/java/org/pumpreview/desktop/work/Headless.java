package org.pumpreview.desktop.work;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The JavaFX toolkit without a display, for programs that draw screens and show none.
public final class Headless implements AutoCloseable {

  /// Starts the toolkit; once in a process.
  ///
  /// @throws InterruptedIOException when the process is told to stop meanwhile
  public Headless() throws InterruptedIOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    ToolkitLog.withoutClassPath();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /// Does something on the JavaFX thread and waits for it.
  ///
  /// @throws Exception whatever the task throws
  public <T> T call(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// Begins something on the JavaFX thread and waits until it tells what came of it.
  ///
  /// @param begin is given whom to tell
  /// @throws InterruptedIOException when it takes too long, or the process is told to stop
  public <T> T await(Consumer<Consumer<T>> begin, Duration longest) throws InterruptedIOException {
    CompletableFuture<T> told = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        begin.accept(told::complete);
      } catch (RuntimeException e) {
        told.completeExceptionally(e);
      }
    });
    try {
      return told.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (TimeoutException e) {
      throw new InterruptedIOException("nothing was told in " + longest);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    Platform.exit();
  }
}
