package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.pumpreview.store.VaultException.Reason;

/// Tells a full disk from other trouble. Java gives the system's words and nothing else.
final class Storage {
  private Storage() {}

  static Reason reason(IOException e) {
    String words =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(e.getMessage());
    String lower = words.toLowerCase(Locale.ROOT);
    boolean full =
        lower.contains("no space left")
            || lower.contains("not enough space")
            || lower.contains("quota exceeded");
    return full ? Reason.DISK_FULL : Reason.IO_FAILED;
  }
}
