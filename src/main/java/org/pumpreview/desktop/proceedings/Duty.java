package org.pumpreview.desktop.proceedings;

import java.util.Optional;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Notice;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One line of the list of those who have to be told: whom, of what, whether they were, and by when
/// they have to be.
///
/// @param state in a few words
/// @param why the rule that sets a time, or who recorded the notice; may be empty
/// @param told the notice on record
/// @param recordable whether it can be recorded now
record Duty(
    NoticeKind kind,
    Addressee addressee,
    Mark mark,
    String state,
    String why,
    Optional<Notice> told,
    boolean recordable) {
  private static final Words WORDS = Words.of("proceedings");

  /// How it stands with one of them.
  enum Mark {
    TOLD,
    TOLD_LATE,
    OPEN,
    MISSED
  }

  /// For example "Member, decision".
  String title() {
    return WORDS.text("duty", Wording.of(addressee), Wording.of(kind));
  }
}
