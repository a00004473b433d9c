package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.store.CheapVault;

/// No word of a page lies open on the disk after it was attached, looked at, searched and
/// recognized, and the program was killed in the midst of that.
@BesideWindows
class ChartSecrecyTest {
  /// Words that nobody else on this computer writes, and that are recognized well.
  private static final String WRITTEN = "Marmalade trombones";

  private static final String SCANNED = "Velvet hedgehogs juggle";

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir Path folder;
  @TempDir Path sender;
  private CheapVault vault;
  private Path temporary;
  private Path log;

  @BeforeEach
  void found() throws Exception {
    vault = CheapVault.in(folder);
    temporary = Files.createDirectory(folder.resolve("temporary"));
    log = folder.resolve("errors.log");
    Files.write(sender.resolve("Letter.pdf"), Faxes.saying(WRITTEN + " play in hospital"));
    Files.write(sender.resolve("Scan.pdf"), scan(SCANNED + " in the clinic"));
  }

  @Test
  void noWordOfAPageLiesOpenAfterTheProgramWasKilled() throws Exception {
    Instant start = Instant.now().minusSeconds(2);
    Process program = start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = program.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith("found on")) {
        said.add(line);
        line = out.readLine();
      }
      assertEquals("found on 1", line, () -> said.toString());
    } finally {
      List<ProcessHandle> readers = program.descendants().toList();
      program.toHandle().destroyForcibly();
      program.waitFor();
      readers.forEach(reader -> reader.onExit().join());
    }
    assertTrue(said.stream().anyMatch(line -> line.contains(WRITTEN)), said::toString);
    assertTrue(said.stream().anyMatch(line -> line.contains(SCANNED)), said::toString);
    List<String> secrets = List.of("marmalade", "trombones", "hedgehogs", SCANNED);
    assertEquals(List.of(), CheapVault.found(folder, secrets));
    for (Path place :
        List.of(Path.of("/tmp"), systemTemporary(), home(".javacpp"), home(".cache"))) {
      assertEquals(List.of(), openSince(start, place, secrets), place::toString);
    }
    // The search finds what lies open: the letter that the sender saved.
    assertFalse(openSince(Instant.EPOCH, sender, secrets).isEmpty());
  }

  private static Path systemTemporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Path home(String name) {
    return Path.of(System.getProperty("user.home"), name);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Reviewer.class.getName(),
            vault.folder().toString(),
            "juggle",
            sender.resolve("Letter.pdf").toString(),
            sender.resolve("Scan.pdf").toString())
        .redirectError(log.toFile())
        .start();
  }

  /// The files below a place that were written since then and hold one of the words. Other programs
  /// write and delete there meanwhile.
  private List<String> openSince(Instant start, Path place, List<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    if (Files.notExists(place)) {
      return found;
    }
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return at.equals(sender) && !place.equals(sender)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
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
        .flatMap(word -> ENCODINGS.stream().map(word::getBytes))
        .anyMatch(word -> content.contains(latin(word)));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /// A page that is only a picture of words.
  private static byte[] scan(String line) throws IOException {
    var picture = new BufferedImage(1_700, 2_200, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
    for (int y = 300; y < 1_000; y += 100) {
      graphics.drawString(line, 200, y);
    }
    graphics.dispose();
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(CCITTFactory.createFromImage(document, picture), 0, 0, 612, 792);
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }
}
