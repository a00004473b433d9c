package org.pumpreview.desktop.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Role;
import org.pumpreview.review.Step;

/// The step of the decision. A medical director decides at a desk of their own from when the case
/// lies with a director, which it also comes to do while it is open: when it is routed by somebody
/// who is both, and when a determination is reopened.
final class DecisionStep implements StepView {
  private final CaseDesk desk;
  private final Function<Boolean, StepView> views;
  private final StackPane node = new StackPane();
  private final ReadOnlyObjectWrapper<StepView> view;
  private boolean directs;

  /// @param views makes the director's desk, or else the nurse's
  DecisionStep(CaseDesk desk, Function<Boolean, StepView> views) {
    this.desk = desk;
    this.views = views;
    directs = directs();
    view = new ReadOnlyObjectWrapper<>(views.apply(directs));
    node.getChildren().setAll(view.get().node());
    desk.assessmentProperty().subscribe((_, _) -> onAssessment());
  }

  /// The director's desk stays as it is once it has led to a decision.
  private boolean directs() {
    return desk.actor().is(Role.MEDICAL_DIRECTOR)
        && desk.assessment().file().status() == CaseStatus.WITH_DIRECTOR;
  }

  private void onAssessment() {
    if (!directs && directs()) {
      boolean within = node.isFocusWithin();
      view.get().flush();
      directs = true;
      view.set(views.apply(true));
      node.getChildren().setAll(view.get().node());
      if (within) {
        view.get().focus(Place.of(Step.DECISION));
      }
    }
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void focus(Place place) {
    view.get().focus(place);
  }

  @Override
  public void flush() {
    view.get().flush();
  }

  @Override
  public Optional<Place> here() {
    return view.get().here();
  }

  @Override
  public ObservableValue<List<StepRail.KeyLine>> keys() {
    return view.flatMap(StepView::keys);
  }

  @Override
  public List<KeySheet.Group> keysBeside() {
    return view.get().keysBeside();
  }
}
