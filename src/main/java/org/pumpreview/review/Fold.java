package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.CaseFile.Intake;
import org.pumpreview.review.CaseFile.Progress;

/// Adds events up to a case. A deciding event counts only when its actor's own key signed it and
/// the actor held the role: having the data key is not enough.
public final class Fold {
  private final Function<PackRef, Optional<Policy>> policies;

  /// @param policies finds the pinned pack; a decision under a pack not found does not count
  public Fold(Function<PackRef, Optional<Policy>> policies) {
    this.policies = policies;
  }

  /// The case that `entries` add up to; empty when they do not begin with an opening.
  public Optional<CaseFile> of(String id, List<Entry> entries) {
    if (entries.isEmpty() || !(entries.getFirst().event() instanceof CaseEvent.CaseOpened)) {
      return Optional.empty();
    }
    CaseFile file = open(id, entries.getFirst());
    for (Entry entry : entries.subList(1, entries.size())) {
      file = apply(file, entry);
    }
    return Optional.of(file);
  }

  /// The case that begins with `entry`.
  public CaseFile open(String id, Entry entry) {
    if (!(entry.event() instanceof CaseEvent.CaseOpened opened)) {
      throw new IllegalArgumentException("a case begins with its opening");
    }
    return new CaseFile(
        id,
        entry.seq(),
        entry.hash(),
        opened,
        entry.at(),
        entry.at(),
        Intake.EMPTY,
        CaseFile.Work.EMPTY,
        Progress.NONE,
        List.of(entry),
        entry.seq() == 1 ? List.of() : List.of(new Fault(entry.seq(), Fault.Kind.OUT_OF_ORDER)));
  }

  /// The case after one more entry.
  public CaseFile apply(CaseFile file, Entry entry) {
    Optional<Fault> fault = fault(file, entry).map(kind -> new Fault(entry.seq(), kind));
    CaseFile changed = fault.isPresent() ? file : change(file, entry);
    return changed.with(entry, fault);
  }

  private Optional<Fault.Kind> fault(CaseFile file, Entry entry) {
    if (entry.seq() != file.seq() + 1 || entry.event() instanceof CaseEvent.CaseOpened) {
      return Optional.of(Fault.Kind.OUT_OF_ORDER);
    }
    if (!Lawful.open(file, entry)
        || !readable(file, entry.event())
        || rewrites(file, entry.event())
        || Documents.contradicts(file, entry.event())) {
      return Optional.of(Fault.Kind.NOT_ALLOWED);
    }
    return entry.event() instanceof CaseEvent.Deciding deciding
        ? fault(file, deciding, entry)
        : Optional.empty();
  }

  private Optional<Fault.Kind> fault(CaseFile file, CaseEvent.Deciding deciding, Entry entry) {
    if (entry.signer().isEmpty()) {
      return Optional.of(Fault.Kind.UNSIGNED);
    }
    Signer signer = entry.signer().get();
    if (!signer.userId().equals(entry.actor())) {
      return Optional.of(Fault.Kind.SIGNED_BY_ANOTHER);
    }
    return Lawful.fault(file, deciding, signer, policies.apply(file.policy()));
  }

  /// Whether an evaluation can be made of it: an answer has to be one that its item takes.
  private boolean readable(CaseFile file, CaseEvent event) {
    return !(event instanceof CaseEvent.Answered answered)
        || answered.answer().isEmpty()
        || policies
            .apply(file.policy())
            .map(policy -> takes(policy, answered, answered.answer().get()))
            .orElse(true);
  }

  /// Whether it changes what was asked for and does not say who asked for the change.
  private boolean rewrites(CaseFile file, CaseEvent event) {
    return LineChange.isSilent(file.intake(), event)
        && policies.apply(file.policy()).map(Demands::keepsLines).orElse(false);
  }

  private static boolean takes(Policy policy, CaseEvent.Answered answered, Answer answer) {
    String paragraph = answered.paragraph();
    return policy
            .findItem(paragraph)
            .map(item -> item.kind().answers().contains(answer))
            .orElse(true)
        && Ambiguities.answer(policy, answered.desk(), paragraph, answer).isEmpty();
  }

