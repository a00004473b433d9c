package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.PlanTime;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Notice;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;

/// Asks for the true time of a notice that is on record. The old one stays there.
final class NoticeCorrectionForm extends ActForm {
  private static final int ROWS = 2;

  private final Notice notice;
  private final TypedEntry<Instant> at;
  private final TypedEntry<String> reason;

  NoticeCorrectionForm(CaseDesk desk, Notice notice) {
    super(
        desk,
        Act.CORRECT_NOTIFICATION,
        WORDS.text(
            "correct.goes",
            Wording.of(notice.addressee()),
            Wording.of(notice.kind()),
            PlanTime.of(desk).write(notice.at())));
    this.notice = notice;
    // Each notice has drafts of its own: two corrections may be under way.
    at = moment("at." + notice.entry(), WORDS.text("correct.at"), Optional.of(notice.at()));
    reason =
        words(
            "reason." + notice.entry(),
            WORDS.text("correct.reason"),
            ROWS,
            WORDS.text("correct.no-reason"));
    place(Reason.REASON_MISSING, reason);
  }

  @Override
  List<CaseEvent> events() {
    return List.of(
        new CaseEvent.NotificationCorrected(notice.entry(), notice.at(), at.get(), reason.get()));
  }
}
