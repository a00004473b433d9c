package org.pumpreview.desktop.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.letter.LetterPages;
import org.pumpreview.desktop.letter.LetterPrinter;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// Prints letters through the system's own dialog, on US letter paper.
final class Printing implements LetterPrinter {
  private static final Words WORDS = Words.of("app");
  private static final double PRINT_SCALE = 300.0 / 72.0;

  private final Supplier<Window> window;
  private final Work work;

  Printing(Supplier<Window> window, Work work) {
    this.window = window;
    this.work = work;
  }

  @Override
  public void print(String title, LetterPages pages, Consumer<Printed> over) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      over.accept(new Printed.Failed(WORDS.text("print.no-printer")));
      return;
    }
    prepare(job, title);
    if (!job.showPrintDialog(window.get())) {
      job.cancelJob();
      over.accept(new Printed.Cancelled());
      return;
    }
    page(job, pages, 0, over);
  }

  /// Both sides of the sheet, turned on its long edge, where the printer can; the dialog changes
  /// it.
  private static void prepare(PrinterJob job, String title) {
    JobSettings settings = job.getJobSettings();
    settings.setJobName(title);
    if (job.getPrinter()
        .getPrinterAttributes()
        .getSupportedPrintSides()
        .contains(PrintSides.DUPLEX)) {
      settings.setPrintSides(PrintSides.DUPLEX);
    }
  }

  /// Whether the person asked for a page; without ranges that is every one.
  ///
  /// @param at from 0
  static boolean isWanted(PageRange @Nullable [] ranges, int at) {
    return ranges == null
        || ranges.length == 0
        || Stream.of(ranges)
            .anyMatch(range -> range.getStartPage() <= at + 1 && at + 1 <= range.getEndPage());
  }

  /// Draws one page away from the screen, hands it to the printer, and goes on with the next.
  private void page(PrinterJob job, LetterPages pages, int at, Consumer<Printed> over) {
    if (at == pages.count()) {
      boolean sent = job.endJob();
      over.accept(
          sent
              ? new Printed.Sent(job.getPrinter().getName())
              : new Printed.Failed(WORDS.text("print.failed")));
      return;
    }
    if (!isWanted(job.getJobSettings().getPageRanges(), at)) {
      page(job, pages, at + 1, over);
      return;
    }
    work.run(
        () -> pages.draw(at, PRINT_SCALE),
        image -> {
          PageLayout layout =
              job.getPrinter()
                  .createPageLayout(
                      Paper.NA_LETTER,
                      PageOrientation.PORTRAIT,
                      Printer.MarginType.HARDWARE_MINIMUM);
          ImageView sheet = new ImageView(image);
          sheet.setPreserveRatio(true);
          sheet.setFitWidth(layout.getPrintableWidth());
          sheet.setFitHeight(layout.getPrintableHeight());
          if (job.printPage(layout, sheet)) {
            page(job, pages, at + 1, over);
          } else {
            job.cancelJob();
            over.accept(new Printed.Failed(WORDS.text("print.failed")));
          }
        },
        failure -> {
          job.cancelJob();
          over.accept(new Printed.Failed(WORDS.text("print.failed")));
        });
  }
}
