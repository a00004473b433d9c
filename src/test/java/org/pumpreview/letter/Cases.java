package org.pumpreview.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestField;

/// The stories that letters are told of: each kind of letter, decided in every way.
final class Cases {
  private Cases() {}

  /// A trial that a nurse approved.
  static Story approved() {
    var story = new Story("PR-2026-1184", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Rosalind Pelican", "1968-03-09", "14 Invented Levee Road\nSampleville, LA 70000");
    story.line("62327", "1", "2026-12-02", "2026-12-02");
    story.route("Pain after two spine operations; no cancer in the record.");
    story.answerAll(Map.of());
    story.decide(Story.NURSE, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return story;
  }

  /// The same trial, whose letter was issued and whose determination a director took up again.
  static Story corrected() {
    var story = approved();
    story.add(
        Story.NURSE,
        new CaseEvent.LetterIssued(
            "PR-2026-1184-1", LetterKind.APPROVAL, "ab".repeat(32), "letter-1"));
    story.add(Story.DIRECTOR, new CaseEvent.Reopened("A day of service was wrong."));
    story.directorAnswers(Map.of());
    story.decide(Story.DIRECTOR, Outcome.APPROVED, Optional.empty(), Map.of(), "");
    return story;
  }

  /// An implant without a trial that a director approved by exception.
  static Story exception() {
    var story = new Story("PR-2026-1191", RequestKind.IMPLANT, Pathway.MALIGNANT, false);
    story.request("Gaston Tupelo", "1959-05-17", "3 Imaginary Oak Street\nSampleville, LA 70000");
    story.pump("2026-11-23");
    story.route("Cancer pain in the spine and pelvis; no trial was done.");
    story.answerAll(Map.of("I.A.1.b", Answer.NEEDS_PHYSICIAN, "II.A.1.a", Answer.NOT_DOCUMENTED));
    story.field(RequestField.DIAGNOSES, "C79.51 cancer that has spread to bone");
    story.cite("I.A.1.b", "Oncology letter", "2", "Four to six months with present treatment.");
    story.toDirector("No trial was done. Does the exception apply?");
    story.directorAnswers(Map.of("II.A.1.a", Answer.NOT_MET));
    story.decide(
        Story.DIRECTOR,
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
  static Story outside() {
    var story = new Story("PR-2026-1168", RequestKind.TRIAL, Pathway.NONMALIGNANT, true);
    story.request("Elise Bayou", "2009-04-18", "5 Pretend Place\nSampleville, LA 70000");
    story.field(RequestField.REPRESENTATIVE, "Marie Bayou, mother");
    story.line("62323", "1", "2026-11-26", "2026-11-26");
    story.line("J2274", "3", "2026-11-26", "2026-11-28");
    story.route("Complex regional pain syndrome.");
    story.answerAll(Map.of("I.A.2.g", Answer.NOT_DOCUMENTED));
    story.toDirector("The member takes no opioid. What is there to wean?");
    story.directorAnswers(Map.of("I.A.2.g", Answer.NOT_DOCUMENTED));
    story.decide(
        Story.DIRECTOR,
        Outcome.APPROVED_OUTSIDE_CRITERIA,
        Optional.empty(),
        Map.of(),
        "The member never took opioids, so there is no dose to lower before the trial.");
    return story;
  }

  /// An implant that a director denied.
  static Story denied(boolean practice) {
    var story = new Story("PR-2026-1166", RequestKind.IMPLANT, Pathway.NONMALIGNANT, practice);
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
        Story.NURSE,
        new CaseEvent.NoteWritten(Desk.NURSE, "II.A.2.a", "(7 - 4) / 7 = 42.9 %, below 50 %."));
    story.cite("II.A.2.i", "Fax packet", "40", "Counseling visits up to June; none after that.");
    story.toDirector("The trial brought 42.9 percent. Please decide.");
    story.directorAnswers(Map.of());
    story.decide(
        Story.DIRECTOR,
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
  static Story deniedAltogether() {
    var story = new Story("PR-2026-1199", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
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
    for (var entry : Story.POLICY.checklist(story.way()).entries()) {
      reasons.put(
          entry.paragraph(),
          new Reason(
              "We had no notes, test results or other records on this.",
              entry.item().plain().change()));
    }
    story.decide(
        Story.DIRECTOR,
        Outcome.ADVERSE,
        Optional.empty(),
        reasons,
        "No record came with the request.");
    return story;
  }

  /// A request that another policy decides, which a director denied as not covered.
  static Story referred() {
    var story = new Story("PR-2026-1201", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request(
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft Jr",
        "1977-02-02",
        "27 Invented Oak Lane\nSampleville, LA 70000");
    story.line("E0786", "1", "2026-12-09", "2026-12-09");
    story.line("99999", "2", "2026-12-09", "2026-12-09");
    story.add(Story.NURSE, new CaseEvent.Referred("LA.CP.MP.107", "A pump for insulin."));
    story.add(Story.NURSE, new CaseEvent.RevisionConfirmed(Story.POLICY.identity().revision()));
    story.toDirector("Not an intrathecal pump.");
    story.decide(
        Story.DIRECTOR,
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
  static Story partial() {
    var story = new Story("PR-2026-1205", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
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
  static Story partialUnder21() {
    var story = new Story("PR-2026-1206", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request("Elise Bayou", "2009-04-18", "5 Pretend Place\nSampleville, LA 70000");
    story.field(RequestField.REPRESENTATIVE, "Marie Bayou, mother");
    story.line("62323", "1", "2026-11-26", "2026-11-26");
    story.line("J2274", "6", "2026-11-26", "2026-11-30");
    story.line("62322", "1", "2026-12-03", "2026-12-03");
    story.line("J0475", "2", "2026-11-26", "2026-11-26");
    story.route("Complex regional pain syndrome.");
    story.add(
        Story.NURSE,
        new CaseEvent.LineCorrected(
            "line-2",
            LineField.QUANTITY,
            "6",
            "5",
            "Ana Example, Cypress Example Pain Center",
            "One vial was counted twice."));
    story.add(
        Story.NURSE,
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
  static Story refill() {
    var story = new Story("PR-2026-1207", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Barnaby Grebe", "1955-12-01", "31 Fable Row\nSampleville, LA 70000");
    story.line("62370", "6", "2026-12-01", "2027-05-31");
    story.add(
        Story.NURSE,
        new CaseEvent.UrgencyScreened(Set.of(), "Refill log: 11 days of drug are left, no alarm."));
    story.add(Story.NURSE, new CaseEvent.RevisionConfirmed(Story.POLICY.identity().revision()));
    story.toDirector("A refill every month for half a year.");
    story.readOpenQuestions();
    story.decide(
        Outcome.APPROVED,
        Map.of(),
        "The pump is in use and works; without refills the member would go into withdrawal.",
        LineDecision.of("line-1", true));
    return story;
  }

  /// An implant that a nurse has just begun to look at.
  static Story openImplant() {
    var story = new Story("PR-2026-1210", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Octavia Sandpiper", "1964-01-22", "6 Storybook Lane\nSampleville, LA 70000");
    story.pump("2026-12-09");
    story.route("Pain after spine surgery; a trial in October.");
    return story;
  }

  /// A trial whose clock a nurse extended.
  static Story extended() {
    var story = new Story("PR-2026-1208", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Harriet Wisteria", "1973-06-11", "80 Make-Believe Avenue\nSampleville, LA 70000");
    story.line("62327", "1", "2026-11-29", "2026-11-29");
    story.route("Pain after spine surgery; no cancer in the record.");
    story.answerAll(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED));
    story.add(
        Story.NURSE,
        new CaseEvent.Extended(
            7,
            "Your doctor has not sent the notes on your pain and your pain pills yet.",
            "With these notes we may be able to say yes. Without them we may have to say no."));
    return story;
  }

  /// A pump whose request was taken back.
  static Story withdrawn() {
    var story = new Story("PR-2026-1209", RequestKind.IMPLANT, Pathway.NONMALIGNANT, false);
    story.request("Octavia Sandpiper", "1964-01-22", "6 Storybook Lane\nSampleville, LA 70000");
    story.pump("2026-12-09");
    story.route("Pain after spine surgery; a trial in October.");
    story.answerAll(Map.of("II.A.2.b", Answer.NOT_DOCUMENTED));
    story.add(
        Story.NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example of Cypress Example Pain Center",
            LocalDate.parse("2026-11-16"),
            "The member wants to wait until spring. Please close the request."));
    return story;
  }

  /// A request that was taken back before anybody typed whose it is.
  static Story withdrawnBeforeItsMember() {
    var story = new Story("PR-2026-1211", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.field(RequestField.REQUESTING_NAME, "Cypress Example Pain Center");
    story.add(
        Story.NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example", LocalDate.parse("2026-11-16"), "It was sent to the wrong plan."));
    return story;
  }

  /// A request that was taken back before more than a receipt was typed.
  static Story withdrawnAtOnce() {
    var story = new Story("PR-2026-1210", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.field(RequestField.MEMBER_NAME, "Octavia Sandpiper");
    story.add(
        Story.NURSE,
        new CaseEvent.Withdrawn(
            "Ana Example", LocalDate.parse("2026-11-16"), "It was sent to the wrong plan."));
    return story;
  }

  /// A trial with two items that are met and on no page, one of which is asked for.
  static Story askedForPages() {
    var story = trialToAskAbout(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED));
    for (String unread : List.of("I.A.2.a", "I.A.2.d")) {
      String piece = story.assessment().file().evidence(unread).getFirst().id();
      story.add(Story.NURSE, new CaseEvent.EvidenceWithdrawn(piece));
    }
    return story.asks("I.A.2.a", "I.A.2.h");
  }

  /// A trial for which a nurse asked for information.
  static Story asked() {
    return trialToAskAbout(Map.of("I.A.2.h", Answer.NOT_DOCUMENTED, "I.B.3", Answer.NOT_ADDRESSED))
        .asks("I.A.2.h", "I.B.3");
  }

  private static Story trialToAskAbout(Map<String, Answer> others) {
    var story = new Story("PR-2026-1177", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Harriet Wisteria", "1973-06-11", "80 Make-Believe Avenue\nSampleville, LA 70000");
    story.line("62327", "1", "2026-11-29", "2026-11-29");
    story.route("Pain after spine surgery; no cancer in the record.");
    story.answerAll(others);
    return story;
  }
}
