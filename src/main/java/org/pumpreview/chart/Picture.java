package org.pumpreview.chart;

import org.jspecify.annotations.Nullable;

/// A page as it was drawn.
///
/// @param samples row by row: one byte a dot, 0 black to 255 white, if there is no color on it;
///   else three, red, green and blue. A gray page is most of what there is, and held by the dozen.
@SuppressWarnings("ArrayRecordComponent") // pixels go straight to the screen, nobody compares them
public record Picture(int width, int height, byte[] samples) {
  public static final int GRAY = 1;
  public static final int COLORED = 3;

  private static final int OPAQUE = 0xFF00_0000;

  public Picture {
    int dots = Math.multiplyExact(width, height);
    if (samples.length != dots * GRAY && samples.length != Math.multiplyExact(dots, COLORED)) {
      throw new IllegalArgumentException(
          samples.length + " samples for " + width + " x " + height + " dots");
    }
  }

  /// Each is only what it is itself: its samples may be those of a picture that is gone.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// A picture of dots, told to be gray if it is.
  ///
  /// @param rgb the dots row by row; how opaque they are is left out
  public static Picture of(int width, int height, int[] rgb) {
    return new Picture(width, height, isGray(rgb) ? gray(rgb) : colored(rgb));
  }

  private static boolean isGray(int[] rgb) {
    for (int dot : rgb) {
      if ((((dot >> 16) ^ dot) & 0xFF) != 0 || (((dot >> 8) ^ dot) & 0xFF) != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] gray(int[] rgb) {
    byte[] samples = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      samples[i] = (byte) rgb[i];
    }
    return samples;
  }

  private static byte[] colored(int[] rgb) {
    byte[] samples = new byte[rgb.length * COLORED];
    for (int i = 0, at = 0; i < rgb.length; i++, at += COLORED) {
      samples[at] = (byte) (rgb[i] >> 16);
      samples[at + 1] = (byte) (rgb[i] >> 8);
      samples[at + 2] = (byte) rgb[i];
    }
    return samples;
  }

  public int dots() {
    return width * height;
  }

  /// Samples of a dot.
  public int channels() {
    return samples.length / dots();
  }

  /// A dot, opaque.
  ///
  /// @param dot its place, row by row
  public int argb(int dot) {
    return channels() == GRAY ? gray(dot) : colored(dot);
  }

  /// All dots, opaque, row by row.
  public int[] argb() {
    int[] argb = new int[dots()];
    paint(argb);
    return argb;
  }

  /// Puts all dots, opaque, row by row at the beginning of an array that has room for them.
  public void paint(int[] argb) {
    int dots = dots();
    if (channels() == GRAY) {
      for (int i = 0; i < dots; i++) {
        argb[i] = gray(i);
      }
    } else {
      for (int i = 0; i < dots; i++) {
        argb[i] = colored(i);
      }
    }
  }

  private int gray(int dot) {
    return OPAQUE | ((samples[dot] & 0xFF) * 0x01_01_01);
  }

  private int colored(int dot) {
    int at = dot * COLORED;
    return OPAQUE
        | ((samples[at] & 0xFF) << 16)
        | ((samples[at + 1] & 0xFF) << 8)
        | (samples[at + 2] & 0xFF);
  }
}
