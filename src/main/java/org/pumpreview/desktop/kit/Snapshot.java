package org.pumpreview.desktop.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Pictures of scenes as PNG files, without AWT and without a display.
public final class Snapshot {
  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int TRUE_COLOUR = 2;
  private static final int BIT_DEPTH = 8;
  private static final int OPAQUE = 255;

  private Snapshot() {}

  /// Paints `scene` as it stands now and writes it to `file`; folders are made as needed. Call on
  /// the JavaFX thread.
  public static void save(Scene scene, Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out = Files.newOutputStream(file)) {
      write(scene.snapshot(null), out);
    }
  }

  /// Writes `image` as an opaque 8-bit PNG, on white where it lets something through. The stream
  /// stays open.
  public static void write(Image image, OutputStream out) throws IOException {
    var png = new DataOutputStream(out);
    png.write(SIGNATURE);
    chunk(png, "IHDR", header(image));
    chunk(png, "IDAT", pixels(image));
    chunk(png, "IEND", new byte[0]);
    png.flush();
  }

  private static byte[] header(Image image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var header = new DataOutputStream(bytes);
    header.writeInt((int) image.getWidth());
    header.writeInt((int) image.getHeight());
    // Bit depth and colour type, then the only values that PNG knows for the rest.
    header.write(new byte[] {BIT_DEPTH, TRUE_COLOUR, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] pixels(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var reader = image.getPixelReader();
    var argb = new int[width];
    var line = new byte[1 + width * 3];
    var bytes = new ByteArrayOutputStream();
    try (var deflated =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION))) {
      for (int y = 0; y < height; y++) {
        reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        for (int x = 0; x < width; x++) {
          int alpha = argb[x] >>> 24;
          line[1 + x * 3] = onWhite(argb[x] >> 16, alpha);
          line[2 + x * 3] = onWhite(argb[x] >> 8, alpha);
          line[3 + x * 3] = onWhite(argb[x], alpha);
        }
        deflated.write(line);
      }
    }
    return bytes.toByteArray();
  }

  private static byte onWhite(int colour, int alpha) {
    return (byte) (OPAQUE - alpha + (colour & OPAQUE) * alpha / OPAQUE);
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }
}
