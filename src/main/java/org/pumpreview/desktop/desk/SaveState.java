package org.pumpreview.desktop.desk;

import java.time.Instant;

/// Whether what was done is on the disk.
public sealed interface SaveState {
  /// Nothing was done since the case was opened.
  record Unchanged() implements SaveState {}

  record Saving() implements SaveState {}

  /// Committed at that moment.
  record Saved(Instant at) implements SaveState {}

  /// Not saved; the case is as it was before the act.
  ///
  /// @param sentence what is wrong and what to do
  /// @param again does the act once more
  record Failed(String sentence, Runnable again) implements SaveState {}
}
