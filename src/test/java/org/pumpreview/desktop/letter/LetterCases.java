package org.pumpreview.desktop.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.Gap;
import org.pumpreview.review.RequestField;

/// Invented cases that are due a letter.
final class LetterCases {
  private static final List<String> UNMET = List.of("II.A.2.a", "II.A.2.b", "II.A.2.i");

  private LetterCases() {}

  /// Nothing is decided yet.
  static CaseOnDesk open() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  /// A trial that the nurse approved.
  static CaseOnDesk approved() {
    return approved(open());
  }

  static CaseOnDesk approved(CaseOnDesk routed) {
    var made = routed.shown();
    return made.does(
        new CaseEvent.Determined(
            new Determination(
                Outcome.APPROVED, lines(made, true), Optional.empty(), Map.of(), "", List.of())));
  }

  /// An implant that the director did not approve, for three reasons.
  static CaseOnDesk adverse() {
    var made = unmetImplant();
    made.does(new CaseEvent.RoutedToDirector("Three items are not shown."));
    made.as(CaseOnDesk.DIRECTOR);
    made.assessment()
        .file()
        .findings(Desk.NURSE)
        .forEach((paragraph, found) ->
            made.does(new CaseEvent.Answered(Desk.DIRECTOR, paragraph, found.answer())));
    Map<String, Reason> reasons =
        UNMET.stream()
            .collect(
                Collectors.toMap(
                    item -> item,
                    item -> {
                      var plain = CaseOnDesk.POLICY.item(item).plain();
                      return new Reason(plain.gap(), plain.change());
                    }));
    return made.does(
        new CaseEvent.Determined(
            new Determination(
                Outcome.ADVERSE,
                lines(made, false),
                Optional.empty(),
                reasons,
                "Pain at rest fell from 7 to 4, which is 42.9 percent.",
                CaseOnDesk.PLAN.attestation())));
  }

  /// An implant of which the nurse asked for what is missing.
  static CaseOnDesk asked() {
    var made = unmetImplant();
    return made.does(
        new CaseEvent.InformationRequested(
            UNMET.stream()
                .map(item -> new Gap(item, CaseOnDesk.POLICY.item(item).satisfiedBy()))
                .toList(),
            LocalDate.of(2026, 11, 19)));
  }

  private static CaseOnDesk unmetImplant() {
    var made =
        CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT)
            .field(RequestField.MEMBER_NAME, "Odile Mockingbird");
    for (var item : made.assessment().items()) {
      var paragraph = item.paragraph();
      boolean shown = !UNMET.contains(paragraph);
      made.answered(paragraph, shown ? item.item().kind().supporting() : Answer.NOT_DOCUMENTED);
      if (shown) {
        made.cited(paragraph, "Fax packet", "12", "the record says so");
      }
    }
    return made;
  }

  private static List<LineDecision> lines(CaseOnDesk made, boolean approved) {
    return made.file().intake().form().lines().keySet().stream()
        .map(line -> LineDecision.of(line, approved))
        .toList();
  }
}
