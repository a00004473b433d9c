package org.pumpreview.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.RequestedLine.Scope;

/// Who may do what, and why not. The one place that opens a button, explains a closed one and
/// guards the journal: an empty list means the act is open. Nothing here can lead a nurse to
/// anything but approval as requested, a request for information, routing or a recorded withdrawal.
public final class Rules {
  private Rules() {}

  /// Why `actor` cannot begin a case; empty when that is open.
  public static List<Refusal> toOpen(Actor actor) {
    return reviewer(actor) ? List.of() : List.of(refuse(Reason.NOT_A_REVIEWER, Step.REQUEST));
  }

  /// Every reason why `event` may not be appended; empty when it may. Asks all that the act asks
  /// and what its own content has to satisfy.
  public static List<Refusal> refusals(Assessment assessment, Actor actor, CaseEvent event) {
    List<Refusal> all = new ArrayList<>(refusals(assessment, actor, Act.of(event)));
    all.addAll(content(assessment, actor, event));
    return all.stream().distinct().toList();
  }

  /// Every reason why `actor` cannot do `act` now; empty when it is open.
  public static List<Refusal> refusals(Assessment assessment, Actor actor, Act act) {
    CaseFile file = assessment.file();
    if (!file.faults().isEmpty()) {
      return List.of(
          refuse(
              Reason.JOURNAL_DAMAGED,
              Step.DECISION,
              file.faults().stream().map(fault -> Long.toString(fault.seq())).toList()));
    }
    if (!reviewer(actor)) {
      return List.of(refuse(Reason.NOT_A_REVIEWER, Step.DECISION));
    }
    Optional<Refusal> closed = act == Act.ISSUE_LETTER ? Optional.empty() : closed(file);
    if (closed.isPresent()) {
      return List.of(closed.get());
    }
    return switch (act) {
      case OPEN_CASE -> List.of(refuse(Reason.ALREADY_OPEN, Step.REQUEST));
      case EDIT_REQUEST,
          CHOOSE_ROUTE,
          CONFIRM_REVISION,
          CHECK_FEE_SCHEDULE,
          CITE_EVIDENCE,
          REQUEST_INFORMATION ->
          holder(file, actor);
      case KEEP_DRAFT, ASSIGN, RECORD_WITHDRAWAL -> List.of();
      case CORRECT_RECEIPT ->
          file.intake().route().isEmpty() && file.intake().referral().isEmpty()
              ? List.of(refuse(Reason.RECEIPT_NOT_FIXED, Step.REQUEST))
              : List.of();
      case ANSWER -> answer(assessment, actor);
      case ANSWER_AS_DIRECTOR -> director(assessment, actor);
      case ROUTE_TO_DIRECTOR ->
          withDirector(file) ? List.of(refuse(Reason.WITH_DIRECTOR, Step.DECISION)) : List.of();
      case APPROVE ->
          withDirector(file) && actor.is(Role.MEDICAL_DIRECTOR)
              ? approveAsDirector(assessment, actor)
              : approveAsNurse(assessment, actor);
      case APPROVE_BY_EXCEPTION -> approveByException(assessment, actor);
      case APPROVE_OUTSIDE_CRITERIA -> approveOutside(assessment, actor);
      case DETERMINE_ADVERSE -> decide(assessment, actor);
      case ISSUE_LETTER -> issue(file);
    };
  }

  // ---- acts

  private static Optional<Refusal> closed(CaseFile file) {
    return switch (file.status()) {
      case DECIDED -> Optional.of(refuse(Reason.CASE_DECIDED, Step.LETTER));
      case WITHDRAWN -> Optional.of(refuse(Reason.CASE_WITHDRAWN, Step.DECISION));
      case NEW, IN_REVIEW, WAITING_FOR_INFORMATION, WITH_DIRECTOR -> Optional.empty();
    };
  }

