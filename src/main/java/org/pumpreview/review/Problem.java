package org.pumpreview.review;

/// What is wrong with one field of the request.
///
/// @param target the field's name, or line id, a dot and the line field's name
/// @param text what stands there
public record Problem(Kind kind, String target, String text) {

  /// The sentence for each stands in the words bundle.
  public enum Kind {
    MISSING,
    NOT_A_DATE,
    NOT_A_TIME,
    NOT_A_CHOICE,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    BEFORE_BIRTH,
    BAD_NPI,
    BAD_CODE,
    BAD_QUANTITY,
    BAD_MODIFIER,
    ENDS_BEFORE_START,
    UNPRINTABLE,
    NO_LINE
  }

  static Problem of(RequestField field, Kind kind, String text) {
    return new Problem(kind, field.name(), text);
  }

  static Problem of(String line, LineField field, Kind kind, String text) {
    return new Problem(kind, line + "." + field.name(), text);
  }
}
