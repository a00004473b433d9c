package org.pumpreview.casework;

import org.pumpreview.words.Words;

/// The letter of a practice case did not come out. The message says why, in sentences for a person.
public final class LetterNotIssued extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Words WORDS = Words.of("casework");

  LetterNotIssued(String caseNumber, LetterDesk.Issue.NotIssued why) {
    super(WORDS.text("letter.of-practice", caseNumber, why.sentence()));
  }
}
