package org.pumpreview.desktop.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.Card;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Reminder;

/// Which of a person's own cases have come near the end of their clock since the last look. Each
/// nearness of a case is told once; a case whose due time moves away begins anew.
public final class Reminders {
  private final String userId;
  private final Map<String, Reminder> told = new HashMap<>();

  /// A case and how near the end of its clock it is.
  public record Due(Card card, Reminder reminder) {}

  /// @param userId whose cases are told of
  public Reminders(String userId) {
    this.userId = userId;
  }

  /// What is to be told now, the soonest due first.
  public List<Due> look(Collection<Card> cards, Instant now) {
    List<Due> due = new ArrayList<>();
    for (Card card : cards) {
      boolean own = card.assignee().equals(Optional.of(userId));
      Optional<Reminder> near = own ? card.reminder(now) : Optional.empty();
      near.ifPresentOrElse(
          reminder -> {
            Reminder before = told.put(card.caseId(), reminder);
            if (before == null || before.compareTo(reminder) < 0) {
              due.add(new Due(card, reminder));
            }
          },
          () -> told.remove(card.caseId()));
    }
    due.sort(Comparator.comparing(one -> one.card().due().map(DueTime::at).orElse(Instant.MAX)));
    return due;
  }
}
