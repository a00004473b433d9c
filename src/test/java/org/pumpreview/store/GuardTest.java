package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Notice;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Rules;

/// What the screen refuses, the vault refuses, for the same reasons, and nothing else: every event
/// by every person on cases in every state.
@BesideWindows
class GuardTest {
  private static final List<Actor> PEOPLE =
      List.of(TestVault.NURSE, TestVault.DIRECTOR, TestVault.ADMINISTRATOR);

  private static final Attachment NONE = new Attachment("", "", 0);

  @TempDir Path folder;

  @Test
  void aRealVaultKeepsNoLetterBeforeItsPlanIsFilledIn() throws VaultException {
    Vault vault = new Vault(TestVault::pack, new AnyPaper(), new MemoryHeadPins(), TestVault.CHEAP);
    Plan unknown = TestVault.plan().ofAnother("Pelican Health Plan", "the letterhead");
    Path place = folder.resolve("real");
    Founded founded =
        vault.found(
            place,
            new FoundingRequest(false, unknown, TestVault.ADMINISTRATOR),
            TestVault.passphrase(TestVault.ADMINISTRATOR),
            TestVault.NOW);
    try (Session administrator = founded.session()) {
      administrator.certify(TestVault.NURSE, TestVault.passphrase(TestVault.NURSE), TestVault.NOW);
      try (Session nurse =
          vault.unlock(
              place,
              TestVault.NURSE.userId(),
              TestVault.passphrase(TestVault.NURSE),
              TestVault.NOW)) {
        CaseFile asked = asked(nurse);
        Attachment letter = nurse.putAttachment(new byte[] {1, 2, 3}, TestVault.NOW);
        CaseEvent issued =
            new CaseEvent.LetterIssued(
                "PR-2026-0001-1", LetterKind.INFORMATION_REQUEST, letter.sha256(), letter.id());
        Append refused = nurse.append(asked.id(), asked.seq(), List.of(issued), TestVault.NOW);
        assertEquals(
            Set.of(Refusal.Reason.PLAN_INCOMPLETE),
            assertInstanceOf(Append.Refused.class, refused).reasons().stream()
                .map(Refusal::reason)
                .collect(Collectors.toSet()));

        administrator.recordPlan(TestVault.plan(), TestVault.NOW);
        assertInstanceOf(
            Append.Appended.class,
            nurse.append(asked.id(), asked.seq(), List.of(issued), TestVault.NOW));
      }
    }
  }

  /// A case whose only letter asks for information.
  private static CaseFile asked(Session nurse) throws VaultException {
    CaseFile file = TestVault.begin(nurse);
    file = TestVault.append(nurse, file, Story.prepared().toArray(CaseEvent[]::new));
    file = TestVault.append(nurse, file, Story.shown().toArray(CaseEvent[]::new));
    file =
        TestVault.append(
            nurse,
            file,
            new CaseEvent.Answered(Desk.NURSE, "I.A.1.a", Optional.of(Answer.NOT_DOCUMENTED)));
    return TestVault.append(nurse, file, Story.asked());
  }

  @Test
  void theVaultRefusesWhatTheRulesRefuseAndNothingElse() throws VaultException {
    TestVault test = TestVault.in(folder);
    Map<String, CaseFile> cases = cases(test);
    CaseFile.Issued issued = cases.get("declined").progress().letters().getFirst();
    Attachment letter = new Attachment(issued.attachment(), issued.sha256(), 3);
    long notice = Notice.of(cases.get("extended")).getFirst().entry();
    int allowed = 0;
    for (Actor person : PEOPLE) {
      try (Session session = test.unlock(person);
          TestVault.Inside inside = test.inside(person)) {
        for (Map.Entry<String, CaseFile> state : cases.entrySet()) {
          Attachment fax =
              inside.vault().attachments().seal(new ByteArrayInputStream(new byte[] {1, 2, 3}), 0);
          for (CaseEvent event : events(letter, fax, notice)) {
            String what = person.name() + ", " + state.getKey() + ", " + event;
            allowed += holds(session, inside, person, state.getValue(), event, what);
          }
        }
        assertEquals(List.of(), session.check(done -> {}).flaws());
      }
    }
    assertTrue(allowed > 100, "so many acts were open: " + allowed);
  }

