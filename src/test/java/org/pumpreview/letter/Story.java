package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CleanFacts;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.License;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;
import org.pumpreview.review.Role;
import org.pumpreview.review.Signer;
import org.pumpreview.review.Trial;
import org.pumpreview.store.PlanJson;

/// A made-up case as it is told, event by event, and the letter it is due.
final class Story {
  static final Policy POLICY = PolicyPacks.shipped();
  private static final List<PageArea> LINE = List.of(new PageArea(72, 300, 320.5, 14));
  static final Plan PLAN = PlanJson.example();
  static final Instant NOW = Instant.parse("2026-11-17T17:06:00Z");
  static final Actor NURSE =
      new Actor(
          "u-heron",
          "Maya Heron",
          "RN",
          Optional.of(new License("EX-RN-0001", "LA")),
          Set.of(Role.NURSE));
  static final Actor DIRECTOR =
      new Actor(
          "u-egret",
          "Theo Egret",
          "MD",
          Optional.of(new License("EX-0001", "LA")),
          Set.of(Role.MEDICAL_DIRECTOR));

  private final Route route;
  private final boolean practice;
  private final String number;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private boolean worksheet;

  Story(String number, RequestKind request, Pathway pathway, boolean practice) {
    this.number = number;
    this.route = new Route(request, pathway);
    this.practice = practice;
    add(NURSE, new CaseEvent.CaseOpened(number, POLICY.ref(), practice));
  }

  /// The same story, told for practice.
  Story practiced() {
    var copy = new Story(number, route.request(), route.pathway(), true);
    copy.lines.addAll(lines);
    copy.entries.addAll(entries.subList(1, entries.size()));
    copy.worksheet = worksheet;
    return copy;
  }

  /// The same story, some of whose events are told otherwise. It is opened already when its opening
  /// comes by.
  ///
  /// @param telling adds to the new story what it is to have of an event, and of whom
  Story retold(Telling telling) {
    var copy = new Story(number, route.request(), route.pathway(), practice);
    copy.lines.addAll(lines);
    copy.worksheet = worksheet;
    for (Entry entry : entries) {
      telling.tell(copy, entry.actor().equals(NURSE.userId()) ? NURSE : DIRECTOR, entry.event());
    }
    return copy;
  }

  /// How many events were told.
  int seq() {
    return entries.size();
  }

  Route way() {
    return route;
  }

  /// Tells one event of a story anew.
  interface Telling {
    void tell(Story story, Actor actor, CaseEvent event);
  }

  // ---- telling

  void request(String name, String birth, String address) {
    field(RequestField.RECEIVED, "2026-11-11 08:52");
    field(RequestField.CHANNEL, "FAX");
    field(RequestField.URGENCY, "STANDARD");
    field(RequestField.MEMBER_NAME, name);
    field(RequestField.MEMBER_BIRTH_DATE, birth);
    field(RequestField.MEDICAID_ID, "5550001166");
    field(RequestField.PLAN_MEMBER_ID, "EXB-000-417");
    field(RequestField.MEMBER_ADDRESS, address);
    field(RequestField.REQUESTING_NAME, "Cypress Example Pain Center");
    field(RequestField.REQUESTING_NPI, "1000000103");
    field(RequestField.REQUESTING_FAX, "1-800-555-0141");
    field(RequestField.TREATING_NAME, "Lucien Kingfisher, MD");
    field(RequestField.TREATING_NPI, "1234567893");
    field(
        RequestField.TREATING_ADDRESS,
        "Kingfisher Example Clinic\n12 Heron Row\nSampleville, LA 00000");
    field(RequestField.FACILITY_NAME, "Sampleville Example Hospital");
    field(RequestField.DIAGNOSES, "G90.521 complex regional pain syndrome");
    field(RequestField.DRUG, "morphine");
    field(RequestField.DRUG_KIND, "OPIOID");
  }

  void field(RequestField field, String text) {
    add(NURSE, new CaseEvent.FieldEntered(field, text));
  }

  void pump(String day) {
    line("62350", "1", day, day);
    line("62362", "1", day, day);
    line("E0783", "1", day, day);
  }

  void line(String code, String quantity, String from, String to) {
    line(code, quantity, from, to, true);
  }

