package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pumpreview.review.AmbiguityTestQuestion.in;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorDecides;
import static org.pumpreview.review.AmbiguityTestRow.assertDirectorRefused;
import static org.pumpreview.review.AmbiguityTestRow.assertNurseRefused;
import static org.pumpreview.review.AmbiguityTestRow.refusal;
import static org.pumpreview.review.AmbiguityTestRow.row;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.IMPLANT_NONMALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_MALIGNANT;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.OpenQuestion.Choice;
import org.pumpreview.review.Refusal.Reason;

/// The rows of [AmbiguityTest] on the policy as a document.
final class AmbiguityTestDocument {
  private AmbiguityTestDocument() {}

  static List<AmbiguityTestRow> rows() {
    return List.of(
        in(IMPLANT_NONMALIGNANT)
            .when(before("62351"))
            .asks("", "")
            .tells(refusal(Reason.READINGS_FOR_DIRECTOR, Step.DECISION, "E1"))
            .row("E1 dates before and after the revision took effect go to a director"),
        row(
            "E1 the date that governs is the plan's setting and is told of the case",
            AmbiguityTestDocument::governed),
        row(
            "E2 a case is confirmed under the revision that is pinned to it and no other",
            AmbiguityTestDocument::pinned),
        row(
            "E2 a paragraph names one item of its revision",
            () -> {
              List<String> paragraphs =
                  Cases.POLICY.items().stream()
                      .map(Item::paragraphs)
                      .flatMap(List::stream)
                      .toList();
              assertEquals(paragraphs.size(), Set.copyOf(paragraphs).size());
            }),
        row(
            "E2 an interpretation of another revision is not followed",
            AmbiguityTestDocument::otherRevision),
        in(TRIAL_NONMALIGNANT).raised("E2 which number a citation means is read by a director", ""),
        row(
            "E3 the contraindications are one list that an implant asks once",
            AmbiguityTestDocument::oneList),
        row(
            "E3 after the trial the contraindications are asked again",
            AmbiguityTestDocument::askedAgain),
        in(IMPLANT_NONMALIGNANT)
            .raised("E3 how often the contraindications are asked is read by a director", ""),
        in(TRIAL_MALIGNANT)
            .raised("E4 a slip of the document is read by a director and changes no item", ""),
        row(
            "E5 the kind of trial that the note names changes nothing in the exception",
            AmbiguityTestDocument::percutaneous),
        in(IMPLANT_MALIGNANT)
            .raised("E5 whether another kind of trial is left out is read by a director", ""),
        row(
            "E6 law or contract over the policy has a physician's explicit reason",
            () -> argued("E6", "R.S. 46:460.74 asks for more than the policy")),
        in(TRIAL_NONMALIGNANT).raised("E6 what stands over the policy is read by a director", ""),
        row(
            "E7 where the policy is silent the source that decided is recorded",
            () -> argued("E7", "The device's label, section 5")),
        in(TRIAL_NONMALIGNANT).raised("E7 what decides in its place is read by a director", ""));
  }

  // ---- E1

  /// A line of a day before the revision took effect.
  private static TestedCase before(String code) {
    LocalDate day = LocalDate.of(2025, 6, 13);
    return Cases.approvable(IMPLANT_NONMALIGNANT)
        .does(NURSE, Cases.line("line-" + code, code, "1", day.toString(), ""))
        .does(
            NURSE,
            new CaseEvent.FeeScheduleChecked("line-" + code, code, day, true, day.minusDays(60)));
  }

  private static void governed() {
    TestedCase tested = before("62351");
    assertEquals(
        Map.of(
            Plan.GoverningDate.RECEIPT, Optional.of(LocalDate.of(2026, 11, 13)),
            Plan.GoverningDate.SERVICE, Optional.of(LocalDate.of(2025, 6, 13)),
            Plan.GoverningDate.DECISION, Optional.of(LocalDate.of(2026, 11, 17))),
        Map.of(
            Plan.GoverningDate.RECEIPT, day(tested, Plan.GoverningDate.RECEIPT),
            Plan.GoverningDate.SERVICE, day(tested, Plan.GoverningDate.SERVICE),
            Plan.GoverningDate.DECISION, day(tested, Plan.GoverningDate.DECISION)));
  }

  private static Optional<LocalDate> day(TestedCase tested, Plan.GoverningDate governing) {
    return tested.under(Plans.governedBy(tested.plan(), governing)).assessment().governingDay();
  }

  // ---- E2

