package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.DUE_AT;
import static org.pumpreview.review.Cases.NOW;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Refusal.Reason;

/// 42 CFR 438.210(d): one extension of up to 14 calendar days, with a reason, in the member's
/// interest, and with written notice to the member. The due time moves with the notice, not before.
class ExtensionTest {
  private static final Instant MOVED = Instant.parse("2026-11-25T21:12:00Z");

  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase extended = shown.does(NURSE, Cases.extended(5));

  @Test
  void waitsForTheMembersNotice() {
    assertEquals(DUE_AT, due(extended));
    assertEquals(Optional.of(new DueTime.Extended(5, DUE_AT, MOVED, false)), told(extended));
    TestedCase told = extended.does(NURSE, notice(Addressee.MEMBER, NOW));
    assertEquals(MOVED, due(told));
    assertEquals(Optional.of(new DueTime.Extended(5, DUE_AT, MOVED, true)), told(told));
  }

  @ParameterizedTest
  @EnumSource(value = Addressee.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
  void isMovedByNobodyElsesNotice(Addressee other) {
    assertEquals(DUE_AT, due(extended.does(NURSE, notice(other, NOW))));
  }

  @Test
  void lapsesWhenTheNoticeComesTooLate() {
    TestedCase late = extended.at(DUE_AT).does(NURSE, notice(Addressee.MEMBER, DUE_AT));
    assertEquals(DUE_AT, due(late));
    assertEquals(Optional.of(Reminder.EXPIRED), late.assessment().reminder());
  }

  /// A notice that is put on record after the due time cannot be told from one that was never sent.
  @Test
  void lapsesWhenTheNoticeIsRecordedTooLate() {
    TestedCase late =
        extended.at(DUE_AT).does(NURSE, notice(Addressee.MEMBER, DUE_AT.minusSeconds(3600)));
    assertEquals(DUE_AT, due(late));
  }

  @Test
  void lapsesWhenTheNoticeTurnsOutToBeLater() {
    TestedCase told = extended.does(NURSE, notice(Addressee.MEMBER, NOW));
    TestedCase corrected =
        told.at(DUE_AT.plusSeconds(60))
            .does(
                NURSE,
                new CaseEvent.NotificationCorrected(
                    told.file().seq(), NOW, DUE_AT, "Posted on Friday"));
    assertEquals(DUE_AT, due(corrected));
  }

  @Test
  void keepsANurseFromApprovingPastTheNewDueTimeAlone() {
    TestedCase told = extended.does(NURSE, notice(Addressee.MEMBER, NOW));
    assertEquals(Set.of(), told.at(MOVED.minusSeconds(1)).reasons(NURSE, Act.APPROVE));
    assertEquals(Set.of(Reason.CLOCK_EXPIRED), told.at(MOVED).reasons(NURSE, Act.APPROVE));
    assertEquals(Set.of(Reason.CLOCK_EXPIRED), extended.at(DUE_AT).reasons(NURSE, Act.APPROVE));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "15", "400"})
  void isOfOneToFourteenDays(int days) {
    assertEquals(
        List.of(new Refusal(Reason.EXTENSION_TOO_LONG, Step.DECISION, List.of("14"))),
        shown.refusals(NURSE, Cases.extended(days)));
    shown.does(NURSE, Cases.extended(1));
    shown.does(NURSE, Cases.extended(14));
  }

