package org.pumpreview.desktop.app;

import java.util.Optional;
import org.pumpreview.desktop.caseframe.CaseFrameView;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.store.Session;

/// One open case in the window: its desk and its frame.
final class OpenCase {
  private final String id;
  private final CaseDesk desk;
  private final CaseFrameView frame;

  OpenCase(Sitting sitting, CaseFile file, Policy policy) {
    Wiring wiring = sitting.wiring();
    Session session = sitting.session();
    id = file.id();
    desk =
        new CaseDesk(
            Assessment.of(file, policy, sitting.office().get().plan(), wiring.clock().instant()),
            sitting.actor(),
            (seen, events) -> session.append(id, seen, events, wiring.clock().instant()),
            wiring.work(),
            wiring.clock());
    People people = new People(sitting.office());
    frame =
        new CaseFrameView(
            desk, people, sitting.layers(), go -> Steps.of(sitting, desk, people, go));
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
}
