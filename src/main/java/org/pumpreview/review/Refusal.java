package org.pumpreview.review;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Why an act is not open, and where that can be mended.
///
/// @param reason its sentence stands in the words bundle under this name
/// @param step the step that mends it
/// @param targets what it is about: paragraphs, line ids, field names; may be empty
public record Refusal(Reason reason, Step step, List<String> targets) {

  public Refusal {
    targets = List.copyOf(targets);
  }

  static List<Refusal> of(Reason reason, Step step) {
    return List.of(new Refusal(reason, step, List.of()));
  }

  /// A refusal where `refused`, else none.
  static List<Refusal> when(boolean refused, Reason reason, Step step) {
    return refused ? of(reason, step) : List.of();
  }

  /// A refusal about `targets`; none when there are none.
  static List<Refusal> about(List<String> targets, Reason reason, Step step) {
    return targets.isEmpty() ? List.of() : List.of(new Refusal(reason, step, targets));
  }

  /// `first` where it refuses, else what comes after.
  static List<Refusal> first(List<Refusal> first, Supplier<List<Refusal>> after) {
    return first.isEmpty() ? after.get() : first;
  }

  /// All of them, each once.
  @SafeVarargs
  static List<Refusal> all(List<Refusal>... parts) {
    return Stream.of(parts).flatMap(List::stream).distinct().toList();
  }

  /// Every reason an act can be refused for.
  public enum Reason {
    JOURNAL_DAMAGED,
    NOT_A_REVIEWER,
    NOT_A_NURSE,
    NOT_A_DIRECTOR,
    CASE_DECIDED,
    CASE_WITHDRAWN,
    ALREADY_OPEN,
    WITH_DIRECTOR,
    NOT_WITH_DIRECTOR,
    REQUEST_INCOMPLETE,
    ROUTE_MISSING,
    ROUTE_REASON_MISSING,
    OUTSIDE_POLICY,
    REFERRAL_UNKNOWN,
    REVISION_UNCONFIRMED,
    REVISION_DIFFERENT,
    RECEIPT_FIXED,
    URGENCY_FIXED,
    RECEIPT_NOT_FIXED,
    RECEIPT_CHANGED_MEANWHILE,
    RECEIPT_IN_FUTURE,
    RECEIPT_AFTER_OPENING,
    CLOCK_REVIVED,
    LINE_UNKNOWN,
    LINE_FIXED,
    LINE_NOT_FIXED,
    LINE_CHANGED,
    LAST_LINE,
    CORRECTION_SAME,
    LINE_NOT_LISTED,
    LINE_OUTSIDE,
    LINE_MAINTENANCE,
    LINE_REFERRED,
    LINE_NOT_REFERRED,
    LINE_WAY_UNFIT,
    SCREEN_MISSING,
    SCREEN_NOT_ASKED,
    LINE_OTHER_STAGE,
    FEE_UNCHECKED,
    FEE_CHECK_STALE,
    FEE_SCHEDULE_TOO_NEW,
    FEE_NOT_LISTED,
    STARRED_UNDER_21,
    STARRED_ADULT,
    ITEM_UNKNOWN,
    ANSWER_UNFIT,
    ITEMS_UNANSWERED,
    ITEMS_WITHOUT_EVIDENCE,
    ITEMS_NOT_SHOWN,
    ITEMS_NEED_PHYSICIAN,
    ITEMS_FAIL,
    ITEMS_WITHOUT_FACTS,
    ITEMS_CONTRADICTED,
    ITEMS_TO_WEIGH,
    OTHER_DATE_UNANSWERED,
    NO_OTHER_DATE,
    FACT_UNKNOWN,
    TRIAL_UNRECORDED,
    TRIAL_FOR_PHYSICIAN,
    TRIAL_CASE_MISSING,
    TRIAL_WORDS_MISSING,
    TRIAL_CASE_UNKNOWN,
    TRIAL_CASE_OF_ANOTHER,
    TRIAL_NOT_ASKED,
    EVIDENCE_INCOMPLETE,
    EVIDENCE_PAGE_UNREADABLE,
    EVIDENCE_UNKNOWN,
    EVIDENCE_UNPLACED,
    MARK_UNFIT,
    DOCUMENT_UNSOUND,
    DOCUMENT_UNTITLED,
    DOCUMENT_TITLE_TAKEN,
    DOCUMENT_REPEATED,
    DOCUMENT_UNKNOWN,
    DOCUMENT_CITED,
    CLOCK_EXPIRED,
    QUESTION_MISSING,
    NOTHING_ASKED,
    GAPS_LEFT_OUT,
    RETURN_DATE_PAST,
    RETURN_DATE_LATE,
    WITHDRAWAL_INCOMPLETE,
    WITHDRAWAL_TOO_LATE,
    REASON_MISSING,
    DIRECTOR_ITEMS_UNANSWERED,
    DIRECTOR_ITEMS_NOT_SHOWN,
    CRITERIA_ALREADY_MET,
    EXCEPTION_NOT_OFFERED,
    EXCEPTION_UNDECIDED,
    GROUND_MISSING,
    RATIONALE_MISSING,
    REASONS_MISSING,
    REASONS_STRAY,
    LINES_UNDECIDED,
    NOTHING_APPROVED,
    NOTHING_LESS,
    TERMS_UNFIT,
    LINE_REASONS_MISSING,
    EPSDT_UNREVIEWED,
    EPSDT_NEEDED,
    EPSDT_NOT_ASKED,
    ATTESTATION_OPEN,
    NOT_DETERMINED,
    LETTER_KIND_DIFFERENT,
    LETTER_ISSUED,
    NOT_THE_DECIDER,
    NOT_ON_THE_CASE,
    PLAN_INCOMPLETE,
    WORDS_NOT_PLAIN,
    CHECK_UNKNOWN,
    CHECK_HARD,
    CHECK_REASON_MISSING,
    TEXT_UNPRINTABLE,
    TEXT_TOO_LONG,
    WORDS_MISSING,
    TIME_IN_FUTURE,
    NOTHING_ASKED_YET,
    NOTHING_NOTIFIED,
    NOTHING_TO_NOTIFY,
    LETTER_NOT_ISSUED,
    LETTER_TELLS_OTHERWISE,
    LETTER_NOT_VOUCHED_FOR,
    COPY_MADE,
    COPY_FOR_NOBODY,
    NOT_ITS_SIGNER,
    EXTENDED_ALREADY,
    EXTENSION_TOO_LONG,
    NO_PEER_TO_PEER,
    TALK_WITHOUT_END,
    RECUSED,
    ASSIGNEE_RECUSED,
    ASSIGNEE_UNFIT,
    NOT_DECIDED,
    NOT_ADVERSE,
    REOPENED,
    EXTENSION_TOO_LATE,
    TIME_BEFORE_CAUSE,
    NOTICE_CHANGED_MEANWHILE,
    READINGS_OPEN,
    READINGS_FOR_DIRECTOR,
    READING_FOR_DIRECTOR,
    READING_UNFIT,
    FACTS_CHANGED,
    INTERPRETATION_NOT_IN_FORCE,
    QUESTION_UNKNOWN,
    QUESTION_NOT_HERE,
    ANSWER_FOR_PHYSICIAN
  }
}
