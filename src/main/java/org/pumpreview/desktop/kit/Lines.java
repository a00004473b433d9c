package org.pumpreview.desktop.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What breaks into as many lines as its width asks for, and is never lower than they are.
///
/// A layout asks for the height at the same width many times over, and these stand in each other:
/// so a height is measured once for a width, until something in here changes.
abstract class Lines extends HBox {
  /// Absent until this is made: the children that come with a new box ask for a layout at once.
  private @Nullable Map<Double, Double> heights;

  Lines(Node... nodes) {
    super(nodes);
    heights = new HashMap<>();
  }

  /// The height of all lines within `inner`, without the insets.
  abstract double measure(double inner);

  /// The spacing in whole pixels: half ones blur the edges of what comes after.
  final double gap() {
    return snapSpaceX(getSpacing());
  }

  final double insetsWidth() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public final void requestLayout() {
    if (heights != null) {
      heights.clear();
    }
    super.requestLayout();
  }

  @Override
  protected final double computeMinWidth(double height) {
    return insetsWidth()
        + getManagedChildren().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected final double computePrefHeight(double width) {
    Double known = heights == null ? null : heights.get(width);
    if (known != null) {
      return known;
    }
    double height =
        snappedTopInset()
            + measure(width < 0 ? Double.MAX_VALUE : width - insetsWidth())
            + snappedBottomInset();
    if (heights != null) {
      heights.put(width, height);
    }
    return height;
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
