package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.AmbiguityTestQuestion.in;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseApproves;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseRefused;
import static org.pumpreview.review.AmbiguityTestRow.found;
import static org.pumpreview.review.AmbiguityTestRow.recoded;
import static org.pumpreview.review.AmbiguityTestRow.refusal;
import static org.pumpreview.review.AmbiguityTestRow.row;
import static org.pumpreview.review.AmbiguityTestRow.shown;
import static org.pumpreview.review.AmbiguityTestRow.withLine;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.review.Refusal.Reason;

/// The rows of [AmbiguityTest] on drugs, devices and codes.
final class AmbiguityTestCodes {
  private static final String[] IMPLANT = {"62350", "62362", "E0783"};
  private static final Refusal NO_SCREEN = refusal(Reason.SCREEN_MISSING, Step.ROUTE);
  private static final Refusal REFILL = refusal(Reason.LINE_MAINTENANCE, Step.DECISION, "62370");

  private AmbiguityTestCodes() {}

  static List<AmbiguityTestRow> rows() {
    return Stream.of(drugs(), codes(), devices(), coverage()).flatMap(List::stream).toList();
  }

  // ---- D1, D2

  private static List<AmbiguityTestRow> drugs() {
    return List.of(
        in(IMPLANT_NONMALIGNANT)
            .when(drug("OTHER"))
            .asks("", "OTHER")
            .tells(refusal(Reason.LINE_OUTSIDE, Step.DECISION, IMPLANT))
            .row("D1 ziconotide or an anesthetic alone goes to a director"),
        row(
            "D1 a request without an opioid is outside the policy and never not met",
            AmbiguityTestCodes::withoutOpioid),
        row(
            "D1 an opioid together with another drug is inside the policy",
            () -> {
              TestedCase tested =
                  Cases.approvable(IMPLANT_NONMALIGNANT).does(NURSE, drug("OPIOID_WITH_OTHER"));
              assertEquals(List.of(), tested.assessment().openQuestions());
              assertNurseApproves(tested);
            }),
        in(IMPLANT_NONMALIGNANT)
            .when(drug("BACLOFEN"))
            .asks("", "BACLOFEN")
            .tells(refusal(Reason.LINE_REFERRED, Step.DECISION, IMPLANT))
            .row("D2 baclofen goes to a director and to its own policy"),
        row("D2 the program clears no line of another policy", AmbiguityTestCodes::baclofen),
        row(
            "D2 pumps of other indications can be referred to their own policy",
            AmbiguityTestCodes::otherIndication));
  }

  private static CaseEvent drug(String kind) {
    return Cases.field(RequestField.DRUG_KIND, kind);
  }

  private static void withoutOpioid() {
    TestedCase nurses = Cases.approvable(IMPLANT_NONMALIGNANT).does(NURSE, drug("OTHER"));
    assertEquals(Map.of(), nurses.assessment().evaluations());
    assertEquals(List.of(), nurses.assessment().items());
    TestedCase tested = found(nurses).read();
    assertDirectorRefused(
        tested, Cases.withRationale(Cases.approval(tested), "Need"), Reason.LINE_OUTSIDE);
    assertDirectorRefused(
        tested, Cases.withRationale(Cases.outside(tested), ""), Reason.RATIONALE_MISSING);
    assertDirectorDecides(tested, Cases.outside(tested));
  }

  private static void baclofen() {
    TestedCase nurses = Cases.approvable(IMPLANT_NONMALIGNANT).does(NURSE, drug("BACLOFEN"));
    assertEquals(
        Set.of("LA.PHAR.149"),
        nurses.assessment().reading().lines().stream()
            .map(line -> line.route().policyId())
            .collect(Collectors.toSet()));
    TestedCase tested = found(nurses).read();
    assertDirectorRefused(
        tested, Cases.withRationale(Cases.approval(tested), "Need"), Reason.LINE_REFERRED);
    TestedCase given = nurses;
    for (String code : IMPLANT) {
      given = given.does(NURSE, givenAway(code, "BACLOFEN", "LA.PHAR.149"));
    }
    assertEquals(List.of(), given.assessment().openQuestions());
    assertNurseRefused(given, refusal(Reason.LINE_REFERRED, Step.DECISION, IMPLANT));
  }

  private static CaseEvent givenAway(String code, String drug, String policy) {
    return new CaseEvent.LineRouted(
        "line-" + code, code, drug, LineWay.REFERRED, policy, "The cover letter, page 2");
  }

  private static void otherIndication() {
    TestedCase tested =
        Cases.approvable(IMPLANT_NONMALIGNANT)
            .does(NURSE, givenAway("62362", "OPIOID", "LA.CP.MP.107"));
    assertNurseRefused(tested, refusal(Reason.LINE_REFERRED, Step.DECISION, "62362"));
    assertEquals(
        Set.of(Reason.REFERRAL_UNKNOWN),
        tested.reasons(NURSE, givenAway("62350", "OPIOID", "LA.CP.MP.999")));
  }

