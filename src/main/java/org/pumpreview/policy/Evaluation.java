package org.pumpreview.policy;

import java.util.List;
import java.util.Locale;

/// What the answers amount to, and which items decide it. It never says "denied": the policy names
/// what makes a service necessary and nowhere says the converse.
///
/// @param result all requirements met, one failed, or not yet determined
/// @param deciding the paragraphs that decide the result, in document order: those that fail, else
///   those undetermined, else all that were relied on
/// @param exception where the exception stands
/// @param waived paragraphs that a granted exception took out
public record Evaluation(
    Result result, List<String> deciding, ExceptionStatus exception, List<String> waived) {

  /// The three results, in Kleene's order.
  public enum Result {
    NOT_MET,
    UNDETERMINED,
    MET;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Result of(Truth truth) {
      return switch (truth) {
        case FALSE -> NOT_MET;
        case UNKNOWN -> UNDETERMINED;
        case TRUE -> MET;
      };
    }
  }
}
