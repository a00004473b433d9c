package org.pumpreview.command.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.pumpreview.casework.Attached;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.casework.PracticePacket;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.ScrolledPages;
import org.pumpreview.casework.Vaults;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Query;
import org.pumpreview.chart.made.MadeChart;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.command.bench.Figure.Measure;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Journal;
import org.pumpreview.review.License;
import org.pumpreview.review.Role;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Measures what a reviewer waits for at the chart, end to end: the process that reads documents,
/// the pipe, the vault, the search.
public final class ChartBench {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MEGABYTE = 1 << 20;

  /// In ms, at 60 frames a second.
  static final double FRAME_AT_60 = 1000.0 / 60;

  private static final int SCROLLED = 10;

  /// Px for each point: a page as wide as the pane beside the criteria on a window of 1920 px.
  private static final double SCALE = 1.5;

  private static final List<String> QUERIES =
      List.of(
          "mme",
          "taper",
          "pai",
          "wean",
          "oxycodone 36",
          "no sign of infection",
          "physical ther",
          "hyperalgesia",
          "120",
          "2026-10",
          "a",
          "th",
          "zebra",
          "pump oxycodone");

  private final Extent extent;
  private final InstantSource clock;
  private final Supplier<ScrolledPages> scrolled;
  private final Consumer<Figure> report;

  /// @param scrolled scrolls in the window
  /// @param report is told each figure as soon as there is one
  public ChartBench(
      Extent extent,
      InstantSource clock,
      Supplier<ScrolledPages> scrolled,
      Consumer<Figure> report) {
    this.extent = extent;
    this.clock = clock;
    this.scrolled = scrolled;
    this.report = report;
  }

  /// How much is measured.
  ///
  /// @param drawn pages of either look
  /// @param pages that are indexed, searched and scrolled
  /// @param rounds of indexing, of all queries and of attaching
  /// @param megabytes of the file that is attached
  /// @param recognized faxed pages
  /// @param frames in which cached pages are scrolled
  public record Extent(
      int drawn, int pages, int rounds, int megabytes, int recognized, int frames) {
    public static final Extent FULL = new Extent(100, 1000, 5, 50, 20, 1200);

    /// Enough to see that everything can be measured here.
    public static final Extent QUICK = new Extent(3, 20, 1, 1, 1, 60);
  }

  /// Measures everything.
  ///
  /// @param folder empty, for the vault that things are attached to
  public void run(Path folder) throws ChartRefused, VaultException, IOException {
    try (ReaderProcess reader = new ReaderProcess()) {
      reader.warm();
      draw(reader, Measure.WRITTEN_PAGE, PracticePacket.Look.WRITTEN);
      draw(reader, Measure.FAXED_PAGE, PracticePacket.Look.FAXED);
      MadeChart chart = PracticePacket.of(extent.pages, PracticePacket.Look.WRITTEN);
      index(reader, chart.pdf());
      search(chart.pages());
      recognize();
      vault(reader, folder, chart.pdf());
    }
  }

