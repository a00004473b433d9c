package org.pumpreview.desktop.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The acts of the decision for one person: open ones first with their consequence, then those that
/// are not, each with the reason that the rules give.
final class ActLines {
  private static final Words WORDS = Words.of("decision");

  /// As a nurse reads them: what she can do, then what only a medical director can.
  private static final List<Act> ACTS =
      List.of(
          Act.APPROVE,
          Act.REQUEST_INFORMATION,
          Act.ROUTE_TO_DIRECTOR,
          Act.RECORD_WITHDRAWAL,
          Act.APPROVE_BY_EXCEPTION,
          Act.DETERMINE_ADVERSE);

  private static final Set<Refusal.Reason> TELLING =
      Set.of(Refusal.Reason.EXCEPTION_NOT_OFFERED, Refusal.Reason.WITH_DIRECTOR);

  /// How much else an approval lacks is named beside the first reason; the summary tells all.
  private static final int OTHERS = 2;

  private final CaseDesk desk;
  private final Assessment assessment;
  private final List<Lacking> lacking;

  private ActLines(CaseDesk desk) {
    this.desk = desk;
    this.assessment = desk.assessment();
    this.lacking = Lacking.of(assessment);
  }

  static List<ActLine> of(CaseDesk desk) {
    return new ActLines(desk).lines();
  }

  private List<ActLine> lines() {
    var primary = primary();
    return ACTS.stream()
        .map(act -> line(act, primary.equals(Optional.of(act))))
        .sorted(Comparator.comparing(ActLines::rank))
        .toList();
  }

  private static int rank(ActLine line) {
    return line.primary() ? 0 : line.open() ? 1 : 2;
  }

  private ActLine line(Act act, boolean primary) {
    var word = act == Act.DETERMINE_ADVERSE ? WORDS.text("act.otherwise") : Wording.of(act);
    return new ActLine(act, word, isOpen(act), primary, isOpen(act) ? consequence(act) : why(act));
  }

  // ---- open or not

  private boolean isOpen(Act act) {
    return switch (act) {
      case REQUEST_INFORMATION -> refusals(act).isEmpty() && !lacking.isEmpty();
      // These are a medical director's, who has a desk of his own for them.
      case APPROVE_BY_EXCEPTION, DETERMINE_ADVERSE -> false;
      default -> refusals(act).isEmpty();
    };
  }

  private List<Refusal> refusals(Act act) {
    return act == Act.APPROVE
        ? desk.refusals(new CaseEvent.Determined(Approval.of(assessment)))
        : desk.refusals(act);
  }

  /// Approval once it is open; else what brings the case on.
  private Optional<Act> primary() {
    if (isOpen(Act.APPROVE)) {
      return Optional.of(Act.APPROVE);
    }
    boolean silent = Lacking.of(lacking, Lacking.Kind.SILENT).findAny().isPresent();
    boolean physician = Standing.of(assessment, desk.actor()).kind() == Standing.Kind.PHYSICIAN;
    var order =
        physician && !silent
            ? Stream.of(Act.ROUTE_TO_DIRECTOR, Act.REQUEST_INFORMATION)
            : Stream.of(Act.REQUEST_INFORMATION, Act.ROUTE_TO_DIRECTOR);
    return order.filter(this::isOpen).findFirst();
  }

  // ---- what an open act does

  private Telling consequence(Act act) {
    return Telling.of(
        switch (act) {
          case APPROVE ->
              WORDS.text(
                  "does.approve",
                  assessment.reading().lines().size(),
                  assessment.policy().identity().id(),
                  assessment.policy().identity().revision());
          case REQUEST_INFORMATION -> WORDS.text("does.ask", lacking.size());
          case ROUTE_TO_DIRECTOR -> route();
          case RECORD_WITHDRAWAL -> WORDS.text("does.withdraw");
          default -> throw new IllegalArgumentException(act + " is never open here");
        });
  }

  private String route() {
    return assessment
        .due()
        .map(due ->
            WORDS.text(
                "does.route-due",
                Moments.dayTime(due.at().atZone(assessment.plan().zone()).toLocalDateTime())))
        .orElse(WORDS.text("does.route"));
  }

  // ---- why an act is not open

  private Telling why(Act act) {
    var refusals = refusals(act);
    if (refusals.isEmpty()) {
      return Telling.of(nothingToAsk());
    }
    var first = Telling.of(assessment, reason(refusals));
    return act == Act.APPROVE ? first.and(also(refusals.getFirst())) : first;
  }

  private String nothingToAsk() {
    if (assessment.checklist().isPresent()) {
      return WORDS.text("why-not.nothing-to-ask");
    }
    return assessment.asksCriteria()
        ? WORDS.text("why-not.no-items")
        : WORDS.text("why-not.no-criteria");
  }

  /// What the policy does not offer nobody can do: that says more than who could. And a case that
  /// lies with a director needs no routing.
  private Refusal reason(List<Refusal> refusals) {
    return Stream.concat(refusals.stream(), refusals(Act.ROUTE_TO_DIRECTOR).stream())
        .filter(refusal -> TELLING.contains(refusal.reason()))
        .findFirst()
        .orElse(refusals.getFirst());
  }

  /// What else an approval lacks, counted.
  private Telling also(Refusal first) {
    var telling = new ArrayList<Telling.Part>();
    var rest =
        Standing.of(assessment, desk.actor()).lacks().stream()
            .filter(lack -> lack.refusal().reason() != first.reason())
            .toList();
    for (var lack : rest.subList(0, Math.min(rest.size(), OTHERS))) {
      var lead = telling.isEmpty() ? WORDS.text("also") + " " : ", ";
      telling.add(new Telling.Part(lead, Optional.empty()));
      telling.add(new Telling.Part(LackWords.count(lack), Optional.of(lack.places().getFirst())));
    }
    if (!telling.isEmpty()) {
      var end = rest.size() > OTHERS ? WORDS.text("also.more", rest.size() - OTHERS) : ".";
      telling.add(new Telling.Part(end, Optional.empty()));
    }
    return new Telling(telling);
  }
}
