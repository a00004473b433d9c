package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.WizardPictures;
import org.pumpreview.desktop.chart.ChartTerms;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Snapshot;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.work.Headless;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Office;
import org.pumpreview.review.Step;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Draws the steps of the wizard for the demonstration. Each case is shown as its journal had it
/// the moment before it was decided: what the person saw who decided.
public final class DrawnWizard implements WizardPictures {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final int ROUNDS = 4;

  @Override
  public List<Path> draw(
      PracticeVault practice,
      Policy policy,
      Session nurse,
      Session director,
      Path folder,
      Instant now)
      throws IOException, VaultException {
    CaseFile approved = told(practice, Outcome.APPROVED);
    CaseFile excepted = told(practice, Outcome.APPROVED_BY_EXCEPTION);
    CaseFile adverse = told(practice, Outcome.ADVERSE);
    Room byNurse = Room.of(nurse, folder, now);
    Room byDirector = Room.of(director, folder, now);
    try (Headless toolkit = new Headless();
        byNurse;
        byDirector) {
      Painter painter = new Painter(toolkit, folder, policy);
      CaseFile atWork = beforeDecision(approved, policy);
      for (Step step : List.of(Step.REQUEST, Step.ROUTE, Step.RECORDS, Step.CRITERIA)) {
        painter.paint(byNurse, atWork, step, name(step));
      }
      painter.paint(byNurse, atWork, Step.CONTRAINDICATIONS, name(Step.CONTRAINDICATIONS));
      painter.paint(byNurse, atWork, Step.DECISION, name(Step.DECISION));
      painter.paint(
          byDirector, beforeDecision(excepted, policy), Step.DECISION, "director-exception");
      painter.paint(byDirector, beforeDecision(adverse, policy), Step.DECISION, "director-adverse");
      painter.paint(byDirector, adverse, Step.LETTER, name(Step.LETTER));
      return painter.files;
    }
  }

  private static String name(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static CaseFile told(PracticeVault practice, Outcome outcome) {
    return practice.cases().stream()
        .map(PracticeVault.Told::file)
        .filter(file ->
            file.progress()
                .decision()
                .filter(decision -> decision.determination().outcome() == outcome)
                .isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static CaseFile beforeDecision(CaseFile file, Policy policy) {
    List<Entry> entries =
        file.history().stream()
            .takeWhile(entry -> !(entry.event() instanceof CaseEvent.Determined))
            .toList();
    return new Fold(ref -> Optional.of(policy)).of(file.id(), entries).orElseThrow();
  }

  /// One person's side of the window.
  private record Room(Session session, Office office, Wiring wiring) implements AutoCloseable {
    static Room of(Session session, Path folder, Instant now) throws VaultException {
      Machine machine = new Machine(folder, folder);
      Wiring wiring =
          Wiring.of(
              machine,
              new MemoryHeadPins(),
              InstantSource.fixed(now),
              Work.here(),
              Work.here(),
              new ChartViewModel.Lanes(Work.here(), Work.here(), Work.here(), Work.here()));
      return new Room(session, session.office(), wiring);
    }

    @Override
    public void close() {
      wiring.work().close();
    }
  }

  /// Shows one step after the other and writes its picture.
  private static final class Painter {
    private final Headless toolkit;
    private final Path folder;
    private final Policy policy;
    private final List<Path> files = new ArrayList<>();

    Painter(Headless toolkit, Path folder, Policy policy) {
      this.toolkit = toolkit;
      this.folder = folder;
      this.policy = policy;
    }

    void paint(Room room, CaseFile file, Step step, String name)
        throws IOException, VaultException {
      Path picture =
          folder.resolve(String.format(Locale.ROOT, "%d-%s.png", files.size() + 1, name));
      var actor = room.session().actor().orElseThrow();
      Stage stage =
          call(() -> {
            Layers layers = new Layers(new Region());
            Sitting sitting =
                new Sitting(
                    room.wiring(),
                    room.session(),
                    actor,
                    room::office,
                    layers,
                    new ChartTerms(),
                    () -> {
                      throw new IllegalStateException("nobody is asked here");
                    },
                    () -> {});
            OpenCase open = new OpenCase(sitting, file, policy, _ -> {});
            layers.setContent(open.frame());
            Stage shown = show(layers);
            open.open(Optional.of(Place.of(step)));
            return shown;
          });
      for (int i = 0; i < ROUNDS; i++) {
        call(() -> settle(stage.getScene().getRoot()));
      }
      call(() -> {
        Snapshot.save(stage.getScene(), picture);
        stage.close();
        return true;
      });
      files.add(picture);
    }

    private static Stage show(Layers layers) {
      Scene scene = new Scene(layers, WIDTH, HEIGHT);
      Theme.apply(scene, Appearance.STANDARD.withMode(Appearance.Mode.LIGHT));
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      return stage;
    }

    private static boolean settle(Parent root) {
      root.applyCss();
      root.layout();
      return true;
    }

    private <T> T call(Callable<T> task) throws IOException {
      try {
        return toolkit.call(task);
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("a step could not be drawn", e);
      }
    }
  }
}
