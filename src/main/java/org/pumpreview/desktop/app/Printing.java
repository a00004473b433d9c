package org.pumpreview.desktop.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.pumpreview.desktop.letter.LetterPages;
import org.pumpreview.desktop.letter.LetterPrinter;
import org.pumpreview.desktop.print.Bundle;
import org.pumpreview.desktop.print.Fate;
import org.pumpreview.desktop.print.Pages;
import org.pumpreview.desktop.print.PrintJob;
import org.pumpreview.desktop.print.PrintRun;
import org.pumpreview.desktop.print.Printers;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// Prints one letter for the step that shows it.
final class Printing implements LetterPrinter {
  private static final Words WORDS = Words.of("app");

  private final Printers printers;
  private final Work work;

  Printing(Printers printers, Work work) {
    this.printers = printers;
    this.work = work;
  }

  @Override
  public void print(String title, LetterPages pages, Consumer<Printed> over) {
    switch (printers.ask(title)) {
      case Printers.Answer.Ready(var job) -> print(job, pages, over);
      case Printers.Answer.Declined declined -> over.accept(new Printed.Cancelled());
      case Printers.Answer.NoPrinter none ->
          over.accept(new Printed.Failed(WORDS.text("print.no-printer")));
    }
  }

  private void print(PrintJob job, LetterPages pages, Consumer<Printed> over) {
    new PrintRun<>(
            work,
            job,
            List.of(new Bundle<>(pages, List.of(() -> new Lent(pages)))),
            results ->
                over.accept(
                    switch (results.getFirst().fate()) {
                      // Single pages were what the person asked for.
                      case Fate.Printed printed -> new Printed.Sent(job.printer());
                      case Fate.LeftOut(var out) ->
                          out == 0
                              ? new Printed.Failed(WORDS.text("print.no-page"))
                              : new Printed.Sent(job.printer());
                      case Fate.Cancelled cancelled -> new Printed.Cancelled();
                      case Fate.Broken broken -> new Printed.Failed(WORDS.text("print.failed"));
                      case Fate.Refused refused -> new Printed.Failed(WORDS.text("print.failed"));
                    }))
        .start();
  }

  /// The step goes on showing these pages: whoever prints them does not let go of them.
  private record Lent(LetterPages pages) implements Pages {
    @Override
    public int count() {
      return pages.count();
    }

    @Override
    public Image draw(int page, double scale) throws Exception {
      return pages.draw(page, scale);
    }
  }
}
