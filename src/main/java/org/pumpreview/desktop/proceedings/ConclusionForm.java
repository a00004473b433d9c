package org.pumpreview.desktop.proceedings;

import java.util.List;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;

/// Asks a physician what a talk brought and what it changed.
final class ConclusionForm extends ActForm {
  private static final int ROWS = 3;

  private final TypedEntry<String> facts;
  private final TypedEntry<String> outcome;

  ConclusionForm(CaseDesk desk) {
    super(desk, Act.CONCLUDE_PEER_TO_PEER, WORDS.text("conclude.goes"));
    facts = words("facts", WORDS.text("conclude.facts"), ROWS, "");
    outcome =
        words("outcome", WORDS.text("conclude.outcome"), ROWS, WORDS.text("conclude.no-outcome"));
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.PeerToPeerConcluded(facts.get(), outcome.get()));
  }
}
