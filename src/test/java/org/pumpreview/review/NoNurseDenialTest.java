package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_DIRECTOR;
import static org.pumpreview.review.Cases.OTHER_NURSE;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Refusal.Reason;

/// However nurses act, alone and with what they can reach - their own keys, the vault's data key, a
/// director's name - nothing they do denies, reduces or excepts, and no approval of theirs lacks
/// what it rests on. What an approval rests on is looked up here in the bare history, not by the
/// rules that are on trial.
@BesideWindows
class NoNurseDenialTest {
  private static final List<Actor> NURSES = List.of(NURSE, OTHER_NURSE);
  private static final List<Actor> EVERYBODY =
      List.of(NURSE, OTHER_NURSE, DIRECTOR, OTHER_DIRECTOR, NURSE_AND_DIRECTOR);
  private static final Sequences SEQUENCES = Sequences.sample(1_000);

  /// The letters that a nurse may sign.
  private static final Set<LetterKind> NURSES_LETTERS =
      EnumSet.of(
          LetterKind.APPROVAL,
          LetterKind.INFORMATION_REQUEST,
          LetterKind.EXTENSION,
          LetterKind.WITHDRAWAL,
          LetterKind.WORKSHEET);

  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(den(y|ied|ies|ial)|reject|adverse)");

