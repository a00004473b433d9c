package org.pumpreview.desktop.kit;

/// A part of a card in which Up and Down move, so that they do not lead to another card.
public interface OwnArrows {
  /// Whether they do so now.
  boolean keepsArrows();
}
