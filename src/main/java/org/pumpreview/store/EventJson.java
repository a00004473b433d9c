package org.pumpreview.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.OfficeEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Events as JSON, in the newest form; older forms are brought up to it by [EventForms]. Reading is
/// strict: what this program does not know word for word, it does not guess.
final class EventJson {
  /// The version that is written. A form that changes gets the next one and keeps the reader of
  /// each before it.
  static final int VERSION = 5;

  static final EventJson INSTANCE = new EventJson();

  private final Map<String, Class<?>> types =
      Stream.of(CaseEvent.class, OfficeEvent.class)
          .flatMap(EventJson::leaves)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, EventJson::textOnly)
          .build();

  private EventJson() {}

  private static void textOnly(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::leaves)
        : Stream.of(type);
  }

  /// The name under which an event is kept.
  static String kind(Object event) {
    return event.getClass().getSimpleName();
  }

  byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  /// The event of a kind; empty when the bytes are not exactly such an event.
  ///
  /// @param family [CaseEvent] or [OfficeEvent]
  <E> Optional<E> read(Class<E> family, int version, String kind, byte[] json) {
    Class<?> type = types.get(kind);
    if (version < 1 || version > VERSION || type == null || !family.isAssignableFrom(type)) {
      return Optional.empty();
    }
    return version == VERSION
        ? read(json, type).map(family::cast)
        : older(json, version, kind, type).map(family::cast);
  }

  private <T> Optional<T> older(byte[] json, int version, String kind, Class<T> type) {
    try {
      JsonNode tree = mapper.readTree(json);
      EventForms.bringUp(version, kind, tree);
      return Optional.ofNullable(mapper.treeToValue(tree, type));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /// A value of a type; empty when the bytes are not exactly such a value. What is wrong with them
  /// is not told: the parser's words would quote them.
  <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      return Optional.ofNullable(mapper.readValue(json, type));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
