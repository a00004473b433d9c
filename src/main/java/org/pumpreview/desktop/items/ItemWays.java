package org.pumpreview.desktop.items;

import javafx.scene.Node;
import org.pumpreview.review.Evidence;

/// Where one can go from a card or from the pane beside it.
interface ItemWays {
  /// Shows a piece of evidence on its page, or in full.
  void onPiece(AnswerCard card, Evidence piece);

  /// Takes a piece of evidence out of the case.
  void onTakeBack(AnswerCard card, Evidence piece);

  /// Shows the chart in the place of the pane, or the pane again.
  void onChart();

  /// Scrolls until what was opened on a card is in sight.
  void onOpened(Node opened);

  /// Puts an item on the next request for information, or takes it off again.
  void onAsk(ItemViewModel item);

  /// Asks what the policy leaves open at an item although no fact shows it.
  void onRaise(ItemViewModel item);

  /// Goes on to route the case to a medical director.
  void onRoute();
}
