package org.pumpreview.letter;

import org.pumpreview.words.Words;

/// A letter got no time stamp, so nothing was made of it. Whoever signs may sign without one.
public final class StampFailed extends Exception {
  private static final long serialVersionUID = 1;
  private static final Words WORDS = Words.of("letter");

  private final Reason reason;
  private final String sentence;

  /// Why there is no time stamp.
  public enum Reason {
    /// The settings name no server or no certificate that can be used.
    UNUSABLE_SETTING,
    UNREACHABLE,
    LATE,
    /// The server says that it gives none.
    REFUSED,
    /// What came back is no answer to a request for a time stamp.
    RUBBISH,
    /// The answer belongs to another question.
    OTHER_QUESTION,
    /// The stamp does not fit into the letter.
    TOO_LARGE,
    /// There is a stamp, and it does not hold.
    FLAWED
  }

  public StampFailed(Reason reason) {
    this(reason, WORDS.of("stamp.failed", reason));
  }

  /// A stamp that does not hold.
  StampFailed(StampFlaw flaw) {
    this(
        Reason.FLAWED,
        WORDS.of("stamp.failed", Reason.FLAWED) + " " + WORDS.of("stamp.flaw", flaw));
  }

  private StampFailed(Reason reason, String sentence) {
    super(reason.name());
    this.reason = reason;
    this.sentence = sentence;
  }

  public Reason reason() {
    return reason;
  }

  /// What went wrong, for a person.
  public String sentence() {
    return sentence;
  }
}
