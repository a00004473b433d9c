package org.pumpreview.desktop.items;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.pumpreview.casework.Vaults;
import org.pumpreview.desktop.caseframe.CaseFrameView;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.decision.DecisionView;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.SaveState;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.desktop.records.RecordsView;
import org.pumpreview.desktop.request.RequestView;
import org.pumpreview.desktop.route.RouteView;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Role;
import org.pumpreview.review.Step;
import org.pumpreview.review.Trial;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// Prints how long it takes from the key of an answer until it is saved in a real vault and until
/// the whole frame of the case is laid out again, on a case of 300 entries in its window, and how
/// long it takes to open that case.
///
/// Run it with `mvn -q test-compile exec:exec -Dexec.mainClass=...AnswerBench` or from an editor,
/// with the flags of the tests.
public final class AnswerBench {
  private static final int ENTRIES = 300;
  private static final int WARM = 40;
  private static final int MEASURED = 301;
  private static final int OPENED = 21;
  private static final List<String> ANSWERED =
      List.of("appended by the vault", "saved and shown", "laid out again");
  private static final Actor ADMINISTRATOR =
      new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
  private static final String PASSPHRASE = "practice makes it easy";

  private AnswerBench() {}

  public static void main(String[] args) throws Exception {
    var folder = Files.createTempDirectory("answer-bench");
    var vault = Vaults.of(_ -> Optional.of(CaseOnDesk.POLICY), new MemoryHeadPins());
    try (Session session = nurse(vault, folder.resolve("vault"));
        var work = Screens.onFx(Work::away)) {
      var bench = new Window(session, told(session), work);
      bench.measure(WARM);
      print(ANSWERED, bench.measure(MEASURED));
      bench.open(OPENED);
      print(List.of("read from the vault", "opened"), bench.open(OPENED));
      bench.close();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void print(List<String> names, List<long[]> times) {
    for (int i = 0; i < names.size(); i++) {
      int which = i;
      var millis = times.stream().mapToDouble(time -> time[which] / 1e6).sorted().toArray();
      System.out.printf(
          "%s: median %.1f ms, 90 %% %.1f ms, worst %.1f ms%n",
          names.get(i),
          millis[millis.length / 2],
          millis[millis.length * 9 / 10],
          Arrays.stream(millis).max().orElseThrow());
    }
  }

  // ---- the case

  private static Session nurse(Vault vault, Path folder) throws Exception {
    var request = new FoundingRequest(true, CaseOnDesk.PLAN, ADMINISTRATOR);
    var founded = vault.found(folder, request, PASSPHRASE.toCharArray(), CaseOnDesk.NOW);
    try (var administrator = founded.session()) {
      administrator.certify(CaseOnDesk.NURSE, PASSPHRASE.toCharArray(), CaseOnDesk.NOW);
    }
    return vault.unlock(
        folder, CaseOnDesk.NURSE.userId(), PASSPHRASE.toCharArray(), CaseOnDesk.NOW);
  }

  /// A case of 22 items, each with an answer and a page, and notes until it has its entries.
  private static CaseFile told(Session session) throws Exception {
    var model = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT).shown().eventsAfter(1);
    var file = appended(session.begin(CaseOnDesk.POLICY.ref(), CaseOnDesk.NOW));
    file = append(session, file, model);
    for (int i = 0; file.seq() < ENTRIES; i++) {
      file =
          append(
              session,
              file,
              List.of(new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "Note " + i)));
    }
    return file;
  }

  private static CaseFile append(Session session, CaseFile file, List<CaseEvent> events)
      throws Exception {
    for (var event : events) {
      // The vault of the bench holds no other case that the trial could be.
      if (event instanceof CaseEvent.TrialRecorded) {
        event = new CaseEvent.TrialRecorded(Trial.ELSEWHERE, "", "Done at another plan.");
      }
      file = appended(session.append(file.id(), file.seq(), List.of(event), CaseOnDesk.NOW));
    }
    return file;
  }

  private static CaseFile appended(Append append) {
    return switch (append) {
      case Append.Appended done -> done.file();
      default -> throw new IllegalStateException("The case of the bench was refused " + append);
    };
  }

  // ---- the window

  /// A case in its frame, every step in place but the letter.
  private static final class Window {
    private static final Optional<Place> FIRST = Optional.of(Place.of(Step.CRITERIA, "I.A.2.a"));
    private final Session session;
    private final Work work;
    private final String id;
    private final Layers layers = Screens.onFx(() -> new Layers(new StackPane()));
    private final Screens screen;
    private CaseDesk desk;
    private CaseFrameView frame;

    /// Nanoseconds that the vault took for the last answer.
    private volatile long append;

