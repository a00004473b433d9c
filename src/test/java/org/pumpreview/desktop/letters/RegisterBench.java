package org.pumpreview.desktop.letters;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.print.Printers;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Card;
import org.pumpreview.review.Office;
import org.pumpreview.store.PlanJson;

/// Prints how long the register of 5,000 letters keeps the screen's thread: until it is opened,
/// takes new cards, is searched by one more key, scrolled by a page, and has all of it chosen.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=...RegisterBench` or from an editor,
/// with the flags of the tests.
public final class RegisterBench {
  private static final int CASES = 2500;
  private static final int TIMES = 21;
  private static final Instant NOW = Instant.parse("2026-11-17T16:31:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LettersView view;
  private final Screens screens;
  private final List<Card> cards = cards(NOW);
  private final List<Card> later = cards(NOW.plusSeconds(1));
  private boolean isLater;

  private RegisterBench() {
    var opened = new ArrayList<LettersView>();
    screens =
        Screens.show(
            () -> {
              opened.add(view());
              return new Layers(opened.getFirst().node());
            },
            1280,
            800,
            Appearance.STANDARD);
    view = opened.getFirst();
  }

  public static void main(String[] args) {
    try {
      new RegisterBench().measure();
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private void measure() {
    print("opened", this::open);
    print("shown again", this::showAgain);
    print("new cards taken", () -> view.refresh(other()));
    List<Card> same = cards(NOW);
    print(
        "the same cards compared",
        () -> {
          if (!same.equals(cards)) {
            throw new IllegalStateException("made-up cards differ");
          }
        });
    print(
        "searched",
        () -> {
          var field = screens.find(".search", TextField.class);
          field.setText(field.getText().length() > 3 ? "" : field.getText() + "a");
        });
    Screens.runFx(() -> screens.find(".search", TextField.class).clear());
    print(
        "scrolled",
        () -> {
          var table = table();
          table.scrollTo((int) (System.nanoTime() % table.getItems().size()));
        });
    print("all chosen", () -> table().getSelectionModel().selectAll());
    print("one chosen", () -> table().getSelectionModel().clearAndSelect(7));
  }

  private TableView<?> table() {
    return screens.find(".table-view", TableView.class);
  }

  private void open() {
    var layers = (Layers) screens.scene().getRoot();
    layers.setContent(new StackPane());
    var fresh = view();
    fresh.refresh(cards);
    layers.setContent(fresh.node());
  }

  /// Now these, now those.
  private List<Card> other() {
    isLater = !isLater;
    return isLater ? later : cards;
  }

  private void showAgain() {
    var layers = (Layers) screens.scene().getRoot();
    layers.setContent(new StackPane());
    layers.setContent(view.node());
  }

  private void print(String what, Runnable act) {
    double[] millis = IntStream.range(0, TIMES).mapToDouble(_ -> time(act)).sorted().toArray();
    System.out.printf(
        "%s: median %.1f ms, worst %.1f ms%n",
        what, millis[TIMES / 2], Arrays.stream(millis).max().orElseThrow());
  }

  /// Until it is laid out too, in time of the processor: what else runs on the machine is left out.
  private double time(Runnable act) {
    double millis =
        Screens.onFx(() -> {
          long start = THREADS.getCurrentThreadCpuTime();
          act.run();
          screens.scene().getRoot().applyCss();
          screens.scene().getRoot().layout();
          return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        });
    screens.settle();
    return millis;
  }

  private static LettersView view() {
    Office office = Office.founded(false, PlanJson.example());
    var acts = new LettersViewTest.Acts();
    var model =
        new LettersViewModel(LettersViewTest.NURSE, ZONE, () -> NOW, Work.here(), acts, acts);
    return new LettersView(
        model,
        new People(() -> office),
        _ -> Optional.empty(),
        _ -> new Printers.Answer.NoPrinter(),
        _ -> {});
  }

  private static List<Card> cards(Instant newest) {
    return IntStream.range(0, CASES).mapToObj(i -> LettersViewTest.card(i, newest)).toList();
  }
}
