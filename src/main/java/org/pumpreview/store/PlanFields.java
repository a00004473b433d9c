package org.pumpreview.store;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumpreview.review.Printable;
import org.pumpreview.store.PlanFault.Kind;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, each read as what it has to be, its fault noted where it is not.
final class PlanFields {
  static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final JsonNode object;
  private final String path;
  private final List<PlanFault> faults;

  /// @param path where the object stands, with a dot at its end; empty for the file itself
  PlanFields(JsonNode object, String path, List<PlanFault> faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
    if (!object.isObject()) {
      fault(Kind.NOT_FIELDS, "");
    }
  }

  /// The names of a record's components.
  static Set<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  void fault(Kind kind, String field) {
    String place = path + field;
    faults.add(
        new PlanFault(kind, place.endsWith(".") ? place.substring(0, place.length() - 1) : place));
  }

  void onlyThese(Set<String> known) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> fault(Kind.UNKNOWN, name));
  }

  private @Nullable JsonNode find(String field) {
    JsonNode found = object.get(field);
    if (found == null || found.isNull()) {
      fault(Kind.MISSING, field);
      return null;
    }
    return found;
  }

  /// Text that may be blank.
  String text(String field) {
    JsonNode found = find(field);
    if (found == null) {
      return "";
    }
    if (!found.isString()) {
      fault(Kind.NOT_TEXT, field);
      return "";
    }
    return found.stringValue();
  }

  /// Text with something in it.
  String name(String field) {
    int before = faults.size();
    String text = text(field);
    if (text.isBlank() && faults.size() == before) {
      fault(Kind.BLANK, field);
    }
    return text;
  }

  /// A number of the United States as a letter has to show it, with a leading 1.
  String phone(String field) {
    int before = faults.size();
    String text = name(field);
    if (faults.size() == before && !text.matches("1-[0-9]{3}-[0-9]{3}-[0-9]{4}")) {
      fault(Kind.NOT_A_PHONE, field);
    }
    return text;
  }

  int count(String field) {
    JsonNode found = find(field);
    if (found == null) {
      return 1;
    }
    if (!found.isInt() || found.intValue() < 1) {
      fault(Kind.NOT_A_COUNT, field);
      return 1;
    }
    return found.intValue();
  }

  /// A count for which a file of an earlier form has only another.
  int count(String field, String earlier) {
    return object.has(field) ? count(field) : object.path(earlier).asInt(1);
  }

  /// A language tag; in a file of an earlier form everything is in English.
  String language(String field) {
    if (!object.has(field)) {
      return "en";
    }
    int before = faults.size();
    String tag = name(field);
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      if (faults.size() == before) {
        fault(Kind.NOT_A_LANGUAGE, field);
      }
      return "en";
    }
  }

  /// Text that a letter's fonts can print.
  String printable(String field) {
    String text = name(field);
    if (!Printable.missing(text).isEmpty()) {
      fault(Kind.NOT_PRINTABLE, field);
    }
    return text;
  }

  boolean yesOrNo(String field) {
    JsonNode found = find(field);
    if (found != null && !found.isBoolean()) {
      fault(Kind.NOT_YES_OR_NO, field);
    }
    return found != null && found.isBoolean() && found.booleanValue();
  }

  /// One of an enum's names.
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    int before = faults.size();
    String text = text(field);
    E[] offered = type.getEnumConstants();
    for (E value : offered) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    if (faults.size() == before) {
      fault(Kind.NOT_A_CHOICE, field);
    }
    return offered[0];
  }

  LocalDate date(String field) {
    int before = faults.size();
    String text = text(field);
    try {
      return faults.size() == before ? LocalDate.parse(text) : NO_DATE;
    } catch (DateTimeException e) {
      fault(Kind.NOT_A_DATE, field);
      return NO_DATE;
    }
  }

  ZoneId zone(String field) {
    int before = faults.size();
    String text = text(field);
    try {
      return faults.size() == before ? ZoneId.of(text) : ZoneOffset.UTC;
    } catch (DateTimeException e) {
      fault(Kind.NOT_A_ZONE, field);
      return ZoneOffset.UTC;
    }
  }

  /// A list of texts, at least one, none of them blank.
  List<String> lines(String field) {
    List<String> lines = new ArrayList<>();
    List<JsonNode> elements = elements(field);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (!element.isString()) {
        fault(Kind.NOT_TEXT, field + "[" + i + "]");
      } else if (element.stringValue().isBlank()) {
        fault(Kind.BLANK, field + "[" + i + "]");
      } else {
        lines.add(element.stringValue());
      }
    }
    JsonNode list = object.get(field);
    if (list != null && list.isArray() && list.isEmpty()) {
      fault(Kind.EMPTY_LIST, field);
    }
    return lines;
  }

  /// A list of objects; may be empty.
  <T> List<T> each(String field, Function<PlanFields, T> reader) {
    List<T> read = new ArrayList<>();
    List<JsonNode> elements = elements(field);
    for (int i = 0; i < elements.size(); i++) {
      read.add(
          reader.apply(new PlanFields(elements.get(i), path + field + "[" + i + "].", faults)));
    }
    return read;
  }

  /// The same, in a file of an earlier form nothing.
  <T> List<T> eachIfAny(String field, Function<PlanFields, T> reader) {
    return object.has(field) ? each(field, reader) : List.of();
  }

  /// An object of its own.
  <T> Optional<T> one(String field, Function<PlanFields, T> reader) {
    return Optional.ofNullable(find(field))
        .map(found -> reader.apply(new PlanFields(found, path + field + ".", faults)));
  }

  /// Texts by name.
  Map<String, String> texts(String field) {
    JsonNode found = find(field);
    if (found == null) {
      return Map.of();
    }
    PlanFields fields = new PlanFields(found, path + field + ".", faults);
    Map<String, String> texts = new LinkedHashMap<>();
    found.propertyNames().forEach(name -> texts.put(name, fields.text(name)));
    return texts;
  }

  private List<JsonNode> elements(String field) {
    JsonNode found = find(field);
    if (found == null) {
      return List.of();
    }
    if (!found.isArray()) {
      fault(Kind.NOT_A_LIST, field);
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    found.forEach(elements::add);
    return elements;
  }
}
