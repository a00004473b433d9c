package org.pumpreview.desktop.app;

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
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.print.PrintJob;
import org.pumpreview.desktop.print.Printers;

/// The printers of this computer, on US letter paper.
final class SystemPrinters implements Printers {
  private final Supplier<Window> window;

  SystemPrinters(Supplier<Window> window) {
    this.window = window;
  }

  @Override
  public Answer ask(String title) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return new Answer.NoPrinter();
    }
    prepare(job, title);
    if (!job.showPrintDialog(window.get())) {
      job.cancelJob();
      return new Answer.Declined();
    }
    return new Answer.Ready(new Job(job));
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

  private record Job(PrinterJob job) implements PrintJob {
    @Override
    public String printer() {
      return job.getPrinter().getName();
    }

    @Override
    public boolean isTwoSided() {
      return job.getJobSettings().getPrintSides() != PrintSides.ONE_SIDED;
    }

    @Override
    public boolean isWanted(int page) {
      return SystemPrinters.isWanted(job.getJobSettings().getPageRanges(), page);
    }

    @Override
    public boolean print(Image page) {
      PageLayout layout = layout();
      ImageView sheet = new ImageView(page);
      sheet.setPreserveRatio(true);
      sheet.setFitWidth(layout.getPrintableWidth());
      sheet.setFitHeight(layout.getPrintableHeight());
      return print(layout, sheet);
    }

    @Override
    public boolean printBlank() {
      return print(layout(), new Rectangle());
    }

    private boolean print(PageLayout layout, Node sheet) {
      return job.printPage(layout, sheet);
    }

    private PageLayout layout() {
      return job.getPrinter()
          .createPageLayout(
              Paper.NA_LETTER, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    }

    @Override
    public boolean end() {
      return job.endJob();
    }

    @Override
    public void cancel() {
      job.cancelJob();
    }
  }
}
