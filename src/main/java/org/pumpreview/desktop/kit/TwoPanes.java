package org.pumpreview.desktop.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is worked on, and at its side what goes with it; each scrolls in itself. Where the width
/// does not suffice for both the side lies below the work, and where the height does not suffice
/// either, both are one column. The style sheet says how much is enough: the preferred widths.
public final class TwoPanes extends BorderPane {
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

  /// How much of the height the side has when it lies below.
  private static final double PART_BELOW = 0.4;

  /// The least height for two panes one below the other, in px at 100 %.
  private static final double LEAST_FOR_TWO = 420;

  private enum Place {
    BESIDE,
    BELOW,
    IN_COLUMN,
    HIDDEN
  }

  private final Region sideContent;
  private final VBox column;
  private final ScrollPane work;
  private final ScrollPane side;
  private final ReadOnlyBooleanWrapper beside = new ReadOnlyBooleanWrapper(true);
  private boolean sideShown = true;

  public TwoPanes(Region workContent, Region sideContent) {
    this.sideContent = sideContent;
    getStyleClass().add("two-panes");
    column = new VBox(workContent);
    column.getStyleClass().add("column");
    work = pane(column, "work-pane");
    side = pane(sideContent, "side-pane");
    setCenter(work);
    setRight(side);
  }

  /// Shows the side, or the work alone.
  public void setSideShown(boolean shown) {
    sideShown = shown;
    requestLayout();
  }

  /// Whether both are in sight side by side.
  public ReadOnlyBooleanProperty besideProperty() {
    return beside.getReadOnlyProperty();
  }

  private static ScrollPane pane(Node content, String styleClass) {
    var pane = new ScrollPane(content);
    pane.getStyleClass().add(styleClass);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return pane;
  }

  /// Scrolls the pane that `node` lies in by the shortest way until it is in sight.
  public void reveal(Node node) {
    // The side may be about to go below.
    Reveal.layOut(this);
    Reveal.in(isIn(column, node) ? work : side, node);
  }

  /// Shows the side from its top again, for other contents.
  public void rewindSide() {
    side.setVvalue(0);
  }

  private static boolean isIn(Parent part, Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at == part) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() > 0) {
      arrange(place());
    }
    super.layoutChildren();
  }

  private Place place() {
    if (!sideShown) {
      return Place.HIDDEN;
    }
    if (getWidth() >= work.prefWidth(-1) + side.prefWidth(-1)) {
      return Place.BESIDE;
    }
    var scale = getScene() == null ? 1 : Theme.of(getScene()).scale();
    return getHeight() >= LEAST_FOR_TWO * scale ? Place.BELOW : Place.IN_COLUMN;
  }

  private void arrange(Place place) {
    var children = column.getChildren();
    if (place == Place.IN_COLUMN && side.getContent() != null) {
      side.setContent(null);
      children.add(sideContent);
    } else if (place != Place.IN_COLUMN && side.getContent() == null) {
      children.remove(sideContent);
      side.setContent(sideContent);
    }
    side.pseudoClassStateChanged(BELOW, place == Place.BELOW);
    side.setMaxHeight(place == Place.BELOW ? getHeight() * PART_BELOW : Double.MAX_VALUE);
    beside.set(place == Place.BESIDE);
    put(place == Place.BESIDE ? side : null, place == Place.BELOW ? side : null);
  }

  private void put(@Nullable Node right, @Nullable Node bottom) {
    if (getRight() != right || getBottom() != bottom) {
      setRight(null);
      setBottom(null);
      setRight(right);
      setBottom(bottom);
    }
  }
}
