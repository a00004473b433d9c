package org.pumpreview.desktop.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// Filters side by side, in as many lines as they need. One Tab stop; arrows move inside it, past
/// those that are hidden.
public final class ChipRow extends WrapLine {
  private final RovingFocus roving;
  private final List<ToggleButton> chips;

  /// @param label what is filtered, for a screen reader
  public ChipRow(String label, List<ToggleButton> chips) {
    super(chips.toArray(ToggleButton[]::new));
    this.chips = List.copyOf(chips);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(label);
    roving = RovingFocus.on(this, () -> this.chips.stream().filter(Node::isVisible).toList());
    roving.settle(chips.getFirst());
  }
}
