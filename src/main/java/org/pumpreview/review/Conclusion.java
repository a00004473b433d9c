package org.pumpreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;

/// Whether a determination follows from the findings, the exception and the lines it rests on.
/// Looks at no text and at nothing of the member, so that the journal and the record within a
/// letter are asked the same.
///
/// @param checklist the items of the route; empty where the criteria are not asked
/// @param answers of the desk that decides, by the route's paragraphs; a blank is absent
/// @param epsdt whether lines under 21 are reviewed by themselves
public record Conclusion(
    Determination determination,
    List<RequestedLine> lines,
    Optional<Checklist> checklist,
    Map<String, Answer> answers,
    boolean epsdt) {

  public Conclusion {
    lines = List.copyOf(lines);
    answers = Map.copyOf(answers);
  }

  /// Why it does not follow.
  ///
  /// @param about paragraphs or codes; may be empty
  public record Flaw(Kind kind, List<String> about) {
    public Flaw {
      about = List.copyOf(about);
    }

    /// What is wrong.
    public enum Kind {
      /// A nurse approves as requested and decides nothing else.
      NOT_A_NURSES,
      /// The decisions on the lines do not come to this outcome.
      LINES,
      /// Lines are approved that the policy does not speak of.
      OUTSIDE_POLICY,
      /// Items that the approval rests on are not shown.
      NOT_SHOWN,
      /// The criteria are asked, and no route through them is chosen.
      NO_ROUTE,
      /// An exception is ruled on that the route or its findings do not open.
      EXCEPTION_NOT_OPEN,
      /// The ruling on the exception is missing, or is not the one of this outcome.
      EXCEPTION_RULING,
      /// The exception is granted on none of the grounds that the policy names.
      NO_GROUND
    }
  }

  /// The items that are neither shown nor waived.
  List<String> unmet() {
    return DeterminationContent.unmet(
        Assessment.unmet(checklist.map(Checklist::entries).orElse(List.of()), answers),
        rule(),
        determination);
  }

  LineDecisions lineDecisions() {
    return new LineDecisions(lines, determination, unmet(), epsdt);
  }

  private Optional<ExceptionRule> rule() {
    return checklist.flatMap(Checklist::exception);
  }

  /// What keeps it from following where a nurse decides.
  public List<Flaw> ofNurse() {
    List<Flaw> flaws = new ArrayList<>();
    boolean hers =
        determination.outcome() == Determination.Outcome.APPROVED
            && determination.exception().isEmpty();
    add(flaws, !hers, Flaw.Kind.NOT_A_NURSES);
    add(flaws, checklist.isEmpty(), Flaw.Kind.NO_ROUTE);
    notShown(flaws);
    outside(flaws, LineBasis.scope(lines));
    checklist.ifPresent(list -> outside(flaws, LineBasis.stage(lines, list.route())));
    add(flaws, !lineDecisions().refusals().isEmpty(), Flaw.Kind.LINES);
    return flaws;
  }

  /// What keeps it from following where a medical director decides.
  public List<Flaw> ofDirector() {
    List<Flaw> flaws = new ArrayList<>();
    boolean open = checklist.map(list -> list.exceptionOpen(answers)).orElse(false);
    if (DeterminationContent.strays(determination, open)) {
      add(flaws, true, Flaw.Kind.EXCEPTION_NOT_OPEN);
    } else {
      add(flaws, !DeterminationContent.ruled(determination, open), Flaw.Kind.EXCEPTION_RULING);
    }
    boolean grounded =
        rule().map(any -> DeterminationContent.grounded(any, determination)).orElse(false);
    boolean granted = DeterminationContent.grantedOn(determination);
    add(flaws, granted && !grounded, Flaw.Kind.NO_GROUND);
    switch (determination.outcome()) {
      case APPROVED -> {
        outside(flaws, LineBasis.directorScope(lines));
        notShown(flaws);
        add(flaws, checklist.isEmpty() && LineBasis.asksCriteria(lines), Flaw.Kind.NO_ROUTE);
      }
      case APPROVED_BY_EXCEPTION -> {
        outside(flaws, LineBasis.directorScope(lines));
        notShown(flaws);
      }
      case APPROVED_OUTSIDE_CRITERIA, PARTIALLY_APPROVED, ADVERSE -> {}
    }
    add(flaws, !lineDecisions().refusals().isEmpty(), Flaw.Kind.LINES);
    return flaws;
  }

  private void notShown(List<Flaw> flaws) {
    List<String> unmet = unmet();
    if (!unmet.isEmpty()) {
      flaws.add(new Flaw(Flaw.Kind.NOT_SHOWN, unmet));
    }
  }

  private static void outside(List<Flaw> flaws, List<Refusal> refusals) {
    List<String> codes =
        refusals.stream().flatMap(refusal -> refusal.targets().stream()).distinct().toList();
    if (!codes.isEmpty()) {
      flaws.add(new Flaw(Flaw.Kind.OUTSIDE_POLICY, codes));
    }
  }

  private static void add(List<Flaw> flaws, boolean wrong, Flaw.Kind kind) {
    if (wrong) {
      flaws.add(new Flaw(kind, List.of()));
    }
  }
}
