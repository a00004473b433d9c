package org.pumpreview.packs;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Holds what a pack says is open against the rest of it: no id and no reading stands twice, and
/// every paragraph and code that is touched is there. Reads past what the schema faults.
final class AmbiguityCheck {
  private static final String LIST = "/ambiguities";

  private final JsonNode pack;
  private final TreeCheck tree;
  private final Faults faults;

  AmbiguityCheck(JsonNode pack, TreeCheck tree, Faults faults) {
    this.pack = pack;
    this.tree = tree;
    this.faults = faults;
  }

  void check() {
    checkDistinct(LIST, pack.path("ambiguities"), Fault.Kind.AMBIGUITIES_ALIKE);
    Set<String> codes = new HashSet<>();
    pack.path("codes").forEach(code -> codes.add(code.path("code").stringValue("")));
    int at = 0;
    for (JsonNode ambiguity : pack.path("ambiguities")) {
      String place = LIST + "/" + at++;
      checkDistinct(place + "/readings", ambiguity.path("readings"), Fault.Kind.READINGS_ALIKE);
      checkKnown(
          place + "/paragraphs",
          ambiguity.path("paragraphs"),
          this::hasParagraph,
          Fault.Kind.PARAGRAPH_UNKNOWN);
      checkKnown(
          place + "/codes", ambiguity.path("codes"), codes::contains, Fault.Kind.CODE_UNKNOWN);
    }
  }

  private boolean hasParagraph(String paragraph) {
    return tree.hasParagraph(paragraph)
        || pack.path("exception").path("paragraph").stringValue("").equals(paragraph);
  }

  private void checkDistinct(String place, JsonNode list, Fault.Kind kind) {
    var seen = new HashSet<String>();
    int at = 0;
    for (JsonNode entry : list) {
      String id = entry.path("id").stringValue("");
      if (!id.isEmpty() && !seen.add(id)) {
        faults.add(place + "/" + at + "/id", kind, id);
      }
      at++;
    }
  }

  private void checkKnown(String place, JsonNode names, Predicate<String> known, Fault.Kind kind) {
    int at = 0;
    for (JsonNode name : names) {
      String text = name.stringValue("");
      if (!known.test(text)) {
        faults.add(place + "/" + at, kind, text);
      }
      at++;
    }
  }
}
