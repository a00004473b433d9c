package org.pumpreview.casework;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;

/// Made-up faxes, and how a nurse offers them.
public final class Faxes {
  static final String SENTENCE = "Oxycodone is now 36 mg a day in all";

  private Faxes() {}

  static Description described(String title) {
    return new Description(
        title,
        DocumentType.FAX_PACKET,
        Optional.of(LocalDate.of(2026, 11, 10)),
        "Cypress Example Pain Center",
        Channel.FAX);
  }

  static Offered offered(String title, byte[] content) {
    return new Offered(
        title + ".pdf", content(content), described(title), Optional.empty(), false, false);
  }

  /// Of a size that is known, with content that has to be fetched.
  static Offered offered(String title, byte[] content, Fetching fetching) {
    ChartReading.Content fetched =
        new ChartReading.Content() {
          @Override
          public long size() {
            return content.length;
          }

          @Override
          public InputStream read() throws IOException {
            fetching.fetch();
            return new ByteArrayInputStream(content);
          }
        };
    return new Offered(title + ".pdf", fetched, described(title), Optional.empty(), false, false);
  }

  /// What happens when the content is read.
  interface Fetching {
    void fetch() throws IOException;
  }

  static ChartReading.Content content(byte[] bytes) {
    return new ChartReading.Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream read() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /// Pages that each say a sentence and their number.
  static byte[] pdf(int pages) {
    return pdf(pages, Optional.empty(), 0);
  }

  static byte[] locked(int pages, String password) {
    return pdf(pages, Optional.of(password), 0);
  }

  /// Pages and as many bytes again that no filter makes smaller.
  static byte[] heavy(int pages, int bytes) {
    return pdf(pages, Optional.empty(), bytes);
  }

  /// One page that says something else.
  public static byte[] saying(String line) {
    return pdf(List.of(line), Optional.empty(), 0);
  }

  private static byte[] pdf(int pages, Optional<String> password, int ballast) {
    return pdf(
        IntStream.rangeClosed(1, pages).mapToObj(page -> SENTENCE + ", page " + page).toList(),
        password,
        ballast);
  }

  private static byte[] pdf(List<String> lines, Optional<String> password, int ballast) {
    try (PDDocument document = new PDDocument()) {
      for (String line : lines) {
        write(document, line);
      }
      if (ballast > 0) {
        byte[] random = new byte[ballast];
        new Random(ballast).nextBytes(random);
        try (var out = ballast(document).createOutputStream()) {
          out.write(random);
        }
      }
      if (password.isPresent()) {
        document.protect(
            new StandardProtectionPolicy("owner", password.get(), new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSStream ballast(PDDocument document) {
    var stream = document.getDocument().createCOSStream();
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Ballast"), stream);
    return stream;
  }

  private static void write(PDDocument document, String line) throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    // Not compressed, so that a search for its words finds them wherever they lie open.
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      out.newLineAtOffset(72, 700);
      out.showText(line);
      out.endText();
    }
  }

  /// A page that is only a picture of words.
  public static byte[] scanned(String line) throws IOException {
    var picture = new BufferedImage(1_700, 2_200, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
    for (int y = 300; y < 1_000; y += 100) {
      graphics.drawString(line, 200, y);
    }
    graphics.dispose();
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(CCITTFactory.createFromImage(document, picture), 0, 0, 612, 792);
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }
}
