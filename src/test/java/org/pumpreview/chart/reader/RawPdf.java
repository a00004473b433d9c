package org.pumpreview.chart.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/// A PDF written object by object, as no honest program writes it. Object 1 is the catalog, 2 the
/// root of the pages.
final class RawPdf {
  static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

  private final List<byte[]> objects = new ArrayList<>();

  /// Of one letter page: object 3, with its contents in object 4.
  static RawPdf page(String entries) {
    return new RawPdf()
        .object("<</Type/Catalog/Pages 2 0 R>>")
        .object(ONE_PAGE)
        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R" + entries + ">>");
  }

  RawPdf object(String text) {
    objects.add(text.getBytes(ISO_8859_1));
    return this;
  }

  RawPdf stream(String entries, String contents) {
    return stream(entries, contents.getBytes(ISO_8859_1));
  }

  RawPdf stream(String entries, byte[] contents) {
    var object = new ByteArrayOutputStream();
    object.writeBytes(
        ("<<" + entries + "/Length " + contents.length + ">>\nstream\n").getBytes(ISO_8859_1));
    object.writeBytes(contents);
    object.writeBytes("\nendstream".getBytes(ISO_8859_1));
    objects.add(object.toByteArray());
    return this;
  }

  byte[] file() {
    var file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    var places = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(file.size()));
      file.writeBytes((i + 1 + " 0 obj\n").getBytes(ISO_8859_1));
      file.writeBytes(objects.get(i));
      file.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int xref = file.size();
    int count = objects.size() + 1;
    file.writeBytes(
        ("xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n"
                    .formatted(count, places, count)
                + "startxref\n%d\n%%%%EOF\n".formatted(xref))
            .getBytes(ISO_8859_1));
    return file.toByteArray();
  }

  /// A few kilobytes that inflate to that many of the same byte. A megabyte is deflated once, up to
  /// the limit of a byte, and stands there again and again.
  static byte[] bomb(char filling, int megabytes) {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) filling);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(piece);
    byte[] megabyte = new byte[1 << 16];
    int length = deflater.deflate(megabyte, 0, megabyte.length, Deflater.FULL_FLUSH);
    deflater.end();
    var sum = new Adler32();
    var bomb = new ByteArrayOutputStream();
    bomb.writeBytes(new byte[] {0x78, (byte) 0xDA});
    for (int i = 0; i < megabytes; i++) {
      bomb.write(megabyte, 0, length);
      sum.update(piece);
    }
    bomb.writeBytes(new byte[] {3, 0});
    bomb.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return bomb.toByteArray();
  }

  static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var small = new ByteArrayOutputStream();
    byte[] out = new byte[1 << 16];
    while (!deflater.finished()) {
      small.write(out, 0, deflater.deflate(out));
    }
    deflater.end();
    return small.toByteArray();
  }
}
