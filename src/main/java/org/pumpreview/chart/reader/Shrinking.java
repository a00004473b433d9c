package org.pumpreview.chart.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// Pictures made smaller so that thin lines stay: each pixel is the mean of all dots below it. A
/// fax loses half its letters when dots are left out.
final class Shrinking {
  /// Rows that are painted at a time.
  private static final int STRIP = 64;

  private Shrinking() {}

  /// The picture at that size, on white, as `TYPE_INT_RGB`.
  static BufferedImage to(BufferedImage image, int width, int height) {
    var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    if (image.getWidth() < 2 * width || image.getHeight() < 2 * height) {
      paint(image, made);
    } else {
      shrink(rows(image), image.getWidth(), image.getHeight(), made);
    }
    return made;
  }

  private static void paint(BufferedImage image, BufferedImage onto) {
    Graphics2D graphics = onto.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, onto.getWidth(), onto.getHeight(), Color.WHITE, null);
    graphics.dispose();
  }

  /// Adds the dots of a row up into sums for each column: red, green, blue.
  private interface Rows {
    void add(int row, int[] columnEnds, int[] sums);
  }

  private static void shrink(Rows rows, int fromWidth, int fromHeight, BufferedImage made) {
    int width = made.getWidth();
    int height = made.getHeight();
    int[] columnEnds = ends(fromWidth, width);
    int[] rowEnds = ends(fromHeight, height);
    int[] pixels = ((DataBufferInt) made.getRaster().getDataBuffer()).getData();
    int[] sums = new int[3 * width];
    int row = 0;
    for (int y = 0; y < height; y++) {
      int first = row;
      Arrays.fill(sums, 0);
      for (; row < rowEnds[y]; row++) {
        rows.add(row, columnEnds, sums);
      }
      int left = 0;
      for (int x = 0; x < width; x++) {
        int dots = (row - first) * (columnEnds[x] - left);
        left = columnEnds[x];
        pixels[y * width + x] =
            rgb(sums[3 * x] / dots, sums[3 * x + 1] / dots, sums[3 * x + 2] / dots);
      }
    }
  }

  private static int rgb(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }

  private static int red(int rgb) {
    return (rgb >> 16) & 0xFF;
  }

  private static int green(int rgb) {
    return (rgb >> 8) & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }

  /// Where each of the parts ends, when a length is cut into that many of nearly the same length.
  private static int[] ends(int length, int parts) {
    int[] ends = new int[parts];
    for (int i = 0; i < parts; i++) {
      ends[i] = (int) ((long) length * (i + 1) / parts);
    }
    return ends;
  }

  private static Rows rows(BufferedImage image) {
    int width = image.getWidth();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      if (gray.length == width * image.getHeight()) {
        return grayRows(gray, width);
      }
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_BINARY
        && image.getColorModel().getPixelSize() == 1) {
      byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      int stride = (width + 7) / 8;
      if (bits.length == stride * image.getHeight()) {
        return bitRows(
            bits, stride, image.getColorModel().getRGB(0), image.getColorModel().getRGB(1));
      }
    }
    return paintedRows(image);
  }

  private static Rows grayRows(byte[] gray, int width) {
    return (row, columnEnds, sums) -> {
      int at = row * width;
      int dot = 0;
      for (int x = 0; x < columnEnds.length; x++) {
        int sum = 0;
        for (; dot < columnEnds[x]; dot++) {
          sum += gray[at + dot] & 0xFF;
        }
        sums[3 * x] += sum;
        sums[3 * x + 1] += sum;
        sums[3 * x + 2] += sum;
      }
    };
  }

  private static Rows bitRows(byte[] bits, int stride, int zero, int one) {
    return (row, columnEnds, sums) -> {
      int at = row * stride;
      int dot = 0;
      for (int x = 0; x < columnEnds.length; x++) {
        int first = dot;
        int ones = 0;
        for (; dot < columnEnds[x]; dot++) {
          ones += (bits[at + (dot >> 3)] >> (7 - (dot & 7))) & 1;
        }
        int zeros = dot - first - ones;
        sums[3 * x] += zeros * red(zero) + ones * red(one);
        sums[3 * x + 1] += zeros * green(zero) + ones * green(one);
        sums[3 * x + 2] += zeros * blue(zero) + ones * blue(one);
      }
    };
  }

  /// For any other kind of picture: painted on white, a strip at a time.
  private static Rows paintedRows(BufferedImage image) {
    int width = image.getWidth();
    var strip = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
    int[] rgb = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    return (row, columnEnds, sums) -> {
      if (row % STRIP == 0) {
        Graphics2D graphics = strip.createGraphics();
        graphics.drawImage(image, 0, -row, Color.WHITE, null);
        graphics.dispose();
      }
      int at = row % STRIP * width;
      int dot = 0;
      for (int x = 0; x < columnEnds.length; x++) {
        for (; dot < columnEnds[x]; dot++) {
          int pixel = rgb[at + dot];
          sums[3 * x] += red(pixel);
          sums[3 * x + 1] += green(pixel);
          sums[3 * x + 2] += blue(pixel);
        }
      }
    };
  }
}
