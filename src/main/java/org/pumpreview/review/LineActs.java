package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.Refusal.Reason;

/// What is recorded of one requested line, or of the danger a maintenance request may speak of.
final class LineActs {
  private LineActs() {}

  static List<Refusal> content(Assessment assessment, CaseEvent.LineRouted routed) {
    boolean elsewhere = routed.way() == LineWay.REFERRED;
    boolean known =
        assessment.policy().referrals().stream()
            .anyMatch(referral -> referral.policyId().equals(routed.policyId()));
    return Refusal.all(
        line(assessment, routed.line()),
        Refusal.when(routed.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE),
        Refusal.when(elsewhere != known, Reason.REFERRAL_UNKNOWN, Step.ROUTE));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.EpsdtReviewed reviewed) {
    return Refusal.all(line(assessment, reviewed.line()), Proceedings.blank(reviewed.reasoning()));
  }

  private static List<Refusal> line(Assessment assessment, String line) {
    boolean known = assessment.file().intake().form().lines().containsKey(line);
    return Refusal.when(!known, Reason.LINE_UNKNOWN, Step.REQUEST);
  }
}
