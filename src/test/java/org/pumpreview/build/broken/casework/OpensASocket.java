package org.pumpreview.build.broken.casework;

import java.io.IOException;
import java.net.Socket;

public final class OpensASocket {
  public Socket open() throws IOException {
    return new Socket("time.example", 80);
  }
}
