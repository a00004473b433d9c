package org.pumpreview.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.AppealOutcome;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Channel;
import org.pumpreview.review.CleanFacts;
import org.pumpreview.review.Description;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Edition;
import org.pumpreview.review.EqualPages;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Mark;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.PainOrigin;
import org.pumpreview.review.Password;
import org.pumpreview.review.PeerToPeer;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Trial;
import org.pumpreview.review.UrgentSign;

/// What happens to a made-up request for a trial, in pieces.
final class Story {
  static final Route ROUTE = new Route(RequestKind.TRIAL, Pathway.MALIGNANT);
  static final String LINE = "line-1";

  /// When mistakes of that hour are found.
  static final Instant LATER = TestVault.NOW.plus(Duration.ofHours(1));

  private static final Route IMPLANT = new Route(RequestKind.IMPLANT, Pathway.MALIGNANT);
  private static final String CODE = "62327";
  private static final String IMPLANT_CODE = "62362";
  private static final LocalDate SERVICE = LocalDate.of(2026, 12, 2);

  private Story() {}

  static Map<RequestField, String> fields() {
    Map<RequestField, String> fields = new LinkedHashMap<>();
    fields.put(RequestField.RECEIVED, "2026-11-13 15:12");
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

  /// Typed, route chosen, revision confirmed, fee schedule checked.
  static List<CaseEvent> prepared() {
    return prepared(ROUTE, CODE);
  }

  private static List<CaseEvent> prepared(Route route, String code) {
    List<CaseEvent> events = new ArrayList<>();
    fields().forEach((field, text) -> events.add(new CaseEvent.FieldEntered(field, text)));
    events.add(new CaseEvent.LineEntered(LINE, LineField.CODE, code));
    events.add(new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "2"));
    events.add(new CaseEvent.LineEntered(LINE, LineField.FROM, SERVICE.toString()));
    events.add(new CaseEvent.RouteChosen(route.request(), route.pathway(), "fax page 9"));
    events.add(new CaseEvent.RevisionConfirmed("2/25"));
    events.add(
        new CaseEvent.FeeScheduleChecked(LINE, code, SERVICE, true, LocalDate.of(2026, 10, 1)));
    return events;
  }

  static List<String> paragraphs() {
    return paragraphs(ROUTE);
  }

  private static List<String> paragraphs(Route route) {
    return TestVault.POLICY.checklist(route).entries().stream()
        .map(Checklist.Entry::paragraph)
        .toList();
  }

  static Answer supporting(String paragraph) {
    return TestVault.POLICY.item(paragraph).kind().supporting();
  }

  /// Every item met or absent, with evidence.
  static List<CaseEvent> shown() {
    return shown(ROUTE);
  }

  private static List<CaseEvent> shown(Route route) {
    List<CaseEvent> events = new ArrayList<>(CleanFacts.of(TestVault.POLICY, route));
    for (String paragraph : paragraphs(route)) {
      events.add(answered(Desk.NURSE, paragraph));
      events.add(cited(paragraph));
    }
    return events;
  }

  static CaseEvent answered(Desk desk, String paragraph) {
    return new CaseEvent.Answered(desk, paragraph, Optional.of(supporting(paragraph)));
  }

  static CaseEvent cited(String paragraph) {
    return new CaseEvent.EvidenceCited(
        "evidence-" + paragraph, paragraph, "Fax packet", "9", "as the record says", "On paper");
  }

  static final String DOCUMENT = "document-1";

  static CaseEvent attached(Attachment content) {
    return new CaseEvent.DocumentAttached(
        DOCUMENT,
        described("Fax packet"),
        "fax.pdf",
        DocumentForm.PDF,
        46,
        content.size(),
        content.sha256(),
        content.id(),
        Optional.of(new Password("open sesame")),
        false,
        true,
        List.of(new EqualPages(46, 612, 792.5)));
  }

  private static Description described(String title) {
    return new Description(
        title,
        DocumentType.FAX_PACKET,
        Optional.of(LocalDate.of(2026, 11, 13)),
        "Cypress Example Pain Center",
        Channel.FAX);
  }

  /// Marked on a page, and by what the document is called now.
  static List<CaseEvent> marked(String paragraph) {
    return List.of(
        new CaseEvent.DocumentDescribed(DOCUMENT, described("Fax of Friday")),
        new CaseEvent.EvidenceCited(
            "marked-" + paragraph,
            paragraph,
            "Fax of Friday",
            "38",
            "36 mg a day in all",
            Optional.of(new Mark(DOCUMENT, 38, List.of(new PageArea(72, 300.5, 320, 14)))),
            ""));
  }

