package org.pumpreview.desktop.work;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// A clock that can be wound up again before it rings.
public interface Delay {
  /// Rings once after the delay, and forgets any earlier winding.
  void restart(Runnable ring);

  void stop();

  /// Rings on the JavaFX thread.
  static Delay of(Duration wait) {
    var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    return new Delay() {
      @Override
      public void restart(Runnable ring) {
        pause.setOnFinished(_ -> ring.run());
        pause.playFromStart();
      }

      @Override
      public void stop() {
        pause.stop();
      }
    };
  }

  /// Never rings: for tests, which flush instead of waiting.
  static Delay never() {
    return new Delay() {
      @Override
      public void restart(Runnable ring) {}

      @Override
      public void stop() {}
    };
  }
}
