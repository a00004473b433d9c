package org.pumpreview.packs;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Holds a pack against the JSON Schema that is shipped beside the packs.
final class PackSchema {
  static final String RESOURCE = "/policy/policy-pack.schema.json";

  private final Faults faults;

  PackSchema(Faults faults) {
    this.faults = faults;
  }

  void check(JsonNode pack) {
    Shipped.SCHEMA.validate(pack).forEach(this::tell);
  }

  private void tell(Error error) {
    String place = error.getInstanceLocation().toString();
    switch (error.getKeyword()) {
      case "required" -> faults.add(place, Fault.Kind.MISSING_FIELD, error.getProperty());
      case "additionalProperties" ->
          faults.add(
              Faults.member(place, error.getProperty()),
              Fault.Kind.UNKNOWN_FIELD,
              error.getProperty());
      case "type" ->
          faults.add(place, Fault.Kind.WRONG_TYPE, error.getSchemaNode().stringValue(""));
      case "const" -> faults.add(place, Fault.Kind.WRONG_VALUE, error.getSchemaNode().toString());
      case "enum" -> faults.add(place, Fault.Kind.WRONG_VALUE, choices(error.getSchemaNode()));
      case "maxLength" -> faults.add(place, Fault.Kind.TOO_LONG, error.getSchemaNode().intValue(0));
      case "minItems", "minProperties" -> faults.add(place, Fault.Kind.TOO_FEW);
      case "minimum", "maximum" ->
          faults.add(place, Fault.Kind.OUT_OF_RANGE, error.getInstanceNode().toString());
      case "uniqueItems" -> faults.add(place, Fault.Kind.REPEATED_ENTRY);
      case "pattern" ->
          faults.add(place, Fault.Kind.WRONG_FORM, error.getSchemaNode().stringValue(""));
      default -> faults.add(place, Fault.Kind.FIELD_OUT_OF_PLACE);
    }
  }

  private static String choices(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::toString)
        .collect(joining(", "));
  }

  /// Read when the first pack from outside is checked: the shipped pack does not pay for it.
  private static final class Shipped {
    static final Schema SCHEMA = read();

    private static Schema read() {
      var config = SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
      var registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
      try (InputStream stream =
          Objects.requireNonNull(PackSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return registry.getSchema(stream, InputFormat.JSON);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + RESOURCE, e);
      }
    }
  }
}
