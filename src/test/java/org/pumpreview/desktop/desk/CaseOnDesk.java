package org.pumpreview.desktop.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CleanFacts;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Journal;
import org.pumpreview.review.License;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Signer;
import org.pumpreview.store.PlanJson;

/// One invented case in memory, for tests of screens: the rules guard it and the fold adds it up,
/// as in the vault, without a disk. All people are made up.
public final class CaseOnDesk {
  /// The hour of every test, 10:31 in Louisiana.
  public static final Instant NOW =
      ZonedDateTime.parse("2026-11-17T10:31-06:00[America/Chicago]").toInstant();

  public static final Policy POLICY = PolicyPacks.shipped();
  public static final Plan PLAN = PlanJson.example();
  public static final Actor NURSE = actor("maya.heron", "Maya Heron", "RN", Role.NURSE);
  public static final Actor OTHER_NURSE = actor("inez.willow", "Inez Willow", "RN", Role.NURSE);
  public static final Actor DIRECTOR =
      actor("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);
  public static final Office OFFICE = office();
  public static final People PEOPLE = new People(() -> OFFICE);

  private static final Fold FOLD = new Fold(_ -> Optional.of(POLICY));
  private static final Instant BEGUN = NOW.minus(Duration.ofHours(20));

  private CaseFile file;
  private Plan plan = PLAN;
  private Actor at = NURSE;
  private Instant time = BEGUN;
  private Instant now = NOW;
  private Optional<Exception> broken = Optional.empty();
  private int pieces;

  private CaseOnDesk(String id, String number) {
    file =
        FOLD.open(id, entry(1, new CaseEvent.CaseOpened(number, POLICY.ref(), true), NURSE, BEGUN));
  }

  /// A case that was only opened.
  public static CaseOnDesk opened() {
    return new CaseOnDesk("case-1", "PR-2026-1184");
  }

  /// Another case, to lie beside the first.
  public static CaseOnDesk opened(int number) {
    return new CaseOnDesk("case-" + number, "PR-2026-" + number);
  }

  /// A complete request with its route, the revision confirmed and every line checked; no item is
  /// answered yet.
  public static CaseOnDesk routed(RequestKind request, Pathway pathway) {
    return opened().request(request).route(request, pathway);
  }

  /// Fills the request in, with lines as they are usual for it.
  public CaseOnDesk request(RequestKind request) {
    field(RequestField.RECEIVED, "2026-11-13 15:12");
    field(RequestField.CHANNEL, "FAX");
    field(RequestField.URGENCY, "STANDARD");
    field(RequestField.MEMBER_NAME, "Rosalind Pelican");
    field(RequestField.MEMBER_BIRTH_DATE, "1968-03-09");
    field(RequestField.MEDICAID_ID, "5550001184");
    field(RequestField.MEMBER_ADDRESS, "14 Invented Levee Road\nSampleville, LA 70000");
    field(RequestField.REQUESTING_NAME, "Cypress Example Pain Center");
    field(RequestField.REQUESTING_NPI, "1000000103");
    field(RequestField.TREATING_NAME, "Lucien Kingfisher, MD");
    field(RequestField.TREATING_NPI, "1234567893");
    field(RequestField.DIAGNOSES, "M96.1 postlaminectomy syndrome");
    field(RequestField.DRUG, "morphine");
    field(RequestField.DRUG_KIND, "OPIOID");
    var day = LocalDate.of(2026, 12, 2);
    switch (request) {
      case TRIAL -> line("62327", "1", day);
      case IMPLANT -> line("62350", "1", day).line("62362", "1", day).line("E0783", "1", day);
    }
    return this;
  }

  public CaseOnDesk field(RequestField field, String text) {
    return does(new CaseEvent.FieldEntered(field, text));
  }

  /// Adds a line of one day, found on the fee schedule.
  public CaseOnDesk line(String code, String quantity, LocalDate day) {
    return unchecked(code, quantity, day)
        .does(new CaseEvent.FeeScheduleChecked(code, code, day, true, LocalDate.of(2026, 10, 1)));
  }

  /// Adds a line that nobody has looked up on the fee schedule.
  public CaseOnDesk unchecked(String code, String quantity, LocalDate day) {
    does(new CaseEvent.LineEntered(code, LineField.CODE, code));
    does(new CaseEvent.LineEntered(code, LineField.QUANTITY, quantity));
    return does(new CaseEvent.LineEntered(code, LineField.FROM, day.toString()));
  }

  public CaseOnDesk route(RequestKind request, Pathway pathway) {
    does(new CaseEvent.RouteChosen(request, pathway, "Fax p. 9 says so."));
    return does(new CaseEvent.RevisionConfirmed(POLICY.identity().revision()));
  }

  /// Answers an item at the nurse's desk.
  public CaseOnDesk answered(String paragraph, Answer answer) {
    return does(new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(answer)));
  }

  public CaseOnDesk cited(String paragraph, String document, String page, String quote) {
    return does(
        new CaseEvent.EvidenceCited(
            "piece-" + ++pieces, paragraph, document, page, quote, "On paper"));
  }

  /// Enters what a clean record says where an item asks for facts, and the trial before an implant.
  public CaseOnDesk facts() {
    file.intake()
        .route()
        .ifPresent(route -> CleanFacts.of(POLICY, route).forEach(event -> does(event)));
    return this;
  }