  // ---- D3, D4, D8

  private static List<AmbiguityTestRow> codes() {
    return List.of(
        in(IMPLANT_NONMALIGNANT)
            .when(underImplant("62323"))
            .asks("line-62323", "62323")
            .tells(refusal(Reason.LINE_OTHER_STAGE, Step.ROUTE, "62323"))
            .row("D3 an injection code under the implant goes to a director"),
        in(IMPLANT_NONMALIGNANT)
            .when(underImplant("62327"))
            .asks("line-62327", "62327")
            .tells(refusal(Reason.LINE_OTHER_STAGE, Step.ROUTE, "62327"))
            .row("D3 a catheter code under the implant goes to a director"),
        row("D3 a code only suggests the stage and chooses none", AmbiguityTestCodes::onlySuggests),
        in(IMPLANT_NONMALIGNANT)
            .when(withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "62324"))
            .asks("line-62324", "62324")
            .tells(refusal(Reason.LINE_NOT_LISTED, Step.DECISION, "62324"))
            .row("D4 a code that the table does not list goes to a director"),
        row(
            "D4 an unlisted code is neither denied nor cleared by the criteria",
            () -> neitherDeniedNorCleared("62325")),
        row(
            "D8 another drug, programming and imaging are decided as unlisted codes are",
            () -> {
              for (String code : List.of("J2278", "95990", "77003")) {
                neitherDeniedNorCleared(code);
              }
            }),
        in(IMPLANT_NONMALIGNANT)
            .raised(
                "D8 whether a missing code shares a decision is read by a director", "line-62362"));
  }

  /// Shown by a nurse, and asks for one code that suggests the trial.
  private static TestedCase underImplant(String code) {
    TestedCase tested = Cases.opened();
    for (Map.Entry<RequestField, String> field : Cases.fields().entrySet()) {
      tested = tested.does(NURSE, Cases.field(field.getKey(), field.getValue()));
    }
    return shown(
        withLine(tested, code).does(NURSE, Cases.chosen(IMPLANT_NONMALIGNANT), Cases.confirmed()),
        IMPLANT_NONMALIGNANT);
  }

  private static void onlySuggests() {
    assertEquals(Optional.empty(), Cases.typed(TRIAL_NONMALIGNANT).file().intake().route());
    TestedCase tested = found(underImplant("62327")).read();
    assertEquals(Optional.of(IMPLANT_NONMALIGNANT), tested.file().intake().route());
    assertDirectorDecides(tested, Cases.approval(tested));
  }

  private static void neitherDeniedNorCleared(String code) {
    TestedCase nurses = withLine(Cases.approvable(IMPLANT_NONMALIGNANT), code);
    assertEquals(
        Evaluation.Result.MET,
        Optional.ofNullable(nurses.assessment().evaluations().get(Desk.NURSE))
            .orElseThrow()
            .result());
    assertEquals(
        List.of("D4"), nurses.assessment().openQuestions().stream().map(OpenQuestion::id).toList());
    assertNurseRefused(nurses, refusal(Reason.LINE_NOT_LISTED, Step.DECISION, code));
    TestedCase tested = found(nurses).read();
    assertDirectorRefused(
        tested, Cases.withRationale(Cases.approval(tested), "Need"), Reason.LINE_NOT_LISTED);
    assertDirectorDecides(tested, Cases.outside(tested));
    TestedCase unchecked =
        found(
                Cases.approvable(IMPLANT_NONMALIGNANT)
                    .does(NURSE, Cases.line("line-" + code, code, "1", "2026-12-02", "")))
            .read();
    assertEquals(
        Set.of(Reason.FEE_UNCHECKED), unchecked.reasons(DIRECTOR, Cases.outside(unchecked)));
  }

  // ---- D5 to D7

  private static List<AmbiguityTestRow> devices() {
    return List.of(
        in(IMPLANT_NONMALIGNANT)
            .when(refill().does(NURSE, LineCases.screened()))
            .asks("", "")
            .tells(REFILL)
            .row("D5 the care of a device in place goes to a director after the look for danger"),
        row(
            "D5 without the look for danger nobody decides",
            () -> {
              assertNurseRefused(refill(), NO_SCREEN, REFILL);
              TestedCase routed = LineCases.refillRouted();
              assertDirectorRefused(
                  routed,
                  Cases.withRationale(Cases.approval(routed), "It runs out in December."),
                  Reason.SCREEN_MISSING);
            }),
        row(
            "D5 no result is computed for the care of a device in place",
            () -> assertEquals(Map.of(), refill().assessment().evaluations())),
        in(IMPLANT_NONMALIGNANT)
            .when(recoded(Cases.approvable(IMPLANT_NONMALIGNANT), "62362", "62361"))
            .asks("", "")
            .tells(refusal(Reason.READINGS_FOR_DIRECTOR, Step.DECISION, "D6"))
            .row("D6 a pump with a fixed rate has a physician's note"),
        in(IMPLANT_NONMALIGNANT)
            .when(recoded(Cases.approvable(IMPLANT_NONMALIGNANT), "62362", "62360"))
            .asks("", "")
            .tells(refusal(Reason.READINGS_FOR_DIRECTOR, Step.DECISION, "D6"))
            .row("D6 a reservoir has a physician's note"),
        row(
            "D6 a pump with a fixed rate is not excluded from the criteria",
            () -> {
              TestedCase tested =
                  found(recoded(Cases.approvable(IMPLANT_NONMALIGNANT), "62362", "62361")).read();
              assertDirectorDecides(tested, Cases.approval(tested));
            }),
        in(IMPLANT_NONMALIGNANT)
            .when(external())
            .asks("line-62362", "62362")
            .tells(refusal(Reason.LINE_OUTSIDE, Step.DECISION, "62362"))
            .row("D7 a pump worn outside the body goes to a director"),
        row(
            "D7 an external system can be referred and is not cleared by the criteria",
            () -> {
              TestedCase tested =
                  found(Cases.approvable(IMPLANT_NONMALIGNANT).does(NURSE, external())).read();
              assertDirectorRefused(
                  tested, Cases.withRationale(Cases.approval(tested), "Need"), Reason.LINE_OUTSIDE);
              assertEquals(
                  Set.of(), tested.reasons(DIRECTOR, givenAway("62362", "OPIOID", "LA.CP.MP.107")));
            }));
  }

  private static TestedCase refill() {
    return LineCases.refill()
        .does(NURSE, Cases.confirmed(), Cases.feeCheck(LineCases.REFILL, "62370", true));
  }

  private static CaseEvent external() {
    return new CaseEvent.LineRouted(
        "line-62362", "62362", "OPIOID", LineWay.UNADDRESSED, "", "Worn on a belt, page 2");
  }

  // ---- D9

  private static List<AmbiguityTestRow> coverage() {
    return List.of(
        row(
            "D9 an adult's starred line is a nurse's only where the plan allows it",
            () -> {
              TestedCase starred = withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "C1772");
              assertEquals(
                  List.of(refusal(Reason.STARRED_ADULT, Step.DECISION, "C1772")),
                  starred.refusals(NURSE, Act.APPROVE));
              assertNurseApproves(starred.under(Cases.plan(true)));
            }),
        row(
            "D9 an adult's starred line needs a recorded check of the fee schedule",
            () ->
                assertNurseRefused(
                    starred().under(Cases.plan(true)),
                    refusal(Reason.FEE_UNCHECKED, Step.REQUEST, "C1772"))),
        row(
            "D9 a starred line that the schedule does not list on the day is not a nurse's",
            () ->
                assertNurseRefused(
                    starred()
                        .does(NURSE, Cases.feeCheck("line-C1772", "C1772", false))
                        .under(Cases.plan(true)),
                    refusal(Reason.FEE_NOT_LISTED, Step.DECISION, "C1772"))),
        row(
            "D9 a starred line under 21 is not a nurse's",
            () ->
                assertNurseRefused(
                    withLine(Cases.approvable(IMPLANT_NONMALIGNANT), "C1772")
                        .does(NURSE, Cases.field(RequestField.MEMBER_BIRTH_DATE, "2008-01-05"))
                        .under(Cases.plan(true)),
                    refusal(Reason.STARRED_UNDER_21, Step.DECISION, "C1772"))),
        row(
            "D9 no star is no proof of coverage",
            () ->
                assertNurseRefused(
                    Cases.approvable(IMPLANT_NONMALIGNANT)
                        .does(NURSE, Cases.feeCheck("line-62362", "62362", false)),
                    refusal(Reason.FEE_NOT_LISTED, Step.DECISION, "62362"))),
        row(
            "D9 two lines of one device each keep their own coverage",
            () -> {
              TestedCase tested =
                  found(
                          withLine(
                              recoded(Cases.approvable(IMPLANT_NONMALIGNANT), "62362", "62361"),
                              "E0782"))
                      .read();
              assertDirectorDecides(
                  tested,
                  Cases.withLines(
                      Cases.partial(Cases.adverse(tested, Determination.COVERAGE)),
                      tested.file().intake().form().lines().keySet().stream()
                          .map(line ->
                              line.equals("line-E0782")
                                  ? LineCases.denied("E0782")
                                  : Determination.LineDecision.of(line, true))
                          .toList()));
            }),
        in(IMPLANT_NONMALIGNANT)
            .raised("D9 whether need settles coverage is read by a director", "line-62362"));
  }

  private static TestedCase starred() {
    return Cases.approvable(IMPLANT_NONMALIGNANT)
        .does(NURSE, Cases.line("line-C1772", "C1772", "1", "2026-12-02", ""));
  }
}
