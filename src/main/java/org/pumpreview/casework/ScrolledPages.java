package org.pumpreview.casework;

import java.io.IOException;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;

/// Scrolls documents in the window without a display, and measures it. Handed in, because this room
/// knows no window.
public interface ScrolledPages {

  /// Scrolls over pages that are drawn already and bear marks, as fast as frames can be made; then
  /// leafs through a case's first document from end to end, while all of its pages are drawn, read
  /// and searched for the first time.
  ///
  /// @param drawn a few pages
  /// @param frames how many over drawn pages; it leafs for 50 ms for each
  Measured scroll(ChartPages drawn, Opened opened, int frames) throws IOException;

  /// A case that somebody has opened.
  ///
  /// @param desk out of which its documents come
  record Opened(Assessment assessment, Actor actor, ChartDesk desk) {}

  /// What was measured.
  ///
  /// @param frames what each frame over drawn pages took, in ms
  /// @param leafing what each frame took while pages were still drawn and read, in ms
  /// @param heap what is held at the end of that more than before it, in bytes
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Measured(double[] frames, double[] leafing, long heap) {}
}
