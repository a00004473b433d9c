package org.pumpreview.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Files that are still there after the power failed.
final class Durable {
  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private Durable() {}

  /// Puts a whole file in place of an older one, or leaves the older one as it was.
  static void replace(Path file, byte[] content) throws IOException {
    // A name of its own: two programs may replace the same file at once, and the last one counts.
    Path part = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), "", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Renames a file or folder whose content is already on the disk.
  static void move(Path from, Path to, StandardCopyOption... options) throws IOException {
    List<StandardCopyOption> all = new ArrayList<>(List.of(options));
    all.add(StandardCopyOption.ATOMIC_MOVE);
    Files.move(from, to, all.toArray(StandardCopyOption[]::new));
    forceFolder(to.resolveSibling("").toAbsolutePath());
  }

  /// Copies a file down to the disk.
  static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    force(to);
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// A rename lasts once its folder is on the disk. Windows opens no folder and needs no such step.
  static void forceFolder(Path folder) throws IOException {
    if (!WINDOWS) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static List<Path> list(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    }
    found.sort(null);
    return found;
  }

  /// Deletes a file or a folder with all that lies in it.
  static void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : list(path)) {
        deleteTree(child);
      }
    }
    Files.deleteIfExists(path);
  }
}
