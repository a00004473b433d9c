package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Determination.Outcome;

/// What an event must satisfy to count, whoever wrote it into the journal and however. It looks
/// only at what is sealed with the case, so that a later change of settings changes no past
/// decision; [Rules] asks more before an act.
final class Lawful {
  private Lawful() {}

  /// Whether the case still takes such an event, and from its actor. What a decision rests on stays
  /// as it was signed: after it only what follows a decision is taken, and after a withdrawal its
  /// letter. Who stepped back gives the case away and nothing more.
  static boolean open(CaseFile file, Entry entry) {
    CaseEvent event = entry.event();
    boolean open =
        switch (file.status()) {
          case DECIDED -> Act.of(event).followsDecision();
          case WITHDRAWN -> Act.of(event).followsWithdrawal();
          case NEW, IN_REVIEW, WAITING_FOR_INFORMATION, WITH_DIRECTOR -> true;
        };
    if (event instanceof CaseEvent.Assigned assigned) {
      return open && !file.recused(assigned.userId());
    }
    boolean undone = event instanceof CaseEvent.Withdrawn && Proceedings.wasDetermined(file);
    return open && !undone && !file.recused(entry.actor());
  }

  static Optional<Fault.Kind> fault(
      CaseFile file, CaseEvent.Deciding event, Signer signer, Optional<Policy> policy) {
    if (!signer.roles().contains(Role.NURSE) && !signer.roles().contains(Role.MEDICAL_DIRECTOR)) {
      return Optional.of(Fault.Kind.ROLE_LACKING);
    }
    if (!file.faults().isEmpty()) {
      return Optional.of(Fault.Kind.NOT_ALLOWED);
    }
    return switch (event) {
      case CaseEvent.Determined determined ->
          determination(file, determined.determination(), signer, policy);
      case CaseEvent.ReceiptCorrected corrected -> unless(followsTheLast(file, corrected));
      case CaseEvent.NotificationCorrected corrected -> unless(Notices.matches(file, corrected));
      case CaseEvent.Extended extended -> extension(file, extended, signer);
      case CaseEvent.Recused recused -> byPhysician(signer, file.progress().question().isPresent());
      case CaseEvent.PeerToPeerConcluded concluded ->
          byPhysician(signer, Proceedings.unconcluded(file));
      case CaseEvent.Reopened reopened ->
          byPhysician(signer, file.progress().decision().isPresent());
      case CaseEvent.LetterIssued issued -> unless(Letters.mayBe(file, issued, signer));
      case CaseEvent.CopyMade made -> unless(Copies.mayBe(file, made, signer));
    };
  }

  private static Optional<Fault.Kind> byPhysician(Signer signer, boolean lawful) {
    return signer.roles().contains(Role.MEDICAL_DIRECTOR)
        ? unless(lawful)
        : Optional.of(Fault.Kind.ROLE_LACKING);
  }

  /// One, by whoever holds the case, before it was ever determined.
  private static Optional<Fault.Kind> extension(
      CaseFile file, CaseEvent.Extended extended, Signer signer) {
    Role holder = file.progress().question().isPresent() ? Role.MEDICAL_DIRECTOR : Role.NURSE;
    return signer.roles().contains(holder)
        ? unless(
            file.last(CaseEvent.Extended.class).isEmpty()
                && !Proceedings.wasDetermined(file)
                && extended.days() >= 1)
        : Optional.of(Fault.Kind.ROLE_LACKING);
  }

  /// A request was received before its case was opened. What the first correction starts from was
  /// typed in the plan's zone, which is a setting; each later one starts from the one before it.
  private static boolean followsTheLast(CaseFile file, CaseEvent.ReceiptCorrected corrected) {
    List<CaseEvent.ReceiptCorrected> before = file.intake().corrections();
    return !corrected.corrected().isAfter(file.openedAt())
        && (before.isEmpty() || before.getLast().corrected().equals(corrected.old()));
  }

  private static Optional<Fault.Kind> determination(
      CaseFile file, Determination determination, Signer signer, Optional<Policy> policy) {
    boolean withDirector = file.progress().question().isPresent();
    boolean mayDecide =
        withDirector
            ? signer.roles().contains(Role.MEDICAL_DIRECTOR)
            : signer.roles().contains(Role.NURSE) && determination.outcome() == Outcome.APPROVED;
    if (!mayDecide) {
      return Optional.of(Fault.Kind.ROLE_LACKING);
    }
    return unless(
        policy.isPresent()
            && RequestReading.lines(file, policy.get()).stream().allMatch(Lawful::isReadable)
            && (withDirector
                ? byDirector(file, determination, policy.get())
                : byNurse(file, determination, policy.get())));
  }

