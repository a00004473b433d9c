package org.pumpreview.desktop.letter;

import javafx.scene.image.Image;

/// The pages of one letter as pictures. Called away from the screen.
public interface LetterPages {

  int count();

  /// Draws a page.
  ///
  /// @param page from 0
  /// @param scale px for each point of the page
  Image draw(int page, double scale) throws Exception;

  /// The words of a page in reading order, for a screen reader, which cannot read the picture.
  ///
  /// @param page from 0
  String words(int page) throws Exception;
}
