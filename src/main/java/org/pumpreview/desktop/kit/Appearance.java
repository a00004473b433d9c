package org.pumpreview.desktop.kit;

/// How a window looks: light, dark or as the system says, and how large its type is.
///
/// @param scale 1.0 for 100 % to 2.0 for 200 %; all measures follow it
public record Appearance(Mode mode, double scale) {
  public enum Mode {
    SYSTEM,
    LIGHT,
    DARK
  }

  public static final Appearance STANDARD = new Appearance(Mode.SYSTEM, 1.0);

  public Appearance {
    if (!(scale >= 1.0 && scale <= 2.0)) {
      throw new IllegalArgumentException("Font scale " + scale + " is not from 1.0 to 2.0");
    }
  }

  public Appearance withMode(Mode newMode) {
    return new Appearance(newMode, scale);
  }

  public Appearance withScale(double newScale) {
    return new Appearance(mode, newScale);
  }
}
