package org.pumpreview.desktop.decision;

import java.util.stream.Stream;

/// What was entered for an act and is kept in the case until the act is done.
interface Draft {
  /// Keeps now what is not kept yet.
  void flush();

  /// The keys under which something is kept.
  Stream<String> kept();
}
