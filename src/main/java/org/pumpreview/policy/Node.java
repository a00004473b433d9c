package org.pumpreview.policy;

import java.util.List;
import java.util.Optional;

/// A place in the policy's tree of requirements. `id` is the paragraph.
///
/// The `statement` of a place with parts says in our own words what the paragraph asks beside its
/// parts, changing nothing in meaning.
public sealed interface Node {

  String id();

  /// The parts, in the policy's order; none for a leaf and for a reference.
  default List<Node> parts() {
    return List.of();
  }

  /// Every part is required. A part may belong to one pathway only.
  record All(String id, Optional<Pathway> pathway, String statement, List<Node> parts)
      implements Node {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// One part is enough.
  record Any(String id, String statement, List<Node> parts) implements Node {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// No part may be so.
  record None(String id, String statement, List<Node> parts) implements Node {
    public None {
      parts = List.copyOf(parts);
    }
  }

  /// The item that is asked at this paragraph.
  record Ask(String id) implements Node {}

  /// The requirements of another paragraph, imported here. `id` is that paragraph; a reference has
  /// none of its own.
  record Reference(String id) implements Node {}
}