  /// Enters what a clean record says for one item.
  public CaseOnDesk facts(String paragraph) {
    assessment().item(paragraph).stream()
        .flatMap(entry -> CleanFacts.of(entry).stream())
        .forEach(event -> does(event));
    return this;
  }

  public CaseOnDesk fact(String paragraph, String row, String field, String text) {
    return does(new CaseEvent.ParticularEntered(Desk.NURSE, paragraph, row, field, text));
  }

  /// Answers every item in the member's favour, each with its facts and a page.
  public CaseOnDesk shown() {
    facts();
    assessment()
        .items()
        .forEach(item ->
            answered(item.paragraph(), item.item().kind().supporting())
                .cited(item.paragraph(), "Fax packet", "9", "The record says so."));
    return this;
  }

  public CaseOnDesk does(CaseEvent... events) {
    for (var event : events) {
      var refusals = Rules.refusals(assessment(), at, event);
      if (!refusals.isEmpty()) {
        throw new IllegalStateException(event + " is refused: " + refusals);
      }
      append(event, at);
    }
    return this;
  }

  /// Reads whatever the policy leaves open and a director's decision waits for, as a director.
  public CaseOnDesk read() {
    assessment().openQuestions().stream()
        .filter(open -> open.waitsFor(Desk.DIRECTOR))
        .forEach(open ->
            does(
                new CaseEvent.ReadingChosen(
                    Desk.DIRECTOR,
                    open.id(),
                    open.place(),
                    open.facts(),
                    open.ambiguity().readings().getFirst().id(),
                    "",
                    "As the letter of the oncologist has it",
                    "")));
    return this;
  }

  /// The next acts are another person's.
  public CaseOnDesk as(Actor actor) {
    at = actor;
    return this;
  }

  /// The case is one of another plan.
  public CaseOnDesk under(Plan another) {
    plan = another;
    return this;
  }

  /// It is another hour than [#NOW].
  public CaseOnDesk now(Instant moment) {
    now = moment;
    return this;
  }

  /// What is done from now on is done at that hour.
  public CaseOnDesk heldUntil(Instant moment) {
    time = moment;
    return now(moment);
  }

  /// Appends what the rules refuse, as it would lie in a damaged journal.
  public CaseOnDesk forged(CaseEvent event) {
    append(event, at);
    return this;
  }

  /// Every append fails from now on, or none.
  public void breakDisk(Optional<Exception> failure) {
    broken = failure;
  }

  public CaseFile file() {
    return file;
  }

  public Assessment assessment() {
    return Assessment.of(file, POLICY, plan, now);
  }

  /// What was done since the case had `seq` entries.
  public List<CaseEvent> eventsAfter(long seq) {
    return file.history().stream().filter(entry -> entry.seq() > seq).map(Entry::event).toList();
  }

  /// The case on a person's desk, with every job done at once.
  public CaseDesk desk(Actor actor) {
    return desk(actor, Work.here());
  }

  public CaseDesk desk(Actor actor, Work work) {
    return new CaseDesk(assessment(), actor, journal(actor), work, () -> now);
  }

  /// No other case is there.
  public static TrialCases noTrials(CaseDesk desk) {
    return trials(desk, List.of());
  }

  /// The member's earlier trials.
  public static TrialCases trials(CaseDesk desk, List<CaseFile> earlier) {
    return new TrialCases(
        desk,
        new TrialCases.Shelf() {
          @Override
          public List<CaseFile> trialsOf(CaseFile file) {
            return earlier;
          }

          @Override
          public Optional<CaseFile> caseNumbered(String number) {
            return earlier.stream().filter(one -> one.number().equals(number)).findFirst();
          }
        },
        Work.here());
  }

  private Journal journal(Actor actor) {
    return (_, events) -> {
      if (broken.isPresent()) {
        throw new IllegalStateException(broken.get().getMessage(), broken.get());
      }
      CaseFile before = file;
      Instant then = time;
      time = now;
      for (var event : events) {
        var refusals = Rules.refusals(assessment(), actor, event);
        if (!refusals.isEmpty()) {
          file = before;
          time = then;
          return new Journal.Append.Refused(refusals);
        }
        append(event, actor);
      }
      return new Journal.Append.Appended(file);
    };
  }

  private void append(CaseEvent event, Actor actor) {
    file = FOLD.apply(file, entry(file.seq() + 1, event, actor, time));
    if (time.isBefore(NOW.minus(Duration.ofMinutes(2)))) {
      time = time.plus(Duration.ofMinutes(1));
    }
  }

  private static Entry entry(long seq, CaseEvent event, Actor actor, Instant at) {
    Optional<Signer> signer =
        event instanceof CaseEvent.Deciding
            ? Optional.of(new Signer(actor.userId(), actor.roles()))
            : Optional.empty();
    return new Entry(seq, at, actor.userId(), "%064x".formatted(seq), event, signer);
  }

  private static Actor actor(String id, String name, String credential, Role role) {
    return new Actor(id, name, credential, Optional.of(new License("EX-0001", "LA")), Set.of(role));
  }

  private static Office office() {
    var office = Office.founded(true, PLAN);
    for (var person : List.of(NURSE, OTHER_NURSE, DIRECTOR)) {
      office =
          office.apply(
              new OfficeEvent.PersonCertified(person, "0".repeat(64)), "ada.sandbar", BEGUN);
    }
    return office;
  }
}
