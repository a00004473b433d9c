package org.pumpreview.review;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseFile.Fault;

/// What a deciding event must satisfy to count, whoever wrote it into the journal and however. It
/// looks only at what is sealed with the case, so that a later change of settings changes no past
/// decision; [Rules] asks more before an act.
final class Lawful {
  private Lawful() {}

  static Optional<Fault.Kind> fault(
      CaseFile file, CaseEvent.Deciding event, Signer signer, Optional<Policy> policy) {
    return switch (event) {
      case CaseEvent.Determined determined ->
          determination(file, determined.determination(), signer, policy);
      case CaseEvent.ReceiptCorrected corrected ->
          holds(signer, Role.NURSE, Role.MEDICAL_DIRECTOR) ? ok() : lacking();
      case CaseEvent.LetterIssued issued -> letter(file, issued, signer);
    };
  }

  private static Optional<Fault.Kind> determination(
      CaseFile file, Determination determination, Signer signer, Optional<Policy> policy) {
    if (file.progress().decision().isPresent() || file.progress().withdrawal().isPresent()) {
      return Optional.of(Fault.Kind.NOT_ALLOWED);
    }
    if (policy.isEmpty()) {
      return Optional.of(Fault.Kind.NOT_ALLOWED);
    }
    boolean withDirector = file.progress().question().isPresent();
    if (withDirector && holds(signer, Role.MEDICAL_DIRECTOR)) {
      return byDirector(file, determination, policy.get());
    }
    boolean nurseMay =
        !withDirector
            && holds(signer, Role.NURSE)
            && determination.outcome() == Determination.Outcome.APPROVED
            && allShown(file, policy.get());
    return nurseMay ? ok() : lacking();
  }

  private static Optional<Fault.Kind> byDirector(
      CaseFile file, Determination determination, Policy policy) {
    boolean lawful =
        switch (determination.outcome()) {
          case APPROVED -> met(file, policy, Desk.DIRECTOR, Optional.empty());
          case APPROVED_BY_EXCEPTION -> byException(file, determination, policy);
          case APPROVED_OUTSIDE_CRITERIA -> !determination.rationale().isBlank();
          case ADVERSE -> !determination.reasons().isEmpty();
        };
    return lawful ? ok() : Optional.of(Fault.Kind.NOT_ALLOWED);
  }

  private static boolean byException(CaseFile file, Determination determination, Policy policy) {
    boolean ruled =
        determination.exception().isPresent()
            && determination.exception().get().granted()
            && !determination.exception().get().grounds().isEmpty();
    return ruled
        && !determination.rationale().isBlank()
        && met(file, policy, Desk.DIRECTOR, Optional.of(true));
  }

  /// Whether the desk's answers amount to "met" on the route of the case.
  private static boolean met(
      CaseFile file, Policy policy, Desk desk, Optional<Boolean> exceptionGranted) {
    if (file.intake().route().isEmpty()) {
      return false;
    }
    Checklist checklist = policy.checklist(file.intake().route().get());
    Map<String, Answer> answers = file.answers(desk);
    if (exceptionGranted.isPresent() && !checklist.exceptionOpen(answers)) {
      return false;
    }
    return checklist.evaluate(answers, exceptionGranted).result() == Evaluation.Result.MET;
  }

  private static boolean allShown(CaseFile file, Policy policy) {
    return met(file, policy, Desk.NURSE, Optional.empty())
        && policy.checklist(file.intake().route().orElseThrow()).entries().stream()
            .noneMatch(entry -> file.evidence(entry.paragraph()).isEmpty());
  }

  private static Optional<Fault.Kind> letter(
      CaseFile file, CaseEvent.LetterIssued issued, Signer signer) {
    Set<String> deciders =
        switch (issued.kind()) {
          case APPROVAL, APPROVAL_BY_EXCEPTION, ADVERSE ->
              file.progress()
                  .decision()
                  .filter(decision -> decision.determination().outcome().letter() == issued.kind())
                  .map(decision -> Set.of(decision.by().userId()))
                  .orElse(Set.of());
          case INFORMATION_REQUEST ->
              file.progress().asked().map(asked -> Set.of(asked.by())).orElse(Set.of());
        };
    return deciders.contains(signer.userId()) ? ok() : Optional.of(Fault.Kind.NOT_ALLOWED);
  }

  private static boolean holds(Signer signer, Role... roles) {
    for (Role role : roles) {
      if (signer.roles().contains(role)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Fault.Kind> ok() {
    return Optional.empty();
  }

  private static Optional<Fault.Kind> lacking() {
    return Optional.of(Fault.Kind.ROLE_LACKING);
  }
}
