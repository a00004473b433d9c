package org.pumpreview.desktop.work;

import org.jspecify.annotations.Nullable;

/// What is to be done away from the screen.
@FunctionalInterface
public interface Job<T extends @Nullable Object> {
  /// Does it, off the JavaFX thread. Whatever is thrown is delivered as [Outcome.Failed].
  T run(Progress progress) throws Exception;
}
