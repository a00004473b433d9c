package org.pumpreview.desktop.work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// A job as the screen sees it. Its properties change on the JavaFX thread only.
public final class Running {
  /// The progress of a job that does not tell how far it is.
  public static final double UNKNOWN = -1;

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(false);
  private volatile boolean cancelled;

  Running() {}

  /// From 0.0 to 1.0, or [#UNKNOWN].
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// True from 100 ms after the start until the end: while progress and a way to cancel are to be
  /// shown.
  public ReadOnlyBooleanProperty slowProperty() {
    return slow.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /// Asks the job to end. It ends where it next looks; one that has been done by then is done, and
  /// its outcome says so.
  ///
  /// The thread is not interrupted: an interrupt closes the file that the job is writing.
  public void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void setProgress(double done) {
    progress.set(done);
  }

  void markSlow() {
    slow.set(!over.get());
  }

  void markOver() {
    over.set(true);
    slow.set(false);
  }
}
