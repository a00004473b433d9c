package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Route;

/// One row of the worklist: what a case amounts to in brief, and all that a search and a look for
/// duplicates ask. Made again from the journal at any time; it depends on no clock.
///
/// @param answered items with an answer by the nurse
/// @param items items of the route; 0 until it is chosen
/// @param answeredAt when the clock was answered by the first determination
/// @param recused directors who stepped back from the case
/// @param letters the register of letters is read from these
public record Card(
    String caseId,
    long seq,
    String number,
    String member,
    Optional<LocalDate> birthDate,
    String medicaidId,
    Optional<Route> route,
    Optional<String> referral,
    List<Line> lines,
    String requestedBy,
    String treatedBy,
    String facility,
    Optional<Instant> received,
    Optional<Urgency> urgency,
    Optional<DueTime> due,
    CaseStatus status,
    Optional<Determination.Outcome> outcome,
    Optional<Instant> answeredAt,
    Optional<String> assignee,
    Set<String> recused,
    int answered,
    int items,
    Set<Flag> flags,
    List<IssuedLetter> letters,
    Instant updatedAt) {

  public Card {
    lines = List.copyOf(lines);
    recused = Set.copyOf(recused);
    flags = Set.copyOf(flags);
    letters = List.copyOf(letters);
  }

  /// One requested code with its days of service, as far as they can be read.
  public record Line(
      String code, boolean starred, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /// What a row marks.
  public enum Flag {
    /// A day of service lies before the member's 21st birthday.
    UNDER_21,
    /// A letter that the case is due is not signed yet.
    LETTER_OPEN,
    /// Information was asked for and has not come.
    WAITING,
    /// A determination was taken up again.
    REOPENED
  }

  public static Card of(Assessment assessment) {
    CaseFile file = assessment.file();
    RequestForm form = file.intake().form();
    return new Card(
        file.id(),
        file.seq(),
        file.number(),
        form.text(RequestField.MEMBER_NAME),
        assessment.reading().birthDate(),
        form.text(RequestField.MEDICAID_ID),
        file.intake().route(),
        file.intake().referral().map(CaseEvent.Referred::policyId),
        assessment.reading().lines().stream().map(Card::line).toList(),
        form.text(RequestField.REQUESTING_NAME),
        form.text(RequestField.TREATING_NAME),
        form.text(RequestField.FACILITY_NAME),
        assessment.received(),
        assessment.reading().urgency(),
        assessment.due(),
        file.status(),
        file.progress().decision().map(decision -> decision.determination().outcome()),
        assessment.answered(),
        file.progress().assignee(),
        file.all(CaseEvent.Recused.class).stream()
            .map(CaseFile.Dated::by)
            .collect(Collectors.toSet()),
        answered(assessment),
        assessment.items().size(),
        flags(assessment),
        IssuedLetter.of(file),
        file.updatedAt());
  }

  private static Line line(RequestedLine line) {
    return new Line(line.code(), line.starred(), line.from(), line.to());
  }

  private static int answered(Assessment assessment) {
    Map<String, Answer> answers = assessment.file().answers(Desk.NURSE);
    return (int)
        assessment.items().stream().filter(item -> answers.containsKey(item.paragraph())).count();
  }

  private static Set<Flag> flags(Assessment assessment) {
    CaseFile file = assessment.file();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    boolean under21 =
        assessment.reading().lines().stream()
            .flatMap(line -> line.age().stream())
            .anyMatch(age -> age != RequestedLine.AgeBand.ADULT);
    add(flags, under21, Flag.UNDER_21);
    add(flags, LetterDue.of(file).stream().anyMatch(LetterDue::open), Flag.LETTER_OPEN);
    add(flags, file.progress().asked().isPresent() && assessment.running(), Flag.WAITING);
    add(flags, file.last(CaseEvent.Reopened.class).isPresent(), Flag.REOPENED);
    return flags;
  }

  private static void add(Set<Flag> flags, boolean so, Flag flag) {
    if (so) {
      flags.add(flag);
    }
  }

  /// The requested codes, a star behind those the policy marks.
  public List<String> codes() {
    return lines.stream().map(line -> line.starred() ? line.code() + "*" : line.code()).toList();
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /// Whether nothing is left to decide.
  public boolean settled() {
    return status == CaseStatus.DECIDED || status == CaseStatus.WITHDRAWN;
  }

  /// Whether a letter is due and nobody has signed it yet.
  public boolean awaitsLetter() {
    return is(Flag.LETTER_OPEN);
  }

  /// Whether somebody still has to do something: a decision that nobody was told of is not the end.
  public boolean open() {
    return !settled() || awaitsLetter();
  }

  public boolean expedited() {
    return urgency.equals(Optional.of(Urgency.EXPEDITED));
  }

  /// Whether the clock has run without a determination.
  public boolean overdue(Instant now) {
    return running() && due.map(time -> time.expired(now)).orElse(false);
  }

  /// How near the end of its clock the request is; none while it has more time, and none once it is
  /// decided or withdrawn.
  public Optional<Reminder> reminder(Instant now) {
    return due.filter(time -> running()).flatMap(time -> Reminder.of(time, now));
  }

  /// By how much the request was decided late.
  public Optional<Duration> late() {
    return due.flatMap(time -> time.late(answeredAt));
  }

  private boolean running() {
    return answeredAt.isEmpty() && status != CaseStatus.WITHDRAWN;
  }
}
