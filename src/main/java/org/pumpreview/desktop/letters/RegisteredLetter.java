package org.pumpreview.desktop.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Card;
import org.pumpreview.review.IssuedLetter;

/// An issued letter with the case that it belongs to.
///
/// @param words all that a search looks at, in small letters: made once and not at every key
public record RegisteredLetter(Card card, IssuedLetter letter, String words) {
  private static final Comparator<RegisteredLetter> NEWEST_FIRST =
      Comparator.comparing((RegisteredLetter one) -> one.letter().at())
          .thenComparing(one -> one.letter().number())
          .reversed();

  /// Every letter that the cards tell of, the newest first.
  static List<RegisteredLetter> of(List<Card> cards) {
    return cards.stream()
        .flatMap(card -> card.letters().stream().map(letter -> of(card, letter)))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static RegisteredLetter of(Card card, IssuedLetter letter) {
    String words =
        Stream.concat(
                Stream.of(
                    letter.number(),
                    card.number(),
                    card.member(),
                    card.requestedBy(),
                    card.treatedBy(),
                    card.facility(),
                    letter.sha256()),
                letter.copies().stream().map(IssuedLetter.Copy::sha256))
            .collect(Collectors.joining("\n"));
    return new RegisteredLetter(card, letter, words.toLowerCase(Locale.ROOT));
  }

  /// Who is meant, by name.
  String name(Addressee whom) {
    return switch (whom) {
      case MEMBER -> card.member();
      case REQUESTING_PROVIDER -> card.requestedBy();
      case TREATING_PRACTITIONER -> card.treatedBy();
      case FACILITY -> card.facility();
    };
  }

  /// Whether it has reached everybody it is for.
  boolean isSent() {
    return letter.unsent().isEmpty();
  }

  /// Whether a corrected letter has taken its place.
  boolean isReplaced() {
    return letter.replacedBy().isPresent();
  }

  /// Whether number, case, one of the digests or one of the people holds `text`.
  boolean holds(String text) {
    return words.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
