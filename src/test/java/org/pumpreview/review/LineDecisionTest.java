package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.LineCases.denied;
import static org.pumpreview.review.LineCases.less;
import static org.pumpreview.review.LineCases.partial;
import static org.pumpreview.review.LineCases.whole;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Terms;
import org.pumpreview.review.Refusal.Reason;

/// Every requested line decided by itself.
class LineDecisionTest {
  private static final TestedCase FOUND = LineCases.found();

  @Nested
  class InPart {
    @Test
    void aLineIsApprovedAndAnotherDenied() {
      TestedCase decided =
          FOUND.does(DIRECTOR, Cases.determined(partial(whole("62350"), denied("E0782"))));
      assertEquals(List.of(), decided.faults());
      assertEquals(CaseStatus.DECIDED, decided.status());
    }

    @Test
    void everyLineIsDecidedOnce() {
      assertEquals(
          Set.of(Reason.LINES_UNDECIDED), FOUND.reasons(DIRECTOR, partial(whole("62350"))));
      assertEquals(
          Set.of(Reason.LINES_UNDECIDED),
          FOUND.reasons(DIRECTOR, partial(whole("62350"), denied("E0782"), less("E0782", 1))));
    }

    @ParameterizedTest
    @CsvSource({
      "4, 2026-12-02, 2026-12-09",
      "5, 2026-12-03, 2026-12-09",
      "5, 2026-12-02, 2026-12-08",
      "1, 2026-12-05, 2026-12-05"
    })
    void lessIsGivenWithinWhatWasAsked(int quantity, LocalDate from, LocalDate to) {
      Terms terms = new Terms(quantity, from, to);
      assertEquals(
          Set.of(), FOUND.reasons(DIRECTOR, partial(whole("62350"), less("E0782", terms))));
    }

    @ParameterizedTest
    @CsvSource({
      "5, 2026-12-02, 2026-12-09",
      "0, 2026-12-02, 2026-12-09",
      "6, 2026-12-02, 2026-12-09",
      "4, 2026-12-01, 2026-12-09",
      "4, 2026-12-02, 2026-12-10",
      "4, 2026-12-08, 2026-12-03"
    })
    void theSameOrMoreIsNotLess(int quantity, LocalDate from, LocalDate to) {
      Terms terms = new Terms(quantity, from, to);
      assertEquals(
          Set.of(Reason.TERMS_UNFIT),
          FOUND.reasons(DIRECTOR, partial(whole("62350"), less("E0782", terms))));
      assertFault(FOUND, partial(whole("62350"), less("E0782", terms)));
    }

    @Test
    void aLineThatIsDeniedHasNoTerms() {
      LineDecision odd =
          new LineDecision(
              "line-E0782",
              Determination.Ruling.DENIED,
              Optional.of(new Terms(1, LineCases.FROM, LineCases.TO)),
              Determination.COVERAGE);
      assertEquals(
          Set.of(Reason.TERMS_UNFIT), FOUND.reasons(DIRECTOR, partial(whole("62350"), odd)));
    }

    /// Coverage, an item that is not shown, or a reason of the line's own; all of it written.
    @Test
    void everyLineThatIsNotWholeHasItsReason() {
      String own = Determination.ofLine("line-E0782");
      LineDecision forItsOwn = LineDecision.denied("line-E0782", own);
      assertEquals(
          Set.of(),
          FOUND.reasons(DIRECTOR, partial(Map.of(own, Cases.reason()), whole("62350"), forItsOwn)));
      for (String key : List.of("", "II.A.2.a", "LA.X", Determination.ofLine("line-62350"))) {
        assertEquals(
            Set.of(Reason.LINE_REASONS_MISSING),
            FOUND.reasons(
                DIRECTOR,
                partial(
                    key.isEmpty() ? Map.of() : Map.of(key, Cases.reason()),
                    whole("62350"),
                    LineDecision.denied("line-E0782", key))),
            key);
      }
    }

    @Test
    void aReasonThatIsNotWrittenWholeIsNone() {
      Determination half =
          partial(
              Map.of(Determination.COVERAGE, new Determination.Reason("Not on the list.", " ")),
              whole("62350"),
              denied("E0782"));
      assertEquals(Set.of(Reason.REASONS_MISSING), FOUND.reasons(DIRECTOR, half));
      assertFault(FOUND, half);
    }

