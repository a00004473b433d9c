package org.pumpreview.packs;

import org.pumpreview.words.Words;

/// One reason why a pack is refused.
///
/// @param file the pack's file name
/// @param place JSON pointer (RFC 6901) to the value at fault; empty for the whole file
/// @param wrong what is wrong there, a sentence
/// @param remedy what its author does about it, a sentence
public record Fault(String file, String place, String wrong, String remedy) {
  private static final Words WORDS = Words.of("packs");

  /// What can be wrong with a pack.
  enum Kind {
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF8,
    NOT_JSON,
    DUPLICATE_KEY,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    FIELD_OUT_OF_PLACE,
    WRONG_TYPE,
    WRONG_VALUE,
    WRONG_FORM,
    TOO_LONG,
    TOO_FEW,
    OUT_OF_RANGE,
    REPEATED_ENTRY,
    ITEMS_SHARE_PARAGRAPH,
    ASKED_WITHOUT_ITEM,
    NEVER_ASKED,
    PARAGRAPH_TWICE,
    REFERENCE_TO_NOWHERE,
    CIRCULAR,
    COUNTS_THE_WRONG_WAY,
    FACT_ASKED_TWICE,
    ASKS_NOTHING,
    WAIVES_UNKNOWN,
    CONFLICTS_UNKNOWN,
    FORM_UNKNOWN,
    FIELDS_ALIKE,
    OPTIONS_ALIKE,
    OPTIONS_MISSING,
    OPTIONS_OUT_OF_PLACE,
    CONDITION_UNKNOWN,
    CODES_ALIKE,
    NUMBERS_ALIKE,
    SOURCE_UNKNOWN,
    AMBIGUITIES_ALIKE,
    READINGS_ALIKE,
    PARAGRAPH_UNKNOWN,
    CODE_UNKNOWN,
    IMPOSSIBLE_DATE,
    DATES_OUT_OF_ORDER
  }

  static Fault of(String file, String place, Kind kind, Object... particulars) {
    return new Fault(file, place, WORDS.of("wrong", kind, particulars), WORDS.of("remedy", kind));
  }

  @Override
  public String toString() {
    return file + (place.isEmpty() ? "" : " " + place) + ": " + wrong + " " + remedy;
  }
}
