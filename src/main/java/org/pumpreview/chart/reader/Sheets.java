package org.pumpreview.chart.reader;

import java.util.List;
import java.util.Optional;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.DocumentForm;

/// A document inside the process that reads it. Pages are counted from 1.
sealed interface Sheets extends AutoCloseable permits PdfSheets, PictureSheets {

  /// Opens whatever the first bytes say that it is, and owns the bytes from then on.
  static Sheets open(Bytes bytes, Optional<String> password) throws ChartRefused {
    DocumentForm form = bytes.form().orElseThrow(() -> new ChartRefused(Reason.UNKNOWN_FORM));
    return switch (form) {
      case PDF -> PdfSheets.open(bytes, password);
      case PNG, JPEG, TIFF -> PictureSheets.open(bytes, form);
    };
  }

  DocumentForm form();

  List<PageSize> sizes();

  /// Whether the file has its end, and all pages that it tells of.
  boolean isWhole();

  Picture draw(int page, double scale) throws ChartRefused;

  PageText text(int page) throws ChartRefused;

  /// Wipes the document's bytes.
  @Override
  void close();
}