  private static CaseFile change(CaseFile file, Entry entry) {
    Intake intake = file.intake();
    CaseFile.Work work = file.work();
    Progress progress = file.progress();
    return switch (entry.event()) {
      case CaseEvent.CaseOpened opened -> file;
      case CaseEvent.FieldEntered entered -> file.with(intake.with(entered, entry.at()));
      case CaseEvent.LineEntered entered ->
          file.with(
              intake.with(intake.form().with(entered.line(), entered.field(), entered.text())));
      case CaseEvent.LineRemoved removed -> file.with(intake.without(removed.line()));
      case CaseEvent.LineCorrected corrected ->
          file.with(
              intake.with(
                  intake.form().with(corrected.line(), corrected.field(), corrected.corrected())));
      case CaseEvent.LineWithdrawn withdrawn -> file.with(intake.without(withdrawn.line()));
      case CaseEvent.RouteChosen chosen -> file.with(intake.with(chosen));
      case CaseEvent.Referred referred -> file.with(intake.with(referred));
      case CaseEvent.RevisionConfirmed confirmed -> file.with(intake.with(confirmed));
      case CaseEvent.FeeScheduleChecked checked ->
          file.with(intake.with(checked.line(), feeCheck(checked, entry)));
      case CaseEvent.UrgencyScreened screened -> file.with(intake.with(screened));
      case CaseEvent.ReceiptCorrected corrected -> file.with(intake.with(corrected));
      case CaseEvent.Answered answered ->
          file.with(
              work.with(answered.desk(), answered.paragraph(), finding(file, answered, entry)));
      case CaseEvent.NoteWritten note ->
          file.with(work.with(note.desk(), note.paragraph(), finding(file, note, entry)));
      case CaseEvent.DocumentAttached attached ->
          file.with(work.with(Document.of(attached, entry.actor(), entry.at())));
      case CaseEvent.DocumentDescribed(var document, var description) ->
          file.with(work.describing(document, description));
      case CaseEvent.DocumentWithdrawn withdrawn ->
          file.with(work.withoutDocument(withdrawn.document()));
      case CaseEvent.EvidenceCited cited -> file.with(work.with(evidence(cited, entry)));
      case CaseEvent.EvidenceWithdrawn withdrawn ->
          file.with(work.withoutEvidence(withdrawn.evidence()));
      case CaseEvent.Drafted drafted -> file.with(work.withDraft(drafted.key(), drafted.text()));
      case CaseEvent.Assigned assigned -> file.with(progress.withAssignee(assigned.userId()));
      case CaseEvent.RoutedToDirector routed ->
          file.with(intake.relyingOnLines())
              .with(
                  progress.with(
                      new CaseFile.Question(routed.question(), entry.actor(), entry.at())));
      case CaseEvent.InformationRequested asked ->
          file.with(
              progress.with(
                  new CaseFile.Asked(asked.gaps(), asked.returnBy(), entry.actor(), entry.at())));
      case CaseEvent.Withdrawn withdrawn -> file.with(progress.with(withdrawn));
      case CaseEvent.Determined determined ->
          file.with(
              progress.with(
                  new CaseFile.Decision(
                      determined.determination(), entry.signer().orElseThrow(), entry.at())));
      case CaseEvent.LetterIssued issued -> file.with(progress.with(issued(issued, entry)));
      case CaseEvent.InformationReceived received -> file.with(progress.answered());
      case CaseEvent.Recused recused -> file.with(progress.without(entry.actor()));
      case CaseEvent.Reopened reopened ->
          file.with(
              progress.reopened(
                  new CaseFile.Question(reopened.reason(), entry.actor(), entry.at())));
      // These are read from the history where they matter.
      case CaseEvent.TrialRecorded recorded -> file;
      case CaseEvent.OriginDescribed described -> file;
      case CaseEvent.AnsweredForOtherDate answered -> file;
      case CaseEvent.ParticularEntered entered -> file;
      case CaseEvent.ParticularRowRemoved removed -> file;
      case CaseEvent.AmbiguityRaised raised -> file;
      case CaseEvent.ReadingChosen chosen -> file;
      case CaseEvent.LineRouted routed -> file;
      case CaseEvent.EpsdtReviewed reviewed -> file;
      case CaseEvent.Extended extended -> file;
      case CaseEvent.Notified notified -> file;
      case CaseEvent.NotificationCorrected corrected -> file;
      case CaseEvent.PeerToPeerLogged logged -> file;
      case CaseEvent.PeerToPeerConcluded concluded -> file;
      case CaseEvent.AppealRecorded recorded -> file;
      case CaseEvent.CopyMade made -> file;
    };
  }

  private static FeeCheck feeCheck(CaseEvent.FeeScheduleChecked checked, Entry entry) {
    return new FeeCheck(
        checked.code(),
        checked.serviceDate(),
        checked.listed(),
        checked.scheduleDate(),
        entry.actor(),
        entry.at());
  }

  private static Finding finding(CaseFile file, CaseEvent.Answered answered, Entry entry) {
    Finding old = file.findings(answered.desk()).get(answered.paragraph());
    String note = old == null ? "" : old.note();
    return new Finding(answered.answer(), note, entry.actor(), entry.at());
  }

  private static Finding finding(CaseFile file, CaseEvent.NoteWritten note, Entry entry) {
    Finding old = file.findings(note.desk()).get(note.paragraph());
    return old == null
        ? new Finding(Optional.empty(), note.text(), entry.actor(), entry.at())
        : new Finding(old.answer(), note.text(), old.by(), old.at());
  }

  private static Evidence evidence(CaseEvent.EvidenceCited cited, Entry entry) {
    return new Evidence(
        cited.evidence(),
        cited.paragraph(),
        cited.document(),
        cited.page(),
        cited.quote(),
        cited.mark(),
        cited.unpaged(),
        entry.actor(),
        entry.at());
  }

  private static CaseFile.Issued issued(CaseEvent.LetterIssued issued, Entry entry) {
    return new CaseFile.Issued(
        issued.letter(),
        issued.kind(),
        issued.edition(),
        issued.sha256(),
        issued.attachment(),
        entry.actor(),
        entry.at());
  }
}
