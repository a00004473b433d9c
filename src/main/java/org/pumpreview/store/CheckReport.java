package org.pumpreview.store;

import java.util.List;

/// What a check of a whole vault found.
///
/// @param entries how many entries of the journal were opened and verified
/// @param cases how many cases they add up to
/// @param documents how many attachments were read to their end
public record CheckReport(List<Flaw> flaws, long entries, long cases, long documents) {
  public CheckReport {
    flaws = List.copyOf(flaws);
  }

  /// Whether everything holds.
  public boolean isSound() {
    return flaws.isEmpty();
  }

  /// Whether nothing is lost or changed, whatever else was found.
  public boolean isWhole() {
    return flaws.stream().noneMatch(flaw -> flaw.kind().isDamage());
  }
}