  @Test
  void saysWhyAndHowItServesTheMember() {
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        shown.reasons(NURSE, new CaseEvent.Extended(5, " ", "It may")));
    assertEquals(
        Set.of(Reason.WORDS_MISSING), shown.reasons(NURSE, new CaseEvent.Extended(5, "Away", "")));
  }

  @Test
  void isGivenOnce() {
    assertEquals(Set.of(Reason.EXTENDED_ALREADY), extended.reasons(OTHER_NURSE, Act.EXTEND));
    TestedCase forced = extended.forced(NURSE, Cases.extended(9));
    assertEquals(List.of(Fault.Kind.NOT_ALLOWED), kinds(forced));
    assertEquals(told(extended), told(forced));
  }

  @Test
  void isGivenWhileTheClockRuns() {
    assertEquals(Set.of(Reason.EXTENSION_TOO_LATE), shown.at(DUE_AT).reasons(NURSE, Act.EXTEND));
    assertEquals(Set.of(), shown.at(DUE_AT.minusSeconds(1)).reasons(NURSE, Act.EXTEND));
  }

  @Test
  void isGivenByWhoeverHoldsTheCase() {
    TestedCase found = Cases.found(TRIAL_NONMALIGNANT);
    assertEquals(Set.of(Reason.WITH_DIRECTOR), found.reasons(NURSE, Act.EXTEND));
    found.does(DIRECTOR, Cases.extended(3));
    assertEquals(List.of(Fault.Kind.ROLE_LACKING), kinds(found.forced(NURSE, Cases.extended(3))));
    assertEquals(
        List.of(Fault.Kind.UNSIGNED),
        kinds(found.forced(DIRECTOR, Cases.extended(3), Optional.empty())));
  }

  /// An extension serves a request that is not decided.
  @Test
  void isNotGivenForACorrectedDetermination() {
    TestedCase reopened =
        shown.does(NURSE, Cases.determined(Cases.approval(shown))).does(DIRECTOR, Cases.reopened());
    assertEquals(Set.of(Reason.REOPENED), reopened.reasons(DIRECTOR, Act.EXTEND));
    assertEquals(
        List.of(Fault.Kind.NOT_ALLOWED), kinds(reopened.forced(DIRECTOR, Cases.extended(3))));
  }

  @Test
  void asksForItsLetterFromWhoGaveIt() {
    assertEquals(Set.of(Reason.NOT_THE_DECIDER), extended.reasons(OTHER_NURSE, Act.ISSUE_LETTER));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        extended.reasons(NURSE, Cases.letter(LetterKind.APPROVAL)));
    TestedCase written = extended.does(NURSE, Cases.letter(LetterKind.EXTENSION));
    assertEquals(Set.of(Reason.LETTER_ISSUED), written.reasons(NURSE, Act.ISSUE_LETTER));
  }

  /// The older of two causes is written first, and the other one stays due.
  @Test
  void standsBesideARequestForInformation() {
    TestedCase both = extended.does(NURSE, Cases.asked("I.A.2.c"));
    assertEquals(
        List.of(LetterKind.EXTENSION, LetterKind.INFORMATION_REQUEST),
        LetterDue.of(both.file()).stream().map(LetterDue::kind).toList());
    TestedCase one = both.does(NURSE, Cases.letter(LetterKind.EXTENSION));
    assertEquals(
        Optional.of(LetterKind.INFORMATION_REQUEST),
        LetterDue.next(one.file()).map(LetterDue::kind));
    assertTrue(Card.of(one.assessment()).awaitsLetter());
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        one.reasons(NURSE, Cases.letter(LetterKind.EXTENSION)));
    TestedCase two = one.does(NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST));
    assertEquals(
        Optional.of(LetterKind.INFORMATION_REQUEST),
        LetterDue.next(two.file()).map(LetterDue::kind));
  }

  /// Each is signed by whoever did what it tells, in either order.
  @Test
  void isWrittenByWhoGaveItWhileAnothersLetterIsOpen() {
    TestedCase both = extended.does(OTHER_NURSE, Cases.asked("I.A.2.c"));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        both.reasons(OTHER_NURSE, Cases.letter(LetterKind.EXTENSION)));
    both.does(OTHER_NURSE, Cases.letter(LetterKind.INFORMATION_REQUEST))
        .does(NURSE, Cases.letter(LetterKind.EXTENSION));
  }

  /// The worklist, the case, and the guard tell one instant, whoever looks and whenever.
  @Test
  void isTheSameInstantInEveryView() {
    TestedCase told = extended.does(NURSE, notice(Addressee.MEMBER, NOW));
    for (Instant now : List.of(NOW, DUE_AT, MOVED, MOVED.plus(Duration.ofDays(30)))) {
      TestedCase seen = told.at(now);
      assertEquals(MOVED, due(seen));
      assertEquals(seen.assessment().due(), Card.of(seen.assessment()).due());
      assertEquals(seen.assessment().overdue(), Card.of(seen.assessment()).overdue(now));
      assertEquals(seen.assessment().reminder(), Card.of(seen.assessment()).reminder(now));
      assertEquals(
          seen.assessment().overdue(),
          seen.reasons(NURSE, Act.APPROVE).contains(Reason.CLOCK_EXPIRED));
    }
  }

  private static CaseEvent notice(Addressee addressee, Instant at) {
    return Cases.notified(NoticeKind.EXTENSION, addressee, at);
  }

  private static Instant due(TestedCase tested) {
    return tested.assessment().due().orElseThrow().at();
  }

  private static Optional<DueTime.Extended> told(TestedCase tested) {
    return tested.assessment().due().flatMap(DueTime::extension);
  }

  private static List<Fault.Kind> kinds(TestedCase tested) {
    return tested.faults().stream().map(Fault::kind).toList();
  }
}
