package org.pumpreview.desktop.caseframe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.desktop.desk.Lack;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.StepRail.State;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Document;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.Problem;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// How far each step of the wizard is, in a state and a second line.
final class StepLines {
  private static final Words WORDS = Words.of("caseframe");

  /// The acts that a case is decided or sent on by.
  private static final List<Act> DECISIONS =
      List.of(
          Act.APPROVE,
          Act.APPROVE_BY_EXCEPTION,
          Act.APPROVE_OUTSIDE_CRITERIA,
          Act.APPROVE_IN_PART,
          Act.DETERMINE_ADVERSE,
          Act.REQUEST_INFORMATION,
          Act.ROUTE_TO_DIRECTOR,
          Act.RECORD_WITHDRAWAL);

  /// What keeps a decision from being under way: a way through the policy, and answers.
  private static final Set<Lack.Kind> UNANSWERED =
      Set.of(Lack.Kind.ROUTE, Lack.Kind.ANSWERS, Lack.Kind.OWN_FINDINGS);

  private final Assessment assessment;
  private final Actor actor;
  private final Standing standing;
  private final CaseFile file;

  private StepLines(Assessment assessment, Actor actor, Standing standing) {
    this.assessment = assessment;
    this.actor = actor;
    this.standing = standing;
    this.file = assessment.file();
  }

  /// One line for each step, in their order.
  static List<StepRail.Step> of(Assessment assessment, Actor actor, Standing standing) {
    var lines = new StepLines(assessment, actor, standing);
    return Arrays.stream(Step.values()).map(lines::line).toList();
  }

  private StepRail.Step line(Step step) {
    return switch (step) {
      case REQUEST -> request();
      case ROUTE -> route();
      case RECORDS -> records();
      case CRITERIA, CONTRAINDICATIONS -> items(step);
      case DECISION -> decision();
      case LETTER -> letter();
    };
  }

  private static StepRail.Step line(Step step, State state, String detail) {
    return new StepRail.Step(Wording.of(step), detail, state);
  }

  private StepRail.Step request() {
    List<Problem> problems = assessment.reading().problems();
    long faults =
        problems.stream()
            .filter(problem ->
                problem.kind() != Problem.Kind.MISSING && problem.kind() != Problem.Kind.NO_LINE)
            .count();
    long unchecked = lines().filter(line -> line.feeCheck().isEmpty()).count();
    if (file.intake().form().fields().isEmpty() && file.intake().form().lines().isEmpty()) {
      return line(Step.REQUEST, State.NOT_BEGUN, WORDS.text("request.empty"));
    }
    if (faults > 0) {
      return line(Step.REQUEST, State.GAPS, WORDS.text("request.faults", faults));
    }
    if (!problems.isEmpty()) {
      return line(Step.REQUEST, State.UNDER_WAY, WORDS.text("request.missing", problems.size()));
    }
    return unchecked > 0
        ? line(Step.REQUEST, State.UNDER_WAY, WORDS.text("request.unchecked", unchecked))
        : line(Step.REQUEST, State.COMPLETE, WORDS.text("request.complete"));
  }

  private Stream<RequestedLine> lines() {
    return assessment.reading().lines().stream();
  }

  private StepRail.Step route() {
    CaseFile.Intake intake = file.intake();
    boolean asked = assessment.asksCriteria();
    if (assessment.hasMaintenance() && intake.screening().isEmpty()) {
      return line(Step.ROUTE, State.UNDER_WAY, WORDS.text("route.screen"));
    }
    if (asked && intake.route().isEmpty() && intake.referral().isEmpty()) {
      return line(Step.ROUTE, State.NOT_BEGUN, WORDS.text("route.missing"));
    }
    String revision = assessment.policy().identity().revision();
    if (!intake.revisionConfirmed().equals(Optional.of(revision))) {
      return line(Step.ROUTE, State.UNDER_WAY, WORDS.text("route.unconfirmed"));
    }
    if (assessment.lacksTrial()) {
      return line(Step.ROUTE, State.UNDER_WAY, WORDS.text("route.trial"));
    }
    long unread = unread(Step.ROUTE);
    if (unread > 0) {
      return line(Step.ROUTE, State.UNDER_WAY, WORDS.text("unread", unread));
    }
    String chosen =
        intake
            .route()
            .map(Wording::of)
            .or(() ->
                intake.referral().map(referral -> WORDS.text("head.referred", referral.policyId())))
            .orElseGet(() ->
                WORDS.text(assessment.hasMaintenance() ? "route.maintenance" : "route.elsewhere"));
    return line(Step.ROUTE, State.COMPLETE, chosen);
  }

