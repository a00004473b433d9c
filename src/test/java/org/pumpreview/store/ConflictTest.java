package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;

/// Two nurses have one case open. Both saw its last entry; one of them is first.
class ConflictTest {
  private static final CaseEvent FIRST_ANSWER = Story.answered(Desk.NURSE, "I.A.1.a");

  @TempDir Path folder;
  private TestVault test;
  private Session first;
  private Session second;
  private CaseFile seen;

  @BeforeEach
  void open() throws VaultException {
    test = TestVault.in(folder);
    first = test.unlock(TestVault.NURSE);
    second = test.unlock(TestVault.OTHER_NURSE);
    seen = Story.append(first, TestVault.begin(first), Story.prepared());
    assertEquals(seen, second.openCase(seen.id()));
  }

  @AfterEach
  void close() throws VaultException {
    second.close();
    first.close();
  }

  private static CaseEvent field(RequestField field, String text) {
    return new CaseEvent.FieldEntered(field, text);
  }

  private static CaseEvent note(String paragraph) {
    return new CaseEvent.NoteWritten(Desk.NURSE, paragraph, "a note");
  }

  @Test
  void aDocumentGoesInBesideAnAnswerAndAnAnswerBesideADocument() throws VaultException {
    Attachment fax = second.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
    Append document = after(FIRST_ANSWER, Story.attached(fax));
    CaseFile both = assertInstanceOf(Append.Appended.class, document).file();
    assertEquals(1, both.documents().size());
    assertInstanceOf(
        Append.Appended.class,
        first.append(both.id(), both.seq() - 1, List.of(note("I.A.1.b")), TestVault.NOW));
  }

  /// The mark was made on a document that has another name by now: its person looks again.
  @Test
  void aMarkIsNotPutOnADocumentThatWasDescribedOtherwise() throws VaultException {
    Attachment fax = first.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
    seen = TestVault.append(first, seen, Story.attached(fax));
    List<CaseEvent> named = Story.marked("I.A.1.a");
    CaseFile renamed = TestVault.append(first, seen, named.getFirst());
    CaseEvent old =
        new CaseEvent.DocumentDescribed(
            Story.DOCUMENT, seen.document(Story.DOCUMENT).orElseThrow().description());
    TestVault.append(first, renamed, old);
    Append mark =
        second.append(renamed.id(), renamed.seq(), List.of(named.getLast()), TestVault.NOW);
    assertEquals(
        List.of(Refusal.Reason.MARK_UNFIT),
        assertInstanceOf(Append.Refused.class, mark).reasons().stream()
            .map(Refusal::reason)
            .toList());
  }

  private Append after(CaseEvent theirs, CaseEvent... mine) throws VaultException {
    TestVault.append(first, seen, theirs);
    return second.append(seen.id(), seen.seq(), List.of(mine), TestVault.NOW);
  }

  static List<List<CaseEvent>> onDifferentItems() {
    return List.of(
        List.of(FIRST_ANSWER, Story.answered(Desk.NURSE, "I.A.1.b")),
        List.of(FIRST_ANSWER, note("I.A.1.b")),
        List.of(FIRST_ANSWER, Story.cited("I.A.1.b")),
        List.of(FIRST_ANSWER, field(RequestField.MEMBER_PHONE, "1-800-555-0177")),
        List.of(FIRST_ANSWER, new CaseEvent.Drafted("question", "so far")),
        List.of(
            new CaseEvent.Drafted("question", "so far"), new CaseEvent.Drafted("gaps", "so far")),
        List.of(
            field(RequestField.MEMBER_SEX, "F"), field(RequestField.MEMBER_LANGUAGE, "English")));
  }

  @ParameterizedTest
  @MethodSource("onDifferentItems")
  void whatIsWrittenOnDifferentItemsIsKeptFromBoth(List<CaseEvent> events) throws VaultException {
    CaseFile both = TestVault.appended(after(events.getFirst(), events.getLast()));
    assertEquals(seen.seq() + 2, both.seq());
    assertEquals(
        events,
        both.history().subList((int) seen.seq(), (int) both.seq()).stream()
            .map(entry -> entry.event())
            .toList());
    assertEquals(both, first.openCase(seen.id()));
  }

