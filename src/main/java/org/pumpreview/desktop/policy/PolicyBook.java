package org.pumpreview.desktop.policy;

import java.util.Optional;
import javafx.scene.image.Image;

/// The plan's own copy of one policy's document. Called away from the screen.
public interface PolicyBook {

  /// Opens the copy; empty when the plan attached none.
  Optional<Pages> open() throws Exception;

  /// The pages of the copy.
  interface Pages {
    /// Of the file it came from.
    String name();

    int count();

    /// Draws a page.
    ///
    /// @param page from 0
    /// @param scale px for each point of the page
    Image draw(int page, double scale) throws Exception;

    /// Where a paragraph begins; empty when the document does not number it.
    Optional<Spot> find(String paragraph) throws Exception;
  }

  /// A place in the document.
  ///
  /// @param page from 0
  /// @param top as a part of the page's height, 0 to 1
  /// @param exact whether it is the paragraph itself, or the nearest heading above it
  record Spot(int page, double top, boolean exact) {}
}
