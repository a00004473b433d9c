package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same member, the same code, overlapping days, another case: a warning.
class DuplicateTest {
  private static final Card HERE = card("case-1", "62327", "2026-12-02", "2026-12-05");

  @Test
  void theSameServiceInAnotherCaseIsTold() {
    Card other = card("case-2", "62327", "2026-12-02", "2026-12-05");
    assertEquals(
        List.of(new Duplicate(HERE.lines().getFirst(), other, other.lines().getFirst())),
        Duplicate.of(HERE, List.of(HERE, other)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-05, 2026-12-09, true",
    "2026-11-20, 2026-12-02, true",
    "2026-12-03, 2026-12-03, true",
    "2026-11-01, 2026-12-31, true",
    "2026-12-06, 2026-12-09, false",
    "2026-11-20, 2026-12-01, false",
    // Without a last day a service is of its first.
    "2026-12-05, '', true",
    "2026-12-01, '', false",
    // A day that cannot be read overlaps with nothing.
    "'', '', false",
    "2026-02-30, '', false",
    "2026-12-02, 2026-11-30, false"
  })
  void theDaysOverlapByOneDayAtLeast(String from, String to, boolean told) {
    assertEquals(told, isTold(card("case-2", "62327", from, to)));
  }

  @Test
  void anotherCodeIsAnotherService() {
    assertEquals(false, isTold(card("case-2", "62326", "2026-12-02", "2026-12-05")));
  }

  @Test
  void aLineWithoutACodeIsLikeNoOther() {
    Card blank = card("case-1", "", "2026-12-02", "2026-12-05");
    assertEquals(
        List.of(), Duplicate.of(blank, List.of(card("case-2", "", "2026-12-02", "2026-12-05"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5550001184", " 555 000 1184", "555-000-1184"})
  void theMemberIsKnownByTheMedicaidIdHoweverItIsTyped(String id) {
    assertEquals(true, isTold(of(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "5550001185", "555000118"})
  void anotherIdOrNoneIsAnotherMember(String id) {
    assertEquals(false, isTold(of(id)));
  }

  @Test
  void twoMembersWithoutAnIdAreNotOne() {
    Card nobody = Card.of(case1("").assessment());
    Card other = withId("case-2", "");
    assertEquals(List.of(), Duplicate.of(nobody, List.of(other)));
  }

  @Test
  void aWithdrawnRequestIsNoDuplicateAndADecidedOneIs() {
    TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
    Card own = as("case-9", Card.of(shown.assessment()));
    Card decided = Card.of(shown.does(NURSE, Cases.determined(Cases.approval(shown))).assessment());
    assertEquals(1, Duplicate.of(own, List.of(decided)).size());
    Card withdrawn = Card.of(shown.does(NURSE, Cases.withdrawn()).assessment());
    assertEquals(List.of(), Duplicate.of(own, List.of(withdrawn)));
  }

  @Test
  void everyPairIsToldOfInTheOrderOfTheLinesAndTheNumbers() {
    TestedCase two =
        case1("5550001184").does(NURSE, Cases.line("b", "J2274", "1", "2026-12-02", ""));
    Card here = Card.of(two.assessment());
    Card second = as("case-2", here);
    Card third = as("case-3", here);
    assertEquals(
        List.of("62327 case-2", "62327 case-3", "J2274 case-2", "J2274 case-3"),
        Duplicate.of(here, List.of(third, here, second)).stream()
            .map(found -> found.line().code() + " " + found.other().caseId())
            .toList());
  }

  private static boolean isTold(Card other) {
    return !Duplicate.of(HERE, List.of(HERE, other)).isEmpty();
  }

  private static Card of(String medicaidId) {
    return withId("case-2", medicaidId);
  }

  private static Card withId(String caseId, String medicaidId) {
    return as(caseId, Card.of(case1(medicaidId).assessment()));
  }

  private static TestedCase case1(String medicaidId) {
    return typed("62327", "2026-12-02", "2026-12-05")
        .does(NURSE, Cases.field(RequestField.MEDICAID_ID, medicaidId));
  }

  private static Card card(String caseId, String code, String from, String to) {
    return as(caseId, Card.of(typed(code, from, to).assessment()));
  }

  private static TestedCase typed(String code, String from, String to) {
    return Cases.opened()
        .does(NURSE, Cases.field(RequestField.MEDICAID_ID, "5550001184"))
        .does(NURSE, Cases.line("a", code, "1", from, to));
  }

  /// The same request in a case of another id and number.
  private static Card as(String caseId, Card card) {
    return new Card(
        caseId,
        card.seq(),
        caseId,
        card.member(),
        card.birthDate(),
        card.medicaidId(),
        card.route(),
        card.referral(),
        card.lines(),
        card.requestedBy(),
        card.treatedBy(),
        card.facility(),
        card.received(),
        card.urgency(),
        card.due(),
        card.status(),
        card.outcome(),
        card.answeredAt(),
        card.assignee(),
        card.recused(),
        card.answered(),
        card.items(),
        card.flags(),
        card.letters(),
        card.updatedAt());
  }
}
