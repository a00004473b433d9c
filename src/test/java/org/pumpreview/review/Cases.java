package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;

/// Made-up people and cases at a fixed hour, under the shipped policy.
final class Cases {
  static final Policy POLICY = PolicyPacks.shipped();

  /// The same revision as an earlier version of the program had it: nothing is open in it.
  static final Policy EARLIER = PolicyPacks.kept().getFirst();

  static final ZoneId LOUISIANA = ZoneId.of("America/Chicago");

  /// Tuesday, 10:00 in Louisiana.
  static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  /// What the request says of its receipt; due a week later, on Friday, 15:12.
  static final String RECEIVED = "2026-11-13 15:12";

  static final Instant RECEIVED_AT = Instant.parse("2026-11-13T21:12:00Z");
  static final Instant DUE_AT = Instant.parse("2026-11-20T21:12:00Z");

  static final Actor NURSE = person("maya.heron", "Maya Heron", "RN", Role.NURSE);
  static final Actor OTHER_NURSE = person("inez.willow", "Inez Willow", "RN", Role.NURSE);
  static final Actor DIRECTOR = person("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);
  static final Actor OTHER_DIRECTOR = person("ines.ibis", "Ines Ibis", "MD", Role.MEDICAL_DIRECTOR);
  static final Actor ADMINISTRATOR = person("ada.sandbar", "Ada Sandbar", "", Role.ADMINISTRATOR);
  static final Actor NURSE_AND_DIRECTOR =
      person("noel.teal", "Noel Teal", "MD, RN", Role.NURSE, Role.MEDICAL_DIRECTOR);

  static final Route TRIAL_MALIGNANT = new Route(RequestKind.TRIAL, Pathway.MALIGNANT);
  static final Route TRIAL_NONMALIGNANT = new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  static final Route IMPLANT_MALIGNANT = new Route(RequestKind.IMPLANT, Pathway.MALIGNANT);
  static final Route IMPLANT_NONMALIGNANT = new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT);

  /// The item the Note's exception waives.
  static final String TRIAL_RESULT = "II.A.1.a";

  static final List<String> ATTESTATION =
      List.of("I read the record myself", "My pay does not depend on the outcome");

  static final Plan PLAN = plan(false);

  /// Everybody above, with an account.
  static final Office OFFICE = office();

  private static final Map<Route, TestedCase> PREPARED = new ConcurrentHashMap<>();
  private static final Map<Route, TestedCase> APPROVABLE = new ConcurrentHashMap<>();
  private static final Map<Route, TestedCase> FOUND = new ConcurrentHashMap<>();

  private Cases() {}

  private static Actor person(String userId, String name, String credential, Role... roles) {
    return new Actor(
        userId, name, credential, Optional.of(new License("EX-0001", "LA")), Set.of(roles));
  }

  private static Office office() {
    Office office = Office.founded(false, PLAN);
    for (Actor person :
        List.of(NURSE, OTHER_NURSE, DIRECTOR, OTHER_DIRECTOR, ADMINISTRATOR, NURSE_AND_DIRECTOR)) {
      office = office.apply(new OfficeEvent.PersonCertified(person, ""), "ada.sandbar", NOW);
    }
    return office;
  }

  /// The clocks of 42 CFR 438.210(d) and a made-up plan.
  static Plan plan(boolean nurseMayApproveStarred) {
    return new Plan(
        "Example Bayou Health Plan",
        "A made-up plan",
        List.of("100 Example Street", "Sampleville, LA 70000"),
        "1-800-555-0100",
        "1-800-555-0101",
        "Monday to Friday",
        "1-800-555-0103",
        "1-800-555-0102",
        List.of("100 Example Street"),
        LOUISIANA,
        List.of(
            new Plan.StandardClock(LocalDate.of(2000, 1, 1), 14),
            new Plan.StandardClock(LocalDate.of(2026, 1, 1), 7)),
        72,
        14,
        3,
        Plan.GoverningDate.RECEIPT,
        12,
        nurseMayApproveStarred,
        ATTESTATION,
        "I approve the request under the policy.",
        "I am the deciding physician.",
        60,
        120,
        10,
        12,
        List.of(),
        Plan.TimeStamps.OFF,
        List.of(),
        Map.of());
  }

