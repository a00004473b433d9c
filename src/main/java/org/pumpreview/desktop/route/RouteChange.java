package org.pumpreview.desktop.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What a change of the route does to the answers given so far. None of them is lost.
///
/// @param question asks for the change
/// @param consequences in sentences
record RouteChange(String question, List<String> consequences) {
  private static final Words WORDS = Words.of("route");

  RouteChange {
    consequences = List.copyOf(consequences);
  }

  /// @param to the new route; empty when the request leaves this policy
  static Optional<RouteChange> of(Assessment assessment, Optional<Route> to) {
    CaseFile file = assessment.file();
    Set<String> answered = new TreeSet<>();
    for (Desk seat : Desk.values()) {
      answered.addAll(file.answers(seat).keySet());
    }
    if (answered.isEmpty() || to.equals(file.intake().route())) {
      return Optional.empty();
    }
    return Optional.of(
        new RouteChange(question(to), consequences(answered, asked(assessment, to))));
  }

  private static Set<String> asked(Assessment assessment, Optional<Route> to) {
    return to.map(route ->
            assessment.policy().checklist(route).entries().stream()
                .map(Checklist.Entry::paragraph)
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static String question(Optional<Route> to) {
    return to.map(route -> WORDS.text("change.question", Wording.of(route)))
        .orElseGet(() -> WORDS.text("change.question-outside"));
  }

  private static List<String> consequences(Set<String> answered, Set<String> asked) {
    List<String> counted = answered.stream().filter(asked::contains).toList();
    List<String> resting = answered.stream().filter(item -> !asked.contains(item)).toList();
    List<String> sentences = new ArrayList<>();
    if (!resting.isEmpty()) {
      sentences.add(WORDS.text("change.resting", resting.size(), Wording.list(resting)));
    }
    if (!counted.isEmpty()) {
      sentences.add(WORDS.text("change.counted", counted.size(), Wording.list(counted)));
    }
    return sentences;
  }
}
