package org.pumpreview.packs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Background;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Literature;
import org.pumpreview.policy.Node;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.policy.Referral;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Revision;
import org.pumpreview.policy.Route;
import org.pumpreview.policy.Timing;
import tools.jackson.databind.JsonNode;

/// Makes the policy from the JSON of a pack that has no fault.
final class PackBinding {
  private PackBinding() {}

  /// @param sha256 digest of the pack file's bytes
  static Policy policy(JsonNode pack, String sha256) {
    PolicyIdentity identity = identity(pack.path("identity"));
    return new Policy(
        new PackRef(identity.id(), identity.revision(), sha256),
        identity,
        sections(pack.path("sections")),
        list(pack.path("items"), json -> item(json, pack.path("forms"))),
        optional(pack, "exception", PackBinding::exception),
        list(pack.path("codes"), PackBinding::code),
        list(pack.path("referrals"), PackBinding::referral),
        list(pack.path("revisions"), PackBinding::revision),
        list(pack.path("literature"), PackBinding::literature),
        list(pack.path("ambiguities"), PackBinding::ambiguity),
        list(pack.path("background"), PackBinding::background),
        texts(pack, "limits"));
  }

  private static PolicyIdentity identity(JsonNode json) {
    return new PolicyIdentity(
        text(json, "id"),
        text(json, "title"),
        text(json, "publisher"),
        text(json, "revision"),
        YearMonth.parse(text(json, "revised")),
        LocalDate.parse(text(json, "approved")),
        LocalDate.parse(text(json, "effective")),
        text(json, "sourceSha256"));
  }

  private static Map<RequestKind, Node> sections(JsonNode json) {
    var sections = new EnumMap<RequestKind, Node>(RequestKind.class);
    json.forEachEntry(
        (request, node) -> sections.put(constant(RequestKind.class, request), node(node)));
    return sections;
  }

  private static Node node(JsonNode json) {
    String paragraph = text(json, "paragraph");
    return switch (text(json, "kind")) {
      case "all" ->
          new Node.All(
              paragraph,
              optional(json, "pathway", value -> constant(Pathway.class, value.stringValue())),
              text(json, "statement"),
              parts(json));
      case "any" -> new Node.Any(paragraph, text(json, "statement"), parts(json));
      case "none" -> new Node.None(paragraph, text(json, "statement"), parts(json));
      case "ask" -> new Node.Ask(paragraph);
      case "reference" -> new Node.Reference(paragraph);
      default -> throw new IllegalStateException(paragraph);
    };
  }

  private static List<Node> parts(JsonNode json) {
    return list(json.path("of"), PackBinding::node);
  }

  private static Item item(JsonNode json, JsonNode forms) {
    JsonNode plain = json.path("plain");
    return new Item(
        texts(json, "paragraphs"),
        constant(ItemKind.class, text(json, "kind")),
        text(json, "label"),
        text(json, "statement"),
        text(json, "evidence"),
        text(json, "satisfiedBy"),
        texts(json, "searchTerms"),
        optional(json, "form", id -> form(id.stringValue(), forms.path(id.stringValue()))),
        optional(json, "timing", value -> constant(Timing.class, value.stringValue())),
        new Item.PlainWords(text(plain, "gap"), text(plain, "change")));
  }

  private static Form form(String id, JsonNode json) {
    return new Form(
        id, json.path("rows").booleanValue(false), list(json.path("fields"), PackBinding::field));
  }

  private static Form.Field field(JsonNode json) {
    return new Form.Field(
        text(json, "id"),
        constant(Form.Type.class, text(json, "type")),
        text(json, "label"),
        json.path("required").booleanValue(false),
        optional(json, "when", when -> new Form.When(text(when, "field"), text(when, "is"))),
        list(
            json.path("options"),
            option -> new Form.Option(text(option, "id"), text(option, "label"))));
  }

  private static Ambiguity ambiguity(JsonNode json) {
    return new Ambiguity(
        text(json, "id"),
        constant(Ambiguity.About.class, text(json, "about")),
        texts(json, "paragraphs"),
        texts(json, "codes"),
        constant(Ambiguity.Arises.class, text(json, "arises")),
        constant(Ambiguity.Chooser.class, text(json, "chooser")),
        text(json, "question"),
        list(
            json.path("readings"),
            reading -> new Ambiguity.Reading(text(reading, "id"), text(reading, "text"))));
  }

  private static ExceptionRule exception(JsonNode json) {
    return new ExceptionRule(
        text(json, "paragraph"),
        text(json, "statement"),
        new Route(
            constant(RequestKind.class, text(json, "request")),
            constant(Pathway.class, text(json, "pathway"))),
        text(json, "waives"),
        texts(json, "conflicts"),
        list(
            json.path("grounds"),
            ground -> constant(ExceptionRule.Ground.class, ground.stringValue())));
  }

  private static Code code(JsonNode json) {
    return new Code(
        text(json, "code"),
        constant(Code.CodeSet.class, text(json, "set")),
        text(json, "label"),
        text(json, "plain"),
        json.path("starred").booleanValue(),
        optional(json, "suggests", value -> constant(RequestKind.class, value.stringValue())),
        constant(Code.Use.class, text(json, "use")));
  }

  private static Referral referral(JsonNode json) {
    return new Referral(
        text(json, "policyId"),
        text(json, "subject"),
        optional(json, "drug", JsonNode::stringValue));
  }

  private static Revision revision(JsonNode json) {
    return new Revision(
        YearMonth.parse(text(json, "revised")),
        optional(json, "approved", value -> LocalDate.parse(value.stringValue())),
        optional(json, "effective", value -> LocalDate.parse(value.stringValue())),
        texts(json, "facts"));
  }

  private static Literature literature(JsonNode json) {
    return new Literature(
        json.path("number").intValue(),
        text(json, "author"),
        json.path("year").intValue(),
        text(json, "source"),
        optional(json, "doi", JsonNode::stringValue));
  }

  private static Background background(JsonNode json) {
    return new Background(
        text(json, "topic"), text(json, "fact"), list(json.path("sources"), JsonNode::intValue));
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue();
  }

  private static List<String> texts(JsonNode json, String field) {
    return list(json.path(field), JsonNode::stringValue);
  }

  private static <T> Optional<T> optional(
      JsonNode json, String field, Function<JsonNode, T> reading) {
    return json.has(field) ? Optional.of(reading.apply(json.path(field))) : Optional.empty();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reading) {
    var values = new ArrayList<T>();
    array.forEach(value -> values.add(reading.apply(value)));
    return List.copyOf(values);
  }

  /// Packs write an enum constant in lower case, except a code set.
  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
