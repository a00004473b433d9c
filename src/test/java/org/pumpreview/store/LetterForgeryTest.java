package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.store.Flaw.Kind;

/// A letter that must not be is put into the vault past window, command and letter desk: handed to
/// the vault by a session, and written into the database by its own signer with the data key.
///
/// What the vault can know of the hard checks:
/// - SIGNER, DETERMINATION and REASONS lie sealed with the case. A letter that lacks them is
///   refused, and found for ever where it was forged; so is one that passes over a hard check.
/// - PLAN, CODES, CAPITALS and ABBREVIATIONS need the settings of the day. A letter that lacks them
///   is refused, and not judged again under the settings of another day.
/// - All others stand on the page alone. The vault keeps pages and does not read them: the letter
///   desk holds such a letter, and a director who writes a bad page with tools of his own has
///   signed it with his own name.
class LetterForgeryTest {
  @TempDir Path folder;

  private TestVault test;
  private CaseFile decided;

  @BeforeEach
  void decide() throws VaultException {
    test = TestVault.in(folder);
    CaseFile file;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(nurse, Story.approvable(nurse), Story.routed());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      decided = Story.append(director, file, Story.foundByDirector());
    }
  }

  private void determined(CaseEvent determination) throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      decided = TestVault.append(director, decided, determination);
    }
  }

  private static CaseEvent letter(LetterKind kind, CaseEvent.CheckOverride... overrides) {
    return new CaseEvent.LetterIssued(
        "PR-2026-0001-1",
        kind,
        Edition.STANDARD,
        "ab".repeat(32),
        "attachment",
        List.of(overrides));
  }

  /// The vault's answer to a letter that is handed to it.
  private Set<Reason> refused(Actor person, CaseEvent letter) throws VaultException {
    try (Session session = test.unlock(person)) {
      CaseFile file = session.openCase(decided.id());
      Append refused = session.append(file.id(), file.seq(), List.of(letter), TestVault.NOW);
      return assertInstanceOf(Append.Refused.class, refused).reasons().stream()
          .map(Refusal::reason)
          .collect(Collectors.toSet());
    }
  }

  /// Writes into the database, sealed, chained and signed by the person as the program does it.
  private void forge(Actor person, CaseEvent event) throws VaultException {
    try (TestVault.Inside inside = test.inside(person)) {
      OpenVault vault = inside.vault();
      vault
          .database()
          .write(() ->
              vault
                  .journal()
                  .append(
                      decided.id(),
                      TestVault.NOW,
                      person.userId(),
                      event,
                      Optional.of(inside.key())));
    }
  }

  /// The letter is none, the case shows why and is frozen, and the check of the vault tells.
  private void assertFound(Actor person, CaseEvent letter) throws VaultException {
    forge(person, letter);
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      CaseFile file = director.openCase(decided.id());
      assertEquals(List.of(), file.progress().letters());
      assertTrue(file.faults().contains(new Fault(file.seq(), Fault.Kind.NOT_ALLOWED)));
      assertTrue(
          director.check(done -> {}).flaws().stream()
              .anyMatch(flaw -> flaw.kind() == Kind.ENTRY_NOT_COUNTED));
    }
  }

  // ---- what is sealed

  @Test
  void aLetterThatIsNotTheDecidersIsRefusedAndFound() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    assertEquals(
        Set.of(Reason.NOT_THE_DECIDER), refused(TestVault.NURSE, letter(LetterKind.ADVERSE)));
    assertFound(TestVault.NURSE, letter(LetterKind.ADVERSE));
  }

  @Test
  void aLetterThatTellsAnotherDecisionIsRefusedAndFound() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    assertEquals(
        Set.of(Reason.LETTER_KIND_DIFFERENT),
        refused(TestVault.DIRECTOR, letter(LetterKind.APPROVAL)));
    assertFound(TestVault.DIRECTOR, letter(LetterKind.APPROVAL));
  }

  /// The decision itself does not count, and neither does its letter.
  @Test
  void aLetterOfADecisionWithoutItsReasonsIsRefusedAndFound() throws VaultException {
    CaseEvent reasonless = adverse(Map.of());
    assertEquals(Set.of(Reason.REASONS_MISSING), refused(TestVault.DIRECTOR, reasonless));
    forge(TestVault.DIRECTOR, reasonless);
    assertTrue(
        refused(TestVault.DIRECTOR, letter(LetterKind.ADVERSE)).contains(Reason.JOURNAL_DAMAGED));
    assertFound(TestVault.DIRECTOR, letter(LetterKind.ADVERSE));
  }

  @Test
  void aLetterThatPassesOverAHardCheckIsRefusedAndFound() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    var over = new CaseEvent.CheckOverride(LetterCheck.APPEAL.id(), "It is due today");
    assertEquals(
        Set.of(Reason.CHECK_HARD), refused(TestVault.DIRECTOR, letter(LetterKind.ADVERSE, over)));
    assertFound(TestVault.DIRECTOR, letter(LetterKind.ADVERSE, over));
  }

  @Test
  void aLetterThatPassesOverWhatIsNoCheckIsRefusedAndFound() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    var over = new CaseEvent.CheckOverride("spelling", "It is right");
    assertEquals(
        Set.of(Reason.CHECK_UNKNOWN),
        refused(TestVault.DIRECTOR, letter(LetterKind.ADVERSE, over)));
    assertFound(TestVault.DIRECTOR, letter(LetterKind.ADVERSE, over));
  }

  // ---- what the settings tell

  /// The same of a plan that is not filled in: see [GuardTest].
  @Test
  void aLetterOfWordsThatNoMemberCanReadIsRefused() throws VaultException {
    for (String words :
        List.of("62362 is not shown.", "THE RECORD is silent.", "No MRI was sent.")) {
      CaseEvent unplain =
          adverse(Map.of(Determination.COVERAGE, new Determination.Reason(words, "Send it.")));
      assertEquals(Set.of(Reason.WORDS_NOT_PLAIN), refused(TestVault.DIRECTOR, unplain));
    }
    forge(
        TestVault.DIRECTOR,
        adverse(
            Map.of(
                Determination.COVERAGE,
                new Determination.Reason("62362 is not shown.", "Send it."))));
    assertEquals(
        Set.of(Reason.WORDS_NOT_PLAIN), refused(TestVault.DIRECTOR, letter(LetterKind.ADVERSE)));
  }

  private static CaseEvent adverse(Map<String, Determination.Reason> reasons) {
    var good = ((CaseEvent.Determined) Story.determined(Outcome.ADVERSE)).determination();
    return new CaseEvent.Determined(
        new Determination(
            good.outcome(),
            good.lines(),
            good.exception(),
            reasons,
            good.rationale(),
            good.attested()));
  }

  // ---- what stands on the page

  /// Whoever reads papers for the vault does not know this one.
  private static final Papers NO_PAPER =
      new Papers() {
        @Override
        public boolean tells(Paper paper, Assessment assessment, Actor by, CaseEvent event) {
          return false;
        }

        @Override
        public boolean belongs(Paper paper, CaseFile before, Entry entry) {
          return false;
        }
      };

  @Test
  void aPaperThatNobodyVouchesForIsRefusedAndNothingOfItStays() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    try (Session director = reading(NO_PAPER)) {
      Attachment page = director.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      Append refused =
          director.append(
              decided.id(),
              decided.seq(),
              List.of(Story.letter(LetterKind.ADVERSE, page)),
              TestVault.NOW);
      assertEquals(
          List.of(Reason.LETTER_NOT_VOUCHED_FOR),
          assertInstanceOf(Append.Refused.class, refused).reasons().stream()
              .map(Refusal::reason)
              .toList());
      assertEquals(decided.head(), director.openCase(decided.id()).head());
      assertEquals(0, director.check(done -> {}).documents());
    }
  }

  @Test
  void aPaperThatWasSealedPastTheRulesIsFoundByTheCheck() throws VaultException {
    determined(Story.determined(Outcome.ADVERSE));
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      Attachment page = director.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
      decided = TestVault.append(director, decided, Story.letter(LetterKind.ADVERSE, page));
    }
    try (Session director = reading(NO_PAPER)) {
      assertEquals(
          List.of(new Flaw(Kind.LETTER_WRONG, rows())), director.check(done -> {}).flaws());
    }
  }

  /// The place of the last entry.
  private String rows() throws VaultException {
    try (TestVault.Inside inside = test.inside(TestVault.DIRECTOR)) {
      return Long.toString(inside.vault().journal().rows());
    }
  }

  private Session reading(Papers papers) throws VaultException {
    return new Vault(TestVault::pack, papers, test.pins, TestVault.CHEAP)
        .unlock(
            test.folder,
            TestVault.DIRECTOR.userId(),
            TestVault.passphrase(TestVault.DIRECTOR),
            TestVault.NOW);
  }
}
