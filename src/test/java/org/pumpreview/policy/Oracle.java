package org.pumpreview.policy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Evaluates a sample as the definition reads, without thought for speed: the truth of each place
/// from its parts, and of a place those parts decide that made its truth.
final class Oracle {
  private final Sample sample;
  private final Policy policy;

  Oracle(Sample sample) {
    this.sample = sample;
    this.policy = SamplePolicies.policy(sample.root(), Optional.empty());
  }

  Evaluation.Result result() {
    return switch (truth(sample.root())) {
      case FALSE -> Evaluation.Result.NOT_MET;
      case UNKNOWN -> Evaluation.Result.UNDETERMINED;
      case TRUE -> Evaluation.Result.MET;
    };
  }

  /// In the order in which the tree asks, contraindications last.
  List<String> deciding() {
    var decisive = new LinkedHashSet<String>();
    addDeciding(sample.root(), decisive);
    var order = List.copyOf(order(sample.root(), new LinkedHashSet<>()));
    return decisive.stream()
        .sorted(
            Comparator.comparing(SamplePolicies::isContraindication).thenComparing(order::indexOf))
        .toList();
  }

  private Truth truth(Node node) {
    List<Truth> parts = parts(node).stream().map(this::truth).toList();
    return switch (node) {
      case Node.All all -> parts.stream().min(Comparator.naturalOrder()).orElseThrow();
      case Node.Any any -> parts.stream().max(Comparator.naturalOrder()).orElseThrow();
      case Node.None none -> parts.stream().max(Comparator.naturalOrder()).orElseThrow().not();
      case Node.Reference reference -> truth(policy.node(reference.id()));
      case Node.Ask ask -> truth(ask);
    };
  }

  private Truth truth(Node.Ask ask) {
    if (sample.waived().filter(ask.id()::equals).isPresent()) {
      return Truth.TRUE;
    }
    Answer answer = sample.answers().get(ask.id());
    return answer == null ? Truth.UNKNOWN : answer.truth();
  }

  private void addDeciding(Node node, Set<String> decisive) {
    switch (node) {
      case Node.Ask ask -> {
        if (sample.waived().filter(ask.id()::equals).isEmpty()) {
          decisive.add(ask.id());
        }
      }
      case Node.Reference reference -> addDeciding(policy.node(reference.id()), decisive);
      case Node.All all -> addParts(all, truth(all), decisive);
      case Node.Any any -> addParts(any, truth(any), decisive);
      case Node.None none -> addParts(none, truth(none).not(), decisive);
    }
  }

  private void addParts(Node node, Truth made, Set<String> decisive) {
    parts(node).stream()
        .filter(part -> truth(part) == made)
        .forEach(part -> addDeciding(part, decisive));
  }

  private Set<String> order(Node node, Set<String> order) {
    switch (node) {
      case Node.Ask ask -> order.add(ask.id());
      case Node.Reference reference -> order(policy.node(reference.id()), order);
      case Node.All all -> parts(all).forEach(part -> order(part, order));
      case Node.Any any -> parts(any).forEach(part -> order(part, order));
      case Node.None none -> parts(none).forEach(part -> order(part, order));
    }
    return order;
  }

  private static List<Node> parts(Node node) {
    return node.parts().stream()
        .filter(part ->
            !(part instanceof Node.All all)
                || all.pathway().isEmpty()
                || all.pathway().get() == SamplePolicies.ROUTE.pathway())
        .toList();
  }
}
