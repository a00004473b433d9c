package org.pumpreview.policy;

import java.util.List;
import java.util.Optional;

/// A place in the policy's tree of requirements. `id` is the paragraph.
public sealed interface Node {

  String id();

  /// Every part is required. A part may belong to one pathway only.
  record All(String id, Optional<Pathway> pathway, List<Node> of) implements Node {
    public All {
      of = List.copyOf(of);
    }
  }

  /// One part is enough.
  record Any(String id, List<Node> of) implements Node {
    public Any {
      of = List.copyOf(of);
    }
  }

  /// No part may be so.
  record None(String id, List<Node> of) implements Node {
    public None {
      of = List.copyOf(of);
    }
  }

  /// The item that is asked at this paragraph.
  record Ask(String id) implements Node {}

  /// The requirements of another paragraph, imported here.
  record Reference(String id) implements Node {}
}
