package org.pumpreview.desktop.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseStatus;

/// A chip of the worklist. Chips about the holder and chips about the state each widen their own
/// kind; the two kinds narrow each other.
enum Filter {
  MINE(Kind.HOLDER),
  UNASSIGNED(Kind.HOLDER),
  DUE_TODAY(Kind.STATE),
  OVERDUE(Kind.STATE),
  WAITING(Kind.STATE),
  WITH_DIRECTOR(Kind.STATE),
  LETTER(Kind.STATE),
  REOPENED(Kind.STATE),
  RECUSED(Kind.STATE),
  LATE(Kind.STATE),
  DECIDED(Kind.STATE);

  enum Kind {
    HOLDER,
    STATE
  }

  private final Kind kind;

  Filter(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /// Whether the chip lets a case through.
  boolean lets(Card card, Moment moment) {
    return switch (this) {
      case MINE -> card.assignee().filter(moment.userId()::equals).isPresent();
      case UNASSIGNED -> card.assignee().isEmpty();
      case DUE_TODAY ->
          card.open() && moment.dueDay(card).filter(moment.today()::equals).isPresent();
      case OVERDUE -> card.open() && moment.isOverdue(card);
      case WAITING -> card.status() == CaseStatus.WAITING_FOR_INFORMATION;
      case WITH_DIRECTOR -> card.status() == CaseStatus.WITH_DIRECTOR;
      case LETTER -> card.awaitsLetter();
      case REOPENED -> isReopened(card);
      case RECUSED -> isLeft(card);
      case LATE -> card.late().isPresent();
      case DECIDED -> card.settled();
    };
  }

  /// Whether such cases are so few that the chip shows only while there is one.
  boolean isRare() {
    return switch (this) {
      case REOPENED, RECUSED, LATE -> true;
      default -> false;
    };
  }

  /// Whether a determination was taken up again and the corrected one is still to come.
  static boolean isReopened(Card card) {
    return card.is(Card.Flag.REOPENED) && !card.settled();
  }

  /// Whether a medical director stepped back, and no other has taken the case.
  static boolean isLeft(Card card) {
    return !card.recused().isEmpty() && card.assignee().isEmpty() && !card.settled();
  }

  /// Who looks, and when.
  record Moment(String userId, Instant now, ZoneId zone) {
    LocalDate today() {
      return LocalDate.ofInstant(now, zone);
    }

    Optional<LocalDate> dueDay(Card card) {
      return card.due().map(due -> LocalDate.ofInstant(due.at(), zone));
    }

    boolean isOverdue(Card card) {
      return card.overdue(now);
    }
  }
}
