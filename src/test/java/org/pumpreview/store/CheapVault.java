package org.pumpreview.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination.Outcome;

/// A vault whose passphrases cost next to nothing, for tests of what works with one.
public final class CheapVault {
  public static final Instant NOW = TestVault.NOW;

  private final TestVault test;

  private CheapVault(TestVault test) {
    this.test = test;
  }

  public static CheapVault in(Path folder) throws VaultException {
    return new CheapVault(TestVault.in(folder));
  }

  /// One that lies in a folder already, for a program of its own.
  public static CheapVault at(Path place) {
    return new CheapVault(TestVault.at(place));
  }

  public Path folder() {
    return test.folder;
  }

  public Session nurse() throws VaultException {
    return test.unlock(TestVault.NURSE);
  }

  public Session otherNurse() throws VaultException {
    return test.unlock(TestVault.OTHER_NURSE);
  }

  /// A case that can be reviewed.
  public static CaseFile prepared(Session nurse) throws VaultException {
    return Story.append(nurse, TestVault.begin(nurse), Story.prepared());
  }

  /// A case that was approved.
  public static CaseFile approved(Session nurse) throws VaultException {
    return TestVault.append(nurse, Story.approvable(nurse), Story.determined(Outcome.APPROVED));
  }

  public static CaseFile append(Session session, CaseFile file, CaseEvent... events)
      throws VaultException {
    return TestVault.append(session, file, events);
  }

  /// Every file below a folder in which one of these words is found, in any encoding.
  public static List<String> found(Path folder, Collection<String> words) throws Exception {
    return Canary.found(folder, words);
  }

  public static boolean isFullExtent() {
    return Extent.isFull();
  }
}
