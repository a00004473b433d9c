package org.pumpreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demonstration as a person runs it: a process of its own, from nothing to verified letters.
@BesideWindows
class DemoTest {
  private static final int PATIENCE_SECONDS = 240;

  @TempDir static Path folder;

  private static Path out;
  private static Ran demo;

  private record Ran(int exit, String output) {}

  @BeforeAll
  static void run() throws Exception {
    out = folder.resolve("made by demo");
    demo = program("demo", "--out", out.toString());
  }

  @Test
  void itSucceedsAndLaysEverythingWhereItSays() throws Exception {
    assertEquals(0, demo.exit(), demo.output());
    assertEquals(List.of("letters", "screens", "summary.json", "trust.pem", "vault"), names(out));
    assertEquals(
        cases().stream()
            .flatMap(one ->
                Stream.concat(
                    Stream.of(one.get("letter").asString()),
                    one.get("copies").valueStream().map(JsonNode::asString)))
            .sorted()
            .toList(),
        names(out.resolve("letters")));
    assertTrue(demo.output().contains(out.toString()));
  }

  @Test
  void theThreeCasesComeOutAsPromised() throws Exception {
    assertEquals(
        List.of("approved", "approved_by_exception", "adverse"),
        cases().stream().map(one -> one.get("outcome").asString()).toList());
  }

  @Test
  void thereIsAPictureOfEachStep() throws Exception {
    List<String> pictures = names(out.resolve("screens"));
    for (String step :
        List.of(
            "request", "route", "records", "criteria", "contraindications", "decision", "letter")) {
      assertTrue(
          pictures.stream().anyMatch(name -> name.endsWith(step + ".png")),
          () -> step + " is not among " + pictures);
    }
  }

  @Test
  void everyLetterVerifiesAgainstTheWrittenAuthorityAndSaysThatItIsPractice() throws Exception {
    for (JsonNode one : cases()) {
      Path letter = out.resolve("letters").resolve(one.get("letter").asString());
      Ran verified =
          program("verify", letter.toString(), "--trust", out.resolve("trust.pem").toString());
      assertEquals(0, verified.exit(), verified.output());
      assertTrue(verified.output().contains("Practice - not a determination"), verified.output());
    }
  }

  @Test
  void withoutItsAuthorityALetterIsIntactAndNotTrusted() throws Exception {
    Path letter = out.resolve("letters").resolve(cases().getFirst().get("letter").asString());
    assertEquals(1, program("verify", letter.toString()).exit());
  }

  @Test
  void nothingOfTheSummaryStandsInTheVaultAsText() throws Exception {
    List<String> secrets = new ArrayList<>();
    for (JsonNode one : cases()) {
      for (JsonNode value : one) {
        if (value.isArray()) {
          value.forEach(item -> secrets.add(item.asString()));
        } else {
          secrets.add(value.asString());
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (Path file : files(out.resolve("vault"))) {
      byte[] bytes = Files.readAllBytes(file);
      for (String secret : secrets) {
        if (holds(bytes, secret)) {
          found.add(secret + " in " + file.getFileName());
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void theSameSearchFindsTheMemberInTheLettersText() throws Exception {
    for (JsonNode one : cases()) {
      Path letter = out.resolve("letters").resolve(one.get("letter").asString());
      try (PDDocument document = Loader.loadPDF(letter.toFile())) {
        byte[] text = new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8);
        assertTrue(holds(text, one.get("member").asString()));
        assertTrue(holds(text, one.get("number").asString()));
      }
    }
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws Exception {
    Ran again = program("demo", "--out", out.toString());
    assertEquals(1, again.exit());
    assertFalse(again.output().contains("Exception"), again.output());
  }

  private static boolean holds(byte[] bytes, String text) {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String all = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      String sought =
          new String(text.toLowerCase(Locale.ROOT).getBytes(charset), StandardCharsets.ISO_8859_1);
      if (all.contains(sought)) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> cases() throws IOException {
    JsonNode summary =
        JsonMapper.builder().build().readTree(Files.readString(out.resolve("summary.json")));
    List<JsonNode> cases = new ArrayList<>();
    summary.get("cases").forEach(cases::add);
    return cases;
  }

  private static List<String> names(Path inside) throws IOException {
    try (Stream<Path> all = Files.list(inside)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Path> files(Path inside) {
    try (Stream<Path> all = Files.walk(inside)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the program as its own process, with a home of its own.
  private static Ran program(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.pumpreview.PumpReview"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("PUMP_REVIEW_HOME", folder.resolve("home").toString());
    Process process = builder.start();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
    return new Ran(process.exitValue(), Files.readString(output));
  }
}
