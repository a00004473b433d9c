package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Refusal.Reason;

/// What an event's own content has to satisfy, beside what its act asks.
final class Content {
  private Content() {}

  static List<Refusal> refusals(Assessment assessment, Actor actor, CaseEvent event) {
    return Refusal.all(
        Lengths.refusals(event),
        Printed.refusals(event),
        MemberWords.refusals(assessment, event),
        ofEvent(assessment, actor, event));
  }

  private static List<Refusal> ofEvent(Assessment assessment, Actor actor, CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened -> List.of();
      case CaseEvent.FieldEntered entered -> field(assessment, entered);
      case CaseEvent.LineEntered entered ->
          LineChange.silent(assessment, event, entered.line() + "." + entered.field());
      case CaseEvent.LineRemoved removed ->
          Refusal.all(
              LineActs.line(assessment, removed.line()),
              LineChange.silent(assessment, event, removed.line()));
      case CaseEvent.LineCorrected corrected -> LineChange.content(assessment, corrected);
      case CaseEvent.LineWithdrawn withdrawn -> LineChange.content(assessment, withdrawn);
      case CaseEvent.RouteChosen chosen ->
          Refusal.when(chosen.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE);
      case CaseEvent.Referred referred -> referral(assessment, referred);
      case CaseEvent.RevisionConfirmed confirmed ->
          Refusal.when(
              !confirmed.revision().equals(assessment.policy().identity().revision()),
              Reason.REVISION_DIFFERENT,
              Step.ROUTE);
      case CaseEvent.FeeScheduleChecked checked -> feeCheck(assessment, checked);
      case CaseEvent.Answered answered ->
          answer(assessment, answered.desk(), answered.paragraph(), answered.answer());
      case CaseEvent.NoteWritten note -> item(assessment, note.paragraph());
      case CaseEvent.DocumentAttached attached -> Documents.content(assessment, attached);
      case CaseEvent.DocumentDescribed described -> Documents.content(assessment, described);
      case CaseEvent.DocumentWithdrawn withdrawn -> Documents.content(assessment, withdrawn);
      case CaseEvent.EvidenceCited cited -> evidence(assessment, cited);
      case CaseEvent.EvidenceWithdrawn withdrawn -> standing(assessment, withdrawn);
      case CaseEvent.Drafted drafted -> draft(actor, drafted);
      case CaseEvent.Assigned assigned -> Assignees.content(assessment.file(), assigned);
      case CaseEvent.RoutedToDirector routed ->
          Refusal.when(routed.question().isBlank(), Reason.QUESTION_MISSING, Step.DECISION);
      case CaseEvent.InformationRequested asked -> InformationRequests.content(assessment, asked);
      case CaseEvent.Withdrawn withdrawn -> withdrawal(assessment, withdrawn);
      case CaseEvent.ReceiptCorrected corrected -> correction(assessment, actor, corrected);
      case CaseEvent.Determined determined ->
          DeterminationContent.refusals(assessment, actor, determined.determination());
      case CaseEvent.TrialRecorded recorded -> FactContent.trial(assessment, recorded);
      case CaseEvent.OriginDescribed described ->
          described.origin() == PainOrigin.PLAIN ? List.of() : Proceedings.blank(described.words());
      case CaseEvent.AnsweredForOtherDate answered ->
          Refusal.first(
              answer(assessment, answered.desk(), answered.paragraph(), answered.answer()),
              () -> FactContent.otherDate(assessment, answered));
      case CaseEvent.ParticularEntered entered ->
          Refusal.first(
              item(assessment, entered.paragraph()), () -> FactContent.fact(assessment, entered));
      case CaseEvent.ParticularRowRemoved removed -> item(assessment, removed.paragraph());
      case CaseEvent.AmbiguityRaised raised -> Ambiguities.content(assessment, raised);
      case CaseEvent.ReadingChosen chosen -> Ambiguities.content(assessment, chosen);
      case CaseEvent.LineRouted routed -> LineActs.content(assessment, routed);
      case CaseEvent.UrgencyScreened screened -> LineActs.content(assessment, screened);
      case CaseEvent.EpsdtReviewed reviewed -> LineActs.content(assessment, reviewed);
      case CaseEvent.InformationReceived received -> Proceedings.content(assessment, received);
      case CaseEvent.Extended extended -> Proceedings.content(assessment, extended);
      case CaseEvent.Notified notified -> Notices.content(assessment, notified);
      case CaseEvent.NotificationCorrected corrected -> Notices.content(assessment, corrected);
      case CaseEvent.Recused recused -> Proceedings.blank(recused.reason());
      case CaseEvent.PeerToPeerLogged logged -> Proceedings.content(assessment, logged);
      case CaseEvent.PeerToPeerConcluded concluded -> Proceedings.blank(concluded.outcome());
      case CaseEvent.Reopened reopened -> Proceedings.blank(reopened.reason());
      case CaseEvent.AppealRecorded recorded -> Proceedings.content(assessment, recorded);
      case CaseEvent.LetterIssued issued -> Letters.content(assessment, actor, issued);
      case CaseEvent.CopyMade made -> Copies.content(assessment.file(), actor, made);
    };
  }

  private static List<Refusal> field(Assessment assessment, CaseEvent.FieldEntered entered) {
    boolean sameText =
        assessment.file().intake().form().text(entered.field()).equals(entered.text().strip());
    if (!assessment.file().intake().wayChosen() || sameText) {
      return List.of();
    }
    boolean slower =
        assessment.reading().urgency().isPresent()
            && !entered.text().strip().equals(Urgency.EXPEDITED.name());
    return Refusal.all(
        Refusal.when(
            Basis.receiptFixed(assessment) && touchesReceipt(assessment, entered),
            Reason.RECEIPT_FIXED,
            Step.REQUEST),
        Refusal.when(
            entered.field() == RequestField.URGENCY && slower, Reason.URGENCY_FIXED, Step.REQUEST));
  }

  /// Whether a time of receipt that is on record would be typed over, or one added that governs.
  private static boolean touchesReceipt(Assessment assessment, CaseEvent.FieldEntered entered) {
    Optional<Receipt.Source> source = Receipt.Source.of(entered.field());
    if (source.isEmpty()) {
      return false;
    }
    boolean recorded =
        assessment.reading().receipts().stream()
            .anyMatch(receipt -> receipt.source() == source.get());
    return recorded || !assessment.with(entered).received().equals(assessment.received());
  }

  private static List<Refusal> referral(Assessment assessment, CaseEvent.Referred referred) {
    boolean known =
        assessment.policy().referrals().stream()
            .anyMatch(referral -> referral.policyId().equals(referred.policyId()));
    return Refusal.all(
        Refusal.when(referred.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE),
        Refusal.when(!known, Reason.REFERRAL_UNKNOWN, Step.ROUTE));
  }

  private static List<Refusal> feeCheck(
      Assessment assessment, CaseEvent.FeeScheduleChecked checked) {
    Optional<RequestedLine> line = assessment.reading().line(checked.line());
    if (line.isEmpty()) {
      return LineActs.line(assessment, checked.line());
    }
    boolean about =
        line.get().code().equals(checked.code())
            && line.get().from().equals(Optional.of(checked.serviceDate()));
    return Refusal.all(
        Refusal.when(!about, Reason.FEE_CHECK_STALE, Step.REQUEST),
        Refusal.when(
            checked.scheduleDate().isAfter(checked.serviceDate()),
            Reason.FEE_SCHEDULE_TOO_NEW,
            Step.REQUEST));
  }

  private static List<Refusal> answer(
      Assessment assessment, Desk desk, String paragraph, Optional<Answer> answer) {
    Optional<Checklist.Entry> entry = assessment.item(paragraph);
    if (entry.isEmpty() || answer.isEmpty()) {
      return item(assessment, paragraph);
    }
    boolean fits = entry.get().item().kind().answers().contains(answer.get());
    return fits
        ? Ambiguities.answer(assessment.policy(), desk, paragraph, answer.get())
        : Refusal.about(List.of(paragraph), Reason.ANSWER_UNFIT, Step.CRITERIA);
  }

  private static List<Refusal> item(Assessment assessment, String paragraph) {
    return assessment.checklist().isEmpty() || assessment.item(paragraph).isPresent()
        ? List.of()
        : Refusal.about(List.of(paragraph), Reason.ITEM_UNKNOWN, Step.ROUTE);
  }

  private static List<Refusal> evidence(Assessment assessment, CaseEvent.EvidenceCited cited) {
    boolean unnumbered = !cited.page().isBlank() && !PageNumbers.isNamedBy(cited.page());
    boolean incomplete = cited.document().isBlank() || cited.page().isBlank();
    return Refusal.all(
        item(assessment, cited.paragraph()),
        Refusal.when(incomplete, Reason.EVIDENCE_INCOMPLETE, Step.CRITERIA),
        Refusal.when(unnumbered, Reason.EVIDENCE_PAGE_UNREADABLE, Step.CRITERIA),
        Documents.place(assessment.file(), cited));
  }

  private static List<Refusal> standing(
      Assessment assessment, CaseEvent.EvidenceWithdrawn withdrawn) {
    boolean stands =
        assessment.file().work().evidence().stream()
            .anyMatch(piece -> piece.id().equals(withdrawn.evidence()));
    return Refusal.when(!stands, Reason.EVIDENCE_UNKNOWN, Step.CRITERIA);
  }

  private static List<Refusal> draft(Actor actor, CaseEvent.Drafted drafted) {
    boolean ofDirector = drafted.key().startsWith(CaseEvent.Drafted.DIRECTOR);
    return Refusal.when(
        ofDirector && !actor.is(Role.MEDICAL_DIRECTOR), Reason.NOT_A_DIRECTOR, Step.DECISION);
  }

  private static List<Refusal> withdrawal(Assessment assessment, CaseEvent.Withdrawn withdrawn) {
    boolean incomplete =
        withdrawn.by().isBlank()
            || withdrawn.words().isBlank()
            || withdrawn.on().isAfter(assessment.today())
            || assessment
                .received()
                .map(assessment::day)
                .filter(withdrawn.on()::isBefore)
                .isPresent();
    // Once it is taken back nobody can edit it, and its letter and copies have to be printed.
    List<String> unprintable =
        assessment.file().intake().form().fields().values().stream()
            .flatMap(text -> Printable.missing(text).stream())
            .distinct()
            .toList();
    return Refusal.all(
        Refusal.when(incomplete, Reason.WITHDRAWAL_INCOMPLETE, Step.DECISION),
        Refusal.about(unprintable, Reason.TEXT_UNPRINTABLE, Step.REQUEST));
  }

  /// A clock that has run out is not wound up again by whoever let it run out.
  private static List<Refusal> correction(
      Assessment assessment, Actor actor, CaseEvent.ReceiptCorrected corrected) {
    boolean later = corrected.corrected().isAfter(corrected.old());
    boolean revives = assessment.overdue() && later && !actor.is(Role.MEDICAL_DIRECTOR);
    boolean future = corrected.corrected().isAfter(assessment.now());
    boolean changed =
        Basis.receiptFixed(assessment)
            && !assessment.received().equals(Optional.of(corrected.old()));
    return Refusal.all(
        Refusal.when(corrected.reason().isBlank(), Reason.REASON_MISSING, Step.REQUEST),
        Refusal.when(future, Reason.RECEIPT_IN_FUTURE, Step.REQUEST),
        Refusal.when(
            !future && corrected.corrected().isAfter(assessment.file().openedAt()),
            Reason.RECEIPT_AFTER_OPENING,
            Step.REQUEST),
        Refusal.when(revives, Reason.CLOCK_REVIVED, Step.REQUEST),
        Refusal.when(changed, Reason.RECEIPT_CHANGED_MEANWHILE, Step.REQUEST));
  }
}
