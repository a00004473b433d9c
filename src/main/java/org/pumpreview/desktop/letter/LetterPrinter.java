package org.pumpreview.desktop.letter;

import java.util.function.Consumer;

/// Prints letters.
public interface LetterPrinter {

  /// Asks for the printer and prints every page. Called on the JavaFX thread, and calls back there.
  ///
  /// @param title of the print job; holds nothing of the member
  void print(String title, LetterPages pages, Consumer<Printed> over);

  /// What became of printing.
  sealed interface Printed {
    /// Handed to that printer.
    record Sent(String printer) implements Printed {}

    record Cancelled() implements Printed {}

    /// Nothing was printed.
    ///
    /// @param sentence what is wrong and what to do
    record Failed(String sentence) implements Printed {}
  }
}
