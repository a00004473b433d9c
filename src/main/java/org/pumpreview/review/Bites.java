package org.pumpreview.review;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.RequestedLine.AgeBand;

/// The facts of one case on which what the policy leaves open bites. Looks at nothing but what is
/// sealed with the case, so that the rules and the fold ask the same.
final class Bites {
  private static final String WHOLE_CASE = "";
  private static final int DAY = "yyyy-MM-dd".length();
  private static final List<RequestField> RECEIPTS =
      List.of(RequestField.RECEIVED, RequestField.RECEIVED_SCANNED, RequestField.RECEIVED_INDEXED);
  private static final Set<Trial> LACKING = EnumSet.of(Trial.NOT_DONE, Trial.FAILED);
  private static final Set<Trial> MIXED = EnumSet.of(Trial.REPEATED, Trial.FAILED);

  /// One place where a question bites.
  ///
  /// @param facts that it bites on, in a word of the program; it changes where they change in kind
  record Bite(String place, String facts) {}

  private final CaseFile file;
  private final Policy policy;
  private final List<RequestedLine> lines;
  private final Optional<Checklist> checklist;
  private final Optional<Trial> trial;
  private final Optional<Particulars> particulars;

  Bites(CaseFile file, Policy policy, List<RequestedLine> lines) {
    this.file = file;
    this.policy = policy;
    this.lines = lines;
    this.checklist = file.intake().route().map(policy::checklist);
    this.trial =
        checklist
            .filter(list -> list.route().request() == RequestKind.IMPLANT)
            .flatMap(_ -> file.last(CaseEvent.TrialRecorded.class))
            .map(recorded -> recorded.event().trial());
    this.particulars =
        file.last(CaseEvent.ParticularEntered.class)
            .map(_ -> Particulars.of(file, policy, Desk.DIRECTOR));
  }

  /// Where `ambiguity` bites by the recorded facts; nowhere once another policy decides the
  /// request.
  List<Bite> of(Ambiguity ambiguity) {
    return file.intake().referral().isPresent() ? List.of() : bites(ambiguity);
  }

  private List<Bite> bites(Ambiguity ambiguity) {
    return switch (ambiguity.arises()) {
      case RAISED -> List.of();
      case ORIGIN_NOT_PLAIN -> whole(origin().filter(origin -> origin != PainOrigin.PLAIN));
      case BOTH_STAGES -> whole(stages().size() > 1, "");
      case DRUG_BACLOFEN -> ofDrug(DrugKind.BACLOFEN);
      case DRUG_WITHOUT_OPIOID -> ofDrug(DrugKind.OTHER);
      case DATES_STRADDLE -> straddling();
      case TRIAL_ELSEWHERE -> atTrial(ambiguity, trial.filter(kind -> kind == Trial.ELSEWHERE));
      case TRIAL_REPEATED_OR_FAILED -> atTrial(ambiguity, trial.filter(MIXED::contains));
      case TRIAL_FAILED_BEFORE_EXCEPTION ->
          atTrial(ambiguity, trial.filter(kind -> kind == Trial.FAILED && exception().isPresent()));
      case TRIAL_LACKING_BEFORE_EXCEPTION -> exceptionInQuestion(ambiguity);
      case DATES_DISAGREE -> datesDisagree(ambiguity);
      case LINE_OF_OTHER_STAGE -> ofOtherStage();
      case LINE_NOT_LISTED ->
          lines(line -> line.listed().isEmpty() && line.way() != LineWay.REFERRED);
      case LINE_OF_MAINTENANCE -> whole(LineBasis.hasMaintenance(lines), "");
      case NAMED_CODE ->
          whole(
              lines.stream()
                  .filter(Bites::byCriteria)
                  .anyMatch(line -> ambiguity.codes().contains(line.code())),
              "");
      case LINE_UNADDRESSED -> lines(Bites::foundUnaddressed);
      case LINE_TURNS_21 ->
          lines(line -> line.age().filter(age -> age == AgeBand.TURNS_21_IN_SPAN).isPresent());
      case PHYSICIAN_ASKED -> physicianAsked(ambiguity);
      case ESTIMATE_SPANS_LIMIT -> flagged(ambiguity, Flag.ESTIMATE_SPANS_THREE);
      case IMAGING_NOT_CLEAR -> flagged(ambiguity, Flag.IMAGING_EVIDENCE, Flag.IMAGING_UNCLEAR);
      case CARE_NOT_DOCUMENTED -> flagged(ambiguity, Flag.TREATMENT_NOT_DOCUMENTED);
      case EVALUATION_UNCLEAR -> flagged(ambiguity, Flag.EVALUATION_UNCLEAR);
      case BASELINE_MISSING ->
          flagged(ambiguity, Flag.BASELINE_ZERO, Flag.BASELINE_UNKNOWN, Flag.WEANING_SPANS_HALF);
      case RELIEF_NOT_CERTAIN -> flagged(ambiguity, Flag.PAIN_SPANS_HALF, Flag.PAIN_ZERO_BEFORE);
      case INTERACTION_NOT_STATED -> flagged(ambiguity, Flag.INTERACTION_NOT_STATED);
      case OTHER_DRUG_CLASS -> flagged(ambiguity, Flag.OTHER_DRUG_CLASS);
      case ALREADY_AT_ZERO -> flagged(ambiguity, Flag.ALREADY_AT_ZERO);
      case NONE_PRESCRIBED -> flagged(ambiguity, Flag.NONE_PRESCRIBED);
      case HISTORY_NOT_ACTIVE ->
          flagged(
              ambiguity,
              Flag.CONDITION_IN_REMISSION,
              Flag.CONDITION_ON_MEDICATION,
              Flag.CONDITION_IN_PAST);
    };
  }

