package org.pumpreview.desktop.chart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;

/// Documents of a case in memory, read by the same processes as those of a vault.
public final class ChartOnDesk implements ChartRoom, AutoCloseable {
  private static final ReaderProcess READER = new ReaderProcess();

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, PageText> recognized = new HashMap<>();
  private final ChartTerms terms = new ChartTerms();
  private final ChartViewModel.Lanes lanes;

  /// A chart for screens that are shown without one.
  public static Chart none(CaseDesk desk) {
    return new ChartOnDesk(
            new ChartViewModel.Lanes(Work.here(), Work.here(), Work.here(), Work.here()))
        .chart(desk);
  }

  public ChartOnDesk() {
    this(
        Screens.onFx(
            () -> new ChartViewModel.Lanes(Work.away(), Work.away(), Work.away(), Work.away())));
  }

  private ChartOnDesk(ChartViewModel.Lanes lanes) {
    this.lanes = lanes;
  }

  /// Attaches a file to the case and keeps it.
  public ChartOnDesk attach(CaseOnDesk held, String id, String title, int pages, byte[] file) {
    files.put(id, file);
    held.does(
        new CaseEvent.DocumentAttached(
            id,
            new Description(
                title,
                DocumentType.FAX_PACKET,
                Optional.of(LocalDate.of(2026, 11, 10)),
                "Cypress Example Pain Center",
                Channel.FAX),
            id + ".pdf",
            DocumentForm.PDF,
            pages,
            file.length,
            "%064x".formatted(id.hashCode() & 0xffffffffL),
            "attachment-" + id,
            Optional.empty(),
            false));
    return this;
  }

  /// Words that were recognized on a page.
  public void recognized(String document, int page, PageText text) {
    recognized.put(document + page, text);
  }

  /// The two documents of the mockups.
  public static ChartOnDesk of(CaseOnDesk held) {
    return new ChartOnDesk()
        .attach(held, "packet", "Fax packet", 46, MadeRecord.packet())
        .attach(held, "evaluation", "Psych eval", 6, MadeRecord.evaluation());
  }

  public Chart chart(CaseDesk desk) {
    int[] pieces = {0};
    return chart(desk, () -> "marked-" + ++pieces[0]);
  }

  private Chart chart(CaseDesk desk, Supplier<String> ids) {
    return new Chart(new ChartViewModel(desk, this, lanes, terms, ids));
  }

  /// Waits until the page in sight is drawn and read.
  public static void await(Chart chart) {
    Screens.until(
        "the page in sight",
        () -> chart.model().activeProperty().get().filter(ChartOnDesk::isReady).isPresent());
  }

  private static boolean isReady(SheetViewModel sheet) {
    return sheet.opened().isPresent() && sheet.text(sheet.page()).isPresent();
  }

  /// Waits until all pages can be searched and something was found.
  public static void awaitHits(Chart chart) {
    int pages = chart.model().documentsProperty().get().stream().mapToInt(Document::pages).sum();
    Screens.until(
        "the hits",
        () ->
            chart.model().search().found().pages() == pages
                && chart.model().search().found().count() > 0);
  }

  @Override
  public ChartPages open(Document document) throws Exception {
    return READER.open(MadeRecord.content(files.get(document.id())), Optional.empty());
  }

  @Override
  public ChartPages openAside(Document document) throws Exception {
    return open(document);
  }

  @Override
  public PageText words(Document document, ChartPages pages, int page) throws Exception {
    PageText known = recognized.get(document.id() + page);
    return known == null ? pages.text(page) : known;
  }

  @Override
  public void close() {
    lanes.draw().close();
    lanes.read().close();
    lanes.find().close();
    lanes.attach().close();
  }
}
