package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_RESULT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Refusal.Reason;

/// Every reason, each with the plainest case that raises it and nothing else, and with the same
/// case mended, which raises nothing. The switch has no default: a new reason does not compile
/// until it is exercised here.
class RefusalReasonTest {
  private static final TestedCase NEW = Cases.typed(TRIAL_NONMALIGNANT);
  private static final TestedCase PREPARED = Cases.prepared(TRIAL_NONMALIGNANT);
  private static final TestedCase SHOWN = Cases.approvable(TRIAL_NONMALIGNANT);
  private static final TestedCase IMPLANT = Cases.approvable(IMPLANT_MALIGNANT);
  private static final CaseEvent REPEATED =
      new CaseEvent.TrialRecorded(Trial.REPEATED, "", "twice in 2025, fax page 12");
  private static final TestedCase ROUTED = SHOWN.does(NURSE, Cases.routed());
  private static final TestedCase FOUND = Cases.found(TRIAL_NONMALIGNANT);
  private static final TestedCase NO_TRIAL = Cases.withoutTrial();
  private static final String LINE = "line-62327";
  private static final TestedCase DECIDED =
      SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN)));
  private static final TestedCase ADVERSE =
      FOUND.does(DIRECTOR, Cases.determined(Cases.adverse(FOUND, Determination.COVERAGE)));

  /// The reasons before and after the mending.
  private record Mending(Set<Reason> before, Set<Reason> after) {}

  private static Mending overridden(String check, String why, String other, String because) {
    return event(DECIDED, letter(check, why), letter(other, because));
  }

  private static CaseEvent letter(String check, String reason) {
    return new CaseEvent.LetterIssued(
        "PR-2026-1184-1",
        LetterKind.APPROVAL,
        Edition.STANDARD,
        "ab".repeat(32),
        "attachment-1",
        List.of(new CaseEvent.CheckOverride(check, reason)));
  }

  /// What the vault finds in a file is asked there.
  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "LETTER_NOT_VOUCHED_FOR")
  void everyReasonIsRaisedAloneAndCanBeMended(Reason reason) {
    assertEquals(new Mending(Set.of(reason), Set.of()), mending(reason));
  }

  private static Mending mending(Reason reason) {
    return switch (reason) {
      case LETTER_NOT_VOUCHED_FOR -> throw new IllegalArgumentException("not of the rules");
      case JOURNAL_DAMAGED ->
          act(
              Act.ASSIGN,
              SHOWN.forced(NURSE, Cases.determined(Cases.approval(SHOWN)), Optional.empty()),
              SHOWN);
      case NOT_A_REVIEWER ->
          new Mending(
              NEW.reasons(ADMINISTRATOR, Act.EDIT_REQUEST), NEW.reasons(NURSE, Act.EDIT_REQUEST));
      case NOT_A_NURSE ->
          new Mending(PREPARED.reasons(DIRECTOR, Act.ANSWER), PREPARED.reasons(NURSE, Act.ANSWER));
      case NOT_A_DIRECTOR ->
          new Mending(
              FOUND.reasons(NURSE, Act.DETERMINE_ADVERSE),
              FOUND.reasons(DIRECTOR, Act.DETERMINE_ADVERSE));
      case CASE_DECIDED ->
          act(Act.EDIT_REQUEST, SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN))), SHOWN);
      case CASE_WITHDRAWN -> act(Act.EDIT_REQUEST, SHOWN.does(NURSE, Cases.withdrawn()), SHOWN);
      // The one that nothing mends: a case is opened once.
      case ALREADY_OPEN ->
          new Mending(NEW.reasons(NURSE, Act.OPEN_CASE), reasons(Rules.toOpen(NURSE)));
      case WITH_DIRECTOR -> act(Act.ROUTE_TO_DIRECTOR, ROUTED, SHOWN);
      case NOT_WITH_DIRECTOR ->
          new Mending(
              SHOWN.reasons(DIRECTOR, Act.ANSWER_AS_DIRECTOR),
              ROUTED.reasons(DIRECTOR, Act.ANSWER_AS_DIRECTOR));
      case REQUEST_INCOMPLETE ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.field(RequestField.DRUG, "")), SHOWN);
      case ROUTE_MISSING -> act(Act.ANSWER, NEW, PREPARED);
      case ROUTE_REASON_MISSING ->
          event(
              NEW,
              new CaseEvent.RouteChosen(
                  TRIAL_NONMALIGNANT.request(), TRIAL_NONMALIGNANT.pathway(), " "),
              Cases.chosen(TRIAL_NONMALIGNANT));
      case OUTSIDE_POLICY ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, new CaseEvent.Referred("LA.PHAR.149", "Baclofen")),
              SHOWN);
      case REFERRAL_UNKNOWN ->
          event(
              NEW,
              new CaseEvent.Referred("LA.CP.MP.999", "Baclofen"),
              new CaseEvent.Referred("LA.PHAR.149", "Baclofen"));
      case REVISION_UNCONFIRMED ->
          act(Act.APPROVE, SHOWN.forced(NURSE, new CaseEvent.RevisionConfirmed("02/24")), SHOWN);
      case REVISION_DIFFERENT ->
          event(NEW, new CaseEvent.RevisionConfirmed("02/24"), Cases.confirmed());
      case RECEIPT_FIXED ->
          event(
              PREPARED,
              Cases.field(RequestField.RECEIVED, "2026-11-16 10:00"),
              Cases.field(RequestField.RECEIVED, Cases.RECEIVED));
      case URGENCY_FIXED ->
          event(
              PREPARED,
              Cases.field(RequestField.URGENCY, ""),
              Cases.field(RequestField.URGENCY, "EXPEDITED"));
      case RECEIPT_NOT_FIXED -> act(Act.CORRECT_RECEIPT, NEW, PREPARED);
      case RECEIPT_CHANGED_MEANWHILE ->
          event(
              PREPARED,
              Cases.corrected(Cases.NOW, Cases.RECEIVED_AT),
              Cases.corrected(Cases.RECEIVED_AT, Cases.NOW));
      case RECEIPT_IN_FUTURE ->
          event(
              PREPARED,
              Cases.corrected(Cases.RECEIVED_AT, Cases.NOW.plusMillis(1)),
              Cases.corrected(Cases.RECEIVED_AT, Cases.NOW));
      case RECEIPT_AFTER_OPENING ->
          event(
              PREPARED.at(Cases.NOW.plusSeconds(7200)),
              Cases.corrected(Cases.RECEIVED_AT, PREPARED.file().openedAt().plusMillis(1)),
              Cases.corrected(Cases.RECEIVED_AT, PREPARED.file().openedAt()));
      case CLOCK_REVIVED -> {
        CaseEvent later = Cases.corrected(Cases.RECEIVED_AT, Cases.RECEIVED_AT.plusSeconds(60));
        yield new Mending(
            SHOWN.at(Cases.DUE_AT).reasons(NURSE, later),
            ROUTED.at(Cases.DUE_AT).reasons(DIRECTOR, later));
      }
      case LINE_UNKNOWN ->
          event(NEW, new CaseEvent.LineRemoved("line-x"), new CaseEvent.LineRemoved(LINE));
      case LINE_FIXED ->
          event(
              PREPARED,
              new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "2"),
              new CaseEvent.LineEntered(LINE, LineField.QUANTITY, "1 "));
      case LINE_NOT_FIXED ->
          new Mending(
              NEW.reasons(NURSE, Cases.recoded("62327", "62326")),
              PREPARED.reasons(NURSE, Cases.recoded("62327", "62326")));
      case LINE_CHANGED ->
          event(PREPARED, lineRouted("62326", "OPIOID"), lineRouted("62327", "OPIOID"));
      case LAST_LINE -> {
        CaseEvent taken = new CaseEvent.LineWithdrawn(LINE, "62327", "Ana Example", "Not needed");
        TestedCase two =
            PREPARED
                .does(NURSE, Cases.line("line-x", "62326", "1", "2026-12-02", ""))
                .does(NURSE, Cases.feeCheck("line-x", "62326", true));
        yield new Mending(PREPARED.reasons(NURSE, taken), two.reasons(NURSE, taken));
      }
      case CORRECTION_SAME ->
          event(PREPARED, Cases.recoded("62327", "62327"), Cases.recoded("62327", "62326"));
      case LINE_NOT_LISTED -> act(Act.APPROVE, withCode("62324"), SHOWN);
      case LINE_MAINTENANCE ->
          act(Act.APPROVE, withCode("62368").does(NURSE, LineCases.screened()), SHOWN);
      case LINE_OUTSIDE ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.field(RequestField.DRUG_KIND, "OTHER")), SHOWN);
      case LINE_REFERRED ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, Cases.field(RequestField.DRUG_KIND, "BACLOFEN")),
              SHOWN);
      case LINE_NOT_REFERRED -> {
        TestedCase asked = LineCases.refillAndBaclofenPump();
        Determination referring = LineCases.referring(asked, "line-62362");
        yield new Mending(
            asked.reasons(DIRECTOR, referring),
            asked.does(DIRECTOR, LineCases.pumpGivenAway()).reasons(DIRECTOR, referring));
      }
      case LINE_WAY_UNFIT ->
          event(
              NEW.does(NURSE, Cases.field(RequestField.DRUG_KIND, "BACLOFEN")),
              lineRouted("62327", "BACLOFEN"),
              new CaseEvent.LineRouted(
                  LINE, "62327", "BACLOFEN", LineWay.UNADDRESSED, "", "A test of baclofen"));
      case SCREEN_MISSING ->
          new Mending(
              LineCases.refillRouted().reasons(DIRECTOR, Act.APPROVE),
              LineCases.refillRouted()
                  .does(DIRECTOR, LineCases.screened())
                  .reasons(DIRECTOR, Act.APPROVE));
      case SCREEN_NOT_ASKED ->
          new Mending(
              NEW.reasons(NURSE, LineCases.screened()),
              LineCases.refill().reasons(NURSE, LineCases.screened()));
      case LINE_OTHER_STAGE -> act(Act.APPROVE, withCode("E0783"), SHOWN);
      case FEE_UNCHECKED ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.recoded("62327", "62326")), SHOWN);
      case FEE_CHECK_STALE ->
          event(NEW, Cases.feeCheck(LINE, "62326", true), Cases.feeCheck(LINE, "62327", true));
      case FEE_SCHEDULE_TOO_NEW ->
          event(NEW, feeCheck(LocalDate.of(2026, 12, 3)), feeCheck(LocalDate.of(2026, 12, 2)));
      case FEE_NOT_LISTED ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.feeCheck(LINE, "62327", false)), SHOWN);
      case STARRED_UNDER_21 ->
          act(
              Act.APPROVE,
              withCode("J2274")
                  .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2010-01-01")),
              withCode("J2274").under(Cases.plan(true)));
      case STARRED_ADULT ->
          act(Act.APPROVE, withCode("J2274"), withCode("J2274").under(Cases.plan(true)));
      case ITEM_UNKNOWN ->
          event(
              PREPARED,
              Cases.answered("II.A.2.a", Answer.MET),
              Cases.answered("I.A.2.a", Answer.MET));
      case ANSWER_UNFIT ->
          event(
              PREPARED,
              Cases.answered("I.B.1", Answer.MET),
              Cases.answered("I.B.1", Answer.ABSENT));
      case ITEMS_UNANSWERED -> act(Act.APPROVE, PREPARED, SHOWN);
      case ITEMS_WITHOUT_EVIDENCE ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, new CaseEvent.EvidenceWithdrawn("evidence-I.A.2.c")),
              SHOWN);
      case ITEMS_NOT_SHOWN ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, Cases.answered("I.A.2.c", Answer.NOT_DOCUMENTED)),
              SHOWN);
      case ITEMS_NEED_PHYSICIAN ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, Cases.answered("I.A.2.c", Answer.NEEDS_PHYSICIAN)),
              SHOWN);
      case ITEMS_FAIL ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.answered("I.B.1", Answer.PRESENT)), SHOWN);
      case ITEMS_WITHOUT_FACTS ->
          act(Act.APPROVE, SHOWN.does(NURSE, Cases.particular("I.A.2.a", "source", "")), SHOWN);
      case ITEMS_CONTRADICTED ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, Cases.particular("I.A.2.g", "row-1", "current", "61")),
              SHOWN.does(NURSE, Cases.particular("I.A.2.g", "row-1", "current", "60")));
      case ITEMS_TO_WEIGH ->
          act(
              Act.APPROVE,
              SHOWN.does(NURSE, Cases.particular("I.B.2", "state", "remission")),
              SHOWN);
      case OTHER_DATE_UNANSWERED ->
          act(Act.APPROVE, IMPLANT.does(NURSE, atTheTrial("I.A.1.c", Optional.empty())), IMPLANT);
      case NO_OTHER_DATE ->
          event(
              IMPLANT,
              atTheTrial("II.B.1", Optional.of(Answer.ABSENT)),
              atTheTrial("I.A.1.b", Optional.of(Answer.MET)));
      case FACT_UNKNOWN ->
          event(
              PREPARED,
              Cases.particular("I.A.2.a", "color", "red"),
              Cases.particular("I.A.2.a", "source", "MRI"));
      case TRIAL_UNRECORDED ->
          act(
              Act.APPROVE,
              Cases.untold(IMPLANT_MALIGNANT),
              Cases.untold(IMPLANT_MALIGNANT).does(NURSE, CleanFacts.trial()));
      case TRIAL_FOR_PHYSICIAN -> act(Act.APPROVE, IMPLANT.does(NURSE, REPEATED), IMPLANT);
      case TRIAL_CASE_MISSING ->
          event(
              IMPLANT,
              new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, " ", ""),
              new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, "PR-2026-1101", ""));
      case TRIAL_WORDS_MISSING ->
          event(IMPLANT, new CaseEvent.TrialRecorded(Trial.REPEATED, "", " "), REPEATED);
      case TRIAL_CASE_UNKNOWN -> linked(Optional.empty(), Optional.of(SHOWN));
      case TRIAL_CASE_OF_ANOTHER -> {
        CaseEvent other = Cases.field(RequestField.MEDICAID_ID, "5550001185");
        yield linked(Optional.of(SHOWN.does(NURSE, other)), Optional.of(SHOWN));
      }
      case TRIAL_NOT_ASKED ->
          new Mending(SHOWN.reasons(NURSE, REPEATED), IMPLANT.reasons(NURSE, REPEATED));
      case EVIDENCE_INCOMPLETE ->
          event(
              PREPARED,
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "Fax packet", "", "quote", "On paper"),
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "Fax packet", "9", "", "On paper"));
      case EVIDENCE_PAGE_UNREADABLE ->
          event(
              PREPARED,
              new CaseEvent.EvidenceCited(
                  "e", "I.A.2.a", "Fax packet", "Fax packet", "", "On paper"),
              new CaseEvent.EvidenceCited(
                  "e", "I.A.2.a", "Fax packet", "9, 12-14", "", "On paper"));
      case EVIDENCE_UNKNOWN ->
          event(
              SHOWN,
              new CaseEvent.EvidenceWithdrawn("evidence-x"),
              new CaseEvent.EvidenceWithdrawn("evidence-I.A.2.a"));
      case EVIDENCE_UNPLACED ->
          event(
              PREPARED,
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "Fax packet", "9", "", " "),
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "Fax packet", "9", "", "On paper"));
      case MARK_UNFIT ->
          event(
              PREPARED.does(NURSE, Cases.attached()),
              Cases.marked("I.A.2.a", new Mark("document-1", 47, Cases.mark().areas())),
              Cases.marked("I.A.2.a", Cases.mark()));
      case DOCUMENT_UNSOUND ->
          event(NEW, Cases.attached("document-1", "ab", false), Cases.attached());
      case DOCUMENT_UNTITLED ->
          event(
              NEW.does(NURSE, Cases.attached()),
              new CaseEvent.DocumentDescribed("document-1", Cases.described("Two\nlines")),
              new CaseEvent.DocumentDescribed("document-1", Cases.described("One line")));
      case DOCUMENT_TITLE_TAKEN ->
          event(
              NEW.does(NURSE, Cases.attached())
                  .does(NURSE, Cases.attached("document-2", "cd".repeat(32), false)),
              new CaseEvent.DocumentDescribed("document-2", Cases.described("Fax packet")),
              new CaseEvent.DocumentDescribed("document-2", Cases.described("Second packet")));
      case DOCUMENT_REPEATED ->
          event(
              NEW.does(NURSE, Cases.attached()),
              Cases.attached("document-2", Cases.DIGEST, false),
              Cases.attached("document-2", Cases.DIGEST, true));
      case DOCUMENT_UNKNOWN ->
          event(
              NEW.does(NURSE, Cases.attached()),
              new CaseEvent.DocumentWithdrawn("document-2", "Of another member"),
              new CaseEvent.DocumentWithdrawn("document-1", "Of another member"));
      case DOCUMENT_CITED -> {
        TestedCase marked =
            PREPARED.does(NURSE, Cases.attached(), Cases.marked("I.A.2.a", Cases.mark()));
        CaseEvent withdrawn = new CaseEvent.DocumentWithdrawn("document-1", "Of another member");
        yield new Mending(
            marked.reasons(NURSE, withdrawn),
            marked
                .does(NURSE, new CaseEvent.EvidenceWithdrawn("evidence-I.A.2.a"))
                .reasons(NURSE, withdrawn));
      }
      case CLOCK_EXPIRED -> act(Act.APPROVE, SHOWN.at(Cases.DUE_AT), SHOWN);
      case QUESTION_MISSING -> event(SHOWN, new CaseEvent.RoutedToDirector(" "), Cases.routed());
      case NOTHING_ASKED -> event(SHOWN, Cases.asked(), Cases.asked("I.A.2.c"));
      case GAPS_LEFT_OUT -> {
        TestedCase lacking = SHOWN.does(NURSE, Cases.answered("I.A.2.c", Answer.NOT_DOCUMENTED));
        yield event(lacking, Cases.asked("I.A.2.e"), Cases.asked("I.A.2.e", "I.A.2.c"));
      }
      case RETURN_DATE_PAST ->
          event(SHOWN, askedBy(Cases.TODAY.minusDays(1)), askedBy(Cases.TODAY));
      case RETURN_DATE_LATE ->
          event(SHOWN, askedBy(LocalDate.of(2026, 11, 20)), askedBy(LocalDate.of(2026, 11, 19)));
      case WITHDRAWAL_INCOMPLETE ->
          event(SHOWN, new CaseEvent.Withdrawn("Ana Example", Cases.TODAY, ""), Cases.withdrawn());
      case WITHDRAWAL_TOO_LATE -> act(Act.RECORD_WITHDRAWAL, SHOWN.at(Cases.DUE_AT), SHOWN);
      case REASON_MISSING ->
          event(
              PREPARED,
              new CaseEvent.ReceiptCorrected(Cases.RECEIVED_AT, Cases.NOW, ""),
              Cases.corrected(Cases.RECEIVED_AT, Cases.NOW));
      case DIRECTOR_ITEMS_UNANSWERED -> directorAct(Act.DETERMINE_ADVERSE, ROUTED, FOUND);
      case DIRECTOR_ITEMS_NOT_SHOWN ->
          directorAct(
              Act.APPROVE, FOUND.does(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_MET)), FOUND);
      case CRITERIA_ALREADY_MET ->
          directorAct(
              Act.APPROVE_OUTSIDE_CRITERIA,
              FOUND,
              FOUND.does(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_MET)));
      case EXCEPTION_NOT_OFFERED ->
          directorAct(Act.APPROVE_BY_EXCEPTION, Cases.found(IMPLANT_MALIGNANT), NO_TRIAL);
      case EXCEPTION_UNDECIDED -> {
        Determination adverse = Cases.adverse(NO_TRIAL, TRIAL_RESULT);
        yield determination(NO_TRIAL, adverse, Cases.declined(adverse));
      }
      case GROUND_MISSING ->
          determination(
              NO_TRIAL, Cases.byException(NO_TRIAL), Cases.byException(NO_TRIAL, Ground.HIGH_RISK));
      case RATIONALE_MISSING ->
          determination(
              NO_TRIAL,
              Cases.withRationale(Cases.outside(NO_TRIAL), "\n"),
              Cases.outside(NO_TRIAL));
      case REASONS_MISSING -> {
        TestedCase unmet = FOUND.does(DIRECTOR, Cases.found("I.A.2.c", Answer.NOT_MET));
        yield determination(unmet, Cases.adverse(unmet), Cases.adverse(unmet, "I.A.2.c"));
      }
      case REASONS_STRAY ->
          determination(
              FOUND,
              Cases.adverse(FOUND, Determination.COVERAGE, "Relative contraindications"),
              Cases.adverse(FOUND, Determination.COVERAGE));
      case LINES_UNDECIDED ->
          determination(
              FOUND, Cases.withLines(Cases.approval(FOUND), List.of()), Cases.approval(FOUND));
      case NOTHING_APPROVED -> {
        TestedCase found = LineCases.found();
        yield determination(
            found,
            LineCases.partial(LineCases.denied("62350"), LineCases.denied("E0782")),
            LineCases.partial(LineCases.whole("62350"), LineCases.denied("E0782")));
      }
      case NOTHING_LESS -> {
        TestedCase found = LineCases.found();
        yield determination(
            found,
            LineCases.partial(LineCases.whole("62350"), LineCases.whole("E0782")),
            LineCases.partial(LineCases.whole("62350"), LineCases.less("E0782", 1)));
      }
      case TERMS_UNFIT -> {
        TestedCase found = LineCases.found();
        yield determination(
            found,
            LineCases.partial(LineCases.whole("62350"), LineCases.less("E0782", 5)),
            LineCases.partial(LineCases.whole("62350"), LineCases.less("E0782", 4)));
      }
      case LINE_REASONS_MISSING -> {
        TestedCase found = LineCases.found();
        yield determination(
            found,
            LineCases.partial(LineCases.whole("62350"), LineDecision.of("line-E0782", false)),
            LineCases.partial(LineCases.whole("62350"), LineCases.denied("E0782")));
      }
      case EPSDT_UNREVIEWED -> {
        TestedCase under21 = LineCases.under21();
        Determination adverse = Cases.adverse(under21, Determination.COVERAGE);
        yield new Mending(
            under21.reasons(DIRECTOR, adverse),
            LineCases.reviewed(under21, false).reasons(DIRECTOR, adverse));
      }
      case EPSDT_NEEDED -> {
        TestedCase under21 = LineCases.under21();
        Determination adverse = Cases.adverse(under21, Determination.COVERAGE);
        yield new Mending(
            LineCases.reviewed(under21, true).reasons(DIRECTOR, adverse),
            LineCases.reviewed(under21, false).reasons(DIRECTOR, adverse));
      }
      case EPSDT_NOT_ASKED ->
          new Mending(
              LineCases.found().reasons(DIRECTOR, LineCases.epsdt("E0782", false)),
              LineCases.under21().reasons(DIRECTOR, LineCases.epsdt("E0782", false)));
      case ATTESTATION_OPEN ->
          determination(
              FOUND, Cases.attesting(Cases.approval(FOUND), List.of()), Cases.approval(FOUND));
      case NOT_DETERMINED ->
          act(Act.ISSUE_LETTER, SHOWN, SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN))));
      case LETTER_KIND_DIFFERENT ->
          event(
              SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN))),
              Cases.letter(LetterKind.ADVERSE),
              Cases.letter(LetterKind.APPROVAL));
      case LETTER_ISSUED -> {
        TestedCase asked = SHOWN.does(NURSE, Cases.asked("I.A.2.c"));
        CaseEvent letter = Cases.letter(LetterKind.INFORMATION_REQUEST);
        yield act(
            Act.ISSUE_LETTER,
            asked.does(NURSE, letter),
            asked.does(NURSE, letter).does(NURSE, Cases.asked("I.A.2.c")));
      }
      case NOT_ON_THE_CASE -> {
        TestedCase asked = SHOWN.does(NURSE, Cases.asked("I.A.2.c"));
        yield new Mending(
            asked.reasons(OTHER_NURSE, Act.MAKE_WORKSHEET),
            asked
                .does(NURSE, new CaseEvent.Assigned(OTHER_NURSE.userId()))
                .reasons(OTHER_NURSE, Act.MAKE_WORKSHEET));
      }
      case NOT_THE_DECIDER -> {
        TestedCase decided = SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN)));
        yield new Mending(
            decided.reasons(OTHER_NURSE, Act.ISSUE_LETTER),
            decided.reasons(NURSE, Act.ISSUE_LETTER));
      }
      case PLAN_INCOMPLETE -> {
        TestedCase decided = SHOWN.does(NURSE, Cases.determined(Cases.approval(SHOWN)));
        yield act(
            Act.ISSUE_LETTER,
            decided.under(Cases.PLAN.ofAnother("Pelican Health Plan", "the letterhead")),
            decided);
      }
      case WORDS_NOT_PLAIN ->
          event(
              SHOWN,
              new CaseEvent.Extended(7, "The MRI of May is on its way", "It may show enough"),
              new CaseEvent.Extended(7, "The pictures are on their way", "They may show enough"));
      case CHECK_UNKNOWN -> overridden("spelling", "It is right", "reading", "It is right");
      case CHECK_HARD -> overridden("denied", "It is due today", "reading", "It is due today");
      case CHECK_REASON_MISSING -> overridden("reading", "\n", "reading", "It is due today");
      case TEXT_UNPRINTABLE ->
          event(
              SHOWN,
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "\u6f22", "9", "", "On paper"),
              new CaseEvent.EvidenceCited("e", "I.A.2.a", "Nguy\u1ec5n", "9", "", "On paper"));
      case TEXT_TOO_LONG ->
          event(
              SHOWN,
              new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "x".repeat(Lengths.MOST + 1)),
              new CaseEvent.NoteWritten(Desk.NURSE, "I.A.2.a", "x".repeat(Lengths.MOST)));
      case WORDS_MISSING ->
          event(
              SHOWN,
              new CaseEvent.OriginDescribed(PainOrigin.DISPUTED, " "),
              new CaseEvent.OriginDescribed(PainOrigin.DISPUTED, "Two notes disagree"));
      case TIME_IN_FUTURE -> event(SHOWN, offered(Cases.NOW.plusMillis(1)), offered(Cases.NOW));
      case NOTHING_ASKED_YET ->
          act(Act.RECORD_INFORMATION, SHOWN, SHOWN.does(NURSE, Cases.asked("I.A.2.c")));
      case NOTHING_NOTIFIED ->
          act(Act.CORRECT_NOTIFICATION, DECIDED, DECIDED.does(NURSE, told(Cases.NOW)));
      case NOTHING_TO_NOTIFY -> act(Act.RECORD_NOTIFICATION, SHOWN, DECIDED);
      case EXTENDED_ALREADY -> act(Act.EXTEND, SHOWN.does(NURSE, Cases.extended(14)), SHOWN);
      case EXTENSION_TOO_LONG -> event(SHOWN, Cases.extended(15), Cases.extended(14));
      case NO_PEER_TO_PEER ->
          directorAct(
              Act.CONCLUDE_PEER_TO_PEER, FOUND, FOUND.does(DIRECTOR, held(Optional.of(Cases.NOW))));
      case TALK_WITHOUT_END -> event(SHOWN, held(Optional.empty()), held(Optional.of(Cases.NOW)));
      case RECUSED ->
          directorAct(Act.ANSWER_AS_DIRECTOR, FOUND.does(DIRECTOR, Cases.recused()), FOUND);
      case ASSIGNEE_RECUSED ->
          event(
              FOUND.does(DIRECTOR, Cases.recused()),
              new CaseEvent.Assigned(DIRECTOR.userId()),
              new CaseEvent.Assigned(OTHER_DIRECTOR.userId()));
      case ASSIGNEE_UNFIT -> new Mending(given(FOUND, OTHER_NURSE), given(FOUND, OTHER_DIRECTOR));
      case NOT_DECIDED -> directorAct(Act.REOPEN, SHOWN, DECIDED);
      case NOT_ADVERSE -> act(Act.RECORD_APPEAL, DECIDED, ADVERSE);
      case REOPENED ->
          directorAct(Act.RECORD_WITHDRAWAL, DECIDED.does(DIRECTOR, Cases.reopened()), FOUND);
      case EXTENSION_TOO_LATE -> act(Act.EXTEND, SHOWN.at(Cases.DUE_AT), SHOWN);
      case TIME_BEFORE_CAUSE -> event(DECIDED, told(Cases.NOW.minusSeconds(60)), told(Cases.NOW));
      case NOTICE_CHANGED_MEANWHILE -> {
        TestedCase told = DECIDED.does(NURSE, told(Cases.NOW)).later(Duration.ofHours(1));
        yield event(
            told,
            noticeCorrected(told.file().seq(), Cases.NOW.plusSeconds(60)),
            noticeCorrected(told.file().seq(), Cases.NOW));
      }
      case READINGS_OPEN -> {
        TestedCase open = elsewhere(Trial.ELSEWHERE);
        yield act(Act.APPROVE, open, open.does(NURSE, read("A3", "ELSEWHERE", "counts", "")));
      }
      case READINGS_FOR_DIRECTOR ->
          act(
              Act.APPROVE,
              IMPLANT.does(NURSE, atTheTrial("I.A.1.c", Optional.of(Answer.NOT_MET))),
              IMPLANT);
      case READING_FOR_DIRECTOR -> {
        TestedCase open = elsewhere(Trial.REPEATED);
        yield new Mending(
            open.reasons(NURSE, read("A5", "REPEATED", "best", "")),
            open.does(NURSE, Cases.routed())
                .reasons(
                    DIRECTOR,
                    new CaseEvent.ReadingChosen(
                        Desk.DIRECTOR, "A5", "II.A.2.a", "REPEATED", "best", "", "The later", "")));
      }
      case LETTER_NOT_ISSUED -> event(DECIDED, sent("PR-2026-1184-1"), sent(""));
      case COPY_MADE -> {
        TestedCase issued = DECIDED.does(NURSE, Cases.letter(LetterKind.APPROVAL));
        yield new Mending(
            issued.does(NURSE, Cases.copy()).reasons(NURSE, Cases.copy()),
            issued.reasons(NURSE, Cases.copy()));
      }
      case COPY_FOR_NOBODY ->
          event(
              DECIDED.does(NURSE, Cases.letter(LetterKind.APPROVAL)),
              Cases.copy(Addressee.FACILITY),
              Cases.copy());
      case NOT_ITS_SIGNER -> {
        TestedCase issued = DECIDED.does(NURSE, Cases.letter(LetterKind.APPROVAL));
        yield new Mending(
            issued.reasons(OTHER_NURSE, Act.MAKE_COPIES), issued.reasons(NURSE, Act.MAKE_COPIES));
      }
      case LETTER_TELLS_OTHERWISE ->
          event(
              DECIDED.does(NURSE, Cases.letter(LetterKind.APPROVAL)),
              Cases.sent("PR-2026-1184-1", NoticeKind.EXTENSION, Addressee.MEMBER, Cases.NOW),
              sent("PR-2026-1184-1"));
      case READING_UNFIT -> reading("A3", "ELSEWHERE", "", "");
      case FACTS_CHANGED -> reading("A3", "REPEATED", "counts", "");
      case INTERPRETATION_NOT_IN_FORCE -> reading("A3", "ELSEWHERE", "counts", "i-1");
      case QUESTION_UNKNOWN -> reading("Z9", "ELSEWHERE", "counts", "");
      case QUESTION_NOT_HERE -> reading("C17", "", "reached", "");
      case ANSWER_FOR_PHYSICIAN ->
          event(
              SHOWN,
              Cases.answered("I.A.2.d", Answer.NOT_MET),
              Cases.answered("I.A.2.d", Answer.NEEDS_PHYSICIAN));
    };
  }

  /// By the guard that knows the people of the vault.
  private static Set<Reason> given(TestedCase tested, Actor to) {
    return reasons(
        Rules.refusals(
            tested.assessment(), Cases.OFFICE, NURSE, new CaseEvent.Assigned(to.userId())));
  }

  private static CaseEvent told(Instant at) {
    return Cases.notified(NoticeKind.DECISION, Addressee.MEMBER, at);
  }

  private static CaseEvent sent(String letter) {
    return Cases.sent(letter, NoticeKind.DECISION, Addressee.MEMBER, Cases.NOW);
  }

  private static CaseEvent noticeCorrected(long entry, Instant old) {
    return new CaseEvent.NotificationCorrected(
        entry, old, Cases.NOW.plusSeconds(120), "The call log says so");
  }

  private static CaseEvent atTheTrial(String paragraph, Optional<Answer> answer) {
    return new CaseEvent.AnsweredForOtherDate(Desk.NURSE, paragraph, answer);
  }

  private static Mending linked(Optional<TestedCase> before, Optional<TestedCase> after) {
    return new Mending(
        reasons(LinkedTrial.refusals(IMPLANT.file(), "PR-1", before.map(TestedCase::file))),
        reasons(LinkedTrial.refusals(IMPLANT.file(), "PR-1", after.map(TestedCase::file))));
  }

  private static CaseEvent offered(Instant at) {
    return new CaseEvent.PeerToPeerLogged(
        PeerToPeer.OFFERED, at, Optional.empty(), "Lucien Kingfisher, MD", "By phone");
  }

  private static CaseEvent held(Optional<Instant> until) {
    return new CaseEvent.PeerToPeerLogged(
        PeerToPeer.HELD,
        Cases.NOW.minusSeconds(900),
        until,
        "Lucien Kingfisher, MD",
        "The pain scores of the trial");
  }

  private static TestedCase elsewhere(Trial trial) {
    return Cases.approvable(Cases.IMPLANT_NONMALIGNANT)
        .does(NURSE, new CaseEvent.TrialRecorded(trial, "", "Under another plan in May"));
  }

  /// A choice that cannot be recorded, and the one that can.
  private static Mending reading(String ambiguity, String facts, String reading, String follows) {
    return event(
        elsewhere(Trial.ELSEWHERE),
        read(ambiguity, facts, reading, follows),
        read("A3", "ELSEWHERE", "counts", ""));
  }

  private static CaseEvent read(String ambiguity, String facts, String reading, String follows) {
    return new CaseEvent.ReadingChosen(
        Desk.NURSE, ambiguity, "II.A.2.a", facts, reading, "", "The records are whole", follows);
  }

  private static Mending act(Act act, TestedCase before, TestedCase after) {
    return new Mending(before.reasons(NURSE, act), after.reasons(NURSE, act));
  }

  private static Mending directorAct(Act act, TestedCase before, TestedCase after) {
    return new Mending(before.reasons(DIRECTOR, act), after.reasons(DIRECTOR, act));
  }

  private static Mending event(TestedCase tested, CaseEvent before, CaseEvent after) {
    return new Mending(tested.reasons(NURSE, before), tested.reasons(NURSE, after));
  }

  private static Mending determination(
      TestedCase tested, Determination before, Determination after) {
    return new Mending(tested.reasons(DIRECTOR, before), tested.reasons(DIRECTOR, after));
  }

  private static Set<Reason> reasons(List<Refusal> refusals) {
    return Set.copyOf(refusals.stream().map(Refusal::reason).toList());
  }

  private static TestedCase withCode(String code) {
    return SHOWN
        .does(NURSE, Cases.recoded("62327", code))
        .does(NURSE, Cases.feeCheck(LINE, code, true));
  }

  private static CaseEvent lineRouted(String code, String drug) {
    return new CaseEvent.LineRouted(LINE, code, drug, LineWay.CRITERIA, "", "A test of the drug");
  }

  private static CaseEvent feeCheck(LocalDate schedule) {
    return new CaseEvent.FeeScheduleChecked(
        LINE, "62327", LocalDate.of(2026, 12, 2), true, schedule);
  }

  private static CaseEvent askedBy(LocalDate returnBy) {
    return new CaseEvent.InformationRequested(List.of(new Gap("I.A.2.c", "Notes")), returnBy);
  }
}
