package org.pumpreview.desktop.chart;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.ScrolledPages.Opened;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;

/// Leafs through the whole chart of a case, frame by frame, with everything that goes on beside:
/// the pages are drawn and read for the first time, their small pictures too, and searched. To be
/// made on the screen's thread.
final class LeafWatch extends AnimationTimer {
  /// In px for each ms: sixteen pages a second.
  private static final double SPEED = 18;

  private static final double NANOS_PER_MILLI = 1e6;

  /// Words that many pages hold.
  private static final List<String> TERMS = List.of("pain", "MME", "taper", "infection");

  /// Frames in which what nobody holds is collected, so that the rest can be seen.
  private static final int COLLECTED = 8;

  private final ChartViewModel model;
  private final ChartPane pane;
  private final Stage stage = new Stage();
  private final Consumer<double[]> told;
  private final double shortest;
  private double[] times = new double[1024];
  private Optional<PageStrip> strip = Optional.empty();
  private int frame;
  private int direction = 1;
  private double leafed;
  private int measured;
  private int collected;
  private long last;

  /// @param shortest how long it leafs at least; it goes on until all pages are read
  /// @param told is given what each frame took, in ms
  LeafWatch(Opened opened, List<Work> lanes, Duration shortest, Consumer<double[]> told) {
    this.shortest = shortest.toMillis();
    this.told = told;
    var desk =
        new CaseDesk(
            opened.assessment(),
            opened.actor(),
            (_, _) -> {
              throw new IOException("nothing is written");
            },
            lanes.getFirst(),
            InstantSource.fixed(Instant.EPOCH));
    var ids = new AtomicInteger();
    model =
        new ChartViewModel(
            desk,
            new OutOfVault(opened.desk()),
            new ChartViewModel.Lanes(lanes.get(0), lanes.get(1), lanes.get(2), lanes.get(3)),
            new ChartTerms(),
            () -> "measured-" + ids.incrementAndGet());
    pane = new ChartPane(model);
  }

  void begin(double width, double height) {
    var scene = new Scene(new Layers(pane), width, height);
    Theme.apply(scene, Appearance.STANDARD.withMode(Appearance.Mode.LIGHT));
    stage.setScene(scene);
    stage.show();
    model.setSubject(Optional.of(new ChartViewModel.Subject("", TERMS)));
    pane.onThumbnails();
    start();
  }

  @Override
  public void handle(long now) {
    if (strip.isEmpty()) {
      // From the first page on there is something to be slow with.
      strip =
          Optional.ofNullable((PageStrip) pane.lookup(".page-strip")).filter(PageStrip::isDrawn);
      return;
    }
    long at = System.nanoTime();
    double millis = frame == 0 ? 0 : (at - last) / NANOS_PER_MILLI;
    if (frame > 0) {
      keep(millis);
    }
    last = at;
    leafed += millis;
    frame++;
    boolean over = leafed >= shortest && model.isRead();
    if (!over || collected == 0) {
      collected = over ? 1 : 0;
      measured = frame - 1;
    } else if (collected++ < COLLECTED) {
      // What is painted frees what was painted before, as far as nobody holds it any more.
      System.gc();
    } else {
      stop();
      told.accept(Arrays.copyOf(times, measured));
      return;
    }
    leaf(strip.get(), millis);
  }

  private void keep(double millis) {
    if (frame > times.length) {
      times = Arrays.copyOf(times, 2 * times.length);
    }
    times[frame - 1] = millis;
  }

  private void leaf(PageStrip pages, double millis) {
    var sheet = model.activeProperty().get().orElseThrow();
    if (sheet.page() >= sheet.pages() - 1) {
      direction = -1;
    } else if (sheet.page() <= 1) {
      direction = 1;
    }
    pages.scrollBy(direction * SPEED * millis);
  }

  void close() {
    stage.close();
    model.close();
  }

  /// The documents of a case as they come out of the vault, none of them to be recognized.
  private record OutOfVault(ChartDesk desk) implements ChartRoom {
    @Override
    public ChartPages open(Document document) throws Exception {
      return desk.open(document);
    }

    @Override
    public ChartPages openAside(Document document) throws Exception {
      return desk.openAside(document);
    }

    @Override
    public PageText words(Document document, ChartPages opened, int page) throws Exception {
      return opened.text(page);
    }
  }
}
