package org.pumpreview.desktop.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The chart of the open case: one for all steps, with how a person has arranged it.
public final class Chart {
  private final ChartViewModel model;
  private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
  private OptionalDouble divider = OptionalDouble.empty();

  /// Whether the case has had documents: the first brings the chart into sight.
  private boolean known;

  private Optional<ChartPane> pane = Optional.empty();

  public Chart(ChartViewModel model) {
    this.model = model;
    model
        .documentsProperty()
        .subscribe(documents -> {
          if (!documents.isEmpty() && !known) {
            known = true;
            wanted.set(true);
          }
        });
  }

  public ChartViewModel model() {
    return model;
  }

  /// Lets go of the documents that are open.
  public void close() {
    model.close();
  }

  /// Made when it is first wanted.
  public ChartPane pane() {
    if (pane.isEmpty()) {
      pane = Optional.of(new ChartPane(model));
    }
    return pane.get();
  }

  /// Whether the chart is to be in sight where there is room for it.
  ReadOnlyBooleanProperty wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  void setWanted(boolean now) {
    wanted.set(now);
  }

  /// Where the person has put the divider, as a part of the width.
  OptionalDouble divider() {
    return divider;
  }

  void setDivider(double now) {
    divider = OptionalDouble.of(now);
  }
}