    @Test
    void aLineThatIsWholeHasNone() {
      LineDecision odd =
          new LineDecision(
              "line-62350",
              Determination.Ruling.APPROVED,
              Optional.empty(),
              Determination.COVERAGE);
      assertEquals(
          Set.of(Reason.LINE_REASONS_MISSING),
          FOUND.reasons(DIRECTOR, partial(odd, denied("E0782"))));
    }

    /// A notice that denies lists every item that is not shown; and what is approved all the same
    /// rests on the physician's own words.
    @Test
    void everyItemThatIsNotShownHasItsReasonAndWhatIsApprovedARationale() {
      TestedCase open = FOUND.does(DIRECTOR, Cases.found("II.A.2.c", Answer.NOT_DOCUMENTED));
      Determination bare = Cases.withRationale(partial(whole("62350"), denied("E0782")), "");
      assertEquals(
          Set.of(Reason.REASONS_MISSING, Reason.RATIONALE_MISSING), open.reasons(DIRECTOR, bare));
      Map<String, Determination.Reason> reasons = new HashMap<>(bare.reasons());
      reasons.put("II.A.2.c", Cases.reason());
      Determination said =
          Cases.withRationale(
              partial(reasons, whole("62350"), denied("E0782")), "The catheter is in use.");
      assertEquals(Set.of(), open.reasons(DIRECTOR, said));
    }

    @Test
    void isArguedWhereEveryItemIsShown() {
      Determination mute = Cases.withRationale(partial(whole("62350"), denied("E0782")), " ");
      assertEquals(Set.of(Reason.RATIONALE_MISSING), FOUND.reasons(DIRECTOR, mute));
      assertEquals(
          CaseFile.Fault.Kind.NOT_ALLOWED,
          FOUND.forced(DIRECTOR, Cases.determined(mute)).faults().getFirst().kind());
    }

    /// The exception is a question of the criteria, the parting one of the lines.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesWithAnExceptionThatIsRuledOn(boolean granted) {
      TestedCase open = Cases.withoutTrial();
      Determination bare =
          Cases.partial(Cases.adverse(open, Cases.TRIAL_RESULT, Determination.COVERAGE));
      assertEquals(Set.of(Reason.EXCEPTION_UNDECIDED), open.reasons(DIRECTOR, bare));
      Set<Ground> grounds = granted ? Set.of(Ground.HIGH_RISK) : Set.of();
      Determination ruled = Cases.with(bare, Optional.of(new ExceptionRuling(granted, grounds)));
      Determination covered =
          granted
              ? Cases.withReasons(ruled, Map.of(Determination.COVERAGE, Cases.reason()))
              : ruled;
      List<LineDecision> lines =
          covered.lines().stream()
              .map(line ->
                  line.approved() ? line : LineDecision.denied(line.line(), Determination.COVERAGE))
              .toList();
      open.does(DIRECTOR, Cases.determined(Cases.withLines(covered, lines)));
    }

    @Test
    void grantsNoExceptionWithoutAGround() {
      TestedCase open = Cases.withoutTrial();
      Determination granted =
          Cases.with(
              Cases.partial(Cases.adverse(open, Determination.COVERAGE)),
              Optional.of(new ExceptionRuling(true, Set.of())));
      assertEquals(Set.of(Reason.GROUND_MISSING), open.reasons(DIRECTOR, granted));
      assertFault(open, granted);
    }