  /// @param listed whether the fee schedule lists it
  void line(String code, String quantity, String from, String to, boolean listed) {
    String id = "line-" + (lines.size() + 1);
    lines.add(id);
    add(NURSE, new CaseEvent.LineEntered(id, LineField.CODE, code));
    add(NURSE, new CaseEvent.LineEntered(id, LineField.QUANTITY, quantity));
    add(NURSE, new CaseEvent.LineEntered(id, LineField.FROM, from));
    add(NURSE, new CaseEvent.LineEntered(id, LineField.TO, to));
    add(
        NURSE,
        new CaseEvent.FeeScheduleChecked(
            id, code, LocalDate.parse(from), listed, LocalDate.parse("2026-10-01")));
  }

  void route(String reason) {
    add(NURSE, new CaseEvent.RouteChosen(route.request(), route.pathway(), reason));
    add(NURSE, new CaseEvent.RevisionConfirmed(POLICY.identity().revision()));
  }

  /// Every item shown with evidence, but for those named.
  void answerAll(Map<String, Answer> others) {
    int page = 5;
    CleanFacts.of(POLICY, route).stream()
        .map(fact -> told(fact, others))
        .forEach(fact -> fact.ifPresent(told -> add(NURSE, told)));
    for (var entry : items().entrySet()) {
      String paragraph = entry.getKey();
      Answer answer = others.getOrDefault(paragraph, entry.getValue().supporting());
      add(NURSE, new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(answer)));
      if (answer.supports()) {
        cite(paragraph, page % 4 == 0 ? "Psych eval" : "Fax packet", "" + page++, "As stated.");
      }
    }
  }

  /// Of what is not documented or pulls apart there are no clean facts.
  private static Optional<CaseEvent> told(CaseEvent fact, Map<String, Answer> others) {
    return switch (fact) {
      case CaseEvent.ParticularEntered entered ->
          Optional.of(fact).filter(clean -> isClean(others.get(entered.paragraph())));
      case CaseEvent.TrialRecorded recorded ->
          others.get("II.A.1.a") == Answer.NOT_DOCUMENTED
              ? Optional.of(
                  new CaseEvent.TrialRecorded(
                      Trial.NOT_DONE, "", "The request says that none was."))
              : Optional.of(fact);
      default -> Optional.of(fact);
    };
  }

  private static boolean isClean(@Nullable Answer other) {
    return other != Answer.NOT_DOCUMENTED && other != Answer.NEEDS_PHYSICIAN;
  }

  void cite(String paragraph, String document, String page, String quote) {
    add(
        NURSE,
        new CaseEvent.EvidenceCited(
            "e" + entries.size(), paragraph, document, page, quote, "On paper"));
  }

  /// On a line of a page of a document that was attached.
  void mark(String paragraph, String document, int page, String quote) {
    mark(paragraph, new Mark(document, page, LINE), quote);
  }

  /// On a line whose words were recognized.
  void markScanned(String paragraph, String document, int page, String quote) {
    mark(paragraph, new Mark(document, page, LINE, true), quote);
  }

  private void mark(String paragraph, Mark place, String quote) {
    add(
        NURSE,
        CaseEvent.EvidenceCited.marked(
            "e" + entries.size(),
            paragraph,
            assessment().file().document(place.document()).orElseThrow(),
            place,
            quote));
  }

  void toDirector(String question) {
    add(NURSE, new CaseEvent.RoutedToDirector(question));
  }

  /// The nurse's findings taken over, but for those named and those left to a physician.
  void directorAnswers(Map<String, Answer> others) {
    var nurse = assessment().file().answers(Desk.NURSE);
    items()
        .forEach((paragraph, kind) -> {
          Answer before = Objects.requireNonNull(nurse.get(paragraph));
          Answer taken = before == Answer.NEEDS_PHYSICIAN ? kind.supporting() : before;
          Answer answer = others.getOrDefault(paragraph, taken);
          add(DIRECTOR, new CaseEvent.Answered(Desk.DIRECTOR, paragraph, Optional.of(answer)));
        });
    readOpenQuestions();
  }

  /// The first reading of whatever the policy leaves open here.
  void readOpenQuestions() {
    assessment().openQuestions().stream()
        .filter(open -> open.waitsFor(Desk.DIRECTOR))
        .forEach(open ->
            add(
                DIRECTOR,
                new CaseEvent.ReadingChosen(
                    Desk.DIRECTOR,
                    open.id(),
                    open.place(),
                    open.facts(),
                    open.ambiguity().readings().getFirst().id(),
                    "",
                    "As the record has it",
                    "")));
  }

  void decide(
      Actor actor,
      Outcome outcome,
      Optional<ExceptionRuling> ruling,
      Map<String, Reason> reasons,
      String rationale) {
    add(
        actor,
        new CaseEvent.Determined(
            new Determination(
                outcome,
                lines.stream().map(line -> LineDecision.of(line, outcome.approves())).toList(),
                ruling,
                reasons,
                rationale,
                actor.equals(DIRECTOR) ? PLAN.attestation() : List.of())));
  }

  Story approve() {
    decide(NURSE, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return this;
  }

  void epsdt(String line, String code, boolean necessary, String reasoning) {
    add(DIRECTOR, new CaseEvent.EpsdtReviewed(line, code, necessary, reasoning));
  }

  /// A director's decision by line.
  void decide(
      Outcome outcome, Map<String, Reason> reasons, String rationale, LineDecision... decided) {
    add(
        DIRECTOR,
        new CaseEvent.Determined(
            new Determination(
                outcome,
                List.of(decided),
                Optional.empty(),
                reasons,
                rationale,
                PLAN.attestation())));
  }

  Story asks(String... paragraphs) {
    List<Gap> gaps =
        Stream.of(paragraphs)
            .map(paragraph -> new Gap(paragraph, POLICY.item(paragraph).satisfiedBy()))
            .toList();
    add(NURSE, new CaseEvent.InformationRequested(gaps, LocalDate.parse("2026-11-17")));
    return this;
  }

  // ---- reading

  Assessment assessment() {
    return assessment(NOW);
  }

  private Assessment assessment(Instant now) {
    var file = new Fold(ref -> Optional.of(POLICY)).of("case", entries).orElseThrow();
    if (!file.faults().isEmpty()) {
      throw new IllegalStateException(file.faults().toString());
    }
    return Assessment.of(file, POLICY, PLAN, now);
  }

  RequestForm form() {
    return assessment().file().intake().form();
  }

  LetterText text() {
    return textAt(NOW.toString());
  }

  /// From now on this story's paper is the reviewer's worksheet, signed after the letter that the
  /// case was due.
  Story asWorksheet() {
    LetterDue.next(assessment().file()).ifPresent(this::issue);
    worksheet = true;
    return this;
  }

  private void issue(LetterDue due) {
    add(
        signer(due),
        new CaseEvent.LetterIssued(number + "-1", due.kind(), "ab".repeat(32), "letter-1"));
  }

  private static Actor signer(LetterDue due) {
    return due.signer().equals(DIRECTOR.userId()) ? DIRECTOR : NURSE;
  }

  private static String signature(String userId) {
    return Stream.of(NURSE, DIRECTOR)
        .filter(person -> person.userId().equals(userId))
        .map(Actor::signature)
        .findFirst()
        .orElse(userId);
  }

  LetterText textAt(String now) {
    Assessment assessment = assessment(Instant.parse(now));
    if (worksheet) {
      int next = assessment.file().progress().letters().size() + 1;
      return LetterText.of(
          assessment, LetterKind.WORKSHEET, number + "-" + next, NURSE, Story::signature);
    }
    LetterDue due = LetterDue.next(assessment.file()).orElseThrow();
    return LetterText.of(assessment, due.kind(), number + "-1", signer(due));
  }

  Map<String, ItemKind> items() {
    var items = new java.util.LinkedHashMap<String, ItemKind>();
    POLICY
        .checklist(route)
        .entries()
        .forEach(entry -> items.put(entry.paragraph(), entry.item().kind()));
    return items;
  }

  void add(Actor actor, CaseEvent event) {
    long seq = entries.size() + 1;
    entries.add(
        new Entry(
            seq,
            Instant.parse("2026-11-16T15:00:00Z").plus(seq, ChronoUnit.SECONDS),
            actor.userId(),
            "%064x".formatted(seq),
            event,
            event instanceof CaseEvent.Deciding
                ? Optional.of(new Signer(actor.userId(), actor.roles()))
                : Optional.empty()));
  }
}
