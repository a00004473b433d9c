package org.pumpreview.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/// Which document a pack restates.
///
/// @param revision as the document writes it, for example `2/25`
/// @param sourceSha256 of the document's text, lower-case hex
public record PolicyIdentity(
    String id,
    String title,
    String publisher,
    String revision,
    YearMonth revised,
    LocalDate approved,
    LocalDate effective,
    String sourceSha256) {

  /// The month by which the document says it will be looked at again.
  ///
  /// @param cycleMonths the plan's review cycle, 12 where reviews are yearly
  public YearMonth reviewDue(int cycleMonths) {
    return revised.plusMonths(cycleMonths);
  }
}
