package org.pumpreview.review;

import java.util.List;
import java.util.Optional;

/// How a reduction was worked out, to be shown beside it.
///
/// @param before what was summed up as the start
/// @param after what was summed up as the end
/// @param planned whether something that is only planned was counted as not done
public record Arithmetic(
    List<Amount.Span> before, List<Amount.Span> after, boolean planned, Reduction reduction) {
  public Arithmetic {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Optional<Arithmetic> of(
      List<Amount.Span> before, List<Amount.Span> after, boolean planned) {
    return Reduction.of(Reduction.sum(before), Reduction.sum(after))
        .map(reduction -> new Arithmetic(before, after, planned, reduction));
  }
}
