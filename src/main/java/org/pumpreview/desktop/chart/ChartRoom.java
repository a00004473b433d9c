package org.pumpreview.desktop.chart;

import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.review.Document;

/// Where the documents of the open case are read. Called away from the screen.
public interface ChartRoom {

  /// Opens a document of the case, to be looked at. It stays open until the case is left.
  ChartPages open(Document document) throws Exception;

  /// Opens it once more, to be read in the background; closed by whoever asked for it.
  ChartPages openAside(Document document) throws Exception;

  /// The words of a page: its own, or those that were recognized in its picture so far.
  PageText words(Document document, ChartPages pages, int page) throws Exception;
}