  /// A line that says nothing is neither in the policy nor out of it, and nobody decides it.
  private static boolean isReadable(RequestedLine line) {
    return !line.code().isEmpty()
        && line.quantity() > 0
        && line.from().isPresent()
        && line.to().isPresent();
  }

  private static boolean byNurse(CaseFile file, Determination determination, Policy policy) {
    CaseFile.Intake intake = file.intake();
    List<RequestedLine> lines = RequestReading.lines(file, policy);
    var conclusion =
        new Conclusion(
            determination, lines, checklist(file, policy), file.answers(Desk.NURSE), false);
    return intake.confirmed(policy)
        && conclusion.ofNurse().isEmpty()
        && items(file, policy).stream().allMatch(entry -> file.isEvidenced(entry.paragraph()))
        && Ambiguities.forNurse(Ambiguities.of(file, policy, lines)).isEmpty()
        && FactBasis.refusals(file, policy).isEmpty()
        && LineBasis.feeChecks(lines).isEmpty()
        && LineBasis.coverage(lines).isEmpty();
  }

  private static boolean byDirector(CaseFile file, Determination determination, Policy policy) {
    List<RequestedLine> lines = RequestReading.lines(file, policy);
    if (LineBasis.asksCriteria(lines) || !policy.ambiguities().isEmpty()) {
      return byDirector(file, determination, policy, lines);
    }
    // Under a pack of the first form a case was asked its criteria whatever its lines were.
    return byDirector(file, determination, policy, lines)
        || byDirector(file, determination, policy, lines, checklist(file, policy));
  }

  private static boolean byDirector(
      CaseFile file, Determination determination, Policy policy, List<RequestedLine> lines) {
    return byDirector(
        file,
        determination,
        policy,
        lines,
        checklist(file, policy).filter(list -> LineBasis.asksCriteria(lines)));
  }

  private static boolean byDirector(
      CaseFile file,
      Determination determination,
      Policy policy,
      List<RequestedLine> lines,
      Optional<Checklist> checklist) {
    var conclusion =
        new Conclusion(
            determination, lines, checklist, file.answers(Desk.DIRECTOR), Demands.epsdt(policy));
    LineDecisions decisions = conclusion.lineDecisions();
    boolean reasoned = !determination.rationale().isBlank();
    return conclusion.ofDirector().isEmpty()
        && DeterminationContent.stray(
                policy, checklist.map(Checklist::entries).orElse(List.of()), decisions)
            .isEmpty()
        && Ambiguities.forDirector(Ambiguities.of(file, policy, lines)).isEmpty()
        && isScreened(file, lines, policy)
        && switch (determination.outcome()) {
          case APPROVED ->
              file.intake().referral().isEmpty() && (reasoned || !decisions.needsRationale());
          case APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA -> reasoned;
          case PARTIALLY_APPROVED ->
              (reasoned || !DeterminationContent.grantedOn(determination))
                  && (reasoned || !decisions.needsRationale())
                  && (reasoned || !DeterminationContent.argued(policy, decisions))
                  && decisions.unreasoned().isEmpty();
          case ADVERSE ->
              (reasoned || !DeterminationContent.argued(policy, decisions))
                  && decisions.unreasoned().isEmpty();
        };
  }

  private static boolean isScreened(CaseFile file, List<RequestedLine> lines, Policy policy) {
    return !Demands.urgencyScreen(policy)
        || !LineBasis.hasMaintenance(lines)
        || file.intake().screening().isPresent();
  }

  private static Optional<Checklist> checklist(CaseFile file, Policy policy) {
    return file.intake().route().map(policy::checklist);
  }

  private static List<Checklist.Entry> items(CaseFile file, Policy policy) {
    return checklist(file, policy).map(Checklist::entries).orElse(List.of());
  }

  private static Optional<Fault.Kind> unless(boolean lawful) {
    return lawful ? Optional.empty() : Optional.of(Fault.Kind.NOT_ALLOWED);
  }
}
