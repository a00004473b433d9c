package org.pumpreview.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.EqualPages;

/// The pages of an attached document, held to what its event says of them. A mark lies where its
/// figures say only on a page of the size on which it was made.
final class HeldPages implements ChartPages {
  /// Points by which a page may be of another size than it was.
  private static final double SLACK = 1;

  private final Document document;
  private final ChartPages pages;

  private HeldPages(Document document, ChartPages pages) {
    this.document = document;
    this.pages = pages;
  }

  /// @throws ChartRefused when there are more or fewer pages than were attached; they are closed
  static ChartPages of(Document document, ChartPages pages) throws ChartRefused {
    if (pages.sizes().size() != document.pages()) {
      pages.close();
      throw new ChartRefused(Reason.OTHER_THAN_ATTACHED);
    }
    return new HeldPages(document, pages);
  }

  /// How the sizes are kept: once for pages in a row that are alike.
  static List<EqualPages> sheets(List<PageSize> sizes) {
    List<EqualPages> sheets = new ArrayList<>();
    for (PageSize size : sizes) {
      EqualPages last = sheets.isEmpty() ? new EqualPages(0, 0, 0) : sheets.getLast();
      if (last.width() == size.width() && last.height() == size.height()) {
        sheets.set(
            sheets.size() - 1, new EqualPages(last.pages() + 1, size.width(), size.height()));
      } else {
        sheets.add(new EqualPages(1, size.width(), size.height()));
      }
    }
    return List.copyOf(sheets);
  }

  @Override
  public DocumentForm form() {
    return pages.form();
  }

  @Override
  public List<PageSize> sizes() {
    return pages.sizes();
  }

  @Override
  public boolean isWhole() {
    return pages.isWhole();
  }

  @Override
  public Picture draw(int page, double scale) throws ChartRefused {
    hold(page);
    return pages.draw(page, scale);
  }

  @Override
  public PageText text(int page) throws ChartRefused {
    hold(page);
    return pages.text(page);
  }

  @Override
  public PageText recognize(int page) throws ChartRefused {
    hold(page);
    return pages.recognize(page);
  }

  private void hold(int page) throws ChartRefused {
    Optional<EqualPages> then = document.sheet(page);
    PageSize now = pages.sizes().get(page - 1);
    if (then.filter(sheet -> !isLike(sheet, now)).isPresent()) {
      throw new ChartRefused(Reason.OTHER_THAN_ATTACHED);
    }
  }

  private static boolean isLike(EqualPages then, PageSize now) {
    return Math.abs(then.width() - now.width()) <= SLACK
        && Math.abs(then.height() - now.height()) <= SLACK;
  }

  @Override
  public void close() {
    pages.close();
  }
}
