package org.pumpreview.desktop.chart;

import java.io.File;
import java.util.EnumSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.pumpreview.desktop.kit.Layers;

/// Lets documents come into the case where they are dropped or pasted: files, and a picture of what
/// stood on the screen.
public final class Arrivals {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node place;
  private final ChartViewModel model;

  private Arrivals(Node place, ChartViewModel model) {
    this.place = place;
    this.model = model;
  }

  /// Takes what is dropped on `place`, and what is pasted while the focus lies in it and in no
  /// field of text. As long as something is held above it that it takes, it is `:dropping`.
  public static void at(Node place, ChartViewModel model) {
    var arrivals = new Arrivals(place, model);
    place.addEventHandler(DragEvent.DRAG_OVER, arrivals::onOver);
    place.addEventHandler(DragEvent.DRAG_EXITED, _ -> arrivals.setDropping(false));
    place.addEventHandler(DragEvent.DRAG_DROPPED, arrivals::onDropped);
    place.addEventHandler(KeyEvent.KEY_PRESSED, arrivals::onKey);
  }

  private void onOver(DragEvent event) {
    boolean taken = holds(event.getDragboard()) && model.isAttachable();
    setDropping(taken);
    if (taken) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void onDropped(DragEvent event) {
    setDropping(false);
    event.setDropCompleted(take(event.getDragboard()));
    event.consume();
  }

  private void onKey(KeyEvent event) {
    if (ChartKey.of(event, EnumSet.of(ChartKey.Reach.CHART)).isPresent()
        && !(event.getTarget() instanceof TextInputControl)
        && take(Clipboard.getSystemClipboard())) {
      event.consume();
    }
  }

  private void setDropping(boolean now) {
    place.pseudoClassStateChanged(DROPPING, now);
  }

  private static boolean holds(Clipboard from) {
    return from.hasFiles() || from.hasImage();
  }

  /// Offers what lies there to the case; false where that is nothing that could be a document. A
  /// file that was copied as a picture as well is the file.
  boolean take(Clipboard from) {
    var layers = Layers.around(place);
    if (layers.isEmpty() || !holds(from)) {
      return false;
    }
    if (from.hasFiles()) {
      model.onFiles(from.getFiles().stream().map(File::toPath).toList(), layers.get());
    } else {
      var picture = from.getImage();
      if (picture == null) {
        return false;
      }
      model.onPicture(() -> PastedPicture.of(picture), layers.get());
    }
    return true;
  }
}
