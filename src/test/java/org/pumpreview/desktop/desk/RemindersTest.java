package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Reminder;

class RemindersTest {
  /// Received 2026-11-13 15:12, standard: seven days.
  private static final Instant DUE = Instant.parse("2026-11-20T21:12:00Z");

  private final Reminders reminders = new Reminders(CaseOnDesk.NURSE.userId());

  private static CaseOnDesk held() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
        .does(new CaseEvent.Assigned(CaseOnDesk.NURSE.userId()));
  }

  private List<Reminder> look(CaseOnDesk made, Duration left) {
    return reminders.look(List.of(Card.of(made.assessment())), DUE.minus(left)).stream()
        .map(Reminders.Due::reminder)
        .toList();
  }

  @Test
  void eachNearnessIsToldOnce() {
    CaseOnDesk made = held();
    assertEquals(
        List.of(
            List.of(),
            List.of(Reminder.LAST_DAY),
            List.of(),
            List.of(Reminder.LAST_HOURS),
            List.of(),
            List.of(Reminder.EXPIRED),
            List.of()),
        Stream.of(1441, 1440, 241, 240, 1, 0, -60)
            .map(minutes -> look(made, Duration.ofMinutes(minutes)))
            .toList());
  }

  @Test
  void whoComesLateIsToldOnlyTheLatest() {
    assertEquals(List.of(Reminder.LAST_HOURS), look(held(), Duration.ofHours(2)));
  }

  @Test
  void anothersCaseIsNotTold() {
    CaseOnDesk made = held().does(new CaseEvent.Assigned(CaseOnDesk.OTHER_NURSE.userId()));
    assertEquals(List.of(), look(made, Duration.ofHours(2)));
  }

  @Test
  void aCaseWhoseDueTimeMovesAwayBeginsAnew() {
    CaseOnDesk made = held();
    assertEquals(List.of(Reminder.LAST_DAY), look(made, Duration.ofHours(20)));
    assertEquals(List.of(), look(made, Duration.ofHours(30)));
    assertEquals(List.of(Reminder.LAST_DAY), look(made, Duration.ofHours(20)));
  }
}
