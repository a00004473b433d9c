package org.pumpreview.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Values of any record, made up from a seed by looking at its components, so that a new event or a
/// new field is tested without anybody thinking of it.
final class MadeUp {
  private static final List<String> TEXTS =
      List.of("", " ", "Nhật Bản", "\"quoted\"\\\n\t", "42", "true", "null", "2026-11-17", "🙂");

  private final Random random;

  MadeUp(long seed) {
    this.random = new Random(seed);
  }

  /// Every concrete type below a sealed one.
  static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MadeUp::leaves)
        : Stream.of(type);
  }

  Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return any(List.of(plain.getEnumConstants()));
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    return scalar(plain);
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> any(TEXTS);
      case "boolean" -> random.nextBoolean();
      case "int" -> random.nextInt();
      case "double" -> random.nextDouble();
      case "long" -> random.nextLong();
      case "Instant" -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
      case "ZoneId" -> ZoneId.of("America/Chicago");
      default -> throw new AssertionError("say here how to make up a " + type);
    };
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType());
    }
    var constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object container(ParameterizedType type) throws ReflectiveOperationException {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.of(value(of[0])) : Optional.empty();
    }
    int size = 1 + random.nextInt(3);
    Map<Object, Object> map = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(value(of[0]));
      map.put(value(of[0]), value(of[of.length - 1]));
    }
    if (type.getRawType() == List.class) {
      return list;
    }
    return type.getRawType() == Set.class ? new HashSet<>(list) : map;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
