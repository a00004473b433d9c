package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Office;

/// Reads the papers that leave a case. The vault keeps files that it cannot read, so whoever opens
/// it hands in one who can, and a letter is entered only when that one vouches for it.
public interface Papers {

  /// Whether a file is the letter, or the copy of one, that its case makes: nothing more on its
  /// pages, nothing less, and nothing that a check holds.
  ///
  /// @param assessment the case at that moment, before the event
  /// @param event the [CaseEvent.LetterIssued] or [CaseEvent.CopyMade] that names the file
  boolean tells(Paper paper, Assessment assessment, Actor by, CaseEvent event);

  /// Whether a file that was entered is what its event calls it: signed by that person, for that
  /// case as it stood then.
  ///
  /// @param before the case before the event
  /// @param entry of the event
  boolean belongs(Paper paper, CaseFile before, Entry entry);

  /// A file, and by what it is judged.
  ///
  /// @param letter the file of the letter that this is a copy of
  /// @param authorities certificates by which letters of the vault are verified
  @SuppressWarnings("ArrayRecordComponent") // nobody compares papers
  record Paper(
      byte[] file, Optional<byte[]> letter, Office office, List<X509Certificate> authorities) {
    public Paper {
      authorities = List.copyOf(authorities);
    }
  }
}
