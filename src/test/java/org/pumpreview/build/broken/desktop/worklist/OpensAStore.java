package org.pumpreview.build.broken.desktop.worklist;

import org.pumpreview.build.broken.store.Store;

final class OpensAStore {
  private final Store store = Store.open();
}
