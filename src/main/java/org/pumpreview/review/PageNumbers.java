package org.pumpreview.review;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What can name the page of a document: a number as "9", "12a" or "B4", a range as "12-14", or a
/// list of both as "9, 12-14". Anything else would count as evidence that nobody can turn to.
final class PageNumbers {
  private static final String PAGE = "(\\p{L}{0,2})([0-9]{1,5})\\p{L}?";
  private static final Pattern PIECE =
      Pattern.compile(PAGE + "(?:\\s*[-\\u2010-\\u2013]\\s*" + PAGE + ")?");

  private PageNumbers() {}

  static boolean isNamedBy(String text) {
    for (String piece : text.split(",", -1)) {
      var read = PIECE.matcher(piece.strip());
      if (!read.matches() || runsBackwards(read.toMatchResult())) {
        return false;
      }
    }
    return true;
  }

  private static boolean runsBackwards(MatchResult range) {
    return Optional.ofNullable(range.group(4))
        .filter(last -> range.group(1).equals(range.group(3)))
        .filter(last -> Integer.parseInt(last) < Integer.parseInt(range.group(2)))
        .isPresent();
  }
}
