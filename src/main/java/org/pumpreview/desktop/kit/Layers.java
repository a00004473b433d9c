package org.pumpreview.desktop.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The root of a window: its content, and above it dialogs that must be answered first.
///
/// While a dialog is open everything below is disabled, so that neither keys nor a screen reader
/// reach it. Esc closes the top layer, and the focus goes back to where it was. Screens put their
/// key handlers on their own nodes and not on the scene, else those would work below a dialog.
public final class Layers extends StackPane {
  /// Where the content lies among the children: toasts come first and are drawn last.
  private static final int CONTENT = 1;

  private final VBox toasts = new VBox();
  private final Deque<Layer> open = new ArrayDeque<>();

  private record Layer(StackPane shade, @Nullable Node focusBefore, Runnable onClosed) {}

  public Layers(Node content) {
    getStyleClass().add("layers");
    toasts.getStyleClass().add("toasts");
    toasts.setPickOnBounds(false);
    toasts.setViewOrder(-1);
    getChildren().setAll(toasts, content);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// The layers of the window that `node` lies in; empty while it lies in none.
  public static Optional<Layers> around(Node node) {
    return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
        .filter(Layers.class::isInstance)
        .map(Layers.class::cast)
        .findFirst();
  }

  /// Replaces what lies below all layers.
  public void setContent(Node content) {
    setBelow(content, !open.isEmpty());
    getChildren().set(CONTENT, content);
  }

  /// Shows a short word above everything.
  ///
  /// @param make makes it; gets what takes it away
  void toast(Function<Runnable, Toast> make) {
    var shown = new AtomicReference<@Nullable Toast>();
    var toast =
        make.apply(() -> {
          var gone = shown.get();
          if (gone != null) {
            gone.stop();
            toasts.getChildren().remove(gone);
          }
        });
    shown.set(toast);
    // The same words twice say nothing more.
    toasts
        .getChildren()
        .removeIf(other -> other instanceof Toast same && same.words().equals(toast.words()));
    toasts.getChildren().add(toast);
  }

  public boolean isOpen() {
    return !open.isEmpty();
  }

  /// Opens `dialog` above everything. The dialog asks for the focus itself once it is shown.
  ///
  /// @param onClosed called after the dialog has closed, however it was closed
  public void open(Region dialog, Runnable onClosed) {
    var focus = focused();
    var shade = new StackPane(dialog);
    shade.getStyleClass().add("shade");
    dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setBelow(getChildren().getLast(), true);
    open.push(new Layer(shade, focus, onClosed));
    getChildren().add(shade);
  }

  /// Closes the top layer.
  public void close() {
    if (open.isEmpty()) {
      return;
    }
    var layer = open.pop();
    getChildren().remove(layer.shade());
    var left = focused();
    setBelow(getChildren().getLast(), false);
    // What lay below may have been waiting to take the focus itself.
    if (layer.focusBefore() != null && focused() == left) {
      layer.focusBefore().requestFocus();
    }
    layer.onClosed().run();
  }

  private @Nullable Node focused() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /// Out of reach, and marked so that the theme does not fade it as well as shade it.
  private static void setBelow(Node node, boolean below) {
    node.setDisable(below);
    node.getStyleClass().removeAll("below");
    if (below) {
      node.getStyleClass().add("below");
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
      event.consume();
      close();
    }
  }
}
