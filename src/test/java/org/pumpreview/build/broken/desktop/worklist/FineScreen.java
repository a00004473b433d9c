package org.pumpreview.build.broken.desktop.worklist;

import org.pumpreview.build.broken.desktop.kit.MakesASigner;
import org.pumpreview.build.broken.desktop.work.FineThread;

final class FineScreen {
  private final MakesASigner kit;
  private final FineThread work;

  FineScreen(MakesASigner kit, FineThread work) {
    this.kit = kit;
    this.work = work;
  }
}
