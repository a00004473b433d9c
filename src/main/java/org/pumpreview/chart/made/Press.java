package org.pumpreview.chart.made;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.pumpreview.chart.PageText;

/// Makes PDF files of sheets. The same sheets give the same file, byte by byte. One at a time.
public final class Press {
  private final Face plain;
  private final Face strong;

  public Press() {
    try {
      plain = new Face("SourceSans3-Regular.ttf");
      strong = new Face("SourceSans3-Semibold.ttf");
    } catch (IOException e) {
      throw new UncheckedIOException("The fonts of practice charts cannot be read", e);
    }
  }

  /// Makes a chart.
  ///
  /// @param sender what the line on top of a faxed page says before its number
  public MadeChart print(List<Sheet> sheets, String sender) {
    try (PDDocument document = new PDDocument()) {
      // Else the file would bear the hour it was made.
      document.setDocumentId(1L);
      PDFont[] fonts = {plain.embedded(document), strong.embedded(document)};
      List<PageText> texts = new ArrayList<>();
      for (int i = 0; i < sheets.size(); i++) {
        Layout layout = new Layout(plain, strong);
        List<Layout.Run> runs = layout.lay(sheets.get(i), i + 1, sheets.size());
        PageText text = layout.text(runs);
        if (sheets.get(i).faxed()) {
          FaxedPage page = new FaxedPage(i + 1);
          String line = "%s   P. %02d/%02d".formatted(sender, i + 1, sheets.size());
          fax(document, page.draw(runs, plain, strong, line));
          texts.add(page.turned(text));
        } else {
          write(document, fonts, runs);
          texts.add(text);
        }
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return new MadeChart(file.toByteArray(), texts);
    } catch (IOException e) {
      throw new UncheckedIOException("A practice chart cannot be made", e);
    }
  }

  private static void write(PDDocument document, PDFont[] fonts, List<Layout.Run> runs)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (Layout.Run run : runs) {
        content.beginText();
        content.setFont(fonts[run.strong() ? 1 : 0], (float) run.size());
        content.newLineAtOffset((float) run.x(), (float) (Layout.HEIGHT - run.y()));
        content.showText(run.words());
        content.endText();
      }
    }
  }

  private static void fax(PDDocument document, BufferedImage picture) throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          CCITTFactory.createFromImage(document, picture),
          0,
          0,
          (float) Layout.WIDTH,
          (float) Layout.HEIGHT);
    }
  }
}
