package org.pumpreview.build.broken.desktop.kit;

import org.pumpreview.build.broken.letter.PageSigner;

public final class MakesASigner {
  private final PageSigner signer = new PageSigner();
}
