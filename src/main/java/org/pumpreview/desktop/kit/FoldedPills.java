package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.pumpreview.words.Words;

/// Facts in one line. Those that have no room there are behind a button that says how many they
/// are; pressed, it shows all in as many lines as they need. The first ones stay longest, but for
/// one that may be named and never goes.
final class FoldedPills extends Region {
  private static final Words WORDS = Words.of("kit");
  private static final double GAP_EM = 0.86;

  private final KeyedButton toggle = new KeyedButton("").quiet().small();
  private List<Node> pills = List.of();
  private Optional<Node> staying = Optional.empty();
  private boolean open;

  FoldedPills() {
    getStyleClass().add("pills");
    toggle.setOnAction(_ -> {
      open = !open;
      requestLayout();
    });
  }

  /// @param newStaying the one of them that is never behind the button
  void setPills(List<Node> nodes, Optional<Node> newStaying) {
    pills = List.copyOf(nodes);
    staying = newStaying;
    getChildren().setAll(nodes);
    getChildren().add(toggle);
    requestLayout();
  }

  private double gap() {
    var em = getScene() == null ? Theme.BASE_SIZE : Theme.em(getScene()).get();
    return snapSpaceX(GAP_EM * em);
  }

  private double width(List<Node> line) {
    return line.stream().mapToDouble(pill -> snapSizeX(Sizes.width(pill))).sum()
        + Math.max(0, line.size() - 1) * gap();
  }

  private boolean allFit(double width) {
    return width(pills) <= width + 1;
  }

  /// What each line shows at this width.
  private List<List<Node>> lines(double width) {
    if (allFit(width)) {
      return List.of(pills);
    }
    var lines = new ArrayList<List<Node>>();
    var line = new ArrayList<Node>();
    for (var node : withToggle(width)) {
      line.add(node);
      if (line.size() > 1 && width(line) > width + 1) {
        line.removeLast();
        lines.add(List.copyOf(line));
        line.clear();
        line.add(node);
      }
    }
    lines.add(line);
    return lines;
  }

  /// All of them and the button; folded only those that leave it room in one line, and in any case
  /// the one that stays.
  private List<Node> withToggle(double width) {
    var shown = new ArrayList<>(pills);
    shown.add(toggle);
    var leaving = pills.stream().filter(pill -> !staying.equals(Optional.of(pill))).toList();
    for (var pill : leaving.reversed()) {
      if (open || width(shown) <= width + 1) {
        break;
      }
      shown.remove(pill);
    }
    return shown;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return pills.isEmpty() ? 0 : Sizes.width(toggle);
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(pills);
  }

  @Override
  protected double computePrefHeight(double width) {
    var lines = lines(width < 0 ? Double.MAX_VALUE : width);
    return lines.stream().mapToDouble(this::height).sum() + (lines.size() - 1) * gap() / 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private double height(List<Node> line) {
    return snapSizeY(line.stream().mapToDouble(node -> Sizes.height(node, -1)).max().orElse(0));
  }

  @Override
  protected void layoutChildren() {
    var lines = lines(getWidth());
    var shown = lines.stream().mapToInt(List::size).sum();
    say(open ? 0 : pills.size() - shown + 1);
    getChildren().forEach(node -> node.setVisible(false));
    double y = 0;
    for (var line : lines) {
      double x = 0;
      for (var node : line) {
        var width = snapSizeX(Math.min(Sizes.width(node), getWidth()));
        var height = snapSizeY(Sizes.height(node, -1));
        node.setVisible(true);
        node.resizeRelocate(x, snapPositionY(y + (height(line) - height) / 2), width, height);
        x += width + gap();
      }
      y += height(line) + gap() / 2;
    }
  }

  private void say(int hidden) {
    toggle.setText(hidden > 0 ? WORDS.text("pills.more", hidden) : WORDS.text("fold.less"));
    toggle.setAccessibleText(
        hidden > 0 ? WORDS.text("pills.more.described", hidden) : WORDS.text("fold.less"));
  }
}
