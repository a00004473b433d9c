package org.pumpreview.desktop.print;

/// What became of a bundle.
public sealed interface Fate {
  /// Every page was handed to the printer.
  record Printed() implements Fate {}

  /// The person had asked for certain pages only.
  ///
  /// @param out how many of its pages are printed; none where it has none of those asked for
  record LeftOut(int out) implements Fate {}

  /// Cancelled.
  ///
  /// @param out how many of its pages are printed all the same
  record Cancelled(int out) implements Fate {}

  /// It could not be opened or drawn.
  ///
  /// @param out how many of its pages are printed all the same
  record Broken(int out, Exception cause) implements Fate {}

  /// The printer took nothing of the job.
  record Refused() implements Fate {}
}
