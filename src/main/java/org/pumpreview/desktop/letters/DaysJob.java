package org.pumpreview.desktop.letters;

import java.util.List;
import org.pumpreview.review.LetterKind;

/// The letters of a day that go out. One that a corrected letter replaced since would tell its
/// reader two things, and a worksheet is for the file: who wants these on paper chooses them.
///
/// @param replaced how many are left out because a corrected letter replaced them
/// @param worksheets how many are left out because they go to nobody
record DaysJob(List<RegisteredLetter> letters, int replaced, int worksheets) {
  DaysJob {
    letters = List.copyOf(letters);
  }

  static DaysJob of(List<RegisteredLetter> signed) {
    var letters = signed.stream().filter(letter -> !isWorksheet(letter)).toList();
    var standing = letters.stream().filter(letter -> !letter.isReplaced()).toList();
    return new DaysJob(standing, letters.size() - standing.size(), signed.size() - letters.size());
  }

  private static boolean isWorksheet(RegisteredLetter letter) {
    return letter.letter().kind() == LetterKind.WORKSHEET;
  }
}
