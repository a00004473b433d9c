package org.pumpreview.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The request as typed so far. Nothing typed is lost, whether it can be read or not.
///
/// @param fields text by field; a field never touched is absent
/// @param lines the requested lines by id, in the order they were added
public record RequestForm(
    Map<RequestField, String> fields, Map<String, Map<LineField, String>> lines) {

  public static final RequestForm EMPTY = new RequestForm(Map.of(), Map.of());

  public RequestForm {
    fields = Map.copyOf(fields);
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /// The text of a field without surrounding blanks; empty when untouched.
  public String text(RequestField field) {
    return fields.getOrDefault(field, "").strip();
  }

  public String text(String line, LineField field) {
    return lines.getOrDefault(line, Map.of()).getOrDefault(field, "").strip();
  }

  RequestForm with(RequestField field, String text) {
    Map<RequestField, String> changed = new EnumMap<>(RequestField.class);
    changed.putAll(fields);
    changed.put(field, text);
    return new RequestForm(changed, lines);
  }

  RequestForm with(String line, LineField field, String text) {
    Map<LineField, String> cells = new EnumMap<>(LineField.class);
    cells.putAll(lines.getOrDefault(line, Map.of()));
    cells.put(field, text);
    Map<String, Map<LineField, String>> changed = new LinkedHashMap<>(lines);
    changed.put(line, Map.copyOf(cells));
    return new RequestForm(fields, changed);
  }

  RequestForm without(String line) {
    Map<String, Map<LineField, String>> changed = new LinkedHashMap<>(lines);
    changed.remove(line);
    return new RequestForm(fields, changed);
  }
}
