package org.pumpreview.desktop.print;

import java.util.List;
import java.util.concurrent.Callable;

/// What is printed whole or not at all, as a letter with its copies. Each file begins on a sheet of
/// its own.
///
/// @param subject what it is to whoever prints it
/// @param files opened one at a time, away from the screen
public record Bundle<T>(T subject, List<Callable<? extends Pages>> files) {
  public Bundle {
    files = List.copyOf(files);
  }
}
