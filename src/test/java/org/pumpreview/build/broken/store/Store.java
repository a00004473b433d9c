package org.pumpreview.build.broken.store;

public final class Store {
  public static Store open() {
    return new Store();
  }
}
