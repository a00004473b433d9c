package org.pumpreview.review;

import java.util.List;
import org.pumpreview.review.CaseFile.Intake;
import org.pumpreview.review.Refusal.Reason;

/// Changes of what was asked for. While the request is being typed they are typing; once a reviewer
/// relies on the lines, who asked for a change and why is part of the record: nobody makes a
/// request smaller by editing it.
final class LineChange {
  private LineChange() {}

  /// Whether an event changes a line that is relied on without saying who asked for it.
  static boolean isSilent(Intake intake, CaseEvent event) {
    return switch (event) {
      case CaseEvent.LineEntered(var line, var field, var text) ->
          intake.isFixed(line, field) && !intake.form().text(line, field).equals(text.strip());
      case CaseEvent.LineRemoved(var line) -> intake.isFixed(line);
      // Nothing else changes a line, or it says who asked.
      default -> false;
    };
  }

  static List<Refusal> silent(Assessment assessment, CaseEvent event, String target) {
    return isSilent(assessment.file().intake(), event)
        ? Refusal.about(List.of(target), Reason.LINE_FIXED, Step.REQUEST)
        : List.of();
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.LineCorrected corrected) {
    Intake intake = assessment.file().intake();
    String now = intake.form().text(corrected.line(), corrected.field());
    boolean same = corrected.corrected().strip().equals(now);
    return Refusal.all(
        LineActs.line(assessment, corrected.line()),
        Proceedings.blank(corrected.by(), corrected.reason()),
        Refusal.when(
            !intake.isFixed(corrected.line(), corrected.field()),
            Reason.LINE_NOT_FIXED,
            Step.REQUEST),
        Refusal.when(!corrected.old().strip().equals(now), Reason.LINE_CHANGED, Step.REQUEST),
        Refusal.when(same, Reason.CORRECTION_SAME, Step.REQUEST));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.LineWithdrawn withdrawn) {
    Intake intake = assessment.file().intake();
    boolean last = intake.form().lines().size() == 1;
    return Refusal.all(
        LineActs.line(assessment, withdrawn.line()),
        Proceedings.blank(withdrawn.by(), withdrawn.reason()),
        Refusal.when(!intake.isFixed(withdrawn.line()), Reason.LINE_NOT_FIXED, Step.REQUEST),
        Refusal.when(
            !intake.form().text(withdrawn.line(), LineField.CODE).equals(withdrawn.code()),
            Reason.LINE_CHANGED,
            Step.REQUEST),
        Refusal.when(last, Reason.LAST_LINE, Step.DECISION));
  }
}
