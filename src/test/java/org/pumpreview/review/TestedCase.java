package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Refusal.Reason;

/// One case at one moment. Immutable: every act gives another one, so that a test can go several
/// ways from the same place.
record TestedCase(CaseFile file, Plan plan, Instant now) {
  static final Fold FOLD = new Fold(TestedCase::pack);

  private static Optional<Policy> pack(PackRef ref) {
    return Stream.of(Cases.POLICY, Cases.EARLIER)
        .filter(policy -> policy.ref().equals(ref))
        .findFirst();
  }

  /// The same case from its beginning under an earlier pack.
  TestedCase earlier() {
    return begun(new CaseEvent.CaseOpened(file.number(), Cases.EARLIER.ref(), false));
  }

  /// The same case, begun before evidence was asked for its place.
  TestedCase begunBefore() {
    return begun(new CaseEvent.CaseOpened(file.number(), Cases.POLICY.ref(), false, false));
  }

  private TestedCase begun(CaseEvent.CaseOpened opening) {
    TestedCase again = opened(opening, file, this);
    for (Entry entry : file.history().subList(1, file.history().size())) {
      again = again.forced(entry);
    }
    assertEquals(file.faults(), again.faults());
    return again;
  }

  private static TestedCase opened(CaseEvent opening, CaseFile file, TestedCase as) {
    Entry first = file.history().getFirst();
    Entry entry = new Entry(1, first.at(), first.actor(), first.hash(), opening, Optional.empty());
    return new TestedCase(FOLD.open(file.id(), entry), as.plan, as.now);
  }

  static TestedCase opened(Actor actor, Plan plan, Instant now) {
    var opening = new CaseEvent.CaseOpened("PR-2026-1184", Cases.POLICY.ref(), false);
    var entry = new Entry(1, now, actor.userId(), "h1", opening, Optional.empty());
    return new TestedCase(FOLD.open("case-1", entry), plan, now);
  }

  /// The case after acts that are open to the person; an act that is not fails the test.
  TestedCase does(Actor actor, CaseEvent... events) {
    return does(actor, List.of(events));
  }

  TestedCase does(Actor actor, List<CaseEvent> events) {
    TestedCase after = this;
    for (CaseEvent event : events) {
      assertEquals(List.of(), after.refusals(actor, event), () -> event + " is refused");
      after = after.forced(actor, event);
    }
    return after;
  }

  /// The case after the director has read all that waits for a reading, each in its first way.
  TestedCase read() {
    TestedCase after = this;
    for (OpenQuestion open : assessment().openQuestions()) {
      if (open.waitsFor(Desk.DIRECTOR)) {
        String reading = open.ambiguity().readings().getFirst().id();
        CaseEvent choice =
            Cases.read(Desk.DIRECTOR, open.id(), open.place(), open.facts(), reading);
        after = after.does(Cases.DIRECTOR, choice);
      }
    }
    return after;
  }

  /// The case after an entry written past the rules, signed by the actor's own key where it has to
  /// be: what a person can do who has the data key.
  TestedCase forced(Actor actor, CaseEvent event) {
    Optional<Signer> signer =
        event instanceof CaseEvent.Deciding
            ? Optional.of(new Signer(actor.userId(), actor.roles()))
            : Optional.empty();
    return forced(actor, event, signer);
  }

  TestedCase forced(Actor actor, CaseEvent event, Optional<Signer> signer) {
    long seq = file.seq() + 1;
    return forced(new Entry(seq, now, actor.userId(), "h" + seq, event, signer));
  }

  TestedCase forced(Entry entry) {
    return new TestedCase(FOLD.apply(file, entry), plan, now);
  }

  TestedCase at(Instant moment) {
    return new TestedCase(file, plan, moment);
  }

  TestedCase later(Duration duration) {
    return at(now.plus(duration));
  }

  TestedCase under(Plan another) {
    return new TestedCase(file, another, now);
  }

  Assessment assessment() {
    return Assessment.of(file, pack(file.policy()).orElseThrow(), plan, now);
  }

  List<Refusal> refusals(Actor actor, Act act) {
    return Rules.refusals(assessment(), actor, act);
  }

  List<Refusal> refusals(Actor actor, CaseEvent event) {
    return Rules.refusals(assessment(), actor, event);
  }

  Set<Reason> reasons(Actor actor, Act act) {
    return reasons(refusals(actor, act));
  }

  Set<Reason> reasons(Actor actor, CaseEvent event) {
    return reasons(refusals(actor, event));
  }

  Set<Reason> reasons(Actor actor, Determination determination) {
    return reasons(actor, new CaseEvent.Determined(determination));
  }

  private static Set<Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).collect(Collectors.toSet());
  }

  CaseStatus status() {
    return file.status();
  }

  List<CaseFile.Fault> faults() {
    return file.faults();
  }
}
