package org.pumpreview.policy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clinical policy as data. Built from checked parts only: see `packs` for reading one.
public final class Policy {
  private final PackRef ref;
  private final PolicyIdentity identity;
  private final Map<RequestKind, Node> sections;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final Optional<ExceptionRule> exception;
  private final List<Referral> referrals;
  private final List<Revision> revisions;
  private final List<Literature> literature;
  private final List<Background> background;
  private final List<String> limits;
  private final Map<String, Ambiguity> ambiguities = new LinkedHashMap<>();
  private final Map<Route, Checklist> checklists = new HashMap<>();

  /// @param sections the tree that decides each kind of request
  /// @throws IllegalArgumentException when a paragraph of the tree has no item, is named twice or
  ///   imports itself, a reference leads nowhere, an item is asked where its answer would count the
  ///   wrong way, or the exception waives what its route does not ask
  public Policy(
      PackRef ref,
      PolicyIdentity identity,
      Map<RequestKind, Node> sections,
      List<Item> items,
      Optional<ExceptionRule> exception,
      List<Code> codes,
      List<Referral> referrals,
      List<Revision> revisions,
      List<Literature> literature,
      List<Ambiguity> ambiguities,
      List<Background> background,
      List<String> limits) {
    this.ref = ref;
    this.identity = identity;
    this.sections = Map.copyOf(sections);
    this.exception = exception;
    this.referrals = List.copyOf(referrals);
    this.revisions = List.copyOf(revisions);
    this.literature = List.copyOf(literature);
    this.background = List.copyOf(background);
    this.limits = List.copyOf(limits);
    for (Item item : items) {
      for (String paragraph : item.paragraphs()) {
        if (this.items.put(paragraph, item) != null) {
          throw new IllegalArgumentException("two items name paragraph " + paragraph);
        }
      }
    }
    for (Code code : codes) {
      if (this.codes.put(code.code(), code) != null) {
        throw new IllegalArgumentException("two codes are " + code.code());
      }
    }
    for (Ambiguity ambiguity : ambiguities) {
      if (this.ambiguities.put(ambiguity.id(), ambiguity) != null) {
        throw new IllegalArgumentException("two ambiguities are " + ambiguity.id());
      }
    }
    sections.values().forEach(this::register);
    for (RequestKind request : this.sections.keySet()) {
      for (Pathway pathway : Pathway.values()) {
        Route route = new Route(request, pathway);
        checklists.put(route, new Checklist(this, route));
      }
    }
  }

  public PackRef ref() {
    return ref;
  }

  public PolicyIdentity identity() {
    return identity;
  }

  /// The items of a route, ready to evaluate.
  public Checklist checklist(Route route) {
    Checklist checklist = checklists.get(route);
    if (checklist == null) {
      throw new IllegalArgumentException("the policy has no section for " + route.request());
    }
    return checklist;
  }

  /// Every item once, in the pack's order.
  public List<Item> items() {
    return List.copyOf(new LinkedHashSet<>(items.values()));
  }

  public Item item(String paragraph) {
    return findItem(paragraph)
        .orElseThrow(() -> new IllegalArgumentException("no item at paragraph " + paragraph));
  }

  public Optional<Item> findItem(String paragraph) {
    return Optional.ofNullable(items.get(paragraph));
  }

  public Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no paragraph " + id);
    }
    return node;
  }

  /// What a paragraph of the tree asks, in our own words: an item's whole requirement, or what a
  /// place with parts asks beside them.
  public String statement(String paragraph) {
    return switch (node(paragraph)) {
      case Node.All all -> all.statement();
      case Node.Any any -> any.statement();
      case Node.None none -> none.statement();
      case Node.Ask ask -> item(ask.id()).statement();
      case Node.Reference reference -> throw new IllegalStateException(reference.id());
    };
  }

  public Node root(RequestKind request) {
    Node root = sections.get(request);
    if (root == null) {
      throw new IllegalArgumentException("no section decides " + request);
    }
    return root;
  }

  public Optional<Code> code(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  public List<Code> codes() {
    return List.copyOf(codes.values());
  }

  public Optional<ExceptionRule> exception() {
    return exception;
  }

  public List<Referral> referrals() {
    return referrals;
  }

  public List<Revision> revisions() {
    return revisions;
  }

  public List<Literature> literature() {
    return literature;
  }

  /// What the policy tells around its criteria.
  public List<Background> background() {
    return background;
  }

  /// What the policy says of its own limits.
  public List<String> limits() {
    return limits;
  }

  /// Everything that the policy leaves open, in the pack's order.
  public List<Ambiguity> ambiguities() {
    return List.copyOf(ambiguities.values());
  }

  public Optional<Ambiguity> ambiguity(String id) {
    return Optional.ofNullable(ambiguities.get(id));
  }

  private void register(Node node) {
    if (node instanceof Node.Reference) {
      return;
    }
    if (nodes.put(node.id(), node) != null) {
      throw new IllegalArgumentException("two places are paragraph " + node.id());
    }
    if (node instanceof Node.Ask) {
      item(node.id());
    }
    node.parts().forEach(this::register);
  }
}