  private static void pinned() {
    TestedCase typed = Cases.typed(TRIAL_MALIGNANT).does(NURSE, Cases.chosen(TRIAL_MALIGNANT));
    assertEquals(
        Set.of(Reason.REVISION_DIFFERENT),
        typed.reasons(NURSE, new CaseEvent.RevisionConfirmed("2/24")));
    TestedCase forged = typed.forced(NURSE, new CaseEvent.RevisionConfirmed("2/24"));
    assertEquals(true, forged.reasons(NURSE, Act.APPROVE).contains(Reason.REVISION_UNCONFIRMED));
    TestedCase other =
        Cases.approvable(TRIAL_MALIGNANT).forced(NURSE, new CaseEvent.RevisionConfirmed("2/24"));
    assertNurseRefused(other, refusal(Reason.REVISION_UNCONFIRMED, Step.ROUTE));
    Policy earlier = Cases.EARLIER;
    assertThrows(
        IllegalArgumentException.class,
        () -> Assessment.of(typed.file(), earlier, typed.plan(), typed.now()));
  }

  private static void otherRevision() {
    TestedCase tested =
        Cases.approvable(TRIAL_MALIGNANT).does(NURSE, Cases.particular("I.A.1.b", "months", "2-6"));
    OpenQuestion open = tested.assessment().openQuestion("C4", "I.A.1.b").orElseThrow();
    Interpretation here = AmbiguityTestQuestion.interpretation(open);
    Interpretation elsewhere =
        new Interpretation(
            here.id(),
            here.policyId(),
            "2/24",
            here.ambiguity(),
            here.reading(),
            here.own(),
            here.reason(),
            here.from(),
            here.by(),
            here.at(),
            here.ending());
    assertEquals(Optional.of(here), under(tested, here).interpretation("C4"));
    assertEquals(Optional.empty(), under(tested, elsewhere).interpretation("C4"));
  }

  private static Assessment under(TestedCase tested, Interpretation interpretation) {
    return Assessment.of(
        tested.file(), Cases.POLICY, tested.plan(), List.of(interpretation), tested.now());
  }

  // ---- E3

  private static void oneList() {
    List<Item> contraindications =
        Cases.items(IMPLANT_NONMALIGNANT).stream()
            .map(Checklist.Entry::item)
            .filter(item -> item.kind() == ItemKind.CONTRAINDICATION)
            .toList();
    assertEquals(
        IntStream.rangeClosed(1, 5).mapToObj(n -> List.of("I.B." + n, "II.B." + n)).toList(),
        contraindications.stream().map(Item::paragraphs).toList());
    assertEquals(
        Set.of(Reason.ITEM_UNKNOWN),
        Cases.prepared(IMPLANT_NONMALIGNANT)
            .reasons(NURSE, Cases.answered("I.B.4", Answer.ABSENT)));
  }

  private static void askedAgain() {
    TestedCase tested =
        Cases.approvable(IMPLANT_NONMALIGNANT)
            .does(
                NURSE,
                CleanFacts.trial(),
                new CaseEvent.Answered(Desk.NURSE, "II.B.4", Optional.empty()));
    assertNurseRefused(tested, refusal(Reason.ITEMS_UNANSWERED, Step.CONTRAINDICATIONS, "II.B.4"));
  }

  // ---- E5 to E7

  private static void percutaneous() {
    TestedCase tested =
        Cases.withoutTrial()
            .does(
                DIRECTOR,
                new CaseEvent.AmbiguityRaised(
                    Desk.DIRECTOR, "E5", "", "The trial would have been an injection"));
    Determination granted = Cases.byException(tested, Ground.ADVANCED_DISEASE);
    assertDirectorRefused(tested, granted, Reason.READINGS_OPEN);
    TestedCase read = tested.does(DIRECTOR, Cases.read(Desk.DIRECTOR, "E5", "", "", "kind"));
    assertEquals(tested.assessment().exceptionOpen(), read.assessment().exceptionOpen());
    assertDirectorDecides(read, granted);
  }

  /// In the director's own words and with a reason, both kept; what he approves on it has his
  /// rationale.
  private static void argued(String id, String source) {
    TestedCase raised =
        Cases.found(TRIAL_NONMALIGNANT, Map.of("I.A.2.a", Answer.NOT_DOCUMENTED))
            .does(
                DIRECTOR,
                new CaseEvent.AmbiguityRaised(Desk.DIRECTOR, id, "", "The provider's lawyer"));
    assertDirectorRefused(raised, Cases.outside(raised), Reason.READINGS_OPEN);
    assertEquals(Set.of(Reason.WORDS_MISSING), raised.reasons(DIRECTOR, reading(id, source, " ")));
    CaseEvent.ReadingChosen reading = reading(id, source, "It is in force");
    TestedCase read = raised.does(DIRECTOR, reading);
    Choice choice =
        read.assessment()
            .openQuestion(id, "")
            .flatMap(open -> open.choice(Desk.DIRECTOR))
            .orElseThrow();
    assertEquals(reading, choice.chosen().event());
    assertEquals(DIRECTOR.userId(), choice.chosen().by());
    assertDirectorRefused(
        read, Cases.withRationale(Cases.outside(read), ""), Reason.RATIONALE_MISSING);
    assertDirectorDecides(read, Cases.outside(read));
  }

  private static CaseEvent.ReadingChosen reading(String id, String own, String reason) {
    return new CaseEvent.ReadingChosen(Desk.DIRECTOR, id, "", "", "", own, reason, "");
  }
}
