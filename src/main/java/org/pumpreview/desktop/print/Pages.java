package org.pumpreview.desktop.print;

import javafx.scene.image.Image;

/// The pages of one file as pictures.
public interface Pages extends AutoCloseable {

  int count();

  /// Draws a page, away from the screen.
  ///
  /// @param page from 0
  /// @param scale px for each point of the page
  Image draw(int page, double scale) throws Exception;

  /// Lets go of the file.
  @Override
  default void close() throws Exception {}
}