  /// An act that is open runs the whole way and is taken back before the commit, so that the next
  /// one finds the same state.
  private static int holds(
      Session session,
      TestVault.Inside inside,
      Actor person,
      CaseFile file,
      CaseEvent event,
      String what)
      throws VaultException {
    Assessment assessment = Assessment.of(file, TestVault.POLICY, TestVault.plan(), Story.LATER);
    List<Refusal> expected = Rules.refusals(assessment, session.office(), person, event);
    if (expected.isEmpty()) {
      Acts acts = new Acts(inside.vault(), inside.key());
      Append result =
          inside
              .vault()
              .database()
              .write(
                  () -> acts.append(file.id(), file.seq(), List.of(event), Story.LATER),
                  taken -> false);
      assertTrue(result instanceof Append.Appended, () -> what + " was refused: " + result);
      assertEquals(file, session.openCase(file.id()), what);
      return 1;
    }
    assertEquals(
        new Append.Refused(expected),
        session.append(file.id(), file.seq(), List.of(event), Story.LATER),
        what);
    return 0;
  }

  @Test
  void theEventsTriedCoverEveryAct() {
    Set<Act> tried = events(NONE, NONE, 0).stream().map(Act::of).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Act.class), tried);
  }

  @Test
  void theEventsTriedCoverEveryKindOfEvent() {
    assertEquals(
        MadeUp.leaves(CaseEvent.class).collect(Collectors.toSet()),
        events(NONE, NONE, 0).stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  // ---- states

  private static Map<String, CaseFile> cases(TestVault test) throws VaultException {
    Map<String, CaseFile> cases = new LinkedHashMap<>();
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      cases.put("new", TestVault.begin(nurse));
      cases.put("typed", Story.append(nurse, TestVault.begin(nurse), Story.prepared()));
      cases.put("shown", Story.approvable(nurse));
      cases.put("asked", TestVault.append(nurse, Story.approvable(nurse), Story.asked()));
      cases.put("withdrawn", TestVault.append(nurse, Story.approvable(nurse), withdrawn()));
      cases.put("routed", TestVault.append(nurse, Story.approvable(nurse), Story.routed()));
      cases.put(
          "approved",
          TestVault.append(nurse, Story.approvable(nurse), Story.determined(Outcome.APPROVED)));
    }
    cases.put("found", found(test));
    cases.put("extended", extended(test));
    cases.put("declined", Story.declined(test));
    cases.put("reopened", afterwards(test, Story.declined(test), Story.reopened()));
    cases.put("recused", afterwards(test, found(test), Story.recused()));
    return cases;
  }

  private static CaseFile found(TestVault test) throws VaultException {
    CaseFile file;
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      file = TestVault.append(nurse, Story.approvable(nurse), Story.routed());
    }
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      return Story.append(director, file, Story.foundByDirector());
    }
  }

  private static CaseFile afterwards(TestVault test, CaseFile file, CaseEvent event)
      throws VaultException {
    try (Session director = test.unlock(TestVault.DIRECTOR)) {
      return TestVault.append(director, file, event);
    }
  }

  private static CaseFile extended(TestVault test) throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile file = TestVault.append(nurse, Story.approvable(nurse), Story.asked());
      file = Story.append(nurse, file, Story.extended());
      return Story.append(nurse, file, Story.talk());
    }
  }

  // ---- events

  private static CaseEvent withdrawn() {
    return new CaseEvent.Withdrawn(
        "Ana Example", LocalDate.of(2026, 11, 17), "We take the request back");
  }

  private static List<CaseEvent> events(Attachment letter, Attachment fax, long notice) {
    String paragraph = "I.A.1.a";
    List<CaseEvent> events = new ArrayList<>(Story.prepared());
    events.add(new CaseEvent.CaseOpened("PR-2026-9999", TestVault.POLICY.ref(), true));
    events.add(new CaseEvent.FieldEntered(RequestField.RECEIVED, "2026-11-16 08:00"));
    events.add(new CaseEvent.FieldEntered(RequestField.URGENCY, "EXPEDITED"));
    events.add(new CaseEvent.LineEntered("line-2", LineField.CODE, "E0782"));
    events.add(new CaseEvent.LineRemoved(Story.LINE));
    events.add(new CaseEvent.LineRemoved("no such line"));
    events.add(new CaseEvent.Referred("LA.PHAR.149", "baclofen"));
    events.add(new CaseEvent.Referred("LA.NONE", "baclofen"));
    events.add(new CaseEvent.RevisionConfirmed("1/20"));
    events.add(Story.answered(Desk.NURSE, paragraph));
    events.add(Story.answered(Desk.DIRECTOR, paragraph));
    events.add(new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(Answer.PRESENT)));
    events.add(new CaseEvent.Answered(Desk.NURSE, "II.A.1.a", Optional.of(Answer.MET)));
    events.add(new CaseEvent.NoteWritten(Desk.NURSE, paragraph, "a note"));
    events.add(new CaseEvent.NoteWritten(Desk.DIRECTOR, paragraph, "a note"));
    events.add(Story.attached(fax));
    events.addAll(Story.marked(paragraph));
    events.add(Story.unattached());
    events.add(Story.cited(paragraph));
    events.add(
        new CaseEvent.EvidenceCited("evidence-2", paragraph, "Fax packet", "10", "", "On paper"));
    events.add(new CaseEvent.EvidenceWithdrawn("evidence-" + paragraph));
    events.add(new CaseEvent.Drafted("director.rationale", "so far"));
    events.add(new CaseEvent.Assigned(TestVault.OTHER_NURSE.userId()));
    events.add(new CaseEvent.Assigned(TestVault.DIRECTOR.userId()));
    events.add(new CaseEvent.Assigned("nobody"));
    events.add(Story.routed());
    events.add(new CaseEvent.RoutedToDirector(" "));
    events.add(Story.asked());
    events.addAll(around(notice));
    events.add(withdrawn());
    for (Outcome outcome : Outcome.values()) {
      events.add(Story.determined(outcome));
    }
    events.add(byException());
    events.add(
        new CaseEvent.ReceiptCorrected(
            Instant.parse("2026-11-13T21:12:00Z"), Instant.parse("2026-11-13T20:00:00Z"), "fax"));
    for (LetterKind kind : LetterKind.values()) {
      events.add(Story.letter(kind, letter));
    }
    events.add(Story.copy(letter));
    return events;
  }

  /// What happens around a review, at either desk.
  private static List<CaseEvent> around(long notice) {
    List<CaseEvent> events = new ArrayList<>();
    for (Desk desk : Desk.values()) {
      events.addAll(Story.recorded(desk));
    }
    events.addAll(Story.refillTakenBack());
    events.addAll(Story.extended());
    for (NoticeKind kind : NoticeKind.values()) {
      events.add(Story.notified(kind));
    }
    events.add(Story.noticeCorrected(notice));
    events.addAll(Story.talk());
    events.addAll(
        List.of(
            Story.talkConcluded(),
            Story.informed(),
            Story.reviewedUnder21(),
            Story.recused(),
            Story.reopened(),
            Story.appealed()));
    return events;
  }

  private static CaseEvent byException() {
    return new CaseEvent.Determined(
        new Determination(
            Outcome.APPROVED_BY_EXCEPTION,
            List.of(LineDecision.of(Story.LINE, true)),
            Optional.of(new ExceptionRuling(true, Set.of(Ground.HIGH_RISK))),
            Map.of(),
            "The oncology letter gives months.",
            TestVault.ATTESTATION));
  }
}
