package org.pumpreview.desktop.work;

import org.jspecify.annotations.Nullable;

/// What came of a job. Sealed, so that whoever starts a job has to say what happens when it fails.
public sealed interface Outcome<T extends @Nullable Object> {
  record Done<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /// It was tried; an error of the machine comes wrapped in an `ExecutionException`.
  record Failed<T extends @Nullable Object>(Exception cause) implements Outcome<T> {}

  record Cancelled<T extends @Nullable Object>() implements Outcome<T> {}
}
