package org.pumpreview.desktop.records;

import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Document;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// A document in words.
final class DocumentWords {
  private static final Words WORDS = Words.of("records");
  private static final int KILOBYTE = 1000;

  /// Of the digest as much as two people compare at a glance.
  private static final int DIGEST = 12;

  private DocumentWords() {}

  /// What it is, how long, of which day and by whom, and how it came.
  static String summary(Document document) {
    var description = document.description();
    return Stream.of(
            Stream.of(Wording.of(description.type()), WORDS.text("pages", document.pages())),
            description.dated().map(day -> WORDS.text("dated", Moments.date(day))).stream(),
            Stream.of(description.author()).filter(author -> !author.isBlank()),
            Stream.of(WORDS.of("came", description.channel())))
        .<String>flatMap(part -> part)
        .reduce((one, other) -> WORDS.text("and", one, other))
        .orElseThrow();
  }

  /// The file that it came as, and what tells it from any other.
  static String file(Document document) {
    return WORDS.text(
        "file", document.fileName(), size(document.size()), document.sha256().substring(0, DIGEST));
  }

  static String digest(Document document) {
    return WORDS.text("digest", document.sha256());
  }

  private static String size(long bytes) {
    long kilobytes = Math.ceilDiv(bytes, KILOBYTE);
    return kilobytes < KILOBYTE
        ? WORDS.text("size.kb", kilobytes)
        : WORDS.text("size.mb", kilobytes / (double) KILOBYTE);
  }

  /// How many documents there are, and of how many pages.
  static String count(List<RecordsViewModel.Line> lines) {
    int pages = lines.stream().mapToInt(line -> line.document().pages()).sum();
    return WORDS.text("count", lines.size(), pages);
  }
}
