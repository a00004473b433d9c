package org.pumpreview.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// When a request was received, where the clock begins, and what says so.
public record Receipt(Instant at, Source source) {

  /// What tells the time. Of the three that are typed the earliest governs; a correction governs
  /// over all.
  public enum Source {
    RECEIVED(Optional.of(RequestField.RECEIVED)),
    SCANNED(Optional.of(RequestField.RECEIVED_SCANNED)),
    INDEXED(Optional.of(RequestField.RECEIVED_INDEXED)),
    CORRECTED(Optional.empty());

    private final Optional<RequestField> field;

    Source(Optional<RequestField> field) {
      this.field = field;
    }

    /// The field of the request that it is typed into.
    public Optional<RequestField> field() {
      return field;
    }

    /// The time that a field tells; empty for a field that tells none.
    static Optional<Source> of(RequestField field) {
      return Arrays.stream(values())
          .filter(source -> source.field.equals(Optional.of(field)))
          .findFirst();
    }
  }
}
