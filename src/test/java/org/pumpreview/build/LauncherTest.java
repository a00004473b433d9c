package org.pumpreview.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How `pump-review` finds a JDK, builds, starts, and tells what is lacking.
@BesideWindows
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final int UNAVAILABLE = 69;

  @TempDir Path folder;
  private FakeMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = new FakeMachine(folder);
  }

  // --- starting ---

  @Test
  void theProgramGetsTheArgumentsAndTheCallersFolder() throws Exception {
    machine.built().jdk("jdks/25", "25.0.3");
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    var run = machine.start(machine.project.resolve("pump-review"), elsewhere, "evaluate", "a b");
    assertEquals(0, run.exit());
    assertTrue(
        run.out()
            .endsWith(
                """
                <-cp>
                <%s>
                <org.pumpreview.PumpReview>
                <evaluate>
                <a b>
                in %s
                """
                    .formatted(machine.jar().toRealPath(), elsewhere.toRealPath())),
        run::out);
    assertEquals("", run.err());
  }

  /// What is in memory is a member's record.
  @ParameterizedTest
  @ValueSource(strings = {"pump-review", "pump-review.cmd", "installer/package.cmd"})
  void aCrashOrAFullHeapLeavesNothingOnTheDisk(String launcher) throws Exception {
    String script = Files.readString(Path.of(launcher));
    for (String flag :
        List.of(
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-HeapDumpOnOutOfMemoryError")) {
      assertTrue(script.contains(flag), flag);
    }
  }

  @Test
  void aSymbolicLinkStartsTheProgramItPointsTo() throws Exception {
    machine.built().jdk("jdks/25", "25");
    Path far = Files.createDirectories(folder.resolve("far/away"));
    Files.createSymbolicLink(far.resolve("first"), Path.of("../second"));
    Files.createSymbolicLink(folder.resolve("far/second"), machine.project.resolve("pump-review"));
    var run = machine.start(far.resolve("first"), folder, "verify");
    assertTrue(run.out().contains("<" + machine.jar().toRealPath() + ">"), run::toString);
  }

  @Test
  void theProgramGetsStandardInputEvenAfterABuild() throws Exception {
    machine.maven("cat").jdk("jdks/25", "25");
    Files.writeString(folder.resolve("jdks/25/bin/java"), "#!/bin/sh\necho \"read $(cat)\"\n");
    var process = machine.begin(machine.project.resolve("pump-review"), folder, "evaluate");
    process.getOutputStream().write("a line".getBytes());
    assertEquals("read a line\n", machine.finish(process).out());
  }

  // --- the JDK ---

  @Test
  void javaHomeComesFirst() throws Exception {
    machine.built().with("JAVA_HOME", machine.jdk("mine", "26-ea").toString());
    machine.jdk("jdks/25", "25");
    assertEquals("mine", firstLine(machine.start("verify").out()));
  }

  @Test
  void javaOnThePathComesNext() throws Exception {
    machine.built().with("JAVA_HOME", machine.jdk("old", "17.0.15").toString());
    Path newer = machine.jdk("newer", "25.0.1");
    Files.createSymbolicLink(folder.resolve("bin/java"), newer.resolve("bin/java"));
    machine.jdk("jdks/25", "25");
    assertEquals("newer", firstLine(machine.start("verify").out()));
  }

  @Test
  void aVersionManagersStandInIsAskedForItsJdk() throws Exception {
    Path home = machine.jdk("managed", "25.0.1");
    machine.built().tool("java", "exec '" + home + "/bin/java' \"$@\"");
    assertEquals("managed", firstLine(machine.start("verify").out()));
  }

  @Test
  void theUsualFoldersComeLast() throws Exception {
    machine.built().with("JAVA_HOME", folder.resolve("gone").toString());
    Path old = machine.jdk("old", "17.0.15");
    Files.createSymbolicLink(folder.resolve("bin/java"), old.resolve("bin/java"));
    machine.jdk("jdks/11", "11.0.2");
    machine.jdk("jdks/8", "1.8.0_402");
    machine.jdkWithoutReleaseFile("jdks/a new one", "27");
    assertEquals("jdks/a new one", firstLine(machine.start("verify").out()));
  }

  @Test
  void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
    Files.delete(machine.built().jdk("jdks/25", "25").resolve("bin/javac"));
    assertEquals(UNAVAILABLE, machine.start("verify").exit());
  }

  @Test
  void withoutJdkThePackageOfThisSystemIsNamed() throws Exception {
    machine.built().tool("apt-get", "").tool("apt-cache", candidate("temurin-25-jdk"));
    assertEquals(
        lacks(
            "pump-review: Pump Review needs a Java Development Kit (JDK) 25 or newer; this command"
                + " installs what is missing: apt-get update && apt-get install -y temurin-25-jdk"),
        machine.start("verify"));
  }

  @Test
  void withoutJdkAndPackageTheDownloadIsNamed() throws Exception {
    machine.built().tool("apt-get", "").tool("apt-cache", candidate("openjdk-17-jdk"));
    assertEquals(
        lacks(
            "pump-review: Pump Review needs a Java Development Kit (JDK) 25 or newer: download"
                + " Eclipse Temurin 25 (JDK) for this system from https://adoptium.net and unpack"
                + " it into "
                + folder
                + "/home/.jdks."),
        machine.start("verify"));
  }

  @Test
  void withoutJdkOnFedoraDnfIsNamed() throws Exception {
    machine.built().tool("dnf", "").tool("id", "echo 1000");
    var run = machine.start("verify");
    assertTrue(run.err().endsWith(": sudo dnf install -y java-25-openjdk-devel\n"), run::err);
  }

  @Test
  void withoutJdkOnAMacBrewIsNamed() throws Exception {
    machine.built().tool("uname", "echo Darwin").tool("brew", "");
    var run = machine.start("verify");
    assertTrue(run.err().endsWith(": brew install openjdk\n"), run::err);
  }

  // --- the build ---

  @Test
  void aMissingProgramIsBuiltAndTheProgressIsNoOutput() throws Exception {
    machine.maven().jdk("jdks/25", "25");
    var run = machine.start("verify");
    assertEquals("jdks/25", firstLine(run.out()));
    assertTrue(run.err().contains("words of Maven"), run::err);
    assertEquals(1, machine.mavenCalls().size());
    assertFalse(Files.exists(machine.lock()));
  }

  @Test
  void aProgramNewerThanItsSourcesIsNotBuilt() throws Exception {
    machine.maven().built().jdk("jdks/25", "25");
    assertEquals("", machine.start("verify").err());
    assertEquals(List.of(), machine.mavenCalls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/Program.java", "resources/policy/new.json"})
  void aChangedSourceIsBuiltOnce(String changed) throws Exception {
    machine.maven().built().jdk("jdks/25", "25");
    Path file = machine.project.resolve(changed);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "changed");
    machine.start("verify");
    machine.start("verify");
    assertEquals(1, machine.mavenCalls().size());
  }

  @Test
  void aRemovedSourceIsBuilt() throws Exception {
    machine.source("src/main/java/Other.java");
    machine.maven().built().jdk("jdks/25", "25");
    Files.delete(machine.project.resolve("src/main/java/Other.java"));
    machine.start("verify");
    assertEquals(1, machine.mavenCalls().size());
  }

  @Test
  void aChangedTestIsNotBuilt() throws Exception {
    machine.maven().built().jdk("jdks/25", "25");
    Files.createDirectories(machine.project.resolve("src/test"));
    Files.writeString(machine.project.resolve("src/test/ProgramTest.java"), "");
    machine.start("verify");
    assertEquals(List.of(), machine.mavenCalls());
  }

  @Test
  void aSourceSavedDuringTheBuildIsBuiltNextTime() throws Exception {
    machine.maven("touch -t 203001010000 src/main/java/Program.java").jdk("jdks/25", "25");
    machine.start("verify");
    machine.start("verify");
    assertEquals(2, machine.mavenCalls().size());
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Path mayGoOn = folder.resolve("go");
    machine.maven("while [ ! -e '" + mayGoOn + "' ]; do sleep 0.05; done").jdk("jdks/25", "25");
    Path launcher = machine.project.resolve("pump-review");
    Process first = machine.begin(launcher, folder, "verify");
    readUntil(first, "Building");
    Process second = machine.begin(launcher, folder, "verify");
    readUntil(second, "Waiting");
    Files.createFile(mayGoOn);
    assertEquals("jdks/25", firstLine(machine.finish(first).out()));
    assertEquals("jdks/25", firstLine(machine.finish(second).out()));
    assertEquals(1, machine.mavenCalls().size());
  }

  @Test
  void theLockOfAStartThatDiedIsTakenOver() throws Exception {
    machine.maven().jdk("jdks/25", "25");
    Files.createDirectories(machine.lock());
    Files.writeString(machine.lock().resolve("owner"), "999999999\n");
    assertEquals(0, machine.start("verify").exit());
    assertEquals(1, machine.mavenCalls().size());
  }

  @Test
  void aFailedBuildLeavesNoHalfProgram() throws Exception {
    machine.maven("echo half >target/pump-review.jar; exit 1").jdk("jdks/25", "25");
    var run = machine.start("verify");
    assertEquals(UNAVAILABLE, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("The build failed"), run::err);
    assertFalse(Files.exists(machine.jar()));
    assertFalse(Files.exists(machine.lock()));
  }

  @Test
  void mavenKeepsTheJavaItRunsOn() throws Exception {
    Path old = machine.jdk("old", "17.0.15");
    Path newer = machine.jdk("jdks/25", "25");
    machine.maven().with("JAVA_HOME", old.toString()).start("verify");
    assertEquals(
        List.of(
            "mvn -B -q -Dmaven.test.skip=true package JAVA_HOME=" + old + " JAVA25_HOME=" + newer),
        machine.mavenCalls());
  }

  @Test
  void mavenThatWouldFindNoJavaGetsTheJdk() throws Exception {
    Path newer = machine.jdk("jdks/25", "25");
    machine.maven().start("verify");
    assertEquals(
        List.of(
            "mvn -B -q -Dmaven.test.skip=true package JAVA_HOME="
                + newer
                + " JAVA25_HOME="
                + newer),
        machine.mavenCalls());
  }

  @Test
  void missingMavenIsToldOnlyWhenABuildIsNeeded() throws Exception {
    machine.jdk("jdks/25", "25");
    machine.tool("apt-get", "").tool("id", "echo 1000");
    assertEquals(
        lacks(
            "pump-review: Building Pump Review needs Maven 3.8.7 or newer; this command installs"
                + " what is missing: sudo apt-get update && sudo apt-get install -y maven"),
        machine.start("verify"));
    assertEquals(0, machine.built().start("verify").exit());
  }

  // --- the window ---

  @Test
  void theWindowStartsWhereThereAreADisplayAndGtk() throws Exception {
    machine.built().jdk("jdks/25", "25");
    machine.with("DISPLAY", ":0").tool("ldconfig", "echo libgtk-3.so.0 libXtst.so.6");
    var run = machine.start();
    assertEquals("", run.err());
    assertTrue(run.out().contains("<org.pumpreview.PumpReview>\nin "), run::out);
  }

  @Test
  void aWaylandDisplayWillDo() throws Exception {
    machine.built().jdk("jdks/25", "25");
    machine
        .with("WAYLAND_DISPLAY", "wayland-0")
        .tool("ldconfig", "echo libgtk-3.so.0 libXtst.so.6");
    assertEquals(0, machine.start().exit());
  }

  @Test
  void allThatTheWindowLacksIsToldAtOnce() throws Exception {
    machine.built().jdk("jdks/25", "25");
    machine.tool("ldconfig", "echo libgtk-3.so.0").tool("apt-get", "");
    machine.tool("apt-cache", candidate("libgtk-3-0t64"));
    assertEquals(
        lacks(
            "pump-review: There is no display to open the window on: start it from a desktop"
                + " session, or over the network with 'ssh -X'; './pump-review --help' tells what"
                + " works without a display.",
            "pump-review: The window needs the library GTK 3 and its companions; this command"
                + " installs what is missing: apt-get update && apt-get install -y libgtk-3-0t64"
                + " libgl1 libxtst6 libxxf86vm1"),
        machine.start());
  }

  @Test
  void theCommandLineNeedsNeitherDisplayNorGtk() throws Exception {
    machine.built().tool("ldconfig", "echo libc.so.6").jdk("jdks/25", "25");
    assertEquals(0, machine.start("verify").exit());
  }

  // --- the offer ---

  @Test
  void rootAtADebianTerminalIsOfferedTheCommand() throws Exception {
    var run = atATerminal("y");
    assertTrue(run.out().contains("Run it now? [y/N]"), run::out);
    assertTrue(run.out().contains("packages/25"), run::out);
    assertEquals("update\ninstall -y openjdk-25-jdk\n", aptCalls());
  }

  @Test
  void nothingIsInstalledWithoutAYes() throws Exception {
    var run = atATerminal("");
    assertTrue(run.out().contains("Run it now? [y/N]"), run::out);
    assertEquals(UNAVAILABLE, run.exit());
    assertEquals("", aptCalls());
  }

  @Test
  void whoeverIsNotRootIsNotAsked() throws Exception {
    machine.tool("id", "echo 1000");
    assertFalse(atATerminal("y").out().contains("Run it now?"));
    assertEquals("", aptCalls());
  }

  /// Starts with a pseudo terminal (util-linux `script`), where apt-get brings the JDK.
  private FakeMachine.Run atATerminal(String answer) throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "needs the command `script`");
    Path elsewhere = machine.jdk("packages/25", "25");
    machine.built().tool("apt-cache", candidate("openjdk-25-jdk"));
    machine.tool("ln", "exec /bin/ln \"$@\"");
    machine.tool(
        "apt-get",
        """
        echo "$*" >>'%1$s/apt.log'
        [ "$1" = update ] || { mkdir -p '%1$s/jdks'; ln -s '%2$s' '%1$s/jdks/25'; }
        """
            .formatted(folder, elsewhere));
    var process =
        machine.begin(
            machine.project, List.of(script.toString(), "-qec", "./pump-review x", "/dev/null"));
    process.getOutputStream().write((answer + "\n").getBytes());
    process.getOutputStream().flush();
    return machine.finish(process);
  }

  private String aptCalls() throws IOException {
    Path log = folder.resolve("apt.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private static String candidate(String name) {
    return """
    case $2 in
      %s) echo '  Candidate: 25.0.3' ;;
      *) echo '  Candidate: (none)' ;;
    esac
    """
        .formatted(name);
  }

  private static FakeMachine.Run lacks(String... sentences) {
    return new FakeMachine.Run(UNAVAILABLE, "", String.join("\n", sentences) + "\n");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static void readUntil(Process process, String word) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(process.getErrorStream()));
    String line = lines.readLine();
    while (!line.contains(word)) {
      line = lines.readLine();
    }
  }
}
