package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

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

  /// Whether nothing of the record is lost or changed, whatever else was found.
  public boolean isWhole() {
    return flaws.stream().noneMatch(flaw -> flaw.kind().isDamage());
  }

  /// Whether the documents that do not hold were so before they were copied, and it was not the
  /// copying that harmed them.
  boolean isOfCopies(Function<String, Path> original, Function<String, Path> copy)
      throws IOException {
    for (Flaw flaw : flaws) {
      if (flaw.kind() == Flaw.Kind.DOCUMENT_CHANGED || flaw.kind() == Flaw.Kind.DOCUMENT_MISSING) {
        Path from = original.apply(flaw.place());
        Path to = copy.apply(flaw.place());
        boolean same =
            Files.exists(from)
                ? Files.exists(to) && Files.mismatch(from, to) < 0
                : Files.notExists(to);
        if (!same) {
          return false;
        }
      }
    }
    return true;
  }
}
