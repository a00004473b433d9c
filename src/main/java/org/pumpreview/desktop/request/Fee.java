package org.pumpreview.desktop.request;

/// Where the look at the fee schedule stands for one line.
sealed interface Fee {
  /// Code and first day have to be there first.
  record NotYet() implements Fee {}

  /// Nobody looked it up.
  ///
  /// @param stale whether there was one for another code or day
  record Missing(boolean stale) implements Fee {}

  /// Somebody looked it up.
  ///
  /// @param story which schedule, who looked and when
  record Done(boolean listed, String story) implements Fee {}
}
