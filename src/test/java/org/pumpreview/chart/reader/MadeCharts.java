package org.pumpreview.chart.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.pumpreview.chart.ChartReading.Content;

/// Files as senders make them, with made-up contents.
final class MadeCharts {
  static final String SENTENCE = "Trial began 12 October at 0.5 mg a day";

  private MadeCharts() {}

  static Content content(byte[] file) {
    return new Content() {
      @Override
      public long size() {
        return file.length;
      }

      @Override
      public InputStream read() {
        return new ByteArrayInputStream(file);
      }
    };
  }

  /// What stands on a page: at (72, 700) in points from the bottom left the sentence, then the
  /// number of the page.
  static byte[] pdf(int pages) throws IOException {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(FontName.HELVETICA);
      for (int i = 1; i <= pages; i++) {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        write(document, page, font, List.of(SENTENCE, "Page " + i));
      }
      return saved(document);
    }
  }

  /// A form with a field, into which somebody typed, at (100, 600) from the bottom left.
  static byte[] form(String typed) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      write(document, page, new PDType1Font(FontName.HELVETICA), List.of("Dose"));
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      var resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
      form.setDefaultResources(resources);
      var field = new PDTextField(form);
      field.setPartialName("dose");
      field.setDefaultAppearance("/Helv 12 Tf 0 g");
      form.getFields().add(field);
      var widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(100, 600, 200, 20));
      widget.setPage(page);
      page.getAnnotations().add(widget);
      field.setValue(typed);
      return saved(document);
    }
  }

  /// A page that reads upright once it is turned by `rotation`, with its corner cropped away.
  static byte[] turned(int rotation) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(700, 900));
      page.setCropBox(new PDRectangle(50, 40, 612, 792));
      page.setRotation(rotation);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.setTextMatrix(
            switch (rotation) {
              case 90 -> new Matrix(0, 1, -1, 0, 50 + 100, 40 + 72);
              case 180 -> new Matrix(-1, 0, 0, -1, 50 + 612 - 72, 40 + 100);
              case 270 -> new Matrix(0, -1, 1, 0, 50 + 612 - 100, 40 + 792 - 72);
              default -> new Matrix(1, 0, 0, 1, 50 + 72, 40 + 792 - 100);
            });
        content.showText(SENTENCE);
        content.endText();
      }
      return saved(document);
    }
  }

  private static void write(PDDocument document, PDPage page, PDFont font, List<String> lines)
      throws IOException {
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, 12);
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -16);
      }
      content.endText();
    }
  }

  static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /// White, with a black square of a tenth of the width at a tenth from the left and the top.
  static BufferedImage square(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(width / 10, width / 10, width / 10, width / 10);
    graphics.dispose();
    return image;
  }

  static byte[] picture(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /// A fax as machines keep it: one page after the other, one bit a dot, CCITT group 4.
  static byte[] fax(int pages, int width, int height, int across, int down) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("CCITT T.6");
      var image = square(width, height, BufferedImage.TYPE_BYTE_BINARY);
      IIOMetadata dots = dots(writer, image, param, across, down);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(image, List.of(), dots), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata dots(
      ImageWriter writer, BufferedImage image, ImageWriteParam param, int across, int down)
      throws IOException {
    var made = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    var directory = TIFFDirectory.createFromMetadata(made);
    var tags = BaselineTIFFTagSet.getInstance();
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION),
            TIFFField.getTypeByName("Rational"),
            1,
            new long[][] {{across, 1}}));
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION),
            TIFFField.getTypeByName("Rational"),
            1,
            new long[][] {{down, 1}}));
    directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), 2));
    return directory.getAsMetadata();
  }

  /// A picture as scanners write it, with its dots for each inch.
  static byte[] scan(BufferedImage image, String format, int dpi) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var made = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      var dimension = new IIOMetadataNode("Dimension");
      for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
        var size = new IIOMetadataNode(name);
        size.setAttribute("value", Double.toString(25.4 / dpi));
        dimension.appendChild(size);
      }
      var root = new IIOMetadataNode("javax_imageio_1.0");
      root.appendChild(dimension);
      made.mergeTree("javax_imageio_1.0", root);
      writer.write(new IIOImage(image, new ArrayList<>(), made));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
