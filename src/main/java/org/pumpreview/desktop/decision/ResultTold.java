package org.pumpreview.desktop.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the case amounts to, in a sentence; before a decision never a verdict.
///
/// @param shown items found met or absent with a page; -1 where no items are asked
/// @param gaps all other items
/// @param rationale the deciding physician's own words; may be empty
record ResultTold(
    Kind kind, String title, Telling telling, int shown, int gaps, List<String> rationale) {
  private static final Words WORDS = Words.of("decision");

  /// What the result is, which gives it its icon and its tone.
  enum Kind {
    ALL_MET,
    NOT_ALL_SHOWN,
    NO_ROUTE,
    /// No line asks for the policy's criteria.
    WITHOUT_CRITERIA,
    OTHER_POLICY,
    APPROVED,
    APPROVED_IN_PART,
    DECIDED_AGAINST,
    WITHDRAWN
  }

  ResultTold {
    rationale = List.copyOf(rationale);
  }

  static ResultTold of(Assessment assessment, People people) {
    return new Teller(assessment, people).result();
  }

  private record Teller(Assessment assessment, People people) {

    ResultTold result() {
      var progress = assessment.file().progress();
      if (progress.decision().isPresent()) {
        return decided(progress.decision().get());
      }
      if (progress.withdrawal().isPresent()) {
        return withdrawn(progress.withdrawal().get());
      }
      var referral = assessment.file().intake().referral();
      if (referral.isPresent()) {
        return bare(
            Kind.OTHER_POLICY,
            WORDS.text("result.other-policy"),
            Telling.of(WORDS.text("result.other-policy.words", referral.get().policyId()))
                .then(referral.get().reason()));
      }
      if (!assessment.asksCriteria()) {
        return assessment.hasMaintenance()
            ? bare(
                Kind.WITHOUT_CRITERIA,
                WORDS.text("result.maintenance"),
                Telling.of(WORDS.text("result.maintenance.words")))
            : bare(
                Kind.WITHOUT_CRITERIA,
                WORDS.text("result.elsewhere"),
                Telling.of(WORDS.text("result.elsewhere.words")));
      }
      var evaluation = assessment.evaluations().get(Desk.NURSE);
      return evaluation == null
          ? bare(
              Kind.NO_ROUTE,
              WORDS.text("result.no-route"),
              Telling.of(WORDS.text("result.no-route.words")).thenGo(Step.ROUTE))
          : open(evaluation);
    }

    private static ResultTold bare(Kind kind, String title, Telling telling) {
      return new ResultTold(kind, title, telling, -1, 0, List.of());
    }

    // ---- while the case is open

    private ResultTold open(Evaluation evaluation) {
      var lacking = Lacking.of(assessment);
      int all = assessment.items().size();
      boolean met = evaluation.result() == Evaluation.Result.MET;
      var telling = Telling.of(WORDS.text("result.shown", all - lacking.size(), all));
      for (var kind : Lacking.Kind.values()) {
        var items = Lacking.of(lacking, kind).map(Lacking::paragraph).toList();
        if (!items.isEmpty()) {
          telling = telling.and(told(kind, items));
        }
      }
      // An answer alone documents nothing: it takes its page and the facts that go with it.
      boolean shown = lacking.isEmpty();
      return new ResultTold(
          met && shown ? Kind.ALL_MET : Kind.NOT_ALL_SHOWN,
          met && !shown ? WORDS.text("result.met-not-shown") : Wording.of(evaluation.result()),
          met ? telling : telling.then(WORDS.text("result.no-denial")),
          all - lacking.size(),
          lacking.size(),
          List.of());
    }

    private Telling told(Lacking.Kind kind, List<String> items) {
      return Telling.of(
          WORDS.of("lacking", kind, Wording.list(Telling.few(items)), items.size()),
          assessment.items().stream()
              .collect(
                  Collectors.toMap(
                      entry -> entry.paragraph(),
                      entry -> Place.of(Place.step(entry.item().kind()), entry.paragraph()))));
    }

    // ---- after it is closed

    private ResultTold decided(CaseFile.Decision decision) {
      var determination = decision.determination();
      var outcome = determination.outcome();
      return new ResultTold(
          kind(outcome),
          Wording.of(outcome),
          Telling.of(
                  WORDS.text(
                      "result.decided",
                      people.signature(decision.by().userId()),
                      when(decision.at())))
              .then(late()),
          -1,
          0,
          rationale(decision));
    }

    private static Kind kind(Determination.Outcome outcome) {
      return switch (outcome) {
        case APPROVED, APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA -> Kind.APPROVED;
        case PARTIALLY_APPROVED -> Kind.APPROVED_IN_PART;
        case ADVERSE -> Kind.DECIDED_AGAINST;
      };
    }

    private String late() {
      return assessment.late().map(by -> WORDS.text("result.late", DueWords.span(by))).orElse("");
    }

    private List<String> rationale(CaseFile.Decision decision) {
      var words = new ArrayList<String>();
      decision
          .determination()
          .exception()
          .ifPresent(ruling -> {
            var grounds = ruling.grounds().stream().sorted().map(Wording::of).toList();
            words.add(
                ruling.granted()
                    ? WORDS.text("result.exception-granted", Wording.list(grounds))
                    : WORDS.text("result.exception-declined"));
          });
      if (!decision.determination().rationale().isBlank()) {
        words.add(decision.determination().rationale());
      }
      decision.determination().reasons().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(reason -> reason(reason.getKey(), reason.getValue()))
          .forEach(words::add);
      return words;
    }

    private String reason(String key, Determination.Reason reason) {
      var about =
          key.equals(Determination.COVERAGE)
              ? WORDS.text("result.coverage")
              : Determination.line(key)
                  .flatMap(assessment.reading()::line)
                  .map(RequestedLine::name)
                  .orElse(key);
      return WORDS.text("result.reason", about, reason.shown(), reason.change());
    }

    private ResultTold withdrawn(CaseEvent.Withdrawn withdrawal) {
      var entry =
          assessment.file().history().reversed().stream()
              .filter(any -> any.event() instanceof CaseEvent.Withdrawn)
              .findFirst()
              .orElseThrow();
      return new ResultTold(
          Kind.WITHDRAWN,
          WORDS.text("result.withdrawn"),
          Telling.of(
              WORDS.text(
                  "result.withdrawn.words",
                  withdrawal.by(),
                  Moments.date(withdrawal.on()),
                  withdrawal.words(),
                  people.signature(entry.actor()),
                  when(entry.at()))),
          -1,
          0,
          List.of());
    }

    private String when(Instant at) {
      return Moments.dateTime(at.atZone(assessment.plan().zone()).toLocalDateTime());
    }
  }
}
