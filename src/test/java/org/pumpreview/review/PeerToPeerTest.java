package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.DUE_AT;
import static org.pumpreview.review.Cases.NOW;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Refusal.Reason;

/// A talk between physicians: any reviewer logs its steps, a physician alone says what it changed,
/// and the clock goes on.
class PeerToPeerTest {
  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase held = Cases.found(TRIAL_NONMALIGNANT).does(NURSE, Cases.held());

  @ParameterizedTest
  @EnumSource(value = PeerToPeer.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
  void everyStepIsLoggedByAnyReviewerAtAnyTimeOfTheCase(PeerToPeer step) {
    CaseEvent logged = step(step, NOW, Optional.empty(), "Lucien Kingfisher, MD");
    TestedCase decided = shown.does(NURSE, Cases.determined(Cases.approval(shown)));
    for (TestedCase tested : List.of(shown, held, decided)) {
      tested.does(NURSE, logged);
      tested.does(DIRECTOR, logged);
    }
  }

  @Test
  void everyStepSaysWhoAndIsNotInTheFuture() {
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        shown.reasons(NURSE, step(PeerToPeer.OFFERED, NOW, Optional.empty(), " ")));
    assertEquals(
        Set.of(Reason.TIME_IN_FUTURE),
        shown.reasons(
            NURSE, step(PeerToPeer.OFFERED, NOW.plusSeconds(60), Optional.empty(), "Dr. Egret")));
  }

  @Test
  void aTalkThatWasHeldBeganAndEnded() {
    Instant began = NOW.minusSeconds(900);
    for (Optional<Instant> end :
        List.of(
            Optional.<Instant>empty(),
            Optional.of(began),
            Optional.of(began.minusSeconds(1)),
            Optional.of(NOW.plusSeconds(1)))) {
      assertEquals(
          Set.of(Reason.TALK_WITHOUT_END),
          shown.reasons(NURSE, step(PeerToPeer.HELD, began, end, "Dr. Egret")),
          end.toString());
    }
    shown.does(NURSE, step(PeerToPeer.HELD, began, Optional.of(NOW), "Dr. Egret"));
  }

  @Test
  void aPhysicianAloneSaysWhatItChanged() {
    assertEquals(Set.of(Reason.NOT_A_DIRECTOR), held.reasons(NURSE, Act.CONCLUDE_PEER_TO_PEER));
    TestedCase concluded = held.does(DIRECTOR, Cases.concluded());
    assertEquals(
        Set.of(Reason.NO_PEER_TO_PEER), concluded.reasons(DIRECTOR, Act.CONCLUDE_PEER_TO_PEER));
    concluded.does(NURSE, Cases.held()).does(DIRECTOR, Cases.concluded());
    assertEquals(List.of(Fault.Kind.ROLE_LACKING), kinds(held.forced(NURSE, Cases.concluded())));
    assertEquals(
        List.of(Fault.Kind.UNSIGNED),
        kinds(held.forced(DIRECTOR, Cases.concluded(), Optional.empty())));
  }

  @Test
  void whatWasNotHeldChangedNothing() {
    TestedCase offered = Cases.found(TRIAL_NONMALIGNANT).does(NURSE, Cases.offered());
    assertEquals(
        Set.of(Reason.NO_PEER_TO_PEER), offered.reasons(DIRECTOR, Act.CONCLUDE_PEER_TO_PEER));
    assertEquals(
        List.of(Fault.Kind.NOT_ALLOWED), kinds(offered.forced(DIRECTOR, Cases.concluded())));
    assertEquals(
        Set.of(Reason.WORDS_MISSING),
        held.reasons(DIRECTOR, new CaseEvent.PeerToPeerConcluded("A second scan", " ")));
  }

  @Test
  void itNeverStopsTheClock() {
    TestedCase concluded = held.does(NURSE, Cases.offered()).does(DIRECTOR, Cases.concluded());
    assertEquals(Optional.of(DUE_AT), concluded.assessment().due().map(DueTime::at));
    assertEquals(CaseStatus.WITH_DIRECTOR, concluded.status());
  }

  private static CaseEvent step(PeerToPeer step, Instant at, Optional<Instant> until, String who) {
    return new CaseEvent.PeerToPeerLogged(step, at, until, who, "By phone");
  }

  private static List<Fault.Kind> kinds(TestedCase tested) {
    return tested.faults().stream().map(Fault::kind).toList();
  }
}
