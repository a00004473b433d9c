package org.pumpreview.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Journal.Append.Appended;
import org.pumpreview.review.Journal.Append.Conflict;
import org.pumpreview.review.Journal.Append.Refused;
import org.pumpreview.review.LinkedTrial;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Step;
import org.pumpreview.store.Journal.Opened;
import org.pumpreview.store.VaultException.Reason;

/// One person's acts on an open vault. Every method runs inside one transaction that writes: it
/// reads the state, asks the rules of the review, and appends.
final class Acts {
  private final OpenVault vault;
  private final SigningKey key;
  private Optional<CaseFile> changed = Optional.empty();

  Acts(OpenVault vault, SigningKey key) {
    this.vault = vault;
    this.key = key;
  }

  /// The person with the roles of the certificate, as long as the account is active.
  Actor actor() throws VaultException {
    vault.office().catchUp();
    Certificates.Subject subject = Certificates.subject(key.certificate()).orElseThrow();
    Office.Person person =
        vault
            .office()
            .active(subject.userId())
            .orElseThrow(() -> new VaultException(Reason.ACCOUNT_DISABLED));
    return new Actor(
        subject.userId(),
        subject.name(),
        person.actor().credential(),
        person.actor().license(),
        subject.roles());
  }

  Append begin(PackRef pack, Instant now) throws VaultException {
    Actor actor = actor();
    List<Refusal> refusals = Rules.toOpen(actor);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    Policy policy = policy(pack);
    String caseId = UUID.randomUUID().toString();
    boolean practice = vault.office().office().practice();
    CaseEvent opening = new CaseEvent.CaseOpened(nextNumber(now), pack, practice);
    CaseFile file = append(Optional.empty(), caseId, opening, actor, now);
    vault.worklist().put(OpenVault.card(file, policy, plan()));
    return new Appended(file);
  }

  private String nextNumber(Instant now) throws VaultException {
    vault.worklist().refresh();
    ZoneId zone = plan().zone();
    int year = LocalDate.ofInstant(now, zone).getYear();
    long opened =
        vault
            .database()
            .number(
                "SELECT count(*) FROM journal WHERE seq = 1 AND case_id <> ? AND at >= ? AND at <"
                    + " ?",
                Row.OFFICE,
                startOf(year, zone),
                startOf(year + 1, zone));
    return vault.worklist().nextNumber(year, opened);
  }

  private static long startOf(int year, ZoneId zone) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  Append append(String caseId, long expectedSeq, List<CaseEvent> events, Instant now)
      throws VaultException {
    Actor actor = actor();
    CaseFile file = vault.cases().current(caseId);
    if (file.seq() != expectedSeq && !Rebase.isOpen(file, expectedSeq, events)) {
      return new Conflict(file);
    }
    Policy policy = policy(file.policy());
    List<Interpretation> interpretations = vault.office().office().interpretations();
    for (CaseEvent event : events) {
      Assessment assessment = Assessment.of(file, policy, plan(), interpretations, now);
      List<Refusal> refusals =
          new ArrayList<>(Rules.refusals(assessment, vault.office().office(), actor, event));
      refusals.addAll(linked(file, event));
      if (!refusals.isEmpty()) {
        return new Refused(refusals);
      }
      if (event instanceof CaseEvent.DocumentAttached attached) {
        vault.attachments().enterNew(attached.attachment(), attached.sha256(), attached.size());
      }
      Optional<Outgoing> outgoing = Outgoing.of(event);
      if (outgoing.isPresent()) {
        vault.attachments().enter(outgoing.get().attachment(), outgoing.get().sha256());
        Papers.Paper paper = vault.paper(outgoing.get().attachment(), Outgoing.letter(file, event));
        if (!vault.papers().tells(paper, assessment, actor, event)) {
          Refusal refusal =
              new Refusal(Refusal.Reason.LETTER_NOT_VOUCHED_FOR, Step.LETTER, List.of());
          return new Refused(List.of(refusal));
        }
      }
      file = append(Optional.of(file), caseId, event, actor, now);
    }
    vault.worklist().put(OpenVault.card(file, policy, plan()));
    return new Appended(file);
  }

  /// Why the earlier case that an event leans on does not carry it.
  private List<Refusal> linked(CaseFile file, CaseEvent event) throws VaultException {
    Optional<String> number = LinkedTrial.leansOn(file, event);
    if (number.isEmpty()) {
      return List.of();
    }
    vault.worklist().refresh();
    return LinkedTrial.refusals(file, number.get(), vault.earlier().byNumber(number.get()));
  }

  private CaseFile append(
      Optional<CaseFile> file, String caseId, CaseEvent event, Actor actor, Instant now)
      throws VaultException {
    Optional<SigningKey> signer =
        event instanceof CaseEvent.Deciding ? Optional.of(key) : Optional.empty();
    Opened opened = vault.journal().append(caseId, now, actor.userId(), event, signer);
    CaseFile changed = vault.cases().add(file, opened);
    if (!changed.faults().equals(file.map(CaseFile::faults).orElse(List.of()))) {
      throw new IllegalStateException("the rules allowed what does not count: " + Opened.class);
    }
    this.changed = Optional.of(changed);
    return changed;
  }

  /// The transaction was committed: what it made may be remembered.
  void settle() {
    changed.ifPresent(vault.cases()::remember);
  }

  private Policy policy(PackRef pack) throws VaultException {
    return vault
        .policies()
        .apply(pack)
        .orElseThrow(
            () -> new VaultException(Reason.PACK_MISSING, pack.policyId(), pack.revision()));
  }

  private Plan plan() throws VaultException {
    return vault.office().office().plan();
  }

  OfficeResult office(OfficeEvent event, Instant now) throws VaultException {
    List<Office.Reason> refusals = refusals(event);
    if (!refusals.isEmpty()) {
      return new OfficeResult.Refused(refusals);
    }
    if (event instanceof OfficeEvent.PolicyDocumentAttached attached) {
      vault.attachments().enter(attached.attachment(), attached.sha256());
    }
    int faults = vault.office().faults().size();
    String userId = actor().userId();
    vault.office().take(vault.journal().append(Row.OFFICE, now, userId, event, Optional.of(key)));
    if (vault.office().faults().size() > faults) {
      throw new IllegalStateException("the office's own rules allowed what does not count");
    }
    return new OfficeResult.Recorded(vault.office().office());
  }

  List<Office.Reason> refusals(OfficeEvent event) throws VaultException {
    Actor actor = actor();
    return new ArrayList<>(vault.office().office().refusals(actor, event));
  }
}
