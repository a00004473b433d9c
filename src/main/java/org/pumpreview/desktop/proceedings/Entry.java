package org.pumpreview.desktop.proceedings;

import java.util.Optional;
import javafx.scene.Node;
import org.pumpreview.desktop.desk.Draft;

/// One thing that an act's dialog asks. It is kept as a draft until the act is done, and says by
/// itself what it still lacks.
interface Entry extends Draft {
  Node node();

  /// What is missing or cannot be read; empty when nothing is.
  Optional<String> fault();

  /// Shows what is wrong below the field; empty takes it away.
  void show(Optional<String> fault);

  void focus();
}
