package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.OTHER_NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Refusal.Reason;

/// A copy of a letter for each of its other recipients, by the letter's signer, once.
class CopiesTest {
  private static final List<Addressee> PRACTICE =
      List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER);

  private static final TestedCase SHOWN =
      Cases.approvable(TRIAL_NONMALIGNANT)
          .does(NURSE, Cases.field(RequestField.FACILITY_NAME, "Sampleville Example Hospital"));
  private static final TestedCase ISSUED =
      SHOWN
          .does(NURSE, Cases.determined(Cases.approval(SHOWN)))
          .does(NURSE, Cases.letter(LetterKind.APPROVAL));

  private static final CaseEvent LARGE =
      new CaseEvent.CopyMade(
          "PR-2026-1184-1",
          List.of(Addressee.MEMBER),
          Edition.LARGE_PRINT,
          "ef".repeat(32),
          "attachment-large");

  @Test
  void areMadeForEachRecipientOnce() {
    TestedCase one = ISSUED.does(NURSE, Cases.copy());
    assertEquals(List.of(List.of(Addressee.FACILITY)), lacking(one));
    assertEquals(Set.of(Reason.COPY_MADE), one.reasons(NURSE, Cases.copy()));
    TestedCase all = one.does(NURSE, Cases.copy(Addressee.FACILITY));
    IssuedLetter letter = IssuedLetter.of(all.file()).getFirst();
    assertEquals(List.of(), lacking(all));
    assertEquals(
        List.of(PRACTICE, List.of(Addressee.FACILITY)),
        letter.copies().stream().map(IssuedLetter.Copy::to).toList());
    assertEquals(Set.of(), all.reasons(NURSE, Act.MAKE_COPIES));
    assertEquals(Set.of(Reason.COPY_MADE), all.does(NURSE, LARGE).reasons(NURSE, Act.MAKE_COPIES));
  }

  private static List<List<Addressee>> lacking(TestedCase issued) {
    return IssuedLetter.of(issued.file()).getFirst().lacking(issued.file().intake().form()).stream()
        .map(Recipient::as)
        .toList();
  }

  @Test
  void areMadeByTheSignerOfTheLetterAlone() {
    for (Actor other : List.of(OTHER_NURSE, DIRECTOR)) {
      assertEquals(Set.of(Reason.NOT_ITS_SIGNER), ISSUED.reasons(other, Act.MAKE_COPIES));
      assertEquals(Set.of(Reason.NOT_ITS_SIGNER), ISSUED.reasons(other, Cases.copy()));
    }
  }

  @Test
  void areMadeOfALetterOfTheCaseAndForThoseItNames() {
    assertEquals(
        Set.of(Reason.LETTER_NOT_ISSUED),
        ISSUED.reasons(
            NURSE,
            new CaseEvent.CopyMade(
                "PR-2026-9999-1", PRACTICE, Edition.STANDARD, "cd".repeat(32), "a")));
    assertEquals(
        Set.of(Reason.COPY_FOR_NOBODY),
        ISSUED.reasons(NURSE, Cases.copy(Addressee.TREATING_PRACTITIONER)));
    assertEquals(Set.of(Reason.COPY_MADE), ISSUED.reasons(NURSE, Cases.copy(Addressee.MEMBER)));
  }

  @Test
  void areMadeOnceInEachEdition() {
    TestedCase made = ISSUED.does(NURSE, LARGE);
    assertEquals(Set.of(Reason.COPY_MADE), made.reasons(NURSE, LARGE));
    assertEquals(List.of(PRACTICE, List.of(Addressee.FACILITY)), lacking(made));
  }

  /// Whoever writes into the journal past the guard.
  @Test
  void thatNobodyMayMakeCountForNothing() {
    for (TestedCase forged :
        List.of(
            ISSUED.forced(OTHER_NURSE, Cases.copy()),
            ISSUED.does(NURSE, Cases.copy()).forced(NURSE, Cases.copy()),
            ISSUED.forced(NURSE, Cases.copy(Addressee.MEMBER)),
            SHOWN.forced(NURSE, Cases.copy()))) {
      assertEquals(
          List.of(Fault.Kind.NOT_ALLOWED), forged.faults().stream().map(Fault::kind).toList());
    }
  }

  @Test
  void areNotMadeOfAWorksheet() {
    TestedCase asked =
        Cases.approvable(TRIAL_NONMALIGNANT)
            .does(NURSE, Cases.asked("I.A.2.c"))
            .does(NURSE, Cases.letter(LetterKind.WORKSHEET));
    assertEquals(Set.of(Reason.LETTER_NOT_ISSUED), asked.reasons(NURSE, Act.MAKE_COPIES));
    assertEquals(
        Set.of(Reason.LETTER_NOT_ISSUED, Reason.COPY_FOR_NOBODY),
        asked.reasons(NURSE, Cases.copy()));
  }

  @Nested
  class Recipients {
    private static RequestForm form(Map<RequestField, String> fields) {
      return new RequestForm(fields, Map.of());
    }

    private static List<List<Addressee>> whom(Map<RequestField, String> fields, LetterKind kind) {
      return Recipient.of(form(fields), kind).stream().map(Recipient::as).toList();
    }

    private static final Map<RequestField, String> TWO =
        Map.of(
            RequestField.MEMBER_NAME,
            "Rosalind Pelican",
            RequestField.REQUESTING_NAME,
            "Cypress Example Pain Center",
            RequestField.REQUESTING_NPI,
            "1999999984",
            RequestField.TREATING_NAME,
            "Lucien Kingfisher, MD",
            RequestField.TREATING_NPI,
            "1999999976",
            RequestField.FACILITY_NAME,
            "lucien  kingfisher, MD");

    @Test
    void areOneWhereTheyHaveOneNpiOrOneName() {
      assertEquals(
          List.of(
              List.of(Addressee.MEMBER),
              List.of(Addressee.REQUESTING_PROVIDER),
              List.of(Addressee.TREATING_PRACTITIONER, Addressee.FACILITY)),
          whom(TWO, LetterKind.ADVERSE));
      assertEquals(
          List.of("Cypress Example Pain Center", "Lucien Kingfisher, MD"),
          Recipient.of(SHOWN.file().intake().form(), LetterKind.ADVERSE).get(1).names());
    }

    /// One number or name, and two places: a paper goes to each.
    @Test
    void areTwoWhereTheirPlacesDiffer() {
      Map<RequestField, String> places = new HashMap<>(TWO);
      places.put(RequestField.TREATING_NPI, "1999999984");
      assertEquals(2, whom(places, LetterKind.ADVERSE).size());
      places.put(RequestField.REQUESTING_ADDRESS, "1 Example Street, Sampleville, LA 70000");
      places.put(RequestField.TREATING_ADDRESS, "2 Example Street, Sampleville, LA 70000");
      assertEquals(
          List.of(
              List.of(Addressee.MEMBER),
              List.of(Addressee.REQUESTING_PROVIDER),
              List.of(Addressee.TREATING_PRACTITIONER, Addressee.FACILITY)),
          whom(places, LetterKind.ADVERSE));
      places.put(RequestField.FACILITY_NPI, "1999999968");
      assertEquals(4, whom(places, LetterKind.ADVERSE).size());
    }

    @Test
    void ofARequestForInformationAreThoseWhoCanAnswerIt() {
      assertEquals(
          List.of(List.of(Addressee.REQUESTING_PROVIDER), List.of(Addressee.TREATING_PRACTITIONER)),
          whom(TWO, LetterKind.INFORMATION_REQUEST));
    }

    /// A request that was taken back before anybody typed it.
    @Test
    void areNobodyWhomTheCaseDoesNotName() {
      assertEquals(List.of(List.of(Addressee.MEMBER)), whom(Map.of(), LetterKind.WITHDRAWAL));
      assertEquals(List.of(), whom(TWO, LetterKind.WORKSHEET));
    }
  }
}