  @Test
  void noSequenceOfNursesActsEndsInAnythingButAnApprovalAsRequested() {
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          after
              .file()
              .progress()
              .decision()
              .ifPresent(decision -> {
                assertEquals(Outcome.APPROVED, decision.determination().outcome());
                assertEquals(Optional.empty(), decision.determination().exception());
                assertTrue(decision.determination().lines().stream().allMatch(LineDecision::whole));
              });
          assertEquals(List.of(), after.file().all(CaseEvent.Reopened.class));
          after
              .file()
              .progress()
              .letters()
              .forEach(letter -> assertTrue(NURSES_LETTERS.contains(letter.kind())));
        });
  }

  /// Who has the vault's data key can write any name into an entry; a director's hand is missing.
  @Test
  void noDecisionIsMadeInADirectorsNameByANursesHand() {
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          if (event instanceof CaseEvent.Deciding) {
            for (Optional<Signer> hand :
                List.of(
                    Optional.<Signer>empty(),
                    Optional.of(new Signer(actor.userId(), actor.roles())))) {
              TestedCase forged = before.forced(DIRECTOR, event, hand);
              assertEquals(before.faults().size() + 1, forged.faults().size());
              assertEquals(before.file().progress(), forged.file().progress());
              assertEquals(before.file().intake(), forged.file().intake());
            }
          } else {
            TestedCase forged = before.forced(DIRECTOR, event);
            assertEquals(before.file().progress().decision(), forged.file().progress().decision());
          }
        });
  }

  /// Past the rules and with her own key, too: all that is sealed with the case.
  @Test
  void noApprovalByANurseLacksWhatItRestsOn() {
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          if (approves(before, event, after)) {
            restsOnEverything(before);
          }
        });
  }

  /// What the vault lets in is held against the clock and the plan's settings as well.
  @Test
  void noApprovalByANurseIsLetInPastTheDueTime() {
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          if (approves(before, event, after) && before.refusals(actor, event).isEmpty()) {
            DueTime due = before.assessment().due().orElseThrow();
            assertTrue(before.now().isBefore(due.at()), () -> before.now() + " and " + due);
            assertEquals(List.of(), before.assessment().reading().problems());
          }
        });
  }

  @Test
  void whateverWasAcceptedIsReplayedToTheSameCase() {
    SEQUENCES.forAll(
        EVERYBODY,
        (before, actor, event, after) -> {
          // Each tenth is enough: replaying goes through the whole history.
          if (after.file().seq() % 10 == 0) {
            CaseFile again =
                TestedCase.FOLD.of(after.file().id(), after.file().history()).orElseThrow();
            assertEquals(after.file(), again);
            Assessment assessed =
                Assessment.of(again, after.assessment().policy(), after.plan(), after.now());
            assertEquals(after.assessment(), assessed);
            assertEquals(Card.of(after.assessment()), Card.of(assessed));
          }
        });
  }

  /// A case is denied by a physician's signed determination and by nothing else: no answer, no
  /// clock, no status and no word of the program does it.
  @Test
  void nothingComputedSaysDenied() {
    SEQUENCES.forAll(
        EVERYBODY,
        (before, actor, event, after) -> {
          Assessment assessment = after.assessment();
          Card card = Card.of(assessment);
          for (Evaluation evaluation : assessment.evaluations().values()) {
            assertSilent(Wording.of(evaluation.result()));
          }
          assertSilent(Wording.of(after.status()));
          for (Act act : EnumSet.of(Act.APPROVE, Act.ROUTE_TO_DIRECTOR, Act.REQUEST_INFORMATION)) {
            after.refusals(actor, act).forEach(refusal -> assertSilent(Wording.of(refusal)));
          }
          if (card.outcome().filter(outcome -> !outcome.approves()).isPresent()) {
            Signer signer = after.file().progress().decision().orElseThrow().by();
            assertTrue(signer.roles().contains(Role.MEDICAL_DIRECTOR));
          }
          if (!(event instanceof CaseEvent.Determined)) {
            assertEquals(
                before.file().all(CaseEvent.Determined.class),
                after.file().all(CaseEvent.Determined.class));
          }
        });
  }

  /// The laws above would hold of sequences in which nurses never approve, or are never refused.
  @Test
  void nursesApproveAndAreRefusedForEachOfTheseReasons() {
    AtomicInteger approvals = new AtomicInteger();
    Set<Reason> refused = new HashSet<>();
    SEQUENCES.forAll(
        NURSES,
        (before, actor, event, after) -> {
          if (approves(before, event, after)) {
            approvals.incrementAndGet();
          }
          if (event instanceof CaseEvent.Determined) {
            refused.addAll(before.reasons(actor, event));
          }
        });
    assertTrue(approvals.get() > SEQUENCES.count() / 20, () -> approvals + " approvals");
    EnumSet<Reason> missing =
        EnumSet.of(
            Reason.ITEMS_UNANSWERED,
            Reason.ITEMS_FAIL,
            Reason.ITEMS_NOT_SHOWN,
            Reason.ITEMS_NEED_PHYSICIAN,
            Reason.ITEMS_WITHOUT_EVIDENCE,
            Reason.FEE_UNCHECKED,
            Reason.FEE_NOT_LISTED,
            Reason.REVISION_UNCONFIRMED,
            Reason.REQUEST_INCOMPLETE,
            Reason.CLOCK_EXPIRED,
            Reason.WITH_DIRECTOR,
            Reason.NOT_A_DIRECTOR,
            Reason.LINES_UNDECIDED);
    missing.removeAll(refused);
    assertEquals(Set.of(), missing);
  }

  // ---- what an approval rests on, from the history alone

  private static boolean approves(TestedCase before, CaseEvent event, TestedCase after) {
    return event instanceof CaseEvent.Determined
        && after.faults().equals(before.faults())
        && after.status() == CaseStatus.DECIDED;
  }

  private static void restsOnEverything(TestedCase before) {
    Policy policy = before.assessment().policy();
    CaseEvent.RouteChosen route = last(before, CaseEvent.RouteChosen.class).orElseThrow();
    assertEquals(
        Optional.of(policy.identity().revision()),
        last(before, CaseEvent.RevisionConfirmed.class).map(CaseEvent.RevisionConfirmed::revision));
    var way = new org.pumpreview.policy.Route(route.request(), route.pathway());
    for (Checklist.Entry item : policy.checklist(way).entries()) {
      String paragraph = item.paragraph();
      Optional<Answer> answer = answer(before, paragraph);
      assertTrue(
          answer.equals(Optional.of(Answer.MET)) || answer.equals(Optional.of(Answer.ABSENT)),
          () -> paragraph + " is " + answer);
      assertFalse(standing(before, paragraph).isEmpty(), () -> paragraph + " without evidence");
    }
    RequestForm form = before.file().intake().form();
    assertFalse(form.lines().isEmpty());
    for (String line : form.lines().keySet()) {
      isChecked(before, line, form.text(line, LineField.CODE), form.text(line, LineField.FROM));
    }
  }

  private static void isChecked(TestedCase before, String line, String code, String from) {
    CaseEvent.FeeScheduleChecked check =
        stream(before, CaseEvent.FeeScheduleChecked.class).stream()
            .filter(checked -> checked.line().equals(line))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new AssertionError(line + " is not checked"));
    assertEquals(code, check.code());
    assertEquals(from, check.serviceDate().toString());
    assertTrue(check.listed(), () -> code + " is not on the schedule");
    assertTrue(before.assessment().policy().code(code).isPresent(), () -> code + " is not listed");
  }

  /// The last answer at the nurse's desk, whoever gave it.
  private static Optional<Answer> answer(TestedCase before, String paragraph) {
    return stream(before, CaseEvent.Answered.class).stream()
        .filter(answered -> answered.desk() == Desk.NURSE)
        .filter(answered -> answered.paragraph().equals(paragraph))
        .reduce((earlier, later) -> later)
        .flatMap(CaseEvent.Answered::answer);
  }

  private static Set<String> standing(TestedCase before, String paragraph) {
    Set<String> pieces = new HashSet<>();
    for (Entry entry : before.file().history()) {
      if (entry.event() instanceof CaseEvent.EvidenceCited cited
          && cited.paragraph().equals(paragraph)) {
        pieces.add(cited.evidence());
      }
      if (entry.event() instanceof CaseEvent.EvidenceWithdrawn withdrawn) {
        pieces.remove(withdrawn.evidence());
      }
    }
    return pieces;
  }

  private static <E extends CaseEvent> Optional<E> last(TestedCase tested, Class<E> kind) {
    return stream(tested, kind).stream().reduce((earlier, later) -> later);
  }

  /// The sequences go on only past entries that hold, so every entry of a history counts.
  private static <E extends CaseEvent> List<E> stream(TestedCase tested, Class<E> kind) {
    return tested.file().history().stream()
        .map(Entry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static void assertSilent(String words) {
    assertFalse(DENIAL.matcher(words).find(), words);
  }
}
