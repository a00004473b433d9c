package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.AmbiguityTestQuestion.in;
import static org.pumpreview.review.AmbiguityTestRow.answered;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseApproves;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseRefused;
import static org.pumpreview.review.AmbiguityTestRow.refusal;
import static org.pumpreview.review.AmbiguityTestRow.row;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_MALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;
import static org.pumpreview.review.Cases.particular;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Refusal.Reason;

/// The rows of [AmbiguityTest] on the wording of the items.
final class AmbiguityTestWording {
  private static final Reason AGAINST = Reason.ITEMS_CONTRADICTED;
  private static final Reason WEIGH = Reason.ITEMS_TO_WEIGH;
  private static final Reason LACKING = Reason.ITEMS_WITHOUT_FACTS;

  private AmbiguityTestWording() {}

  static List<AmbiguityTestRow> rows() {
    return Stream.of(toTheLifeExpectancy(), toFurtherTreatment(), toTheTrial(), toTheEnd())
        .flatMap(List::stream)
        .toList();
  }

  // ---- C1 to C5

  private static List<AmbiguityTestRow> toTheLifeExpectancy() {
    return List.of(
        row("C1 no length of pain is asked and none is counted", AmbiguityTestWording::noMonths),
        in(TRIAL_NONMALIGNANT).raised("C1 how long chronic pain lasts is read by a director", ""),
        passes(
            "C2 no score makes pain severe, and two to one is half",
            IMPLANT_NONMALIGNANT,
            particular("II.A.2.a", "before", "2"),
            particular("II.A.2.a", "after", "1")),
        in(IMPLANT_NONMALIGNANT)
            .raised("C2 what severe and intractable ask of the record is read by a director", ""),
        passes("C3 one method with its response is enough, for none is counted", TRIAL_MALIGNANT),
        passes(
            "C3 a method that helped does not undo one that did not",
            TRIAL_MALIGNANT,
            particular("I.A.1.a", "row-2", "method", "Heat"),
            particular("I.A.1.a", "row-2", "response", "adequate")),
        refuses(
            "C3 a method without its response is not enough",
            LACKING,
            TRIAL_MALIGNANT,
            "I.A.1.a",
            particular("I.A.1.a", "row-1", "response", "")),
        refuses(
            "C3 methods that all brought an adequate response contradict the answer",
            AGAINST,
            TRIAL_MALIGNANT,
            "I.A.1.a",
            particular("I.A.1.a", "row-1", "response", "adequate")),
        in(TRIAL_MALIGNANT)
            .raised("C3 how many methods have to be tried is read by a director", "I.A.1.a"),
        asks(
            "C4 a range that crosses three months goes to a physician",
            TRIAL_MALIGNANT,
            "I.A.1.b",
            "ESTIMATE_SPANS_THREE",
            particular("I.A.1.b", "months", "2-6")),
        asks(
            "C4 a range that begins at three months goes to a physician",
            TRIAL_NONMALIGNANT,
            "I.A.2.b",
            "ESTIMATE_SPANS_THREE",
            particular("I.A.2.b", "months", "3-6")),
        refuses(
            "C4 exactly three months is not over three months",
            AGAINST,
            TRIAL_MALIGNANT,
            "I.A.1.b",
            particular("I.A.1.b", "months", "3")),
        passes(
            "C4 a little more than three months is over three months",
            TRIAL_MALIGNANT,
            particular("I.A.1.b", "months", "3.1")),
        passes(
            "C4 over three months in the record's own words is over three months",
            TRIAL_MALIGNANT,
            particular("I.A.1.b", "months", ">3")),
        refuses(
            "C4 an estimate without its author is not enough",
            LACKING,
            TRIAL_MALIGNANT,
            "I.A.1.b",
            particular("I.A.1.b", "author", "")),
        refuses(
            "C4 an estimate without its date is not enough",
            LACKING,
            TRIAL_MALIGNANT,
            "I.A.1.b",
            particular("I.A.1.b", "on", "")),
        row(
            "C4 an estimate without its quote is not enough",
            () -> {
              TestedCase uncited =
                  Cases.approvable(TRIAL_MALIGNANT)
                      .does(NURSE, new CaseEvent.EvidenceWithdrawn("evidence-I.A.1.b"));
              assertNurseRefused(
                  uncited, refusal(Reason.ITEMS_WITHOUT_EVIDENCE, Step.CRITERIA, "I.A.1.b"));
            }),
        notDocumented("C4 an absent estimate is not documented and not unmet", "I.A.1.b"),
        asks(
            "C5 a scan that is not clear goes to a physician",
            TRIAL_MALIGNANT,
            "I.A.1.c",
            "IMAGING_UNCLEAR",
            particular("I.A.1.c", "result", "unclear")),
        in(TRIAL_MALIGNANT)
            .when(particular("I.A.1.c", "result", "evidence"))
            .asks("I.A.1.c", "IMAGING_EVIDENCE")
            .tells(refusal(AGAINST, Step.CRITERIA, "I.A.1.c"))
            .row("C5 a scan that found something goes to a physician"),
        refuses(
            "C5 a scan without its date is not enough",
            LACKING,
            TRIAL_MALIGNANT,
            "I.A.1.c",
            particular("I.A.1.c", "on", "")),
        refuses(
            "C5 a scan without its modality is not enough",
            LACKING,
            TRIAL_MALIGNANT,
            "I.A.1.c",
            particular("I.A.1.c", "modality", " ")),
        notDocumented("C5 a scan that was not done is not documented and not unmet", "I.A.1.c"));
  }

