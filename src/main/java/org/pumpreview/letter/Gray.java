package org.pumpreview.letter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture in shades of gray, row by row from the top, one byte a pixel, 0 for black.
@SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
record Gray(int width, int height, byte[] pixels) {

  /// What shows through is taken for white paper.
  static Gray of(BufferedImage image) {
    var gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = gray.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, gray.getWidth(), gray.getHeight());
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
    return new Gray(gray.getWidth(), gray.getHeight(), pixels);
  }

  /// A part, cut off at the edges of the picture.
  Gray part(int left, int top, int partWidth, int partHeight) {
    int right = Math.min(left + partWidth, width);
    int bottom = Math.min(top + partHeight, height);
    byte[] part = new byte[(right - left) * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
    }
    return new Gray(right - left, bottom - top, part);
  }

  /// Every pixel as the mean of the nine around it, which takes away single specks.
  Gray blurred() {
    byte[] blurred = pixels.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        blurred[y * width + x] = (byte) (sum(x - 1, y - 1, 3) / 9);
      }
    }
    return new Gray(width, height, blurred);
  }

  /// Every pixel as the darkest of four: a fax whose threshold was low thins out what is black.
  Gray bolder() {
    byte[] bolder = pixels.clone();
    for (int y = 0; y < height - 1; y++) {
      for (int x = 0; x < width - 1; x++) {
        int at = y * width + x;
        int upper = Math.min(at(at), at(at + 1));
        int lower = Math.min(at(at + width), at(at + width + 1));
        bolder[at] = (byte) Math.min(upper, lower);
      }
    }
    return new Gray(width, height, bolder);
  }

  /// Half as wide and high, every pixel the mean of four.
  Gray half() {
    byte[] half = new byte[(width / 2) * (height / 2)];
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width / 2; x++) {
        half[y * (width / 2) + x] = (byte) (sum(2 * x, 2 * y, 2) / 4);
      }
    }
    return new Gray(width / 2, height / 2, half);
  }

  /// Twice as wide and high, what lies between two pixels as their mean.
  Gray twice() {
    byte[] twice = new byte[4 * width * height];
    for (int y = 0; y < 2 * height; y++) {
      for (int x = 0; x < 2 * width; x++) {
        twice[y * 2 * width + x] = (byte) between(x, y);
      }
    }
    return new Gray(2 * width, 2 * height, twice);
  }

  /// At a place in half pixels.
  private int between(int x, int y) {
    int left = x / 2;
    int right = Math.min((x + 1) / 2, width - 1);
    int top = y / 2 * width;
    int bottom = Math.min((y + 1) / 2, height - 1) * width;
    return (at(top + left) + at(top + right) + at(bottom + left) + at(bottom + right)) / 4;
  }

  private int at(int index) {
    return Byte.toUnsignedInt(pixels[index]);
  }

  private int sum(int left, int top, int size) {
    int sum = 0;
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        sum += at(y * width + x);
      }
    }
    return sum;
  }
}
