package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.Theme;

/// A step's work with the chart beside it and a divider between them that can be moved. The chart
/// can be hidden; where there is no room for both there is one of them at a time. The one chart of
/// a case goes to whichever step is in sight.
public final class ChartSeat extends Region {
  /// What each needs, in em.
  private static final double LEAST_WORK = 36;

  private static final double LEAST_CHART = 27;

  /// What the work takes where there is more, in em, and its part of what there is then.
  private static final double WORK = 40.5;

  private static final double PART = 0.46;

  private final Region work;
  private final Chart chart;
  private final Region divider = new Region();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private Runnable onWork = () -> {};
  private boolean room = true;

  /// Whether the person has put the chart in the place of the work, for want of room.
  private boolean alone;

  public ChartSeat(Region work, Chart chart) {
    this.work = work;
    this.chart = chart;
    getStyleClass().add("chart-seat");
    getStylesheets().add(ChartPane.STYLES);
    divider.getStyleClass().add("chart-divider");
    divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDivider);
    getChildren().setAll(work);
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            getChildren().setAll(work);
          } else {
            chart.pane().setOnHide(this::toggle);
            arrange();
          }
        });
    chart.wantedProperty().subscribe(_ -> arrange());
  }

  /// Whether the chart is in sight here.
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The chart was hidden with the focus in it, which the work is to take.
  public void setOnWork(Runnable handler) {
    onWork = handler;
  }

  /// Shows the chart, or hides it.
  public void toggle() {
    boolean focus = chart.pane().isFocusWithin();
    if (room) {
      chart.setWanted(!chart.wantedProperty().get());
    } else {
      alone = !alone;
      arrange();
    }
    if (shown.get()) {
      chart.pane().focusPages();
    } else if (focus) {
      onWork.run();
    }
  }

  /// Hides the chart where it is in sight.
  public void hideChart() {
    if (shown.get()) {
      toggle();
    }
  }

  /// Shows the chart where it is not in sight.
  public void showChart() {
    if (!shown.get()) {
      alone = !room;
      chart.setWanted(chart.wantedProperty().get() || room);
      arrange();
    }
  }

  /// Shows the work where the chart is in its place.
  public void showWork() {
    if (alone && !room) {
      alone = false;
      arrange();
    }
  }

  /// Does what a key means for the chart wherever in the step it was pressed; false where it means
  /// nothing.
  public boolean press(KeyEvent event) {
    boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
    if (plain && event.getCode() == KeyCode.V && !(event.getTarget() instanceof TextInputControl)) {
      toggle();
      return true;
    }
    if (chart.pane().press(event)) {
      showChart();
      return true;
    }
    return false;
  }

  // ---- laying out

  private void arrange() {
    if (getScene() == null) {
      return;
    }
    var nodes = new ArrayList<Node>();
    boolean beside = room && chart.wantedProperty().get();
    boolean only = !room && alone;
    if (!only) {
      nodes.add(work);
    }
    if (beside) {
      nodes.add(divider);
    }
    if (beside || only) {
      nodes.add(chart.pane());
    }
    if (!getChildren().equals(nodes)) {
      Nodes.settle(getChildren(), List.copyOf(nodes));
    }
    shown.set(beside || only);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    double em = Theme.em(getScene()).get();
    boolean enough = getWidth() >= (LEAST_WORK + LEAST_CHART) * em;
    if (enough != room) {
      room = enough;
      arrange();
    }
    if (getChildren().size() == 1) {
      getChildren().getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    double bar = divider.prefWidth(-1);
    double part = chart.divider().orElse(Math.max(WORK * em / getWidth(), PART));
    double most = getWidth() - bar - LEAST_CHART * em;
    double left = snapSizeX(Math.clamp(part * getWidth(), LEAST_WORK * em, most));
    work.resizeRelocate(0, 0, left, getHeight());
    divider.resizeRelocate(left, 0, bar, getHeight());
    chart.pane().resizeRelocate(left + bar, 0, getWidth() - left - bar, getHeight());
  }

  private void onDivider(MouseEvent event) {
    chart.setDivider(sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / getWidth());
    requestLayout();
    event.consume();
  }
}
