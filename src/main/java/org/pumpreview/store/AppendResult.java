package org.pumpreview.store;

import java.util.List;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Refusal;

/// What came of an act on a case.
public sealed interface AppendResult {

  /// The act is on the disk; this is the case after it.
  record Appended(CaseFile file) implements AppendResult {}

  /// The rules do not allow it; nothing was changed.
  record Refused(List<Refusal> refusals) implements AppendResult {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /// Somebody else changed the case meanwhile in a way that the person has to see first; nothing
  /// was changed.
  record Conflict(CaseFile current) implements AppendResult {}
}
