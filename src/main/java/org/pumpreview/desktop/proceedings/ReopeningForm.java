package org.pumpreview.desktop.proceedings;

import java.util.List;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;

/// Asks why a determination is taken up again.
final class ReopeningForm extends ActForm {
  private static final int ROWS = 4;

  private final TypedEntry<String> reason;

  ReopeningForm(CaseDesk desk) {
    super(desk, Act.REOPEN, WORDS.text("reopen.goes"));
    reason = words("reason", WORDS.text("reopen.reason"), ROWS, WORDS.text("reopen.no-reason"));
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.Reopened(reason.get()));
  }
}