  private StepRail.Step records() {
    int documents = file.documents().size();
    int pages = file.documents().stream().mapToInt(Document::pages).sum();
    return documents == 0
        ? line(Step.RECORDS, State.NOT_BEGUN, WORDS.text("records.none"))
        : line(Step.RECORDS, State.COMPLETE, WORDS.text("records.attached", documents, pages));
  }

  private StepRail.Step items(Step step) {
    List<String> paragraphs =
        assessment.items().stream()
            .filter(entry -> Place.step(entry.item().kind()) == step)
            .map(Checklist.Entry::paragraph)
            .toList();
    Map<String, Answer> answers = file.answers(Desk.NURSE);
    long answered = paragraphs.stream().filter(answers::containsKey).count();
    if (paragraphs.isEmpty()) {
      return line(
          step,
          State.NOT_BEGUN,
          WORDS.text(assessment.asksCriteria() ? "items.no-route" : "items.not-asked"));
    }
    if (answered < paragraphs.size()) {
      State state = answered == 0 ? State.NOT_BEGUN : State.UNDER_WAY;
      return line(step, state, WORDS.text("items.answered", answered, paragraphs.size()));
    }
    Set<String> unsettled = assessment.unsettled();
    long gaps =
        paragraphs.stream()
            .filter(paragraph -> unsettled.contains(paragraph) || !isShown(paragraph, answers))
            .count();
    long unread = unread(step);
    if (gaps > 0) {
      return line(step, State.GAPS, WORDS.text("items.gaps", answered, gaps));
    }
    return unread > 0
        ? line(step, State.UNDER_WAY, WORDS.text("unread", unread))
        : line(step, State.COMPLETE, shown(step, paragraphs.size()));
  }

  /// How much of what the policy leaves open waits in this step for this person.
  private long unread(Step step) {
    return standing.lacks().stream()
        .filter(lack -> lack.kind() == Lack.Kind.READINGS)
        .flatMap(lack -> lack.places().stream())
        .filter(place -> place.step() == step)
        .count();
  }

  private boolean isShown(String paragraph, Map<String, Answer> answers) {
    Answer answer = answers.get(paragraph);
    return answer != null && answer.supports() && file.isEvidenced(paragraph);
  }

  private static String shown(Step step, int count) {
    return step == Step.CRITERIA
        ? WORDS.text("items.all-met", count)
        : WORDS.text("items.all-absent", count);
  }

  private StepRail.Step decision() {
    CaseFile.Progress progress = file.progress();
    if (progress.decision().isPresent()) {
      CaseFile.Decision decision = progress.decision().get();
      return line(
          Step.DECISION,
          State.COMPLETE,
          WORDS.of("decided", decision.determination().outcome(), day(decision.at())));
    }
    if (progress.withdrawal().isPresent()) {
      return line(Step.DECISION, State.COMPLETE, WORDS.text("decision.withdrawn"));
    }
    return switch (standing.kind()) {
      case RESTING -> line(Step.DECISION, State.NOT_BEGUN, WORDS.text("decision.resting"));
      case READY, PHYSICIAN, LACKING, DAMAGED, DECIDED, WITHDRAWN -> openDecision();
    };
  }

  /// A decision is under way once every item has its answer, by whoever decides.
  private StepRail.Step openDecision() {
    long unanswered =
        standing.lacks().stream().filter(lack -> UNANSWERED.contains(lack.kind())).count();
    long open = DECISIONS.stream().filter(this::isOpen).count();
    return unanswered > 0 || open == 0
        ? line(Step.DECISION, State.NOT_BEGUN, WORDS.text("decision.not-ready"))
        : line(Step.DECISION, State.UNDER_WAY, WORDS.text("decision.open", open));
  }

  /// As the step of the decision offers it: where every item is shown there is nothing to ask for.
  private boolean isOpen(Act act) {
    return Rules.refusals(assessment, actor, act).isEmpty()
        && (act != Act.REQUEST_INFORMATION || isAnythingLacking());
  }

  private boolean isAnythingLacking() {
    Map<String, Answer> answers = file.answers(Desk.NURSE);
    return assessment.items().stream().anyMatch(entry -> !isShown(entry.paragraph(), answers));
  }

  private StepRail.Step letter() {
    if (standing.letter().isPresent()) {
      return line(Step.LETTER, State.UNDER_WAY, WORDS.text("letter.unsigned"));
    }
    // A worksheet tells nobody of anything.
    List<CaseFile.Issued> letters =
        file.progress().letters().stream()
            .filter(letter -> NoticeKind.of(letter.kind()).isPresent())
            .toList();
    return letters.isEmpty()
        ? line(Step.LETTER, State.NOT_BEGUN, WORDS.text("letter.later"))
        : line(
            Step.LETTER, State.COMPLETE, WORDS.text("letter.signed", day(letters.getLast().at())));
  }

  private String day(Instant at) {
    return Moments.date(LocalDate.ofInstant(at, assessment.plan().zone()));
  }
}
