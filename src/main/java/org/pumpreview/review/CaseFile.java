package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Route;

/// One case as its events add up. Immutable; made by [Fold] alone.
///
/// @param seq of the last entry
/// @param head the chain hash after the last entry, lower-case hex
/// @param history every entry, oldest first
/// @param faults entries that do not hold; a case with one is frozen until it is looked into
public record CaseFile(
    String id,
    long seq,
    String head,
    CaseEvent.CaseOpened opened,
    Instant openedAt,
    Instant updatedAt,
    Intake intake,
    Work work,
    Progress progress,
    List<Entry> history,
    List<Fault> faults) {

  public CaseFile {
    history = List.copyOf(history);
    faults = List.copyOf(faults);
  }

  /// What was asked for.
  ///
  /// @param upgradedAt when a standard request became expedited after its way was chosen
  /// @param fixed the cells of the lines that a reviewer has begun to rely on, as far as they can
  ///   be read: a change of what was asked for is recorded as one from then on
  /// @param screening the newest look for danger
  /// @param corrections of the time of receipt, oldest first; the last one counts
  public record Intake(
      RequestForm form,
      Optional<Instant> upgradedAt,
      Map<String, FeeCheck> feeChecks,
      Map<String, Set<LineField>> fixed,
      Optional<Route> route,
      String routeReason,
      Optional<CaseEvent.Referred> referral,
      Optional<CaseEvent.UrgencyScreened> screening,
      Optional<String> revisionConfirmed,
      List<CaseEvent.ReceiptCorrected> corrections) {
    public Intake {
      feeChecks = Map.copyOf(feeChecks);
      fixed = Map.copyOf(fixed);
      corrections = List.copyOf(corrections);
    }

    static final Intake EMPTY =
        new Intake(
            RequestForm.EMPTY,
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /// Whether the way was chosen: a route through this policy, another policy, or the route of
    /// maintenance, which begins with the look for danger.
    public boolean wayChosen() {
      return route.isPresent() || referral.isPresent() || screening.isPresent();
    }

    /// Whether the reviewer confirmed this very revision.
    boolean confirmed(Policy policy) {
      return revisionConfirmed.equals(Optional.of(policy.identity().revision()));
    }

    /// Whether a line was relied on: then it can be taken back, and no more be taken out.
    public boolean isFixed(String line) {
      return fixed.containsKey(line);
    }

    /// Whether a cell of a line was relied on: then it can be corrected, and no more be typed over.
    public boolean isFixed(String line, LineField field) {
      return fixed.getOrDefault(line, Set.of()).contains(field);
    }

    Intake with(CaseEvent.FieldEntered entered, Instant at) {
      boolean upgrade =
          entered.field() == RequestField.URGENCY
              && wayChosen()
              && form.text(RequestField.URGENCY).equals(Urgency.STANDARD.name())
              && entered.text().strip().equals(Urgency.EXPEDITED.name());
      RequestForm changed = form.with(entered.field(), entered.text());
      return with(changed, upgrade ? Optional.of(at) : upgradedAt);
    }

    Intake with(RequestForm changed) {
      return with(changed, upgradedAt);
    }

    private Intake with(RequestForm changed, Optional<Instant> upgraded) {
      return new Intake(
          changed,
          upgraded,
          feeChecks,
          fixed,
          route,
          routeReason,
          referral,
          screening,
          revisionConfirmed,
          corrections);
    }

    Intake without(String line) {
      Map<String, Set<LineField>> fewer = new HashMap<>(fixed);
      fewer.remove(line);
      return with(form.without(line)).fixing(fewer);
    }

    /// The same with every line relied on as it stands now.
    Intake relyingOnLines() {
      Map<String, Set<LineField>> all = new HashMap<>();
      form.lines().keySet().forEach(line -> all.put(line, written(line)));
      all.values().removeIf(Set::isEmpty);
      return fixing(all);
    }

    private Intake relyingOn(String line) {
      Map<String, Set<LineField>> more = new HashMap<>(fixed);
      more.put(line, written(line));
      return wayChosen() && !written(line).isEmpty() ? fixing(more) : this;
    }

    private Set<LineField> written(String line) {
      Set<LineField> written = EnumSet.noneOf(LineField.class);
      for (LineField field : LineField.values()) {
        if (LineReading.isReadable(field, form.text(line, field))) {
          written.add(field);
        }
      }
      return Collections.unmodifiableSet(written);
    }

    private Intake fixing(Map<String, Set<LineField>> cells) {
      return new Intake(
          form,
          upgradedAt,
          feeChecks,
          cells,
          route,
          routeReason,
          referral,
          screening,
          revisionConfirmed,
          corrections);
    }

    Intake with(String line, FeeCheck check) {
      Map<String, FeeCheck> checks = new HashMap<>(feeChecks);
      checks.put(line, check);
      return new Intake(
              form,
              upgradedAt,
              checks,
              fixed,
              route,
              routeReason,
              referral,
              screening,
              revisionConfirmed,
              corrections)
          .relyingOn(line);
    }

    Intake with(CaseEvent.RouteChosen chosen) {
      Route to = new Route(chosen.request(), chosen.pathway());
      return with(Optional.of(to), chosen.reason(), Optional.empty());
    }

    Intake with(CaseEvent.Referred referred) {
      return with(Optional.empty(), referred.reason(), Optional.of(referred));
    }

    private Intake with(Optional<Route> to, String reason, Optional<CaseEvent.Referred> away) {
      return new Intake(
              form,
              upgradedAt,
              feeChecks,
              fixed,
              to,
              reason,
              away,
              screening,
              revisionConfirmed,
              corrections)
          .relyingOnLines();
    }

    Intake with(CaseEvent.UrgencyScreened screened) {
      return new Intake(
              form,
              upgradedAt,
              feeChecks,
              fixed,
              route,
              routeReason,
              referral,
              Optional.of(screened),
              revisionConfirmed,
              corrections)
          .relyingOnLines();
    }

    Intake with(CaseEvent.RevisionConfirmed confirmed) {
      return new Intake(
          form,
          upgradedAt,
          feeChecks,
          fixed,
          route,
          routeReason,
          referral,
          screening,
          Optional.of(confirmed.revision()),
          corrections);
    }

    Intake with(CaseEvent.ReceiptCorrected corrected) {
      return new Intake(
          form,
          upgradedAt,
          feeChecks,
          fixed,
          route,
          routeReason,
          referral,
          screening,
          revisionConfirmed,
          appended(corrections, corrected));
    }
  }

  /// What was found, and in what.
  ///
  /// @param findings by desk, then by paragraph
  /// @param documents that were attached and not withdrawn, in the order that they came in
  /// @param evidence pieces that stand, oldest first
  /// @param drafts unfinished text by key
  public record Work(
      Map<Desk, Map<String, Finding>> findings,
      List<Document> documents,
      List<Evidence> evidence,
      Map<String, String> drafts) {
    public Work {
      findings = Map.copyOf(findings);
      documents = List.copyOf(documents);
      evidence = List.copyOf(evidence);
      drafts = Map.copyOf(drafts);
    }

    static final Work EMPTY = new Work(Map.of(), List.of(), List.of(), Map.of());

    Work with(Desk desk, String paragraph, Finding finding) {
      Map<String, Finding> own = new LinkedHashMap<>(findings.getOrDefault(desk, Map.of()));
      own.put(paragraph, finding);
      Map<Desk, Map<String, Finding>> all = new EnumMap<>(Desk.class);
      all.putAll(findings);
      all.put(desk, Collections.unmodifiableMap(own));
      return new Work(all, documents, evidence, drafts);
    }

    Work with(Document document) {
      return new Work(findings, appended(documents, document), evidence, drafts);
    }

    /// A document described otherwise; its evidence names it by the title that it has now.
    Work describing(String id, Description corrected) {
      return new Work(
          findings,
          documents.stream()
              .map(document -> document.id().equals(id) ? document.with(corrected) : document)
              .toList(),
          evidence.stream()
              .map(piece -> piece.isIn(id) ? piece.entitled(corrected.title()) : piece)
              .toList(),
          drafts);
    }

    Work withoutDocument(String id) {
      return new Work(
          findings,
          documents.stream().filter(document -> !document.id().equals(id)).toList(),
          evidence,
          drafts);
    }

    Work with(Evidence piece) {
      return new Work(findings, documents, appended(evidence, piece), drafts);
    }

    Work withoutEvidence(String id) {
      return new Work(
          findings,
          documents,
          evidence.stream().filter(piece -> !piece.id().equals(id)).toList(),
          drafts);
    }

    Work withDraft(String key, String text) {
      Map<String, String> changed = new HashMap<>(drafts);
      if (text.isEmpty()) {
        changed.remove(key);
      } else {
        changed.put(key, text);
      }
      return new Work(findings, documents, evidence, changed);
    }
  }

  /// How far it came.
  public record Progress(
      Optional<String> assignee,
      Optional<Question> question,
      Optional<Asked> asked,
      Optional<CaseEvent.Withdrawn> withdrawal,
      Optional<Decision> decision,
      List<Issued> letters) {
    public Progress {
      letters = List.copyOf(letters);
    }

    static final Progress NONE =
        new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Progress withAssignee(String userId) {
      return new Progress(Optional.of(userId), question, asked, withdrawal, decision, letters);
    }

    Progress with(Question changed) {
      return new Progress(assignee, Optional.of(changed), asked, withdrawal, decision, letters);
    }

    Progress with(Asked changed) {
      return new Progress(assignee, question, Optional.of(changed), withdrawal, decision, letters);
    }

    Progress with(CaseEvent.Withdrawn changed) {
      return new Progress(assignee, question, asked, Optional.of(changed), decision, letters);
    }

    /// The provider sent something: nobody is waited for any more.
    Progress answered() {
      return new Progress(assignee, question, Optional.empty(), withdrawal, decision, letters);
    }

    /// The determination is taken up again by a medical director. What was asked before it is no
    /// longer waited for.
    Progress reopened(Question why) {
      return new Progress(
          assignee, Optional.of(why), Optional.empty(), withdrawal, Optional.empty(), letters);
    }

    /// A medical director steps back, and out of whose hands the case falls where it was in them.
    Progress without(String userId) {
      return new Progress(
          assignee.filter(id -> !id.equals(userId)),
          question,
          asked,
          withdrawal,
          decision,
          letters);
    }

    Progress with(Decision changed) {
      return new Progress(assignee, question, asked, withdrawal, Optional.of(changed), letters);
    }

    Progress with(Issued letter) {
      return new Progress(
          assignee, question, asked, withdrawal, decision, appended(letters, letter));
    }
  }

  /// A nurse's question to the medical director.
  public record Question(String text, String by, Instant at) {}

  /// A request for information that is out.
  public record Asked(List<Gap> gaps, LocalDate returnBy, String by, Instant at) {}

  /// A determination that holds.
  public record Decision(Determination determination, Signer by, Instant at) {}

  /// A letter that was issued.
  public record Issued(
      String number,
      LetterKind kind,
      Edition edition,
      String sha256,
      String attachment,
      String by,
      Instant at) {}

  /// An entry that does not hold, and why.
  public record Fault(long seq, Kind kind) {
    /// What can be wrong with an entry.
    public enum Kind {
      UNSIGNED,
      SIGNED_BY_ANOTHER,
      ROLE_LACKING,
      NOT_ALLOWED,
      OUT_OF_ORDER
    }
  }

  public String number() {
    return opened.number();
  }

  public PackRef policy() {
    return opened.policy();
  }

  public CaseStatus status() {
    if (progress.decision().isPresent()) {
      return CaseStatus.DECIDED;
    }
    if (progress.withdrawal().isPresent()) {
      return CaseStatus.WITHDRAWN;
    }
    if (progress.question().isPresent()) {
      return CaseStatus.WITH_DIRECTOR;
    }
    if (progress.asked().isPresent()) {
      return CaseStatus.WAITING_FOR_INFORMATION;
    }
    return intake.wayChosen() ? CaseStatus.IN_REVIEW : CaseStatus.NEW;
  }

  public Map<String, Finding> findings(Desk desk) {
    return work.findings().getOrDefault(desk, Map.of());
  }

  /// A desk's answers by paragraph; a blank is absent.
  public Map<String, Answer> answers(Desk desk) {
    Map<String, Answer> answers = new HashMap<>();
    findings(desk)
        .forEach((paragraph, finding) ->
            finding.answer().ifPresent(answer -> answers.put(paragraph, answer)));
    return answers;
  }

  public List<Evidence> evidence(String paragraph) {
    return work.evidence().stream().filter(e -> e.paragraph().equals(paragraph)).toList();
  }

  /// Whether an item has the evidence that an approval asks.
  public boolean isEvidenced(String paragraph) {
    return evidence(paragraph).stream().anyMatch(piece -> !opened.placed() || piece.isPlaced());
  }

  /// The documents that were attached and not withdrawn, in the order that they came in.
  public List<Document> documents() {
    return work.documents();
  }

  public Optional<Document> document(String id) {
    return documents().stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /// An event of this case, with who did it and when.
  ///
  /// @param seq its place in the case
  public record Dated<E extends CaseEvent>(E event, long seq, String by, Instant at) {}

  /// Every event of a kind that holds, oldest first.
  public <E extends CaseEvent> List<Dated<E>> all(Class<E> kind) {
    List<Dated<E>> found = new ArrayList<>();
    for (Entry entry : history) {
      if (kind.isInstance(entry.event()) && holds(entry)) {
        found.add(new Dated<>(kind.cast(entry.event()), entry.seq(), entry.actor(), entry.at()));
      }
    }
    return found;
  }

  /// The newest event of a kind that holds.
  public <E extends CaseEvent> Optional<Dated<E>> last(Class<E> kind) {
    for (Entry entry : history.reversed()) {
      if (kind.isInstance(entry.event()) && holds(entry)) {
        return Optional.of(
            new Dated<>(kind.cast(entry.event()), entry.seq(), entry.actor(), entry.at()));
      }
    }
    return Optional.empty();
  }

  /// Whether this person stepped back from the case.
  public boolean recused(String userId) {
    return all(CaseEvent.Recused.class).stream().anyMatch(recused -> recused.by().equals(userId));
  }

  /// The determination that the one in force corrects, or that the one to come will; empty where
  /// nothing was reopened.
  public Optional<Dated<CaseEvent.Determined>> reopened() {
    return last(CaseEvent.Reopened.class)
        .flatMap(again ->
            all(CaseEvent.Determined.class).stream()
                .filter(determined -> determined.seq() < again.seq())
                .reduce((earlier, later) -> later));
  }

  /// Whether an entry counts.
  boolean holds(Entry entry) {
    return faults.stream().noneMatch(fault -> fault.seq() == entry.seq());
  }

  public String draft(String key) {
    return work.drafts().getOrDefault(key, "");
  }

  CaseFile with(Intake changed) {
    return new CaseFile(
        id, seq, head, opened, openedAt, updatedAt, changed, work, progress, history, faults);
  }

  CaseFile with(Work changed) {
    return new CaseFile(
        id, seq, head, opened, openedAt, updatedAt, intake, changed, progress, history, faults);
  }

  CaseFile with(Progress changed) {
    return new CaseFile(
        id, seq, head, opened, openedAt, updatedAt, intake, work, changed, history, faults);
  }

  /// This case with an entry added to its history, whatever it changed.
  CaseFile with(Entry entry, Optional<Fault> fault) {
    return new CaseFile(
        id,
        entry.seq(),
        entry.hash(),
        opened,
        openedAt,
        entry.at(),
        intake,
        work,
        progress,
        appended(history, entry),
        fault.map(found -> appended(faults, found)).orElse(faults));
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
