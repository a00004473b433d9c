package org.pumpreview.letter;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Conclusion;
import org.pumpreview.review.Conclusion.Flaw.Kind;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.LineWay;
import org.pumpreview.words.Words;

/// The assessment of a letter's record anew, under the policy pack that is pinned to it: whether
/// its outcome follows from its findings, its exception and its lines. The rules are those by which
/// the case itself is decided.
final class Recomputation {
  private static final Words WORDS = Words.of("letter");

  private final LetterRecord record;
  private final RecordedLines lines;
  private final Optional<Checklist> checklist;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Set<String> flaws = new LinkedHashSet<>();

  private Recomputation(LetterRecord record, Policy policy) {
    this.record = record;
    this.lines = RecordedLines.of(record, policy);
    this.checklist = checklist(record, lines, policy);
  }

  /// What came of it.
  ///
  /// @param flaws why the outcome does not follow, a sentence each; none where it does
  /// @param result of the criteria; empty where they are not asked, or something does not follow
  record Result(List<String> flaws, Optional<Evaluation.Result> result) {}

  /// @param policy of the record's pin
  static Result of(LetterRecord record, Policy policy) {
    return new Recomputation(record, policy).run();
  }

  private Result run() {
    if (record.request().isPresent() != record.pathway().isPresent()) {
      flaws.add(WORDS.text("recomputed.flaw.route"));
    }
    findings();
    exception();
    clocks();
    if (flaws.isEmpty()) {
      record.outcome().determination().ifPresentOrElse(this::decided, this::undecided);
    }
    return new Result(
        List.copyOf(flaws), flaws.isEmpty() ? checklist.map(this::evaluated) : Optional.empty());
  }

  private Evaluation.Result evaluated(Checklist list) {
    return list.evaluate(
            answers,
            record
                .exception()
                .map(LetterRecord.Waiver::granted)
                .filter(granted -> list.exceptionOpen(answers)))
        .result();
  }

  // ---- what the record holds

  /// Empty where the criteria are not asked, as in the case itself, and of a request that was taken
  /// back: of that nobody finds anything.
  private static Optional<Checklist> checklist(
      LetterRecord record, RecordedLines lines, Policy policy) {
    // Under a pack of the first form they were asked whatever the lines were.
    boolean always = policy.ambiguities().isEmpty() && !record.findings().isEmpty();
    boolean asked =
        always
            || lines.requested().isEmpty()
            || lines.requested().stream().anyMatch(line -> line.way() == LineWay.CRITERIA);
    return record
        .request()
        .flatMap(request -> record.pathway().map(pathway -> new Route(request, pathway)))
        .filter(route -> asked && record.outcome() != Outcome.WITHDRAWN)
        .map(policy::checklist);
  }

  /// Exactly the items of the route, each with an answer that its item takes.
  private void findings() {
    List<Checklist.Entry> items = checklist.map(Checklist::entries).orElse(List.of());
    List<String> asked = items.stream().map(Checklist.Entry::paragraph).toList();
    List<String> found = record.findings().stream().map(LetterRecord.Finding::item).toList();
    Set<String> differing = new LinkedHashSet<>(asked);
    differing.addAll(found);
    differing.removeIf(item -> asked.contains(item) && found.contains(item));
    if (!asked.equals(found)) {
      flaws.add(WORDS.text("recomputed.flaw.items", named(differing)));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      Checklist.Entry item = items.get(i);
      record.findings().get(i).finding().ifPresent(answer -> answer(item, answer));
    }
  }

  private void answer(Checklist.Entry item, Answer answer) {
    if (item.item().kind().answers().contains(answer)) {
      answers.put(item.paragraph(), answer);
    } else {
      flaws.add(WORDS.text("recomputed.flaw.answer", item.paragraph()));
    }
  }

  /// A ruling is on the exception of this policy, and takes out nothing but what that names.
  private void exception() {
    Optional<ExceptionRule> rule = checklist.flatMap(Checklist::exception);
    boolean strays =
        record
            .exception()
            .filter(ruling ->
                rule.filter(offered ->
                        offered.paragraph().equals(ruling.paragraph())
                            && offered.waives().equals(ruling.waives()))
                    .isEmpty())
            .isPresent();
    if (strays) {
      flaw(Kind.EXCEPTION_NOT_OPEN, List.of());
    }
  }

  /// A decision has its time, and nothing happened after the letter that tells of it.
  private void clocks() {
    boolean decides = record.outcome().determination().isPresent();
    boolean kept =
        record
            .clocks()
            .map(clocks ->
                clocks.decided().isPresent() == decides
                    && clocks.decided().filter(record.issued()::isBefore).isEmpty()
                    && clocks.received().filter(record.issued()::isBefore).isEmpty())
            .orElse(record.schema() < LetterRecord.FIRST_WHOLE);
    if (!kept) {
      flaws.add(WORDS.text("recomputed.flaw.clocks"));
    }
  }

  // ---- what follows from it

  private void decided(Determination.Outcome outcome) {
    var determination =
        new Determination(outcome, lines.decisions(), ruling(outcome), Map.of(), "", List.of());
    var conclusion = new Conclusion(determination, lines.requested(), checklist, answers, false);
    var found =
        switch (record.signer().role()) {
          case MEDICAL_DIRECTOR -> conclusion.ofDirector();
          case NURSE, ADMINISTRATOR -> conclusion.ofNurse();
        };
    found.forEach(flaw -> flaw(flaw.kind(), flaw.about()));
    if (!RecordedLines.tellsHowMuch(record)) {
      flaw(Kind.LINES, List.of());
    }
  }

  /// A record of an earlier form does not tell that an exception was declined.
  private Optional<ExceptionRuling> ruling(Determination.Outcome outcome) {
    boolean untold =
        record.clocks().isEmpty()
            && record.exception().isEmpty()
            && outcome.isAdverse()
            && checklist.map(list -> list.exceptionOpen(answers)).orElse(false);
    return untold
        ? Optional.of(new ExceptionRuling(false, Set.of()))
        : record
            .exception()
            .map(ruling -> new ExceptionRuling(ruling.granted(), Set.copyOf(ruling.grounds())));
  }

  /// A worksheet tells what was decided on the lines and decides nothing by itself.
  private void undecided() {
    boolean open =
        record.outcome() == Outcome.INTERNAL
            || (record.exception().isEmpty()
                && record.lines().stream().allMatch(line -> line.decision() == LineOutcome.OPEN));
    if (!open) {
      flaws.add(WORDS.text("recomputed.flaw.decides"));
    }
  }

  private void flaw(Kind kind, List<String> about) {
    flaws.add(WORDS.of("recomputed.flaw", kind, named(about)));
  }

  private static String named(Iterable<String> about) {
    return String.join(", ", about);
  }
}
