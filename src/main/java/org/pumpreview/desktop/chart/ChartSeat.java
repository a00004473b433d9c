package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.Theme;

/// A step's work with the chart beside it and a divider between them that can be moved. The chart
/// can be hidden; where there is no room for both there is one of them at a time. Work that needs
/// more to be in sight whole gives some of it away where that makes room, for as long as the chart
/// is asked for. The one chart of a case goes to whichever step is in sight.
public final class ChartSeat extends Region {
  /// What each needs, in em.
  private static final double LEAST_WORK = 36;

  private static final double LEAST_CHART = 27;

  /// What the work takes where there is more, in em, and its part of what there is then.
  private static final double WORK = 40.5;

  private static final double PART = 0.46;

  /// How much of what neither needs goes to work that is in sight whole.
  private static final double SPARE = 0.3;

  private static final Set<ChartKey> CITING = EnumSet.of(ChartKey.CITE, ChartKey.SEVERAL);

  /// For how much of the work there is room beside the chart.
  private enum Room {
    NONE,
    PART,
    WHOLE
  }

  private final Region work;
  private final Chart chart;
  private final double whole;
  private final Region divider = new Region();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper crowded = new ReadOnlyBooleanWrapper();
  private Runnable onWork = () -> {};
  private Room room = Room.WHOLE;

  /// Whether the person has put the chart in the place of work, for want of room.
  private boolean asked;

  public ChartSeat(Region work, Chart chart) {
    this(work, chart, LEAST_WORK);
  }

  /// @param whole what the work needs to be in sight whole, in em
  public ChartSeat(Region work, Chart chart, double whole) {
    this.work = work;
    this.chart = chart;
    this.whole = whole;
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

  /// Whether the work has to make do with a part of its room, because the chart has the other.
  public ReadOnlyBooleanProperty crowdedProperty() {
    return crowded.getReadOnlyProperty();
  }

  /// The chart was hidden with the focus in it, which the work is to take.
  public void setOnWork(Runnable handler) {
    onWork = handler;
  }

  /// Shows the chart, or hides it.
  public void toggle() {
    boolean focus = chart.pane().isFocusWithin();
    show(!shown.get());
    if (shown.get()) {
      chart.pane().focusPages();
    } else if (focus) {
      onWork.run();
    }
  }

  private void show(boolean wanted) {
    if (room == Room.WHOLE) {
      chart.setWanted(wanted);
    } else {
      asked = wanted;
    }
    arrange();
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
      show(true);
      if (room == Room.NONE) {
        chart.pane().focusPages();
      }
    }
  }

  /// Shows the work where the chart is in its place.
  public void showWork() {
    if (room == Room.NONE) {
      giveBack();
    }
  }

  /// Shows the work whole where the chart has some of its room.
  public void showWholeWork() {
    if (room != Room.WHOLE) {
      giveBack();
    }
  }

  private void giveBack() {
    if (asked) {
      show(false);
      Reveal.layOut(this);
    }
  }

  /// Does what a key means for the chart wherever in the step it was pressed; false where it means
  /// nothing.
  public boolean press(KeyEvent event) {
    var key = ChartKey.of(event, EnumSet.of(ChartKey.Reach.STEP));
    if (key.equals(Optional.of(ChartKey.SHOW)) && !Keystrokes.takesText(event.getTarget())) {
      toggle();
      return true;
    }
    // What is marked out of sight is not made evidence.
    boolean unseen = !shown.get() && key.filter(CITING::contains).isPresent();
    if (!unseen && chart.pane().press(event)) {
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
    boolean beside =
        switch (room) {
          case WHOLE -> chart.wantedProperty().get();
          case PART -> asked;
          case NONE -> false;
        };
    boolean only = room == Room.NONE && asked;
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
    crowded.set(beside && room == Room.PART);
    shown.set(beside || only);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    double em = Theme.em(getScene()).get();
    var now = room(getWidth() / em);
    if (now != room) {
      room = now;
      arrange();
    }
    if (getChildren().size() == 1) {
      getChildren().getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    double bar = divider.prefWidth(-1);
    double least = room == Room.WHOLE ? whole : LEAST_WORK;
    double part = chart.divider().orElse(part(getWidth() / em));
    double most = getWidth() - bar - LEAST_CHART * em;
    double left = snapSizeX(Math.clamp(part * getWidth(), Math.min(least * em, most), most));
    work.resizeRelocate(0, 0, left, getHeight());
    divider.resizeRelocate(left, 0, bar, getHeight());
    chart.pane().resizeRelocate(left + bar, 0, getWidth() - left - bar, getHeight());
  }

  /// What the work takes where nobody has moved the divider, as a part of the width.
  private double part(double width) {
    double more = whole + SPARE * (width - whole - LEAST_CHART);
    return Math.max(PART, Math.max(WORK, room == Room.WHOLE ? more : 0) / width);
  }

  private Room room(double width) {
    if (width >= whole + LEAST_CHART) {
      return Room.WHOLE;
    }
    return width >= LEAST_WORK + LEAST_CHART ? Room.PART : Room.NONE;
  }

  private void onDivider(MouseEvent event) {
    chart.setDivider(sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / getWidth());
    requestLayout();
    event.consume();
  }
}
