package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.PackRef;
import org.pumpreview.review.Register.State;

/// Which interpretation is in force on a day, and what became of the others.
class RegisterTest {
  private static final PackRef POLICY = Cases.POLICY.ref();
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
  private static final Interpretation FIRST = recorded("first", "C4", OCTOBER);
  private static final Interpretation SECOND = recorded("second", "C4", NOVEMBER);

  @Test
  void itIsInForceFromItsFirstDayOn() {
    assertEquals(Optional.empty(), register(OCTOBER.minusDays(1), FIRST).inForce(POLICY, "C4"));
    assertEquals(Optional.of(FIRST), register(OCTOBER, FIRST).inForce(POLICY, "C4"));
    assertEquals(State.COMING, states(register(OCTOBER.minusDays(1), FIRST)).getFirst());
  }

  @Test
  void ofTwoTheLaterOneCountsOnceItHasBegun() {
    assertEquals(
        Optional.of(FIRST), register(NOVEMBER.minusDays(1), FIRST, SECOND).inForce(POLICY, "C4"));
    assertEquals(Optional.of(SECOND), register(NOVEMBER, FIRST, SECOND).inForce(POLICY, "C4"));
    assertEquals(
        List.of(State.IN_FORCE, State.REPLACED), states(register(NOVEMBER, FIRST, SECOND)));
  }

  @Test
  void itTellsWhichOneItReplacedAndUntilWhenThatWasFollowed() {
    List<Register.Line> lines = register(DECEMBER, FIRST, SECOND).lines();
    assertEquals(
        List.of(
            new Register.Line(SECOND, State.IN_FORCE, Optional.empty(), Optional.of(FIRST)),
            new Register.Line(FIRST, State.REPLACED, Optional.of(NOVEMBER), Optional.empty())),
        lines);
  }

  @Test
  void oneThatEndsBringsNoEarlierOneBack() {
    Interpretation ended = ended(SECOND, "2026-11-20T16:00:00Z");
    Register register = register(DECEMBER, FIRST, ended);
    assertEquals(Optional.empty(), register.inForce(POLICY, "C4"));
    assertEquals(List.of(State.ENDED, State.REPLACED), states(register));
    assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), register.lines().getFirst().until());
  }

  @Test
  void oneThatIsCalledOffBeforeItBeginsReplacesNothing() {
    Interpretation calledOff = ended(SECOND, "2026-10-20T16:00:00Z");
    Register register = register(DECEMBER, FIRST, calledOff);
    assertEquals(Optional.of(FIRST), register.inForce(POLICY, "C4"));
    assertEquals(List.of(State.ENDED, State.IN_FORCE), states(register));
  }

  @Test
  void oneThatHadEndedWasNotReplaced() {
    Interpretation ended = ended(FIRST, "2026-10-20T16:00:00Z");
    assertEquals(Optional.empty(), register(DECEMBER, ended, SECOND).lines().getFirst().replaced());
  }

  @Test
  void itEndsOnTheDayOfThePlansZone() {
    Interpretation ended = ended(FIRST, "2026-10-21T03:00:00Z");
    assertEquals(
        Optional.of(LocalDate.of(2026, 10, 20)),
        register(DECEMBER, ended).lines().getFirst().until());
  }

  @Test
  void anotherOpenPointAndAnotherRevisionAreLeftAlone() {
    Register register = register(DECEMBER, FIRST, recorded("third", "C11", NOVEMBER));
    assertEquals(Optional.of(FIRST), register.inForce(POLICY, "C4"));
    assertEquals(List.of(State.IN_FORCE, State.IN_FORCE), states(register));
    assertEquals(
        Optional.empty(),
        register.inForce(new PackRef(POLICY.policyId(), "2/26", POLICY.sha256()), "C4"));
  }

  private static List<State> states(Register register) {
    return register.lines().stream().map(Register.Line::state).toList();
  }

  private static Register register(LocalDate today, Interpretation... interpretations) {
    return new Register(List.of(interpretations), today, Cases.LOUISIANA);
  }

  private static Interpretation recorded(String id, String ambiguity, LocalDate from) {
    return new Interpretation(
        id,
        POLICY.policyId(),
        POLICY.revision(),
        ambiguity,
        "lower",
        "",
        "The lower end can be counted on",
        from,
        "theo.egret",
        Instant.parse("2026-09-01T16:00:00Z"),
        Optional.empty());
  }

  private static Interpretation ended(Interpretation one, String at) {
    return one.ended(new Interpretation.Ending("Not any more", "theo.egret", Instant.parse(at)));
  }
}
