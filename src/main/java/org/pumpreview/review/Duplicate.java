package org.pumpreview.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A request that may have been made already: the same code for the same member on overlapping
/// days, in another case that was not withdrawn. It warns and decides nothing.
///
/// @param line the line of the case that was asked about
/// @param other the other case
/// @param otherLine its line
public record Duplicate(Card.Line line, Card other, Card.Line otherLine) {

  /// What `card` has in common with other cases, in the order of its lines, then of the other
  /// cases' numbers. A day or a Medicaid ID that cannot be read is like no other.
  public static List<Duplicate> of(Card card, Collection<Card> cards) {
    List<Card> others =
        cards.stream()
            .filter(other -> !other.caseId().equals(card.caseId()))
            .filter(other -> other.status() != CaseStatus.WITHDRAWN)
            .filter(other -> sameMember(card, other))
            .sorted(Comparator.comparing(Card::number))
            .toList();
    return card.lines().stream()
        .flatMap(line ->
            others.stream()
                .flatMap(other ->
                    other.lines().stream()
                        .filter(otherLine -> sameService(line, otherLine))
                        .map(otherLine -> new Duplicate(line, other, otherLine))))
        .toList();
  }

  private static boolean sameMember(Card one, Card other) {
    String id = medicaidId(one);
    return !id.isEmpty() && id.equals(medicaidId(other));
  }

  /// However it is broken up by blanks and dashes.
  private static String medicaidId(Card card) {
    return card.medicaidId().replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
  }

  private static boolean sameService(Card.Line one, Card.Line other) {
    return !one.code().isEmpty() && one.code().equals(other.code()) && overlap(one, other);
  }

  /// The first and the last day belong to a service.
  private static boolean overlap(Card.Line one, Card.Line other) {
    return one.from().isPresent()
        && one.to().isPresent()
        && other.from().isPresent()
        && other.to().isPresent()
        && !one.from().get().isAfter(other.to().get())
        && !other.from().get().isAfter(one.to().get());
  }
}
