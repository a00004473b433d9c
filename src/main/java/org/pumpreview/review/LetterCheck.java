package org.pumpreview.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a letter has to satisfy before it is signed.
///
/// A hard check rests on a confirmed text, or without it the letter would be wrong: it holds the
/// signature. The others rest on figures that nobody has confirmed, and a wrong figure must not
/// hold back a notice that is due today: they are passed over with a reason.
///
/// Letters are sealed with the names of what was passed over, and judged by them for good: a name
/// is never taken away, and what a letter could be signed over once never turns hard under its
/// name.
public enum LetterCheck {
  /// Whoever did what the letter tells signs it.
  SIGNER(true),
  /// The plan's own facts are recorded.
  PLAN(true),
  /// Every character has a glyph.
  GLYPHS(true),
  /// Every page of a practice letter says what it is.
  PRACTICE(true),
  /// The word "denied" stands in the first paragraph.
  DENIED(true),
  /// 42 CFR 438.404(b)(1).
  DETERMINATION(true),
  /// What was asked for, and when, in plain words.
  SERVICE(true),
  /// 42 CFR 438.404(b)(2): each reason, with what could change it.
  REASONS(true),
  /// 42 CFR 438.404(b)(2): copies are free.
  COPIES(true),
  /// 42 CFR 438.404(b)(3): an appeal and a State fair hearing.
  APPEAL(true),
  /// 42 CFR 438.404(b)(4): how.
  WAYS(true),
  /// 42 CFR 438.404(b)(5): an expedited appeal.
  FAST(true),
  /// 42 CFR 438.404(b)(6): continuation of benefits, and who may have to pay.
  BENEFITS(true),
  /// The criteria are named by their name and source.
  CRITERION(true),
  /// Member, parent or guardian is greeted.
  GREETING(true),
  /// The plan's phone with a leading 1-, and its TTY.
  PHONE(true),
  /// The member reads that the doctor got a copy.
  PROVIDER_COPY(true),
  /// No code in what a member reads.
  CODES(true),
  /// No shouted word in what a member reads.
  CAPITALS(true),
  /// No short form that is not explained in what a member reads.
  ABBREVIATIONS(true),
  /// The new due day of an extension, why, and how it helps.
  NEW_TIME(true),
  /// The right to file a grievance against an extension.
  GRIEVANCE(true),
  /// Every gap with what would show it, by when and where to.
  ASKED(true),
  /// The reading grade of what a member reads.
  READING(false),
  /// The size of the letters that a member reads.
  PRINT_SIZE(false),
  /// The plan's inserts are in it, in their newest version.
  INSERTS(false),
  /// A server stamps the time of the signature, where the plan wants that. Told when it was asked.
  TIME_STAMP(false);

  private final boolean hard;

  LetterCheck(boolean hard) {
    this.hard = hard;
  }

  /// Whether it cannot be passed over.
  public boolean hard() {
    return hard;
  }

  /// Its name in events.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The check that an event names.
  public static Optional<LetterCheck> of(String id) {
    return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
  }
}
