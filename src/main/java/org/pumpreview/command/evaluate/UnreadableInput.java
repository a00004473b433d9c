package org.pumpreview.command.evaluate;

import java.io.IOException;

/// The requests cannot be read: told apart from results that cannot be written.
public final class UnreadableInput extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableInput(Exception cause) {
    super(cause);
  }
}
