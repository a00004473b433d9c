package org.pumpreview.desktop.director;

import org.pumpreview.review.Evidence;

/// What the findings do with the evidence that they show.
interface Evidences {

  /// A row is worked on now.
  void onCurrent(FindingRow row);

  /// The evidence of a row is asked for, piece by piece.
  void onEvidence(FindingRow row);

  /// Whether the words of a piece are not at their mark, as the program reads the page now.
  boolean isStray(Evidence piece);

  /// The place of a piece is asked for; false where it has none in the chart.
  boolean onPiece(Evidence piece);
}