  /// A case is worked on by nurses until it lies with a director, and by directors from then on.
  private static List<Refusal> holder(CaseFile file, Actor actor) {
    if (withDirector(file)) {
      return actor.is(Role.MEDICAL_DIRECTOR)
          ? List.of()
          : List.of(refuse(Reason.WITH_DIRECTOR, Step.DECISION));
    }
    return actor.is(Role.NURSE) ? List.of() : List.of(refuse(Reason.NOT_A_NURSE, Step.DECISION));
  }

  private static List<Refusal> answer(Assessment assessment, Actor actor) {
    if (!actor.is(Role.NURSE)) {
      return List.of(refuse(Reason.NOT_A_NURSE, Step.CRITERIA));
    }
    if (withDirector(assessment.file())) {
      return List.of(refuse(Reason.WITH_DIRECTOR, Step.DECISION));
    }
    return routed(assessment);
  }

  private static List<Refusal> director(Assessment assessment, Actor actor) {
    if (!actor.is(Role.MEDICAL_DIRECTOR)) {
      return List.of(refuse(Reason.NOT_A_DIRECTOR, Step.DECISION));
    }
    if (!withDirector(assessment.file())) {
      return List.of(refuse(Reason.NOT_WITH_DIRECTOR, Step.DECISION));
    }
    return List.of();
  }

  private static List<Refusal> routed(Assessment assessment) {
    return assessment.checklist().isEmpty()
        ? List.of(refuse(Reason.ROUTE_MISSING, Step.ROUTE))
        : List.of();
  }

  private static List<Refusal> approveAsNurse(Assessment assessment, Actor actor) {
    if (!actor.is(Role.NURSE)) {
      Reason reason =
          actor.is(Role.MEDICAL_DIRECTOR) ? Reason.NOT_WITH_DIRECTOR : Reason.NOT_A_NURSE;
      return List.of(refuse(reason, Step.DECISION));
    }
    if (withDirector(assessment.file())) {
      return List.of(refuse(Reason.WITH_DIRECTOR, Step.DECISION));
    }
    List<Refusal> all = new ArrayList<>();
    all.addAll(request(assessment));
    all.addAll(scope(assessment));
    all.addAll(items(assessment));
    all.addAll(lines(assessment));
    all.addAll(stars(assessment));
    if (assessment.overdue()) {
      all.add(refuse(Reason.CLOCK_EXPIRED, Step.DECISION));
    }
    return all;
  }

  private static List<Refusal> decide(Assessment assessment, Actor actor) {
    List<Refusal> all = new ArrayList<>(director(assessment, actor));
    if (!all.isEmpty()) {
      return all;
    }
    all.addAll(request(assessment));
    List<String> open = unanswered(assessment, Desk.DIRECTOR);
    if (!open.isEmpty()) {
      all.add(refuse(Reason.DIRECTOR_ITEMS_UNANSWERED, Step.DECISION, open));
    }
    return all;
  }

  private static List<Refusal> approveAsDirector(Assessment assessment, Actor actor) {
    List<Refusal> all = new ArrayList<>(decide(assessment, actor));
    if (all.isEmpty()) {
      all.addAll(scope(assessment));
      all.addAll(lines(assessment));
      List<String> unmet = assessment.unmet(Desk.DIRECTOR);
      if (!unmet.isEmpty()) {
        all.add(refuse(Reason.DIRECTOR_ITEMS_NOT_SHOWN, Step.DECISION, unmet));
      }
    }
    return all;
  }

