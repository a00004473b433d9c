package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
      TestVault.fails(VaultException.Reason.READ_ONLY, session::signing);
    }
  }
}
