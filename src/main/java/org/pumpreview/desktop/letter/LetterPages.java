package org.pumpreview.desktop.letter;

import org.pumpreview.desktop.print.Pages;

/// The pages of one letter as pictures. Called away from the screen.
public interface LetterPages extends Pages {

  /// The words of a page in reading order, for a screen reader, which cannot read the picture.
  ///
  /// @param page from 0
  String words(int page) throws Exception;
}
