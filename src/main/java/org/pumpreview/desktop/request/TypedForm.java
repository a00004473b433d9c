package org.pumpreview.desktop.request;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pumpreview.review.LineField;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;

/// What is being typed and is not stored yet. It counts until it is stored, then what is stored
/// does.
final class TypedForm {
  private final Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
  private final Map<String, Map<LineField, String>> lines = new HashMap<>();

  void put(RequestField field, String text) {
    fields.put(field, text);
  }

  void put(String line, LineField field, String text) {
    lines.computeIfAbsent(line, _ -> new EnumMap<>(LineField.class)).put(field, text);
  }

  /// Forgets what is stored by now, and lines that are gone.
  void stored(RequestForm form) {
    fields
        .entrySet()
        .removeIf(entry -> form.fields().getOrDefault(entry.getKey(), "").equals(entry.getValue()));
    lines.keySet().retainAll(form.lines().keySet());
    lines.forEach((line, texts) -> {
      Map<LineField, String> stored = form.lines().getOrDefault(line, Map.of());
      texts
          .entrySet()
          .removeIf(entry -> stored.getOrDefault(entry.getKey(), "").equals(entry.getValue()));
    });
  }

  /// The stored form with what is being typed over it.
  RequestForm over(RequestForm form) {
    Map<RequestField, String> allFields = new EnumMap<>(RequestField.class);
    allFields.putAll(form.fields());
    allFields.putAll(fields);
    Map<String, Map<LineField, String>> allLines = new LinkedHashMap<>();
    form.lines()
        .forEach((id, texts) -> {
          Map<LineField, String> cells = new EnumMap<>(LineField.class);
          cells.putAll(texts);
          cells.putAll(lines.getOrDefault(id, Map.of()));
          allLines.put(id, cells);
        });
    return new RequestForm(allFields, allLines);
  }
}
