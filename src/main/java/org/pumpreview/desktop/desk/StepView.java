package org.pumpreview.desktop.desk;

import javafx.scene.Parent;

/// One step of the wizard as the frame of the case shows it.
public interface StepView {

  /// The node to show; the same one each time.
  Parent node();

  /// Puts the focus on a target of this step, or on its first open place.
  void focus(Place place);

  /// Saves what was typed and not saved yet; called before the step, the case or the window closes.
  void flush();
}
