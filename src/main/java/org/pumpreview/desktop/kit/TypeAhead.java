package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Keys that come before it is known what they are for. They are kept, and pressed where the focus
/// is by then.
public final class TypeAhead {
  private final Node node;
  private final List<KeyEvent> kept = new ArrayList<>();
  private boolean held;

  /// @param node in which the focus lies meanwhile
  public TypeAhead(Node node) {
    this.node = node;
    node.addEventFilter(KeyEvent.ANY, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (held) {
      kept.add(event);
      event.consume();
    }
  }

  /// Keeps what is pressed from now on.
  public void hold() {
    held = true;
  }

  /// Presses what was kept, after something has brought the focus to where it belongs.
  ///
  /// @param bring may take the node out of its window
  public void release(Runnable bring) {
    var scene = Optional.ofNullable(node.getScene());
    held = false;
    bring.run();
    var pressed = List.copyOf(kept);
    kept.clear();
    pressed.forEach(event -> scene.map(Scene::getFocusOwner).ifPresent(at -> press(event, at)));
  }

  private static void press(KeyEvent event, Node at) {
    Event.fireEvent(at, event.copyFor(at, at));
  }
}
