package org.pumpreview.desktop.letter;

import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;
import org.pumpreview.words.Words;

/// Somebody who gets a letter, and as what.
record Recipient(String name, String as) {
  private static final Words WORDS = Words.of("letterstep");

  /// Who gets a letter of that kind. A request for information goes to those who can answer it.
  static List<Recipient> of(RequestForm form, LetterKind kind) {
    var practice =
        Stream.of(
            new Recipient(
                form.text(RequestField.REQUESTING_NAME), WORDS.text("recipient.requesting")),
            new Recipient(form.text(RequestField.TREATING_NAME), WORDS.text("recipient.treating")));
    if (kind == LetterKind.WORKSHEET) {
      return List.of();
    }
    return kind == LetterKind.INFORMATION_REQUEST
        ? practice.toList()
        : Stream.concat(Stream.of(member(form)), practice).toList();
  }

  private static Recipient member(RequestForm form) {
    var member = form.text(RequestField.MEMBER_NAME);
    var representative = form.text(RequestField.REPRESENTATIVE);
    return representative.isEmpty()
        ? new Recipient(member, WORDS.text("recipient.member"))
        : new Recipient(representative, WORDS.text("recipient.representative", member));
  }
}
