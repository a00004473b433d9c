package org.pumpreview.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;

/// Random things that people do to a case, sensible and not.
final class Moves {

  /// One thing that a person tries. What it is may depend on the case it meets.
  ///
  /// @param forced written past the rules where they refuse it
  record Move(Actor actor, Function<TestedCase, CaseEvent> event, Duration after, boolean forced) {}

  static final List<String> PARAGRAPHS =
      List.of("I.A.1.a", "I.A.1.b", "I.A.2.c", "II.A.1.a", "II.A.2.i", "I.B.3", "II.B.3");
  private static final List<String> CODES = List.of("62327", "62362", "62370", "J2274", "62324");
  private static final List<String> LINES = List.of("line-62327", "line-62350", "line-x");
  private static final List<String> DAYS = List.of("2026-12-02", "2026-12-09", "2026-02-30", "");

  private final Random random;
  private final List<Actor> actors;
  private final ActMoves around;

  /// The larger, the more of the acts are decisions.
  private final int spread;

  Moves(Random random, List<Actor> actors) {
    this.random = random;
    this.actors = actors;
    this.around = new ActMoves(random);
    this.spread = random.nextInt(4) == 0 ? 200 : 54;
  }

  /// A case to begin with: from just opened to ready for a director's decision.
  TestedCase start() {
    Route route = new Route(one(RequestKind.values()), one(Pathway.values()));
    return switch (random.nextInt(9)) {
      case 0 -> Cases.opened();
      case 1 -> Cases.prepared(route);
      case 6 -> LineCases.found();
      case 7 -> LineCases.under21();
      case 8 -> LineCases.refillRouted();
      case 2, 3 -> Cases.withoutTrial();
      case 4 -> Cases.found(route);
      default -> Cases.approvable(route);
    };
  }

