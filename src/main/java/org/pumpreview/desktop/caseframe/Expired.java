package org.pumpreview.desktop.caseframe;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Role;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// What a clock means that has run without a decision, and who can still act. It is said on every
/// step; the program itself decides and signs nothing.
final class Expired {
  private static final Words WORDS = Words.of("caseframe");

  private Expired() {}

  /// Empty while the clock runs, and once it was answered.
  ///
  /// @param go leads to the act that brings the case on
  static Optional<Sentence> of(Assessment assessment, Actor actor, Consumer<Place> go) {
    return assessment.overdue() ? Optional.of(sentence(assessment, actor, go)) : Optional.empty();
  }

  private static Sentence sentence(Assessment assessment, Actor actor, Consumer<Place> go) {
    boolean routed = assessment.file().status() == CaseStatus.WITH_DIRECTOR;
    boolean directs = routed && actor.is(Role.MEDICAL_DIRECTOR);
    Sentence lead = Sentence.EMPTY.strong(WORDS.text("expired.lead")).plain(" ");
    // The way on comes before what is folded where there is little room.
    Sentence way =
        routed
            ? lead
            : lead.link(
                    WORDS.text("expired.route"),
                    () -> go.accept(Place.of(Step.DECISION, Act.ROUTE_TO_DIRECTOR.name())))
                .plain(". ");
    return way.plain(notice(assessment) + " ")
        .plain(directs ? WORDS.text("expired.director") : WORDS.text("expired.others"));
  }

  private static String notice(Assessment assessment) {
    LocalDate day =
        LocalDate.ofInstant(assessment.due().orElseThrow().at(), assessment.plan().zone());
    return day.equals(assessment.today())
        ? WORDS.text("expired.today")
        : WORDS.text("expired.past", Moments.date(day));
  }
}
