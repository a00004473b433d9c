package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine.AgeBand;

/// What an approval asks of the requested lines. Looks at nothing but the lines, so that the rules
/// and the fold ask the same.
final class LineBasis {
  private LineBasis() {}

  /// The policy's criteria speak of each line: all that a nurse may approve.
  static List<Refusal> scope(List<RequestedLine> lines) {
    return Refusal.all(
        outside(lines),
        refuse(
            lines,
            line -> line.way() == LineWay.MAINTENANCE,
            Reason.LINE_MAINTENANCE,
            Step.DECISION),
        refuse(lines, line -> line.way() == LineWay.REFERRED, Reason.LINE_REFERRED, Step.DECISION));
  }

  /// The policy speaks of the lines: by its criteria, or by its table of codes as the care of a
  /// device in place. A line of another policy is left out, unless there is no other line.
  static List<Refusal> directorScope(List<RequestedLine> lines) {
    boolean elsewhere = lines.stream().allMatch(line -> line.way() == LineWay.REFERRED);
    return Refusal.all(
        outside(lines),
        elsewhere ? refuse(lines, line -> true, Reason.LINE_REFERRED, Step.DECISION) : List.of());
  }

  private static List<Refusal> outside(List<RequestedLine> lines) {
    Predicate<RequestedLine> unaddressed = line -> line.way() == LineWay.UNADDRESSED;
    return Refusal.all(
        refuse(
            lines,
            unaddressed.and(line -> line.listed().isEmpty()),
            Reason.LINE_NOT_LISTED,
            Step.DECISION),
        refuse(
            lines,
            unaddressed.and(line -> line.listed().isPresent()),
            Reason.LINE_OUTSIDE,
            Step.DECISION));
  }

  /// Whether the policy's criteria are asked at all: a request for the care of a device in place
  /// alone has none, and nothing is computed for it.
  static boolean asksCriteria(List<RequestedLine> lines) {
    return lines.isEmpty() || lines.stream().anyMatch(line -> line.way() == LineWay.CRITERIA);
  }

  static boolean hasMaintenance(List<RequestedLine> lines) {
    return lines.stream().anyMatch(line -> line.way() == LineWay.MAINTENANCE);
  }

  /// A code only suggests its stage; where it suggests the other one, the criteria of this route
  /// may not be those of the line, and that is not for a nurse to settle.
  static List<Refusal> stage(List<RequestedLine> lines, Route route) {
    Predicate<RequestKind> other = stage -> stage != route.request();
    return refuse(
        lines,
        line ->
            line.way() == LineWay.CRITERIA
                && line.listed().flatMap(Code::suggests).filter(other).isPresent(),
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
            line -> line.starred() && line.under21(),
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
