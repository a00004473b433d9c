package org.pumpreview.letter;

import java.util.Optional;
import org.pumpreview.review.Step;

/// Where what a check found can be mended.
public sealed interface Mend {

  /// In a step of the case.
  ///
  /// @param target the field or the paragraph; empty for the step as a whole
  record InStep(Step step, Optional<String> target) implements Mend {}

  /// In the plan's settings.
  record InSettings() implements Mend {}
}
