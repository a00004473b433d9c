package org.pumpreview.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.SignedLetters;
import tools.jackson.databind.json.JsonMapper;

/// The contract of `pump-review verify`, as issue 2 states it: exit 0 only with a chain to the
/// trusted authority, 1 when anything is wrong or nobody vouches, 2 when it never was a PDF.
@BesideWindows
class VerifyCommandTest {
  private static final byte[] DENIAL = SignedLetters.denial();

  @TempDir Path folder;
  private Path trust;

  @BeforeEach
  void keepTheAuthority() throws IOException {
    trust = Files.writeString(folder.resolve("trust.pem"), SignedLetters.authority());
  }

  @Test
  void aLetterWithAChainToTheTrustedAuthorityEndsWithZero() throws IOException {
    var run = verify(DENIAL);
    assertEquals(0, run.exit(), run::err);
    assertTrue(run.out().contains("LA.CP.MP.173"), run::out);
    assertTrue(run.out().contains("This is not a determination."), run::out);
  }

  @Test
  void theSameIsToldAsJson() throws IOException {
    Path letter = Files.write(folder.resolve("letter.pdf"), DENIAL);
    var run = CommandRun.of("verify", letter.toString(), "--trust", trust.toString(), "--json");
    var json = JsonMapper.builder().build().readTree(run.out());
    assertEquals(0, run.exit());
    assertEquals("trusted", json.get("overall").asString());
    assertEquals("adverse", json.get("kind").asString());
    assertEquals("denied", json.get("outcome").asString());
    assertEquals("2/25", json.get("revision").asString());
    assertTrue(json.get("practice").asBoolean());
  }

  @Test
  void aLettersOutcomeIsRecomputedUnderThePackThatIsNamed() throws IOException {
    Path letter = Files.write(folder.resolve("letter.pdf"), DENIAL);
    Path faulty = Files.writeString(folder.resolve("pack.json"), "{}");
    var run =
        CommandRun.of(
            "verify", letter.toString(), "--trust", trust.toString(), "--pack", faulty.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains(faulty.toString()), run.err());

    byte[] own = SignedLetters.denialUnderOwnPack();
    Path pack = Files.write(folder.resolve("own.json"), SignedLetters.ownPack());
    Files.write(letter, own);
    assertEquals(1, CommandRun.of("verify", letter.toString(), "--trust", trust.toString()).exit());
    run =
        CommandRun.of(
            "verify", letter.toString(), "--trust", trust.toString(), "--pack", pack.toString());
    assertEquals(0, run.exit(), run::out);
  }

  @Test
  void aStrangersLetterEndsWithOne() throws IOException {
    assertEquals(1, verify(SignedLetters.strangersDenial()).exit());
  }

  @Test
  void aFlippedByteEndsWithOne() throws IOException {
    for (int at = 0; at < DENIAL.length; at += 97) {
      byte[] changed = DENIAL.clone();
      changed[at] ^= (byte) 1;
      assertEquals(1, verify(changed).exit(), "byte " + at);
    }
  }

  @TestFactory
  Stream<DynamicTest> noTamperedLetterEndsWithZero() {
    return SignedLetters.tampered().entrySet().stream()
        .map(
            way -> dynamicTest(way.getKey(), () -> assertEquals(1, verify(way.getValue()).exit())));
  }

  @Test
  void bytesBehindTheLetterEndWithOne() throws IOException {
    assertEquals(1, verify(Arrays.copyOf(DENIAL, DENIAL.length + 1)).exit());
  }

  @Test
  void whatNeverWasAPdfEndsWithTwo() throws IOException {
    assertEquals(2, verify(new byte[0]).exit());
    assertEquals(2, CommandRun.of("verify", folder.resolve("nowhere.pdf").toString()).exit());
    assertEquals(2, CommandRun.of("verify", folder.toString()).exit());
  }

  @Test
  void withoutALetterTheUsageIsTold() {
    CommandRun run = CommandRun.of("verify");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("LETTER.pdf"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void anUnreadableAuthorityTrustsNobody() throws IOException {
    Path letter = Files.write(folder.resolve("letter.pdf"), DENIAL);
    Path none = Files.writeString(folder.resolve("none.pem"), "not a certificate");
    var run = CommandRun.of("verify", letter.toString(), "--trust", none.toString());
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains(none.toString()), run.err());
  }

  @Test
  void aScanOfALetterEndsWithZeroAndTellsWhatItProves() throws IOException {
    var run = scan(SignedLetters.denialScan(), trust);
    assertEquals(0, run.exit(), run::err);
    assertTrue(run.out().contains("The code is genuine."), run::out);
    assertTrue(run.out().contains("Practice - not a determination"), run::out);
    assertTrue(run.out().contains("It does not prove that the rest of the paper"), run::out);
  }

  @Test
  void aScanIsToldAsJson() throws IOException {
    Path image = Files.write(folder.resolve("scan.png"), SignedLetters.denialScan());
    var run =
        CommandRun.of("verify", "--image", image.toString(), "--trust", trust.toString(), "--json");
    var json = JsonMapper.builder().build().readTree(run.out());
    assertEquals(0, run.exit());
    assertEquals("trusted", json.get("overall").asString());
    assertEquals("adverse", json.get("kind").asString());
    assertEquals("denied", json.get("outcome").asString());
    assertEquals("2026-11-17", json.get("dated").asString());
    assertTrue(json.get("practice").asBoolean());
  }

  @Test
  void theScanOfALetterOfAnotherAuthorityEndsWithOne() throws IOException {
    Path stranger = Files.writeString(folder.resolve("other.pem"), SignedLetters.stranger());
    assertEquals(1, scan(SignedLetters.denialScan(), stranger).exit());
  }

  @Test
  void aScanThatCannotBeReadEndsWithTwo() throws IOException {
    assertEquals(2, scan(new byte[0], trust).exit());
    var run = CommandRun.of("verify", "--image", folder.resolve("nowhere.png").toString());
    assertEquals(2, run.exit());
    assertFalse(run.out().contains("Exception"), run::out);
  }

  @Test
  void aLetterAndAScanAtOnceAreRefused() {
    assertEquals(2, CommandRun.of("verify", "letter.pdf", "--image", "scan.png").exit());
  }

  private CommandRun scan(byte[] scan, Path authority) throws IOException {
    Path file = Files.write(folder.resolve("scan.png"), scan);
    return CommandRun.of("verify", "--image", file.toString(), "--trust", authority.toString());
  }

  private CommandRun verify(byte[] letter) throws IOException {
    Path file = Files.write(folder.resolve("letter.pdf"), letter);
    return CommandRun.of("verify", file.toString(), "--trust", trust.toString());
  }
}
