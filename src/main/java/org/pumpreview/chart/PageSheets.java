package org.pumpreview.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// The pages of a PDF as pictures and as words. One page at a time, from any thread.
public final class PageSheets implements AutoCloseable {
  private final PDDocument document;
  private final PDFRenderer renderer;

  /// @throws IOException when the bytes are no PDF that can be shown
  public PageSheets(byte[] file) throws IOException {
    this.document = Loader.loadPDF(file);
    this.renderer = new PDFRenderer(document);
  }

  public synchronized int count() {
    return document.getNumberOfPages();
  }

  /// Draws a page.
  ///
  /// @param page from 0
  /// @param scale px for each point of the page
  public synchronized Picture draw(int page, double scale) throws IOException {
    BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
    int width = image.getWidth();
    int height = image.getHeight();
    return Picture.of(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /// The words of a page in reading order.
  ///
  /// @param page from 0
  public synchronized String words(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return stripper.getText(document);
  }

  /// The lines of all pages in reading order.
  public synchronized List<PageLine> lines() throws IOException {
    return new LineStripper().lines(document);
  }

  @Override
  public synchronized void close() throws IOException {
    document.close();
  }
}
