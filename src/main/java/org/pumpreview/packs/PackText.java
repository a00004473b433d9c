package org.pumpreview.packs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the bytes of a pack to its JSON.
final class PackText {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Faults faults;

  PackText(Faults faults) {
    this.faults = faults;
  }

  /// The JSON of bytes that are known to be well formed.
  static JsonNode trusted(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /// The JSON of the bytes; empty, with the fault told, where they are none. Keys that stand twice
  /// are told too, and the last one counts.
  Optional<JsonNode> read(byte[] bytes) {
    return decode(bytes).flatMap(this::parse);
  }

  private Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      faults.add("", Fault.Kind.NOT_UTF8);
      return Optional.empty();
    }
  }

  private Optional<JsonNode> parse(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return scan(parser) ? Optional.of(MAPPER.readTree(text)) : Optional.empty();
    }
  }

  /// Reads the whole text, and so finds what follows the first value, and keys that stand twice.
  ///
  /// @return false when it is not JSON
  private boolean scan(JsonParser parser) {
    try {
      parser.nextToken();
      value(parser, "");
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more than one value", parser.currentLocation());
      }
      return true;
    } catch (JacksonException e) {
      var at = Objects.requireNonNullElse(e.getLocation(), parser.currentLocation());
      faults.add("", Fault.Kind.NOT_JSON, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
      return false;
    }
  }

  private void value(JsonParser parser, String place) {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, place);
      case START_ARRAY -> array(parser, place);
      case null -> throw new StreamReadException(parser, "empty", parser.currentLocation());
      default -> {}
    }
  }

  private void object(JsonParser parser, String place) {
    var names = new HashSet<String>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String member = Faults.member(place, name);
      if (!names.add(name)) {
        faults.add(member, Fault.Kind.DUPLICATE_KEY, name);
      }
      parser.nextToken();
      value(parser, member);
    }
  }

  private void array(JsonParser parser, String place) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      value(parser, place + "/" + i);
    }
  }
}
