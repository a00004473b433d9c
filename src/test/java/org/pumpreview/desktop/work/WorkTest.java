package org.pumpreview.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.Screens;

class WorkTest {
  private static final long SOON = 20;

  private final Work work = Work.away();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void aJobRunsOffTheJavaFxThreadAndItsResultComesBackToIt() throws Exception {
    var jobOnFx = new CompletableFuture<Boolean>();
    var outcomeOnFx = new CompletableFuture<Boolean>();
    Screens.runFx(() ->
        work.start(
            _ -> jobOnFx.complete(Platform.isFxApplicationThread()),
            _ -> outcomeOnFx.complete(Platform.isFxApplicationThread())));
    assertFalse(jobOnFx.get(SOON, TimeUnit.SECONDS));
    assertTrue(outcomeOnFx.get(SOON, TimeUnit.SECONDS));
  }

  @Test
  void whatAJobThrowsIsDelivered() throws Exception {
    var cause = new IOException("disk full");
    assertEquals(
        new Outcome.Failed<>(cause),
        outcome(_ -> {
          throw cause;
        }));
  }

  @Test
  void anErrorIsDeliveredToo() throws Exception {
    var failed =
        outcome(_ -> {
          throw new StackOverflowError();
        });
    var cause = assertInstanceOf(Outcome.Failed.class, failed).cause();
    assertInstanceOf(StackOverflowError.class, cause.getCause());
  }

  @Test
  void jobsAreDoneInTheOrderTheyWereStarted() throws Exception {
    var done = new ArrayList<Integer>();
    var last = new CompletableFuture<List<Integer>>();
    Screens.runFx(() -> {
      for (int i = 0; i < 50; i++) {
        int number = i;
        work.start(_ -> done.add(number), _ -> {});
      }
      work.start(_ -> List.copyOf(done), outcome -> last.complete(value(outcome)));
    });
    assertEquals(IntStream.range(0, 50).boxed().toList(), last.get(SOON, TimeUnit.SECONDS));
  }

  @Test
  void aCancelledJobEndsWhereItLooks() throws Exception {
    var begun = new CountDownLatch(1);
    var outcome = new CompletableFuture<Outcome<String>>();
    var running =
        Screens.onFx(() ->
            work.start(
                progress -> {
                  begun.countDown();
                  while (true) {
                    progress.check();
                    Thread.onSpinWait();
                  }
                },
                outcome::complete));
    assertTrue(begun.await(SOON, TimeUnit.SECONDS));
    running.cancel();
    assertEquals(new Outcome.Cancelled<>(), outcome.get(SOON, TimeUnit.SECONDS));
  }

  @Test
  void aJobCancelledBeforeItBeginsIsNotBegun() throws Exception {
    var gate = new CountDownLatch(1);
    var begun = new CompletableFuture<Boolean>();
    var outcome = new CompletableFuture<Outcome<Boolean>>();
    Screens.runFx(() -> {
      work.start(_ -> gate.await(SOON, TimeUnit.SECONDS), _ -> {});
      work.start(_ -> begun.complete(true), outcome::complete).cancel();
    });
    gate.countDown();
    assertEquals(new Outcome.Cancelled<>(), outcome.get(SOON, TimeUnit.SECONDS));
    assertFalse(begun.isDone());
  }

  @Test
  void aCancellationThatNobodyAskedForIsAFailure() throws Exception {
    var outcome =
        outcome(_ -> {
          throw new CancellationException();
        });
    assertInstanceOf(Outcome.Failed.class, outcome);
  }

  @Test
  void aLongJobIsSlowUntilItIsOver() throws Exception {
    var gate = new CountDownLatch(1);
    var slow = new CompletableFuture<Boolean>();
    var over = new CompletableFuture<Outcome<Boolean>>();
    var running =
        Screens.onFx(() -> {
          var started = work.start(_ -> gate.await(SOON, TimeUnit.SECONDS), over::complete);
          started.slowProperty().subscribe(is -> completeWhen(is, slow));
          return started;
        });
    assertTrue(slow.get(SOON, TimeUnit.SECONDS));
    gate.countDown();
    over.get(SOON, TimeUnit.SECONDS);
    assertFalse(Screens.onFx(() -> running.slowProperty().get()));
  }

  @Test
  void progressIsShownOnTheJavaFxThread() throws Exception {
    var seen = new CompletableFuture<Boolean>();
    var gate = new CountDownLatch(1);
    Screens.runFx(() ->
        work.start(
                progress -> {
                  progress.report(0.5);
                  return gate.await(SOON, TimeUnit.SECONDS);
                },
                _ -> {})
            .progressProperty()
            .subscribe(done -> {
              if (done.doubleValue() == 0.5) {
                seen.complete(Platform.isFxApplicationThread());
              }
            }));
    assertTrue(seen.get(SOON, TimeUnit.SECONDS));
    gate.countDown();
  }

  @Test
  void closingWaitsForWhatWasStarted() {
    var done = new CompletableFuture<Boolean>();
    Screens.runFx(() -> work.start(_ -> done.complete(true), _ -> {}));
    work.close();
    assertTrue(done.isDone());
  }

  @Test
  void aJobAfterClosingFailsInsteadOfBeingLost() throws Exception {
    work.close();
    assertInstanceOf(Outcome.Failed.class, outcome(_ -> "too late"));
  }

  @Test
  void aJobCannotBeStartedOffTheJavaFxThread() {
    Screens.runFx(() -> {});
    assertThrows(IllegalStateException.class, () -> work.start(_ -> "", _ -> {}));
  }

  @Test
  void onTheSameThreadTheOutcomeIsThereAtOnce() {
    var outcomes = new ArrayList<Outcome<String>>();
    Work.here().start(_ -> "done", outcomes::add);
    assertEquals(List.of(new Outcome.Done<>("done")), outcomes);
  }

  @Test
  void aShortJobEndsInOneOfTwoWays() {
    var seen = new ArrayList<String>();
    Work.here().run(() -> "saved", seen::add, _ -> seen.add("failed"));
    Work.here()
        .run(
            () -> {
              throw new IOException("disk full");
            },
            _ -> seen.add("saved"),
            failure -> seen.add(failure.getMessage()));
    assertEquals(List.of("saved", "disk full"), seen);
  }

  private <T> Outcome<T> outcome(Job<T> job) throws Exception {
    var outcome = new CompletableFuture<Outcome<T>>();
    Screens.runFx(() -> work.start(job, outcome::complete));
    return outcome.get(SOON, TimeUnit.SECONDS);
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> value;
      case Outcome.Failed<T>(var cause) -> throw new AssertionError(cause);
      case Outcome.Cancelled<T>() -> throw new AssertionError("cancelled");
    };
  }

  private static void completeWhen(boolean is, CompletableFuture<Boolean> future) {
    if (is) {
      future.complete(true);
    }
  }
}