  private static void noMonths() {
    Set<String> months =
        routes()
            .flatMap(route -> Cases.items(route).stream())
            .flatMap(entry -> entry.item().form().stream())
            .filter(form ->
                form.fields().stream()
                    .map(Form.Field::label)
                    .anyMatch(label -> label.matches("(?i).*(month|year|since|lasted).*")))
            .map(Form::id)
            .collect(Collectors.toSet());
    assertEquals(Set.of("life_expectancy"), months);
    routes().forEach(route -> assertNurseApproves(Cases.approvable(route)));
  }

  private static Stream<Route> routes() {
    return AmbiguityTest.routes().stream();
  }

  // ---- C6 to C12

  private static List<AmbiguityTestRow> toFurtherTreatment() {
    return List.of(
        refuses(
            "C6 a pathology without what shows it is a label alone",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.a",
            particular("I.A.2.a", "source", "")),
        refuses(
            "C6 a pathology that is not named is not identified",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.a",
            particular("I.A.2.a", "pathology", " ")),
        in(TRIAL_NONMALIGNANT)
            .raised("C6 when a pathology is identified is read by a director", "I.A.2.a"),
        in(TRIAL_NONMALIGNANT)
            .when(particular("I.A.2.c", "behavioral_health", "not_documented"))
            .asks("I.A.2.c", "TREATMENT_NOT_DOCUMENTED")
            .ofTheNurse()
            .tells(refusal(Reason.READINGS_OPEN, Step.CRITERIA, "C7"))
            .row("C7 a kind of care that is not documented is read by the nurse"),
        refuses(
            "C7 a kind of care that is not appropriate says why",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.c",
            particular("I.A.2.c", "drugs", "not_appropriate")),
        refuses(
            "C7 each of the four kinds of care is asked",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.c",
            particular("I.A.2.c", "nonsurgical", "")),
        unanswered("C7 four kinds that failed answer nothing by themselves", "I.A.2.c"),
        in(TRIAL_NONMALIGNANT)
            .when(Cases.answered("I.A.2.d", Answer.NEEDS_PHYSICIAN))
            .asks("I.A.2.d", "NEEDS_PHYSICIAN")
            .tells(refusal(Reason.ITEMS_NEED_PHYSICIAN, Step.CRITERIA, "I.A.2.d"))
            .row("C8 treatment that was not kept to goes to a physician"),
        row("C8 only a physician marks it not met", AmbiguityTestWording::compliance),
        passes(
            "C8 a barrier to care is no non-compliance",
            TRIAL_NONMALIGNANT,
            particular("I.A.2.d", "barrier", "barrier"),
            particular("I.A.2.d", "what", "No bus on the days of therapy")),
        asks(
            "C9 an evaluation without a clear conclusion goes to a physician",
            TRIAL_NONMALIGNANT,
            "I.A.2.e",
            "EVALUATION_UNCLEAR",
            particular("I.A.2.e", "conclusion", "unclear")),
        refuses(
            "C9 an evaluation without its evaluator's credential is not enough",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.e",
            particular("I.A.2.e", "credential", "")),
        refuses(
            "C9 an evaluation without its evaluator is not enough",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.e",
            particular("I.A.2.e", "evaluator", "")),
        refuses(
            "C9 an evaluation without its date is not enough",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.e",
            particular("I.A.2.e", "on", "")),
        refuses(
            "C9 an evaluation that finds a major contributor contradicts the answer",
            AGAINST,
            TRIAL_NONMALIGNANT,
            "I.A.2.e",
            particular("I.A.2.e", "conclusion", "major")),
        passes(
            "C10 the limb that it is not indicated is enough",
            TRIAL_NONMALIGNANT,
            particular("I.A.2.f", "ground", "not_indicated")),
        passes(
            "C10 the limb that it is not likely to help is enough",
            TRIAL_NONMALIGNANT,
            particular("I.A.2.f", "ground", "not_effective")),
        refuses(
            "C10 which of the two limbs it is has to be recorded",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.f",
            particular("I.A.2.f", "ground", "")),
        in(TRIAL_NONMALIGNANT)
            .raised("C10 whether both limbs are needed is read by a director", "I.A.2.f"),
        refuses(
            "C11 weaning by 49.99 % is not half",
            AGAINST,
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            particular("I.A.2.g", "row-1", "baseline", "100"),
            particular("I.A.2.g", "row-1", "current", "50.01")),
        passes(
            "C11 weaning by 50 % is half",
            TRIAL_NONMALIGNANT,
            particular("I.A.2.g", "row-1", "baseline", "100"),
            particular("I.A.2.g", "row-1", "current", "50")),
        refuses(
            "C11 weaning that is only planned never passes",
            AGAINST,
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            particular("I.A.2.g", "row-1", "status", "planned")),
        asks(
            "C11 a baseline of zero goes to a physician",
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            "BASELINE_ZERO",
            particular("I.A.2.g", "row-1", "baseline", "0")),
        asks(
            "C11 a baseline that nobody knows goes to a physician",
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            "BASELINE_UNKNOWN",
            particular("I.A.2.g", "row-1", "baseline", "unknown")),
        asks(
            "C11 doses that allow more than half and less go to a physician",
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            "WEANING_SPANS_HALF",
            particular("I.A.2.g", "row-1", "baseline", "100-120")),
        refuses(
            "C11 a dose without its date is not enough",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.g",
            particular("I.A.2.g", "row-1", "baseline_on", "")),
        unanswered("C11 the calculator informs and answers nothing", "I.A.2.g"),
        refuses(
            "C12 hyperalgesia that is ruled out names its clinician",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.h",
            particular("I.A.2.h", "clinician", "")),
        refuses(
            "C12 hyperalgesia that is ruled out has its date",
            LACKING,
            TRIAL_NONMALIGNANT,
            "I.A.2.h",
            particular("I.A.2.h", "on", "")),
        in(TRIAL_NONMALIGNANT)
            .raised("C12 when hyperalgesia is ruled out is read by a director", "I.A.2.h"));
  }

