package org.pumpreview.store;

/// How much the long tests do.
final class Extent {
  private Extent() {}

  static boolean isFull() {
    return System.getProperty("test.extent", "sample").equals("full");
  }
}
