package org.pumpreview.casework;

import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Description;
import org.pumpreview.words.Words;

/// What documents are called. Citations name them by their titles, so that each has one of its own:
/// where several faxes come as "Fax packet", the later ones are numbered.
final class Titles {
  private static final Words WORDS = Words.of("casework");

  private Titles() {}

  /// The description, with a number behind its title where the case has such a title already.
  static Description untaken(CaseFile file, Description wanted) {
    Description title = wanted;
    for (int number = 2; isTaken(file, title); number++) {
      title = wanted.titled(numbered(wanted.title(), number));
    }
    return title;
  }

  private static boolean isTaken(CaseFile file, Description title) {
    return file.documents().stream()
        .anyMatch(document -> document.description().isTitledLike(title));
  }

  private static String numbered(String title, int number) {
    int over = WORDS.text("attached.numbered", title, number).length() - Description.LONGEST_TITLE;
    String room = title.substring(0, title.length() - Math.clamp(over, 0, title.length()));
    return WORDS.text("attached.numbered", room.strip(), number);
  }
}
