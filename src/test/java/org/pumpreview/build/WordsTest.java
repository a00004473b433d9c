package org.pumpreview.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every key that the code names has its text, and every text has its key in the code. See
/// [org.pumpreview.words.Words] for how a key may be named.
@BesideWindows
class WordsTest {
  @TempDir Path folder;

  @Test
  void theBundlesAndTheCodeAgree() throws IOException {
    var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    var keys =
        KeysInCode.in(files.getJavaFileObjectsFromPaths(Sources.files(Sources.MAIN, ".java")));

    var faults = new ArrayList<>(keys.faults());
    faults.addAll(WordBundles.in(Sources.WORDS).faultsBeside(keys.uses()));

    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
  }

  @Test
  void aMissingKeyAndAnUnusedKeyAreFound() throws IOException {
    bundle("desk", "open=Open the case\nold=Nobody asks for this");
    assertEquals(
        List.of("Desk.java:4: no words for close in [desk]", "desk: old is used nowhere"),
        faults(
            """
            class Desk {
              static final Words WORDS = Words.of("desk");
              String a = WORDS.text("open");
              String b = WORDS.text("close");
            }
            """));
  }

  @Test
  void aKeyInAnotherBundleDoesNotCount() throws IOException {
    bundle("desk", "open=Open");
    bundle("letter", "greeting=Dear");
    assertEquals(
        List.of("Desk.java:2: no words for greeting in [desk]", "letter: greeting is used nowhere"),
        faults(
            """
            class Desk {
              String a = Words.of("desk").text("greeting") + Words.of("desk").text("open");
            }
            """));
  }

  @Test
  void keysAreFollowedThroughChoicesConstantsAndMarkedPlaces() throws IOException {
    bundle("desk", "a=A\nb=B\nc=C\nd=D\ne.x=X\nf=F\ng=G\nh=H\ni=I");
    assertEquals(
        List.of(),
        faults(
            """
            class Desk {
              static final String E = "e.";
              record Column(@Key String title) {}
              enum Part {
                LEFT("f");
                @Key final String key;
                Part(@Key String key) { this.key = key; }
              }
              @Key String badge(int n) { return n > 0 ? "g" : "h"; }
              String label(Words words, @Key String key) { return words.text(key); }
              void show(Words words, Integer n, Column column, Part part) {
                words.text(n == 1 ? "a" : "b");
                words.text(switch (n) { case 1 -> "c"; default -> { yield ("d"); } });
                label(words, E + "x");
                words.text(new Column("i").title() == null ? column.title() : part.key);
                words.text(badge(2));
              }
            }
            """));
  }

  @Test
  void everyConstantOfAnEnumNeedsItsText() throws IOException {
    bundle("desk", "answer.YES=Yes");
    assertEquals(
        List.of("Desk.java:3: no words for answer.NO in [desk]"),
        faults(
            """
            class Desk {
              enum Answer { YES, NO }
              String shown(Answer answer) { return Words.of("desk").of("answer", answer); }
            }
            """));
  }

  @Test
  void keysThatCannotBeFollowedAreFaults() throws IOException {
    assertEquals(
        List.of(
            "Desk.java:3: \"a.\" + n is not a constant and not marked with @Key",
            "Desk.java:4: words::text hides the key it looks up: write a lambda or a loop",
            "Desk.java:5: words.of(\"a\", e) names a constant of an enum that is not known at that"
                + " place"),
        faults(
            """
            class Desk {
              void show(Words words, int n, Enum<?> e) {
                words.text("a." + n);
                java.util.function.Function<String, String> f = words::text;
                words.of("a", e);
              }
            }
            """));
  }

  @Test
  void aTextThatGetsTooFewArgumentsIsFound() throws IOException {
    bundle("desk", "lack={0} of {1} items");
    assertEquals(
        List.of("Desk.java:2: lack has 2 places for arguments and gets 1"),
        faults(
            """
            class Desk {
              String a = Words.of("desk").text("lack", 1);
            }
            """));
  }

  @Test
  void aBundleIsHeldToTheStyleOfTexts() throws IOException {
    bundle("desk", "a=Name:\nb=Done!\nc=\nd={0\nd=D\ne={0");
    assertEquals(
        List.of(
            "desk: d is written twice",
            "desk: a ends with a colon or has an exclamation mark",
            "desk: b ends with a colon or has an exclamation mark",
            "desk: c is empty",
            "desk: e has braces that do not match"),
        faults(
            """
            class Desk {
              Words words = Words.of("desk");
              String a = words.text("a") + words.text("b") + words.text("c");
              String b = words.text("d") + words.text("e");
            }
            """));
  }

  private void bundle(String name, String lines) throws IOException {
    Files.writeString(folder.resolve(name + ".properties"), lines);
  }

  private List<String> faults(String source) throws IOException {
    String whole = "import org.pumpreview.words.*; " + source;
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///Desk.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return whole;
          }

          @Override
          public StringReader openReader(boolean ignoreErrors) {
            return new StringReader(whole);
          }
        };
    var keys = KeysInCode.in(List.of(file));
    var found = new ArrayList<>(keys.faults());
    found.addAll(WordBundles.in(folder).faultsBeside(keys.uses()));
    return found;
  }
}
