package org.pumpreview.review;

/// What the particulars of an item say that its answer, or a reading of the policy, has to face.
/// Flags are read from recorded facts alone; what to make of one is a person's to say.
public enum Flag {
  /// Every noninvasive method that is listed brought an adequate response.
  METHODS_ADEQUATE(Weight.CONTRADICTS),
  /// The estimate begins at or below three months and ends above.
  ESTIMATE_SPANS_THREE(Weight.PHYSICIAN),
  /// The estimate is three months, no more and no less.
  ESTIMATE_EXACTLY_THREE(Weight.CONTRADICTS),
  /// The estimate is nowhere over three months; exactly three is told apart.
  ESTIMATE_UP_TO_THREE(Weight.CONTRADICTS),
  ESTIMATE_UNKNOWN(Weight.CONTRADICTS),
  IMAGING_EVIDENCE(Weight.CONTRADICTS),
  IMAGING_UNCLEAR(Weight.PHYSICIAN),
  /// One of the four kinds of conservative care is not documented.
  TREATMENT_NOT_DOCUMENTED(Weight.INFORMS),
  /// Something stood in the way of earlier care.
  ACCESS_BARRIER(Weight.INFORMS),
  MENTAL_HEALTH_MAJOR(Weight.CONTRADICTS),
  EVALUATION_UNCLEAR(Weight.PHYSICIAN),
  BASELINE_ZERO(Weight.PHYSICIAN),
  BASELINE_UNKNOWN(Weight.PHYSICIAN),
  DOSE_UNKNOWN(Weight.CONTRADICTS),
  /// Without what is only planned, the doses do not show half.
  WEANING_PLANNED(Weight.CONTRADICTS),
  WEANING_BELOW_HALF(Weight.CONTRADICTS),
  /// The doses are ranges, and half lies inside what they allow.
  WEANING_SPANS_HALF(Weight.PHYSICIAN),
  /// A present dose is dated before its baseline.
  DOSES_OUT_OF_ORDER(Weight.CONTRADICTS),
  PAIN_ZERO_BEFORE(Weight.PHYSICIAN),
  PAIN_UNKNOWN(Weight.CONTRADICTS),
  PAIN_BELOW_HALF(Weight.CONTRADICTS),
  /// The scores are ranges, and half lies inside what they allow.
  PAIN_SPANS_HALF(Weight.PHYSICIAN),
  SIDE_EFFECTS_MORE(Weight.CONTRADICTS),
  FUNCTION_NOT_INCREASED(Weight.CONTRADICTS),
  FUNCTION_NOT_DOCUMENTED(Weight.CONTRADICTS),
  /// The trial is recorded as failed or as not done.
  TRIAL_WITHOUT_SUCCESS(Weight.CONTRADICTS),
  DEVICE_INTERACTS(Weight.CONTRADICTS),
  /// Another device is present, and the record does not say whether it may interact.
  INTERACTION_NOT_STATED(Weight.PHYSICIAN),
  /// A drug for the pump is of another class than the trial's.
  OTHER_DRUG_CLASS(Weight.PHYSICIAN),
  /// No opioid is left to wean.
  ALREADY_AT_ZERO(Weight.INFORMS),
  /// No behavioral treatment was prescribed.
  NONE_PRESCRIBED(Weight.PHYSICIAN),
  CONDITION_PRESENT(Weight.CONTRADICTS),
  CONDITION_IN_REMISSION(Weight.PHYSICIAN),
  CONDITION_ON_MEDICATION(Weight.PHYSICIAN),
  CONDITION_IN_PAST(Weight.PHYSICIAN);

  /// What a flag means for an answer in the request's favor.
  public enum Weight {
    /// The facts say the contrary.
    CONTRADICTS,
    /// Only a physician can weigh it.
    PHYSICIAN,
    /// It speaks neither for nor against.
    INFORMS
  }

  private final Weight weight;

  Flag(Weight weight) {
    this.weight = weight;
  }

  public Weight weight() {
    return weight;
  }
}
