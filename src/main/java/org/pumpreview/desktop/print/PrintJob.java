package org.pumpreview.desktop.print;

import javafx.scene.image.Image;

/// One job of a printer, as it was set up in the system's dialog. Used on the screen's thread.
public interface PrintJob {

  /// The printer's name.
  String printer();

  /// Whether both sides of a sheet are printed.
  boolean isTwoSided();

  /// Whether the person asked for a page.
  ///
  /// @param page from 0, counted through all files of the job
  boolean isWanted(int page);

  /// Hands one page over; false where the printer did not take it.
  boolean print(Image page);

  /// Hands over a side with nothing on it.
  boolean printBlank();

  /// Lets the printer print what it was handed; false where it does not.
  boolean end();

  /// Throws away what was handed over.
  void cancel();
}
