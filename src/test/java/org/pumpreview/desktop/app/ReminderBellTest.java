package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;

class ReminderBellTest {
  /// When a request is due that was received 2026-11-13 15:12, standard.
  private static final Instant DUE = Instant.parse("2026-11-20T21:12:00Z");

  private final List<ReminderBell.Ring> rung = new ArrayList<>();
  private Instant now = DUE.minus(Duration.ofHours(30));
  private List<Card> cards = List.of();
  private List<String> inSight = List.of();
  private Optional<Runnable> tick = Optional.empty();

  private final ReminderBell bell =
      new ReminderBell(
          CaseOnDesk.NURSE.userId(),
          CaseOnDesk.PLAN.zone(),
          () -> now,
          new Delay() {
            @Override
            public void restart(Runnable ring) {
              tick = Optional.of(ring);
            }

            @Override
            public void stop() {
              tick = Optional.empty();
            }
          },
          this::look,
          card -> inSight.contains(card.number()),
          rung::add);

  private void look() {
    bell.cards(cards);
  }

  private static Card card(int number) {
    return Card.of(
        CaseOnDesk.opened(number)
            .request(RequestKind.TRIAL)
            .route(RequestKind.TRIAL, Pathway.NONMALIGNANT)
            .does(new CaseEvent.Assigned(CaseOnDesk.NURSE.userId()))
            .assessment());
  }

  private void at(Duration left) {
    now = DUE.minus(left);
    tick.orElseThrow().run();
  }

  @Test
  void theClockAloneBringsEachReminderOnce() {
    cards = List.of(card(1184));
    bell.start();
    at(Duration.ofHours(25));
    at(Duration.ofHours(24));
    at(Duration.ofHours(23));
    at(Duration.ofHours(4));
    at(Duration.ZERO);
    at(Duration.ofMinutes(-1));
    assertEquals(
        List.of(
            "Rosalind Pelican, PR-2026-1184. Due Fri 2026-11-20 15:12 \u00b7 standard, 7 days"
                + " \u00b7 1 d left.",
            "Rosalind Pelican, PR-2026-1184. Due today 15:12 \u00b7 standard, 7 days \u00b7 4 h"
                + " left.",
            "Rosalind Pelican, PR-2026-1184. Overdue by 0 min \u00b7 was due Fri 2026-11-20 15:12."
                + " The clock has expired, which counts as a denial, and its notice is due today."),
        rung.stream().map(ReminderBell.Ring::words).toList());
    assertEquals(
        List.of(false, false, true), rung.stream().map(ReminderBell.Ring::expired).toList());
    assertTrue(rung.stream().allMatch(ring -> ring.card().isPresent()));
  }

  @Test
  void theCaseThatIsWorkedOnIsNotToldOf() {
    cards = List.of(card(1184), card(1185));
    inSight = List.of("PR-2026-1185");
    bell.start();
    at(Duration.ofHours(3));
    assertEquals(
        List.of(Optional.of("PR-2026-1184")),
        rung.stream().map(ring -> ring.card().map(Card::number)).toList());
  }

  @Test
  void severalAtOnceAreToldInOneWord() {
    cards = IntStream.range(1, 3).mapToObj(ReminderBellTest::card).toList();
    bell.start();
    at(Duration.ofHours(3));
    assertEquals(
        List.of(
            new ReminderBell.Ring(
                "2 of your cases are due within 24 hours or overdue.", false, Optional.empty())),
        rung);
  }

  @Test
  void aBellThatIsStoppedLooksNoMore() {
    bell.start();
    bell.stop();
    assertEquals(Optional.empty(), tick);
  }
}
