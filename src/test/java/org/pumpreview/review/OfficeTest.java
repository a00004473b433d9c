package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who has an account, and which settings are in force.
class OfficeTest {
  private static final Office OFFICE =
      Office.founded(true, Cases.PLAN)
          .apply(certified(ADMINISTRATOR), "ada.sandbar", Cases.NOW)
          .apply(certified(NURSE), "ada.sandbar", Cases.NOW);
  private static final Office INTERPRETED =
      OFFICE.apply(interpreted("i-1", "lower", ""), "theo.egret", Cases.NOW);

  @Test
  void anAdministratorAddsAPersonAndTheSettings() {
    assertEquals(List.of(), OFFICE.refusals(ADMINISTRATOR, certified(DIRECTOR)));
    assertTrue(
        OFFICE
            .apply(certified(DIRECTOR), "ada.sandbar", Cases.NOW)
            .people()
            .containsKey("theo.egret"));
    OfficeEvent recorded = new OfficeEvent.PlanRecorded(Cases.plan(true));
    assertEquals(List.of(), OFFICE.refusals(ADMINISTRATOR, recorded));
    assertTrue(OFFICE.apply(recorded, "ada.sandbar", Cases.NOW).plan().nurseMayApproveStarred());
  }

  @Test
  void aPersonWhoLeftStaysOnRecord() {
    Office after =
        OFFICE.apply(
            new OfficeEvent.PersonDisabled("maya.heron", "left"), "ada.sandbar", Cases.NOW);
    assertFalse(after.people().get("maya.heron").active());
    assertEquals(Optional.of(Cases.NOW), after.people().get("maya.heron").disabledAt());
    assertEquals(
        OFFICE,
        OFFICE.apply(new OfficeEvent.PersonDisabled("nobody", "left"), "ada.sandbar", Cases.NOW));
  }

  /// The switch has no default: a new reason does not compile until it is exercised here.
  @ParameterizedTest
  @EnumSource(Office.Reason.class)
  void everyReasonIsRaisedAlone(Office.Reason reason) {
    List<Office.Reason> raised =
        switch (reason) {
          case NOT_AN_ADMINISTRATOR -> OFFICE.refusals(NURSE_AND_DIRECTOR, certified(DIRECTOR));
          case PERSON_INCOMPLETE ->
              OFFICE.refusals(ADMINISTRATOR, certified(person("x", " ", "RN", Role.NURSE)));
          case PERSON_EXISTS -> OFFICE.refusals(ADMINISTRATOR, certified(NURSE));
          case PERSON_UNKNOWN ->
              OFFICE.refusals(ADMINISTRATOR, new OfficeEvent.PersonDisabled("nobody", "left"));
          case ROLE_MISSING -> OFFICE.refusals(ADMINISTRATOR, certified(person("x", "X", "RN")));
          case LICENSE_MISSING ->
              OFFICE.refusals(
                  ADMINISTRATOR,
                  certified(
                      new Actor("x", "X", "RN", Optional.empty(), Set.of(Role.MEDICAL_DIRECTOR))));
          case LAST_ADMINISTRATOR ->
              OFFICE.refusals(ADMINISTRATOR, new OfficeEvent.PersonDisabled("ada.sandbar", "left"));
          case REASON_MISSING ->
              OFFICE.refusals(ADMINISTRATOR, new OfficeEvent.PersonDisabled("maya.heron", ""));
          case NOT_A_DIRECTOR -> OFFICE.refusals(ADMINISTRATOR, interpreted("i-1", "lower", ""));
          case READING_UNFIT -> OFFICE.refusals(DIRECTOR, interpreted("i-1", "lower", "Mine"));
          case INTERPRETATION_EXISTS ->
              INTERPRETED.refusals(DIRECTOR, interpreted("i-1", "lower", ""));
          case INTERPRETATION_UNKNOWN ->
              INTERPRETED.refusals(DIRECTOR, new OfficeEvent.InterpretationEnded("i-2", "old"));
          case PRACTICE_STAYS_ALONE ->
              Office.founded(true, Cases.plan(true))
                  .refusals(ADMINISTRATOR, new OfficeEvent.AuthorityCertified(List.of("a", "b")));
          case ALREADY_FOUNDED -> OFFICE.refusals(ADMINISTRATOR, new OfficeEvent.Founded(false));
        };
    assertEquals(List.of(reason), raised);
  }

  @Test
  void anAdministratorNeedsNoLicense() {
    Actor another = new Actor("x", "X", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
    assertEquals(List.of(), OFFICE.refusals(ADMINISTRATOR, certified(another)));
  }

  @Test
  void oneOfTwoAdministratorsMayLeave() {
    Actor another = new Actor("x", "X", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
    Office two = OFFICE.apply(certified(another), "ada.sandbar", Cases.NOW);
    assertEquals(
        List.of(),
        two.refusals(ADMINISTRATOR, new OfficeEvent.PersonDisabled("ada.sandbar", "left")));
  }

  @Test
  void aDirectorRecordsAnInterpretationAndEndsIt() {
    assertEquals(List.of(), OFFICE.refusals(DIRECTOR, interpreted("i-1", "lower", "")));
    Interpretation found = INTERPRETED.interpretations().getFirst();
    assertEquals("theo.egret", found.by());
    assertEquals(Cases.NOW, found.at());
    OfficeEvent end = new OfficeEvent.InterpretationEnded("i-1", "A newer one");
    assertEquals(List.of(), INTERPRETED.refusals(OTHER_DIRECTOR, end));
    Interpretation ended =
        INTERPRETED.apply(end, "ines.ibis", Cases.NOW).interpretations().getFirst();
    assertEquals(
        Optional.of(new Interpretation.Ending("A newer one", "ines.ibis", Cases.NOW)),
        ended.ending());
  }

  @Test
  void aNurseAndAnAdministratorRecordNoInterpretation() {
    for (Actor actor : List.of(NURSE, ADMINISTRATOR)) {
      assertEquals(
          List.of(Office.Reason.NOT_A_DIRECTOR),
          OFFICE.refusals(actor, interpreted("i-1", "lower", "")));
      assertEquals(
          List.of(Office.Reason.NOT_A_DIRECTOR),
          INTERPRETED.refusals(actor, new OfficeEvent.InterpretationEnded("i-1", "old")));
    }
  }

  @Test
  void aDirectorChangesNeitherPeopleNorSettings() {
    assertEquals(
        List.of(Office.Reason.NOT_AN_ADMINISTRATOR),
        OFFICE.refusals(DIRECTOR, new OfficeEvent.PlanRecorded(Cases.plan(true))));
  }

  @Test
  void anInterpretationEndsOnce() {
    OfficeEvent end = new OfficeEvent.InterpretationEnded("i-1", "old");
    Office ended = INTERPRETED.apply(end, "theo.egret", Cases.NOW);
    assertEquals(List.of(Office.Reason.INTERPRETATION_UNKNOWN), ended.refusals(DIRECTOR, end));
  }

  private static OfficeEvent interpreted(String id, String reading, String own) {
    return new OfficeEvent.InterpretationRecorded(
        id,
        "LA.CP.MP.173",
        "2/25",
        "C4",
        reading,
        own,
        "The lower end is what can be counted on",
        LocalDate.of(2026, 12, 1));
  }

  private static Actor person(String userId, String name, String credential, Role... roles) {
    return new Actor(
        userId, name, credential, Optional.of(new License("EX-1", "LA")), Set.of(roles));
  }

  private static OfficeEvent certified(Actor actor) {
    return new OfficeEvent.PersonCertified(actor, "ab".repeat(32));
  }
}
