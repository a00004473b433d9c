package org.pumpreview.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What the schema cannot say: tree and items fit, the exception fits the tree, no code or number
/// stands twice, and the dates can be. Reads past what the schema faults.
final class PackCheck {
  private final JsonNode pack;
  private final Faults faults;

  PackCheck(JsonNode pack, Faults faults) {
    this.pack = pack;
    this.faults = faults;
  }

  void check() {
    var tree = new TreeCheck(pack, faults);
    tree.check();
    if (pack.has("exception")) {
      checkException(tree);
    }
    new FormCheck(pack, faults).check();
    checkDistinct("/codes", "code", Fault.Kind.CODES_ALIKE);
    checkDistinct("/literature", "number", Fault.Kind.NUMBERS_ALIKE);
    checkSources();
    new AmbiguityCheck(pack, tree, faults).check();
    checkDates("/identity", pack.path("identity"));
    int at = 0;
    for (JsonNode revision : pack.path("revisions")) {
      checkDates("/revisions/" + at++, revision);
    }
  }

  private void checkException(TreeCheck tree) {
    JsonNode exception = pack.path("exception");
    String paragraph = exception.path("paragraph").stringValue("");
    if (tree.hasParagraph(paragraph)) {
      faults.add("/exception/paragraph", Fault.Kind.PARAGRAPH_TWICE, paragraph);
    }
    Set<String> asked =
        tree.asked(
            exception.path("request").stringValue(""), exception.path("pathway").stringValue(""));
    String waives = exception.path("waives").stringValue("");
    if (!asked.contains(waives) || !tree.isCriterion(waives)) {
      faults.add("/exception/waives", Fault.Kind.WAIVES_UNKNOWN, waives);
    }
    int at = 0;
    for (JsonNode conflict : exception.path("conflicts")) {
      if (!asked.contains(conflict.stringValue(""))) {
        faults.add(
            "/exception/conflicts/" + at, Fault.Kind.CONFLICTS_UNKNOWN, conflict.stringValue(""));
      }
      at++;
    }
  }

  private void checkDistinct(String list, String field, Fault.Kind kind) {
    var seen = new HashSet<JsonNode>();
    int at = 0;
    for (JsonNode entry : pack.at(list)) {
      JsonNode value = entry.path(field);
      if (value.isValueNode() && !seen.add(value)) {
        faults.add(list + "/" + at + "/" + field, kind, value.asString());
      }
      at++;
    }
  }

  private void checkSources() {
    var numbers = new HashSet<Integer>();
    pack.path("literature").forEach(entry -> numbers.add(entry.path("number").asInt(0)));
    int at = 0;
    for (JsonNode fact : pack.path("background")) {
      int source = 0;
      for (JsonNode number : fact.path("sources")) {
        if (number.isNumber() && !numbers.contains(number.asInt(0))) {
          faults.add(
              "/background/" + at + "/sources/" + source,
              Fault.Kind.SOURCE_UNKNOWN,
              number.asString());
        }
        source++;
      }
      at++;
    }
  }

  private void checkDates(String place, JsonNode dated) {
    Optional<LocalDate> revised = month(place, dated, "revised");
    Optional<LocalDate> approved = day(place, dated, "approved");
    Optional<LocalDate> effective = day(place, dated, "effective");
    checkOrder(place + "/approved", revised, approved);
    checkOrder(place + "/effective", approved.or(() -> revised), effective);
  }

  private void checkOrder(String place, Optional<LocalDate> first, Optional<LocalDate> then) {
    if (first.isPresent() && then.isPresent() && then.get().isBefore(first.get())) {
      faults.add(place, Fault.Kind.DATES_OUT_OF_ORDER, then.get().toString());
    }
  }

  private Optional<LocalDate> month(String place, JsonNode dated, String field) {
    return date(place, dated, field, text -> YearMonth.parse(text).atDay(1));
  }

  private Optional<LocalDate> day(String place, JsonNode dated, String field) {
    return date(place, dated, field, LocalDate::parse);
  }

  private Optional<LocalDate> date(
      String place, JsonNode dated, String field, Function<String, LocalDate> calendar) {
    Optional<String> text = dated.path(field).stringValueOpt();
    try {
      return text.map(calendar);
    } catch (DateTimeException e) {
      faults.add(place + "/" + field, Fault.Kind.IMPOSSIBLE_DATE, text.orElse(""));
      return Optional.empty();
    }
  }
}
