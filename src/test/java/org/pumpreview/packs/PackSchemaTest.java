package org.pumpreview.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Ambiguity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackSchemaTest {
  private final String text = text();
  private final JsonNode schema = JsonMapper.shared().readTree(text);

  @Test
  void theSchemaIsASchemaOfDraft202012() {
    var metaschema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), metaschema.validate(text, InputFormat.JSON));
  }

  @Test
  void everyFieldIsDescribed() {
    var silent = new ArrayList<String>();
    collect(schema, "", silent);
    assertEquals(List.of(), silent);
  }

  @Test
  void noObjectTakesUnknownFields() {
    var open = new ArrayList<String>();
    schema
        .path("$defs")
        .forEachEntry((name, definition) -> {
          if (definition.path("type").stringValue("").equals("object")
              && definition.path("additionalProperties").booleanValue(true)) {
            open.add(name);
          }
        });
    assertEquals(List.of(), open);
  }

  @Test
  void theSchemaNamesEveryWayInWhichAnAmbiguityArises() {
    var named = new ArrayList<String>();
    schema
        .at("/$defs/ambiguity/properties/arises/enum")
        .forEach(value -> named.add(value.stringValue()));
    assertEquals(Stream.of(Ambiguity.Arises.values()).map(Ambiguity.Arises::code).toList(), named);
  }

  /// A field is described where it stands, or where its reference leads.
  private void collect(JsonNode node, String place, List<String> silent) {
    node.path("properties")
        .forEachEntry((name, field) -> {
          String reference = field.path("$ref").stringValue("");
          boolean described =
              field.has("description")
                  || (!reference.isEmpty() && schema.at(reference.substring(1)).has("description"));
          if (!described && !place.contains("/allOf")) {
            silent.add(place + "/" + name);
          }
        });
    node.forEachEntry((name, part) -> collect(part, place + "/" + name, silent));
    int at = 0;
    for (JsonNode part : node.isArray() ? node : List.<JsonNode>of()) {
      collect(part, place + "/" + at++, silent);
    }
  }

  private static String text() {
    try (var stream = PackSchemaTest.class.getResourceAsStream(PackSchema.RESOURCE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
