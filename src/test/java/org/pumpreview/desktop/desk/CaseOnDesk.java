package org.pumpreview.desktop.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Journal;
import org.pumpreview.review.License;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Signer;

/// A made-up case with a journal in memory, for tests of screens: what the rules refuse is not
/// appended. The hour is Tuesday 2026-11-17, 10:00 in Louisiana, until it is set to another one.
public final class CaseOnDesk implements Journal {
  public static final Policy POLICY = PolicyPacks.shipped();
  public static final ZoneId LOUISIANA = ZoneId.of("America/Chicago");
  public static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");

  public static final Actor NURSE = person("maya.heron", "Maya Heron", "RN", Role.NURSE);
  public static final Actor OTHER_NURSE = person("inez.willow", "Inez Willow", "RN", Role.NURSE);
  public static final Actor DIRECTOR =
      person("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);
  public static final Actor ADMINISTRATOR =
      person("ada.sandbar", "Ada Sandbar", "", Role.ADMINISTRATOR);

  public static final Route TRIAL = new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  public static final Route MALIGNANT_IMPLANT = new Route(RequestKind.IMPLANT, Pathway.MALIGNANT);

  private static final Map<RequestField, String> FIELDS =
      Map.ofEntries(
          Map.entry(RequestField.RECEIVED, "2026-11-13 15:12"),
          Map.entry(RequestField.CHANNEL, "FAX"),
          Map.entry(RequestField.URGENCY, "STANDARD"),
          Map.entry(RequestField.MEMBER_NAME, "Rosalind Pelican"),
          Map.entry(RequestField.MEMBER_BIRTH_DATE, "1968-03-09"),
          Map.entry(RequestField.MEDICAID_ID, "5550001184"),
          Map.entry(RequestField.PLAN_MEMBER_ID, "EXB-000-184"),
          Map.entry(RequestField.MEMBER_ADDRESS, "14 Invented Levee Road\nSampleville, LA 70000"),
          Map.entry(RequestField.MEMBER_PHONE, "1-800-555-0160"),
          Map.entry(RequestField.MEMBER_LANGUAGE, "English"),
          Map.entry(RequestField.REQUESTING_NAME, "Cypress Example Pain Center"),
          Map.entry(RequestField.REQUESTING_NPI, "1000000103"),
          Map.entry(RequestField.REQUESTING_FAX, "1-800-555-0141"),
          Map.entry(RequestField.TREATING_NAME, "Lucien Kingfisher, MD"),
          Map.entry(RequestField.TREATING_NPI, "1234567893"),
          Map.entry(RequestField.DIAGNOSES, "M96.1 postlaminectomy syndrome"),
          Map.entry(RequestField.DRUG, "morphine"));

  private final Fold fold = new Fold(ref -> Optional.of(POLICY));
  private CaseFile file;
  private Instant now = NOW;

  private CaseOnDesk(Instant opened) {
    file =
        fold.open(
            "case-1184",
            entry(1, opened, NURSE, new CaseEvent.CaseOpened("PR-2026-1184", POLICY.ref(), false)));
  }

  private static Actor person(String userId, String name, String credential, Role role) {
    License license = new License("EX-0001", "LA");
    return new Actor(userId, name, credential, Optional.of(license), Set.of(role));
  }

  // ---- how far a case has come

  public static CaseOnDesk opened() {
    return new CaseOnDesk(Instant.parse("2026-11-16T14:30:00Z"));
  }

  /// The request is complete, nothing else is done.
  public static CaseOnDesk typed(String... codes) {
    CaseOnDesk made = opened();
    for (RequestField field : RequestField.values()) {
      Optional.ofNullable(FIELDS.get(field))
          .ifPresent(text -> made.does(NURSE, new CaseEvent.FieldEntered(field, text)));
    }
    for (String code : codes) {
      made.does(NURSE, line("line-" + code, code));
    }
    return made;
  }

  /// Complete but for the items: route chosen, revision confirmed, fee schedule checked.
  public static CaseOnDesk routed(Route route, String... codes) {
    CaseOnDesk made = typed(codes);
    made.does(
        NURSE,
        new CaseEvent.RouteChosen(route.request(), route.pathway(), "Fax page 9"),
        new CaseEvent.RevisionConfirmed(POLICY.identity().revision()));
    for (String code : codes) {
      made.does(NURSE, feeCheck("line-" + code, code, true));
    }
    return made;
  }

  /// A trial on the nonmalignant pathway, ready but for the items.
  public static CaseOnDesk trial() {
    return routed(TRIAL, "62327");
  }

  /// An implant on the malignant pathway, ready but for the items.
  public static CaseOnDesk implant() {
    return routed(MALIGNANT_IMPLANT, "62350", "62362", "E0783");
  }

  /// Every item shown with evidence, so that a nurse can approve.
  public CaseOnDesk shown() {
    for (Checklist.Entry item : assessment().items()) {
      shows(item.paragraph());
    }
    return this;
  }

  /// One item met or absent, with evidence.
  public CaseOnDesk shows(String paragraph) {
    return does(NURSE, supports(Desk.NURSE, paragraph), cited(paragraph));
  }

  // ---- events

  public static List<CaseEvent> line(String id, String code) {
    return List.of(
        new CaseEvent.LineEntered(id, LineField.CODE, code),
        new CaseEvent.LineEntered(id, LineField.QUANTITY, "1"),
        new CaseEvent.LineEntered(id, LineField.FROM, "2026-12-02"),
        new CaseEvent.LineEntered(id, LineField.TO, "2026-12-02"));
  }

  public static CaseEvent feeCheck(String line, String code, boolean listed) {
    return new CaseEvent.FeeScheduleChecked(
        line, code, LocalDate.of(2026, 12, 2), listed, LocalDate.of(2026, 10, 1));
  }

  /// Met, or absent.
  public static CaseEvent supports(Desk desk, String paragraph) {
    return new CaseEvent.Answered(
        desk, paragraph, Optional.of(POLICY.item(paragraph).kind().supporting()));
  }

  public static CaseEvent cited(String paragraph) {
    return new CaseEvent.EvidenceCited(
        "evidence-" + paragraph, paragraph, "Fax packet", "9", "As the record says.");
  }

  // ---- the journal

  public CaseOnDesk does(Actor actor, CaseEvent... events) {
    return does(actor, List.of(events));
  }

  /// Appends what the rules allow.
  ///
  /// @throws AssertionError when they refuse it
  public CaseOnDesk does(Actor actor, List<CaseEvent> events) {
    for (CaseEvent event : events) {
      List<Refusal> refusals = Rules.refusals(assessment(), actor, event);
      if (!refusals.isEmpty()) {
        throw new AssertionError(event + " is refused, " + refusals);
      }
      file = fold.apply(file, entry(file.seq() + 1, now, actor, event));
    }
    return this;
  }

  /// Appends an event that the rules would refuse, as a damaged journal has it.
  public CaseOnDesk forged(Actor actor, CaseEvent event) {
    file = fold.apply(file, entry(file.seq() + 1, now, actor, event));
    return this;
  }

  @Override
  public Append append(long seen, List<CaseEvent> events) {
    if (seen != file.seq()) {
      return new Append.Conflict(file);
    }
    List<Refusal> refusals = new ArrayList<>();
    CaseFile before = file;
    for (CaseEvent event : events) {
      refusals.addAll(Rules.refusals(assessment(), person, event));
      file = fold.apply(file, entry(file.seq() + 1, now, person, event));
    }
    if (!refusals.isEmpty()) {
      file = before;
      return new Append.Refused(refusals);
    }
    return new Append.Appended(file);
  }

  private Actor person = NURSE;

  /// The case open on that person's desk; acts are done at once.
  public CaseDesk desk(Actor actor) {
    person = actor;
    return new CaseDesk(assessment(), actor, this, Work.here(), () -> now);
  }

  public CaseOnDesk at(String time) {
    now = Instant.parse(time);
    return this;
  }

  public CaseOnDesk later(Duration time) {
    now = now.plus(time);
    return this;
  }

  public CaseFile file() {
    return file;
  }

  public Assessment assessment() {
    return Assessment.of(file, POLICY, plan(), now);
  }

  public static Plan plan() {
    return new Plan(
        "Example Bayou Health Plan",
        "A made-up plan for practice",
        List.of("100 Example Street", "Sampleville, LA 70000"),
        "1-800-555-0100",
        "1-800-555-0101",
        "Monday to Friday, 7 a.m. to 7 p.m.",
        "1-800-555-0103",
        "1-800-555-0102",
        List.of("100 Example Street", "Sampleville, LA 70000"),
        LOUISIANA,
        List.of(new Plan.StandardClock(LocalDate.of(2026, 1, 1), 7)),
        72,
        12,
        false,
        List.of("I read the record myself"),
        "I approve the request under the policy.",
        "I am the deciding physician.",
        60,
        120,
        10,
        List.of(),
        Map.of());
  }

  private static Entry entry(long seq, Instant at, Actor actor, CaseEvent event) {
    Optional<Signer> signer =
        event instanceof CaseEvent.Deciding
            ? Optional.of(new Signer(actor.userId(), actor.roles()))
            : Optional.empty();
    return new Entry(seq, at, actor.userId(), "%064x".formatted(seq), event, signer);
  }
}
