package org.pumpreview.packs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A node of a pack's tree as it stands in the file, faults and all: what is missing is empty.
///
/// @param pointer where it stands
/// @param pathway the only pathway it belongs to, empty for both
record Place(String pointer, String kind, String paragraph, String pathway, List<Place> parts) {

  static Place of(JsonNode json, String pointer) {
    var parts = new ArrayList<Place>();
    for (JsonNode part : json.path("of")) {
      parts.add(of(part, pointer + "/of/" + parts.size()));
    }
    return new Place(
        pointer,
        json.path("kind").stringValue(""),
        json.path("paragraph").stringValue(""),
        json.path("pathway").stringValue(""),
        List.copyOf(parts));
  }

  boolean is(String otherKind) {
    return kind.equals(otherKind);
  }

  boolean isOn(String otherPathway) {
    return pathway.isEmpty() || pathway.equals(otherPathway);
  }

  String paragraphPointer() {
    return pointer + "/paragraph";
  }
}
