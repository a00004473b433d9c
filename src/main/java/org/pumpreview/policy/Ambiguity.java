package org.pumpreview.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that the policy leaves open. The program shows it where it matters and never settles
/// it by itself.
///
/// @param id for example "C4", unique in its pack
/// @param paragraphs the paragraphs it touches; may be none
/// @param codes the codes it touches; may be none
/// @param arises the facts of a case in which it has to be answered
/// @param question what is open, in our own words
/// @param readings the named readings; a reviewer may also write one
public record Ambiguity(
    String id,
    About about,
    List<String> paragraphs,
    List<String> codes,
    Arises arises,
    Chooser chooser,
    String question,
    List<Reading> readings) {

  /// What it is asked of.
  public enum About {
    ITEM,
    LINE,
    ROUTE,
    DOCUMENT
  }

  /// Who may choose a reading.
  public enum Chooser {
    REVIEWER,
    MEDICAL_DIRECTOR
  }

  /// One way to read it.
  public record Reading(String id, String text) {}

  /// The facts in which it has to be answered. A case without them is asked nothing.
  public enum Arises {
    /// Only where somebody raises it: the program otherwise keeps to what the policy says.
    RAISED,

    // ---- the route

    /// The pain is recorded as anything but plainly malignant or plainly not.
    ORIGIN_NOT_PLAIN,
    /// The requested codes suggest both the trial and the implant.
    BOTH_STAGES,
    /// The drug is recorded as baclofen, and the request is not referred to another policy.
    DRUG_BACLOFEN,
    /// The drug is recorded as one without an opioid, and the request is not referred.
    DRUG_WITHOUT_OPIOID,
    /// Of the days of receipt and of service some lie before the revision took effect.
    DATES_STRADDLE,

    // ---- the trial before an implant

    /// It was done under another plan or without authorization.
    TRIAL_ELSEWHERE,
    /// It was done more than once, or it failed.
    TRIAL_REPEATED_OR_FAILED,
    /// It failed, on the route that has the exception.
    TRIAL_FAILED_BEFORE_EXCEPTION,
    /// It was not done or is not shown, on the route that has the exception.
    TRIAL_LACKING_BEFORE_EXCEPTION,
    /// An item imported from the trial is answered one way for then and another way for now.
    DATES_DISAGREE,

    // ---- a requested line

    /// Its code suggests the other stage than the route, and no line suggests the route's.
    LINE_OF_OTHER_STAGE,
    /// The policy does not list its code, and it is not referred to another policy.
    LINE_NOT_LISTED,
    /// It is decided as the care of a device in place, for which the policy has no criteria.
    LINE_OF_MAINTENANCE,
    /// A line that the criteria decide has one of the codes that the ambiguity names. Asked once.
    NAMED_CODE,
    /// A reviewer found that no policy speaks of it, although its code is listed.
    LINE_UNADDRESSED,
    /// The member turns 21 between its first and its last day.
    LINE_TURNS_21,

    // ---- an item

    /// The nurse asks for a physician at an item where only a physician answers "not met".
    PHYSICIAN_ASKED,
    /// The estimate of life expectancy begins at or below the limit and ends above it.
    ESTIMATE_SPANS_LIMIT,
    /// The scan shows what the item excludes, or does not settle it.
    IMAGING_NOT_CLEAR,
    /// A kind of conservative care is not documented.
    CARE_NOT_DOCUMENTED,
    /// The psychological evaluation draws no clear conclusion.
    EVALUATION_UNCLEAR,
    /// The dose before weaning is zero or not known, or the doses are ranges that allow both.
    BASELINE_MISSING,
    /// The pain scores are ranges that allow both, or begin at zero.
    RELIEF_NOT_CERTAIN,
    /// Another device is in place, and the record does not say whether it may interact.
    INTERACTION_NOT_STATED,
    /// A drug for the pump is of another class than the trial's.
    OTHER_DRUG_CLASS,
    /// No systemic opioid is left to wean.
    ALREADY_AT_ZERO,
    /// No behavioral treatment was prescribed.
    NONE_PRESCRIBED,
    /// A condition that excludes is in the past, in remission or under treatment.
    HISTORY_NOT_ACTIVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Ambiguity {
    paragraphs = List.copyOf(paragraphs);
    codes = List.copyOf(codes);
    readings = List.copyOf(readings);
  }

  /// Whether it touches a paragraph, by that paragraph's name or by that of one above it.
  public boolean touches(String paragraph) {
    return paragraphs.stream()
        .anyMatch(touched -> paragraph.equals(touched) || paragraph.startsWith(touched + "."));
  }

  /// What a choice says: a reviewer's own words, or those of a reading.
  public String words(String reading, String own) {
    return own.isBlank() ? reading(reading).map(Reading::text).orElse(reading) : own;
  }

  public Optional<Reading> reading(String id) {
    return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
  }
}
