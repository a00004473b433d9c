package org.pumpreview.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Wording;

/// Makes of a letter its copy for somebody else: another address in the window, a line that tells
/// for whom the copy is, and every other word as it was.
final class CopyWriter {
  private final LetterText letter;
  private final Recipient whom;
  private final Instant made;

  CopyWriter(LetterText letter, Recipient whom, Instant made) {
    this.letter = letter;
    this.whom = whom;
    this.made = made;
  }

  LetterText write() {
    String as = Wording.list(whom.as().stream().map(CopyWriter::word).toList());
    return new LetterText(
        Notice.text("title.copy", letter.title(), as),
        letter.caseNumber(),
        letter.practice(),
        letter.plan(),
        cover(letter.cover(), as),
        letter.clinical(),
        letter.worksheet(),
        letter.signatory(),
        letter.edition(),
        letter.record().copiedFor(new LetterRecord.Copy(whom.as(), made)),
        letter.claim());
  }

  private Cover cover(Cover cover, String as) {
    return new Cover(
        cover.plainWords(),
        whom.as().contains(Addressee.MEMBER) ? cover.address() : address(whom),
        Optional.of(line(cover, as)),
        cover.facts(),
        cover.dear(),
        cover.about(),
        cover.decision(),
        cover.sections(),
        cover.rights(),
        cover.signed());
  }

  private LetterText.Paragraph line(Cover cover, String as) {
    return made.equals(letter.record().issued())
        ? Notice.paragraph("copy", whom.name(), as, cover.dear())
        : Notice.paragraph(
            "copy.later",
            whom.name(),
            as,
            cover.dear(),
            Notice.day(made.atZone(letter.plan().zone()).toLocalDate()));
  }

  /// What shows in the window of the envelope to a provider. Without an address on record the paper
  /// is faxed, and says where to.
  static List<String> address(Recipient whom) {
    List<String> lines = new ArrayList<>(whom.names());
    lines.addAll(whom.address());
    if (whom.address().isEmpty() && !whom.npi().isEmpty()) {
      lines.add(Notice.text("provider.npi", whom.npi()));
    }
    if (whom.address().isEmpty() && !whom.fax().isEmpty()) {
      lines.add(Notice.text("provider.fax", whom.fax()));
    }
    return lines;
  }

  /// What somebody is in a case, within a sentence.
  static String word(Addressee addressee) {
    return Notice.WORDS.of("as", addressee);
  }
}
