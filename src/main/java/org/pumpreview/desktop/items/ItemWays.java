package org.pumpreview.desktop.items;

import org.pumpreview.review.Evidence;

/// Where one can go from a card or from the pane beside it.
interface ItemWays {
  /// Shows a piece of evidence in full.
  void onPiece(AnswerCard card, Evidence piece);

  /// Goes on to ask the provider for what is missing of an item.
  void onAsk(ItemViewModel item);

  /// Goes on to route the case to a medical director.
  void onRoute();
}
