package org.pumpreview.policy;

import java.util.List;
import java.util.Optional;

/// One fact that the policy asks for.
///
/// @param paragraphs every paragraph that cites this fact, in document order; a contraindication
///   stands at I.B and again at II.B
/// @param label a few words, for lists and tables
/// @param statement the requirement in our own words, changing nothing in meaning
/// @param evidence what in a record counts as showing it
/// @param satisfiedBy what to send when it is missing, for a request for information
/// @param searchTerms words that find it in a record
/// @param form the facts it asks for beside its answer
/// @param timing of which date an implant asks it, for a criterion of the trial
/// @param plain the words for the member's part of a letter
public record Item(
    List<String> paragraphs,
    ItemKind kind,
    String label,
    String statement,
    String evidence,
    String satisfiedBy,
    List<String> searchTerms,
    Optional<Form> form,
    Optional<Timing> timing,
    PlainWords plain) {

  /// Plain words for a member, at most at the reading grade a letter allows.
  ///
  /// @param gap what was not shown, a full sentence
  /// @param change what could change the decision, a full sentence
  public record PlainWords(String gap, String change) {}

  public Item {
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("an item needs a paragraph");
    }
    paragraphs = List.copyOf(paragraphs);
    searchTerms = List.copyOf(searchTerms);
  }
}
