package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.StepRail;

/// One step of the wizard as the frame of the case shows it.
public interface StepView {

  /// The node to show; the same one each time. It scrolls by itself where it is too tall.
  Parent node();

  /// Puts the focus on a target of this step, or on its first open place.
  void focus(Place place);

  /// Saves what was typed and not saved yet; called before the step, the case or the window closes.
  void flush();

  /// Where the person is in this step, so that "next open item" goes on from there.
  default Optional<Place> here() {
    return Optional.empty();
  }

  /// What is under way in this step beside what the case says, in a few words for the rail; empty
  /// when nothing is.
  default ObservableValue<String> underWay() {
    return new ReadOnlyObjectWrapper<>("");
  }

  /// The keys that work in this step now, beside those of the frame, most used first. The step
  /// handles them itself.
  default ObservableValue<List<StepRail.KeyLine>> keys() {
    return new ReadOnlyObjectWrapper<>(List.of());
  }

  /// Does what a key means for what stands beside the work in this step, when it was pressed where
  /// it means nothing, as in the head of the case; false where it means nothing here either.
  default boolean pressBeside(KeyEvent event) {
    return false;
  }

  /// The keys of what stands beside the work in this step, for the sheet of all keys.
  default List<KeySheet.Group> keysBeside() {
    return List.of();
  }
}
