package org.pumpreview.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A machine made of scripts, on which the launcher finds exactly what a test has put there: JDKs
/// that print what they are started with, a Maven that writes down how it was called, package tools
/// that install nothing.
final class FakeMachine {
  /// What a start of the launcher gave.
  record Run(int exit, String out, String err) {}

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "touch");

  /// In the past, so that a file that is written during a test is newer without any waiting.
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  final Path project;

  FakeMachine(Path folder) throws IOException {
    this.folder = folder;
    project = folder.resolve("a project");
    environment.put("PATH", folder.resolve("bin").toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("PUMP_REVIEW_JDKS", folder.resolve("jdks").toString());
    environment.put("LC_ALL", "C.UTF-8");
    for (String tool : TOOLS) {
      tool(tool, "exec '" + real(tool) + "' \"$@\"");
    }
    tool("uname", "echo Linux");
    tool("id", "echo 0");
    source("pom.xml");
    source("src/main/java/Program.java");
    source("resources/words.properties");
    Files.copy(Path.of("pump-review"), project.resolve("pump-review"));
  }

  private static Path real(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + tool + " on PATH"));
  }

  FakeMachine with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// A command on PATH.
  FakeMachine tool(String name, String script) throws IOException {
    executable(folder.resolve("bin").resolve(name), script);
    return this;
  }

  /// A JDK that tells its version in a `release` file and prints how it was started.
  Path jdk(String place, String version) throws IOException {
    Path home = jdkWithoutReleaseFile(place, version);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  Path jdkWithoutReleaseFile(String place, String version) throws IOException {
    Path home = folder.resolve(place);
    executable(
        home.resolve("bin/java"),
        """
        case $* in
          *-version)
            echo '    java.home = %s' >&2
            echo 'openjdk version "%s" 2026-01-20' >&2
            exit ;;
        esac
        echo "%s"
        for argument in "$@"; do echo "<$argument>"; done
        echo "in $(pwd)"
        """
            .formatted(home, version, folder.relativize(home)));
    executable(home.resolve("bin/javac"), "");
    return home;
  }

  /// A Maven that builds at once.
  FakeMachine maven() throws IOException {
    return maven("");
  }

  /// A Maven that does as told before it has built.
  FakeMachine maven(String first) throws IOException {
    return tool(
        "mvn",
        """
        echo "mvn $* JAVA_HOME=${JAVA_HOME:-} JAVA25_HOME=${JAVA25_HOME:-}" >>'%s'
        echo 'words of Maven'
        %s
        mkdir -p target
        echo program >target/pump-review.jar
        """
            .formatted(mavenLog(), first));
  }

  /// How Maven was called, a line a call.
  List<String> mavenCalls() throws IOException {
    return Files.exists(mavenLog()) ? Files.readAllLines(mavenLog()) : List.of();
  }

  private Path mavenLog() {
    return folder.resolve("maven.log");
  }

  /// A source that is older than the program.
  Path source(String name) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    for (Path at = file; !at.equals(project); at = at.getParent()) {
      Files.setLastModifiedTime(at, FileTime.from(LONG_AGO));
    }
    return file;
  }

  /// The program, built after the sources were written and before this test began.
  FakeMachine built() throws IOException {
    Files.createDirectories(jar().getParent());
    Files.writeString(jar(), "program");
    Files.setLastModifiedTime(jar(), FileTime.from(LONG_AGO.plusSeconds(60)));
    return this;
  }

  Path jar() {
    return project.resolve("target/pump-review.jar");
  }

  Path lock() {
    return project.resolve("target/.build-lock");
  }

  Run start(String... arguments) throws IOException, InterruptedException {
    return start(project.resolve("pump-review"), folder, arguments);
  }

  Run start(Path launcher, Path directory, String... arguments)
      throws IOException, InterruptedException {
    return finish(begin(launcher, directory, arguments));
  }

  Process begin(Path launcher, Path directory, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(real("sh").toString(), launcher.toString()));
    command.addAll(List.of(arguments));
    return begin(directory, command);
  }

  Process begin(Path directory, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Run finish(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
