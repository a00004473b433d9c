package org.pumpreview;

import org.pumpreview.command.CommandLineApp;
import org.pumpreview.command.Console;

/// Starts Pump Review: the window without arguments, the command line with them.
public final class PumpReview {
  private PumpReview() {}

  public static void main(String[] args) {
    System.exit(
        CommandLineApp.run(
            args,
            Console.ofProcess(),
            () -> {
              throw new IllegalStateException("no pictures yet");
            }));
  }
}
