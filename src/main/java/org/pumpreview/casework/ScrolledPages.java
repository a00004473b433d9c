package org.pumpreview.casework;

import java.io.IOException;
import org.pumpreview.chart.ChartPages;

/// Scrolls a document in the window without a display, and measures it. Handed in, because this
/// room knows no window.
public interface ScrolledPages {

  /// Scrolls over pages that are drawn already and bear marks, as fast as frames can be made.
  ///
  /// @param frames how many
  /// @return what each frame took, in ms
  double[] scroll(ChartPages document, int frames) throws IOException;
}
