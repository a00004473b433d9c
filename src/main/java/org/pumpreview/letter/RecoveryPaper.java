package org.pumpreview.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A sheet of paper with a key on it, for the safe: a title, what the key belongs to, the key in
/// large type and what it is for. It goes nowhere by itself.
public final class RecoveryPaper {
  private static final String PLAIN = "/fonts/SourceSans3-Regular.ttf";
  private static final String STRONG = "/fonts/SourceSans3-Semibold.ttf";
  private static final float MARGIN = 72;
  private static final float TITLE = 20;
  private static final float KEY = 17;
  private static final float TEXT = 11;
  private static final float LEADING = 1.5f;

  private final PDPageContentStream content;
  private final float width;
  private float y;

  private RecoveryPaper(PDPageContentStream content, PDRectangle page) {
    this.content = content;
    this.width = page.getWidth() - 2 * MARGIN;
    this.y = page.getHeight() - MARGIN;
  }

  /// One page of letter size.
  public static byte[] pdf(String title, List<String> about, String key, String words) {
    try (PDDocument document = new PDDocument()) {
      PDFont plain = font(document, PLAIN);
      PDFont strong = font(document, STRONG);
      PDPage page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      document.getDocumentInformation().setTitle(title);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        RecoveryPaper paper = new RecoveryPaper(content, page.getMediaBox());
        paper.write(title, strong, TITLE);
        for (String line : about) {
          paper.write(line, plain, TEXT);
        }
        paper.write(key, strong, KEY);
        paper.write(words, plain, TEXT);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The sheet cannot be laid out", e);
    }
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(open(name), name)) {
      return PDType0Font.load(document, stream);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(RecoveryPaper.class.getResourceAsStream(name), name);
  }

  /// A paragraph, broken between words.
  private void write(String text, PDFont font, float size) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : List.of(printable(text, font).split(" ", -1))) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
        show(line.toString(), font, size);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    show(line.toString(), font, size);
    y -= size;
  }

  /// A folder may have any name; what the font lacks in it is no reason to keep the key back.
  private static String printable(String text, PDFont font) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(one -> has(font, one) ? one : "?")
        .collect(Collectors.joining());
  }

  private static boolean has(PDFont font, String character) {
    try {
      return font.encode(character).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private void show(String line, PDFont font, float size) throws IOException {
    y -= size * LEADING;
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(MARGIN, y);
    content.showText(line);
    content.endText();
  }
}
