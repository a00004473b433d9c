package org.pumpreview.desktop.caseframe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.desktop.desk.CaseOnDesk.DIRECTOR;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.StepRail.State;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Determination;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;

class StepLinesTest {
  private static StepRail.Step line(CaseOnDesk made, Actor actor, Step step) {
    Standing standing = Standing.of(made.assessment(), actor);
    return StepLines.of(made.assessment(), actor, standing).get(step.ordinal());
  }

  private static void assertLine(CaseOnDesk made, Step step, State state, String detail) {
    StepRail.Step line = line(made, NURSE, step);
    assertEquals(state, line.state());
    assertEquals(detail, line.detail());
  }

  private static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  @Test
  void nothingIsBegunInANewCase() {
    CaseOnDesk made = CaseOnDesk.opened();
    assertLine(made, Step.REQUEST, State.NOT_BEGUN, "Nothing entered yet");
    assertLine(made, Step.ROUTE, State.NOT_BEGUN, "Not chosen yet");
    assertLine(made, Step.CRITERIA, State.NOT_BEGUN, "After the route");
    assertLine(made, Step.CONTRAINDICATIONS, State.NOT_BEGUN, "After the route");
    assertLine(made, Step.DECISION, State.NOT_BEGUN, "Not ready");
    assertLine(made, Step.LETTER, State.NOT_BEGUN, "After the decision");
  }

  @Test
  void aRequestIsUnderWayUntilNothingIsMissingOrWrong() {
    CaseOnDesk made = CaseOnDesk.opened().request(RequestKind.TRIAL);
    assertLine(made, Step.REQUEST, State.COMPLETE, "Complete");
    made.field(RequestField.DRUG, "");
    assertLine(made, Step.REQUEST, State.UNDER_WAY, "1 field open");
    made.field(RequestField.TREATING_NPI, "12345");
    assertLine(made, Step.REQUEST, State.GAPS, "1 to correct");
  }

  @Test
  void anUncheckedLineIsUnderWay() {
    CaseOnDesk made = trial().unchecked("62323", "1", LocalDate.of(2026, 12, 2));
    assertLine(made, Step.REQUEST, State.UNDER_WAY, "1 line not checked");
  }

  @Test
  void aRouteNeedsItsRevision() {
    CaseOnDesk made = CaseOnDesk.opened();
    made.does(new CaseEvent.RouteChosen(RequestKind.TRIAL, Pathway.MALIGNANT, "Scan"));
    assertLine(made, Step.ROUTE, State.UNDER_WAY, "Revision to confirm");
    made.does(new CaseEvent.RevisionConfirmed("2/25"));
    assertLine(made, Step.ROUTE, State.COMPLETE, "Trial, malignant");
    made.does(new CaseEvent.Referred("LA.PHAR.149", "Baclofen"));
    assertLine(made, Step.ROUTE, State.COMPLETE, "Outside, see LA.PHAR.149");
  }

  @Test
  void theRecordsAreBegunWithTheFirstDocument() {
    CaseOnDesk made = trial();
    assertLine(made, Step.RECORDS, State.NOT_BEGUN, "No document yet");
    made.does(attached("packet", 46));
    assertLine(made, Step.RECORDS, State.COMPLETE, "1 document, 46 pages");
    made.does(attached("evaluation", 6));
    assertLine(made, Step.RECORDS, State.COMPLETE, "2 documents, 52 pages");
  }

  private static CaseEvent attached(String id, int pages) {
    return new CaseEvent.DocumentAttached(
        id,
        new Description(id, DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX),
        id + ".pdf",
        DocumentForm.PDF,
        pages,
        20_000,
        "%064x".formatted(pages),
        "attachment of " + id,
        Optional.empty(),
        false);
  }

  @Test
  void itemsAreCountedUntilTheyAreShown() {
    CaseOnDesk made = trial().answered("I.A.2.a", Answer.MET);
    assertLine(made, Step.CRITERIA, State.UNDER_WAY, "1 of 8 answered");
    assertLine(made, Step.CONTRAINDICATIONS, State.NOT_BEGUN, "0 of 5 answered");
    made.shown();
    assertLine(made, Step.CRITERIA, State.COMPLETE, "8 of 8 met");
    assertLine(made, Step.CONTRAINDICATIONS, State.COMPLETE, "5 of 5 absent");
    made.answered("I.B.3", Answer.NOT_ADDRESSED);
    assertLine(made, Step.CONTRAINDICATIONS, State.GAPS, "5 answered, 1 gap");
  }

  /// Where every item is shown there is nothing to ask the provider for.
  @Test
  void theDecisionCountsTheActsThatAreOpen() {
    CaseOnDesk made = trial().shown();
    assertLine(made, Step.DECISION, State.UNDER_WAY, "3 acts open to you");
    made.answered("I.B.3", Answer.NOT_ADDRESSED);
    assertLine(made, Step.DECISION, State.UNDER_WAY, "3 acts open to you");
    made.does(new CaseEvent.RoutedToDirector("Is silence enough"));
    assertLine(made, Step.DECISION, State.NOT_BEGUN, "Another person's turn");
    assertEquals(
        new StepRail.Step("Decision", "Not ready", State.NOT_BEGUN),
        line(made, DIRECTOR, Step.DECISION));
  }

  @Test
  void theLetterFollowsTheDecision() {
    CaseOnDesk made = trial().shown();
    made.does(
        new CaseEvent.Determined(
            new Determination(
                Determination.Outcome.APPROVED,
                List.of(Determination.LineDecision.of("62327", true)),
                Optional.empty(),
                Map.of(),
                "",
                List.of())));
    assertLine(made, Step.DECISION, State.COMPLETE, "Approved, 2026-11-16");
    assertLine(made, Step.LETTER, State.UNDER_WAY, "Not signed yet");
    made.does(new CaseEvent.LetterIssued("1", LetterKind.APPROVAL, "ab".repeat(32), "a-1"));
    assertLine(made, Step.LETTER, State.COMPLETE, "Signed 2026-11-16");
  }
}
