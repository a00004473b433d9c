package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Nodes in one line as long as they fit, then in as many lines as they need.
///
/// Unlike a `FlowPane` it asks for the width of one line and no more, so that it can stand beside
/// other nodes. Gaps are the spacing in both directions. Nodes with `Hgrow.ALWAYS` share what is
/// left of their line.
public class WrapLine extends Lines {
  public WrapLine(Node... nodes) {
    super(nodes);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("wrap-line");
  }

  private record Line(List<Node> nodes, double width, double height) {}

  private List<Line> lines(double inner) {
    var lines = new ArrayList<Line>();
    var nodes = new ArrayList<Node>();
    double width = 0;
    double height = 0;
    for (var node : getManagedChildren()) {
      var own = snapSizeX(Math.min(Sizes.width(node), inner));
      if (!nodes.isEmpty() && width + gap() + own > inner + 1) {
        lines.add(new Line(List.copyOf(nodes), width, height));
        nodes.clear();
        width = 0;
        height = 0;
      }
      width += (nodes.isEmpty() ? 0 : gap()) + own;
      height = Math.max(height, snapSizeY(Sizes.height(node, own)));
      nodes.add(node);
    }
    if (!nodes.isEmpty()) {
      lines.add(new Line(nodes, width, height));
    }
    return lines;
  }

  @Override
  protected double computePrefWidth(double height) {
    return insetsWidth() + lines(Double.MAX_VALUE).stream().mapToDouble(Line::width).sum();
  }

  @Override
  double measure(double inner) {
    var lines = lines(inner);
    return lines.stream().mapToDouble(Line::height).sum() + Math.max(0, lines.size() - 1) * gap();
  }

  @Override
  protected void layoutChildren() {
    var inner = getWidth() - insetsWidth();
    var y = snappedTopInset();
    for (var line : lines(inner)) {
      var share = share(line, inner - line.width());
      var x = snappedLeftInset() + (share > 0 ? 0 : indent(inner - line.width()));
      for (var node : line.nodes()) {
        var own = snapSizeX(Math.min(Sizes.width(node), inner));
        var width = grows(node) ? Math.min(own + share, Math.max(own, node.maxWidth(-1))) : own;
        var height = snapSizeY(Sizes.height(node, own));
        var drop = drop(line.height() - height);
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + drop), width, height);
        x += width + gap();
      }
      y += line.height() + gap();
    }
  }

  private static boolean grows(Node node) {
    return HBox.getHgrow(node) == Priority.ALWAYS;
  }

  /// What each that grows has beyond its own width.
  private double share(Line line, double free) {
    var growing = line.nodes().stream().filter(WrapLine::grows).count();
    return growing == 0 ? 0 : Math.floor(Math.max(0, free) / growing);
  }

  private double drop(double free) {
    return switch (getAlignment().getVpos()) {
      case TOP -> 0;
      case CENTER, BASELINE -> free / 2;
      case BOTTOM -> free;
    };
  }

  private double indent(double free) {
    return switch (getAlignment().getHpos()) {
      case LEFT -> 0;
      case CENTER -> free / 2;
      case RIGHT -> free;
    };
  }
}
