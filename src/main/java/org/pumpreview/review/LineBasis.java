package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.RequestedLine.Scope;

/// What an approval asks of the requested lines. Looks at nothing but the lines, so that the rules
/// and the fold ask the same.
final class LineBasis {
  private LineBasis() {}

  /// The policy's criteria speak of each line.
  static List<Refusal> scope(List<RequestedLine> lines) {
    return Refusal.all(
        refuse(
            lines, line -> line.scope() == Scope.NOT_LISTED, Reason.LINE_NOT_LISTED, Step.DECISION),
        refuse(
            lines,
            line -> line.scope() == Scope.MAINTENANCE,
            Reason.LINE_MAINTENANCE,
            Step.DECISION));
  }

  /// A code only suggests its stage; where it suggests the other one, the criteria of this route
  /// may not be those of the line, and that is not for a nurse to settle.
  static List<Refusal> stage(List<RequestedLine> lines, Route route) {
    Predicate<RequestKind> other = stage -> stage != route.request();
    return refuse(
        lines,
        line -> line.listed().flatMap(Code::suggests).filter(other).isPresent(),
        Reason.LINE_OTHER_STAGE,
        Step.ROUTE);
  }

  static List<Refusal> feeChecks(List<RequestedLine> lines) {
    return refuse(lines, line -> line.feeCheck().isEmpty(), Reason.FEE_UNCHECKED, Step.REQUEST);
  }

  /// A star is read against the age at service: under 21 it asks for an individual EPSDT review. No
  /// star is no proof of coverage either.
  static List<Refusal> coverage(List<RequestedLine> lines) {
    return Refusal.all(
        refuse(
            lines,
            line -> line.feeCheck().map(check -> !check.listed()).orElse(false),
            Reason.FEE_NOT_LISTED,
            Step.DECISION),
        refuse(
            lines,
            line -> line.starred() && line.age().map(age -> age != AgeBand.ADULT).orElse(false),
            Reason.STARRED_UNDER_21,
            Step.DECISION));
  }

  /// Of an adult, a star is a coverage question.
  static List<Refusal> starredAdult(List<RequestedLine> lines) {
    return refuse(
        lines,
        line -> line.starred() && line.age().equals(Optional.of(AgeBand.ADULT)),
        Reason.STARRED_ADULT,
        Step.DECISION);
  }

  private static List<Refusal> refuse(
      List<RequestedLine> lines, Predicate<RequestedLine> which, Reason reason, Step step) {
    List<String> codes =
        lines.stream()
            .filter(line -> !line.code().isEmpty())
            .filter(which)
            .map(RequestedLine::code)
            .toList();
    return Refusal.about(codes, reason, step);
  }
}
