package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a letter decides, for machines: the file `determination.json` inside it. It names the case
/// by its number and holds nothing else of the member.
///
/// @param schema [#SCHEMA] of the version that wrote it
/// @param letter the letter's number
/// @param practice made for practice, and no determination
/// @param issued when it was signed
/// @param request empty, like `pathway`, where the case took no route of the policy
/// @param findings every item of the route, in document order
/// @param journal the head of the case's journal that it rests on, lower-case hex
public record LetterRecord(
    int schema,
    String letter,
    LetterKind kind,
    Outcome outcome,
    boolean practice,
    Instant issued,
    PolicyPin policy,
    Optional<RequestKind> request,
    Optional<Pathway> pathway,
    List<Finding> findings,
    Optional<Waiver> exception,
    List<Line> lines,
    String journal,
    SignedBy signer) {

  /// The form of the record that this version writes; it reads that and every form before it.
  public static final int SCHEMA = 2;

  static final String FILE_NAME = "determination.json";
  static final int MAX_BYTES = 256 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxDocumentLength(MAX_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The policy as it was pinned to the case.
  ///
  /// @param pack SHA-256 of the policy pack, lower-case hex
  public record PolicyPin(String id, String revision, String pack) {}

  /// One item and its answer; a blank has none.
  public record Finding(String item, Optional<Answer> finding) {}

  /// The exception that a medical director granted.
  public record Waiver(String paragraph, String waives, List<Ground> grounds) {
    public Waiver {
      grounds = List.copyOf(grounds);
    }
  }

  /// One requested line.
  ///
  /// @param granted what is authorized of it where that is less than was asked
  public record Line(String code, LineOutcome decision, Optional<Granted> granted) {}

  /// How much is authorized, and over which days.
  public record Granted(int quantity, LocalDate from, LocalDate to) {}

  /// Who signed, and in which role.
  public record SignedBy(String user, Role role) {}

  public LetterRecord {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }

  /// The record as UTF-8 JSON, the same bytes for the same record.
  byte[] toJson() {
    return MAPPER.writeValueAsBytes(this);
  }

  /// In form 1 a line was approved or not as a whole.
  private static void fromFirst(JsonNode tree) {
    for (JsonNode line : tree.path("lines")) {
      if (line instanceof ObjectNode whole && !whole.has("granted")) {
        whole.putNull("granted");
      }
    }
  }

  /// Reads a record; whatever it does not know, it refuses.
  ///
  /// @throws IllegalArgumentException when these bytes are no record of this schema
  static LetterRecord fromJson(byte[] json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      switch (tree.path("schema").asInt(0)) {
        case 1 -> fromFirst(tree);
        case SCHEMA -> {}
        default -> throw new IllegalArgumentException("another schema");
      }
      return MAPPER.treeToValue(tree, LetterRecord.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a letter's record", e);
    }
  }
}