  /// The places at which `ambiguity` can be raised by hand.
  Set<String> places(Ambiguity ambiguity) {
    return Set.copyOf(
        switch (ambiguity.about()) {
          case ITEM -> paragraphs(ambiguity);
          case LINE -> lines.stream().map(RequestedLine::id).toList();
          case ROUTE, DOCUMENT -> List.of(WHOLE_CASE);
        });
  }

  /// The items of the route that it touches, as the route names them. What touches a paragraph
  /// touches every item below it.
  private List<String> paragraphs(Ambiguity ambiguity) {
    return checklist.stream()
        .flatMap(list -> list.entries().stream())
        .filter(entry -> entry.item().paragraphs().stream().anyMatch(ambiguity::touches))
        .map(Checklist.Entry::paragraph)
        .toList();
  }

  // ---- the route

  private Optional<PainOrigin> origin() {
    return file.last(CaseEvent.OriginDescribed.class).map(described -> described.event().origin());
  }

  /// Nothing is open any more once a person gave every line to another policy.
  private List<Bite> ofDrug(DrugKind kind) {
    boolean so = file.intake().form().text(RequestField.DRUG_KIND).equals(kind.name());
    boolean here = lines.stream().anyMatch(line -> !line.route().givenAway());
    return whole(so && here, kind.name());
  }

  private Set<RequestKind> stages() {
    Set<RequestKind> stages = EnumSet.noneOf(RequestKind.class);
    lines.stream()
        .filter(Bites::byCriteria)
        .flatMap(line -> line.listed().flatMap(Code::suggests).stream())
        .forEach(stages::add);
    return stages;
  }

  private List<Bite> straddling() {
    List<LocalDate> days = new ArrayList<>();
    receipt().ifPresent(days::add);
    for (RequestedLine line : lines) {
      line.from().ifPresent(days::add);
      line.to().ifPresent(days::add);
    }
    LocalDate effective = policy.identity().effective();
    long before = days.stream().filter(day -> day.isBefore(effective)).count();
    return whole(before > 0 && before < days.size(), "");
  }

  /// The first day of receipt that is typed. A corrected time counts by its day in UTC: the plan's
  /// zone is a setting, and no setting may change what was decided.
  private Optional<LocalDate> receipt() {
    List<CaseEvent.ReceiptCorrected> corrections = file.intake().corrections();
    return corrections.isEmpty()
        ? RECEIPTS.stream().flatMap(field -> day(field).stream()).min(Comparator.naturalOrder())
        : Optional.of(LocalDate.ofInstant(corrections.getLast().corrected(), ZoneOffset.UTC));
  }

  private Optional<LocalDate> day(RequestField field) {
    String typed = file.intake().form().text(field);
    return RequestReading.date(typed.substring(0, Math.min(typed.length(), DAY)));
  }

  private static List<Bite> whole(boolean bites, String facts) {
    return bites ? List.of(new Bite(WHOLE_CASE, facts)) : List.of();
  }

  private static List<Bite> whole(Optional<? extends Enum<?>> fact) {
    return fact.map(value -> new Bite(WHOLE_CASE, value.name())).stream().toList();
  }

  // ---- the trial before an implant

  private Optional<ExceptionRule> exception() {
    return checklist.flatMap(Checklist::exception);
  }

