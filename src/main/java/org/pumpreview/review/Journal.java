package org.pumpreview.review;

import java.util.List;

/// Where the events of one case go. Guards them by [Rules], appends all of them or none, and says
/// what became of the case.
@FunctionalInterface
public interface Journal {

  /// Appends events that a person made while looking at entry `seen`.
  ///
  /// @throws Exception when they cannot be kept; its message tells the person what to do, and the
  ///   case is as it was
  Append append(long seen, List<CaseEvent> events) throws Exception;

  /// What became of an act.
  sealed interface Append {
    /// The case after the act.
    record Appended(CaseFile file) implements Append {}

    /// Nothing was appended.
    record Refused(List<Refusal> reasons) implements Append {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }

    /// Somebody else changed the case meanwhile in a way that this act has to look at first.
    record Conflict(CaseFile current) implements Append {}
  }
}
