package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Policy;

/// What a case amounts to at one moment: the request as read, both desks' evaluations, the clock.
/// Screens, letters and guards all read this one value.
///
/// @param interpretations every one that the plan's medical directors recorded
/// @param checklist empty until a route is chosen, and where no line asks for the criteria
/// @param evaluations by desk; empty where there is no checklist
/// @param receipt empty until a time of receipt can be read
/// @param clock empty until the time of receipt and the urgency can be read
/// @param openQuestions what the policy leaves open on the facts of this case
public record Assessment(
    CaseFile file,
    Policy policy,
    Plan plan,
    List<Interpretation> interpretations,
    Instant now,
    RequestReading reading,
    Optional<Receipt> receipt,
    Optional<Checklist> checklist,
    Map<Desk, Evaluation> evaluations,
    Optional<Clock> clock,
    List<OpenQuestion> openQuestions) {

  public Assessment {
    interpretations = List.copyOf(interpretations);
    evaluations = Map.copyOf(evaluations);
    openQuestions = List.copyOf(openQuestions);
  }

  /// Reads a case at a moment, under a plan without interpretations.
  ///
  /// @param policy the pack that is pinned to the case
  /// @throws IllegalArgumentException when it is another one
  public static Assessment of(CaseFile file, Policy policy, Plan plan, Instant now) {
    return of(file, policy, plan, List.of(), now);
  }

  /// Reads a case at a moment.
  ///
  /// @param policy the pack that is pinned to the case
  /// @throws IllegalArgumentException when it is another one
  public static Assessment of(
      CaseFile file, Policy policy, Plan plan, List<Interpretation> interpretations, Instant now) {
    if (!file.policy().equals(policy.ref())) {
      throw new IllegalArgumentException("the case is pinned to another pack");
    }
    RequestReading reading =
        RequestReading.read(file.intake().form(), LineRecords.of(file), policy, plan.zone(), now);
    Optional<Receipt> receipt = receipt(file, reading);
    Optional<Checklist> checklist =
        file.intake()
            .route()
            .filter(route -> LineBasis.asksCriteria(reading.lines()))
            .map(policy::checklist);
    Map<Desk, Evaluation> evaluations = new EnumMap<>(Desk.class);
    checklist.ifPresent(list -> {
      for (Desk desk : Desk.values()) {
        evaluations.put(desk, list.evaluate(file.answers(desk)));
      }
    });
    Optional<Clock> clock =
        receipt.flatMap(at -> reading.urgency().map(urgency -> clock(file, at, urgency, plan)));
    return new Assessment(
        file,
        policy,
        plan,
        interpretations,
        now,
        reading,
        receipt,
        checklist,
        evaluations,
        clock,
        Ambiguities.of(file, policy, reading.lines()));
  }

  /// The same case after a change, or at another moment.
  public Assessment again(CaseFile changed, Instant moment) {
    return of(changed, policy, plan, interpretations, moment);
  }

  /// The same case with something else typed, as it is weighed before it is done.
  Assessment with(CaseEvent.FieldEntered entered) {
    return again(file.with(file.intake().with(entered, now)), now);
  }

  /// What was corrected last counts, whatever is typed.
  private static Optional<Receipt> receipt(CaseFile file, RequestReading reading) {
    List<CaseEvent.ReceiptCorrected> corrections = file.intake().corrections();
    return corrections.isEmpty()
        ? reading.receipt()
        : Optional.of(new Receipt(corrections.getLast().corrected(), Receipt.Source.CORRECTED));
  }

  private static Clock clock(CaseFile file, Receipt receipt, Urgency urgency, Plan plan) {
    return new Clock(receipt, urgency, file.intake().upgradedAt(), Extension.of(file), plan);
  }

  /// Whether a line asks for the policy's criteria; a request for the care of a device in place
  /// alone does not.
  public boolean asksCriteria() {
    return LineBasis.asksCriteria(reading.lines());
  }

  /// Whether a line is for the care of a device in place.
  public boolean hasMaintenance() {
    return LineBasis.hasMaintenance(reading.lines());
  }

  /// Whether every line under 21 is reviewed by itself before anything adverse.
  public boolean asksEpsdt() {
    return Demands.epsdt(policy) && reading.lines().stream().anyMatch(RequestedLine::under21);
  }

  /// What the code and the kind of drug by themselves suggest for a line.
  public LineRoute suggested(String line) {
    return RequestReading.suggested(file.intake().form(), policy, line);
  }

  /// The items of the route, in order; none until it is chosen.
  public List<Checklist.Entry> items() {
    return checklist.map(Checklist::entries).orElse(List.of());
  }

  /// The item at exactly this paragraph of the route: an event never names an item by another's.
  public Optional<Checklist.Entry> item(String paragraph) {
    return checklist
        .flatMap(list -> list.entry(paragraph))
        .filter(entry -> entry.paragraph().equals(paragraph));
  }

  /// The paragraphs a desk has not found met or absent, in order.
  public List<String> unmet(Desk desk) {
    return unmet(items(), file.answers(desk));
  }

  static List<String> unmet(List<Checklist.Entry> items, Map<String, Answer> answers) {
    return items.stream()
        .map(Checklist.Entry::paragraph)
        .filter(paragraph -> answers.get(paragraph) == null || !answers.get(paragraph).supports())
        .toList();
  }

  /// What is open or was, of one ambiguity at one place.
  public Optional<OpenQuestion> openQuestion(String ambiguity, String place) {
    return openQuestions.stream()
        .filter(open -> open.id().equals(ambiguity) && open.place().equals(place))
        .findFirst();
  }

  /// The ambiguities that can be raised by hand at a place: a paragraph, a line's id, or blank for
  /// the whole case.
  public List<Ambiguity> raisable(String place) {
    var bites = new Bites(file, policy, reading.lines());
    return policy.ambiguities().stream()
        .filter(ambiguity -> bites.places(ambiguity).contains(place))
        .toList();
  }

  /// The plan's interpretation of an ambiguity of this very revision that is in force today.
  public Optional<Interpretation> interpretation(String ambiguity) {
    return new Register(interpretations, today(), plan.zone()).inForce(policy.ref(), ambiguity);
  }

  /// The facts beside the answers, as a desk sees them.
  public Particulars particulars(Desk desk) {
    return Particulars.of(file, policy, desk);
  }

  /// What keeps answers by the nurse from carrying an approval although they are given, each reason
  /// with its paragraphs.
  public List<Refusal> factGaps() {
    return FactBasis.refusals(file, policy);
  }

  /// The paragraphs whose answers by the nurse do not carry an approval yet: facts are missing or
  /// speak against them, or the other date is not answered.
  public Set<String> unsettled() {
    return factGaps().stream()
        .flatMap(refusal -> refusal.targets().stream())
        .collect(Collectors.toSet());
  }

  /// Whether the trial before an implant has to be recorded still.
  public boolean lacksTrial() {
    return twoDates().asked() && trial().isEmpty();
  }

  /// What is asked at two dates.
  public TwoDates twoDates() {
    return TwoDates.of(file, policy);
  }

  /// What is recorded of the trial before an implant, last said last heard.
  public Optional<CaseFile.Dated<CaseEvent.TrialRecorded>> trial() {
    return file.last(CaseEvent.TrialRecorded.class);
  }

  /// The day that tells which revision of the policy governs the request, by the plan's setting:
  /// that of receipt, the first day of service, or the day of the decision, today until there is
  /// one. Empty until it can be read.
  public Optional<LocalDate> governingDay() {
    return switch (plan.governingDate()) {
      case RECEIPT -> received().map(this::day);
      case SERVICE ->
          reading.lines().stream()
              .flatMap(line -> line.from().stream())
              .min(Comparator.naturalOrder());
      case DECISION -> Optional.of(answered().map(this::day).orElse(today()));
    };
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, plan.zone());
  }

  /// The day it is in the plan's zone.
  public LocalDate today() {
    return day(now);
  }

  /// When the request was received; empty until that can be read.
  public Optional<Instant> received() {
    return receipt.map(Receipt::at);
  }

  /// Empty until the time of receipt and the urgency can be read.
  public Optional<DueTime> due() {
    return clock.map(Clock::due);
  }

  /// When the clock was answered: by the first determination, whatever became of it since.
  public Optional<Instant> answered() {
    return file.all(CaseEvent.Determined.class).stream().map(CaseFile.Dated::at).findFirst();
  }

  /// Whether the clock still runs: nobody decided, and the request was not taken back.
  public boolean running() {
    return file.progress().withdrawal().isEmpty() && answered().isEmpty();
  }

  /// Whether the clock has run without a determination.
  public boolean overdue() {
    return running() && due().map(time -> time.expired(now)).orElse(false);
  }

  /// The last day on which an answer can still be weighed: the one before the decision is due, or
  /// today where it is due today. Empty where nothing is due any more, or nothing can be read.
  public Optional<LocalDate> lastReplyDay() {
    return due()
        .filter(time -> !time.expired(now))
        .map(time -> day(time.at()).minusDays(1))
        .map(before -> before.isBefore(today()) ? today() : before);
  }

  /// By how much the request was decided late; empty when it was decided in time, or not yet.
  public Optional<Duration> late() {
    return due().flatMap(time -> time.late(answered()));
  }

  /// How near the end of its clock the request is; none while it has more time, and none once it is
  /// decided or withdrawn.
  public Optional<Reminder> reminder() {
    return due().filter(time -> running()).flatMap(time -> Reminder.of(time, now));
  }

  /// What would move the due time; nothing once the clock was answered or has run.
  public List<Clock.Move> moves() {
    return clock.filter(runs -> running()).map(runs -> runs.moves(now)).orElse(List.of());
  }

  /// Whether the exception can be ruled on, by the director's own findings.
  public boolean exceptionOpen() {
    return checklist.map(list -> list.exceptionOpen(file.answers(Desk.DIRECTOR))).orElse(false);
  }
}
