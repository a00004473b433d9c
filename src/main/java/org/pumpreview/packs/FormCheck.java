package org.pumpreview.packs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Holds a pack's forms together: every item names one that is there, no field or option stands
/// twice, only choices have options, and a field that is asked at a choice alone comes after it.
/// Reads past what the schema faults.
final class FormCheck {
  private final JsonNode pack;
  private final Faults faults;

  FormCheck(JsonNode pack, Faults faults) {
    this.pack = pack;
    this.faults = faults;
  }

  void check() {
    checkItems();
    pack.path("forms").forEachEntry((id, form) -> checkForm(Faults.member("/forms", id), form));
  }

  private void checkItems() {
    int at = 0;
    for (JsonNode item : pack.path("items")) {
      String form = item.path("form").stringValue("");
      if (!form.isEmpty() && !pack.path("forms").has(form)) {
        faults.add("/items/" + at + "/form", Fault.Kind.FORM_UNKNOWN, form);
      }
      at++;
    }
  }

  private void checkForm(String place, JsonNode form) {
    var before = new HashMap<String, Set<String>>();
    int at = 0;
    for (JsonNode field : form.path("fields")) {
      checkField(place + "/fields/" + at++, field, before);
    }
  }

  /// @param before the fields that came before, with the options of each
  private void checkField(String place, JsonNode field, Map<String, Set<String>> before) {
    String id = field.path("id").stringValue("");
    checkCondition(place + "/when", field.path("when"), before);
    boolean choice = field.path("type").stringValue("").equals("choice");
    if (choice && !field.has("options")) {
      faults.add(place, Fault.Kind.OPTIONS_MISSING, id);
    } else if (!choice && field.has("options")) {
      faults.add(place + "/options", Fault.Kind.OPTIONS_OUT_OF_PLACE, id);
    }
    if (before.putIfAbsent(id, options(place, field)) != null) {
      faults.add(place + "/id", Fault.Kind.FIELDS_ALIKE, id);
    }
  }

  private void checkCondition(String place, JsonNode when, Map<String, Set<String>> before) {
    String is = when.path("is").stringValue("");
    if (when.isObject()
        && !before.getOrDefault(when.path("field").stringValue(""), Set.of()).contains(is)) {
      faults.add(place, Fault.Kind.CONDITION_UNKNOWN, is);
    }
  }

  private Set<String> options(String place, JsonNode field) {
    var options = new HashSet<String>();
    int at = 0;
    for (JsonNode option : field.path("options")) {
      String id = option.path("id").stringValue("");
      if (!options.add(id)) {
        faults.add(place + "/options/" + at + "/id", Fault.Kind.OPTIONS_ALIKE, id);
      }
      at++;
    }
    return options;
  }
}
