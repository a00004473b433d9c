package org.pumpreview.letter;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The tools of poppler, where they are installed.
final class Poppler {
  private Poppler() {}

  /// What a tool prints about a file.
  static String run(Path file, String... command) throws IOException, InterruptedException {
    assumeTrue(
        isInstalled(command[0]),
        command[0] + " is not installed (Debian: apt-get install poppler-utils)");
    List<String> words = new ArrayList<>(List.of(command));
    words.add(file.toString());
    if (command[0].equals("pdftotext")) {
      words.add("-");
    }
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private static boolean isInstalled(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