  private static void compliance() {
    TestedCase prepared = Cases.prepared(TRIAL_NONMALIGNANT);
    CaseEvent notMet = Cases.answered("I.A.2.d", Answer.NOT_MET);
    assertEquals(Set.of(Reason.ANSWER_FOR_PHYSICIAN), prepared.reasons(NURSE, notMet));
    assertEquals(
        CaseFile.Fault.Kind.NOT_ALLOWED, prepared.forced(NURSE, notMet).faults().getFirst().kind());
    TestedCase routed = prepared.does(NURSE, Cases.routed());
    TestedCase found = routed.does(DIRECTOR, Cases.found("I.A.2.d", Answer.NOT_MET));
    assertEquals(Answer.NOT_MET, found.file().answers(Desk.DIRECTOR).get("I.A.2.d"));
  }

  // ---- C13 to C17

  private static List<AmbiguityTestRow> toTheTrial() {
    return List.of(
        row("C13 eight to four is half", () -> assertRelief("8", "4", "50", true)),
        row(
            "C13 seven to four is 42.9 % and is not half",
            () -> assertRelief("7", "4", "42.85\u2026", false)),
        asks(
            "C13 scores that allow more than half and less go to a physician",
            IMPLANT_MALIGNANT,
            "II.A.1.a",
            "PAIN_SPANS_HALF",
            particular("II.A.1.a", "after", "3-5")),
        asks(
            "C13 a score that begins at zero goes to a physician",
            IMPLANT_NONMALIGNANT,
            "II.A.2.a",
            "PAIN_ZERO_BEFORE",
            particular("II.A.2.a", "before", "0")),
        refuses(
            "C13 without nonmalignant function that increased it is not met",
            AGAINST,
            IMPLANT_NONMALIGNANT,
            "II.A.2.a",
            particular("II.A.2.a", "function", "not_increased")),
        refuses(
            "C13 function is an entry of its own beside the pain",
            LACKING,
            IMPLANT_NONMALIGNANT,
            "II.A.2.a",
            particular("II.A.2.a", "function", "")),
        row(
            "C13 malignant pain asks no function",
            () -> assertEquals(Set.of(IMPLANT_NONMALIGNANT), routesAsking("function"))),
        refuses(
            "C13 scores without their scale are not enough",
            LACKING,
            IMPLANT_MALIGNANT,
            "II.A.1.a",
            particular("II.A.1.a", "scale", "")),
        refuses(
            "C13 a score without its time is not enough",
            LACKING,
            IMPLANT_MALIGNANT,
            "II.A.1.a",
            particular("II.A.1.a", "after_at", "")),
        refuses(
            "C14 body size is a clinician's statement",
            LACKING,
            IMPLANT_MALIGNANT,
            "II.A.1.b",
            particular("II.A.1.b", "clinician", "")),
        row(
            "C14 no measure of the body is asked",
            () ->
                assertEquals(
                    Set.of("clinician", "on"),
                    Cases.POLICY.item("II.A.2.d").form().orElseThrow().fields().stream()
                        .map(Form.Field::id)
                        .collect(Collectors.toSet()))),
        in(IMPLANT_MALIGNANT)
            .raised("C14 by what body size is judged is read by a director", "II.A.1.b"),
        asks(
            "C15 another device whose interaction is not stated goes to a physician",
            IMPLANT_MALIGNANT,
            "II.A.1.c",
            "INTERACTION_NOT_STATED",
            device("II.A.1.c", "not_stated")),
        passes(
            "C15 another device that does not interact is no failure",
            IMPLANT_MALIGNANT,
            device("II.A.1.c", "no")),
        refuses(
            "C15 another device that may interact contradicts the answer",
            AGAINST,
            IMPLANT_NONMALIGNANT,
            "II.A.2.e",
            device("II.A.2.e", "possible")),
        refuses(
            "C16 the drug is named",
            LACKING,
            IMPLANT_MALIGNANT,
            "II.A.1.d",
            particular("II.A.1.d", "row-1", "drug", "")),
        asks(
            "C16 a drug of another class than the trial's goes to a physician",
            IMPLANT_NONMALIGNANT,
            "II.A.2.f",
            "OTHER_DRUG_CLASS",
            particular("II.A.2.f", "row-1", "class", "local_anesthetic")),
        row(
            "C16 an allergy to the material is not one to the drug",
            () ->
                assertNurseRefused(
                    answered(Cases.approvable(IMPLANT_MALIGNANT), "II.B.1", Answer.PRESENT),
                    refusal(Reason.ITEMS_FAIL, Step.CONTRAINDICATIONS, "II.B.1"))),
        row(
            "C16 an allergy to the drug is not one to the material",
            () ->
                assertNurseRefused(
                    answered(Cases.approvable(IMPLANT_MALIGNANT), "II.A.1.d", Answer.NOT_MET),
                    refusal(Reason.ITEMS_FAIL, Step.CRITERIA, "II.A.1.d"))),
        in(IMPLANT_NONMALIGNANT)
            .when(particular("II.A.2.b", "state", "at_zero"))
            .asks("II.A.2.b", "ALREADY_AT_ZERO")
            .ofTheNurse()
            .tells(refusal(Reason.READINGS_OPEN, Step.CRITERIA, "C17"))
            .row("C17 opioids that are already at zero are said to be, and the nurse reads it"),
        refuses(
            "C17 whether anything is left to wean is said outright",
            LACKING,
            IMPLANT_NONMALIGNANT,
            "II.A.2.b",
            particular("II.A.2.b", "state", "")),
        row(
            "C17 already at zero has its evidence",
            () ->
                assertEquals(
                    true,
                    Cases.approvable(IMPLANT_NONMALIGNANT)
                        .does(
                            NURSE,
                            particular("II.A.2.b", "state", "at_zero"),
                            new CaseEvent.EvidenceWithdrawn("evidence-II.A.2.b"))
                        .reasons(NURSE, Act.APPROVE)
                        .contains(Reason.ITEMS_WITHOUT_EVIDENCE))));
  }

