package org.pumpreview.chart.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// Pictures made smaller so that thin lines stay: each pixel is the mean of all dots below it, in
/// parts where it covers them in part. A fax loses half its letters when dots are left out.
final class Shrinking {
  /// Rows that are painted at a time.
  private static final int STRIP = 64;

  private Shrinking() {}

  /// The picture at that size, on white, as `TYPE_INT_RGB`.
  static BufferedImage to(BufferedImage image, int width, int height) {
    var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    if (image.getWidth() < width || image.getHeight() < height) {
      paint(image, made);
    } else {
      shrink(rows(image), image, made);
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

  /// The rows of a picture, from the first to the last.
  private interface Rows {
    /// One for gray, three for color.
    int channels();

    /// Writes the brightness of each dot of the row, 0 to 255, channel by channel.
    void read(int row, int[] dots);
  }

  private static void shrink(Rows rows, BufferedImage image, BufferedImage made) {
    int width = made.getWidth();
    int height = made.getHeight();
    int channels = rows.channels();
    int[] pixels = ((DataBufferInt) made.getRaster().getDataBuffer()).getData();
    var across = new Parts(image.getWidth(), width);
    double rowsForEach = (double) image.getHeight() / height;
    int[] dots = new int[image.getWidth() * channels];
    float[] line = new float[width * channels];
    float[] sums = new float[width * channels];
    int row = -1;
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      double from = y * rowsForEach;
      double to = Math.min(from + rowsForEach, image.getHeight());
      for (int needed = (int) from; needed < to; needed++) {
        if (needed > row) {
          row = needed;
          rows.read(row, dots);
          across.means(dots, channels, line);
        }
        float share = (float) ((Math.min(to, needed + 1) - Math.max(from, needed)) / rowsForEach);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += share * line[i];
        }
      }
      put(sums, channels, pixels, y * width, width);
    }
  }

  private static void put(float[] sums, int channels, int[] pixels, int at, int width) {
    for (int x = 0; x < width; x++) {
      int red = Math.min(255, (int) (sums[x * channels] + 0.5f));
      if (channels == 1) {
        pixels[at + x] = red * 0x01_01_01;
      } else {
        int green = Math.min(255, (int) (sums[x * channels + 1] + 0.5f));
        int blue = Math.min(255, (int) (sums[x * channels + 2] + 0.5f));
        pixels[at + x] = (red << 16) | (green << 8) | blue;
      }
    }
  }

  /// How the dots of a row share in its pixels.
  private static final class Parts {
    private final int[] first;
    private final float[] shareOfFirst;
    private final int[] last;
    private final float[] shareOfLast;
    private final float whole;

    Parts(int dots, int pixels) {
      double each = (double) dots / pixels;
      first = new int[pixels];
      last = new int[pixels];
      shareOfFirst = new float[pixels];
      shareOfLast = new float[pixels];
      whole = (float) (1 / each);
      for (int x = 0; x < pixels; x++) {
        double from = x * each;
        double to = Math.min(from + each, dots);
        first[x] = (int) from;
        last[x] = Math.min((int) to, dots - 1);
        shareOfFirst[x] = (float) ((Math.min(to, first[x] + 1) - from) / each);
        shareOfLast[x] = last[x] == first[x] ? 0 : (float) ((to - last[x]) / each);
      }
    }

    void means(int[] dots, int channels, float[] line) {
      if (channels == 1) {
        grayMeans(dots, line);
        return;
      }
      for (int x = 0; x < first.length; x++) {
        for (int channel = 0; channel < channels; channel++) {
          int between = 0;
          for (int i = first[x] + 1; i < last[x]; i++) {
            between += dots[i * channels + channel];
          }
          line[x * channels + channel] =
              shareOfFirst[x] * dots[first[x] * channels + channel]
                  + whole * between
                  + shareOfLast[x] * dots[last[x] * channels + channel];
        }
      }
    }

    private void grayMeans(int[] dots, float[] line) {
      for (int x = 0; x < first.length; x++) {
        int between = 0;
        for (int i = first[x] + 1; i < last[x]; i++) {
          between += dots[i];
        }
        line[x] =
            shareOfFirst[x] * dots[first[x]] + whole * between + shareOfLast[x] * dots[last[x]];
      }
    }
  }

  private static Rows rows(BufferedImage image) {
    int width = image.getWidth();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      if (gray.length == width * image.getHeight()) {
        return new GrayRows(gray, width);
      }
    }
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      if (bgr.length == 3 * width * image.getHeight()) {
        return new ColoredRows(bgr, width);
      }
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_BINARY
        && image.getColorModel().getPixelSize() == 1) {
      byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      int zero = image.getColorModel().getRGB(0);
      int one = image.getColorModel().getRGB(1);
      if (bits.length == (width + 7) / 8 * image.getHeight() && isGray(zero) && isGray(one)) {
        return new BitRows(bits, (width + 7) / 8, zero & 0xFF, one & 0xFF);
      }
    }
    return new PaintedRows(image);
  }

  private static boolean isGray(int rgb) {
    return (rgb & 0xFF) * 0x01_01_01 == (rgb & 0xFF_FF_FF);
  }

  @SuppressWarnings("ArrayRecordComponent") // a view of a picture, nobody compares them
  private record GrayRows(byte[] gray, int width) implements Rows {
    @Override
    public int channels() {
      return 1;
    }

    @Override
    public void read(int row, int[] dots) {
      for (int x = 0, at = row * width; x < width; x++, at++) {
        dots[x] = gray[at] & 0xFF;
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a view of a picture, nobody compares them
  private record BitRows(byte[] bits, int stride, int zero, int one) implements Rows {
    @Override
    public int channels() {
      return 1;
    }

    @Override
    public void read(int row, int[] dots) {
      for (int x = 0; x < dots.length; x++) {
        int bit = (bits[row * stride + (x >> 3)] >> (7 - (x & 7))) & 1;
        dots[x] = bit == 0 ? zero : one;
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a view of a picture, nobody compares them
  private record ColoredRows(byte[] bgr, int width) implements Rows {
    @Override
    public int channels() {
      return 3;
    }

    @Override
    public void read(int row, int[] dots) {
      int at = 3 * row * width;
      for (int i = 0; i < dots.length; i += 3, at += 3) {
        dots[i] = bgr[at + 2] & 0xFF;
        dots[i + 1] = bgr[at + 1] & 0xFF;
        dots[i + 2] = bgr[at] & 0xFF;
      }
    }
  }

  /// For any other kind of picture: painted on white, a strip at a time.
  private static final class PaintedRows implements Rows {
    private final BufferedImage image;
    private final BufferedImage strip;
    private final int[] rgb;

    PaintedRows(BufferedImage image) {
      this.image = image;
      this.strip = new BufferedImage(image.getWidth(), STRIP, BufferedImage.TYPE_INT_RGB);
      this.rgb = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    }

    @Override
    public int channels() {
      return 3;
    }

    @Override
    public void read(int row, int[] dots) {
      if (row % STRIP == 0) {
        Graphics2D graphics = strip.createGraphics();
        graphics.drawImage(image, 0, -row, Color.WHITE, null);
        graphics.dispose();
      }
      int at = row % STRIP * image.getWidth();
      for (int i = 0; i < dots.length; at++) {
        dots[i++] = (rgb[at] >> 16) & 0xFF;
        dots[i++] = (rgb[at] >> 8) & 0xFF;
        dots[i++] = rgb[at] & 0xFF;
      }
    }
  }
}
