package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.Vaults;
import org.pumpreview.letter.Verification;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.review.CaseFile;
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

  private final MemoryHeadPins pins = new MemoryHeadPins();
  private final Machine machine;

  private WalkedVault(Machine machine) {
    this.machine = machine;
  }

  /// Makes the vault by the first screen of the program. Walks share one where they can: it takes
  /// longer to make than a walk.
  static WalkedVault in(Path home) {
    var vault = new WalkedVault(new Machine(home.resolve("data"), home.resolve("settings")));
    try (var walker = vault.start()) {
      walker.openPractice().unlock(NURSE);
    }
    return vault;
  }

  Walker start() {
    return Walker.start(machine, pins);
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
      try (var document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      }
    }
  }
}
