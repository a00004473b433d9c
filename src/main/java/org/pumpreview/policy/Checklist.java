package org.pumpreview.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

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
  private final int leaves;

  Checklist(Policy policy, Route route) {
    this.route = route;
    this.exception = policy.exception().filter(rule -> rule.route().equals(route));
    var compiler = new Compiler(policy, route);
    this.root = compiler.compile(policy.root(route.request()));
    this.entries = compiler.entries();
    this.leaves = compiler.leaves;
    entries.forEach(this::cite);
    exception.ifPresent(this::requireCriterion);
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

  /// The item cited at `paragraph` as this route names it; empty when the route does not ask it. A
  /// route takes an earlier paragraph of the same fact too, and never a later one: an implant names
  /// the contraindications II.B.n and takes I.B.n as the same, a trial takes I.B.n alone.
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
  /// @throws IllegalArgumentException when an exception is decided where none is open, or an answer
  ///   is of the other kind of item
  public Evaluation evaluate(Map<String, Answer> answers, Optional<Boolean> granted) {
    boolean open = exceptionOpen(answers);
    if (granted.isPresent() && !open) {
      throw new IllegalArgumentException("the exception is not offered here");
    }
    boolean waive = granted.orElse(false);
    String waived = waive ? exception.orElseThrow().waives() : null;
    var tally = new Clause.Tally(answers, waived, leaves);
    Truth truth = root.evaluate(tally);
    return new Evaluation(
        Evaluation.Result.of(truth),
        paragraphs(tally.deciding()),
        status(open, granted),
        waived == null ? List.of() : List.of(waived));
  }

  private List<String> paragraphs(int[] indexes) {
    String[] paragraphs = new String[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      paragraphs[i] = entries.get(indexes[i]).paragraph();
    }
    return List.of(paragraphs);
  }

  private static ExceptionStatus status(boolean open, Optional<Boolean> granted) {
    if (granted.isPresent()) {
      return granted.get() ? ExceptionStatus.GRANTED : ExceptionStatus.DECLINED;
    }
    return open ? ExceptionStatus.OFFERED : ExceptionStatus.NOT_OFFERED;
  }

  private void cite(Entry entry) {
    for (String paragraph : entry.item().paragraphs()) {
      if (byCitation.put(paragraph, entry) != null) {
        throw new IllegalArgumentException(route + " asks the fact of " + paragraph + " twice");
      }
      if (paragraph.equals(entry.paragraph())) {
        return;
      }
    }
  }

  private void requireCriterion(ExceptionRule rule) {
    boolean asked =
        entries.stream()
            .anyMatch(entry ->
                entry.paragraph().equals(rule.waives())
                    && entry.item().kind() == ItemKind.CRITERION);
    if (!asked) {
      throw new IllegalArgumentException(
          "the exception waives " + rule.waives() + ", which is no criterion of " + route);
    }
  }

  /// Turns the tree into clauses: references resolved, other pathways left out, and "none" pushed
  /// down to the leaves, where it asks that the fact is not so.
  private static final class Compiler {
    private final Policy policy;
    private final Route route;
    private final List<Entry> entries;
    private final Map<String, Integer> index = new HashMap<>();
    private int leaves;

    Compiler(Policy policy, Route route) {
      this.policy = policy;
      this.route = route;
      var asked = new LinkedHashSet<String>();
      collect(policy.root(route.request()), new LinkedHashSet<>(), asked);
      this.entries =
          asked.stream()
              .map(paragraph -> new Entry(paragraph, policy.item(paragraph)))
              .sorted(Comparator.comparing(entry -> entry.item().kind()))
              .toList();
      for (Entry entry : entries) {
        index.put(entry.paragraph(), index.size());
      }
    }

    List<Entry> entries() {
      return entries;
    }

    Clause compile(Node node) {
      return compile(node, false);
    }

    /// @param within the paragraphs on the way from the root to this node
    private void collect(Node node, SequencedSet<String> within, SequencedSet<String> asked) {
      if (node instanceof Node.Reference reference) {
        collect(policy.node(reference.id()), within, asked);
        return;
      }
      if (!within.add(node.id())) {
        throw new IllegalArgumentException("paragraph " + node.id() + " imports itself");
      }
      if (node instanceof Node.Ask) {
        asked.add(node.id());
      }
      parts(node).forEach(part -> collect(part, within, asked));
      within.remove(node.id());
    }

    private Clause compile(Node node, boolean negated) {
      return switch (node) {
        case Node.All all -> negated ? most(all, true) : least(all, false);
        case Node.Any any -> negated ? least(any, true) : most(any, false);
        case Node.None none -> negated ? most(none, false) : least(none, true);
        case Node.Reference reference -> compile(policy.node(reference.id()), negated);
        case Node.Ask ask -> leaf(ask, negated);
      };
    }

    private Clause least(Node node, boolean negated) {
      return new Clause.Least(clauses(node, negated));
    }

    private Clause most(Node node, boolean negated) {
      return new Clause.Most(clauses(node, negated));
    }

    private List<Clause> clauses(Node node, boolean negated) {
      List<Node> parts = parts(node);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("paragraph " + node.id() + " asks nothing on " + route);
      }
      var clauses = new ArrayList<Clause>();
      parts.forEach(part -> clauses.add(compile(part, negated)));
      return List.copyOf(clauses);
    }

    /// A fact that speaks for the request has to be so, one that speaks against it must not be.
    private Clause leaf(Node.Ask ask, boolean negated) {
      int at = index.getOrDefault(ask.id(), -1);
      Entry entry = entries.get(at);
      if (negated != (entry.item().kind() == ItemKind.CONTRAINDICATION)) {
        throw new IllegalArgumentException("paragraph " + ask.id() + " counts the wrong way");
      }
      leaves++;
      return new Clause.Leaf(at, entry, negated);
    }

    private List<Node> parts(Node node) {
      return node.parts().stream().filter(this::onThisPathway).toList();
    }

    private boolean onThisPathway(Node node) {
      return switch (node) {
        case Node.Reference reference -> onThisPathway(policy.node(reference.id()));
        case Node.All all -> all.pathway().isEmpty() || all.pathway().get() == route.pathway();
        case Node.Any any -> true;
        case Node.None none -> true;
        case Node.Ask ask -> true;
      };
    }
  }
}
