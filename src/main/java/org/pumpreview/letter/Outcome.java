package org.pumpreview.letter;

import java.util.Locale;
import java.util.Optional;
import org.pumpreview.review.Determination;
import org.pumpreview.review.LetterKind;

/// What a letter decides, and what that asks of the person who signs it.
public enum Outcome {
  APPROVED(LetterKind.APPROVAL, false),
  APPROVED_BY_EXCEPTION(LetterKind.APPROVAL_BY_EXCEPTION, true),
  APPROVED_OUTSIDE_CRITERIA(LetterKind.APPROVAL, true),
  PARTIALLY_APPROVED(LetterKind.PARTIAL_APPROVAL, true),
  DENIED(LetterKind.ADVERSE, true),
  INFORMATION_REQUESTED(LetterKind.INFORMATION_REQUEST, false),
  EXTENDED(LetterKind.EXTENSION, false),
  WITHDRAWN(LetterKind.WITHDRAWAL, false),
  /// A worksheet decides nothing by itself.
  INTERNAL(LetterKind.WORKSHEET, false);

  private final LetterKind kind;
  private final boolean physicianOnly;

  Outcome(LetterKind kind, boolean physicianOnly) {
    this.kind = kind;
    this.physicianOnly = physicianOnly;
  }

  /// The outcome of a decided case.
  public static Outcome of(Determination.Outcome decided) {
    return switch (decided) {
      case APPROVED -> APPROVED;
      case APPROVED_BY_EXCEPTION -> APPROVED_BY_EXCEPTION;
      case APPROVED_OUTSIDE_CRITERIA -> APPROVED_OUTSIDE_CRITERIA;
      case PARTIALLY_APPROVED -> PARTIALLY_APPROVED;
      case ADVERSE -> DENIED;
    };
  }

  /// What was decided; empty where the letter decides nothing.
  public Optional<Determination.Outcome> determination() {
    return switch (this) {
      case APPROVED -> Optional.of(Determination.Outcome.APPROVED);
      case APPROVED_BY_EXCEPTION -> Optional.of(Determination.Outcome.APPROVED_BY_EXCEPTION);
      case APPROVED_OUTSIDE_CRITERIA ->
          Optional.of(Determination.Outcome.APPROVED_OUTSIDE_CRITERIA);
      case PARTIALLY_APPROVED -> Optional.of(Determination.Outcome.PARTIALLY_APPROVED);
      case DENIED -> Optional.of(Determination.Outcome.ADVERSE);
      case INFORMATION_REQUESTED, EXTENDED, WITHDRAWN, INTERNAL -> Optional.empty();
    };
  }

  /// The kind of letter that carries it.
  public LetterKind kind() {
    return kind;
  }

  /// Whether less is given than was asked, which the letter has to explain.
  public boolean givesLess() {
    return this == PARTIALLY_APPROVED || this == DENIED;
  }

  /// Whether a medical director alone may sign it; what is left, a nurse may sign as well.
  public boolean physicianOnly() {
    return physicianOnly;
  }

  /// The word used in files: `approved_by_exception`, ...
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