  private static CaseEvent[] device(String paragraph, String interaction) {
    return new CaseEvent[] {
      particular(paragraph, "present", "present"),
      particular(paragraph, "device", "Spinal cord stimulator"),
      particular(paragraph, "interaction", interaction)
    };
  }

  private static void assertRelief(String before, String after, String percent, boolean half) {
    TestedCase tested =
        Cases.approvable(IMPLANT_MALIGNANT)
            .does(
                NURSE,
                particular("II.A.1.a", "before", before),
                particular("II.A.1.a", "after", after));
    assertEquals(
        Optional.of(percent),
        tested
            .assessment()
            .particulars(Desk.NURSE)
            .arithmetic("II.A.1.a")
            .map(shown -> shown.reduction().least().percent()));
    if (half) {
      assertNurseApproves(tested);
    } else {
      assertNurseRefused(tested, refusal(AGAINST, Step.CRITERIA, "II.A.1.a"));
    }
  }

  private static Set<Route> routesAsking(String field) {
    return routes()
        .filter(route ->
            Cases.items(route).stream()
                .flatMap(entry -> entry.item().form().stream())
                .anyMatch(form -> form.field(field).isPresent()))
        .collect(Collectors.toSet());
  }

  // ---- C18 to C21

  private static List<AmbiguityTestRow> toTheEnd() {
    return List.of(
        row(
            "C18 malignant pain asks nothing of clotting, pressure or spine",
            () ->
                assertEquals(
                    List.of(),
                    Cases.items(IMPLANT_MALIGNANT).stream()
                        .map(entry -> entry.item().label())
                        .filter(label -> label.matches("(?i).*(clotting|skull|spine).*"))
                        .toList())),
        passes(
            "C18 earlier surgery alone is no anomaly",
            IMPLANT_NONMALIGNANT,
            new CaseEvent.NoteWritten(Desk.NURSE, "II.A.2.h", "Two fusions, 2019 and 2021")),
        in(IMPLANT_NONMALIGNANT)
            .raised("C18 what counts as an anomaly of the spine is read by a director", "II.A.2.h"),
        in(IMPLANT_NONMALIGNANT)
            .raised("C18 what counts as a coagulopathy is read by a director", "II.A.2.c"),
        in(IMPLANT_NONMALIGNANT)
            .raised("C18 what counts as raised pressure is read by a director", "II.A.2.g"),
        asks(
            "C19 treatment that nobody prescribed goes to a physician",
            IMPLANT_NONMALIGNANT,
            "II.A.2.i",
            "NONE_PRESCRIBED",
            particular("II.A.2.i", "prescribed", "none_prescribed")),
        row(
            "C19 a nurse has no answer that it does not apply",
            () ->
                assertEquals(
                    List.of(
                        Answer.MET, Answer.NOT_MET, Answer.NOT_DOCUMENTED, Answer.NEEDS_PHYSICIAN),
                    Cases.POLICY.item("II.A.2.i").kind().answers())),
        refuses(
            "C19 continued treatment names its kind",
            LACKING,
            IMPLANT_NONMALIGNANT,
            "II.A.2.i",
            particular("II.A.2.i", "modality", "")),
        history(
            "C20 abuse in remission goes to a physician on its history",
            "I.B.2",
            "CONDITION_IN_REMISSION",
            particular("I.B.2", "state", "remission")),
        history(
            "C20 medication for opioid use disorder goes to a physician",
            "I.B.2",
            "CONDITION_ON_MEDICATION",
            particular("I.B.2", "state", "on_medication")),
        history(
            "C20 dementia or psychosis in the past goes to a physician",
            "I.B.3",
            "CONDITION_IN_PAST",
            particular("I.B.3", "history", "past")),
        row(
            "C20 active abuse is a contraindication",
            () ->
                assertNurseRefused(
                    Cases.approvable(TRIAL_MALIGNANT)
                        .does(NURSE, particular("I.B.2", "state", "active")),
                    refusal(AGAINST, Step.CONTRAINDICATIONS, "I.B.2"))),
        row(
            "C21 the relative contraindications of the background are never asked",
            AmbiguityTestWording::neverAsked),
        row("C21 the background is never a reason of a denial", AmbiguityTestWording::neverAReason),
        in(TRIAL_NONMALIGNANT)
            .raised("C21 what weight relative exclusions have is read by a director", ""));
  }