    @Test
    void isNeverANurses() {
      Determination partial = partial(whole("62350"), denied("E0782"));
      assertTrue(FOUND.reasons(NURSE, partial).contains(Reason.NOT_A_DIRECTOR));
      TestedCase nursed = Cases.approvable(Cases.IMPLANT_NONMALIGNANT);
      Determination own = Cases.partial(Cases.adverse(nursed, Determination.COVERAGE));
      assertTrue(nursed.reasons(NURSE, own).contains(Reason.NOT_A_DIRECTOR));
      assertEquals(1, nursed.forced(NURSE, Cases.determined(own)).faults().size());
    }
  }

  @Nested
  class OfAnotherPolicy {
    private final TestedCase given = LineCases.withBaclofen().does(DIRECTOR, LineCases.givenAway());

    @Test
    void aLineIsReferredWhileTheOthersAreDecided() {
      TestedCase decided = given.does(DIRECTOR, Cases.determined(LineCases.referring(given)));
      assertEquals(List.of(), decided.faults());
    }

    @Test
    void aSuggestionAloneRefersNothing() {
      TestedCase suggested = LineCases.withBaclofen();
      assertEquals(
          Set.of(Reason.LINE_NOT_LISTED, Reason.LINE_NOT_REFERRED),
          suggested.reasons(DIRECTOR, LineCases.referring(suggested)));
      assertFault(suggested, LineCases.referring(suggested));
    }

    @Test
    void anApprovalDoesNotClearIt() {
      Determination cleared =
          Cases.withRationale(Cases.approval(given), "The spasms are part of the pain.");
      assertEquals(Set.of(Reason.LINE_REFERRED), given.reasons(DIRECTOR, cleared));
      assertFault(given, cleared);
    }

    @Test
    void onlyAPhysiciansOwnWordsOutsideTheCriteriaDo() {
      assertEquals(Set.of(), given.reasons(DIRECTOR, Cases.outside(given)));
    }

    @Test
    void nothingIsApprovedWhereEveryLineIs() {
      TestedCase all = given;
      for (String code : List.of("62350", "E0782")) {
        all =
            all.does(
                DIRECTOR,
                new CaseEvent.LineRouted(
                    "line-" + code,
                    code,
                    "OPIOID",
                    LineWay.REFERRED,
                    "LA.CP.MP.107",
                    "For spasticity alone"));
      }
      assertEquals(Set.of(Reason.LINE_REFERRED), all.reasons(DIRECTOR, Act.APPROVE));
      assertEquals(Set.of(), all.reasons(DIRECTOR, Act.APPROVE_OUTSIDE_CRITERIA));
    }

    /// Once the line asks for something else, somebody has to look again.
    @Test
    void theWordForAnotherCodeOrDrugDoesNotCount() {
      TestedCase recoded = given.does(DIRECTOR, recoded("J0476"));
      assertEquals(LineWay.UNADDRESSED, way(recoded));
      TestedCase other = given.does(DIRECTOR, Cases.field(RequestField.DRUG_KIND, "OTHER"));
      assertEquals(LineWay.UNADDRESSED, way(other));
    }

    private CaseEvent recoded(String code) {
      return new CaseEvent.LineCorrected(
          LineCases.BACLOFEN, LineField.CODE, "J0475", code, "Ana Example", "A slip of the pen");
    }

    private LineWay way(TestedCase tested) {
      return tested.assessment().reading().line(LineCases.BACLOFEN).orElseThrow().way();
    }

    @Test
    void aNurseRoutesWhatAnotherPolicyDecides() {
      TestedCase shown =
          Cases.approvable(Cases.TRIAL_NONMALIGNANT)
              .does(
                  NURSE,
                  new CaseEvent.LineRouted(
                      "line-62327",
                      "62327",
                      "OPIOID",
                      LineWay.REFERRED,
                      "LA.CP.MP.107",
                      "Not for pain"));
      assertEquals(Set.of(Reason.LINE_REFERRED), shown.reasons(NURSE, Act.APPROVE));
      assertEquals(1, shown.forced(NURSE, Cases.determined(Cases.approval(shown))).faults().size());
    }

    /// Nobody's word makes criteria for a code or a drug that the policy has none for.
    @ParameterizedTest
    @CsvSource({
      "J0475, OPIOID,   CRITERIA",
      "62370, OPIOID,   CRITERIA",
      "62350, BACLOFEN, CRITERIA",
      "62350, OTHER,    CRITERIA",
      "62327, OPIOID,   MAINTENANCE",
      "J0475, OPIOID,   MAINTENANCE"
    })
    void aWayThatTheCodeOrTheDrugRulesOutIsRefusedAndDoesNotCount(
        String code, String drug, LineWay way) {
      TestedCase tested =
          Cases.typed(Cases.TRIAL_NONMALIGNANT)
              .does(NURSE, Cases.field(RequestField.DRUG_KIND, drug))
              .does(NURSE, Cases.line("line-x", code, "1", "2026-12-02", ""));
      CaseEvent routed =
          new CaseEvent.LineRouted("line-x", code, drug, way, "", "Because I say so");
      assertEquals(Set.of(Reason.LINE_WAY_UNFIT), tested.reasons(NURSE, routed));
      LineRoute suggested = tested.assessment().suggested("line-x");
      assertEquals(
          suggested,
          tested.forced(NURSE, routed).assessment().reading().line("line-x").orElseThrow().route());
    }

    @Test
    void theReplacementOfAPumpIsMaintenanceByAReviewersWord() {
      TestedCase tested =
          Cases.typed(Cases.IMPLANT_NONMALIGNANT)
              .does(
                  NURSE,
                  new CaseEvent.LineRouted(
                      "line-62362",
                      "62362",
                      "OPIOID",
                      LineWay.MAINTENANCE,
                      "",
                      "The battery is empty, fax page 2"));
      LineRoute route = tested.assessment().reading().line("line-62362").orElseThrow().route();
      assertEquals(LineWay.MAINTENANCE, route.way());
      assertEquals(
          Optional.of(
              new LineRoute.Said("The battery is empty, fax page 2", NURSE.userId(), Cases.NOW)),
          route.said());
    }
  }

  /// EPSDT: asked of the director on every line before anything adverse.
  @Nested
  class Under21 {
    private final TestedCase young = LineCases.under21();

    @ParameterizedTest
    @EnumSource(
        value = Outcome.class,
        names = {"PARTIALLY_APPROVED", "ADVERSE"})
    void everyLineIsReviewedBeforeAnythingAdverse(Outcome outcome) {
      Determination determination = less(outcome);
      assertEquals(
          List.of(new Refusal(Reason.EPSDT_UNREVIEWED, Step.DECISION, List.of("62350", "E0782"))),
          young.refusals(DIRECTOR, Cases.determined(determination)));
      assertFault(young, determination);
      TestedCase half = young.does(DIRECTOR, LineCases.epsdt("E0782", false));
      assertEquals(
          List.of(new Refusal(Reason.EPSDT_UNREVIEWED, Step.DECISION, List.of("62350"))),
          half.refusals(DIRECTOR, Cases.determined(determination)));
      LineCases.reviewed(young, false).does(DIRECTOR, Cases.determined(determination));
    }

    @ParameterizedTest
    @EnumSource(
        value = Outcome.class,
        names = {"PARTIALLY_APPROVED", "ADVERSE"})
    void whatTheReviewFindsNeededIsNotDenied(Outcome outcome) {
      TestedCase needed = LineCases.reviewed(young, true);
      assertEquals(
          List.of(new Refusal(Reason.EPSDT_NEEDED, Step.DECISION, List.of("E0782"))),
          needed.refusals(DIRECTOR, Cases.determined(less(outcome))));
      assertFault(needed, less(outcome));
    }

    private Determination less(Outcome outcome) {
      return outcome == Outcome.ADVERSE
          ? Cases.adverse(young, Determination.COVERAGE)
          : partial(whole("62350"), denied("E0782"));
    }

    @Test
    void theNewestReviewCounts() {
      TestedCase again = LineCases.reviewed(LineCases.reviewed(young, true), false);
      assertEquals(Set.of(), again.reasons(DIRECTOR, partial(whole("62350"), denied("E0782"))));
    }

    @Test
    void aReviewOfAnotherCodeDoesNotCount() {
      TestedCase recoded =
          LineCases.reviewed(young, false).does(DIRECTOR, Cases.recoded("62350", "62351"));
      assertEquals(
          Set.of(Reason.EPSDT_UNREVIEWED),
          recoded.reasons(DIRECTOR, partial(whole("62350"), denied("E0782"))));
    }

    @Test
    void anApprovalAsksForNone() {
      assertEquals(Set.of(), young.reasons(DIRECTOR, Cases.approval(young)));
    }

    @Test
    void fromTheTwentyFirstBirthdayOnNoneIsAsked() {
      assertEquals(Set.of(), FOUND.reasons(DIRECTOR, partial(whole("62350"), denied("E0782"))));
    }

    @Test
    void itIsADirectorsAlone() {
      assertEquals(
          Set.of(Reason.NOT_A_DIRECTOR), young.reasons(NURSE, LineCases.epsdt("E0782", false)));
    }

    @Test
    void aCaseUnderAPackThatDoesNotAskStandsWithout() {
      TestedCase plain =
          Cases.found(Cases.TRIAL_NONMALIGNANT)
              .earlier()
              .does(DIRECTOR, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2010-03-09"));
      assertEquals(Set.of(), plain.reasons(DIRECTOR, Cases.adverse(plain, Determination.COVERAGE)));
    }
  }

  /// A director's entry past the rules does not count either.
  private static void assertFault(TestedCase tested, Determination determination) {
    TestedCase forced = tested.forced(DIRECTOR, Cases.determined(determination));
    assertEquals(
        List.of(CaseFile.Fault.Kind.NOT_ALLOWED),
        forced.faults().stream().map(CaseFile.Fault::kind).toList());
  }
}
