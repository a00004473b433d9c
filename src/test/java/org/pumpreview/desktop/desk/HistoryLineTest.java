package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.DIRECTOR;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.RequestField;

class HistoryLineTest {
  private final CaseOnDesk made = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);

  /// What was done by these events, oldest first.
  private List<String> told(CaseEvent... events) {
    int before = lines().size();
    made.does(events);
    return told(before);
  }

  private List<String> told(int before) {
    return lines().reversed().stream().skip(before).map(HistoryLine::what).toList();
  }

  private List<HistoryLine> lines() {
    return HistoryLine.of(made.assessment(), CaseOnDesk.PEOPLE);
  }

  @Test
  void itBeginsWithTheOpening() {
    assertEquals(
        new HistoryLine(
            "2026-11-16 14:31",
            "Maya Heron, RN",
            "Case opened under LA.CP.MP.173, revision 2/25",
            false,
            false),
        lines().getLast());
  }

  @Test
  void whatIsTypedIntoOneFieldInOneGoIsOneLine() {
    assertEquals(
        List.of("Facility, Sampleville Example Hospital", "Diagnoses emptied"),
        told(
            new CaseEvent.FieldEntered(RequestField.FACILITY_NAME, "Samp"),
            new CaseEvent.FieldEntered(RequestField.FACILITY_NAME, "Sampleville Example Hospital"),
            new CaseEvent.FieldEntered(RequestField.DIAGNOSES, "")));
  }

  @Test
  void theWorkOnARequestIsTold() {
    assertEquals(
        List.of(
            "Urgency, Expedited",
            "Mailing address, 14 Invented Levee Road, Sampleville, LA 70000",
            "Line 62323, Code, 62323",
            "Line 62323 taken out",
            "Line 62327, Quantity corrected from 1 to 2 as Ana Example asked. Two are needed",
            "62327 on 2026-12-02 looked up, not on the LDH fee schedule of 2026-10-01",
            "Time of receipt corrected from 2026-11-13 15:12 to 2026-11-13 14:00. Fax header",
            "Route Implant, malignant. Oncology letter",
            "Outside this policy, see LA.PHAR.149. Baclofen"),
        told(
            new CaseEvent.FieldEntered(RequestField.URGENCY, "EXPEDITED"),
            new CaseEvent.FieldEntered(
                RequestField.MEMBER_ADDRESS, "14 Invented Levee Road\nSampleville, LA 70000"),
            new CaseEvent.LineEntered("new", LineField.CODE, "62323"),
            new CaseEvent.LineRemoved("new"),
            new CaseEvent.LineCorrected(
                "62327", LineField.QUANTITY, "1", "2", "Ana Example", "Two are needed"),
            new CaseEvent.FeeScheduleChecked(
                "62327", "62327", LocalDate.of(2026, 12, 2), false, LocalDate.of(2026, 10, 1)),
            new CaseEvent.ReceiptCorrected(
                Instant.parse("2026-11-13T21:12:00Z"),
                Instant.parse("2026-11-13T20:00:00Z"),
                "Fax header"),
            new CaseEvent.RouteChosen(RequestKind.IMPLANT, Pathway.MALIGNANT, "Oncology letter"),
            new CaseEvent.Referred("LA.PHAR.149", "Baclofen")));
  }

  @Test
  void theWorkOnItemsIsTold() {
    assertEquals(
        List.of(
            "I.A.2.g answered Met",
            "Evidence for I.A.2.g from Fax packet, page 38, “54 MME”, On paper",
            "Note on I.A.2.g, taper",
            "Evidence for I.A.2.g taken back",
            "Answer to I.A.2.g taken back",
            "Information requested for I.A.2.g and I.B.3, answer by 2026-11-19",
            "Assigned to Inez Willow, RN",
            "Routed to a medical director. Is it enough"),
        told(
            new CaseEvent.Answered(Desk.NURSE, "I.A.2.g", Optional.of(Answer.MET)),
            new CaseEvent.EvidenceCited("e", "I.A.2.g", "Fax packet", "38", "54 MME", "On paper"),
            new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.g", "taper"),
            new CaseEvent.EvidenceWithdrawn("e"),
            new CaseEvent.Answered(Desk.NURSE, "I.A.2.g", Optional.empty()),
            new CaseEvent.InformationRequested(
                List.of(new Gap("I.A.2.g", "Doses"), new Gap("I.B.3", "An exam")),
                LocalDate.of(2026, 11, 19)),
            new CaseEvent.Assigned("inez.willow"),
            new CaseEvent.Drafted("question", "Is it"),
            new CaseEvent.RoutedToDirector("Is it enough")));
  }

  @Test
  void aDecisionAndItsLetterAreToldAndSigned() {
    made.shown();
    int before = lines().size();
    made.does(
        new CaseEvent.Determined(
            new Determination(
                Determination.Outcome.APPROVED,
                List.of(Determination.LineDecision.of("62327", true)),
                Optional.empty(),
                Map.of(),
                "",
                List.of())),
        new CaseEvent.LetterIssued("1", LetterKind.APPROVAL, "ab".repeat(32), "a-1"));

    assertEquals(List.of("Approved as requested", "Letter signed, approval"), told(before));
    assertTrue(lines().getFirst().signed());

    int letter = lines().size();
    made.does(
        new CaseEvent.Notified(
            NoticeKind.DECISION, Addressee.MEMBER, Channel.MAIL, CaseOnDesk.NOW, "1"));
    assertEquals(List.of("Member told by letter 1, Mail, 2026-11-17 10:31"), told(letter));
  }

  @Test
  void aReadingIsToldInItsOwnSentence() {
    int before = lines().size();
    made.as(DIRECTOR)
        .forged(new CaseEvent.AmbiguityRaised(Desk.DIRECTOR, "D6", "62327", "A fixed rate"));
    made.forged(reading("D6", "62327", "pump", "", "Listed, page 4"));
    made.forged(reading("A3", "II.A.2.a", "", "As one course", "Page 5"));
    made.forged(reading("D6", "", "alike", "", ""));

    assertEquals(
        List.of(
            "Open question raised, D6 for line 62327, A fixed rate",
            "Question D6 for line 62327, read as “It is: the table has it, and nothing leaves it"
                + " out.” Listed, page 4",
            "Question A3 at II.A.2.a, read as “As one course” Page 5",
            "Question D6, read as “It is not quite; the same criteria are used all the same.”"),
        told(before));
  }

  private static CaseEvent reading(
      String ambiguity, String place, String reading, String own, String reason) {
    return new CaseEvent.ReadingChosen(
        Desk.DIRECTOR, ambiguity, place, "", reading, own, reason, "");
  }

  @Test
  void aPartialApprovalNamesWhatBecameOfEachLine() {
    made.does(
        new CaseEvent.LineEntered("pump", LineField.CODE, "E0782"),
        new CaseEvent.LineEntered("kit", LineField.CODE, "E0783"),
        new CaseEvent.LineEntered("drug", LineField.CODE, "J0475"));
    var day = LocalDate.of(2026, 12, 2);
    int before = lines().size();
    made.as(DIRECTOR)
        .forged(
            new CaseEvent.Determined(
                new Determination(
                    Determination.Outcome.PARTIALLY_APPROVED,
                    List.of(
                        Determination.LineDecision.of("62327", true),
                        Determination.LineDecision.reduced(
                            "kit", new Determination.Terms(1, day, day), "coverage"),
                        Determination.LineDecision.denied("pump", "coverage"),
                        Determination.LineDecision.referred("drug")),
                    Optional.empty(),
                    Map.of(),
                    "",
                    List.of())));

    assertEquals(
        List.of(
            "Approved in part. 62327 approved, E0783 approved for less than asked, E0782 denied,"
                + " J0475 left to another policy"),
        told(before));
  }

  @Test
  void anotherPersonsFindingsAndWordsAreTheirs() {
    made.does(new CaseEvent.RoutedToDirector("Is it enough")).as(DIRECTOR);
    assertEquals(
        List.of(
            "I.A.2.g found Not met by the medical director",
            "Finding on I.A.2.g taken back by the medical director",
            "Note of the medical director on I.A.2.g, see page 38"),
        told(
            new CaseEvent.Answered(Desk.DIRECTOR, "I.A.2.g", Optional.of(Answer.NOT_MET)),
            new CaseEvent.Answered(Desk.DIRECTOR, "I.A.2.g", Optional.empty()),
            new CaseEvent.NoteWritten(Desk.DIRECTOR, "I.A.2.g", "see page 38")));
    assertEquals("Theo Egret, MD", lines().getFirst().who());
  }

  @Test
  void anEntryThatDoesNotHoldIsMarked() {
    made.as(NURSE)
        .forged(new CaseEvent.LetterIssued("1", LetterKind.ADVERSE, "ab".repeat(32), "a-1"));

    assertTrue(lines().getFirst().faulty());
  }
}