  private static List<Refusal> approveByException(Assessment assessment, Actor actor) {
    Optional<Checklist> checklist = assessment.checklist();
    if (checklist.isEmpty() || checklist.get().exception().isEmpty()) {
      List<Refusal> all = new ArrayList<>(director(assessment, actor));
      all.add(refuse(Reason.EXCEPTION_NOT_OFFERED, Step.ROUTE));
      return all;
    }
    List<Refusal> all = new ArrayList<>(decide(assessment, actor));
    if (all.isEmpty()) {
      all.addAll(lines(assessment));
      if (!assessment.exceptionOpen()) {
        all.add(refuse(Reason.EXCEPTION_NOT_OFFERED, Step.DECISION));
      } else {
        Evaluation waived =
            checklist.get().evaluate(assessment.file().answers(Desk.DIRECTOR), Optional.of(true));
        if (waived.result() != Evaluation.Result.MET) {
          all.add(refuse(Reason.DIRECTOR_ITEMS_NOT_SHOWN, Step.DECISION, waived.deciding()));
        }
      }
    }
    return all;
  }

  private static List<Refusal> approveOutside(Assessment assessment, Actor actor) {
    List<Refusal> all = new ArrayList<>(decide(assessment, actor));
    if (all.isEmpty()) {
      all.addAll(lines(assessment));
      Evaluation evaluation = assessment.evaluations().get(Desk.DIRECTOR);
      boolean met = evaluation != null && evaluation.result() == Evaluation.Result.MET;
      if (met && scope(assessment).isEmpty()) {
        all.add(refuse(Reason.CRITERIA_ALREADY_MET, Step.DECISION));
      }
    }
    return all;
  }

  private static List<Refusal> issue(CaseFile file) {
    boolean decided = file.progress().decision().isPresent();
    boolean asked = file.progress().asked().isPresent();
    return decided || asked ? List.of() : List.of(refuse(Reason.NOT_DETERMINED, Step.DECISION));
  }

  // ---- what an approval or a decision rests on

  private static List<Refusal> request(Assessment assessment) {
    List<Refusal> all = new ArrayList<>();
    if (!assessment.reading().complete()) {
      all.add(
          refuse(
              Reason.REQUEST_INCOMPLETE,
              Step.REQUEST,
              assessment.reading().problems().stream().map(Problem::target).distinct().toList()));
    }
    if (assessment.file().intake().referral().isEmpty()) {
      all.addAll(routed(assessment));
    }
    if (assessment.file().intake().revisionConfirmed().isEmpty()) {
      all.add(refuse(Reason.REVISION_UNCONFIRMED, Step.ROUTE));
    }
    return all;
  }

  private static List<Refusal> scope(Assessment assessment) {
    List<Refusal> all = new ArrayList<>();
    assessment
        .file()
        .intake()
        .referral()
        .ifPresent(referral ->
            all.add(refuse(Reason.OUTSIDE_POLICY, Step.ROUTE, List.of(referral.policyId()))));
    addIfAny(all, Reason.LINE_NOT_LISTED, assessment, line -> line.scope() == Scope.NOT_LISTED);
    addIfAny(all, Reason.LINE_MAINTENANCE, assessment, line -> line.scope() == Scope.MAINTENANCE);
    return all;
  }

  private static List<Refusal> items(Assessment assessment) {
    Map<String, Answer> answers = assessment.file().answers(Desk.NURSE);
    List<Refusal> all = new ArrayList<>();
    addItems(all, Reason.ITEMS_UNANSWERED, assessment, item -> !answers.containsKey(item));
    addItems(all, Reason.ITEMS_FAIL, assessment, item -> is(answers.get(item), Answer::fails));
    addItems(
        all,
        Reason.ITEMS_NEED_PHYSICIAN,
        assessment,
        item -> answers.get(item) == Answer.NEEDS_PHYSICIAN);
    addItems(
        all,
        Reason.ITEMS_NOT_SHOWN,
        assessment,
        item ->
            answers.get(item) == Answer.NOT_DOCUMENTED
                || answers.get(item) == Answer.NOT_ADDRESSED);
    addItems(
        all,
        Reason.ITEMS_WITHOUT_EVIDENCE,
        assessment,
        item ->
            is(answers.get(item), Answer::supports) && assessment.file().evidence(item).isEmpty());
    return all;
  }

  private static boolean is(@Nullable Answer answer, Predicate<Answer> property) {
    return answer != null && property.test(answer);
  }

