package org.pumpreview.desktop.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Item;

/// One item on the screen: what the policy asks, and where it stands.
final class ItemViewModel {
  private final Checklist.Entry entry;
  private final ReadOnlyObjectWrapper<ItemState> state =
      new ReadOnlyObjectWrapper<>(ItemState.BLANK);

  ItemViewModel(Checklist.Entry entry) {
    this.entry = entry;
  }

  String paragraph() {
    return entry.paragraph();
  }

  Item item() {
    return entry.item();
  }

  ReadOnlyObjectProperty<ItemState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ItemState state() {
    return state.get();
  }

  void show(ItemState now) {
    if (!now.equals(state.get())) {
      state.set(now);
    }
  }
}
