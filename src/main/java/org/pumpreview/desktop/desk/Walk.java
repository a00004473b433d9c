package org.pumpreview.desktop.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Document;
import org.pumpreview.review.LineField;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Step;

/// The open places of a case, walked from one to the next in the order of the wizard, and round.
public final class Walk {
  private final List<Place> order;
  private final List<Place> open;

  private Walk(List<Place> order, List<Place> open) {
    this.order = order;
    this.open = open;
  }

  static Walk of(Assessment assessment, Stream<Place> open) {
    List<Place> order = order(assessment);
    Comparator<Place> byRank = Comparator.comparingInt(place -> rank(order, place));
    return new Walk(order, open.distinct().sorted(byRank).toList());
  }

  /// The places that wait for the person.
  public List<Place> open() {
    return open;
  }

  public Optional<Place> first() {
    return open.stream().findFirst();
  }

  /// The open place after `here`, and after the last one the first.
  public Optional<Place> next(Optional<Place> here) {
    int from = here.map(place -> rank(order, place)).orElse(-1);
    return open.stream().filter(place -> rank(order, place) > from).findFirst().or(this::first);
  }

  /// The open place before `here`, and before the first one the last.
  public Optional<Place> previous(Optional<Place> here) {
    int from = here.map(place -> rank(order, place)).orElse(order.size());
    List<Place> back = open.reversed();
    return back.stream()
        .filter(place -> rank(order, place) < from)
        .findFirst()
        .or(() -> back.stream().findFirst());
  }

  /// A place that the wizard does not know any more counts as the beginning of its step.
  private static int rank(List<Place> order, Place place) {
    int at = order.indexOf(place);
    return at >= 0 ? at : order.indexOf(Place.of(place.step()));
  }

  /// Every place of the wizard, each step led by the step itself.
  private static List<Place> order(Assessment assessment) {
    var order = new ArrayList<Place>();
    for (Step step : Step.values()) {
      order.add(Place.of(step));
      targets(assessment, step).forEach(target -> order.add(Place.of(step, target)));
    }
    return List.copyOf(order);
  }

  private static Stream<String> targets(Assessment assessment, Step step) {
    return switch (step) {
      case REQUEST -> requestTargets(assessment);
      case CRITERIA, CONTRAINDICATIONS ->
          assessment.items().stream()
              .filter(entry -> Place.step(entry.item().kind()) == step)
              .map(Checklist.Entry::paragraph)
              .flatMap(paragraph -> withQuestions(assessment, step, paragraph));
      case DECISION -> decisionTargets(assessment);
      case ROUTE ->
          Stream.concat(
              Stream.of(Place.SCREEN, Place.LINES, Place.REVISION, Place.TRIAL)
                  .flatMap(place -> place.target().stream()),
              assessment.openQuestions().stream()
                  .filter(open -> open.step() == Step.ROUTE)
                  .map(OpenQuestion::id));
      case RECORDS -> assessment.file().documents().stream().map(Document::id);
      case LETTER -> Stream.of();
    };
  }

  /// What the nurse did not find in the member's favour is looked at first, as on the director's
  /// desk; what the policy leaves open comes after it.
  private static Stream<String> decisionTargets(Assessment assessment) {
    Map<String, Answer> answers = assessment.file().answers(Desk.NURSE);
    Stream<String> items =
        assessment.items().stream()
            .map(Checklist.Entry::paragraph)
            .sorted(
                Comparator.comparing(item ->
                    Optional.ofNullable(answers.get(item)).map(Answer::supports).orElse(false)));
    return Stream.concat(items, assessment.openQuestions().stream().map(OpenQuestion::id));
  }

  /// An item, then what the policy leaves open at it.
  private static Stream<String> withQuestions(Assessment assessment, Step step, String paragraph) {
    return Stream.concat(
        Stream.of(paragraph),
        assessment.openQuestions().stream()
            .filter(open -> open.step() == step && open.place().equals(paragraph))
            .map(OpenQuestion::id));
  }

  private static Stream<String> requestTargets(Assessment assessment) {
    Stream<String> fields = Stream.of(RequestField.values()).map(RequestField::name);
    Stream<String> lines = assessment.reading().lines().stream().flatMap(Walk::lineTargets);
    return Stream.of(fields, lines, Stream.of("LINES")).flatMap(targets -> targets);
  }

  /// The cells of a line, then its code, by which its fee-schedule check goes.
  private static Stream<String> lineTargets(RequestedLine line) {
    return Stream.concat(
        Stream.of(LineField.values()).map(field -> line.id() + "." + field.name()),
        Stream.of(line.code()));
  }
}
