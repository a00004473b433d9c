package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Refusal.Reason;

/// What the entry of a fact, of an answer for the other date, or of the trial has to satisfy.
final class FactContent {
  private FactContent() {}

  static List<Refusal> otherDate(Assessment assessment, CaseEvent.AnsweredForOtherDate answered) {
    boolean asked = assessment.twoDates().asked(answered.paragraph());
    return asked
        ? List.of()
        : Refusal.about(List.of(answered.paragraph()), Reason.NO_OTHER_DATE, Step.ROUTE);
  }

  static List<Refusal> fact(Assessment assessment, CaseEvent.ParticularEntered entered) {
    Optional<Form> form =
        assessment.item(entered.paragraph()).map(Checklist.Entry::item).flatMap(Item::form);
    boolean fits =
        form.isPresent()
            && form.get().field(entered.field()).isPresent()
            && form.get().rows() != entered.row().isBlank();
    return fits
        ? List.of()
        : Refusal.about(List.of(entered.paragraph()), Reason.FACT_UNKNOWN, Step.CRITERIA);
  }

  /// Where the case of a linked trial is found, and whose it is, the vault asks.
  static List<Refusal> trial(Assessment assessment, CaseEvent.TrialRecorded recorded) {
    boolean asked =
        assessment
            .file()
            .intake()
            .route()
            .map(route -> route.request() == RequestKind.IMPLANT)
            .orElse(true);
    boolean linked = recorded.trial() == Trial.IN_THIS_PLAN;
    return Refusal.all(
        Refusal.when(!asked, Reason.TRIAL_NOT_ASKED, Step.ROUTE),
        Refusal.when(
            linked && recorded.caseNumber().isBlank(), Reason.TRIAL_CASE_MISSING, Step.ROUTE),
        Refusal.when(
            !linked && recorded.words().isBlank(), Reason.TRIAL_WORDS_MISSING, Step.ROUTE));
  }
}
