package org.pumpreview.desktop.work;

import java.util.logging.Logger;

/// What the JavaFX toolkit says on the error stream.
public final class ToolkitLog {
  /// Held, as the logging itself does not hold what it was told of a logger.
  private static final Logger LOG = Logger.getLogger("javafx");

  private static final String ON_CLASS_PATH = "Unsupported JavaFX configuration";

  private ToolkitLog() {}

  /// Leaves out that the toolkit comes from the class path, as it does in every start of this
  /// program: a person at a terminal could do nothing about it. To be called before the toolkit
  /// starts.
  public static void withoutClassPath() {
    LOG.setFilter(
        entry -> entry.getMessage() == null || !entry.getMessage().startsWith(ON_CLASS_PATH));
  }
}
