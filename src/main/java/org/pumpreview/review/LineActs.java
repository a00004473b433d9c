package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.Refusal.Reason;

/// What is recorded of one requested line, or of the danger a maintenance request may speak of.
final class LineActs {
  private LineActs() {}

  static List<Refusal> content(Assessment assessment, CaseEvent.LineRouted routed) {
    Optional<RequestedLine> line = assessment.reading().line(routed.line());
    if (line.isEmpty()) {
      return line(assessment, routed.line());
    }
    boolean elsewhere = routed.way() == LineWay.REFERRED;
    boolean known =
        assessment.policy().referrals().stream()
            .anyMatch(referral -> referral.policyId().equals(routed.policyId()));
    String drug = assessment.file().intake().form().text(RequestField.DRUG_KIND);
    boolean about = line.get().code().equals(routed.code()) && drug.equals(routed.drug());
    boolean fits =
        LineReading.fits(
            routed.way(), assessment.suggested(routed.line()).way(), line.get().listed());
    return Refusal.all(
        Refusal.when(routed.reason().isBlank(), Reason.ROUTE_REASON_MISSING, Step.ROUTE),
        Refusal.when(elsewhere != known, Reason.REFERRAL_UNKNOWN, Step.ROUTE),
        Refusal.when(!about, Reason.LINE_CHANGED, Step.ROUTE),
        fits
            ? List.of()
            : Refusal.about(List.of(line.get().name()), Reason.LINE_WAY_UNFIT, Step.ROUTE));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.UrgencyScreened screened) {
    return Refusal.all(
        Proceedings.blank(screened.words()),
        Refusal.when(!assessment.hasMaintenance(), Reason.SCREEN_NOT_ASKED, Step.ROUTE));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.EpsdtReviewed reviewed) {
    Optional<RequestedLine> line = assessment.reading().line(reviewed.line());
    if (line.isEmpty()) {
      return line(assessment, reviewed.line());
    }
    return Refusal.all(
        Proceedings.blank(reviewed.reasoning()),
        Refusal.when(
            !line.get().code().equals(reviewed.code()), Reason.LINE_CHANGED, Step.DECISION),
        line.get().under21()
            ? List.of()
            : Refusal.about(List.of(line.get().name()), Reason.EPSDT_NOT_ASKED, Step.DECISION));
  }

  static List<Refusal> line(Assessment assessment, String line) {
    boolean known = assessment.file().intake().form().lines().containsKey(line);
    return Refusal.when(!known, Reason.LINE_UNKNOWN, Step.REQUEST);
  }
}
