package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Two nodes at the two ends of one line and perhaps a third between them, or on more lines where
/// one is too short: first the middle goes below, then each has a line of its own. The gap is the
/// spacing.
public final class Spread extends Lines {
  private final Node left;
  private final List<Node> middle;
  private final Node right;
  private boolean middleAtEnd;

  public Spread(Node left, Node right) {
    this(left, List.of(), right);
  }

  public Spread(Node left, Node middle, Node right) {
    this(left, List.of(middle), right);
  }

  private Spread(Node left, List<Node> middle, Node right) {
    this.left = left;
    this.middle = middle;
    this.right = right;
    getChildren().add(left);
    getChildren().addAll(middle);
    getChildren().add(right);
    getStyleClass().add("spread");
  }

  /// Puts the middle next to the right end, where all three have one line.
  public Spread middleAtEnd() {
    middleAtEnd = true;
    return this;
  }

  private List<List<Node>> lines(double inner) {
    var all = managed(Stream.of(List.of(left), middle, List.of(right)).flatMap(List::stream));
    var ends = managed(Stream.of(left, right));
    if (fits(all, inner)) {
      return List.of(all);
    }
    if (!middle.isEmpty() && fits(ends, inner)) {
      return Stream.of(ends, managed(middle.stream())).filter(line -> !line.isEmpty()).toList();
    }
    return Stream.of(List.of(left), List.of(right), middle)
        .map(line -> managed(line.stream()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<Node> managed(Stream<Node> nodes) {
    return nodes.filter(Node::isManaged).toList();
  }

  private boolean fits(List<Node> line, double inner) {
    // A rounding difference between measuring and laying out must not break the line.
    return width(line) <= inner + 1;
  }

  private double width(List<Node> line) {
    return line.stream().mapToDouble(Sizes::width).sum() + Math.max(0, line.size() - 1) * gap();
  }

  private double height(List<Node> line, double inner) {
    return snapSizeY(
        line.stream()
            .mapToDouble(node -> Sizes.height(node, Math.min(inner, Sizes.width(node))))
            .max()
            .orElse(0));
  }

  @Override
  protected double computePrefWidth(double height) {
    return insetsWidth() + width(lines(Double.MAX_VALUE).getFirst());
  }

  @Override
  double measure(double inner) {
    var lines = lines(inner);
    return lines.stream().mapToDouble(line -> height(line, inner)).sum()
        + Math.max(0, lines.size() - 1) * gap();
  }

  @Override
  protected void layoutChildren() {
    var inner = getWidth() - insetsWidth();
    var y = snappedTopInset();
    for (var line : lines(inner)) {
      var height = height(line, inner);
      var x = snappedLeftInset();
      for (var node : line) {
        if (startsEnd(node, line)) {
          var end = line.subList(line.indexOf(node), line.size());
          x = Math.max(x, snappedLeftInset() + inner - snapSizeX(width(end)));
        }
        var width = snapSizeX(Math.min(inner, Sizes.width(node)));
        place(node, x, y, width, height);
        x += width + gap();
      }
      y += height + gap();
    }
  }

  /// Whether this node and those after it stand at the right end of their line.
  private boolean startsEnd(Node node, List<Node> line) {
    boolean middleGoes = middleAtEnd && middle.contains(node) && line.contains(right);
    return line.getFirst() != node && (node == right || middleGoes);
  }

  private void place(Node node, double x, double y, double width, double line) {
    var height = snapSizeY(Sizes.height(node, width));
    node.resizeRelocate(x, y + snapPositionY((line - height) / 2), width, height);
  }
}