  static CaseEvent unattached() {
    return new CaseEvent.DocumentWithdrawn(DOCUMENT, "Of another member");
  }

  static CaseEvent routed() {
    return new CaseEvent.RoutedToDirector("Do the criteria reach this request?");
  }

  static List<CaseEvent> foundByDirector() {
    return paragraphs().stream().map(paragraph -> answered(Desk.DIRECTOR, paragraph)).toList();
  }

  static CaseEvent determined(Outcome outcome) {
    boolean approved = outcome.approves();
    Map<String, Determination.Reason> reasons =
        approved
            ? Map.of()
            : Map.of(
                Determination.COVERAGE,
                new Determination.Reason("The record does not show it.", "Send the notes."));
    LineDecision line =
        outcome == Outcome.PARTIALLY_APPROVED ? less() : LineDecision.of(LINE, approved);
    return new CaseEvent.Determined(
        new Determination(
            outcome,
            List.of(line),
            Optional.empty(),
            reasons,
            approved ? "" : "The record speaks for another way.",
            TestVault.ATTESTATION));
  }

  /// One of the two that were asked for.
  private static LineDecision less() {
    Determination.Terms terms = new Determination.Terms(1, SERVICE, SERVICE);
    return LineDecision.reduced(LINE, terms, Determination.COVERAGE);
  }

  /// What is recorded beside the answers, whoever holds the case.
  static List<CaseEvent> recorded(Desk desk) {
    String paragraph = "I.A.1.a";
    return List.of(
        new CaseEvent.RouteChosen(RequestKind.IMPLANT, ROUTE.pathway(), "fax page 9"),
        new CaseEvent.TrialRecorded(Trial.ELSEWHERE, "", "Levee Example Hospital, fax page 4"),
        new CaseEvent.OriginDescribed(PainOrigin.SURVIVOR, "Treated in 2021, the pain stayed"),
        new CaseEvent.AnsweredForOtherDate(desk, paragraph, Optional.of(Answer.MET)),
        new CaseEvent.ParticularEntered(desk, paragraph, "row-9", "method", "a patch"),
        new CaseEvent.ParticularRowRemoved(desk, paragraph, "row-9"),
        new CaseEvent.AmbiguityRaised(desk, "A6", "", "A letter speaks of a relapse"),
        new CaseEvent.ReadingChosen(
            desk, "A6", "", "SURVIVOR", "", "The relapse causes it", "The scan shows it", ""),
        new CaseEvent.LineRouted(LINE, CODE, "OPIOID", LineWay.CRITERIA, "", "For the trial"),
        new CaseEvent.LineCorrected(
            LINE, LineField.QUANTITY, "2", "3", "Ana Example", "One more was forgotten"),
        new CaseEvent.LineCorrected(
            LINE, LineField.QUANTITY, "3", "2", "Ana Example", "Two are enough"),
        new CaseEvent.RouteChosen(ROUTE.request(), ROUTE.pathway(), "fax page 9"));
  }

  /// A refill asked for as well, and taken back.
  static List<CaseEvent> refillTakenBack() {
    String line = "line-2";
    return List.of(
        new CaseEvent.LineEntered(line, LineField.CODE, "62370"),
        new CaseEvent.LineEntered(line, LineField.QUANTITY, "1"),
        new CaseEvent.LineEntered(line, LineField.FROM, SERVICE.toString()),
        new CaseEvent.UrgencyScreened(Set.of(UrgentSign.ALARM), "The clinic called"),
        new CaseEvent.LineWithdrawn(line, "62370", "Ana Example", "Another clinic refills it"));
  }

  /// The extension with its notice.
  static List<CaseEvent> extended() {
    return List.of(
        new CaseEvent.Extended(5, "The oncologist is away", "Her letter may show the need"),
        notified(NoticeKind.EXTENSION));
  }

  static CaseEvent notified(NoticeKind notice) {
    return new CaseEvent.Notified(notice, Addressee.MEMBER, Channel.PHONE, TestVault.NOW);
  }

  /// The letter of a decision left by mail.
  static CaseEvent sent(String letter) {
    return new CaseEvent.Notified(
        NoticeKind.DECISION, Addressee.MEMBER, Channel.MAIL, TestVault.NOW, letter);
  }

