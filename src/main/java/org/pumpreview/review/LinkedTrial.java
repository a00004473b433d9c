package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Refusal.Reason;

/// The earlier case in which the trial before an implant was reviewed. It is named and shown beside
/// the implant, and nothing of it is copied. Whoever has the other cases at hand asks here, beside
/// [Rules], whether the link holds.
public final class LinkedTrial {
  private LinkedTrial() {}

  /// The number of the earlier case that an event leans on: a record of the trial names it, and a
  /// nurse's approval rests on it. Empty when it leans on none.
  public static Optional<String> leansOn(CaseFile file, CaseEvent event) {
    return switch (event) {
      case CaseEvent.TrialRecorded recorded -> number(recorded);
      case CaseEvent.Determined determined when file.progress().question().isEmpty() ->
          number(file);
      default -> Optional.empty();
    };
  }

  /// The earlier case that an implant is linked to.
  public static Optional<String> number(CaseFile file) {
    return file.last(CaseEvent.TrialRecorded.class).flatMap(dated -> number(dated.event()));
  }

  private static Optional<String> number(CaseEvent.TrialRecorded recorded) {
    return Optional.of(recorded.caseNumber().strip())
        .filter(number -> recorded.trial() == Trial.IN_THIS_PLAN && !number.isEmpty());
  }

  /// Why an earlier case cannot be the one of this implant's trial; empty when it can.
  ///
  /// @param earlier the case of that number; empty where there is none that can be read
  public static List<Refusal> refusals(CaseFile file, String number, Optional<CaseFile> earlier) {
    if (earlier.filter(LinkedTrial::isTrial).isEmpty()) {
      return Refusal.about(List.of(number), Reason.TRIAL_CASE_UNKNOWN, Step.ROUTE);
    }
    return ofSameMember(file, earlier.get())
        ? List.of()
        : Refusal.about(List.of(number), Reason.TRIAL_CASE_OF_ANOTHER, Step.ROUTE);
  }

  /// Whether a case is about a trial.
  public static boolean isTrial(CaseFile file) {
    return file.intake().route().filter(route -> route.request() == RequestKind.TRIAL).isPresent();
  }

  /// Whether two cases name the same Medicaid ID. A blank one is nobody's.
  public static boolean ofSameMember(CaseFile one, CaseFile other) {
    String id = one.intake().form().text(RequestField.MEDICAID_ID);
    return !id.isBlank() && id.equals(other.intake().form().text(RequestField.MEDICAID_ID));
  }
}