  private static AmbiguityTestRow history(
      String says, String paragraph, String facts, CaseEvent event) {
    return in(TRIAL_NONMALIGNANT)
        .when(event)
        .asks(paragraph, facts)
        .tells(refusal(WEIGH, Step.CONTRAINDICATIONS, paragraph))
        .row(says);
  }

  private static void neverAsked() {
    routes()
        .forEach(route -> {
          Set<String> asked =
              Cases.items(route).stream()
                  .map(Checklist.Entry::paragraph)
                  .collect(Collectors.toSet());
          assertEquals(
              Set.of(),
              asked.stream()
                  .filter(paragraph -> !paragraph.matches("II?\\.[AB]\\.[0-9a-z.]+"))
                  .collect(Collectors.toSet()));
          Cases.POLICY
              .background()
              .forEach(told ->
                  assertEquals(
                      Set.of(Reason.ITEM_UNKNOWN),
                      Cases.approvable(route)
                          .reasons(NURSE, Cases.answered(told.topic(), Answer.PRESENT))));
        });
  }

  private static void neverAReason() {
    TestedCase tested = Cases.found(TRIAL_NONMALIGNANT, Map.of("I.A.2.a", Answer.NOT_MET));
    assertDirectorRefused(
        tested,
        Cases.adverse(tested, "I.A.2.a", "Relative contraindications"),
        Reason.REASONS_STRAY);
    assertDirectorDecides(tested, Cases.adverse(tested, "I.A.2.a"));
  }

