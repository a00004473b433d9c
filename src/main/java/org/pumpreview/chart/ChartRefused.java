package org.pumpreview.chart;

import org.pumpreview.words.Words;

/// A document, or one page of it, cannot be read. The program goes on without it.
public final class ChartRefused extends Exception {
  private static final Words WORDS = Words.of("chart");

  private static final long serialVersionUID = 1;

  private final Reason reason;

  public ChartRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /// What is the matter.
  public enum Reason {
    /// Neither a PDF nor a picture that this program reads.
    UNKNOWN_FORM,
    EMPTY,
    /// Cut short or damaged, so that not one page can be shown.
    DAMAGED,
    PASSWORD_NEEDED,
    WRONG_PASSWORD,
    TOO_MANY_PAGES,
    /// A picture with more dots than the memory is meant to hold.
    PICTURE_TOO_LARGE,
    /// A picture that is kept in a way which this program does not read.
    PICTURE_UNREADABLE,
    FILE_TOO_LARGE,
    /// Reading it took more time than any honest document needs.
    TOO_SLOW,
    /// Reading it took more memory than any honest document needs.
    TOO_LARGE_INSIDE,
    /// Its pages are not as many, or not as large, as they were when it was attached.
    OTHER_THAN_ATTACHED,
    /// The library that recognizes words does not run on this computer.
    RECOGNITION_MISSING;

    /// Whether it may be otherwise another time: the computer had too much to do, or what read the
    /// document ended for a reason that nobody knows.
    public boolean mayPass() {
      return switch (this) {
        case DAMAGED, TOO_SLOW, TOO_LARGE_INSIDE -> true;
        case UNKNOWN_FORM,
            EMPTY,
            PASSWORD_NEEDED,
            WRONG_PASSWORD,
            TOO_MANY_PAGES,
            PICTURE_TOO_LARGE,
            PICTURE_UNREADABLE,
            FILE_TOO_LARGE,
            OTHER_THAN_ATTACHED,
            RECOGNITION_MISSING ->
            false;
      };
    }
  }

  public Reason reason() {
    return reason;
  }

  /// What is the matter and what to do, in a sentence or two.
  public String sentence() {
    return WORDS.of("refused", reason);
  }
}
