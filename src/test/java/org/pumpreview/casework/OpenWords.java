package org.pumpreview.casework;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks for words that lie open on the disk.
public final class OpenWords {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private OpenWords() {}

  /// The files that were written since then, wherever programs leave things of a person, and hold
  /// one of the words.
  ///
  /// @param but a folder that is passed over
  public static List<String> since(Instant start, List<String> words, Path but) throws IOException {
    List<String> found = new ArrayList<>();
    var places =
        Stream.of(
            Path.of("/tmp"),
            Path.of(System.getProperty("java.io.tmpdir")),
            home(".javacpp"),
            home(".openjfx"),
            home(".cache"));
    for (Path place : places.distinct().toList()) {
      found.addAll(since(start, place, words, but));
    }
    return found;
  }

  /// The files below a place that hold one of the words, whenever they were written.
  public static List<String> in(Path place, List<String> words) throws IOException {
    return since(Instant.EPOCH, place, words, Path.of(""));
  }

  private static Path home(String name) {
    return Path.of(System.getProperty("user.home"), name);
  }

  /// Other programs write and delete there meanwhile.
  private static List<String> since(Instant start, Path place, List<String> words, Path but)
      throws IOException {
    List<String> found = new ArrayList<>();
    if (Files.notExists(place)) {
      return found;
    }
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return at.equals(but) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && attributes.lastModifiedTime().compareTo(FileTime.from(start)) >= 0
                && holds(file, words)) {
              found.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path at, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean holds(Path file, List<String> words) {
    String content;
    try {
      content = latin(Files.readAllBytes(file));
    } catch (IOException | OutOfMemoryError gone) {
      return false;
    }
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word -> ENCODINGS.stream().map(word::getBytes))
        .anyMatch(word -> content.contains(latin(word)));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }
}
