package org.pumpreview.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Policies made of nothing but a tree. A paragraph whose last part begins with `x` is a
/// contraindication, any other one a criterion.
final class SamplePolicies {
  static final Route ROUTE = new Route(RequestKind.IMPLANT, Pathway.MALIGNANT);

  private SamplePolicies() {}

  static Checklist checklist(Node root) {
    return policy(root, Optional.empty()).checklist(ROUTE);
  }

  static Policy policy(Node root, Optional<ExceptionRule> exception) {
    var items = new ArrayList<Item>();
    collect(root, items);
    return policy(root, items, exception);
  }

  static Policy policy(Node root, List<Item> items, Optional<ExceptionRule> exception) {
    return new Policy(
        new PackRef("EX.1", "1/26", "0".repeat(64)),
        new PolicyIdentity(
            "EX.1",
            "Example",
            "Example Bayou Health Plan",
            "1/26",
            YearMonth.of(2026, 1),
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 3, 1),
            "0".repeat(64)),
        Map.of(RequestKind.IMPLANT, root),
        items,
        exception,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Item item(String... paragraphs) {
    return new Item(
        List.of(paragraphs),
        isContraindication(paragraphs[0]) ? ItemKind.CONTRAINDICATION : ItemKind.CRITERION,
        "Label",
        "Statement.",
        "Evidence.",
        "Note.",
        List.of("term"),
        Optional.empty(),
        Optional.empty(),
        new Item.PlainWords("Gap.", "Change."));
  }

  static ExceptionRule exception(String waives) {
    return new ExceptionRule(
        "Note", "", ROUTE, waives, List.of(), List.of(ExceptionRule.Ground.HIGH_RISK));
  }

  static boolean isContraindication(String paragraph) {
    return paragraph.startsWith("x", paragraph.lastIndexOf('.') + 1);
  }

  /// Adds the answer of a criterion that has that truth; UNKNOWN is a blank.
  static void answer(Map<String, Answer> answers, String paragraph, Truth truth) {
    switch (truth) {
      case FALSE -> answers.put(paragraph, Answer.NOT_MET);
      case UNKNOWN -> answers.remove(paragraph);
      case TRUE -> answers.put(paragraph, Answer.MET);
    }
  }

  private static void collect(Node node, List<Item> items) {
    if (node instanceof Node.Ask) {
      items.add(item(node.id()));
    }
    node.parts().forEach(part -> collect(part, items));
  }
}
