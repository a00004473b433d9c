package org.pumpreview.packs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumpreview.policy.Pathway;
import tools.jackson.databind.JsonNode;

/// Holds a pack's tree against its items: every paragraph stands once, every item is asked, every
/// reference has an end, and no fact counts twice or the wrong way.
final class TreeCheck {

  /// An item's paragraph as it stands in the file.
  private record Cited(String pointer, int item, boolean contraindication) {}

  private final Faults faults;
  private final Map<String, Cited> items = new LinkedHashMap<>();
  private final Map<String, Place> sections = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  TreeCheck(JsonNode pack, Faults faults) {
    this.faults = faults;
    int at = 0;
    for (JsonNode item : pack.path("items")) {
      cite(item, at++);
    }
    pack.path("sections")
        .forEachEntry((request, node) ->
            sections.put(request, Place.of(node, Faults.member("/sections", request))));
  }

  void check() {
    sections.values().forEach(this::register);
    sections.values().forEach(this::checkEnd);
    items.forEach(this::checkAsked);
    for (Place section : sections.values()) {
      for (Pathway pathway : Pathway.values()) {
        new Walk(pathway.code()).visit(section, false);
      }
    }
  }

  boolean hasParagraph(String paragraph) {
    return places.containsKey(paragraph);
  }

  /// The paragraphs that a route asks; empty for a route that the pack lacks.
  Set<String> asked(String request, String pathway) {
    Place section = sections.get(request);
    var walk = new Walk(pathway);
    if (section != null) {
      walk.visit(section, false);
    }
    return Set.copyOf(walk.citedAs.values());
  }

  boolean isCriterion(String paragraph) {
    Cited cited = items.get(paragraph);
    return cited != null && !cited.contraindication();
  }

  private void cite(JsonNode item, int at) {
    boolean contraindication = item.path("kind").stringValue("").equals("contraindication");
    int index = 0;
    for (JsonNode paragraph : item.path("paragraphs")) {
      String name = paragraph.stringValue("");
      String pointer = "/items/" + at + "/paragraphs/" + index++;
      Cited before = items.putIfAbsent(name, new Cited(pointer, at, contraindication));
      if (before != null && before.item() != at) {
        faults.add(pointer, Fault.Kind.ITEMS_SHARE_PARAGRAPH, name);
      }
    }
  }

  private void register(Place place) {
    if (!place.is("reference") && !place.paragraph().isEmpty()) {
      if (places.putIfAbsent(place.paragraph(), place) != null) {
        faults.add(place.paragraphPointer(), Fault.Kind.PARAGRAPH_TWICE, place.paragraph());
      }
    }
    place.parts().forEach(this::register);
  }

  private void checkEnd(Place place) {
    String paragraph = place.paragraph();
    if (place.is("ask") && !items.containsKey(paragraph)) {
      faults.add(place.paragraphPointer(), Fault.Kind.ASKED_WITHOUT_ITEM, paragraph);
    }
    if (place.is("reference") && !places.containsKey(paragraph)) {
      faults.add(place.paragraphPointer(), Fault.Kind.REFERENCE_TO_NOWHERE, paragraph);
    }
    place.parts().forEach(this::checkEnd);
  }

  private void checkAsked(String paragraph, Cited cited) {
    Place place = places.get(paragraph);
    if (place == null || !place.is("ask")) {
      faults.add(cited.pointer(), Fault.Kind.NEVER_ASKED, paragraph);
    }
  }

  private @Nullable Place resolve(Place place) {
    return place.is("reference") ? places.get(place.paragraph()) : place;
  }

  /// The way through the tree on one pathway.
  private final class Walk {
    private final String pathway;
    private final Set<String> within = new HashSet<>();
    private final Map<Integer, String> citedAs = new HashMap<>();

    Walk(String pathway) {
      this.pathway = pathway;
    }

    /// @param negated whether the requirement is that the place is not so
    void visit(Place place, boolean negated) {
      Place target = resolve(place);
      if (target == null) {
        return;
      }
      if (!within.add(target.paragraph())) {
        if (place.is("reference")) {
          faults.add(place.paragraphPointer(), Fault.Kind.CIRCULAR, place.paragraph());
        }
        return;
      }
      if (target.is("ask")) {
        ask(target, negated);
      } else if (!target.parts().isEmpty()) {
        visitParts(target, target.is("none") != negated);
      }
      within.remove(target.paragraph());
    }

    private void visitParts(Place place, boolean negated) {
      List<Place> chosen = place.parts().stream().filter(this::isOnPathway).toList();
      if (chosen.isEmpty()) {
        faults.add(place.pointer(), Fault.Kind.ASKS_NOTHING, place.paragraph(), pathway);
      }
      chosen.forEach(part -> visit(part, negated));
    }

    private boolean isOnPathway(Place place) {
      Place target = resolve(place);
      return target != null && target.isOn(pathway);
    }

    private void ask(Place place, boolean negated) {
      Cited cited = items.get(place.paragraph());
      if (cited == null) {
        return;
      }
      if (cited.contraindication() != negated) {
        faults.add(place.paragraphPointer(), Fault.Kind.COUNTS_THE_WRONG_WAY, place.paragraph());
      }
      String before = citedAs.putIfAbsent(cited.item(), place.paragraph());
      if (before != null && !before.equals(place.paragraph())) {
        faults.add(
            place.paragraphPointer(), Fault.Kind.FACT_ASKED_TWICE, before, place.paragraph());
      }
    }
  }
}
