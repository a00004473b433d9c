package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.Vaults;
import org.pumpreview.letter.Verification;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// A practice vault on a machine of its own. People walk through the window to it, and what came of
/// that is read from the vault itself, after the window was closed.
final class WalkedVault {
  static final String NURSE = "Maya Heron";
  static final String DIRECTOR = "Theo Egret";

  private static final String NURSE_ID = "maya.heron";

  /// Made once: it takes longer to make than a walk.
  private static Optional<WalkedVault> first = Optional.empty();

  private final MemoryHeadPins pins = new MemoryHeadPins();
  private final Path home;
  private final Machine machine;

  private WalkedVault(Path home) {
    this.home = home;
    machine = new Machine(home.resolve("data"), home.resolve("settings"));
  }

  /// A vault as the first screen of the program makes it.
  static synchronized WalkedVault in(Path home) throws IOException {
    if (first.isEmpty()) {
      var made = new WalkedVault(Files.createTempDirectory(Path.of("target"), "walked-"));
      try (var walker = made.start()) {
        walker.openPractice().unlock(NURSE);
      }
      first = Optional.of(made);
    }
    var vault = new WalkedVault(home);
    first.get().copyTo(vault);
    return vault;
  }

  private void copyTo(WalkedVault other) throws IOException {
    try (var all = Files.walk(machine.data())) {
      for (var one : all.filter(Files::isRegularFile).toList()) {
        var copy = other.home.resolve(home.relativize(one));
        Files.createDirectories(copy.getParent());
        Files.copy(one, copy);
      }
    }
    new LastVault(other.machine.settings())
        .keep(other.machine.data().resolve("practice"), NURSE_ID);
    pins.all().forEach(other.pins::keep);
  }

  Walker start() {
    return Walker.start(machine, pins);
  }

  /// Starts the program where scanned pages are recognized, and a person who is asked for documents
  /// chooses these.
  Walker startWith(Path... documents) {
    return Walker.startWired(
        machine,
        pins,
        wiring -> wiring.recognizing(Wiring.Recognizer.away()).choosing(() -> List.of(documents)));
  }

  Session session(String userId) throws VaultException {
    return Vaults.of(PolicyShelf.of(machine.packs())::find, pins)
        .unlock(
            machine.data().resolve("practice"),
            userId,
            PracticeVault.passphraseOfAll().toCharArray(),
            Walker.NOW);
  }

  /// The newest case of a member.
  CaseFile file(String member) throws VaultException {
    try (var session = session(NURSE_ID)) {
      var number =
          session.cards().stream()
              .filter(card -> card.member().equals(member))
              .map(card -> card.number())
              .max(String::compareTo);
      return session.caseNumbered(number.orElseThrow()).orElseThrow();
    }
  }

  /// The words of the case's last letter, once it is trusted, of that kind and by that person.
  String letter(CaseFile file, LetterKind kind, String signer) throws Exception {
    var letter = file.progress().letters().getLast();
    assertEquals(signer, letter.by());
    assertEquals(kind, letter.kind());
    try (var session = session(signer)) {
      var bytes = new LetterDesk(session, session.actor().orElseThrow()).read(letter);
      var verifier = LetterDesk.verifier(session);
      var verification = assertInstanceOf(Verification.class, verifier.verify(bytes));
      assertEquals(Verification.Overall.TRUSTED, verification.overall());
      return words(bytes);
    }
  }

  /// The words of a letter to a case as it is drawn before it is signed.
  String drawn(CaseFile file, LetterKind kind) throws Exception {
    try (var session = session(NURSE_ID)) {
      var office = session.office();
      var actor = session.actor().orElseThrow();
      var assessment =
          Assessment.of(
              file, PolicyPacks.shipped(), office.plan(), office.interpretations(), Walker.NOW);
      var drawn =
          assertInstanceOf(
              LetterDesk.Drawn.Ready.class,
              new LetterDesk(session, actor).draw(assessment, kind, Edition.STANDARD, actor));
      return words(drawn.file());
    }
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