  private void draw(ReaderProcess reader, Measure measure, PracticePacket.Look look)
      throws ChartRefused {
    double[] times = new double[extent.drawn];
    MadeChart chart = PracticePacket.of(extent.drawn + 1, look);
    try (ChartPages pages = reader.open(new Bytes(chart.pdf()), Optional.empty())) {
      // The first page of a process waits for classes to be loaded, once and for all.
      pages.draw(extent.drawn + 1, SCALE);
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        pages.draw(i + 1, SCALE);
        times[i] = since(start);
      }
    }
    report.accept(Figure.of(measure, times));
  }

  private void recognize() throws ChartRefused {
    double[] times = new double[extent.recognized];
    MadeChart chart = PracticePacket.of(times.length + 1, PracticePacket.Look.FAXED);
    try (ReaderProcess reader = ReaderProcess.recognizing();
        ChartPages pages = reader.open(new Bytes(chart.pdf()), Optional.empty())) {
      // The first page waits for the recognition to be loaded.
      pages.recognize(times.length + 1);
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        pages.recognize(i + 1);
        times[i] = since(start);
      }
    }
    report.accept(Figure.of(Measure.RECOGNITION, times));
  }

  private void index(ReaderProcess reader, byte[] pdf) throws ChartRefused {
    double[] times = new double[extent.rounds];
    double longest = 0;
    for (int round = 0; round < times.length; round++) {
      ChartIndex index = new ChartIndex();
      try (ChartPages pages = reader.open(new Bytes(pdf), Optional.empty())) {
        long start = System.nanoTime();
        for (int page = 1; page <= extent.pages; page++) {
          PageText text = pages.text(page);
          long step = System.nanoTime();
          index.put("D1", page, text);
          longest = Math.max(longest, since(step));
        }
        times[round] = since(start);
      }
    }
    report.accept(Figure.of(Measure.INDEXING, times));
    report.accept(Figure.of(Measure.INDEXING_STEP, longest));
  }

  private void search(List<PageText> pages) {
    ChartIndex index = new ChartIndex();
    for (int i = 0; i < pages.size(); i++) {
      // Half of them as if recognized: there a slip is forgiven, which takes longest.
      PageText.Origin origin = i % 2 == 0 ? PageText.Origin.WRITTEN : PageText.Origin.RECOGNIZED;
      index.put("D1", i + 1, new PageText(pages.get(i).words(), origin, PageText.DOUBTFUL));
    }
    double[] times = new double[extent.rounds * QUERIES.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      index.find(Query.typed(QUERIES.get(i % QUERIES.size())));
      times[i] = since(start);
    }
    report.accept(Figure.of(Measure.SEARCH, times));
  }

  private void vault(ReaderProcess reader, Path folder, byte[] chart)
      throws VaultException, ChartRefused, IOException {
    Policy policy = PolicyPacks.shipped();
    Actor nurse =
        new Actor(
            "bench.nurse",
            "Bench Nurse",
            "RN",
            Optional.of(new License("EX-RN-0000", "LA")),
            Set.of(Role.NURSE, Role.ADMINISTRATOR));
    FoundingRequest request = new FoundingRequest(true, PlanJson.example(), nurse);
    try (Session session =
            Vaults.of(
                    ref -> Optional.of(policy).filter(p -> p.ref().equals(ref)),
                    new MemoryHeadPins())
                .found(
                    folder, request, PracticeVault.passphraseOfAll().toCharArray(), clock.instant())
                .session();
        ChartDesk desk = new ChartDesk(session, reader, clock)) {
      attach(desk, begun(session, policy));
      CaseFile file =
          attached(desk, begun(session, policy), packet(chart), ChartDesk.Progress.UNWATCHED);
      var assessment = Assessment.of(file, policy, session.office().plan(), clock.instant());
      scroll(reader, new ScrolledPages.Opened(assessment, nurse, desk));
    }
  }

  private CaseFile begun(Session session, Policy policy) throws VaultException {
    return ((Journal.Append.Appended) session.begin(policy.ref(), clock.instant())).file();
  }

  private void attach(ChartDesk desk, CaseFile begun) throws VaultException, IOException {
    CaseFile file = begun;
    Offered large = large();
    double[] times = new double[extent.rounds];
    for (int round = 0; round < times.length; round++) {
      long start = System.nanoTime();
      file = attached(desk, file, large, ChartDesk.Progress.UNWATCHED);
      times[round] = since(start);
    }
    report.accept(Figure.of(Measure.ATTACHING, times));
    HeapWatch watch = new HeapWatch();
    attached(desk, file, large, watch);
    report.accept(Figure.of(Measure.ATTACHING_HEAP, watch.growth()));
  }

  private static CaseFile attached(
      ChartDesk desk, CaseFile file, Offered large, ChartDesk.Progress progress)
      throws VaultException {
    ChartDesk.Result result = desk.attach(file, List.of(large), progress);
    if (result.each().getFirst() instanceof Attached.Done) {
      return result.file();
    }
    throw new IllegalStateException(result.each().getFirst().sentence());
  }

  /// A packet with as much beside its pages as a phone's photographs bring.
  private Offered large() throws IOException {
    byte[] ballast = new byte[extent.megabytes << 20];
    new Random(1).nextBytes(ballast);
    try (PDDocument document =
        Loader.loadPDF(PracticePacket.of(2, PracticePacket.Look.WRITTEN).pdf())) {
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem(
              COSName.getPDFName("Ballast"),
              new PDStream(document, new ByteArrayInputStream(ballast)));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return packet(file.toByteArray());
    }
  }

  private static Offered packet(byte[] file) {
    Description description =
        new Description("Packet", DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX);
    return new Offered("packet.pdf", new Bytes(file), description, Optional.empty(), true, false);
  }

  /// Over faxed pages, which are pictures all over, and through the whole record of a case.
  private void scroll(ReaderProcess reader, ScrolledPages.Opened opened)
      throws ChartRefused, IOException {
    MadeChart chart = PracticePacket.of(SCROLLED, PracticePacket.Look.FAXED);
    try (ChartPages pages = reader.open(new Bytes(chart.pdf()), Optional.empty())) {
      ScrolledPages.Measured measured = scrolled.get().scroll(pages, opened, extent.frames);
      report.accept(Figure.of(Measure.FRAME, measured.frames()));
      double late = Arrays.stream(measured.frames()).map(ms -> ms > FRAME_AT_60 ? 1 : 0).sum();
      report.accept(Figure.of(Measure.LATE_FRAMES, late));
      report.accept(Figure.of(Measure.LEAFING, measured.leafing()));
      double longest = Arrays.stream(measured.leafing()).max().orElse(0);
      report.accept(Figure.of(Measure.LONGEST_STALL, longest));
      report.accept(Figure.of(Measure.HEAP, measured.heap() / MEGABYTE));
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  /// What is held, without what is only not collected yet, in MB.
  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Bytes(byte[] bytes) implements ChartReading.Content {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream read() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /// Looks at the heap ten times while a document is attached.
  private static final class HeapWatch implements ChartDesk.Progress {
    private static final int LOOKS = 10;

    private final double before = heap();
    private double most = before;
    private int looks;

    @Override
    public void report(int document, double done) {
      if (done * LOOKS >= looks) {
        looks++;
        most = Math.max(most, heap());
      }
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    double growth() {
      return most - before;
    }
  }
}
