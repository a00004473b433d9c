package org.pumpreview.build.broken.casework;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

public final class AsksAnAddress {
  public InputStream ask(URI address) throws IOException {
    return address.toURL().openStream();
  }
}
