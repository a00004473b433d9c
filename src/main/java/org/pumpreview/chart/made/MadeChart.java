package org.pumpreview.chart.made;

import java.util.List;
import org.pumpreview.chart.PageText;

/// A chart that was made up.
///
/// @param pdf the file
/// @param pages where its words stand, also on those pages of which the file has only a picture
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, nobody compares them
public record MadeChart(byte[] pdf, List<PageText> pages) {
  public MadeChart {
    pages = List.copyOf(pages);
  }
}