  // ---- the request

  static Map<RequestField, String> fields() {
    Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
    fields.put(RequestField.RECEIVED, RECEIVED);
    fields.put(RequestField.CHANNEL, "FAX");
    fields.put(RequestField.URGENCY, "STANDARD");
    fields.put(RequestField.MEMBER_NAME, "Rosalind Pelican");
    fields.put(RequestField.MEMBER_BIRTH_DATE, "1968-03-09");
    fields.put(RequestField.MEDICAID_ID, "5550001184");
    fields.put(RequestField.MEMBER_ADDRESS, "14 Invented Levee Road\nSampleville, LA 70000");
    fields.put(RequestField.REQUESTING_NAME, "Cypress Example Pain Center");
    fields.put(RequestField.REQUESTING_NPI, "1234567893");
    fields.put(RequestField.TREATING_NAME, "Lucien Kingfisher, MD");
    fields.put(RequestField.TREATING_NPI, "1234567893");
    fields.put(RequestField.DIAGNOSES, "M96.1");
    fields.put(RequestField.DRUG, "morphine");
    fields.put(RequestField.DRUG_KIND, "OPIOID");
    return fields;
  }

  static CaseEvent field(RequestField field, String text) {
    return new CaseEvent.FieldEntered(field, text);
  }

  static List<CaseEvent> line(String id, String code, String quantity, String from, String to) {
    return List.of(
        new CaseEvent.LineEntered(id, LineField.CODE, code),
        new CaseEvent.LineEntered(id, LineField.QUANTITY, quantity),
        new CaseEvent.LineEntered(id, LineField.FROM, from),
        new CaseEvent.LineEntered(id, LineField.TO, to));
  }

  /// The code of a fixed line corrected into another one.
  static CaseEvent recoded(String from, String to) {
    return new CaseEvent.LineCorrected(
        "line-" + from, LineField.CODE, from, to, "Ana Example, front desk", "A slip of the pen");
  }

  static CaseEvent feeCheck(String line, String code, boolean listed) {
    return new CaseEvent.FeeScheduleChecked(
        line, code, LocalDate.of(2026, 12, 2), listed, LocalDate.of(2026, 10, 1));
  }

  static CaseEvent chosen(Route route) {
    return new CaseEvent.RouteChosen(route.request(), route.pathway(), "fax page 9");
  }

  static CaseEvent confirmed() {
    return new CaseEvent.RevisionConfirmed("2/25");
  }

  /// The codes of a plain request: none is starred, all are of the route's own stage.
  static List<String> codes(Route route) {
    return switch (route.request()) {
      case TRIAL -> List.of("62327");
      case IMPLANT -> List.of("62350", "62362", "E0783");
    };
  }

  static TestedCase opened() {
    return TestedCase.opened(NURSE, PLAN, NOW);
  }

  /// Everything typed, nothing chosen yet.
  static TestedCase typed(Route route) {
    TestedCase tested = opened();
    for (Map.Entry<RequestField, String> field : fields().entrySet()) {
      tested = tested.does(NURSE, field(field.getKey(), field.getValue()));
    }
    for (String code : codes(route)) {
      tested = tested.does(NURSE, line("line-" + code, code, "1", "2026-12-02", ""));
    }
    return tested;
  }

  /// Everything but the items: typed, route chosen, revision confirmed, fee schedule checked.
  static TestedCase prepared(Route route) {
    return PREPARED.computeIfAbsent(route, Cases::prepare);
  }

  private static TestedCase prepare(Route route) {
    TestedCase tested = typed(route).does(NURSE, chosen(route), confirmed());
    for (String code : codes(route)) {
      tested = tested.does(NURSE, feeCheck("line-" + code, code, true));
    }
    return tested;
  }

