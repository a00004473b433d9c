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
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.CleanFacts;
import org.pumpreview.review.Description;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.License;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Password;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;
import org.pumpreview.review.Role;
import org.pumpreview.review.Signer;
import org.pumpreview.review.Trial;
import org.pumpreview.store.PlanJson;

/// A made-up case told event by event, and the letter it is due.
final class Cases {
  static final Policy POLICY = PolicyPacks.shipped();
  static final Plan PLAN = plan();
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

  Cases(String number, RequestKind request, Pathway pathway, boolean practice) {
    this.number = number;
    this.route = new Route(request, pathway);
    this.practice = practice;
    add(NURSE, new CaseEvent.CaseOpened(number, POLICY.ref(), practice));
  }

  /// The same story, told for practice.
  Cases practiced() {
    var copy = new Cases(number, route.request(), route.pathway(), true);
    copy.lines.addAll(lines);
    copy.entries.addAll(entries.subList(1, entries.size()));
    copy.worksheet = worksheet;
    return copy;
  }

  // ---- the stories

  /// A trial that a nurse approved.
  static Cases approved() {
    var story = new Cases("PR-2026-1184", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Rosalind Pelican", "1968-03-09", "14 Invented Levee Road\nSampleville, LA 70000");
    story.line("62327", "1", "2026-12-02", "2026-12-02");
    story.route("Pain after two spine operations; no cancer in the record.");
    story.answerAll(Map.of());
    story.decide(NURSE, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return story;
  }

  static final String FAX_SHA256 = "cd".repeat(32);

  /// The same trial, with every item marked in the fax that came with it.
  static Cases marked() {
    return markedAndOpen().approve();
  }

  Cases approve() {
    decide(NURSE, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return this;
  }

  static Cases markedAndOpen() {
    var story = new Cases("PR-2026-1185", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Rosalind Pelican", "1968-03-09", "14 Invented Levee Road\nSampleville, LA 70000");
    story.line("62327", "1", "2026-12-02", "2026-12-02");
    story.route("Pain after two spine operations; no cancer in the record.");
    CleanFacts.of(POLICY, story.route).forEach(fact -> story.add(NURSE, fact));
    story.attach();
    int page = 5;
    for (var entry : story.items().entrySet()) {
      story.add(
          NURSE,
          new CaseEvent.Answered(
              Desk.NURSE, entry.getKey(), Optional.of(entry.getValue().supporting())));
      story.mark(entry.getKey(), page, "The words of page " + page + " on this");
      page++;
    }
    return story;
  }

  private void attach() {
    add(
        NURSE,
        new CaseEvent.DocumentAttached(
            "document-1",
            new Description(
                "Fax packet",
                DocumentType.FAX_PACKET,
                Optional.of(LocalDate.parse("2026-11-10")),
                "Cypress Example Pain Center",
                Channel.FAX),
            "fax.pdf",
            DocumentForm.PDF,
            46,
            20_000,
            FAX_SHA256,
            "attachment-1",
            Optional.of(new Password("open sesame")),
            false));
  }

  /// On a line of a page.
  void mark(String paragraph, int page, String quote) {
    Mark place = new Mark("document-1", page, List.of(new PageArea(72, 300, 320.5, 14)));
    add(
        NURSE,
        CaseEvent.EvidenceCited.marked(
            "e" + entries.size(),
            paragraph,
            assessment().file().document("document-1").orElseThrow(),
            place,
            quote));
  }

  /// The same trial, whose letter was issued and whose determination a director took up again.
  static Cases corrected() {
    var story = approved();
    story.add(
        NURSE,
        new CaseEvent.LetterIssued(
            "PR-2026-1184-1", LetterKind.APPROVAL, "ab".repeat(32), "letter-1"));
    story.add(DIRECTOR, new CaseEvent.Reopened("A day of service was wrong."));
    story.directorAnswers(Map.of());
    story.decide(DIRECTOR, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return story;
  }

  /// An implant without a trial that a director approved by exception.
  static Cases exception() {
    var story = new Cases("PR-2026-1191", RequestKind.IMPLANT, Pathway.MALIGNANT, false);
    story.request("Gaston Tupelo", "1959-05-17", "3 Imaginary Oak Street\nSampleville, LA 70000");
    story.pump("2026-11-23");
    story.route("Cancer pain in the spine and pelvis; no trial was done.");
    story.answerAll(Map.of("I.A.1.b", Answer.NEEDS_PHYSICIAN, "II.A.1.a", Answer.NOT_DOCUMENTED));
    story.field(RequestField.DIAGNOSES, "C79.51 cancer that has spread to bone");
    story.cite("I.A.1.b", "Oncology letter", "2", "Four to six months with present treatment.");
    story.toDirector("No trial was done. Does the exception apply?");
    story.directorAnswers(Map.of("II.A.1.a", Answer.NOT_MET));
    story.decide(
        DIRECTOR,
        Outcome.APPROVED_BY_EXCEPTION,
        Optional.of(
            new ExceptionRuling(true, Set.of(Ground.ADVANCED_DISEASE, Ground.LIMITED_SURVIVAL))),
        Map.of(),
        "The oncology letter of November expects four to six months with present treatment. It is"
            + " later than the hospital note of October; I rely on it for I.A.1.b. Disease in the"
            + " spine and pelvis is advanced. A separate trial would use up time and add an"
            + " anesthetic.");
    return story;
  }

  /// A trial that a director approved though items were not shown.
  static Cases outside() {
    var story = new Cases("PR-2026-1168", RequestKind.TRIAL, Pathway.NONMALIGNANT, true);
    story.request("Elise Bayou", "2009-04-18", "5 Pretend Place\nSampleville, LA 70000");
    story.field(RequestField.REPRESENTATIVE, "Marie Bayou, mother");
    story.line("62323", "1", "2026-11-26", "2026-11-26");
    story.line("J2274", "3", "2026-11-26", "2026-11-28");
    story.route("Complex regional pain syndrome.");
    story.answerAll(Map.of("I.A.2.g", Answer.NOT_DOCUMENTED));
    story.toDirector("The member takes no opioid. What is there to wean?");
    story.directorAnswers(Map.of("I.A.2.g", Answer.NOT_DOCUMENTED));
    story.decide(
        DIRECTOR,
        Outcome.APPROVED_OUTSIDE_CRITERIA,
        Optional.empty(),
        Map.of(),
        "The member never took opioids, so there is no dose to lower before the trial.");
    return story;
  }

  /// An implant that a director denied.
  static Cases denied(boolean practice) {
    var story = new Cases("PR-2026-1166", RequestKind.IMPLANT, Pathway.NONMALIGNANT, practice);
    story.request(
        "Odile Mockingbird", "1977-02-02", "27 Invented Oak Lane, Apt 4\nSampleville, LA 70000");
    story.pump("2026-12-09");
    story.route("Complex regional pain syndrome after a trial in October.");
    story.answerAll(
        Map.of(
            "II.A.2.a", Answer.NOT_MET,
            "II.A.2.b", Answer.NOT_DOCUMENTED,
            "II.A.2.i", Answer.NOT_DOCUMENTED));
    story.cite("II.A.2.a", "Trial report", "2", "Pain at rest 7 before and 4 after 24 hours.");
    story.add(
        NURSE,
        new CaseEvent.NoteWritten(Desk.NURSE, "II.A.2.a", "(7 - 4) / 7 = 42.9 %, below 50 %."));
    story.cite("II.A.2.i", "Fax packet", "40", "Counseling visits up to June; none after that.");
    story.toDirector("The trial brought 42.9 percent. Please decide.");
    story.directorAnswers(Map.of());
    story.decide(
        DIRECTOR,
        Outcome.ADVERSE,
        Optional.empty(),
        Map.of(
            "II.A.2.a",
            new Reason(
                "In your test in October, your pain went from 7 to 4 out of 10. That is 42.9"
                    + " percent less. The rule asks for at least 50 percent less. You could not"
                    + " walk farther.",
                "Records of a test that cut your pain by half or more, helped you do more, and had"
                    + " few side effects."),
            "II.A.2.b",
            new Reason(
                "Your records do not say how you will go on with a lower dose of opioid pain"
                    + " medicine.",
                "A plan from your doctor with the next doses and dates."),
            "II.A.2.i",
            new Reason(
                "Your records show visits with a counselor up to June. They show none after that.",
                "Notes from your counselor that show you still take part.")),
        "I read the trial report and the fax packet. Relief at 24 hours was below half and walking"
            + " did not improve. The record has no further weaning plan and no counseling after"
            + " June.");
    return story;
  }

  /// An implant for cancer pain of which nothing was shown, and whose exception was declined.
  static Cases deniedAltogether() {
    var story = new Cases("PR-2026-1199", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request(
        "Nguy\u1ec5n Th\u1ecb \u00c1nh-Th\u01a1 Mary-Magdalene Featherstonehaugh of Sampleville",
        "1977-02-02",
        "Care of The Example Residence for Very Long Names\n1200 Invented Oak Lane, Building 14\n"
            + "Apartment 1207\nSampleville, LA 70000-0001");
    story.pump("2026-12-09");
    story.route("No cancer in the record.");
    var none = new java.util.HashMap<String, Answer>();
    story.items().forEach((paragraph, kind) -> none.put(paragraph, kind.answers().get(2)));
    story.answerAll(none);
    story.toDirector("Nothing was sent with the request.");
    story.directorAnswers(none);
    var reasons = new java.util.HashMap<String, Reason>();
    for (var entry : POLICY.checklist(story.route).entries()) {
      reasons.put(
          entry.paragraph(),
          new Reason(
              "We had no notes, test results or other records on this.",
              entry.item().plain().change()));
    }
    story.decide(
        DIRECTOR, Outcome.ADVERSE, Optional.empty(), reasons, "No record came with the request.");
    return story;
  }

  /// A request that another policy decides, which a director denied as not covered.
  static Cases referred() {
    var story = new Cases("PR-2026-1201", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request(
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft Jr",
        "1977-02-02",
        "27 Invented Oak Lane\nSampleville, LA 70000");
    story.line("E0786", "1", "2026-12-09", "2026-12-09");
    story.line("99999", "2", "2026-12-09", "2026-12-09");
    story.add(NURSE, new CaseEvent.Referred("LA.CP.MP.107", "A pump for insulin."));
    story.add(NURSE, new CaseEvent.RevisionConfirmed(POLICY.identity().revision()));
    story.toDirector("Not an intrathecal pump.");
    story.decide(
        DIRECTOR,
        Outcome.ADVERSE,
        Optional.empty(),
        Map.of(
            Determination.COVERAGE,
            new Reason(
                "This pump is for insulin. The rule we used is for pain pumps.",
                "Your doctor can ask again under the rule for insulin pumps.")),
        "The pump is for insulin.\n\nLA.CP.MP.107 decides such a request.");
    return story;
  }

  /// An implant of which the pump's supply is starred: placed, and not paid for.
  static Cases partial() {
    var story = new Cases("PR-2026-1205", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Delphine Cormorant", "1971-08-30", "9 Fictive Bend\nSampleville, LA 70000");
    story.line("62361", "1", "2026-12-09", "2026-12-09");
    story.line("E0782", "1", "2026-12-09", "2026-12-09", false);
    story.route("Pain after spine surgery; a trial in October.");
    story.answerAll(Map.of());
    story.toDirector("E0782 is starred and not on the fee schedule.");
    story.directorAnswers(Map.of());
    story.decide(
        Outcome.PARTIALLY_APPROVED,
        Map.of(
            Determination.COVERAGE,
            new Reason(
                "This pump is not on the list of what Louisiana Medicaid pays for.",
                "Your doctor can ask for a pump that is on the list.")),
        "The criteria are met for both. The fee schedule of the date of service does not list"
            + " E0782.",
        LineDecision.of("line-1", true),
        LineDecision.denied("line-2", Determination.COVERAGE));
    return story;
  }

  /// The same care for a young person, less of the drug than was asked, a correction on the way, an
  /// item that was not shown, and a line that another policy decides.
  static Cases partialUnder21() {
    var story = new Cases("PR-2026-1206", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request("Elise Bayou", "2009-04-18", "5 Pretend Place\nSampleville, LA 70000");
    story.field(RequestField.REPRESENTATIVE, "Marie Bayou, mother");
    story.line("62323", "1", "2026-11-26", "2026-11-26");
    story.line("J2274", "6", "2026-11-26", "2026-11-30");
    story.line("62322", "1", "2026-12-03", "2026-12-03");
    story.line("J0475", "2", "2026-11-26", "2026-11-26");
    story.route("Complex regional pain syndrome.");
    story.add(
        NURSE,
        new CaseEvent.LineCorrected(
            "line-2",
            LineField.QUANTITY,
            "6",
            "5",
            "Ana Example, Cypress Example Pain Center",
            "One vial was counted twice."));
    story.add(
        NURSE,
        new CaseEvent.LineRouted(
            "line-4",
            "J0475",
            "OPIOID",
            LineWay.REFERRED,
            "LA.PHAR.149",
            "Baclofen for spasms, fax page 3."));
    story.answerAll(Map.of("I.A.2.g", Answer.NOT_DOCUMENTED));
    story.toDirector("The member is 17. Is the drug needed for five days?");
    story.directorAnswers(Map.of());
    story.epsdt("line-1", "62323", true, "Her doctors plan one test; school is missed for pain.");
    story.epsdt("line-2", "J2274", false, "One test takes two vials.");
    story.epsdt("line-3", "62322", false, "No record speaks of a second test.");
    story.decide(
        Outcome.PARTIALLY_APPROVED,
        Map.of(
            "I.A.2.g",
            new Reason(
                "Your records do not say what dose you take now.",
                "Your doctor can send your old dose and your new dose, each with its date."),
            Determination.ofLine("line-2"),
            new Reason(
                "One test of the medicine takes two vials.",
                "Your doctor can send a plan that tells why more is needed.")),
        "The member never took opioids, so there is no dose to lower before the test.",
        LineDecision.of("line-1", true),
        LineDecision.reduced(
            "line-2",
            new Determination.Terms(
                2, LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27")),
            Determination.ofLine("line-2")),
        LineDecision.denied("line-3", "I.A.2.g"),
        LineDecision.referred("line-4"));
    return story;
  }

  /// A refill of a pump in place, which a director approved.
  static Cases refill() {
    var story = new Cases("PR-2026-1207", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Barnaby Grebe", "1955-12-01", "31 Fable Row\nSampleville, LA 70000");
    story.line("62370", "6", "2026-12-01", "2027-05-31");
    story.add(
        NURSE,
        new CaseEvent.UrgencyScreened(Set.of(), "Refill log: 11 days of drug are left, no alarm."));
    story.add(NURSE, new CaseEvent.RevisionConfirmed(POLICY.identity().revision()));
    story.toDirector("A refill every month for half a year.");
    story.readOpenQuestions();
    story.decide(
        Outcome.APPROVED,
        Map.of(),
        "The pump is in use and works; without refills the member would go into withdrawal.",
        LineDecision.of("line-1", true));
    return story;
  }

  /// A trial whose clock a nurse extended.
  static Cases extended() {
    var story = new Cases("PR-2026-1208", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Harriet Wisteria", "1973-06-11", "80 Make-Believe Avenue\nSampleville, LA 70000");
    story.line("62327", "1", "2026-11-29", "2026-11-29");
    story.route("Pain after spine surgery; no cancer in the record.");
    story.answerAll(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED));
    story.add(
        NURSE,
        new CaseEvent.Extended(
            7,
            "Your doctor has not sent the notes on your pain and your pain pills yet.",
            "With these notes we may be able to say yes. Without them we may have to say no."));
    return story;
  }

  /// A pump whose request was taken back.
  static Cases withdrawn() {
    var story = new Cases("PR-2026-1209", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Octavia Sandpiper", "1964-01-22", "6 Storybook Lane\nSampleville, LA 70000");
    story.pump("2026-12-09");
    story.route("Pain after spine surgery; a trial in October.");
    story.answerAll(Map.of("II.A.2.b", Answer.NOT_DOCUMENTED));
    story.add(
        NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example of Cypress Example Pain Center",
            LocalDate.parse("2026-11-16"),
            "The member wants to wait until spring. Please close the request."));
    return story;
  }

  /// A request that was taken back before anybody typed whose it is.
  static Cases withdrawnBeforeItsMember() {
    var story = new Cases("PR-2026-1211", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.field(RequestField.REQUESTING_NAME, "Cypress Example Pain Center");
    story.add(
        NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example", LocalDate.parse("2026-11-16"), "It was sent to the wrong plan."));
    return story;
  }

  /// A request that was taken back before more than a receipt was typed.
  static Cases withdrawnAtOnce() {
    var story = new Cases("PR-2026-1210", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.field(RequestField.MEMBER_NAME, "Octavia Sandpiper");
    story.add(
        NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example", LocalDate.parse("2026-11-16"), "It was sent to the wrong plan."));
    return story;
  }

  /// A trial with two items that are met and on no page, one of which is asked for.
  static Cases askedForPages() {
    var story = trialToAskAbout(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED));
    for (String unread : List.of("I.A.2.a", "I.A.2.d")) {
      String piece = story.assessment().file().evidence(unread).getFirst().id();
      story.add(NURSE, new CaseEvent.EvidenceWithdrawn(piece));
    }
    return story.asks("I.A.2.a", "I.A.2.h");
  }

  /// A trial for which a nurse asked for information.
  static Cases asked() {
    return trialToAskAbout(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED, "I.B.3", Answer.NOT_ADDRESSED))
        .asks("I.A.2.h", "I.B.3");
  }

  private static Cases trialToAskAbout(Map<String, Answer> others) {
    var story = new Cases("PR-2026-1177", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Harriet Wisteria", "1973-06-11", "80 Make-Believe Avenue\nSampleville, LA 70000");
    story.line("62327", "1", "2026-11-29", "2026-11-29");
    story.route("Pain after spine surgery; no cancer in the record.");
    story.answerAll(others);
    return story;
  }

  private Cases asks(String... paragraphs) {
    List<Gap> gaps =
        Stream.of(paragraphs)
            .map(paragraph -> new Gap(paragraph, POLICY.item(paragraph).satisfiedBy()))
            .toList();
    add(NURSE, new CaseEvent.InformationRequested(gaps, LocalDate.parse("2026-11-18")));
    return this;
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
  private void readOpenQuestions() {
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

  private void epsdt(String line, String code, boolean necessary, String reasoning) {
    add(DIRECTOR, new CaseEvent.EpsdtReviewed(line, code, necessary, reasoning));
  }

  /// A director's decision by line.
  private void decide(
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

  /// From now on this story's paper is the reviewer's worksheet.
  Cases asWorksheet() {
    worksheet = true;
    return this;
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
      return LetterText.of(
          assessment, LetterKind.WORKSHEET, number + "-2", NURSE, Cases::signature);
    }
    LetterDue due = LetterDue.next(assessment.file()).orElseThrow();
    Actor signer = due.signer().equals(DIRECTOR.userId()) ? DIRECTOR : NURSE;
    return LetterText.of(assessment, due.kind(), number + "-1", signer);
  }

  private Map<String, ItemKind> items() {
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

  private static Plan plan() {
    return PlanJson.example();
  }
}
