package org.pumpreview.review;

/// How large a letter is printed. Its words are the same in every edition.
public enum Edition {
  STANDARD,
  /// For those who read 18 pt and not 12.
  LARGE_PRINT;

  /// The edition that whoever a letter of this kind goes to first asked for. A request for
  /// information goes to a provider, and a worksheet to nobody.
  public static Edition asked(CaseFile file, LetterKind kind) {
    boolean large =
        Recipient.possible(kind).contains(Addressee.MEMBER)
            && file.intake().form().text(RequestField.MEMBER_PRINT).equals(LARGE_PRINT.name());
    return large ? LARGE_PRINT : STANDARD;
  }
}
