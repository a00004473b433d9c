package org.pumpreview.build.broken.store;

final class Prints {
  void print() {
    System.err.println();
  }
}
