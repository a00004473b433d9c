package org.pumpreview.build.broken.desktop.app;

import java.time.Instant;
import org.pumpreview.build.broken.desktop.unlock.UnlockView;
import org.pumpreview.build.broken.letter.PageSigner;
import org.pumpreview.build.broken.store.Store;

final class FineComposition {
  private final UnlockView unlock = new UnlockView();
  private final Store store = Store.open();
  private final PageSigner signer = new PageSigner();
  private final Instant start = Instant.now();
}
