package org.pumpreview.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A scan as it comes from a scanner, a fax or a telephone: a picture, or a PDF whose pages are
/// drawn. Nothing of it is written anywhere.
final class Scan {
  static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final long MAX_PIXELS = 120_000_000;
  private static final int MAX_PAGES = 40;
  private static final float DPI = 300;
  private static final float INCH = 72;
  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_WITHIN = 1024;

  private Scan() {}

  /// What all codes on all pages say.
  ///
  /// @throws IOException when the file is neither a picture nor a PDF that can be drawn
  static Set<String> codes(byte[] file) throws IOException {
    try {
      return isPdf(file) ? ofPdf(file) : ofPicture(file);
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever a damaged file does to its reader, it cannot be read.
      throw new IOException("The scan cannot be read", e);
    }
  }

  private static boolean isPdf(byte[] file) {
    int header = SignatureGap.indexOf(file, HEADER, 0);
    return header >= 0 && header < HEADER_WITHIN;
  }

  private static Set<String> ofPdf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      var renderer = new PDFRenderer(document);
      return codes(
          document.getNumberOfPages(),
          page ->
              Gray.of(renderer.renderImage(page, scale(document.getPage(page)), ImageType.GRAY)));
    }
  }

  /// A page of letter size is drawn at 300 dots an inch, a larger one so that it stays in bounds.
  private static float scale(PDPage page) {
    var box = page.getCropBox();
    double area = (double) box.getWidth() * box.getHeight();
    return (float) Math.min(DPI / INCH, Math.sqrt(MAX_PIXELS / area));
  }

  private static Set<String> ofPicture(byte[] file) throws IOException {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      List<ImageReader> readers = new ArrayList<>();
      ImageIO.getImageReaders(stream).forEachRemaining(readers::add);
      if (readers.isEmpty()) {
        throw new IOException("Not a picture");
      }
      ImageReader reader = readers.getFirst();
      try {
        reader.setInput(stream);
        return codes(reader.getNumImages(true), page -> picture(reader, page));
      } finally {
        reader.dispose();
      }
    }
  }

  private static Gray picture(ImageReader reader, int page) throws IOException {
    if ((long) reader.getWidth(page) * reader.getHeight(page) > MAX_PIXELS) {
      throw new IOException("Too large a picture");
    }
    return Gray.of(reader.read(page));
  }

  /// The pages of a scan, drawn when they are looked at.
  private interface Pages {
    Gray draw(int page) throws IOException;
  }

  /// Most pages of a letter bear no code, and looking hard at them takes long: it is done only
  /// where a first look at all of them finds none.
  private static Set<String> codes(int count, Pages pages) throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    for (int page = 0; page < Math.min(count, MAX_PAGES); page++) {
      codes.addAll(CodeReader.glance(pages.draw(page)));
    }
    for (int page = 0;
        page < Math.min(count, MAX_PAGES) && codes.stream().noneMatch(CodeReader::isOfALetter);
        page++) {
      codes.addAll(CodeReader.read(pages.draw(page)));
    }
    return codes;
  }
}
