package org.pumpreview.desktop.proceedings;

import java.time.LocalDate;
import java.util.List;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.AppealOutcome;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;

/// Asks what became of an appeal, for the record and the metrics.
final class AppealForm extends ActForm {
  private final ChoiceEntry<AppealOutcome> outcome;
  private final TypedEntry<LocalDate> on;
  private final TypedEntry<String> source;

  AppealForm(CaseDesk desk) {
    super(desk, Act.RECORD_APPEAL, WORDS.text("appeal.goes"));
    outcome =
        add(
            new ChoiceEntry<>(
                desk,
                key("outcome"),
                WORDS.text("appeal.outcome"),
                List.of(AppealOutcome.values()),
                Wording::of,
                WORDS.text("appeal.no-outcome")));
    on =
        add(
            TypedEntry.picked(
                desk,
                key("on"),
                WORDS.text("appeal.on"),
                "",
                Moments::readDate,
                _ -> WORDS.text("no-day")),
            Reason.TIME_IN_FUTURE,
            Reason.TIME_BEFORE_CAUSE);
    source =
        words("source", WORDS.text("appeal.source"), 1, WORDS.text("appeal.no-source"))
            .hint(WORDS.text("appeal.source-hint"));
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.AppealRecorded(on.get(), outcome.get(), source.get()));
  }
}
