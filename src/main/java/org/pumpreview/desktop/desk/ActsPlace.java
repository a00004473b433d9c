package org.pumpreview.desktop.desk;

import javafx.scene.Node;
import org.pumpreview.review.Act;

/// What happens around a review, as the decision of either desk shows it: who has to be told, what
/// was recorded, and the acts that record more. Handed to a screen by whoever joins the screens.
public interface ActsPlace {
  /// Who has to be told, and of what the clock asks; takes no room while there is nothing.
  Node duties();

  /// What was recorded so far, and the way to record more.
  Node log();

  /// Whether an act is begun here.
  boolean has(Act act);

  /// Asks what an act needs to be told; where it is not open, shows why.
  void begin(Act act);

  /// Shows every act of this place, open or not.
  void openAll();

  /// Saves what was typed and not saved yet.
  void flush();
}
