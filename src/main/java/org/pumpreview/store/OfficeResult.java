package org.pumpreview.store;

import java.util.List;
import org.pumpreview.review.Office;

/// What came of an act on the people or settings of a vault.
public sealed interface OfficeResult {

  /// The act is on the disk; this is the office after it.
  record Recorded(Office office) implements OfficeResult {}

  /// The rules do not allow it; nothing was changed.
  record Refused(List<Office.Reason> reasons) implements OfficeResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
