package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;

class SessionTest {
  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void found() throws VaultException {
    test = TestVault.in(folder);
  }

  private static CaseEvent member(String name) {
    return new CaseEvent.FieldEntered(RequestField.MEMBER_NAME, name);
  }

  @Test
  void thePersonAtWorkIsTheOneWhoUnlocked() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(Optional.of(TestVault.NURSE), session.actor());
      assertEquals(Set.of(), session.alerts());
    }
  }

  @Test
  void theUnlockScreenShowsEverybody() throws VaultException {
    assertEquals(
        List.of("Ada Sandbar", "Inez Willow", "Maya Heron", "Theo Egret"),
        test.vault.people(test.folder).stream().map(Person::name).toList());
    assertEquals(
        new Person("maya.heron", "Maya Heron", "RN", Set.of(Role.NURSE)),
        test.vault.people(test.folder).get(2));
  }

  @Test
  void whatWasAppendedIsThereAfterUnlockingAgain() throws VaultException {
    CaseFile written;
    try (Session session = test.unlock(TestVault.NURSE)) {
      written = TestVault.append(session, TestVault.begin(session), member("Rosalind Pelican"));
    }
    try (Session session = test.unlock(TestVault.DIRECTOR)) {
      assertEquals(written, session.openCase(written.id()));
      assertEquals(
          List.of("Rosalind Pelican"), session.cards().stream().map(Card::member).toList());
    }
  }

  @Test
  void aRequestThatRepeatsAnotherIsTold() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      CaseFile first = Story.append(session, TestVault.begin(session), Story.prepared());
      assertEquals(List.of(), session.duplicates(first.id()));
      CaseFile second = Story.append(session, TestVault.begin(session), Story.prepared());
      assertEquals(
          List.of(first.number()),
          session.duplicates(second.id()).stream().map(found -> found.other().number()).toList());
      assertEquals(List.of(), session.duplicates("no such case"));
    }
  }

  @Test
  void casesAreNumberedByTheYearOfThePlan() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals("PR-2026-0001", TestVault.begin(session).number());
      assertEquals("PR-2026-0002", TestVault.begin(session).number());
    }
  }

  @Test
  void anActThatIsRefusedChangesNothing() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      CaseFile before = TestVault.begin(session);
      Append result =
          session.append(
              before.id(),
              before.seq(),
              List.of(member("Rosalind Pelican"), new CaseEvent.LineRemoved("no such line")),
              TestVault.NOW);
      assertEquals(
          List.of(Reason.LINE_UNKNOWN),
          assertInstanceOf(Append.Refused.class, result).reasons().stream()
              .map(Refusal::reason)
              .toList());
      assertEquals(before, session.openCase(before.id()));
    }
  }

  @Test
  void anAdministratorOpensNoCase() throws VaultException {
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertInstanceOf(Append.Refused.class, session.begin(TestVault.POLICY.ref(), TestVault.NOW));
      assertEquals(List.of(), session.cards());
    }
  }

  @Test
  void theRecoveryKeyReadsAndDoesNothingElse() throws VaultException {
    CaseFile written;
    try (Session session = test.unlock(TestVault.NURSE)) {
      written = TestVault.append(session, TestVault.begin(session), member("Rosalind Pelican"));
    }
    char[] typed = test.recoveryKey.text().toLowerCase(Locale.ROOT).toCharArray();
    try (Session session = test.vault.recover(test.folder, typed)) {
      assertEquals(written, session.openCase(written.id()));
      assertEquals(Optional.empty(), session.actor());
      TestVault.fails(
          VaultException.Reason.READ_ONLY,
          () -> session.begin(TestVault.POLICY.ref(), TestVault.NOW));
      TestVault.fails(VaultException.Reason.READ_ONLY, () -> session.signing(TestVault.NOW));
    }
  }

  @Test
  void aDamagedCaseIsClosedAndTheOthersAreNot() throws Exception {
    CaseFile damaged;
    CaseFile sound;
    try (Session session = test.unlock(TestVault.NURSE)) {
      damaged = TestVault.append(session, TestVault.begin(session), member("Rosalind Pelican"));
      sound = TestVault.begin(session);
    }
    Tamper.with(
        test.folder, "UPDATE journal SET actor = 'x' WHERE case_id = '" + damaged.id() + "'");
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.fails(VaultException.Reason.CASE_DAMAGED, () -> session.openCase(damaged.id()));
      TestVault.fails(
          VaultException.Reason.CASE_DAMAGED,
          () ->
              session.append(
                  damaged.id(), damaged.seq(), List.of(member("Anhinga")), TestVault.NOW));
      assertEquals(sound, session.openCase(sound.id()));
      assertEquals(2, session.cards().size());
      Tamper.with(test.folder, "DELETE FROM card");
    }
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(List.of(sound.number()), session.cards().stream().map(Card::number).toList());
      assertEquals(Set.of(damaged.id()), session.unreadable());
      assertEquals("PR-2026-0003", TestVault.begin(session).number());
    }
  }

  @Test
  void aCaseWhosePolicyIsNotHereIsShownAndNotWorkedOn() throws VaultException {
    CaseFile file;
    try (Session session = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(session, TestVault.begin(session), member("Rosalind Pelican"));
    }
    Vault without = new Vault(ref -> Optional.empty(), new AnyPaper(), test.pins, TestVault.CHEAP);
    char[] passphrase = TestVault.passphrase(TestVault.NURSE);
    try (Session session =
        without.unlock(test.folder, TestVault.NURSE.userId(), passphrase, TestVault.NOW)) {
      assertEquals(file, session.openCase(file.id()));
      assertEquals(
          List.of("Rosalind Pelican"), session.cards().stream().map(Card::member).toList());
      VaultException e =
          assertThrows(
              VaultException.class,
              () ->
                  session.append(file.id(), file.seq(), List.of(member("Anhinga")), TestVault.NOW));
      assertEquals(
          "The policy LA.CP.MP.173, revision 2/25, that this case was opened under is not on this"
              + " computer. Add its file to the policy folder.",
          e.getMessage());
    }
  }

  /// What the fold makes of an entry is the same whether it was just appended or read.
  @Test
  void aCaseOfManyEntriesIsTheSameReadAsAppended() throws VaultException {
    CaseFile declined = Story.declined(test);
    try (Session session = test.unlock(TestVault.NURSE)) {
      assertEquals(declined, session.openCase(declined.id()));
      assertEquals(List.of(), declined.faults());
    }
  }
}
