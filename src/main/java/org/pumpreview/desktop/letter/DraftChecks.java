package org.pumpreview.desktop.letter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Clock;
import org.pumpreview.review.Determination;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The checks of a letter before it is signed: only what is really looked at, each with what it
/// rests on.
final class DraftChecks {
  private static final Words WORDS = Words.of("letterstep");

  private final Assessment assessment;

  private DraftChecks(Assessment assessment) {
    this.assessment = assessment;
  }

  /// The checks of a letter that was laid out.
  ///
  /// @param self whether the person at work decided or asked
  /// @param decider who did, as a list shows that person
  static List<Check> of(Assessment assessment, LetterKind kind, boolean self, String decider) {
    var checks = new DraftChecks(assessment);
    var all = new ArrayList<Check>();
    all.add(checks.signer(self, decider, kind));
    switch (kind) {
      case ADVERSE, PARTIAL_APPROVAL -> all.add(checks.reasons());
      case INFORMATION_REQUEST -> all.add(checks.asked());
      case EXTENSION -> all.add(checks.extension());
      case APPROVAL, APPROVAL_BY_EXCEPTION, WITHDRAWAL, WORKSHEET -> {}
    }
    all.add(
        new Check(
            Check.State.HOLDS, WORDS.text("check.glyphs"), WORDS.text("check.glyphs.detail")));
    all.add(checks.policy());
    checks.plan().ifPresent(all::add);
    if (assessment.file().opened().practice()) {
      all.add(
          new Check(
              Check.State.HOLDS,
              WORDS.text("check.practice"),
              WORDS.text("check.practice.detail")));
    }
    return all;
  }

  private Check signer(boolean self, String decider, LetterKind kind) {
    return self
        ? new Check(
            Check.State.HOLDS,
            switch (kind) {
              case INFORMATION_REQUEST -> WORDS.text("check.signer.asked");
              case EXTENSION -> WORDS.text("check.signer.extended");
              case WITHDRAWAL -> WORDS.text("check.signer.withdrawn");
              case WORKSHEET -> WORDS.text("check.signer.worksheet");
              case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE ->
                  WORDS.text("check.signer.decided");
            },
            decider)
        : new Check(
            Check.State.FAILS,
            WORDS.text("check.signer.other"),
            WORDS.text("check.signer.only", decider));
  }

  private Check reasons() {
    Map<String, Determination.Reason> reasons =
        assessment
            .file()
            .progress()
            .decision()
            .map(decision -> decision.determination().reasons())
            .orElse(Map.of());
    var about = reasons.keySet().stream().sorted().map(this::about).toList();
    boolean whole =
        !reasons.isEmpty() && reasons.values().stream().allMatch(Determination.Reason::complete);
    return new Check(
        whole ? Check.State.HOLDS : Check.State.FAILS,
        WORDS.text("check.reasons", reasons.size()),
        String.join(", ", about));
  }

  private String about(String key) {
    return key.equals(Determination.COVERAGE)
        ? WORDS.text("check.reasons.coverage")
        : Determination.line(key)
            .flatMap(line -> assessment.reading().line(line))
            .map(RequestedLine::code)
            .orElse(key);
  }

  /// The member has to read by when the decision is due now.
  private Check extension() {
    Optional<DueTime.Extended> extended =
        assessment.clock().map(Clock::due).flatMap(DueTime::extension);
    return extended
        .map(moved ->
            new Check(
                Check.State.HOLDS,
                WORDS.text("check.extension"),
                WORDS.text(
                    "check.extension.detail",
                    Moments.date(LocalDate.ofInstant(moved.to(), assessment.plan().zone())))))
        .orElse(new Check(Check.State.FAILS, WORDS.text("check.extension.none"), ""));
  }

  private Check asked() {
    int gaps =
        assessment.file().progress().asked().map(CaseFile.Asked::gaps).map(List::size).orElse(0);
    String by =
        assessment
            .file()
            .progress()
            .asked()
            .map(asked -> Moments.date(asked.returnBy()))
            .orElse("");
    return new Check(
        gaps > 0 ? Check.State.HOLDS : Check.State.FAILS,
        WORDS.text("check.asked", gaps),
        WORDS.text("check.asked.detail", by));
  }

  /// Only while something is missing: a letter names what the settings have.
  private Optional<Check> plan() {
    var missing = assessment.plan().missing().stream().map(Wording::of).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Check(
                Check.State.FAILS,
                WORDS.text("check.plan"),
                WORDS.text("check.plan.missing", Wording.list(missing))));
  }

  /// The pinned revision is named; whether it is past its review is for a person to judge.
  private Check policy() {
    var identity = assessment.policy().identity();
    var named = WORDS.text("check.policy.detail", identity.id(), identity.revision());
    var due = identity.reviewDue(assessment.plan().reviewCycleMonths());
    boolean overdue = YearMonth.from(assessment.today()).isAfter(due);
    return new Check(
        overdue ? Check.State.LOOK : Check.State.HOLDS,
        WORDS.text("check.policy"),
        overdue ? WORDS.text("check.policy.overdue", named, due) : named);
  }
}