    Window(Session session, CaseFile file, Work work) {
      this.session = session;
      this.work = work;
      id = file.id();
      desk = Screens.onFx(() -> desk(file));
      frame = Screens.onFx(() -> frame(desk));
      Screens.runFx(() -> layers.setContent(frame));
      screen = Screens.show(() -> layers, 1216, 800, new Appearance(Appearance.Mode.LIGHT, 1.0));
      Screens.runFx(() -> frame.open(FIRST));
      screen.settle();
    }

    private CaseDesk desk(CaseFile file) {
      return new CaseDesk(
          Assessment.of(file, CaseOnDesk.POLICY, CaseOnDesk.PLAN, CaseOnDesk.NOW),
          CaseOnDesk.NURSE,
          (seen, events) -> {
            long begun = System.nanoTime();
            try {
              return session.append(file.id(), seen, events, CaseOnDesk.NOW);
            } finally {
              append = System.nanoTime() - begun;
            }
          },
          work,
          () -> CaseOnDesk.NOW);
    }

    private CaseFrameView frame(CaseDesk desk) {
      return new CaseFrameView(desk, CaseOnDesk.PEOPLE, layers, go -> steps(desk, layers, go));
    }

    /// Nanoseconds until read and until laid out, for each of `times` openings of the case.
    List<long[]> open(int times) {
      return Stream.generate(this::opening).limit(times).toList();
    }

    private long[] opening() {
      Screens.runFx(() -> layers.setContent(new StackPane()));
      screen.settle();
      var times = new long[2];
      var done = new CountDownLatch(1);
      Screens.runFx(() -> {
        long start = System.nanoTime();
        desk = desk(read());
        times[0] = System.nanoTime() - start;
        frame = frame(desk);
        layers.setContent(frame);
        frame.open(FIRST);
        afterLayout(() -> {
          times[1] = System.nanoTime() - start;
          done.countDown();
        });
      });
      await(done);
      return times;
    }

    private CaseFile read() {
      try {
        return session.openCase(id);
      } catch (VaultException e) {
        throw new IllegalStateException(e);
      }
    }

    private void afterLayout(Runnable then) {
      var once =
          new Runnable() {
            @Override
            public void run() {
              screen.scene().removePostLayoutPulseListener(this);
              then.run();
            }
          };
      screen.scene().addPostLayoutPulseListener(once);
      Platform.requestNextPulse();
    }

    private static void await(CountDownLatch done) {
      try {
        done.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Map<Step, StepView> steps(CaseDesk desk, Layers layers, Consumer<Place> go) {
      var people = CaseOnDesk.PEOPLE;
      var steps = new EnumMap<Step, StepView>(Step.class);
      steps.put(
          Step.REQUEST,
          new RequestView(desk, people, layers, () -> "line", found -> found.accept(List.of())));
      var chart = ChartOnDesk.none(desk);
      steps.put(Step.ROUTE, new RouteView(desk, people, layers, CaseOnDesk.noTrials(desk), chart));
      steps.put(Step.RECORDS, new RecordsView(desk, people, chart, Optional.empty(), go));
      for (var step : List.of(Step.CRITERIA, Step.CONTRAINDICATIONS)) {
        steps.put(
            step,
            new ItemsView(step, desk, people, CaseOnDesk.noTrials(desk), chart, () -> "piece", go));
      }
      steps.put(
          Step.DECISION,
          new DecisionView(
              desk, people, chart, layers, go, new ProceedingsView(desk, people, layers, go)));
      steps.put(Step.LETTER, new NoLetter());
      return steps;
    }

    /// Nanoseconds of the vault, until shown and until laid out, for each of `keys` answers.
    List<long[]> measure(int keys) {
      return Stream.iterate(0, i -> i < keys, i -> i + 1).map(this::answer).toList();
    }

    private long[] answer(int i) {
      if (i % 3 == 2) {
        screen.press(i % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
      }
      var times = new long[3];
      var done = new CountDownLatch(1);
      Screens.runFx(() -> {
        long start = System.nanoTime();
        var saved =
            new Object() {
              Subscription subscription = Subscription.EMPTY;
            };
        saved.subscription =
            desk.saveStateProperty()
                .subscribe((_, state) -> {
                  if (state instanceof SaveState.Saved) {
                    times[0] = append;
                    times[1] = System.nanoTime() - start;
                    saved.subscription.unsubscribe();
                    afterLayout(() -> {
                      times[2] = System.nanoTime() - start;
                      done.countDown();
                    });
                  }
                });
        press(i % 2 == 0 ? KeyCode.DIGIT3 : KeyCode.DIGIT1);
      });
      await(done);
      return times;
    }

    private void press(KeyCode key) {
      var owner = screen.scene().getFocusOwner();
      Event.fireEvent(
          owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    void close() {
      screen.close();
    }
  }

  private static final class NoLetter implements StepView {
    private final StackPane node = new StackPane();

    @Override
    public Parent node() {
      return node;
    }

    @Override
    public void focus(Place place) {}

    @Override
    public void flush() {}
  }
}
