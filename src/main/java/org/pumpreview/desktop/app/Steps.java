package org.pumpreview.desktop.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.decision.DecisionView;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.desk.TrialCases;
import org.pumpreview.desktop.director.DirectorView;
import org.pumpreview.desktop.items.ItemsView;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.letter.LetterView;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.desktop.records.RecognitionSwitch;
import org.pumpreview.desktop.records.RecordsView;
import org.pumpreview.desktop.request.Repeats;
import org.pumpreview.desktop.request.RequestView;
import org.pumpreview.desktop.route.RouteView;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Step;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Makes the view of every step for one open case.
final class Steps {
  private Steps() {}

  static Map<Step, StepView> of(
      Sitting sitting,
      CaseDesk desk,
      People people,
      Chart chart,
      Optional<Recognizing> recognizing,
      Consumer<Place> go) {
    Layers layers = sitting.layers();
    TrialCases trials = new TrialCases(desk, shelf(sitting.session()), sitting.wiring().work());
    Supplier<String> ids = () -> UUID.randomUUID().toString();
    Map<Step, StepView> steps = new EnumMap<>(Step.class);
    steps.put(Step.REQUEST, new RequestView(desk, people, layers, ids, repeats(sitting, desk)));
    steps.put(Step.ROUTE, new RouteView(desk, people, layers, trials, chart));
    steps.put(
        Step.RECORDS,
        new RecordsView(desk, people, chart, recognizing.map(RecognitionSwitch.class::cast), go));
    for (Step step : List.of(Step.CRITERIA, Step.CONTRAINDICATIONS)) {
      steps.put(step, new ItemsView(step, desk, people, trials, chart, ids, go));
    }
    steps.put(Step.DECISION, decision(desk, people, chart, layers, go));
    steps.put(Step.LETTER, letter(sitting, desk, people, go));
    return steps;
  }

  /// Other cases are read away from the screen. What cannot be read now is told where cases are
  /// listed, and does not keep a request from being typed.
  private static Repeats repeats(Sitting sitting, CaseDesk desk) {
    String id = desk.assessment().file().id();
    return found ->
        sitting.wiring().work().run(() -> sitting.session().duplicates(id), found, _ -> {});
  }

  private static TrialCases.Shelf shelf(Session session) {
    return new TrialCases.Shelf() {
      @Override
      public List<CaseFile> trialsOf(CaseFile file) throws VaultException {
        return session.trialsOf(file);
      }

      @Override
      public Optional<CaseFile> caseNumbered(String number) throws VaultException {
        return session.caseNumbered(number);
      }
    };
  }

  private static StepView decision(
      CaseDesk desk, People people, Chart chart, Layers layers, Consumer<Place> go) {
    return new DecisionStep(
        desk,
        directs ->
            directs
                ? new DirectorView(
                    desk, people, chart, layers, go, around(desk, people, layers, go))
                : new DecisionView(
                    desk, people, chart, layers, go, around(desk, people, layers, go)));
  }

  private static ProceedingsView around(
      CaseDesk desk, People people, Layers layers, Consumer<Place> go) {
    return new ProceedingsView(desk, people, layers, go);
  }

  private static StepView letter(
      Sitting sitting, CaseDesk desk, People people, Consumer<Place> go) {
    Work work = sitting.wiring().work();
    var room =
        new LetterRoom(
            sitting.session(),
            new LetterDesk(sitting.session(), sitting.actor()),
            new CopyDesk(sitting.session(), sitting.actor()));
    // Where it fails the first letter takes longer, and says itself what is wrong.
    sitting.wiring().aside().run(room::rehearsed, _ -> {}, _ -> {});
    return new LetterView(
        desk,
        people,
        room,
        work,
        new Printing(new SystemPrinters(sitting.window()), work),
        sitting.wiring().folders().apply(sitting.window()),
        sitting.layers(),
        go,
        sitting.toSettings());
  }
}
