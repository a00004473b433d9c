package org.pumpreview.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words by which a plan looks for an item in records.
///
/// @param paragraph of the item; any of those that cite it
/// @param instead whether they take the place of the pack's own terms, or come after them
/// @param terms at least one
public record SearchTerms(String paragraph, boolean instead, List<String> terms) {
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*([IVX]+(?:\\.[A-Za-z0-9]+)+)\\s*([:+])(.*)");

  private static final String INSTEAD = ": ";
  private static final String AFTER = " + ";

  public SearchTerms {
    terms = List.copyOf(terms);
  }

  /// Terms as a person writes them: `I.A.2.g: MME, taper` in place of the pack's own, `I.A.2.g +
  /// tramadol` after them. Empty where it is neither.
  public static Optional<SearchTerms> read(String line) {
    Matcher written = WRITTEN.matcher(line);
    if (!written.matches()) {
      return Optional.empty();
    }
    List<String> terms =
        Arrays.stream(written.group(3).split(",", -1))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .distinct()
            .toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new SearchTerms(written.group(1), ":".equals(written.group(2)), terms));
  }

  /// As [#read] reads it.
  public String written() {
    return paragraph + (instead ? INSTEAD : AFTER) + String.join(", ", terms);
  }
}
