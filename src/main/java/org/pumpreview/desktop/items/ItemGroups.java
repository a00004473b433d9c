package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Node;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.words.Words;

/// Groups the items of a route by the paragraph that asks them.
final class ItemGroups {
  private static final Words WORDS = Words.of("items");

  private final Policy policy;
  private final Checklist checklist;
  private final ItemKind kind;
  private final Map<String, String> askedAt = new HashMap<>();

  private ItemGroups(Policy policy, Checklist checklist, ItemKind kind) {
    this.policy = policy;
    this.checklist = checklist;
    this.kind = kind;
    place(policy.root(checklist.route().request()));
  }

  /// The items of one kind that `checklist` asks, in its order.
  static List<ItemGroup> of(Policy policy, Checklist checklist, ItemKind kind) {
    return new ItemGroups(policy, checklist, kind).groups();
  }

  private List<ItemGroup> groups() {
    Map<String, List<ItemViewModel>> byPlace = new LinkedHashMap<>();
    for (var entry : checklist.entries()) {
      if (entry.item().kind() == kind) {
        byPlace
            .computeIfAbsent(askedAt.get(entry.paragraph()), _ -> new ArrayList<>())
            .add(new ItemViewModel(entry));
      }
    }
    return byPlace.entrySet().stream()
        .map(place -> group(place.getKey(), place.getValue(), byPlace.size() > 1))
        .toList();
  }

  private ItemGroup group(String paragraph, List<ItemViewModel> items, boolean amongOthers) {
    return switch (kind) {
      case CRITERION ->
          new ItemGroup(
              paragraph,
              amongOthers ? criteria(paragraph) : "",
              "",
              policy.statement(paragraph),
              "",
              items);
      case CONTRAINDICATION ->
          new ItemGroup(
              paragraph,
              WORDS.text("group.contraindications", paragraph),
              WORDS.text("group.absent"),
              policy.statement(paragraph),
              switch (checklist.route().request()) {
                case TRIAL -> WORDS.text("group.again-later");
                case IMPLANT -> WORDS.text("group.asked-again");
              },
              items);
    };
  }

  private String criteria(String paragraph) {
    boolean ofTrial = paragraph.startsWith(policy.root(RequestKind.TRIAL).id() + ".");
    return ofTrial ? WORDS.text("group.trial", paragraph) : WORDS.text("group.implant", paragraph);
  }

  private void place(Node node) {
    var place = node instanceof Node.Reference imported ? policy.node(imported.id()) : node;
    for (var part : place.parts()) {
      if (part instanceof Node.Ask) {
        askedAt.put(part.id(), place.id());
      } else {
        place(part);
      }
    }
  }
}
