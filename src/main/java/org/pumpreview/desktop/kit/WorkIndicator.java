package org.pumpreview.desktop.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.words.Words;

/// Shows a job at the place where it was started, from the moment when it is slow until it is over,
/// with a way to cancel it.
public final class WorkIndicator extends HBox {
  private static final Words WORDS = Words.of("kit");

  private final Label label = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final KeyedButton cancel = new KeyedButton(WORDS.text("work.cancel")).small();

  public WorkIndicator() {
    getStyleClass().add("work-indicator");
    label.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().setAll(label, bar, cancel);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /// Follows `running`.
  ///
  /// @param words what is being done, as in "Reading 52 pages"
  public void show(String words, Running running) {
    show(words, running.progressProperty(), running.slowProperty(), running::cancel);
  }

  /// Follows what is no single job.
  ///
  /// @param shown while it is to be seen
  /// @param onCancel ends it
  public void show(
      String words,
      ReadOnlyDoubleProperty progress,
      ReadOnlyBooleanProperty shown,
      Runnable onCancel) {
    label.setText(words);
    bar.setAccessibleText(words);
    bar.progressProperty().bind(progress);
    visibleProperty().bind(shown);
    cancel.setDisable(false);
    cancel.setOnAction(_ -> {
      cancel.setDisable(true);
      onCancel.run();
    });
    Announce.text(label, words);
  }
}
