package org.pumpreview.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What a person says of a document; it can be corrected, the document cannot.
///
/// @param title what citations name it by
/// @param dated the day that the document itself bears
/// @param author who wrote it, blank where that is not known
/// @param channel how it was received
public record Description(
    String title, DocumentType type, Optional<LocalDate> dated, String author, Channel channel) {

  /// The most characters of a title: it stands on a chip and in the midst of a sentence.
  public static final int LONGEST_TITLE = 80;

  /// The same under another title.
  public Description titled(String other) {
    return new Description(other, type, dated, author, channel);
  }

  /// Whether nobody could tell the two by their titles.
  public boolean isTitledLike(Description other) {
    return bare(title).equals(bare(other.title));
  }

  private static String bare(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /// Whether the title is one that a citation can name.
  boolean isTitled() {
    return !title.isBlank() && title.length() <= LONGEST_TITLE && title.lines().count() == 1;
  }
}
