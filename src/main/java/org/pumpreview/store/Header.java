package org.pumpreview.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.pumpreview.store.VaultException.Reason;

/// The first bytes of a database file (SQLite file format, section 1.3), read without the driver,
/// which would change a file of somebody else by opening it.
record Header(boolean database, int version, int application) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BYTES = 100;
  private static final int VERSION_AT = 60;
  private static final int APPLICATION_AT = 68;

  static Header read(Path file) throws VaultException {
    if (Files.notExists(file)) {
      throw new VaultException(Reason.NOT_A_VAULT);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = Arrays.copyOf(stream.readNBytes(BYTES), BYTES);
      return new Header(
          Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length),
          ByteBuffer.wrap(bytes).getInt(VERSION_AT),
          ByteBuffer.wrap(bytes).getInt(APPLICATION_AT));
    } catch (IOException e) {
      throw new VaultException(Reason.FOLDER_UNREACHABLE, e);
    }
  }

  void requireVault() throws VaultException {
    if (!database || application != Schema.APPLICATION_ID) {
      throw new VaultException(Reason.NOT_A_VAULT);
    }
    requireVersion(version);
  }

  static void requireVersion(int version) throws VaultException {
    if (version > Schema.VERSION) {
      throw new VaultException(Reason.NEWER_VAULT);
    }
    if (version < 1) {
      throw new VaultException(Reason.DAMAGED);
    }
  }
}
