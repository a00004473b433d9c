package org.pumpreview.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Shows other processes that a vault is open, and tells whether anybody else has it open. Each
/// session locks one byte of its own choice in a file, so that sessions of one process do not stand
/// in each other's way; who can lock all bytes is alone.
final class Presence implements AutoCloseable {
  private final FileChannel channel;
  private final boolean alone;

  private Presence(FileChannel channel, boolean alone) {
    this.channel = channel;
    this.alone = alone;
  }

  static Presence in(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      boolean alone = wasAlone(channel);
      long place = Sealer.RANDOM.nextLong(Long.MAX_VALUE - 1);
      var _ = channel.tryLock(place, 1, false);
      return new Presence(channel, alone);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean wasAlone(FileChannel channel) throws IOException {
    try (FileLock all = channel.tryLock(0, Long.MAX_VALUE, false)) {
      return all != null;
    } catch (OverlappingFileLockException anotherSessionOfThisProcess) {
      return false;
    }
  }

  /// Whether nobody else had the vault open when this began.
  boolean alone() {
    return alone;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException theSystemFreesTheLockAnyway) {
      return;
    }
  }
}
