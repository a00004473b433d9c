package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The panes of an open case: header and summary above, steps at the left, the work in the middle
/// and what goes with it at the right. Tab goes through them in that order, F6 from pane to pane.
///
/// In a narrow window or with large type the steps shrink to icons and the right pane goes below
/// the work; where there is no height for two panes either, it follows the work in one column. Each
/// pane scrolls in itself; the frame does not.
public final class CaseFrame extends BorderPane {
  private static final double NARROW_PX = 1180;
  private static final double LARGE_TYPE = 1.3;

  /// How much of the height the side has when it lies below.
  private static final double PART_BELOW = 0.4;

  /// The least height for two panes one below the other, in px at 100 %.
  private static final double LEAST_FOR_TWO = 420;

  private enum Place {
    BESIDE,
    BELOW,
    IN_COLUMN
  }

  private final VBox top = new VBox();
  private final StepRail steps;
  private final VBox column = new VBox();
  private final ScrollPane work = new ScrollPane(column);
  private final ScrollPane side = new ScrollPane();
  private Optional<Node> sideContent = Optional.empty();

  public CaseFrame(CaseHeader header, SummaryBar summary, StepRail steps) {
    this.steps = steps;
    getStyleClass().add("case-frame");
    work.getStyleClass().add("work-pane");
    side.getStyleClass().add("side-pane");
    column.getStyleClass().add("column");
    for (var pane : List.of(work, side)) {
      pane.setFitToWidth(true);
      pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }
    top.getChildren().setAll(header, summary);
    setTop(top);
    setLeft(steps);
    setCenter(work);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// Shows one step: what is worked on, and what goes with it.
  public void show(Node newWork, Node newSide) {
    show(newWork, Optional.of(newSide));
  }

  /// Shows one step that needs the whole width.
  public void show(Node newWork) {
    show(newWork, Optional.empty());
  }

  private void show(Node newWork, Optional<Node> newSide) {
    side.setContent(null);
    column.getChildren().setAll(newWork);
    sideContent = newSide;
    work.setVvalue(0);
    side.setVvalue(0);
    arrange();
  }

  /// Whether the scene has no room for panes side by side.
  public static boolean isNarrow(Scene scene) {
    return scene.getWidth() < NARROW_PX || isLarge(scene);
  }

  /// Whether the type is so large that height is dear.
  public static boolean isLarge(Scene scene) {
    return Theme.of(scene).scale() > LARGE_TYPE;
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private void arrange() {
    var place = place();
    steps.setCompact(place != Place.BESIDE);
    sideContent.ifPresent(content -> setContent(content, place));
    setSide(place, sideContent.isPresent());
    side.setMaxHeight(place == Place.BELOW ? getHeight() * PART_BELOW : Double.MAX_VALUE);
  }

  private Place place() {
    if (getScene() == null || !isNarrow(getScene())) {
      return Place.BESIDE;
    }
    var left = (getHeight() - top.getHeight()) / Theme.of(getScene()).scale();
    return left >= LEAST_FOR_TWO ? Place.BELOW : Place.IN_COLUMN;
  }

  /// Takes `content` out of the one pane before it goes into the other.
  private void setContent(Node content, Place place) {
    if (place == Place.IN_COLUMN) {
      side.setContent(null);
      if (!column.getChildren().contains(content)) {
        column.getChildren().add(content);
      }
    } else {
      column.getChildren().remove(content);
      side.setContent(content);
    }
  }

  private void setSide(Place place, boolean shown) {
    var beside = shown && place == Place.BESIDE ? side : null;
    var below = shown && place == Place.BELOW ? side : null;
    if (getRight() != beside || getBottom() != below) {
      setRight(null);
      setBottom(null);
      setRight(beside);
      setBottom(below);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      step(event.isShiftDown() ? -1 : 1);
    }
  }

  private void step(int direction) {
    var panes = Stream.of(top, steps, work, side).filter(pane -> pane.getScene() != null).toList();
    var from = panes.stream().filter(Focus::isIn).findFirst().map(panes::indexOf).orElse(0);
    for (int i = 1; i <= panes.size(); i++) {
      if (Focus.into(panes.get(Math.floorMod(from + direction * i, panes.size())))) {
        return;
      }
    }
  }
}
