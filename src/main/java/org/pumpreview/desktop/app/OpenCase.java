package org.pumpreview.desktop.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Recognition;
import org.pumpreview.desktop.caseframe.CaseFrameView;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.policy.PolicySheet;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Office;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;
import org.pumpreview.store.Session;

/// One open case in the window: its desk and its frame.
final class OpenCase {
  private final String id;
  private final CaseDesk desk;
  private final CaseFrameView frame;
  private final ChartDesk documents;
  private final Chart chart;
  private final Optional<Recognizing> recognizing;
  private final Session session;
  private final Work work;
  private Optional<Object> asked = Optional.empty();

  /// @param others opens another case
  OpenCase(Sitting sitting, CaseFile file, Policy policy, Consumer<String> others) {
    Wiring wiring = sitting.wiring();
    session = sitting.session();
    work = wiring.work();
    Office office = sitting.office().get();
    id = file.id();
    desk =
        new CaseDesk(
            Assessment.of(
                file, policy, office.plan(), office.interpretations(), wiring.clock().instant()),
            sitting.actor(),
            (seen, events) -> session.append(id, seen, events, wiring.clock().instant()),
            wiring.work(),
            wiring.clock());
    People people = new People(sitting.office());
    documents = new ChartDesk(session, wiring.reading(), wiring.clock());
    Optional<Recognition> recognition =
        wiring
            .recognizer()
            .map(with ->
                new Recognition(session, new ChartDesk(session, with.reading(), wiring.clock())));
    chart =
        new Chart(
            new ChartViewModel(
                desk,
                new ChartDoor(documents, recognition),
                wiring.chart(),
                sitting.terms(),
                () -> UUID.randomUUID().toString()));
    recognizing =
        recognition.map(
            one -> new Recognizing(one, wiring.recognizer().orElseThrow().lane(), chart.model()));
    chart.model().setIntake(new FileIntake(documents, wiring.documents().apply(sitting.window())));
    frame =
        new CaseFrameView(
            desk,
            people,
            sitting.layers(),
            go -> Steps.of(sitting, desk, people, chart, recognizing, go));
    frame.setOnOther(others);
    frame.setOnPolicy(place ->
        PolicySheet.open(
            sitting.layers(),
            policy,
            place.flatMap(Place::target),
            new PolicyRoom(sitting, policy.ref()),
            wiring.work()));
    desk.assessmentProperty().subscribe(now -> lookForDuplicates(now.file().intake().form()));
  }

  /// Other cases that this one may repeat are looked for as often as what they could share changes.
  private void lookForDuplicates(RequestForm form) {
    Object about = List.of(form.text(RequestField.MEDICAID_ID), form.lines());
    if (!asked.equals(Optional.of(about))) {
      asked = Optional.of(about);
      // It only warns: where the vault cannot be read, the next act says so.
      work.run(
          () -> session.duplicates(id),
          frame::showDuplicates,
          _ -> frame.showDuplicates(List.of()));
    }
  }

  String id() {
    return id;
  }

  CaseFrameView frame() {
    return frame;
  }

  CaseDesk desk() {
    return desk;
  }

  /// Goes to a place, or to the first one that waits.
  void open(Optional<Place> place) {
    frame.open(place);
  }

  void flush() {
    frame.flush();
  }

  /// Lets go of the documents that are open.
  void close() {
    recognizing.ifPresent(Recognizing::close);
    chart.close();
    documents.close();
  }
}
