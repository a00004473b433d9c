package org.pumpreview.desktop.app;

import java.util.Optional;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Recognition;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.chart.ChartRoom;
import org.pumpreview.review.Document;

/// The documents of a case, out of the vault.
final class ChartDoor implements ChartRoom {
  private final ChartDesk desk;
  private final Optional<Recognition> recognition;

  ChartDoor(ChartDesk desk, Optional<Recognition> recognition) {
    this.desk = desk;
    this.recognition = recognition;
  }

  @Override
  public ChartPages open(Document document) throws Exception {
    return desk.open(document);
  }

  @Override
  public ChartPages openAside(Document document) throws Exception {
    return desk.openAside(document);
  }

  @Override
  public PageText words(Document document, ChartPages pages, int page) throws Exception {
    return recognition.isPresent()
        ? recognition.get().words(document, pages, page)
        : pages.text(page);
  }
}
