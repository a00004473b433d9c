package org.pumpreview.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tree with answers, drawn at random: the input of one run of a property.
///
/// @param granted the exception's decision on the first criterion, where one was drawn
record Sample(Node root, Map<String, Answer> answers, Optional<Boolean> granted) {

  /// Draws a tree of all, any, none and references, at most four deep, and answers for it.
  static Sample draw(RandomGenerator random) {
    Node root = new Drawing(random).container(3, false);
    var answers = new TreeMap<String, Answer>();
    for (String paragraph : asked(root)) {
      List<Answer> allowed = SamplePolicies.item(paragraph).kind().answers();
      int choice = random.nextInt(allowed.size() + 2);
      if (choice < allowed.size()) {
        answers.put(paragraph, allowed.get(choice));
      } else if (choice == allowed.size()) {
        answers.put(paragraph, allowed.getFirst());
      }
    }
    Optional<Boolean> granted =
        random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty();
    return new Sample(root, answers, granted);
  }

  /// The checklist's evaluation; empty when the tree is refused, as a shrunk one may be.
  Optional<Evaluation> evaluated() {
    try {
      Checklist list = policy().checklist(SamplePolicies.ROUTE);
      return Optional.of(list.evaluate(answers, decision(list)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Shrinks while the property still fails: fewer parts, fewer levels, fewer answers.
  Sample shrunk(Predicate<Sample> fails) {
    Optional<Sample> smaller = simpler().filter(fails).findFirst();
    return smaller.map(sample -> sample.shrunk(fails)).orElse(this);
  }

  /// What the exception waives in this sample.
  Optional<String> waived() {
    boolean waives = decided() && granted.orElse(false);
    return waives ? waivable() : Optional.empty();
  }

  private Policy policy() {
    return SamplePolicies.policy(root, waivable().map(SamplePolicies::exception));
  }

  private Optional<Boolean> decision(Checklist list) {
    return list.exceptionOpen(answers) ? granted : Optional.empty();
  }

  private boolean decided() {
    return waivable().isPresent() && answers.get(waivable().get()) != Answer.MET;
  }

  private Optional<String> waivable() {
    return askedOnRoute(root).stream()
        .filter(paragraph -> !SamplePolicies.isContraindication(paragraph))
        .findFirst();
  }

  private Stream<Sample> simpler() {
    Stream<Sample> trees = simpler(root).map(tree -> new Sample(tree, answers, granted));
    Stream<Sample> blanks =
        answers.keySet().stream()
            .map(paragraph -> {
              var fewer = new HashMap<>(answers);
              fewer.remove(paragraph);
              return new Sample(root, fewer, granted);
            });
    Stream<Sample> undecided =
        granted.stream().map(decision -> new Sample(root, answers, Optional.empty()));
    return Stream.of(trees, blanks, undecided).flatMap(samples -> samples);
  }

  private static Stream<Node> simpler(Node node) {
    Stream<Node> hoisted = node.parts().stream();
    Stream<Node> without =
        Stream.iterate(0, at -> at < node.parts().size(), at -> at + 1)
            .flatMap(at -> replaced(node, at, null));
    Stream<Node> within =
        Stream.iterate(0, at -> at < node.parts().size(), at -> at + 1)
            .flatMap(at -> simpler(node.parts().get(at)).flatMap(part -> replaced(node, at, part)));
    return Stream.of(hoisted, without, within).flatMap(nodes -> nodes);
  }

  private static Stream<Node> replaced(Node node, int at, @Nullable Node part) {
    var parts = new ArrayList<>(node.parts());
    parts.remove(at);
    if (part != null) {
      parts.add(at, part);
    }
    return switch (node) {
      case Node.All all -> Stream.of(new Node.All(all.id(), all.pathway(), "", parts));
      case Node.Any any -> Stream.of(new Node.Any(any.id(), "", parts));
      case Node.None none -> Stream.of(new Node.None(none.id(), "", parts));
      case Node.Ask ask -> Stream.empty();
      case Node.Reference reference -> Stream.empty();
    };
  }

  private static List<String> asked(Node node) {
    return asked(node, part -> true);
  }

  private static List<String> askedOnRoute(Node node) {
    return asked(
        node,
        part ->
            !(part instanceof Node.All all)
                || all.pathway().orElse(SamplePolicies.ROUTE.pathway())
                    == SamplePolicies.ROUTE.pathway());
  }

  private static List<String> asked(Node node, Predicate<Node> chosen) {
    return node instanceof Node.Ask
        ? List.of(node.id())
        : node.parts().stream()
            .filter(chosen)
            .flatMap(part -> asked(part, chosen).stream())
            .toList();
  }

  /// Draws one tree. A contraindication is asked only where it speaks against the request.
  private static final class Drawing {
    private final RandomGenerator random;
    private final Map<String, Boolean> finished = new LinkedHashMap<>();
    private int numbered;

    Drawing(RandomGenerator random) {
      this.random = random;
    }

    Node container(int depth, boolean negated) {
      String id = "p" + numbered++;
      int kind = random.nextInt(3);
      boolean below = (kind == 2) != negated;
      var parts = new ArrayList<Node>();
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        parts.add(part(depth, below, parts.isEmpty()));
      }
      finished.put(id, negated);
      return switch (kind) {
        case 0 -> new Node.All(id, Optional.empty(), "", parts);
        case 1 -> new Node.Any(id, "", parts);
        default -> new Node.None(id, "", parts);
      };
    }

    /// @param first a first part belongs to every pathway, so that no place asks nothing
    private Node part(int depth, boolean negated, boolean first) {
      int choice = random.nextInt(10);
      List<String> targets =
          finished.entrySet().stream()
              .filter(place -> place.getValue() == negated)
              .map(Map.Entry::getKey)
              .toList();
      if (choice < 2 && !targets.isEmpty()) {
        return new Node.Reference(targets.get(random.nextInt(targets.size())));
      }
      if (choice < 5 && depth > 0) {
        return container(depth - 1, negated);
      }
      if (choice == 5 && depth > 0 && !first) {
        var pathway = Pathway.values()[random.nextInt(Pathway.values().length)];
        return new Node.All(
            "p" + numbered++, Optional.of(pathway), "", List.of(container(depth - 1, negated)));
      }
      String id = (negated ? "x" : "c") + numbered++;
      finished.put(id, negated);
      return new Node.Ask(id);
    }
  }
}
