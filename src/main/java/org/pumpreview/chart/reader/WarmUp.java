package org.pumpreview.chart.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.pumpreview.chart.ChartRefused;

/// Reads a page of its own making, so that the first page of a chart is not the first that this
/// process ever reads.
final class WarmUp {
  private static final int DOTS = 400;

  private WarmUp() {}

  static void run() throws IOException, ChartRefused {
    byte[] file = page();
    byte[] sized =
        ByteBuffer.allocate(Long.BYTES + file.length).putLong(file.length).put(file).array();
    var bytes = Bytes.readFrom(new DataInputStream(new ByteArrayInputStream(sized)));
    try (var sheets = Sheets.open(bytes, Optional.empty())) {
      sheets.draw(1, 1);
      sheets.text(1);
    }
  }

  private static byte[] page() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      var fax =
          CCITTFactory.createFromImage(
              document, new BufferedImage(DOTS, DOTS, BufferedImage.TYPE_BYTE_BINARY));
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(fax, 0, 0, DOTS / 3f, DOTS / 3f);
        content.beginText();
        for (FontName name : new FontName[] {FontName.HELVETICA, FontName.TIMES_ROMAN}) {
          content.setFont(new PDType1Font(name), 12);
          content.showText("The quick brown fox");
        }
        content.endText();
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }
}
