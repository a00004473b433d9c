package org.pumpreview.desktop.app;

import java.io.IOException;
import javafx.scene.image.Image;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.desktop.letter.LetterPages;

/// The pages of a letter, drawn from its own bytes: what is seen is what is signed.
final class LetterSheets implements LetterPages {
  private final PageSheets sheets;
  private final int count;

  LetterSheets(byte[] file) throws IOException {
    this.sheets = new PageSheets(file);
    this.count = sheets.count();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Image draw(int page, double scale) throws Exception {
    return Drawing.image(sheets.draw(page, scale));
  }

  @Override
  public String words(int page) throws Exception {
    return sheets.words(page);
  }

  @Override
  public void close() throws IOException {
    sheets.close();
  }
}
