package org.pumpreview.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Shows other processes that a vault is open, and tells whether anybody else has it open. Each
/// session locks one byte of its own choice in a file, so that sessions of one process do not stand
/// in each other's way; who can lock all bytes is alone.
final class Presence implements AutoCloseable {
  private final FileChannel channel;
  private final long place = Sealer.RANDOM.nextLong(Long.MAX_VALUE - 1);
  private Optional<FileLock> own;

  private Presence(FileChannel channel) throws IOException {
    this.channel = channel;
    this.own = show();
  }

  static Presence in(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      return new Presence(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// Waits for whoever holds all bytes: that is never for long.
  private Optional<FileLock> show() throws IOException {
    try {
      return Optional.of(channel.lock(place, 1, false));
    } catch (OverlappingFileLockException sameByteInThisProcess) {
      return Optional.empty();
    }
  }

  /// Something that may be done only while nobody else has the vault open.
  interface Housekeeping {
    void run() throws VaultException;
  }

  /// Does it now if nobody else has the vault open, and keeps everybody out meanwhile.
  void whileAlone(Housekeeping housekeeping) throws VaultException {
    try {
      if (own.isPresent()) {
        own.get().close();
      }
      try (FileLock all = channel.tryLock(0, Long.MAX_VALUE, false)) {
        if (all != null) {
          housekeeping.run();
        }
      } catch (OverlappingFileLockException anotherSessionOfThisProcess) {
        // It may be about to enter what it has sealed.
      } finally {
        own = show();
      }
    } catch (IOException e) {
      throw new VaultException(Storage.reason(e), e);
    }
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
