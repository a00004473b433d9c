package org.pumpreview.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Looks for words in every file below a folder, whatever their case, in each encoding that a
/// program of this kind may write.
final class Canary {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private Canary() {}

  /// Each file and word that was found in it, or in its name.
  static List<String> found(Path folder, Collection<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content =
            (folder.relativize(file) + "\n" + new String(Files.readAllBytes(file), ISO_8859_1))
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
          for (Charset encoding : ENCODINGS) {
            String bytes =
                new String(word.toLowerCase(Locale.ROOT).getBytes(encoding), ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
            if (content.contains(bytes)) {
              found.add(folder.relativize(file) + ": " + word);
            }
          }
        }
      }
    }
    return found;
  }
}
