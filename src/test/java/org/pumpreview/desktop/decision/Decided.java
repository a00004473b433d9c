package org.pumpreview.desktop.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Gap;

/// Cases on their way to a decision and past it.
final class Decided {
  static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  private Decided() {}

  static CaseOnDesk fresh() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  static CaseOnDesk ready() {
    return fresh().shown();
  }

  /// Two gaps, and a starred line of an adult.
  static CaseOnDesk withGaps() {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .line("J2274", "3", DAY)
        .route(RequestKind.TRIAL, Pathway.NONMALIGNANT)
        .shown()
        .cited("I.A.2.a", "Fax packet", "14", "")
        .cited("I.A.2.e", "Psych eval", "3", "")
        .answered("I.A.2.c", Answer.NOT_DOCUMENTED)
        .does(
            new CaseEvent.NoteWritten(
                Desk.NURSE, "I.A.2.c", "Behavioral care is not in the record."))
        .answered("I.B.3", Answer.NOT_ADDRESSED);
  }

  /// Unanswered items, a line that nobody looked up, one for a physician.
  static CaseOnDesk early() {
    return fresh()
        .unchecked("62362", "1", DAY)
        .answered("I.A.2.a", Answer.MET)
        .answered("I.A.2.b", Answer.NEEDS_PHYSICIAN)
        .answered("I.B.1", Answer.PRESENT)
        .cited("I.B.1", "Fax packet", "30", "Known allergy to titanium.");
  }

  static CaseOnDesk forPhysician() {
    return ready().answered("I.A.2.b", Answer.NEEDS_PHYSICIAN);
  }

  /// The refill of a pump in place, looked at for danger.
  static CaseOnDesk refill() {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .does(new CaseEvent.LineRemoved("62327"))
        .line("62369", "1", DAY)
        .does(
            new CaseEvent.UrgencyScreened(Set.of(), "No alarm, fax page 2."),
            new CaseEvent.RevisionConfirmed(CaseOnDesk.POLICY.identity().revision()));
  }

  static CaseOnDesk waiting() {
    return withGaps()
        .does(
            new CaseEvent.InformationRequested(
                List.of(
                    new Gap("I.A.2.c", "Notes on behavioral care."),
                    new Gap("I.B.3", "A note on dementia and psychosis.")),
                LocalDate.of(2026, 11, 19)));
  }

  static CaseOnDesk withDirector() {
    return withGaps()
        .does(new CaseEvent.RoutedToDirector("Is the record of behavioral care enough?"));
  }

  static CaseOnDesk approved() {
    var held = ready();
    return held.does(new CaseEvent.Determined(Approval.of(held.assessment())));
  }

  /// By exception, by the medical director.
  static CaseOnDesk byException() {
    var held =
        CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT)
            .shown()
            .answered("II.A.1.a", Answer.NOT_DOCUMENTED)
            .does(new CaseEvent.RoutedToDirector("Does the exception apply?"))
            .as(CaseOnDesk.DIRECTOR);
    held.assessment()
        .items()
        .forEach(entry ->
            held.does(
                new CaseEvent.Answered(
                    Desk.DIRECTOR,
                    entry.paragraph(),
                    Optional.of(
                        entry.paragraph().equals("II.A.1.a")
                            ? Answer.NOT_MET
                            : entry.item().kind().supporting()))));
    held.read();
    return held.does(
        new CaseEvent.Determined(
            new Determination(
                Determination.Outcome.APPROVED_BY_EXCEPTION,
                held.file().intake().form().lines().keySet().stream()
                    .map(line -> Determination.LineDecision.of(line, true))
                    .toList(),
                Optional.of(
                    new Determination.ExceptionRuling(
                        true, Set.of(Ground.ADVANCED_DISEASE, Ground.LIMITED_SURVIVAL))),
                Map.of(),
                "The oncology letter expects four to six months. A separate trial would use up"
                    + " time and add an anesthetic.",
                CaseOnDesk.PLAN.attestation())));
  }

  static CaseOnDesk withdrawn() {
    return withGaps()
        .does(
            new CaseEvent.Withdrawn(
                "Lena Sparrow, clinic desk",
                LocalDate.of(2026, 11, 16),
                "We will send it again with the therapy notes."));
  }
}
