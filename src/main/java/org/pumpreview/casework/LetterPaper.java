package org.pumpreview.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;

/// One paper of an issued letter: the letter itself, or a copy of it.
///
/// @param name of its file, without an ending: the letter's number and for whom it is, nobody by
///   name
/// @param attachment where the vault keeps it
public record LetterPaper(String name, String attachment) {

  /// The letter itself, then its copies in the order they were made.
  public static List<LetterPaper> of(IssuedLetter letter) {
    List<LetterPaper> papers = new ArrayList<>();
    papers.add(new LetterPaper(letter.number(), letter.attachment()));
    for (IssuedLetter.Copy copy : letter.copies()) {
      papers.add(new LetterPaper(name(letter.number(), copy), copy.attachment()));
    }
    return List.copyOf(papers);
  }

  private static String name(String number, IssuedLetter.Copy copy) {
    String edition = copy.edition() == Edition.LARGE_PRINT ? "-large-print" : "";
    return number
        + "-copy-"
        + copy.to().stream().map(LetterPaper::word).collect(Collectors.joining("-and-"))
        + edition;
  }

  private static String word(Addressee addressee) {
    return addressee.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
