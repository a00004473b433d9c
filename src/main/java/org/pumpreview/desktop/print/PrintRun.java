package org.pumpreview.desktop.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.pumpreview.desktop.work.Work;

/// Prints bundles in one job. Each page is drawn away from the screen and handed over on it, so
/// that only one file and one page are held at a time and a person can cancel between two pages. A
/// bundle that cannot be drawn stops none of the others. Used on the screen's thread only.
///
/// @param <T> what a bundle is to whoever prints it
public final class PrintRun<T> {
  private static final double SCALE = 300.0 / 72.0;

  private final Work work;
  private final PrintJob job;
  private final List<Bundle<T>> bundles;
  private final Consumer<List<Result<T>>> over;
  private final List<Result<T>> results = new ArrayList<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
  private final Queue<Runnable> steps = new ArrayDeque<>();
  private boolean stepping;
  private boolean cancelled;

  /// The next page, counted through all files of the job.
  private int place;

  /// The sides that the printer was handed, blank ones too.
  private int sides;

  // Of the bundle that is being printed.
  private int out;
  private boolean leftOut;

  /// The pages of the file that is open which the printer was handed.
  private int outOfFile;

  /// What became of one bundle.
  public record Result<T>(T subject, Fate fate) {
    public boolean isPrinted() {
      return fate instanceof Fate.Printed;
    }
  }

  /// A run that has not begun.
  ///
  /// @param over gets what became of each bundle, in their order
  public PrintRun(
      Work work, PrintJob job, List<Bundle<T>> bundles, Consumer<List<Result<T>>> over) {
    this.work = work;
    this.job = job;
    this.bundles = List.copyOf(bundles);
    this.over = over;
  }

  public void start() {
    running.set(true);
    then(this::next);
  }

  /// From 0.0 to 1.0.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Stops before the next page. What was handed over by then is printed: no printer can be relied
  /// on to throw it away.
  public void cancel() {
    cancelled = true;
  }

  /// Goes on with a step. Steps wait for each other and do not call each other, so that thousands
  /// of bundles need no deeper a stack than one.
  private void then(Runnable step) {
    steps.add(step);
    if (stepping) {
      return;
    }
    stepping = true;
    try {
      for (var next = steps.poll(); next != null; next = steps.poll()) {
        next.run();
      }
    } finally {
      stepping = false;
    }
  }

  // ---- bundles

  private void next() {
    progress.set((double) results.size() / bundles.size());
    out = 0;
    leftOut = false;
    if (results.size() == bundles.size()) {
      finish();
    } else if (cancelled) {
      settle(new Fate.Cancelled(0));
    } else {
      open(0);
    }
  }

  private void settle(Fate fate) {
    results.add(new Result<>(bundles.get(results.size()).subject(), fate));
    then(this::next);
  }

  private void finish() {
    if (sides == 0) {
      job.cancel();
    } else if (!job.end()) {
      refuse();
    }
    running.set(false);
    over.accept(List.copyOf(results));
  }

  /// Of a job that the printer did not take nothing is certain: it counts as not printed.
  private void refuse() {
    results.clear();
    bundles.forEach(bundle -> results.add(new Result<>(bundle.subject(), new Fate.Refused())));
  }

  // ---- files and pages

  private void open(int file) {
    var files = bundles.get(results.size()).files();
    if (file == files.size()) {
      settle(leftOut ? new Fate.LeftOut(out) : new Fate.Printed());
      return;
    }
    outOfFile = 0;
    work.run(files.get(file), pages -> then(() -> page(file, pages, 0)), this::broken);
  }

  private void broken(Exception cause) {
    settle(new Fate.Broken(out, cause));
  }

  private void page(int file, Pages pages, int at) {
    if (at == pages.count()) {
      close(pages, () -> open(file + 1));
    } else if (cancelled) {
      close(pages, () -> settle(new Fate.Cancelled(out)));
    } else if (job.isWanted(place)) {
      work.run(
          () -> pages.draw(at, SCALE),
          image -> {
            if (isFreshSheet() && job.print(image)) {
              place++;
              sides++;
              out++;
              outOfFile++;
              then(() -> page(file, pages, at + 1));
            } else {
              close(pages, this::stop);
            }
          },
          failure -> close(pages, () -> broken(failure)));
    } else {
      place++;
      leftOut = true;
      then(() -> page(file, pages, at + 1));
    }
  }

  /// Where the first page that is printed of a file would come onto the back of another, that side
  /// stays blank.
  private boolean isFreshSheet() {
    if (outOfFile > 0 || !job.isTwoSided() || sides % 2 == 0) {
      return true;
    }
    sides++;
    return job.printBlank();
  }

  /// What was drawn was drawn: a file that cannot be let go of changes nothing about that.
  private void close(Pages pages, Runnable next) {
    work.run(
        () -> {
          pages.close();
          return true;
        },
        _ -> then(next),
        _ -> then(next));
  }

  private void stop() {
    job.cancel();
    refuse();
    running.set(false);
    over.accept(List.copyOf(results));
  }
}