  /// Half an hour later, as it turned out [#LATER].
  ///
  /// @param entry of the notification
  static CaseEvent noticeCorrected(long entry) {
    return new CaseEvent.NotificationCorrected(
        entry, TestVault.NOW, TestVault.NOW.plus(Duration.ofMinutes(30)), "The call log says so");
  }

  static List<CaseEvent> talk() {
    Instant start = TestVault.NOW.minus(Duration.ofHours(1));
    return List.of(
        new CaseEvent.PeerToPeerLogged(
            PeerToPeer.OFFERED, start, Optional.empty(), "Lucien Kingfisher, MD", "by phone"),
        new CaseEvent.PeerToPeerLogged(
            PeerToPeer.HELD,
            start,
            Optional.of(start.plus(Duration.ofMinutes(20))),
            "Lucien Kingfisher, MD, and Theo Egret, MD",
            ""));
  }

  static CaseEvent talkConcluded() {
    return new CaseEvent.PeerToPeerConcluded("A second scan", "The record is complete now");
  }

  static CaseEvent asked() {
    return new CaseEvent.InformationRequested(
        List.of(new Gap("I.A.1.a", "Notes that show it")), LocalDate.of(2026, 11, 19));
  }

  static CaseEvent informed() {
    return new CaseEvent.InformationReceived(TestVault.NOW, Channel.FAX, "Nine pages of notes");
  }

  static CaseEvent reviewedUnder21() {
    return new CaseEvent.EpsdtReviewed(LINE, CODE, false, "One of the two would ease her pain");
  }

  static CaseEvent recused() {
    return new CaseEvent.Recused("I treated the member in 2024");
  }

  static CaseEvent reopened() {
    return new CaseEvent.Reopened("The scan came after the decision");
  }

  static CaseEvent appealed() {
    return new CaseEvent.AppealRecorded(
        LocalDate.of(2026, 11, 17), AppealOutcome.OVERTURNED, "The appeal desk's letter");
  }

  static CaseEvent letter(LetterKind kind, Attachment attachment) {
    return new CaseEvent.LetterIssued("letter-1", kind, attachment.sha256(), attachment.id());
  }

  /// For the practice that both asks and treats under one NPI.
  static CaseEvent copy(Attachment attachment) {
    return new CaseEvent.CopyMade(
        "letter-1",
        List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER),
        Edition.STANDARD,
        attachment.sha256(),
        attachment.id());
  }

  /// A case that a nurse can approve.
  static CaseFile approvable(Session nurse) throws VaultException {
    CaseFile file = TestVault.begin(nurse);
    file = append(nurse, file, prepared());
    return append(nurse, file, shown());
  }

  /// An implant that a nurse can approve, linked to the case of its trial.
  static CaseFile approvableImplant(Session nurse, CaseFile trial) throws VaultException {
    CaseFile file = append(nurse, TestVault.begin(nurse), prepared(IMPLANT, IMPLANT_CODE));
    List<CaseEvent> events = new ArrayList<>(shown(IMPLANT));
    events.replaceAll(event -> event.equals(CleanFacts.trial()) ? linkedTo(trial.number()) : event);
    return append(nurse, file, events);
  }

  static CaseEvent linkedTo(String number) {
    return new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, number, "");
  }

  /// A case that a director declined, with its letter.
  static CaseFile declined(TestVault test) throws VaultException {
    CaseFile file;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(nurse, approvable(nurse), routed());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      file = append(director, file, foundByDirector());
      file = TestVault.append(director, file, determined(Outcome.ADVERSE));
      Attachment pdf = director.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      return TestVault.append(director, file, letter(LetterKind.ADVERSE, pdf));
    }
  }

  static CaseFile append(Session session, CaseFile file, List<CaseEvent> events)
      throws VaultException {
    return TestVault.append(session, file, events.toArray(CaseEvent[]::new));
  }

  /// What is said of the member and the outcome, none of which may lie open in the folder.
  static Set<String> secrets(CaseFile file) {
    Set<String> secrets = new java.util.HashSet<>(fields().values());
    secrets.removeAll(Set.of("FAX", "STANDARD"));
    secrets.addAll(
        Set.of(
            "Rosalind",
            "Pelican",
            file.number(),
            "ADVERSE",
            "APPROVED",
            "Withdrawn",
            "Determined",
            "another way",
            "Fax packet",
            "as the record says",
            "FieldEntered"));
    return secrets;
  }
}
