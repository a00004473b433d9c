package org.pumpreview.desktop.letters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.print.Bundle;
import org.pumpreview.desktop.print.Fate;
import org.pumpreview.desktop.print.PrintJob;
import org.pumpreview.desktop.print.PrintRun;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// Letters printed in one job, and what became of each of them.
final class PrintingViewModel {
  private static final Words WORDS = Words.of("letters");

  /// What became of one letter.
  record Line(RegisteredLetter letter, boolean printed, String words) {}

  /// What became of all of them.
  record Over(String printer, List<Line> lines) {
    Over {
      lines = List.copyOf(lines);
    }

    /// Those that can be recorded as sent.
    List<RegisteredLetter> printed() {
      return lines.stream().filter(Line::printed).map(Line::letter).toList();
    }
  }

  private final Work work;
  private final LetterActs acts;
  private final ReadOnlyObjectWrapper<Optional<PrintRun<RegisteredLetter>>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  PrintingViewModel(Work work, LetterActs acts) {
    this.work = work;
    this.acts = acts;
  }

  /// What is being printed.
  ReadOnlyObjectProperty<Optional<PrintRun<RegisteredLetter>>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  void onPrint(PrintJob job, List<RegisteredLetter> letters, Consumer<Over> over) {
    List<Bundle<RegisteredLetter>> bundles =
        letters.stream().map(letter -> new Bundle<>(letter, acts.files(letter))).toList();
    var run =
        new PrintRun<>(
            work,
            job,
            bundles,
            results -> {
              running.set(Optional.empty());
              over.accept(
                  new Over(job.printer(), results.stream().map(PrintingViewModel::line).toList()));
            });
    running.set(Optional.of(run));
    run.start();
  }

  /// Prints no more.
  void cancel() {
    running.get().ifPresent(PrintRun::cancel);
  }

  private static Line line(PrintRun.Result<RegisteredLetter> result) {
    return new Line(result.subject(), result.isPrinted(), words(result.fate()));
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case Fate.Printed printed -> WORDS.text("fate.printed");
      case Fate.LeftOut(var out) -> WORDS.text(out == 0 ? "fate.left-out.whole" : "fate.left-out");
      case Fate.Cancelled(var out) ->
          out == 0 ? WORDS.text("fate.cancelled") : WORDS.text("fate.cancelled.out", out);
      case Fate.Broken(var out, var cause) -> broken(out, cause);
      case Fate.Refused refused -> WORDS.text("fate.refused");
    };
  }

  private static String broken(int out, Exception cause) {
    String why = Optional.ofNullable(cause.getMessage()).orElse(WORDS.text("fate.broken"));
    return out == 0 ? why : why + " " + WORDS.text("fate.broken.out", out);
  }
}
