package org.pumpreview.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.Vaults;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;

/// A backup made by a person comes back as a vault that the same person can unlock.
@BesideWindows
class RestoreCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:31:00Z");

  @TempDir static Path folder;

  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Vault VAULT =
      Vaults.of(ref -> Optional.of(POLICY).filter(p -> p.ref().equals(ref)), new MemoryHeadPins());
  private static PracticeVault practice;
  private static Path backup;

  @BeforeAll
  static void backUp() throws Exception {
    Path place = folder.resolve("v");
    practice = PracticeVault.found(VAULT, POLICY, PlanJson.example(), place, false, NOW);
    try (Session session = unlock(place)) {
      backup = session.backup(Optional.of(folder.resolve("kept")), NOW, done -> {}).folder();
    }
  }

  @Test
  void theRestoredVaultHasEveryCase() throws Exception {
    Path into = folder.resolve("restored");
    CommandRun run = restore(practice.passphrase(), into);

    assertEquals(0, run.exit(), run.err());
    try (Session session = unlock(into)) {
      assertEquals(3, session.cards().size());
    }
  }

  @Test
  void aWrongPassphraseRestoresNothingAndIsNotRepeated() {
    Path into = folder.resolve("not restored");
    CommandRun run = restore("something else entirely", into);

    assertEquals(1, run.exit());
    assertFalse(Files.exists(into.resolve("vault.db")));
    assertFalse((run.out() + run.err()).contains("something else"));
  }

  @Test
  void aFolderWithAVaultInItIsLeftAlone() {
    assertEquals(1, restore(practice.passphrase(), folder.resolve("v")).exit());
  }

  private static CommandRun restore(String passphrase, Path into) {
    return CommandRun.on(
        (passphrase + "\n").getBytes(StandardCharsets.UTF_8),
        "restore",
        backup.toString(),
        "--into",
        into.toString(),
        "--person",
        practice.nurse());
  }

  private static Session unlock(Path place) throws Exception {
    return VAULT.unlock(place, practice.nurse(), practice.passphrase().toCharArray(), NOW);
  }
}
