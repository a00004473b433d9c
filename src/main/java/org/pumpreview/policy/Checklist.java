package org.pumpreview.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The items one route asks, in document order, and their evaluation. Immutable and safe to share.
public final class Checklist {

  /// One item as this route cites it.
  ///
  /// @param paragraph the paragraph under which this route names the item
  public record Entry(String paragraph, Item item) {}

  private final Route route;
  private final Optional<ExceptionRule> exception;
  private final List<Entry> entries;
  private final Map<String, Entry> byCitation = new HashMap<>();
  private final Clause root;

  Checklist(Policy policy, Route route) {
    this.route = route;
    this.exception = policy.exception().filter(rule -> rule.route().equals(route));
    List<Entry> found = new ArrayList<>();
    this.root = compile(policy, policy.root(route.request()), false, found);
    this.entries = List.copyOf(found);
    for (Entry entry : entries) {
      for (String paragraph : entry.item().paragraphs()) {
        byCitation.put(paragraph, entry);
      }
    }
  }

  public Route route() {
    return route;
  }

  /// Criteria first, contraindications last, each once.
  public List<Entry> entries() {
    return entries;
  }

  /// The rule of the exception where this route offers one.
  public Optional<ExceptionRule> exception() {
    return exception;
  }

  /// The item cited at `paragraph` as this route names it; empty when the route does not ask it. An
  /// implant names the contraindications II.B.n and takes I.B.n as the same.
  public Optional<Entry> entry(String paragraph) {
    return Optional.ofNullable(byCitation.get(paragraph));
  }

  /// Whether the exception can be decided on these answers: offered here, and the item it waives is
  /// anything but met.
  public boolean exceptionOpen(Map<String, Answer> answers) {
    return exception.isPresent() && answers.get(exception.get().waives()) != Answer.MET;
  }

  public Evaluation evaluate(Map<String, Answer> answers) {
    return evaluate(answers, Optional.empty());
  }

  /// Evaluates answers keyed by this route's own paragraphs; an absent key is a blank.
  ///
  /// @param granted the exception's decision: true granted, false declined, empty none
  /// @throws IllegalArgumentException when an exception is decided where none is open
  public Evaluation evaluate(Map<String, Answer> answers, Optional<Boolean> granted) {
    boolean open = exceptionOpen(answers);
    if (granted.isPresent() && !open) {
      throw new IllegalArgumentException("the exception is not offered here");
    }
    boolean waive = granted.orElse(false);
    String waived = waive ? exception.orElseThrow().waives() : null;
    Tally tally = new Tally(answers, waived, entries);
    Truth truth = root.evaluate(tally);
    return new Evaluation(
        Evaluation.Result.of(truth),
        tally.deciding(),
        status(open, granted),
        waived == null ? List.of() : List.of(waived));
  }

  private static ExceptionStatus status(boolean open, Optional<Boolean> granted) {
    if (granted.isPresent()) {
      return granted.get() ? ExceptionStatus.GRANTED : ExceptionStatus.DECLINED;
    }
    return open ? ExceptionStatus.OFFERED : ExceptionStatus.NOT_OFFERED;
  }

  private Clause compile(Policy policy, Node node, boolean negated, List<Entry> found) {
    return switch (node) {
      case Node.All all -> new Least(children(policy, all.of(), false, found));
      case Node.Any any -> new Most(children(policy, any.of(), false, found));
      case Node.None none -> new Least(children(policy, none.of(), true, found));
      case Node.Reference reference -> compile(policy, policy.node(reference.id()), negated, found);
      case Node.Ask ask -> {
        int at = found.size();
        found.add(new Entry(ask.id(), policy.item(ask.id())));
        yield new Leaf(ask.id(), at, negated);
      }
    };
  }

  private List<Clause> children(
      Policy policy, List<Node> nodes, boolean negated, List<Entry> found) {
    return nodes.stream()
        .filter(this::onThisPathway)
        .map(node -> compile(policy, node, negated, found))
        .toList();
  }

  private boolean onThisPathway(Node node) {
    return !(node instanceof Node.All all)
        || all.pathway().isEmpty()
        || all.pathway().get() == route.pathway();
  }

  /// The paragraphs that decide the clause being evaluated; `size` can be rolled back.
  private static final class Tally {
    private final Map<String, Answer> answers;
    private final @Nullable String waived;
    private final List<Entry> entries;
    private final int[] deciding;
    private int size;

    Tally(Map<String, Answer> answers, @Nullable String waived, List<Entry> entries) {
      this.answers = answers;
      this.waived = waived;
      this.entries = entries;
      this.deciding = new int[entries.size()];
    }

    List<String> deciding() {
      String[] paragraphs = new String[size];
      for (int i = 0; i < size; i++) {
        paragraphs[i] = entries.get(deciding[i]).paragraph();
      }
      return List.of(paragraphs);
    }
  }

  private sealed interface Clause {
    Truth evaluate(Tally tally);
  }

  private record Leaf(String paragraph, int at, boolean negated) implements Clause {
    @Override
    public Truth evaluate(Tally tally) {
      if (paragraph.equals(tally.waived)) {
        return Truth.TRUE;
      }
      tally.deciding[tally.size++] = at;
      Answer answer = tally.answers.get(paragraph);
      Truth truth = answer == null ? Truth.UNKNOWN : answer.truth();
      return negated ? truth.not() : truth;
    }
  }

  /// Kleene *and*: the least of the parts, decided by the parts that are as small.
  private record Least(List<Clause> of) implements Clause {
    @Override
    public Truth evaluate(Tally tally) {
      return fold(of, tally, Truth.TRUE, -1);
    }
  }

  /// Kleene *or*: the greatest of the parts, decided by the parts that are as great.
  private record Most(List<Clause> of) implements Clause {
    @Override
    public Truth evaluate(Tally tally) {
      return fold(of, tally, Truth.FALSE, 1);
    }
  }

  private static Truth fold(List<Clause> of, Tally tally, Truth start, int sign) {
    Truth result = start;
    int from = tally.size;
    for (Clause clause : of) {
      int before = tally.size;
      Truth truth = clause.evaluate(tally);
      int order = sign * truth.compareTo(result);
      if (order > 0) {
        // This part alone decides from here on: what decided before it no longer does.
        int length = tally.size - before;
        System.arraycopy(tally.deciding, before, tally.deciding, from, length);
        tally.size = from + length;
        result = truth;
      } else if (order < 0) {
        tally.size = before;
      }
    }
    return result;
  }
}
