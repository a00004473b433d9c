package org.pumpreview.chart.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/// Good documents, and the same with bytes changed at random.
public final class MutatedDocuments {
  private static final long SEED = 20_261_123;

  private final List<byte[]> seeds;

  private MutatedDocuments(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  public static MutatedDocuments ofEveryForm() throws IOException {
    return new MutatedDocuments(seeds());
  }

  /// As they were before anything was changed.
  public List<byte[]> whole() {
    return seeds;
  }

  /// The file of a run: the same each time.
  public byte[] of(int run) {
    var random = new Random(SEED + run);
    byte[] file = seeds.get(run % seeds.size()).clone();
    switch (random.nextInt(5)) {
      case 0, 1 -> flip(file, random, 1 + random.nextInt(8));
      case 2 -> flip(file, random, 1 + file.length / 200);
      case 3 -> file = Arrays.copyOf(file, 1 + random.nextInt(file.length));
      default -> splice(file, seeds.get(random.nextInt(seeds.size())), random);
    }
    if (random.nextInt(4) == 0) {
      digits(file, random);
    }
    return file;
  }

  private static void flip(byte[] file, Random random, int times) {
    for (int i = 0; i < times; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
  }

  private static void splice(byte[] file, byte[] other, Random random) {
    int length = 1 + random.nextInt(Math.min(file.length, other.length) / 8);
    System.arraycopy(
        other,
        random.nextInt(other.length - length),
        file,
        random.nextInt(file.length - length),
        length);
  }

  /// Changes numbers, of which sizes, counts and references are made.
  private static void digits(byte[] file, Random random) {
    for (int i = 0; i < file.length; i++) {
      if (Character.isDigit(file[i]) && random.nextInt(100) == 0) {
        file[i] = (byte) ('0' + random.nextInt(10));
      }
    }
  }

  private static List<byte[]> seeds() throws IOException {
    var photo = MadeCharts.square(300, 400, BufferedImage.TYPE_INT_RGB);
    var gray = MadeCharts.square(300, 400, BufferedImage.TYPE_BYTE_GRAY);
    return List.of(
        MadeCharts.pdf(3),
        MadeCharts.turned(90),
        scans(),
        locked(),
        written(),
        written(),
        MadeCharts.form("0.5 mg"),
        MadeCharts.fax(2, 400, 500, 204, 98),
        MadeCharts.scan(gray, "png", 150),
        MadeCharts.picture(photo, "png"),
        MadeCharts.scan(gray, "jpeg", 150),
        MadeCharts.picture(photo, "jpeg"),
        MadeCharts.picture(photo, "tiff"));
  }

  /// Nothing of it is compressed, so that every byte that changes changes a meaning.
  private static byte[] written() throws IOException {
    byte[] photo =
        MadeCharts.picture(MadeCharts.square(60, 80, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    return RawPdf.page(
            "/Rotate 90/CropBox[9 9 600 780]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R/Y 7 0 R"
                + ">>/ExtGState<</G<</CA 0.5/ca 0.5/BM/Multiply>>>>/Pattern<</P 8 0 R>>>>"
                + "/Annots[<</Type/Annot/Subtype/Square/Rect[50 50 90 90]/AP<</N 6 0 R>>>>]")
        .stream(
            "",
            "q /G gs 100 0 0 100 72 72 cm /Y Do Q /X Do BT /F 12 Tf 72 700 Td [(Tri) -20 (al)] TJ"
                + " 0 -14 Td (0.5 mg a day) Tj ET /Pattern cs /P scn 10 10 50 50 re f"
                + " 0.5 g 1 w [3 2] 0 d 10 10 m 90 90 l 20 30 40 50 60 70 c S"
                + " BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI")
        .object(
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/FirstChar 65/LastChar 67"
                + "/Widths[700 650 600]/Encoding<</Differences[1/fi]>>>>")
        .stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[2 0 0 2 5 5]", "0 0 5 5 re f")
        .stream(
            "/Type/XObject/Subtype/Image/Width 60/Height 80/BitsPerComponent 8"
                + "/ColorSpace/DeviceGray/Filter/DCTDecode",
            photo)
        .stream(
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4 4]/XStep 4/YStep 4"
                + "/Resources<<>>",
            "1 0 0 rg 0 0 2 2 re f")
        .file();
  }

  private static byte[] scans() throws IOException {
    try (var document = new PDDocument()) {
      var fax = MadeCharts.square(400, 500, BufferedImage.TYPE_BYTE_BINARY);
      var photo = MadeCharts.square(300, 400, BufferedImage.TYPE_INT_RGB);
      for (var image :
          List.of(
              CCITTFactory.createFromImage(document, fax),
              JPEGFactory.createFromImage(document, photo))) {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, 612, 792);
        }
      }
      return MadeCharts.saved(document);
    }
  }

  private static byte[] locked() throws IOException {
    try (var document = Loader.loadPDF(MadeCharts.pdf(2))) {
      var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return MadeCharts.saved(document);
    }
  }
}