  static List<List<CaseEvent>> onOneItemOrTheWhole() {
    return List.of(
        List.of(
            FIRST_ANSWER,
            new CaseEvent.Answered(Desk.NURSE, "I.A.1.a", Optional.of(Answer.NOT_MET))),
        List.of(FIRST_ANSWER, note("I.A.1.a")),
        List.of(Story.cited("I.A.1.a"), FIRST_ANSWER),
        List.of(field(RequestField.MEMBER_SEX, "F"), field(RequestField.MEMBER_SEX, "M")),
        List.of(new CaseEvent.Drafted("gaps", "a"), new CaseEvent.Drafted("gaps", "b")),
        List.of(Story.routed(), FIRST_ANSWER),
        List.of(FIRST_ANSWER, Story.routed()),
        List.of(new CaseEvent.Assigned("inez.willow"), new CaseEvent.Assigned("maya.heron")));
  }

  @ParameterizedTest
  @MethodSource("onOneItemOrTheWhole")
  void everyOtherActGoesBackToItsPerson(List<CaseEvent> events) throws VaultException {
    Append answer = after(events.getFirst(), events.getLast());
    CaseFile theirs = first.openCase(seen.id());
    assertEquals(new Append.Conflict(theirs), answer);
    assertEquals(seen.seq() + 1, theirs.seq());
    assertEquals(theirs, second.openCase(seen.id()));
  }

  @Test
  void oneEventThatConflictsTakesItsCompanionsBackToo() throws VaultException {
    assertInstanceOf(
        Append.Conflict.class,
        after(FIRST_ANSWER, Story.answered(Desk.NURSE, "I.A.1.b"), note("I.A.1.a")));
    assertEquals(seen.seq() + 1, second.openCase(seen.id()).seq());
  }

  @Test
  void whatIsPutOnTopIsJudgedOnTheNewState() throws VaultException {
    TestVault.append(first, seen, Story.cited("I.A.1.a"));
    CaseFile cited = second.openCase(seen.id());
    TestVault.append(first, cited, new CaseEvent.EvidenceWithdrawn("evidence-I.A.1.a"));
    assertInstanceOf(
        Append.Conflict.class,
        second.append(
            cited.id(),
            cited.seq(),
            List.of(new CaseEvent.EvidenceWithdrawn("evidence-I.A.1.a")),
            TestVault.NOW));
  }

  @Test
  void casesOpenedAtTwoDesksHaveTheirOwnNumbers() throws VaultException {
    assertEquals("PR-2026-0002", TestVault.begin(second).number());
    assertEquals("PR-2026-0003", TestVault.begin(first).number());
    assertEquals("PR-2026-0004", TestVault.begin(second).number());
  }

  @Test
  void theWorklistFollowsWhatOthersDo() throws VaultException {
    assertEquals(1, second.cards().size());
    TestVault.begin(first);
    TestVault.append(first, seen, field(RequestField.MEMBER_NAME, "Anhinga Example"));
    assertEquals(2, second.cards().size());
    assertEquals(
        List.of("Anhinga Example"),
        second.cards().stream()
            .filter(card -> card.caseId().equals(seen.id()))
            .map(Card::member)
            .toList());
  }

  @Test
  void theWorklistFollowsThePlan() throws VaultException {
    Card before = first.cards().getFirst();
    try (Session administrator = test.unlock(TestVault.ADMINISTRATOR)) {
      administrator.recordPlan(PlanJson.example(), TestVault.NOW);
    }
    Card after = first.cards().getFirst();
    assertEquals(before.due(), after.due());
    assertEquals(PlanJson.example(), second.office().plan());
    assertEquals(List.of(), first.check(done -> {}).flaws());
  }

  /// The lock is taken before the first read, and waited for.
  @Test
  void whoWritesAtTheSameMomentWaitsAndLosesNothing() throws Exception {
    Thread other =
        new Thread(() -> {
          try {
            for (int i = 0; i < 20; i++) {
              TestVault.begin(second);
            }
          } catch (VaultException e) {
            throw new AssertionError(e);
          }
        });
    other.start();
    for (int i = 0; i < 20; i++) {
      TestVault.begin(first);
    }
    other.join();
    assertEquals(41, first.cards().size());
    assertEquals(41, first.cards().stream().map(Card::number).distinct().count());
    assertEquals(List.of(), second.check(done -> {}).flaws());
  }
}
