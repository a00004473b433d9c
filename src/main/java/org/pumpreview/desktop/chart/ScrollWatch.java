package org.pumpreview.desktop.chart;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.pumpreview.casework.ScrolledPages;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.work.Headless;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.PageArea;

/// Scrolls the strip of pages over those that it has drawn, frame by frame, and then the whole
/// chart over pages that are not.
public final class ScrollWatch implements ScrolledPages {
  /// The chart beside the criteria on a window of 1920 x 1080.
  private static final double WIDTH = 900;

  private static final double HEIGHT = 900;

  /// As many pages as are held at that size.
  private static final int PAGES = 8;

  /// Of a page, in points.
  private static final double LETTER = 792;

  /// From frame to frame in px, as a wheel turned fast.
  private static final double STEP = 30;

  /// For each frame over drawn pages: as long as three take at 60 a second. 1,200 lead through
  /// 1,000 pages.
  private static final Duration LEAFED = Duration.ofMillis(50);

  /// Frames before the program runs at its speed.
  private static final int WARM = 240;

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final double NANOS_PER_MILLI = 1e6;

  /// Some words that were found and a piece of evidence, on every page.
  private static final PageMarks MARKS =
      new PageMarks(
          List.of(
              new PageArea(72, 120, 40, 12),
              new PageArea(200, 300, 40, 12),
              new PageArea(320, 520, 40, 12)),
          List.of(),
          List.of(List.of(new PageArea(72, 200, 440, 12), new PageArea(72, 214, 300, 12))),
          List.of(),
          List.of());

  @Override
  public Measured scroll(ChartPages drawn, Opened opened, int frames) throws IOException {
    // Frames follow each other at once: how long each takes is to be seen, not how long it waits.
    System.setProperty("javafx.animation.fullspeed", "true");
    try (var toolkit = new Headless();
        var draw = toolkit.call(Work::away);
        var read = toolkit.call(Work::away);
        var find = toolkit.call(Work::away);
        var attach = toolkit.call(Work::away)) {
      double[] times = toolkit.await(told -> new Run(drawn, draw, frames, told).begin(), LONGEST);
      long before = heap();
      var lanes = List.of(draw, read, find, attach);
      var leaf = new AtomicReference<LeafWatch>();
      double[] leafing =
          toolkit.await(
              told -> {
                leaf.set(new LeafWatch(opened, lanes, LEAFED.multipliedBy(frames), told));
                leaf.get().begin(WIDTH, HEIGHT);
              },
              LONGEST);
      // The chart is still open, with all that it holds.
      long held = heap() - before;
      toolkit.call(() -> {
        leaf.get().close();
        return true;
      });
      return new Measured(times, leafing, held);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("no window could be made", e);
    }
  }

  /// What is held, without what is only not collected yet, in bytes.
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// One scrolling, on the screen's thread.
  private static final class Run extends AnimationTimer {
    private final SheetViewModel sheet;
    private final PageStrip strip;
    private final Stage stage = new Stage();
    private final double[] times;
    private final Consumer<double[]> told;
    private int drawn = 1;
    private int frame = -WARM;
    private int direction = 1;
    private long last;

    Run(ChartPages document, Work work, int frames, Consumer<double[]> told) {
      this.told = told;
      times = new double[frames];
      var lone = new Lone(document);
      sheet = new SheetViewModel(document(document), lone, work);
      strip = new PageStrip(sheet, sheet.marking(), new Painter(work, new Pictures()), _ -> MARKS);
    }

    void begin() {
      var root = new StackPane(strip);
      root.getStylesheets().add(ChartPane.STYLES);
      var scene = new Scene(root, WIDTH, HEIGHT);
      Theme.apply(scene, Appearance.STANDARD.withMode(Appearance.Mode.LIGHT));
      stage.setScene(scene);
      stage.show();
      strip.onMarks(
          IntStream.rangeClosed(1, PAGES)
              .boxed()
              .flatMap(page ->
                  MARKS.hits().stream()
                      .map(area -> new HitTrack.Place(page, area.top() / LETTER, false)))
              .toList());
      start();
    }

    @Override
    public void handle(long now) {
      if (drawn <= PAGES) {
        draw();
      } else {
        scroll();
      }
    }

    /// From page to page as soon as each is drawn.
    private void draw() {
      if (sheet.opened().isPresent() && strip.isDrawn() && sheet.page() >= drawn) {
        drawn++;
        sheet.goTo(drawn > PAGES ? 1 : drawn);
      }
    }

    private void scroll() {
      long now = System.nanoTime();
      if (frame >= 0) {
        times[frame] = (now - last) / NANOS_PER_MILLI;
      }
      last = now;
      frame++;
      if (frame == times.length) {
        stop();
        stage.close();
        told.accept(times);
        return;
      }
      if (sheet.page() >= PAGES - 1) {
        direction = -1;
      } else if (sheet.page() <= 1) {
        direction = 1;
      }
      strip.scrollBy(direction * STEP);
    }
  }

  private static Document document(ChartPages pages) {
    return new Document(
        "measured",
        new Description("Measured", DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX),
        "measured.pdf",
        DocumentForm.PDF,
        pages.sizes().size(),
        0,
        "0".repeat(64),
        "measured",
        Optional.empty(),
        false,
        List.of(),
        "",
        Instant.EPOCH);
  }

  /// One document, open already.
  private record Lone(ChartPages pages) implements ChartRoom {
    @Override
    public ChartPages open(Document document) {
      return pages;
    }

    @Override
    public ChartPages openAside(Document document) {
      return pages;
    }

    @Override
    public PageText words(Document document, ChartPages opened, int page) throws Exception {
      return opened.text(page);
    }
  }
}
