package org.pumpreview.desktop.app;

import java.util.Objects;
import org.pumpreview.words.Words;

/// The version of the running program.
final class Version {
  private Version() {}

  static String ofProgram() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), Words.of("app").text("unpackaged"));
  }
}