  // ---- the items

  static List<Checklist.Entry> items(Route route) {
    return POLICY.checklist(route).entries();
  }

  static Answer supporting(String paragraph) {
    return POLICY.item(paragraph).kind().supporting();
  }

  static CaseEvent answered(String paragraph, Answer answer) {
    return new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(answer));
  }

  /// A fact in a form without rows.
  static CaseEvent particular(String paragraph, String field, String text) {
    return particular(paragraph, "", field, text);
  }

  static CaseEvent particular(String paragraph, String row, String field, String text) {
    return new CaseEvent.ParticularEntered(Desk.NURSE, paragraph, row, field, text);
  }

  static CaseEvent found(String paragraph, Answer answer) {
    return new CaseEvent.Answered(Desk.DIRECTOR, paragraph, Optional.of(answer));
  }

  static final String DIGEST = "ab".repeat(32);

  static Description described(String title) {
    return new Description(
        title,
        DocumentType.FAX_PACKET,
        Optional.of(TODAY),
        "Cypress Example Pain Center",
        Channel.FAX);
  }

  /// Of a fax packet: a sheet on its side among letters.
  static final List<EqualPages> SHEETS =
      List.of(
          new EqualPages(37, 612, 792), new EqualPages(1, 792, 612), new EqualPages(8, 612, 792));

  /// A fax packet of 46 pages.
  static CaseEvent.DocumentAttached attached() {
    return attached("document-1", DIGEST, false);
  }

  static CaseEvent.DocumentAttached attached(String id, String digest, boolean again) {
    return new CaseEvent.DocumentAttached(
        id,
        described(id.equals("document-1") ? "Fax packet" : "Fax packet, " + id),
        "fax.pdf",
        DocumentForm.PDF,
        46,
        20_000,
        digest,
        "attachment of " + id,
        Optional.empty(),
        again,
        false,
        SHEETS);
  }

  /// A line in the midst of page 38.
  static Mark mark() {
    return new Mark("document-1", 38, List.of(new PageArea(72, 300, 320, 14)));
  }

  static CaseEvent.EvidenceCited marked(String paragraph, Mark mark) {
    return new CaseEvent.EvidenceCited(
        "evidence-" + paragraph,
        paragraph,
        "Fax packet",
        Integer.toString(mark.page()),
        "36 mg a day in all",
        Optional.of(mark),
        "");
  }

  static CaseEvent cited(String paragraph) {
    return new CaseEvent.EvidenceCited(
        "evidence-" + paragraph, paragraph, "Fax packet", "9", "as the record says", "On paper");
  }

  /// Open for a nurse's approval: every item met or absent, with evidence.
  static TestedCase approvable(Route route) {
    return APPROVABLE.computeIfAbsent(route, Cases::show);
  }

  private static TestedCase show(Route route) {
    return shown(prepared(route).does(NURSE, CleanFacts.of(POLICY, route)), route);
  }

  /// The same, but for the trial before the implant.
  static TestedCase untold(Route route) {
    List<CaseEvent> facts =
        CleanFacts.of(POLICY, route).stream()
            .filter(event -> !(event instanceof CaseEvent.TrialRecorded))
            .toList();
    return shown(prepared(route).does(NURSE, facts), route);
  }

  private static TestedCase shown(TestedCase told, Route route) {
    TestedCase tested = told;
    for (Checklist.Entry item : items(route)) {
      String paragraph = item.paragraph();
      tested = tested.does(NURSE, answered(paragraph, supporting(paragraph)), cited(paragraph));
    }
    return tested;
  }

  static CaseEvent routed() {
    return new CaseEvent.RoutedToDirector("Do the criteria reach this request?");
  }

  /// With the director, who found every item met or absent.
  static TestedCase found(Route route) {
    return FOUND.computeIfAbsent(route, Cases::find);
  }

  private static TestedCase find(Route route) {
    TestedCase tested = approvable(route).does(NURSE, routed());
    for (Checklist.Entry item : items(route)) {
      String paragraph = item.paragraph();
      tested = tested.does(DIRECTOR, found(paragraph, supporting(paragraph)));
    }
    return tested;
  }

  /// The same, but for the items given.
  static TestedCase found(Route route, Map<String, Answer> others) {
    TestedCase tested = found(route);
    for (Map.Entry<String, Answer> other : others.entrySet()) {
      tested = tested.does(DIRECTOR, found(other.getKey(), other.getValue()));
    }
    return tested;
  }

  /// A malignant implant whose trial is not shown: the only case with an exception. The director
  /// has read how its ground goes together with the life expectancy.
  static TestedCase withoutTrial() {
    return found(IMPLANT_MALIGNANT, Map.of(TRIAL_RESULT, Answer.NOT_DOCUMENTED))
        .does(DIRECTOR, read(Desk.DIRECTOR, "B2", "I.A.1.b", "", "longer"));
  }

  /// @param facts those that the question bites on
  static CaseEvent read(Desk desk, String ambiguity, String place, String facts, String reading) {
    return new CaseEvent.ReadingChosen(
        desk, ambiguity, place, facts, reading, "", "As the record has it", "");
  }

  // ---- determinations

  static List<LineDecision> lines(TestedCase tested, boolean approved) {
    return tested.file().intake().form().lines().keySet().stream()
        .map(line -> LineDecision.of(line, approved))
        .toList();
  }

  static Determination approval(TestedCase tested) {
    return new Determination(
        Outcome.APPROVED, lines(tested, true), Optional.empty(), Map.of(), "", ATTESTATION);
  }

  static Determination byException(TestedCase tested, Ground... grounds) {
    return new Determination(
        Outcome.APPROVED_BY_EXCEPTION,
        lines(tested, true),
        Optional.of(new ExceptionRuling(true, Set.of(grounds))),
        Map.of(),
        "The oncology letter gives four to six months; a trial would use them up.",
        ATTESTATION);
  }

  static Determination outside(TestedCase tested) {
    return new Determination(
        Outcome.APPROVED_OUTSIDE_CRITERIA,
        lines(tested, true),
        Optional.empty(),
        Map.of(),
        "Her record shows the need in another way.",
        ATTESTATION);
  }

  static Determination adverse(TestedCase tested, String... reasons) {
    Map<String, Determination.Reason> written = new HashMap<>();
    for (String paragraph : reasons) {
      written.put(paragraph, reason());
    }
    return new Determination(
        Outcome.ADVERSE,
        lines(tested, false),
        Optional.empty(),
        written,
        "I read the record; it does not carry what is asked.",
        ATTESTATION);
  }

  /// The same with the first line approved, and every other denied for one of its reasons.
  static Determination partial(Determination adverse) {
    String reason = adverse.reasons().keySet().stream().sorted().findFirst().orElse("");
    List<LineDecision> lines = new ArrayList<>();
    for (LineDecision line : adverse.lines()) {
      lines.add(
          lines.isEmpty()
              ? LineDecision.of(line.line(), true)
              : LineDecision.denied(line.line(), reason));
    }
    return new Determination(
        Outcome.PARTIALLY_APPROVED,
        lines,
        adverse.exception(),
        adverse.reasons(),
        "The first is needed all the same.",
        adverse.attested());
  }

  static Determination.Reason reason() {
    return new Determination.Reason(
        "We did not see that the trial cut your pain by half.",
        "Your doctor can send the pain scores.");
  }

  static Determination declined(Determination determination) {
    return with(determination, Optional.of(new ExceptionRuling(false, Set.of())));
  }

  static Determination with(Determination determination, Optional<ExceptionRuling> ruling) {
    return new Determination(
        determination.outcome(),
        determination.lines(),
        ruling,
        determination.reasons(),
        determination.rationale(),
        determination.attested());
  }

  static Determination withRationale(Determination determination, String rationale) {
    return new Determination(
        determination.outcome(),
        determination.lines(),
        determination.exception(),
        determination.reasons(),
        rationale,
        determination.attested());
  }

  static Determination withReasons(
      Determination determination, Map<String, Determination.Reason> reasons) {
    return new Determination(
        determination.outcome(),
        determination.lines(),
        determination.exception(),
        reasons,
        determination.rationale(),
        determination.attested());
  }

  static Determination withLines(Determination determination, List<LineDecision> lines) {
    return new Determination(
        determination.outcome(),
        lines,
        determination.exception(),
        determination.reasons(),
        determination.rationale(),
        determination.attested());
  }

  static Determination attesting(Determination determination, List<String> attested) {
    return new Determination(
        determination.outcome(),
        determination.lines(),
        determination.exception(),
        determination.reasons(),
        determination.rationale(),
        attested);
  }

  static CaseEvent determined(Determination determination) {
    return new CaseEvent.Determined(determination);
  }

  // ---- other acts

  static CaseEvent asked(String... paragraphs) {
    List<Gap> gaps = new ArrayList<>();
    for (String paragraph : paragraphs) {
      gaps.add(new Gap(paragraph, "Notes that show it"));
    }
    return new CaseEvent.InformationRequested(gaps, TODAY.plusDays(2));
  }

  static CaseEvent withdrawn() {
    return new CaseEvent.Withdrawn("Ana Example, front desk", TODAY, "We take the request back");
  }

  static CaseEvent corrected(Instant old, Instant to) {
    return new CaseEvent.ReceiptCorrected(old, to, "The fax header shows another time");
  }

  static CaseEvent informed() {
    return new CaseEvent.InformationReceived(NOW, Channel.FAX, "Nine pages of notes");
  }

  static CaseEvent extended(int days) {
    return new CaseEvent.Extended(
        days, "The oncologist is away", "Her letter may show that the pump is needed");
  }

  static CaseEvent notified(NoticeKind notice, Addressee addressee, Instant at) {
    return new CaseEvent.Notified(notice, addressee, Channel.MAIL, at);
  }

  static CaseEvent offered() {
    return new CaseEvent.PeerToPeerLogged(
        PeerToPeer.OFFERED, NOW, Optional.empty(), "Lucien Kingfisher, MD", "By phone");
  }

  static CaseEvent held() {
    return new CaseEvent.PeerToPeerLogged(
        PeerToPeer.HELD,
        NOW.minusSeconds(900),
        Optional.of(NOW),
        "Lucien Kingfisher, MD, and Theo Egret, MD",
        "");
  }

  static CaseEvent concluded() {
    return new CaseEvent.PeerToPeerConcluded("A second scan", "The record is complete now");
  }

  static CaseEvent recused() {
    return new CaseEvent.Recused("I treated the member in 2024");
  }

  static CaseEvent reopened() {
    return new CaseEvent.Reopened("The scan came after the decision");
  }

  static CaseEvent appealed(LocalDate on) {
    return new CaseEvent.AppealRecorded(on, AppealOutcome.OVERTURNED, "The appeal desk's letter");
  }

  static CaseEvent letter(LetterKind kind) {
    return letter("PR-2026-1184-1", kind);
  }

  static CaseEvent letter(String number, LetterKind kind) {
    return new CaseEvent.LetterIssued(number, kind, "ab".repeat(32), "attachment-" + number);
  }

  /// A copy for the practice that both asks and treats under one NPI.
  static CaseEvent copy() {
    return copy(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER);
  }

  static CaseEvent copy(Addressee... to) {
    return new CaseEvent.CopyMade(
        "PR-2026-1184-1",
        List.of(to),
        Edition.STANDARD,
        "cd".repeat(32),
        "attachment-copy-" + to[0]);
  }

  /// The letter of a number left by mail.
  static CaseEvent sent(String number, NoticeKind notice, Addressee addressee, Instant at) {
    return new CaseEvent.Notified(notice, addressee, Channel.MAIL, at, number);
  }
}
