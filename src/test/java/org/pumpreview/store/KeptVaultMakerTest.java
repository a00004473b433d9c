package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.review.CaseStatus;

/// The maker of kept vaults is run once a form; here it is seen to run at all.
@EnabledIfSystemProperty(named = "test.extent", matches = "full")
class KeptVaultMakerTest {
  @TempDir Path folder;

  @Test
  void aVaultOfThisFormCanBeMadeToKeep() throws Exception {
    Path place = folder.resolve("kept");
    var first = KeptVaultMaker.make(TestVault.found(folder, TestVault.CHEAP), place);
    assertEquals(CaseStatus.DECIDED, first.status());
    assertTrue(Files.readString(place.resolve("told.txt")).contains(first.number()));
  }
}
