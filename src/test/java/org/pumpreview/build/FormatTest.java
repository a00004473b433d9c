package org.pumpreview.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every Java file stands as google-java-format writes it.
///
/// The formatter runs here and not as a Maven plugin because Maven may run on a Java that cannot
/// read the sources; the tests always run on the JDK that they are written for.
@BesideWindows
class FormatTest {
  private static final boolean FIX = Boolean.getBoolean("format.fix");
  private static final String REMEDY = "mvn -q test -Dtest=FormatTest -Dformat.fix=true";

  @TempDir Path folder;

  @Test
  void everyFileIsFormatted() throws IOException {
    var faults = new ArrayList<String>();
    var files = Stream.of(Sources.MAIN, Sources.TEST);
    for (Path source : files.toList()) {
      faults.addAll(check(source, FIX));
    }
    assertTrue(
        faults.isEmpty(),
        () -> "Run `" + REMEDY + "`; not formatted are\n" + String.join("\n", faults));
  }

  @Test
  void anUnformattedFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("Odd.java"), "class  Odd { int a ; }\n");
    assertEquals(List.of(file.toString()), check(folder, false));
    assertEquals("class  Odd { int a ; }\n", Files.readString(file));
  }

  @Test
  void anUnformattedFileIsRewrittenOnDemand() throws IOException {
    Path file = Files.writeString(folder.resolve("Odd.java"), "class  Odd { int a ; }\n");
    assertEquals(List.of(), check(folder, true));
    assertEquals("class Odd {\n  int a;\n}\n", Files.readString(file));
  }

  @Test
  void aFileThatCannotBeReadAsJavaIsNamedWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("Odd.java"), "class Odd {\n  int = 3;\n}\n");
    assertEquals(List.of(file + " (line 2)"), check(folder, true));
  }

  @Test
  void theNewestSyntaxIsUnderstood() throws IOException {
    Files.writeString(
        folder.resolve("Newest.java"),
        """
        import java.util.List;

        /// A shape, with
        /// - a list, and
        /// - `code`, and
        ///
        /// ```
        /// a  fenced   table
        ///    keeps its  spaces
        /// ```
        sealed interface Newest permits Newest.Circle, Newest.Square {
          record Circle(int radius) implements Newest {
            public Circle {
              if (radius < 0) throw new IllegalArgumentException();
            }
          }

          record Square(int side, String name) implements Newest {}

          static String name(Newest shape) {
            for (var _ : List.of(1)) {}
            return switch (shape) {
              case Circle(int radius) when radius > 10 -> "large circle";
              case Circle _ -> "circle";
              case Square(int _, var name) -> name;
            };
          }
        }
        """);
    assertEquals(List.of(), check(folder, false));
  }

  /// The files below the folder that are not formatted; rewrites them first when asked to.
  private static List<String> check(Path folder, boolean fix) throws IOException {
    var formatter = new Formatter();
    var faults = new ArrayList<String>();
    for (Path file : Sources.files(folder, ".java")) {
      String source = Files.readString(file);
      try {
        String formatted = formatter.formatSourceAndFixImports(source);
        if (!formatted.equals(source)) {
          if (fix) {
            Files.writeString(file, formatted);
          } else {
            faults.add(file.toString());
          }
        }
      } catch (FormatterException e) {
        faults.add(file + " (line " + e.diagnostics().getFirst().line() + ")");
      }
    }
    return faults;
  }
}