  List<Move> some(int count) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Duration pause =
          random.nextInt(30) == 0
              ? Duration.ofDays(random.nextInt(5))
              : Duration.ofSeconds(random.nextInt(2));
      moves.add(new Move(one(actors), event(), pause, random.nextInt(10) == 0));
    }
    return moves;
  }

  private Function<TestedCase, CaseEvent> event() {
    return switch (random.nextInt(spread)) {
      case 0 -> always(field());
      case 1 -> always(new CaseEvent.LineEntered(one(LINES), one(LineField.values()), cell()));
      case 2 -> always(new CaseEvent.LineRemoved(one(LINES)));
      case 3 ->
          always(
              new CaseEvent.RouteChosen(
                  one(RequestKind.values()), one(Pathway.values()), one("page 9", " ")));
      case 4 -> always(new CaseEvent.Referred(one("LA.PHAR.149", "LA.X"), one("Baclofen", "")));
      case 5 -> always(new CaseEvent.RevisionConfirmed(one("2/25", "2/25", "4/23")));
      case 6 -> feeCheck();
      case 7, 8 -> always(answer(random.nextInt(4) == 0));
      case 9 -> always(new CaseEvent.NoteWritten(one(Desk.values()), one(PARAGRAPHS), "note"));
      case 10 -> always(Cases.cited(one(PARAGRAPHS)));
      case 11 -> always(new CaseEvent.EvidenceWithdrawn("evidence-" + one(PARAGRAPHS)));
      case 12 -> always(new CaseEvent.Drafted(one("director.rationale", "route.question"), "x"));
      case 13 -> always(new CaseEvent.Assigned("inez.willow"));
      case 14 -> always(new CaseEvent.RoutedToDirector(one("Why", "")));
      case 15 -> information();
      case 16 ->
          always(
              random.nextInt(4) == 0
                  ? Cases.withdrawn()
                  : new CaseEvent.Withdrawn("Ana Example", Cases.TODAY, ""));
      case 17 -> correction();
      case 18, 19, 20 -> letter();
      case 21 -> always(new CaseEvent.CaseOpened("PR-2", Cases.POLICY.ref(), false));
      case 22 -> lineRouted();
      case 23 ->
          always(
              new CaseEvent.UrgencyScreened(
                  one(Set.of(), Set.of(UrgentSign.ALARM)), one("Refill log", "")));
      case 24 -> epsdt();
      case 25 -> lineChanged();
      case 26, 27, 28, 29, 30, 31, 32 -> around.event();
      case 33 -> always(raised());
      case 34, 35, 39 -> reading();
      case 36, 40 -> always(bite());
      case 37, 38 -> always(beside());
      case 41 -> always(Cases.attached());
      case 42 ->
          always(
              random.nextBoolean()
                  ? new CaseEvent.DocumentDescribed("document-1", Cases.described("Fax"))
                  : new CaseEvent.DocumentWithdrawn("document-1", one("Of another member", " ")));
      case 43 -> always(Cases.marked(one(PARAGRAPHS), Cases.mark()));
      default -> determination();
    };
  }

  private Function<TestedCase, CaseEvent> lineRouted() {
    String line = one(LINES);
    LineWay way = one(LineWay.values());
    String policy = way == LineWay.REFERRED ? one("LA.PHAR.149", "LA.X") : "";
    String reason = one("Page 2", "Page 2", "");
    return tested -> {
      RequestForm form = tested.file().intake().form();
      return new CaseEvent.LineRouted(
          line,
          form.text(line, LineField.CODE),
          form.text(RequestField.DRUG_KIND),
          way,
          policy,
          reason);
    };
  }

  private Function<TestedCase, CaseEvent> lineChanged() {
    String line = one(LINES);
    LineField field = one(LineField.values());
    String to = cell();
    String reason = one("A slip of the pen", "");
    boolean whole = random.nextInt(4) == 0;
    return tested -> {
      RequestForm form = tested.file().intake().form();
      return whole
          ? new CaseEvent.LineWithdrawn(line, form.text(line, LineField.CODE), "Ana", reason)
          : new CaseEvent.LineCorrected(line, field, form.text(line, field), to, "Ana", reason);
    };
  }

  /// What makes the policy's open questions bite.
  private CaseEvent bite() {
    return switch (random.nextInt(5)) {
      case 0 -> new CaseEvent.TrialRecorded(one(Trial.values()), "", "page 4");
      case 1 -> new CaseEvent.OriginDescribed(one(PainOrigin.values()), "page 5");
      case 2, 3 ->
          new CaseEvent.AnsweredForOtherDate(
              one(Desk.values()), one(PARAGRAPHS), Optional.of(one(Answer.values())));
      default ->
          new CaseEvent.ParticularEntered(
              one(Desk.values()), "I.A.1.b", "", "months", one("2-4", "3", "6", ""));
    };
  }

  private CaseEvent raised() {
    return new CaseEvent.AmbiguityRaised(
        one(Desk.values()),
        one("A6", "C3", "C4", "B2", "Z1"),
        one("", "I.A.1.a", "I.A.1.b", "line-62327"),
        one("It is not plain", ""));
  }

  /// Mostly a choice that fits what is open.
  private Function<TestedCase, CaseEvent> reading() {
    Desk desk = one(Desk.values());
    int which = random.nextInt(8);
    boolean spoilt = random.nextInt(5) == 0;
    return tested -> {
      List<OpenQuestion> questions = tested.assessment().openQuestions();
      if (questions.isEmpty()) {
        return Cases.read(desk, "C4", "I.A.1.b", "", "lower");
      }
      OpenQuestion open = questions.get(which % questions.size());
      String reading = open.ambiguity().readings().getFirst().id();
      String facts = spoilt ? "other" : open.facts();
      return Cases.read(desk, open.id(), open.place(), facts, reading);
    };
  }

  private CaseEvent field() {
    return switch (random.nextInt(6)) {
      case 0 -> Cases.field(RequestField.URGENCY, one("STANDARD", "EXPEDITED", "", "soon"));
      case 1 -> Cases.field(RequestField.RECEIVED, one(Cases.RECEIVED, "2026-11-16 08:00", ""));
      case 2 ->
          Cases.field(
              RequestField.MEMBER_BIRTH_DATE, one("1968-03-09", "2010-01-01", "1968-02-30"));
      case 3 -> Cases.field(RequestField.TREATING_NPI, one("1234567893", "1234567890"));
      case 4 -> Cases.field(RequestField.DRUG_KIND, one("OPIOID", "OPIOID", "BACLOFEN", "OTHER"));
      default -> Cases.field(one(RequestField.values()), one("", "something"));
    };
  }

  /// What is recorded beside the answers.
  private CaseEvent beside() {
    return switch (random.nextInt(4)) {
      case 0 ->
          new CaseEvent.AnsweredForOtherDate(
              one(Desk.values()),
              one(PARAGRAPHS),
              Optional.of(one(Answer.values())).filter(answer -> random.nextBoolean()));
      case 1 ->
          new CaseEvent.TrialRecorded(
              one(Trial.values()), one("", "PR-2026-1101"), one("page 12", " "));
      default -> fact();
    };
  }

  /// A fact of the sort that decides, clean or not.
  private CaseEvent fact() {
    Desk desk = one(Desk.values());
    return switch (random.nextInt(6)) {
      case 0 -> fact(desk, "I.A.1.b", "", "months", one("12", "3", "3-6", ""));
      case 1 -> fact(desk, "I.A.2.g", "row-1", "current", one("54", "60", "60.01", "unknown"));
      case 2 -> fact(desk, "I.A.2.g", "row-1", "status", one("done", "planned"));
      case 3 -> fact(desk, "II.A.1.a", "", "after", one("3", "4.1", "3-5"));
      case 4 -> fact(desk, one("I.B.3", "II.B.3"), "", "history", one("none", "past", "present"));
      default -> new CaseEvent.ParticularRowRemoved(desk, "I.A.2.g", "row-1");
    };
  }

  private static CaseEvent fact(Desk desk, String item, String row, String field, String text) {
    return new CaseEvent.ParticularEntered(desk, item, row, field, text);
  }

  private String cell() {
    return switch (random.nextInt(3)) {
      case 0 -> one(CODES);
      case 1 -> one(DAYS);
      default -> one("1", "0", "");
    };
  }

  private Function<TestedCase, CaseEvent> feeCheck() {
    String other = one(CODES);
    int which = random.nextInt(4);
    boolean fitting = random.nextInt(4) > 0;
    boolean listed = random.nextInt(4) > 0;
    LocalDate schedule = LocalDate.of(2026, random.nextInt(9) == 0 ? 12 : 10, 5);
    return tested -> {
      RequestedLine line = line(tested, which);
      LocalDate day = line == null ? Cases.TODAY : line.from().orElse(Cases.TODAY);
      String code = line == null || !fitting ? other : line.code();
      return new CaseEvent.FeeScheduleChecked(
          line == null ? "line-x" : line.id(), code, day, listed, schedule);
    };
  }

  private Function<TestedCase, CaseEvent> epsdt() {
    String other = one(CODES);
    int which = random.nextInt(4);
    boolean fitting = random.nextInt(4) > 0;
    boolean needed = random.nextBoolean();
    String why = one("Her growth", "Her growth", "");
    return tested -> {
      RequestedLine line = line(tested, which);
      return new CaseEvent.EpsdtReviewed(
          line == null ? "line-x" : line.id(),
          line == null || !fitting ? other : line.code(),
          needed,
          why);
    };
  }

  private static RequestedLine line(TestedCase tested, int which) {
    List<RequestedLine> lines = tested.assessment().reading().lines();
    return lines.isEmpty() ? null : lines.get(which % lines.size());
  }

  private CaseEvent answer(boolean blank) {
    String paragraph = one(PARAGRAPHS);
    List<Answer> answers =
        random.nextInt(20) == 0
            ? List.of(Answer.values())
            : Cases.POLICY.item(paragraph).kind().answers();
    return new CaseEvent.Answered(
        one(Desk.values()), paragraph, blank ? Optional.empty() : Optional.of(one(answers)));
  }

  private Function<TestedCase, CaseEvent> information() {
    int days = random.nextInt(5) - 1;
    boolean all = random.nextInt(3) > 0;
    return tested -> {
      List<Gap> gaps =
          tested.assessment().items().stream()
              .map(item -> new Gap(item.paragraph(), all ? "Notes" : ""))
              .toList();
      return new CaseEvent.InformationRequested(gaps, tested.assessment().today().plusDays(days));
    };
  }

  private Function<TestedCase, CaseEvent> letter() {
    LetterKind any = one(LetterKind.values());
    boolean fitting = random.nextInt(4) > 0;
    boolean copied = random.nextBoolean();
    Function<TestedCase, CaseEvent> copy = around.copy();
    return tested -> {
      if (!tested.file().progress().letters().isEmpty() && copied) {
        return copy.apply(tested);
      }
      return Cases.letter(
          tested
              .file()
              .progress()
              .decision()
              .filter(decision -> fitting)
              .map(decision -> decision.determination().outcome().letter())
              .orElse(any));
    };
  }

  private Function<TestedCase, CaseEvent> correction() {
    Duration by = Duration.ofHours(random.nextInt(100) - 60);
    boolean blind = random.nextInt(4) == 0;
    return tested -> {
      var old =
          blind ? Cases.RECEIVED_AT : tested.assessment().received().orElse(Cases.RECEIVED_AT);
      return new CaseEvent.ReceiptCorrected(old, old.plus(by), "The fax header");
    };
  }

  private Function<TestedCase, CaseEvent> determination() {
    Outcome outcome = one(one(Outcome.values()), one(Outcome.values()), Outcome.APPROVED);
    boolean spoilt = random.nextInt(4) == 0;
    int how = random.nextInt(6);
    Ground ground = one(Ground.values());
    return tested -> {
      Determination whole = whole(tested, outcome, ground);
      return Cases.determined(spoilt ? spoilt(whole, how) : whole);
    };
  }

  /// What a person would sign who wants this outcome.
  private static Determination whole(TestedCase tested, Outcome outcome, Ground ground) {
    return switch (outcome) {
      case APPROVED -> Cases.approval(tested);
      case APPROVED_BY_EXCEPTION -> Cases.byException(tested, ground);
      case APPROVED_OUTSIDE_CRITERIA -> Cases.outside(tested);
      case PARTIALLY_APPROVED, ADVERSE -> {
        List<String> unmet = tested.assessment().unmet(Desk.DIRECTOR);
        Determination adverse =
            Cases.adverse(
                tested,
                unmet.isEmpty()
                    ? new String[] {Determination.COVERAGE}
                    : unmet.toArray(String[]::new));
        Determination whole =
            outcome == Outcome.PARTIALLY_APPROVED ? Cases.partial(adverse) : adverse;
        yield tested.assessment().exceptionOpen() ? Cases.declined(whole) : whole;
      }
    };
  }

  private static Determination spoilt(Determination whole, int how) {
    return switch (how) {
      case 0 -> Cases.withLines(whole, List.of());
      case 1 ->
          Cases.withLines(
              whole,
              whole.lines().stream()
                  .map(line -> LineDecision.of(line.line(), !line.approved()))
                  .toList());
      case 2 -> Cases.with(whole, Optional.of(new ExceptionRuling(true, Set.of(Ground.HIGH_RISK))));
      case 3 -> Cases.with(whole, Optional.of(new ExceptionRuling(false, Set.of())));
      case 4 -> Cases.withRationale(whole, " ");
      default -> {
        Map<String, Determination.Reason> fewer = new HashMap<>(whole.reasons());
        whole.reasons().keySet().stream().findFirst().ifPresent(fewer::remove);
        yield Cases.withReasons(whole, fewer);
      }
    };
  }

  private static Function<TestedCase, CaseEvent> always(CaseEvent event) {
    return tested -> event;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /// The paragraphs of the case's route, whatever it is.
  static List<String> paragraphs(TestedCase tested) {
    return tested.assessment().items().stream().map(Checklist.Entry::paragraph).toList();
  }
}
