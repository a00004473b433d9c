package org.pumpreview.desktop.desk;

import java.util.Optional;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.review.Step;

/// A place in the wizard to go to: a step, and in it a field, a line or a paragraph.
///
/// @param target as a refusal names it; empty for the step as a whole
public record Place(Step step, Optional<String> target) {
  /// The confirmation of the revision, in the step of the route.
  public static final Place REVISION = of(Step.ROUTE, "REVISION");

  /// The record of the trial before an implant, in the step of the route.
  public static final Place TRIAL = of(Step.ROUTE, "TRIAL");

  /// The look for danger, in the step of the route.
  public static final Place SCREEN = of(Step.ROUTE, "SCREEN");

  /// What decides each line, in the step of the route.
  public static final Place LINES = of(Step.ROUTE, "LINES");

  public static Place of(Step step) {
    return new Place(step, Optional.empty());
  }

  public static Place of(Step step, String target) {
    return new Place(step, Optional.of(target));
  }

  /// The step that asks items of a kind.
  public static Step step(ItemKind kind) {
    return switch (kind) {
      case CRITERION -> Step.CRITERIA;
      case CONTRAINDICATION -> Step.CONTRAINDICATIONS;
    };
  }
}
