package org.pumpreview.chart;

import java.util.List;
import org.pumpreview.review.DocumentForm;

/// A document that is open for reading. Methods may be called from any thread but the screen's;
/// each waits for the one before it. Pages are counted from 1.
public interface ChartPages extends AutoCloseable {

  DocumentForm form();

  /// Of every page, in order.
  List<PageSize> sizes();

  /// Whether the file has its end. Of one that was cut short on its way pages may be missing.
  boolean isWhole();

  /// Draws a page.
  ///
  /// @param scale px for each point of the page; a page that would be too large is drawn smaller
  Picture draw(int page, double scale) throws ChartRefused;

  /// The words that the document itself holds; none for a picture of a page.
  PageText text(int page) throws ChartRefused;

  /// The words in the picture of a page. Takes a second or two of a processor, so that only a
  /// reading that is meant for it does so in time.
  PageText recognize(int page) throws ChartRefused;

  @Override
  void close();
}
