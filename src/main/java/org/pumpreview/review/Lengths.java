package org.pumpreview.review;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// How long a text may be that a person types. A whole document pasted into a note is read by
/// nobody, and no screen lays it out in time.
public final class Lengths {
  /// The most characters of one text.
  public static final int MOST = 4000;

  private Lengths() {}

  static List<Refusal> refusals(CaseEvent event) {
    return Refusal.when(longest(event) > MOST, Reason.TEXT_TOO_LONG, Step.DECISION);
  }

  private static int longest(Object value) {
    return switch (value) {
      case String text -> text.length();
      case Collection<?> values -> longestOf(values);
      case Map<?, ?> values -> Math.max(longestOf(values.keySet()), longestOf(values.values()));
      case Optional<?> held -> held.map(Lengths::longest).orElse(0);
      case Record held -> ofParts(held);
      default -> 0;
    };
  }

  private static int longestOf(Collection<?> values) {
    return values.stream().mapToInt(Lengths::longest).max().orElse(0);
  }

  /// Every event and all that stands in one is a record, so that no kind of event is forgotten.
  private static int ofParts(Record held) {
    int longest = 0;
    for (RecordComponent part : held.getClass().getRecordComponents()) {
      try {
        longest = Math.max(longest, longest(part.getAccessor().invoke(held)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a part of " + held.getClass() + " cannot be read", e);
      }
    }
    return longest;
  }
}
