package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The register of letters is read from the events: what left, and what corrects what.
class IssuedLetterTest {
  private static final String FIRST = "PR-2026-1184-1";
  private static final String SECOND = "PR-2026-1184-2";

  private final TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
  private final TestedCase approved =
      shown
          .does(NURSE, Cases.determined(Cases.approval(shown)))
          .does(NURSE, Cases.letter(FIRST, LetterKind.APPROVAL));
  private final TestedCase reopened =
      found(approved.later(Duration.ofDays(1)).does(DIRECTOR, Cases.reopened()));
  private final TestedCase anew =
      reopened.does(DIRECTOR, Cases.determined(Cases.adverse(reopened, Determination.COVERAGE)));
  private final TestedCase corrected =
      anew.does(DIRECTOR, Cases.letter(SECOND, LetterKind.ADVERSE));

  private static final Set<Addressee> EVERYBODY = Set.of(Addressee.values());

  private static TestedCase found(TestedCase tested) {
    TestedCase found = tested;
    for (var item : Cases.items(TRIAL_NONMALIGNANT)) {
      String paragraph = item.paragraph();
      found = found.does(DIRECTOR, Cases.found(paragraph, Cases.supporting(paragraph)));
    }
    return found;
  }

  @Test
  void standsOnTheCardOfItsCase() {
    IssuedLetter letter =
        new IssuedLetter(
            FIRST,
            LetterKind.APPROVAL,
            "ab".repeat(32),
            "attachment-" + FIRST,
            NURSE.userId(),
            approved.now(),
            List.of(Addressee.MEMBER),
            List.of(),
            List.of(
                Addressee.MEMBER, Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertEquals(List.of(letter), Card.of(approved.assessment()).letters());
    assertEquals(List.of(), Card.of(shown.assessment()).letters());
  }

  @Test
  void hasNotLeftForThoseNobodySentItTo() {
    TestedCase one =
        approved.does(
            NURSE, Cases.sent(FIRST, NoticeKind.DECISION, Addressee.MEMBER, approved.now()));
    IssuedLetter letter = IssuedLetter.of(one.file()).getFirst();
    assertEquals(
        List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER), letter.unsent());
    assertEquals(
        List.of(
            new IssuedLetter.Sent(
                Addressee.MEMBER, Channel.MAIL, approved.now(), NURSE.userId(), false)),
        letter.sent());
  }

  /// What is told of a new determination before its letter is signed is not told by the old one.
  @Test
  void tellsNothingOfADeterminationThatCameAfterIt() {
    assertEquals(FIRST, IssuedLetter.telling(approved.file(), NoticeKind.DECISION, approved.now()));
    assertEquals(
        SECOND, IssuedLetter.telling(corrected.file(), NoticeKind.DECISION, corrected.now()));
    assertEquals("", IssuedLetter.telling(anew.file(), NoticeKind.DECISION, anew.now()));
  }

  /// Notices on record from before they named their letter.
  @Test
  void hasLeftByANoticeThatNamesNoLetter() {
    TestedCase mailed =
        approved.does(NURSE, Cases.sent("", NoticeKind.DECISION, Addressee.MEMBER, approved.now()));
    assertEquals(2, IssuedLetter.of(mailed.file()).getFirst().unsent().size());
  }

  /// A call tells somebody, and no paper left by it.
  @Test
  void isNotSentByACall() {
    TestedCase called =
        approved.does(
            NURSE,
            new CaseEvent.Notified(
                NoticeKind.DECISION, Addressee.MEMBER, Channel.PHONE, approved.now()));
    assertEquals(3, IssuedLetter.of(called.file()).getFirst().unsent().size());
  }

  @Test
  void leavesForThoseNamedOnly() {
    IssuedLetter letter = IssuedLetter.of(approved.file()).getFirst();
    assertEquals(
        List.of(
            new CaseEvent.Notified(
                NoticeKind.DECISION,
                Addressee.MEMBER,
                Channel.FAX,
                approved.now(),
                letter.number())),
        letter.leaves(Channel.FAX, Set.of(Addressee.MEMBER), approved.now()));
  }

  @Test
  void leavesInOneActForEverybodyItHasNotReached() {
    IssuedLetter letter = IssuedLetter.of(approved.file()).getFirst();
    TestedCase left = approved;
    for (CaseEvent event : letter.leaves(Channel.MAIL, EVERYBODY, approved.now())) {
      left = left.does(NURSE, event);
    }
    IssuedLetter after = IssuedLetter.of(left.file()).getFirst();
    assertEquals(List.of(), after.unsent());
    assertEquals(List.of(), after.leaves(Channel.MAIL, EVERYBODY, approved.now()));
  }

  @Test
  void ofACorrectedDeterminationNamesTheOneItReplacesAndIsNamedByIt() {
    List<IssuedLetter> letters = IssuedLetter.of(corrected.file());
    assertEquals(
        Optional.of(new IssuedLetter.Other(SECOND, corrected.now())),
        letters.getFirst().replacedBy());
    assertEquals(
        Optional.of(new IssuedLetter.Other(FIRST, approved.now())), letters.getLast().replaces());
    assertEquals(Optional.empty(), letters.getFirst().replaces());
    assertEquals(Optional.empty(), letters.getLast().replacedBy());
  }

  @Test
  void isReplacedBeforeTheNewOneIsWrittenAndAfter() {
    Optional<IssuedLetter.Other> first = Optional.of(new IssuedLetter.Other(FIRST, approved.now()));
    assertEquals(first, IssuedLetter.replaced(reopened.file()));
    assertEquals(first, IssuedLetter.replaced(corrected.file()));
    assertEquals(Optional.empty(), IssuedLetter.replaced(approved.file()));
  }
}
