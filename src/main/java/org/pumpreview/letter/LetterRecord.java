package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Determination;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.PageArea;
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
/// @param issued when the letter was signed
/// @param copy for whom this file is a copy of the letter, and of when; empty in the letter itself
/// @param request empty, like `pathway`, where the case took no route of the policy
/// @param clocks empty in a record of an earlier form
/// @param findings every item of the route, in document order
/// @param exception the ruling on it; empty where none was made
/// @param journal the head of the case's journal that it rests on, lower-case hex
public record LetterRecord(
    int schema,
    String letter,
    LetterKind kind,
    Outcome outcome,
    boolean practice,
    Instant issued,
    Optional<Copy> copy,
    Optional<Clocks> clocks,
    PolicyPin policy,
    Optional<RequestKind> request,
    Optional<Pathway> pathway,
    List<Finding> findings,
    Optional<Waiver> exception,
    List<Line> lines,
    String journal,
    SignedBy signer) {

  /// The form of the record that this version writes; it reads that and every form before it.
  public static final int SCHEMA = 4;

  /// The first form that tells all that an outcome rests on.
  static final int FIRST_WHOLE = 3;

  /// The first form that was written by a version which certifies a key for codes.
  static final int FIRST_WITH_CODES = 3;

  static final String FILE_NAME = "determination.json";
  static final int MAX_BYTES = 4 * 1024 * 1024;

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

  /// A copy of the letter, for another of its recipients.
  ///
  /// @param to everything that this recipient is in the case
  /// @param made when the copy was signed
  public record Copy(List<Addressee> to, Instant made) {
    public Copy {
      to = List.copyOf(to);
    }
  }

  /// The policy as it was pinned to the case.
  ///
  /// @param pack SHA-256 of the policy pack, lower-case hex
  public record PolicyPin(String id, String revision, String pack) {}

  /// The times that the plan is held to.
  ///
  /// @param zone in which the days of the letter are counted
  /// @param due empty, like `received`, until it can be read
  /// @param decided empty where the letter decides nothing
  public record Clocks(
      ZoneId zone, Optional<Instant> received, Optional<Instant> due, Optional<Instant> decided) {}

  /// One item and its answer; a blank has none.
  ///
  /// @param evidence where it was marked; none in a record of an earlier form
  public record Finding(String item, Optional<Answer> finding, List<Marked> evidence) {
    public Finding {
      evidence = List.copyOf(evidence);
    }

    /// An item for which nothing was marked.
    public Finding(String item, Optional<Answer> finding) {
      this(item, finding, List.of());
    }
  }

  /// A place in the member's records. It leads whoever has the document to the very words, and says
  /// nothing to anybody else.
  ///
  /// @param sha256 of the document as it was received, lower-case hex
  /// @param page counted from 1
  /// @param areas in points from the top left corner of the upright page
  public record Marked(String sha256, int page, List<PageArea> areas) {
    public Marked {
      areas = List.copyOf(areas);
    }
  }

  /// A medical director's ruling on the exception.
  ///
  /// @param waives the paragraph that it takes out where it is granted
  public record Waiver(String paragraph, String waives, boolean granted, List<Ground> grounds) {
    public Waiver {
      grounds = List.copyOf(grounds);
    }
  }

  /// One requested line.
  ///
  /// @param way under what it is decided; empty in a record of an earlier form
  /// @param asked empty where it cannot be read, and in a record of an earlier form
  /// @param granted what is authorized of it where that is less than was asked
  /// @param reason why it is less: the paragraph of an item, [#COVERAGE], or [#OWN]; else blank
  public record Line(
      String code,
      Optional<LineWay> way,
      Optional<Extent> asked,
      LineOutcome decision,
      Optional<Extent> granted,
      String reason) {

    /// A reason that rests on coverage.
    public static final String COVERAGE = Determination.COVERAGE;

    /// A reason of the line's own.
    public static final String OWN = "line";
  }

  /// How much of a service, and over which days.
  public record Extent(int quantity, LocalDate from, LocalDate to) {}

  /// Who signed, and in which role.
  public record SignedBy(String user, Role role) {}

  public LetterRecord {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }

  /// The instant of the file: its signature's, and every date in it.
  Instant made() {
    return copy.map(Copy::made).orElse(issued);
  }

  /// Whether a record of this form or an earlier one is of the same letter on the same facts: the
  /// head of the journal stands for all that the case was.
  boolean tellsTheSame(LetterRecord other) {
    return schema == other.schema ? equals(other) : agrees(other);
  }

  private boolean agrees(LetterRecord other) {
    return letter.equals(other.letter)
        && kind == other.kind
        && outcome == other.outcome
        && practice == other.practice
        && issued.equals(other.issued)
        && policy.equals(other.policy)
        && journal.equals(other.journal)
        && signer.equals(other.signer);
  }

  /// The same record in a copy of the letter.
  LetterRecord copiedFor(Copy whom) {
    return new LetterRecord(
        schema,
        letter,
        kind,
        outcome,
        practice,
        issued,
        Optional.of(whom),
        clocks,
        policy,
        request,
        pathway,
        findings,
        exception,
        lines,
        journal,
        signer);
  }

  /// The record as UTF-8 JSON, the same bytes for the same record.
  byte[] toJson() {
    return MAPPER.writeValueAsBytes(this);
  }

  /// In form 1 a line was approved or not as a whole.
  private static void fromFirst(JsonNode tree) {
    each(tree.path("lines"), line -> absent(line, "granted"));
  }

  /// In form 2 there were no copies, a record had no clocks, a line nothing of what was asked, and
  /// an exception was written only where it was granted.
  private static void fromSecond(JsonNode tree) {
    if (tree instanceof ObjectNode whole) {
      absent(whole, "clocks");
      absent(whole, "copy");
    }
    if (tree.path("exception") instanceof ObjectNode granted && !granted.has("granted")) {
      granted.put("granted", true);
    }
    each(
        tree.path("lines"),
        line -> {
          absent(line, "way");
          absent(line, "asked");
          if (!line.has("reason")) {
            line.put("reason", "");
          }
        });
  }

  /// In form 3 no evidence was marked.
  private static void fromThird(JsonNode tree) {
    each(tree.path("findings"), finding -> finding.putArray("evidence"));
  }

  private static void each(JsonNode list, Consumer<ObjectNode> change) {
    for (JsonNode one : list) {
      if (one instanceof ObjectNode whole) {
        change.accept(whole);
      }
    }
  }

  private static void absent(ObjectNode whole, String name) {
    if (!whole.has(name)) {
      whole.putNull(name);
    }
  }

  /// Reads a record; whatever it does not know, it refuses.
  ///
  /// @throws IllegalArgumentException when these bytes are no record of this schema
  static LetterRecord fromJson(byte[] json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      switch (tree.path("schema").asInt(0)) {
        case 1 -> {
          fromFirst(tree);
          fromSecond(tree);
          fromThird(tree);
        }
        case 2 -> {
          fromSecond(tree);
          fromThird(tree);
        }
        case 3 -> fromThird(tree);
        case SCHEMA -> {}
        default -> throw new IllegalArgumentException("another schema");
      }
      return MAPPER.treeToValue(tree, LetterRecord.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a letter's record", e);
    }
  }
}
