package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Looks at a scene as it is laid out and finds what a person would trip over: words that are cut,
/// lie over each other or outside the window, and controls that have no name or are too small.
///
/// With a dialog open only the dialog is looked at. What lies in a scroll pane may lie below its
/// lower edge, but not beside it.
public final class SceneAudit {
  /// WCAG 2.2, 2.5.8; a link inside a sentence is exempt there.
  private static final double LEAST_TARGET = 24;

  /// Of a line's height, this part above and below is air.
  private static final double AIR = 0.25;

  private static final double ROUNDING = 1.5;

  public enum Kind {
    CUT,
    OUTSIDE,
    OVERLAP,
    UNNAMED,
    SMALL
  }

  /// @param node the words or the class of what is wrong
  public record Finding(Kind kind, String node) {
    @Override
    public String toString() {
      return kind + " " + node;
    }
  }

  private final Scene scene;
  private final List<Node> nodes;
  private final List<Finding> findings = new ArrayList<>();

  private SceneAudit(Scene scene) {
    this.scene = scene;
    this.nodes = visible(top(scene.getRoot())).toList();
  }

  /// All findings, empty when nothing is wrong. Lays the scene out first; call it from anywhere.
  public static List<Finding> of(Scene scene) {
    return Screens.onFx(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return new SceneAudit(scene).findings();
    });
  }

  private List<Finding> findings() {
    nodes.stream().filter(Labeled.class::isInstance).map(Labeled.class::cast).forEach(this::cut);
    texts().forEach(this::outside);
    overlaps(texts().toList());
    targets().forEach(this::unnamed);
    targets().forEach(this::small);
    return findings.stream().distinct().toList();
  }

  private void found(Kind kind, String node) {
    findings.add(new Finding(kind, node));
  }

  private static Node top(Parent root) {
    return root instanceof Layers layers ? layers.getChildren().getLast() : root;
  }

  private static Stream<Node> visible(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(SceneAudit::visible))
        : Stream.of(node);
  }

  private Stream<Text> texts() {
    return nodes.stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().isBlank() && inView(text));
  }

  /// What can be pressed or typed into.
  private Stream<Node> targets() {
    return nodes.stream()
        .filter(node -> node.isFocusTraversable() || node instanceof ButtonBase)
        .filter(node -> !node.isDisabled() && inView(node));
  }

  private void cut(Labeled labeled) {
    if (labeled.getText() == null
        || labeled.getText().isBlank()
        || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
      return;
    }
    shownText(labeled)
        .filter(text ->
            !text.getText().equals(labeled.getText())
                || text.getLayoutBounds().getHeight() > labeled.getHeight() + ROUNDING)
        .ifPresent(text -> found(Kind.CUT, labeled.getText()));
  }

  private static Optional<Text> shownText(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && !(child instanceof Icon))
        .map(Text.class::cast)
        .findFirst();
  }

  private void outside(Text text) {
    var at = bounds(text);
    var frame = frame(text);
    if (at.getMinX() < frame.getMinX() - ROUNDING
        || at.getMaxX() > frame.getMaxX() + ROUNDING
        || at.getMinY() < frame.getMinY() - at.getHeight() * AIR
        || at.getMaxY() > frame.getMaxY() + at.getHeight() * AIR) {
      found(Kind.OUTSIDE, name(text));
    }
  }

  /// Where a node may lie: the window, or between the side edges of its scroll pane.
  private Bounds frame(Node node) {
    return ancestor(node, SceneAudit::scrolls)
        .map(SceneAudit::viewport)
        .map(b -> (Bounds) new BoundingBox(b.getMinX(), -1e6, b.getWidth(), 2e6))
        .orElse(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
  }

  private static boolean scrolls(Node node) {
    return node instanceof ScrollPane || node instanceof VirtualFlow<?>;
  }

  /// The part of a pane that its content shows in, without the scroll bars.
  private static Bounds viewport(Node pane) {
    var viewport = pane.lookup(".viewport");
    return bounds(viewport == null ? pane : viewport);
  }

  /// Whether any of a node is in sight of the panes that it scrolls in.
  private static boolean inView(Node node) {
    return Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent)
        .filter(SceneAudit::scrolls)
        .allMatch(pane -> bounds(pane).intersects(bounds(node)));
  }

  private void overlaps(List<Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      var one = core(texts.get(i));
      for (int j = i + 1; j < texts.size(); j++) {
        if (one.intersects(core(texts.get(j))) && !layApart(texts.get(i), texts.get(j))) {
          found(Kind.OVERLAP, name(texts.get(i)) + " / " + name(texts.get(j)));
        }
      }
    }
    var targets = targets().toList();
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        if (overlap(targets.get(i), targets.get(j))) {
          found(Kind.OVERLAP, name(targets.get(i)) + " / " + name(targets.get(j)));
        }
      }
    }
  }

  /// The pieces of one flow share its lines.
  private static boolean layApart(Text one, Text other) {
    return scrollApart(one, other) || flow(one).isPresent() && flow(one).equals(flow(other));
  }

  private static Optional<Node> flow(Text text) {
    return ancestor(text, TextFlow.class::isInstance);
  }

  /// A line without the air around it.
  private static Bounds core(Text text) {
    var at = bounds(text);
    return new BoundingBox(
        at.getMinX() + ROUNDING,
        at.getMinY() + at.getHeight() * AIR,
        Math.max(0, at.getWidth() - 2 * ROUNDING),
        at.getHeight() * (1 - 2 * AIR));
  }

  /// What is scrolled out of sight may have the same place as what is not in that pane.
  private static boolean scrollApart(Node one, Node other) {
    return !ancestor(one, SceneAudit::scrolls).equals(ancestor(other, SceneAudit::scrolls));
  }

  private static boolean overlap(Node one, Node other) {
    return !(one.getParent() instanceof StackPane)
        && !(other.getParent() instanceof StackPane)
        && ancestor(one, any -> any == other).isEmpty()
        && ancestor(other, any -> any == one).isEmpty()
        && !scrollApart(one, other)
        && shrunk(bounds(one)).intersects(shrunk(bounds(other)));
  }

  private static Bounds shrunk(Bounds at) {
    return new BoundingBox(
        at.getMinX() + ROUNDING,
        at.getMinY() + ROUNDING,
        Math.max(0, at.getWidth() - 2 * ROUNDING),
        Math.max(0, at.getHeight() - 2 * ROUNDING));
  }

  private void unnamed(Node node) {
    var labelled =
        nodes.stream().anyMatch(any -> any instanceof Label label && label.getLabelFor() == node);
    var words = node instanceof Labeled labeled ? labeled.getText() : "";
    if (isBlank(node.getAccessibleText()) && isBlank(words) && !labelled && !(scrolls(node))) {
      found(Kind.UNNAMED, node.getClass().getSimpleName() + List.copyOf(node.getStyleClass()));
    }
  }

  private void small(Node node) {
    if (node instanceof Hyperlink && node.getParent() instanceof TextFlow) {
      return;
    }
    var size = node.getLayoutBounds();
    if (size.getWidth() < LEAST_TARGET - 0.01 || size.getHeight() < LEAST_TARGET - 0.01) {
      found(Kind.SMALL, "%s %.0f x %.0f".formatted(name(node), size.getWidth(), size.getHeight()));
    }
  }

  private static Optional<Node> ancestor(Node node, Predicate<Node> is) {
    return Stream.<Node>iterate(node.getParent(), parent -> parent != null, Node::getParent)
        .filter(is)
        .findFirst();
  }

  /// Where a node lies; of a folded text only what is above the fold.
  private static Bounds bounds(Node node) {
    var at = node.localToScene(node.getLayoutBounds());
    for (Node clipped = node; clipped != null; clipped = clipped.getParent()) {
      if (clipped instanceof TextFlow && clipped.getClip() != null) {
        at = common(at, clipped.localToScene(clipped.getClip().getBoundsInParent()));
      }
    }
    return at;
  }

  /// What two places share; of no size where they share nothing.
  private static Bounds common(Bounds one, Bounds other) {
    var x = Math.max(one.getMinX(), other.getMinX());
    var y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.min(one.getMaxX(), other.getMaxX()) - x,
        Math.min(one.getMaxY(), other.getMaxY()) - y);
  }

  private static boolean isBlank(String words) {
    return words == null || words.isBlank();
  }

  private static String name(Node node) {
    return switch (node) {
      case Icon _ -> "icon in " + name(node.getParent());
      case Text text -> text.getText();
      case Labeled labeled when !isBlank(labeled.getText()) -> labeled.getText();
      case Node other when !isBlank(other.getAccessibleText()) -> other.getAccessibleText();
      default -> node.getClass().getSimpleName() + List.copyOf(node.getStyleClass());
    };
  }
}
