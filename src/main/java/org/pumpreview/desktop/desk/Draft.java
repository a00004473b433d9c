package org.pumpreview.desktop.desk;

import java.util.stream.Stream;

/// What was entered for an act and is kept in the case until the act is done.
public interface Draft {
  /// Keeps now what is not kept yet.
  void flush();

  /// The keys under which something is kept.
  Stream<String> kept();
}