  private List<Bite> atTrial(Ambiguity ambiguity, Optional<Trial> kind) {
    return paragraphs(ambiguity).stream()
        .flatMap(paragraph -> kind.map(value -> new Bite(paragraph, value.name())).stream())
        .toList();
  }

  /// A nurse's silence is a gap to ask about; that there was no trial is on record, or the
  /// physician found it.
  private List<Bite> exceptionInQuestion(Ambiguity ambiguity) {
    Optional<Trial> lacking = trial.filter(LACKING::contains);
    boolean found =
        exception()
            .map(rule -> file.answers(Desk.DIRECTOR).get(rule.waives()))
            .filter(answer -> answer != Answer.MET)
            .isPresent();
    return exception().isPresent() && (lacking.isPresent() || found)
        ? paragraphs(ambiguity).stream()
            .map(paragraph -> new Bite(paragraph, lacking.map(Trial::name).orElse("")))
            .toList()
        : List.of();
  }

  /// An item of the trial may be so for one date and not for the other, where there was a trial. A
  /// director's pair of answers counts before the nurse's.
  private List<Bite> datesDisagree(Ambiguity ambiguity) {
    boolean implant =
        checklist.filter(list -> list.route().request() == RequestKind.IMPLANT).isPresent();
    return implant && !trial.equals(Optional.of(Trial.NOT_DONE))
        ? paragraphs(ambiguity).stream()
            .flatMap(paragraph ->
                pair(Desk.DIRECTOR, paragraph).or(() -> pair(Desk.NURSE, paragraph)).stream()
                    .filter(Pair::disagrees)
                    .map(pair -> new Bite(paragraph, pair.facts())))
            .toList()
        : List.of();
  }

  /// One desk's answers to an item, for the date that decides and for the other.
  private record Pair(Answer deciding, Answer other) {
    boolean disagrees() {
      return (deciding.supports() && other.fails()) || (deciding.fails() && other.supports());
    }

    String facts() {
      return deciding.name() + " " + other.name();
    }
  }

  private Optional<Pair> pair(Desk desk, String paragraph) {
    Answer deciding = file.answers(desk).get(paragraph);
    return deciding == null
        ? Optional.empty()
        : file.all(CaseEvent.AnsweredForOtherDate.class).reversed().stream()
            .map(CaseFile.Dated::event)
            .filter(other -> other.desk() == desk && other.paragraph().equals(paragraph))
            .findFirst()
            .flatMap(CaseEvent.AnsweredForOtherDate::answer)
            .map(other -> new Pair(deciding, other));
  }

  // ---- the lines

  private List<Bite> ofOtherStage() {
    Optional<RequestKind> stage = file.intake().route().map(Route::request);
    return stage.isEmpty() || stages().contains(stage.get())
        ? List.of()
        : lines(line -> byCriteria(line) && line.listed().flatMap(Code::suggests).isPresent());
  }

  private List<Bite> lines(Predicate<RequestedLine> which) {
    return lines.stream()
        .filter(line -> !line.code().isEmpty())
        .filter(which)
        .map(line -> new Bite(line.id(), line.code()))
        .toList();
  }

  private static boolean byCriteria(RequestedLine line) {
    return line.way() == LineWay.CRITERIA;
  }

  /// That no policy speaks of a listed code is a person's finding. Where only the drug suggests it,
  /// the drug is what is open.
  private static boolean foundUnaddressed(RequestedLine line) {
    return line.way() == LineWay.UNADDRESSED
        && line.listed().isPresent()
        && line.route().said().isPresent();
  }

  // ---- the items

  private List<Bite> physicianAsked(Ambiguity ambiguity) {
    Map<String, Answer> answers = file.answers(Desk.NURSE);
    return paragraphs(ambiguity).stream()
        .filter(paragraph -> answers.get(paragraph) == Answer.NEEDS_PHYSICIAN)
        .map(paragraph -> new Bite(paragraph, Answer.NEEDS_PHYSICIAN.name()))
        .toList();
  }

  /// The items whose particulars say one of these things, as the director's desk sees them: that is
  /// over the nurse's, so that her choice falls with her facts when a director enters others.
  private List<Bite> flagged(Ambiguity ambiguity, Flag... flags) {
    List<Bite> bites = new ArrayList<>();
    if (particulars.isEmpty()) {
      return bites;
    }
    for (String paragraph : paragraphs(ambiguity)) {
      Set<Flag> said = particulars.get().flags(paragraph);
      String facts = Stream.of(flags).filter(said::contains).map(Flag::name).collect(joining(" "));
      if (!facts.isEmpty()) {
        bites.add(new Bite(paragraph, facts));
      }
    }
    return bites;
  }
}
