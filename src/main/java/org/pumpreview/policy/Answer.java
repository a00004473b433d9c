package org.pumpreview.policy;

import java.util.List;
import java.util.Locale;

/// A reviewer's answer to one item. No answer at all is the absence of this value, never a member.
public enum Answer {
  MET(Truth.TRUE),
  NOT_MET(Truth.FALSE),
  NOT_DOCUMENTED(Truth.UNKNOWN),
  ABSENT(Truth.FALSE),
  PRESENT(Truth.TRUE),
  NOT_ADDRESSED(Truth.UNKNOWN),
  NEEDS_PHYSICIAN(Truth.UNKNOWN);

  static final List<Answer> OF_CRITERION = List.of(MET, NOT_MET, NOT_DOCUMENTED, NEEDS_PHYSICIAN);
  static final List<Answer> OF_CONTRAINDICATION =
      List.of(ABSENT, PRESENT, NOT_ADDRESSED, NEEDS_PHYSICIAN);

  private final Truth truth;
  private final String code;

  Answer(Truth truth) {
    this.truth = truth;
    this.code = name().toLowerCase(Locale.ROOT);
  }

  /// Whether the fact that the item names is so: of a contraindication, whether it is present.
  public Truth truth() {
    return truth;
  }

  /// The word used in files: `met`, `not_documented`, ...
  public String code() {
    return code;
  }

  /// Met or absent: the answers an approval rests on.
  public boolean supports() {
    return this == MET || this == ABSENT;
  }

  /// Not documented or not addressed: the record says nothing.
  public boolean silent() {
    return this == NOT_DOCUMENTED || this == NOT_ADDRESSED;
  }

  /// Not met or present: the answers that fail an item.
  public boolean fails() {
    return this == NOT_MET || this == PRESENT;
  }
}
