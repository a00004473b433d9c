package org.pumpreview.desktop.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// When something is due: words first, then a thin bar of the time that has gone by, then colour.
public final class DueLabel extends VBox {
  private final Icon icon = new Icon(Icons.CLOCK);
  private final Label words = new Label("", icon);
  private final Bar bar = new Bar();

  public DueLabel() {
    getStyleClass().add("due");
    words.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(words, bar);
  }

  public DueLabel(Tone tone, String text, double elapsed) {
    this();
    show(tone, text, elapsed);
  }

  /// Shows another time.
  ///
  /// @param tone neutral, caution or bad
  /// @param elapsed the part of the clock that has gone by; held to 0.0 to 1.0
  public void show(Tone tone, String text, double elapsed) {
    tone.on(this);
    icon.setGlyph(glyph(tone));
    words.setText(text);
    bar.show(elapsed);
  }

  /// Whether hardly any time is left: the words stand out more than by their tone.
  public void setPressing(boolean pressing) {
    getStyleClass().removeAll("pressing");
    if (pressing) {
      getStyleClass().add("pressing");
    }
  }

  /// The rule that sets the time, on hovering.
  public void setRule(String text) {
    var tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    words.setTooltip(tooltip);
    words.setAccessibleHelp(text);
  }

  private static Ikon glyph(Tone tone) {
    return switch (tone) {
      case BAD -> Icons.OVERDUE;
      case CAUTION -> Icons.WARNING;
      case NEUTRAL, ACCENT, GOOD, PHYSICIAN -> Icons.CLOCK;
    };
  }

  private static final class Bar extends Region {
    private final Region fill = new Region();
    private double part;

    Bar() {
      getStyleClass().add("due-bar");
      fill.getStyleClass().add("fill");
      getChildren().setAll(fill);
    }

    void show(double elapsed) {
      part = Math.clamp(elapsed, 0.0, 1.0);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, snapSizeX(getWidth() * part), getHeight());
    }
  }
}