  private static List<Refusal> lines(Assessment assessment) {
    List<Refusal> all = new ArrayList<>();
    addIfAny(all, Reason.FEE_UNCHECKED, assessment, line -> line.feeCheck().isEmpty());
    return all;
  }

  /// A star is read against the age at service: under 21 it asks for an individual EPSDT review, of
  /// an adult it is a coverage question. No star is no proof of coverage either.
  private static List<Refusal> stars(Assessment assessment) {
    List<Refusal> all = new ArrayList<>();
    addIfAny(
        all,
        Reason.FEE_NOT_LISTED,
        assessment,
        line -> line.feeCheck().map(check -> !check.listed()).orElse(false));
    addIfAny(
        all,
        Reason.STARRED_UNDER_21,
        assessment,
        line -> line.starred() && !line.age().equals(Optional.of(AgeBand.ADULT)));
    if (!assessment.plan().nurseMayApproveStarred()) {
      addIfAny(
          all,
          Reason.STARRED_ADULT,
          assessment,
          line -> line.starred() && line.age().equals(Optional.of(AgeBand.ADULT)));
    }
    return all;
  }

  // ---- content of events

  private static List<Refusal> content(Assessment assessment, Actor actor, CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened -> List.of();
      case CaseEvent.FieldEntered entered -> field(assessment, entered);
      case CaseEvent.LineEntered entered -> List.of();
      case CaseEvent.LineRemoved removed -> knownLine(assessment, removed.line());
      case CaseEvent.RouteChosen chosen ->
          when(chosen.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE);
      case CaseEvent.Referred referred -> referral(assessment, referred);
      case CaseEvent.RevisionConfirmed confirmed ->
          when(
              !confirmed.revision().equals(assessment.policy().identity().revision()),
              Reason.REVISION_DIFFERENT,
              Step.ROUTE);
      case CaseEvent.FeeScheduleChecked checked -> feeCheck(assessment, checked);
      case CaseEvent.Answered answered -> answered(assessment, answered);
      case CaseEvent.NoteWritten note -> knownItem(assessment, note.paragraph());
      case CaseEvent.EvidenceCited cited -> cited(assessment, cited);
      case CaseEvent.EvidenceWithdrawn withdrawn -> knownEvidence(assessment, withdrawn);
      case CaseEvent.Drafted drafted -> List.of();
      case CaseEvent.Assigned assigned -> List.of();
      case CaseEvent.RoutedToDirector routed ->
          when(routed.question().isBlank(), Reason.QUESTION_MISSING, Step.DECISION);
      case CaseEvent.InformationRequested asked -> asked(assessment, asked);
      case CaseEvent.Withdrawn withdrawn -> withdrawn(assessment, withdrawn);
      case CaseEvent.ReceiptCorrected corrected -> corrected(assessment, corrected);
      case CaseEvent.Determined determined ->
          determined(assessment, actor, determined.determination());
      case CaseEvent.LetterIssued issued -> issued(assessment, actor, issued.kind());
    };
  }

  private static List<Refusal> field(Assessment assessment, CaseEvent.FieldEntered entered) {
    boolean fixed =
        assessment.file().intake().route().isPresent()
            || assessment.file().intake().referral().isPresent();
    boolean sameText =
        assessment.file().intake().form().text(entered.field()).equals(entered.text().strip());
    if (!fixed || sameText) {
      return List.of();
    }
    if (entered.field() == RequestField.RECEIVED && assessment.received().isPresent()) {
      return List.of(refuse(Reason.RECEIPT_FIXED, Step.REQUEST));
    }
    boolean slower =
        entered.field() == RequestField.URGENCY
            && assessment.reading().urgency().equals(Optional.of(Urgency.EXPEDITED));
    return when(slower, Reason.URGENCY_FIXED, Step.REQUEST);
  }

  private static List<Refusal> referral(Assessment assessment, CaseEvent.Referred referred) {
    List<Refusal> all = new ArrayList<>();
    all.addAll(when(referred.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE));
    boolean known =
        assessment.policy().referrals().stream()
            .anyMatch(referral -> referral.policyId().equals(referred.policyId()));
    all.addAll(when(!known, Reason.REFERRAL_UNKNOWN, Step.ROUTE));
    return all;
  }

  private static List<Refusal> feeCheck(
      Assessment assessment, CaseEvent.FeeScheduleChecked checked) {
    Optional<RequestedLine> line = assessment.reading().line(checked.line());
    if (line.isEmpty()) {
      return knownLine(assessment, checked.line());
    }
    boolean about =
        line.get().code().equals(checked.code())
            && line.get().from().equals(Optional.of(checked.serviceDate()));
    return when(!about, Reason.FEE_CHECK_STALE, Step.DECISION);
  }

  private static List<Refusal> knownLine(Assessment assessment, String line) {
    return when(
        !assessment.file().intake().form().lines().containsKey(line),
        Reason.LINE_UNKNOWN,
        Step.REQUEST);
  }

  private static List<Refusal> answered(Assessment assessment, CaseEvent.Answered answered) {
    Optional<Checklist.Entry> entry = item(assessment, answered.paragraph());
    if (entry.isEmpty()) {
      return knownItem(assessment, answered.paragraph());
    }
    boolean fits =
        answered.answer().isEmpty()
            || entry.get().item().kind().answers().contains(answered.answer().get());
    return fits
        ? List.of()
        : List.of(refuse(Reason.ANSWER_UNFIT, Step.CRITERIA, List.of(answered.paragraph())));
  }

  /// The item at exactly this paragraph of the route: an event never names an item by another's.
  private static Optional<Checklist.Entry> item(Assessment assessment, String paragraph) {
    return assessment
        .checklist()
        .flatMap(list -> list.entry(paragraph))
        .filter(entry -> entry.paragraph().equals(paragraph));
  }

  private static List<Refusal> knownItem(Assessment assessment, String paragraph) {
    return item(assessment, paragraph).isPresent()
        ? List.of()
        : List.of(refuse(Reason.ITEM_UNKNOWN, Step.ROUTE, List.of(paragraph)));
  }

  private static List<Refusal> cited(Assessment assessment, CaseEvent.EvidenceCited cited) {
    List<Refusal> all = new ArrayList<>(knownItem(assessment, cited.paragraph()));
    boolean incomplete = cited.document().isBlank() || cited.page().isBlank();
    all.addAll(when(incomplete, Reason.EVIDENCE_INCOMPLETE, Step.CRITERIA));
    return all;
  }

  private static List<Refusal> knownEvidence(
      Assessment assessment, CaseEvent.EvidenceWithdrawn withdrawn) {
    boolean known =
        assessment.file().work().evidence().stream()
            .anyMatch(piece -> piece.id().equals(withdrawn.evidence()));
    return when(!known, Reason.EVIDENCE_UNKNOWN, Step.CRITERIA);
  }

  private static List<Refusal> asked(Assessment assessment, CaseEvent.InformationRequested asked) {
    List<Refusal> all = new ArrayList<>();
    boolean empty =
        asked.gaps().isEmpty()
            || asked.gaps().stream().anyMatch(gap -> gap.satisfiedBy().isBlank());
    all.addAll(when(empty, Reason.NOTHING_ASKED, Step.DECISION));
    LocalDate today = LocalDate.ofInstant(assessment.now(), assessment.plan().zone());
    all.addAll(when(asked.returnBy().isBefore(today), Reason.RETURN_DATE_PAST, Step.DECISION));
    all.addAll(when(!assessment.reading().complete(), Reason.REQUEST_INCOMPLETE, Step.REQUEST));
    return all;
  }

  private static List<Refusal> withdrawn(Assessment assessment, CaseEvent.Withdrawn withdrawn) {
    LocalDate today = LocalDate.ofInstant(assessment.now(), assessment.plan().zone());
    boolean incomplete =
        withdrawn.by().isBlank() || withdrawn.words().isBlank() || withdrawn.on().isAfter(today);
    return when(incomplete, Reason.WITHDRAWAL_INCOMPLETE, Step.DECISION);
  }

  private static List<Refusal> corrected(
      Assessment assessment, CaseEvent.ReceiptCorrected corrected) {
    List<Refusal> all = new ArrayList<>();
    all.addAll(when(corrected.reason().isBlank(), Reason.REASON_MISSING, Step.REQUEST));
    all.addAll(
        when(
            corrected.corrected().isAfter(assessment.now()),
            Reason.RECEIPT_IN_FUTURE,
            Step.REQUEST));
    all.addAll(
        when(
            !assessment.received().equals(Optional.of(corrected.old())),
            Reason.RECEIPT_CHANGED_MEANWHILE,
            Step.REQUEST));
    return all;
  }

  private static List<Refusal> determined(
      Assessment assessment, Actor actor, Determination determination) {
    List<Refusal> all = new ArrayList<>(lineDecisions(assessment, determination));
    if (withDirector(assessment.file()) && actor.is(Role.MEDICAL_DIRECTOR)) {
      all.addAll(directorContent(assessment, determination));
    }
    return all;
  }

  private static List<Refusal> lineDecisions(Assessment assessment, Determination determination) {
    Set<String> asked = assessment.file().intake().form().lines().keySet();
    List<String> decided = determination.lines().stream().map(LineDecision::line).sorted().toList();
    boolean each = decided.equals(asked.stream().sorted().toList());
    boolean approves = determination.outcome().approves();
    boolean alike = determination.lines().stream().allMatch(line -> line.approved() == approves);
    return when(!each || !alike, Reason.LINES_UNDECIDED, Step.DECISION);
  }

  private static List<Refusal> directorContent(Assessment assessment, Determination determination) {
    List<Refusal> all = new ArrayList<>();
    boolean attested =
        Set.copyOf(determination.attested()).containsAll(assessment.plan().attestation());
    all.addAll(when(!attested, Reason.ATTESTATION_OPEN, Step.DECISION));
    all.addAll(
        switch (determination.outcome()) {
          case APPROVED -> List.<Refusal>of();
          case APPROVED_BY_EXCEPTION -> exception(determination);
          case APPROVED_OUTSIDE_CRITERIA ->
              when(determination.rationale().isBlank(), Reason.RATIONALE_MISSING, Step.DECISION);
          case ADVERSE -> adverse(assessment, determination);
        });
    return all;
  }

  private static List<Refusal> exception(Determination determination) {
    List<Refusal> all = new ArrayList<>();
    Optional<ExceptionRuling> ruling = determination.exception();
    boolean granted = ruling.isPresent() && ruling.get().granted();
    all.addAll(when(!granted, Reason.EXCEPTION_UNDECIDED, Step.DECISION));
    boolean ground = ruling.isPresent() && !ruling.get().grounds().isEmpty();
    all.addAll(when(!ground, Reason.GROUND_MISSING, Step.DECISION));
    all.addAll(when(determination.rationale().isBlank(), Reason.RATIONALE_MISSING, Step.DECISION));
    return all;
  }

  private static List<Refusal> adverse(Assessment assessment, Determination determination) {
    List<Refusal> all = new ArrayList<>();
    boolean ruled =
        determination.exception().isPresent() && !determination.exception().get().granted();
    all.addAll(
        when(assessment.exceptionOpen() && !ruled, Reason.EXCEPTION_UNDECIDED, Step.DECISION));
    List<String> unmet = assessment.unmet(Desk.DIRECTOR);
    List<String> needed = unmet.isEmpty() ? List.of(Determination.COVERAGE) : unmet;
    List<String> lacking =
        needed.stream()
            .filter(paragraph ->
                Optional.ofNullable(determination.reasons().get(paragraph))
                    .filter(Determination.Reason::complete)
                    .isEmpty())
            .toList();
    if (!lacking.isEmpty()) {
      all.add(refuse(Reason.REASONS_MISSING, Step.DECISION, lacking));
    }
    return all;
  }

  private static List<Refusal> issued(Assessment assessment, Actor actor, LetterKind kind) {
    CaseFile.Progress progress = assessment.file().progress();
    if (kind == LetterKind.INFORMATION_REQUEST) {
      if (progress.asked().isEmpty()) {
        return List.of(refuse(Reason.NOTHING_REQUESTED, Step.DECISION));
      }
      return once(assessment, kind, progress.asked().get().by(), actor);
    }
    if (progress.decision().isEmpty()) {
      return List.of(refuse(Reason.NOT_DETERMINED, Step.DECISION));
    }
    Outcome outcome = progress.decision().get().determination().outcome();
    if (outcome.letter() != kind) {
      return List.of(refuse(Reason.LETTER_KIND_DIFFERENT, Step.LETTER));
    }
    return once(assessment, kind, progress.decision().get().by().userId(), actor);
  }

  private static List<Refusal> once(
      Assessment assessment, LetterKind kind, String decider, Actor actor) {
    CaseFile.Progress progress = assessment.file().progress();
    boolean issued =
        progress.letters().stream()
            .anyMatch(letter ->
                letter.kind() == kind
                    && (kind != LetterKind.INFORMATION_REQUEST
                        || letter.at().isAfter(progress.asked().orElseThrow().at())));
    List<Refusal> all = new ArrayList<>();
    all.addAll(when(issued, Reason.LETTER_ISSUED, Step.LETTER));
    all.addAll(when(!decider.equals(actor.userId()), Reason.NOT_THE_DECIDER, Step.LETTER));
    return all;
  }

  // ---- small words

  private static boolean reviewer(Actor actor) {
    return actor.is(Role.NURSE) || actor.is(Role.MEDICAL_DIRECTOR);
  }

  private static boolean withDirector(CaseFile file) {
    return file.status() == CaseStatus.WITH_DIRECTOR;
  }

  private static List<String> unanswered(Assessment assessment, Desk desk) {
    Map<String, Answer> answers = assessment.file().answers(desk);
    return paragraphs(assessment).filter(item -> !answers.containsKey(item)).toList();
  }

  private static Stream<String> paragraphs(Assessment assessment) {
    return assessment.items().stream().map(Checklist.Entry::paragraph);
  }

  private static void addItems(
      List<Refusal> all, Reason reason, Assessment assessment, Predicate<String> which) {
    List<String> found = paragraphs(assessment).filter(which).toList();
    if (!found.isEmpty()) {
      all.add(refuse(reason, step(assessment, found.getFirst()), found));
    }
  }

  private static Step step(Assessment assessment, String paragraph) {
    return switch (item(assessment, paragraph).orElseThrow().item().kind()) {
      case CRITERION -> Step.CRITERIA;
      case CONTRAINDICATION -> Step.CONTRAINDICATIONS;
    };
  }

  private static void addIfAny(
      List<Refusal> all, Reason reason, Assessment assessment, Predicate<RequestedLine> which) {
    List<String> found =
        assessment.reading().lines().stream().filter(which).map(RequestedLine::code).toList();
    if (!found.isEmpty()) {
      Step step = reason == Reason.FEE_UNCHECKED ? Step.REQUEST : Step.DECISION;
      all.add(refuse(reason, step, found));
    }
  }

  private static List<Refusal> when(boolean refused, Reason reason, Step step) {
    return refused ? List.of(refuse(reason, step)) : List.of();
  }

  private static Refusal refuse(Reason reason, Step step) {
    return Refusal.of(reason, step);
  }

  private static Refusal refuse(Reason reason, Step step, List<String> targets) {
    return new Refusal(reason, step, targets);
  }
}
