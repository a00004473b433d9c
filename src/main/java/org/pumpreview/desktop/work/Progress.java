package org.pumpreview.desktop.work;

import java.util.concurrent.CancellationException;

/// How far a job is, told by the job itself, and whether it is still wanted.
public interface Progress {
  /// Tells the part that is done.
  ///
  /// @param done from 0.0 to 1.0
  void report(double done);

  /// Does something on the JavaFX thread while the job goes on, before the job's outcome comes
  /// there.
  void tell(Runnable word);

  boolean isCancelled();

  /// Ends the job here when it is no longer wanted. To be called where nothing is half done.
  ///
  /// @throws CancellationException when the job was cancelled
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
