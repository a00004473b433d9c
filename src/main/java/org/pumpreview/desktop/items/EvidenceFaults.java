package org.pumpreview.desktop.items;

import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What is wrong with evidence as it is typed, at each of its fields. The rules that guard the
/// journal are asked about one part at a time.
record EvidenceFaults(
    Optional<String> document,
    Optional<String> page,
    Optional<String> quote,
    Optional<String> unpaged) {
  private static final Words WORDS = Words.of("items");

  /// Parts that are in order, to be asked about beside the one in question.
  private static final String SOUND = "Record";

  private static final String SOUND_PAGE = "1";

  static EvidenceFaults of(CaseDesk desk, String paragraph, EvidenceDraft typed) {
    return new EvidenceFaults(
        typed.document().isEmpty()
            ? Optional.of(WORDS.text("entry.no-document"))
            : fault(desk, paragraph, new EvidenceDraft(typed.document(), SOUND_PAGE, "", SOUND)),
        typed.page().isEmpty()
            ? Optional.of(WORDS.text("entry.no-page"))
            : fault(desk, paragraph, new EvidenceDraft(SOUND, typed.page(), "", SOUND)),
        fault(desk, paragraph, new EvidenceDraft(SOUND, SOUND_PAGE, typed.quote(), SOUND)),
        fault(desk, paragraph, new EvidenceDraft(SOUND, SOUND_PAGE, "", typed.unpaged())));
  }

  private static Optional<String> fault(CaseDesk desk, String paragraph, EvidenceDraft part) {
    return desk.refusals(part.citedFor("", paragraph)).stream().map(Wording::of).findFirst();
  }
}
