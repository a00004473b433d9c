package org.pumpreview.desktop.print;

/// The printers of this computer behind the system's own dialog. Used on the screen's thread.
public interface Printers {

  /// Asks for the printer, the copies and the sides of the sheet.
  ///
  /// @param title of the job; holds nothing of a member
  Answer ask(String title);

  /// What the person chose.
  sealed interface Answer {
    /// The job has begun, and waits for its pages.
    record Ready(PrintJob job) implements Answer {}

    record Declined() implements Answer {}

    record NoPrinter() implements Answer {}
  }
}
