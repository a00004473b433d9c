package org.pumpreview.review;

import static org.pumpreview.review.Flag.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.review.Sheet.Row;

/// What one filled-in form says: its flags, and its arithmetic where it has one. A form is known by
/// its id; one that is not known here is kept and shown, and says nothing. A blank says nothing
/// either: what is missing is told apart, by [Sheet#missing].
///
/// @param arithmetic empty while the numbers are incomplete, or allow none
record FormReading(Set<Flag> flags, Optional<Arithmetic> arithmetic) {
  /// Life expectancy has to be over this many months.
  private static final BigDecimal MONTHS = BigDecimal.valueOf(3);

  private static final String TRIAL = "trial_relief";
  private static final String TRIAL_AND_FUNCTION = "trial_relief_and_function";
  private static final String CLASS = "class";

  /// What the rest of the case says to a form.
  ///
  /// @param trialClass class of the drug that the trial was done with; blank when unknown
  /// @param trialFailed whether the trial is recorded as failed or as not done
  record Surroundings(String trialClass, boolean trialFailed) {}

  static FormReading of(Sheet sheet, Surroundings around) {
    Row row = sheet.only();
    return switch (sheet.form().id()) {
      case "noninvasive_methods" -> says(METHODS_ADEQUATE, allAdequate(sheet));
      case "life_expectancy" -> estimate(row);
      case "imaging" ->
          says(IMAGING_EVIDENCE, row.is("result", "evidence"))
              .and(IMAGING_UNCLEAR, row.is("result", "unclear"));
      case "conservative_care" -> says(TREATMENT_NOT_DOCUMENTED, undocumented(sheet, row));
      case "compliance" -> says(ACCESS_BARRIER, row.is("barrier", "barrier"));
      case "psychological_evaluation" ->
          says(MENTAL_HEALTH_MAJOR, row.is("conclusion", "major"))
              .and(EVALUATION_UNCLEAR, row.is("conclusion", "unclear"));
      case "weaning" -> WeaningReading.of(sheet.rows());
      case TRIAL, TRIAL_AND_FUNCTION -> trial(row, around);
      case "devices" ->
          says(DEVICE_INTERACTS, device(row, "possible"))
              .and(INTERACTION_NOT_STATED, device(row, "not_stated"));
      case "drugs" -> says(OTHER_DRUG_CLASS, otherClass(sheet, around.trialClass()));
      case "further_weaning" -> says(ALREADY_AT_ZERO, row.is("state", "at_zero"));
      case "behavioral_treatment" -> says(NONE_PRESCRIBED, row.is("prescribed", "none_prescribed"));
      case "substance_use" ->
          says(CONDITION_PRESENT, row.is("state", "active"))
              .and(CONDITION_IN_REMISSION, row.is("state", "remission"))
              .and(CONDITION_ON_MEDICATION, row.is("state", "on_medication"));
      case "dementia_psychosis" ->
          says(CONDITION_PRESENT, row.is("history", "present"))
              .and(CONDITION_IN_PAST, row.is("history", "past"));
      default -> new FormReading(Set.of(), Optional.empty());
    };
  }

  /// Class of the drug of the trial, where the sheet is the trial's.
  static Optional<String> trialClass(Sheet sheet) {
    boolean trial = sheet.form().id().equals(TRIAL) || sheet.form().id().equals(TRIAL_AND_FUNCTION);
    return Optional.of(sheet.only().text(CLASS)).filter(drug -> trial && !drug.isBlank());
  }

  static FormReading says(Flag flag, boolean so) {
    return new FormReading(so ? EnumSet.of(flag) : Set.of(), Optional.empty());
  }

  FormReading and(Flag flag, boolean so) {
    if (!so) {
      return this;
    }
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new FormReading(more, arithmetic);
  }

  private static boolean allAdequate(Sheet sheet) {
    return !sheet.rows().isEmpty()
        && sheet.rows().stream().allMatch(row -> row.is("response", "adequate"));
  }

  private static FormReading estimate(Row row) {
    return switch (row.amount("months").orElse(null)) {
      case null -> says(ESTIMATE_UNKNOWN, false);
      case Amount.Unknown unknown -> says(ESTIMATE_UNKNOWN, true);
      case Amount.Span span when span.exact() && span.low().compareTo(MONTHS) == 0 ->
          says(ESTIMATE_EXACTLY_THREE, true);
      case Amount.Span span ->
          says(ESTIMATE_UP_TO_THREE, span.within(MONTHS))
              .and(ESTIMATE_SPANS_THREE, !span.over(MONTHS) && !span.within(MONTHS));
    };
  }

  private static boolean undocumented(Sheet sheet, Row row) {
    return sheet.form().fields().stream().anyMatch(field -> row.is(field.id(), "not_documented"));
  }

  private static boolean device(Row row, String interaction) {
    return row.is("present", "present") && row.is("interaction", interaction);
  }

  private static boolean otherClass(Sheet sheet, String trialClass) {
    return !trialClass.isBlank()
        && sheet.rows().stream()
            .map(row -> row.text(CLASS))
            .anyMatch(drug -> !drug.isBlank() && !drug.equals(trialClass));
  }

  private static FormReading trial(Row row, Surroundings around) {
    return relief(row)
        .and(SIDE_EFFECTS_MORE, row.is("side_effects", "more"))
        .and(FUNCTION_NOT_INCREASED, row.is("function", "not_increased"))
        .and(FUNCTION_NOT_DOCUMENTED, row.is("function", "not_documented"))
        .and(TRIAL_WITHOUT_SUCCESS, around.trialFailed());
  }

  private static FormReading relief(Row row) {
    List<Amount> scores = new ArrayList<>();
    row.amount("before").ifPresent(scores::add);
    row.amount("after").ifPresent(scores::add);
    if (scores.stream().anyMatch(Amount.Unknown.class::isInstance)) {
      return says(PAIN_UNKNOWN, true);
    }
    if (scores.size() < 2) {
      return says(PAIN_UNKNOWN, false);
    }
    Amount.Span before = (Amount.Span) scores.getFirst();
    Amount.Span after = (Amount.Span) scores.getLast();
    if (before.zero()) {
      return says(PAIN_ZERO_BEFORE, true);
    }
    return half(
        Arithmetic.of(List.of(before), List.of(after), false), PAIN_BELOW_HALF, PAIN_SPANS_HALF);
  }

  /// @param spans the flag where half lies inside what the numbers allow, or they set no limits
  static FormReading half(Optional<Arithmetic> arithmetic, Flag below, Flag spans) {
    if (arithmetic.isEmpty()) {
      return says(spans, true);
    }
    Reduction reduction = arithmetic.get().reduction();
    FormReading told =
        says(below, reduction.belowHalf())
            .and(spans, !reduction.halved() && !reduction.belowHalf());
    return new FormReading(told.flags(), arithmetic);
  }
}
