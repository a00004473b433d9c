package org.pumpreview.desktop.work;

import java.time.Duration;

/// Does an act once after the last of many touches, or at once when asked to. For what is typed:
/// saved half a second after the last key, and at once when the field or the window is left.
public final class Debounce {
  private final Delay delay;
  private final Runnable act;
  private boolean pending;

  public Debounce(Duration wait, Runnable act) {
    this(Delay.of(wait), act);
  }

  public Debounce(Delay delay, Runnable act) {
    this.delay = delay;
    this.act = act;
  }

  /// Something has changed: the act is due, but not before it has been quiet for the wait.
  public void touch() {
    pending = true;
    delay.restart(this::flush);
  }

  /// Acts now when the act is due; else does nothing.
  public void flush() {
    if (pending) {
      cancel();
      act.run();
    }
  }

  /// Forgets what is due.
  public void cancel() {
    pending = false;
    delay.stop();
  }

  public boolean isPending() {
    return pending;
  }
}
