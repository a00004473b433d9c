package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.LetterKind;

/// Nothing of a member and no outcome lies open in any file of the vault's folder.
class SecrecyTest {
  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void copy() throws VaultException {
    test = TestVault.in(folder);
  }

  @Test
  void nothingLiesOpenWhileTheVaultIsInUse() throws Exception {
    CaseFile declined = Story.declined(test);
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile approved =
          TestVault.append(nurse, Story.approvable(nurse), Story.determined(Outcome.APPROVED));
      Attachment letter = nurse.putAttachment("Dear Rosalind Pelican".getBytes(), TestVault.NOW);
      TestVault.append(nurse, approved, Story.letter(LetterKind.APPROVAL, letter));
      assertEquals(2, nurse.cards().size());
      nurse.backup(Optional.empty(), TestVault.NOW, done -> {});
      assertEquals(List.of(), Canary.found(test.folder, Story.secrets(declined)));
      assertEquals(List.of(), Canary.found(test.folder, Story.secrets(approved)));
    }
  }

  @Test
  void nothingLiesOpenAfterTheVaultWasClosed() throws Exception {
    CaseFile declined = Story.declined(test);
    assertEquals(List.of(), Canary.found(test.folder, Story.secrets(declined)));
  }

  @Test
  void theSearchFindsWhatLiesOpen() throws Exception {
    assertFalse(Canary.found(test.folder, List.of("MAYA HERON")).isEmpty());
  }
}