  // ---- helping

  private static AmbiguityTestRow asks(
      String says, Route route, String paragraph, String facts, CaseEvent... events) {
    return in(route)
        .when(events)
        .asks(paragraph, facts)
        .tells(refusal(WEIGH, Step.CRITERIA, paragraph))
        .row(says);
  }

  private static AmbiguityTestRow refuses(
      String says, Reason reason, Route route, String paragraph, CaseEvent... events) {
    return row(
        says,
        () ->
            assertNurseRefused(
                Cases.approvable(route).does(NURSE, events),
                refusal(reason, Step.CRITERIA, paragraph)));
  }

  private static AmbiguityTestRow passes(String says, Route route, CaseEvent... events) {
    return row(
        says,
        () -> {
          TestedCase tested = Cases.approvable(route).does(NURSE, events);
          assertEquals(List.of(), tested.assessment().openQuestions());
          assertNurseApproves(tested);
        });
  }

  /// It is a gap to ask about: nothing fails and nothing is approved.
  private static AmbiguityTestRow notDocumented(String says, String paragraph) {
    return row(
        says,
        () -> {
          TestedCase tested =
              answered(Cases.approvable(TRIAL_MALIGNANT), paragraph, Answer.NOT_DOCUMENTED);
          assertEquals(
              Evaluation.Result.UNDETERMINED,
              Optional.ofNullable(tested.assessment().evaluations().get(Desk.NURSE))
                  .orElseThrow()
                  .result());
          assertNurseRefused(tested, refusal(Reason.ITEMS_NOT_SHOWN, Step.CRITERIA, paragraph));
          assertEquals(List.of(), tested.refusals(NURSE, Cases.asked(paragraph)));
        });
  }

  /// All its facts speak for the item, and it stays a blank until a person answers.
  private static AmbiguityTestRow unanswered(String says, String paragraph) {
    return row(
        says,
        () -> {
          TestedCase tested =
              Cases.approvable(TRIAL_NONMALIGNANT)
                  .does(NURSE, new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.empty()));
          Particulars facts = tested.assessment().particulars(Desk.NURSE);
          assertEquals(List.of(), facts.missing(paragraph, Answer.MET));
          assertEquals(Set.of(), facts.against(paragraph, Answer.MET));
          assertNurseRefused(tested, refusal(Reason.ITEMS_UNANSWERED, Step.CRITERIA, paragraph));
        });
  }
}
