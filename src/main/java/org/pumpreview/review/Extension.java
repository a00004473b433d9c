package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;

/// The one extension of a clock.
///
/// @param days calendar days
/// @param granted when it was put on record
/// @param told from when on the member's notice was both given and on record
public record Extension(int days, Instant granted, Optional<Instant> told) {

  /// The extension of a case as its events tell it.
  static Optional<Extension> of(CaseFile file) {
    return file.last(CaseEvent.Extended.class)
        .map(extended ->
            new Extension(
                extended.event().days(),
                extended.at(),
                Notice.of(file).stream()
                    .filter(notice -> notice.is(NoticeKind.EXTENSION, Addressee.MEMBER))
                    .map(Notice::certain)
                    .min(Instant::compareTo)));
  }

  /// The same extension, of which the member has been told.
  Extension toldAt(Instant at) {
    return new Extension(days, granted, Optional.of(at));
  }
}
