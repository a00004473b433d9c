package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Ruling;
import org.pumpreview.review.Determination.Terms;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestedLine;

/// The lines of a letter's record, read back as those of a case and the decisions on them. What a
/// record of an earlier form does not tell is taken as the code suggests.
///
/// @param requested what was asked for, in the order of the record
/// @param decisions one a line; fewer where a line was not decided
record RecordedLines(List<RequestedLine> requested, List<LineDecision> decisions) {

  /// More than anybody asks for, where the record does not tell what was asked.
  private static final int UNTOLD = Integer.MAX_VALUE;

  static RecordedLines of(LetterRecord record, Policy policy) {
    List<RequestedLine> requested = new ArrayList<>();
    List<LineDecision> decisions = new ArrayList<>();
    for (LetterRecord.Line line : record.lines()) {
      String id = "line-" + (requested.size() + 1);
      requested.add(requested(id, line, policy.code(line.code()), record));
      ruling(line).map(ruling -> decision(id, line, ruling)).ifPresent(decisions::add);
    }
    return new RecordedLines(List.copyOf(requested), List.copyOf(decisions));
  }

  private static RequestedLine requested(
      String id, LetterRecord.Line line, Optional<Code> listed, LetterRecord record) {
    boolean told = line.way().isPresent();
    Optional<LetterRecord.Extent> asked = told ? line.asked() : line.granted();
    LineWay way = line.way().orElseGet(() -> suggested(line, listed, record));
    // The record leaves out who said so; that a letter calls it referred rests on a person's word.
    Optional<LineRoute.Said> said =
        way == LineWay.REFERRED
            ? Optional.of(new LineRoute.Said("", record.signer().user(), record.issued()))
            : Optional.empty();
    return new RequestedLine(
        id,
        line.code(),
        "",
        told ? asked.map(LetterRecord.Extent::quantity).orElse(0) : UNTOLD,
        asked.map(LetterRecord.Extent::from),
        asked.map(LetterRecord.Extent::to),
        new LineRoute(way, "", said),
        listed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static LineWay suggested(
      LetterRecord.Line line, Optional<Code> listed, LetterRecord record) {
    if (line.decision() == LineOutcome.REFERRED || listed.isEmpty()) {
      return LineWay.REFERRED;
    }
    return switch (listed.get().use()) {
      case CRITERIA -> LineWay.CRITERIA;
      case CRITERIA_OR_MAINTENANCE ->
          record.findings().isEmpty() ? LineWay.MAINTENANCE : LineWay.CRITERIA;
      case MAINTENANCE -> LineWay.MAINTENANCE;
    };
  }

  private static Optional<Ruling> ruling(LetterRecord.Line line) {
    return switch (line.decision()) {
      case APPROVED, REDUCED -> Optional.of(Ruling.APPROVED);
      case NOT_APPROVED -> Optional.of(Ruling.DENIED);
      case REFERRED -> Optional.of(Ruling.REFERRED);
      case OPEN -> Optional.empty();
    };
  }

  private static LineDecision decision(String id, LetterRecord.Line line, Ruling ruling) {
    return new LineDecision(
        id,
        ruling,
        line.granted().map(granted -> new Terms(granted.quantity(), granted.from(), granted.to())),
        reason(id, line));
  }

  private static String reason(String id, LetterRecord.Line line) {
    boolean less =
        line.decision() == LineOutcome.REDUCED || line.decision() == LineOutcome.NOT_APPROVED;
    boolean untold = line.way().isEmpty() && less;
    return untold || line.reason().equals(LetterRecord.Line.OWN)
        ? Determination.ofLine(id)
        : line.reason();
  }

  /// Whether each line says how much is granted where that is less, and nowhere else, and in a
  /// record that tells all which way it went: only older forms are silent about that.
  static boolean tellsHowMuch(LetterRecord record) {
    boolean older = record.schema() < LetterRecord.FIRST_WHOLE;
    return record.lines().stream().allMatch(line -> older || line.way().isPresent())
        && record.lines().stream()
            .allMatch(
                line -> (line.decision() == LineOutcome.REDUCED) == line.granted().isPresent());
  }
}
