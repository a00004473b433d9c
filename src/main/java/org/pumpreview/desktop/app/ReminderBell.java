package org.pumpreview.desktop.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.Reminders;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.review.Card;
import org.pumpreview.review.Reminder;
import org.pumpreview.words.Words;

/// Looks at the clock again and again, and tells a person which of the own cases have come near the
/// end of theirs: 24 hours before it, 4 hours before it, and when it has run.
final class ReminderBell {
  private static final Words WORDS = Words.of("app");

  /// What is told.
  ///
  /// @param card the case to open; empty where it is several
  record Ring(String words, boolean expired, Optional<Card> card) {}

  private final Reminders reminders;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Delay delay;
  private final Runnable look;
  private final Predicate<Card> inSight;
  private final Consumer<Ring> ring;

  /// @param delay until the next look
  /// @param look brings the cards as they are to [#cards]
  /// @param inSight whether a case is worked on, which shows its clock by itself
  /// @param ring tells the person
  ReminderBell(
      String userId,
      ZoneId zone,
      InstantSource clock,
      Delay delay,
      Runnable look,
      Predicate<Card> inSight,
      Consumer<Ring> ring) {
    this.reminders = new Reminders(userId);
    this.zone = zone;
    this.clock = clock;
    this.delay = delay;
    this.look = look;
    this.inSight = inSight;
    this.ring = ring;
  }

  void start() {
    delay.restart(this::onTick);
  }

  void stop() {
    delay.stop();
  }

  private void onTick() {
    look.run();
    delay.restart(this::onTick);
  }

  /// Tells what the cards as they are now call for: of several in one word.
  void cards(List<Card> cards) {
    Instant now = clock.instant();
    List<Reminders.Due> due =
        reminders.look(cards, now).stream().filter(one -> !inSight.test(one.card())).toList();
    if (due.size() > 1) {
      boolean expired = due.stream().anyMatch(one -> one.reminder() == Reminder.EXPIRED);
      ring.accept(new Ring(WORDS.text("remind.many", due.size()), expired, Optional.empty()));
      return;
    }
    due.forEach(one -> ring.accept(ring(one, now)));
  }

  private Ring ring(Reminders.Due due, Instant now) {
    Card card = due.card();
    String when = DueWords.of(card.due().orElseThrow(), now, zone).full();
    boolean expired = due.reminder() == Reminder.EXPIRED;
    String words =
        expired
            ? WORDS.text("remind.expired", card.member(), card.number(), when)
            : WORDS.text("remind.due", card.member(), card.number(), when);
    return new Ring(words, expired, Optional.of(card));
  }
}
