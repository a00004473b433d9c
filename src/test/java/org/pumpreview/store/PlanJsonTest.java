package org.pumpreview.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.review.Plan;
import org.pumpreview.review.SearchTerms;
import org.pumpreview.store.PlanFault.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanJsonTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static ObjectNode example() {
    return (ObjectNode) MAPPER.valueToTree(PlanJson.example());
  }

  private static List<PlanFault> faults(ObjectNode plan) {
    return faults(MAPPER.writeValueAsString(plan));
  }

  private static List<PlanFault> faults(String json) {
    return assertInstanceOf(PlanReading.Faulty.class, PlanJson.read(json.getBytes(UTF_8))).faults();
  }

  /// A real plan begins with the clocks and citations, and with nothing of the made-up plan.
  @Test
  void anotherPlanTakesOverNothingThatTellsWhoTheExampleIs() {
    Plan example = PlanJson.example();
    Plan real = example.ofAnother("Pelican Health Plan", "the letterhead");

    assertEquals(example.standardClocks(), real.standardClocks());
    assertEquals(example.sources().get("appealDays"), real.sources().get("appealDays"));
    assertEquals("the letterhead", real.sources().get("name"));
    for (String made : List.of("Bayou", "made-up", "Example", "Sampleville", "1-800")) {
      assertFalse(real.toString().contains(made), made);
    }
  }

  @Test
  void searchTermsAreReadAndMayBeLeftOut() {
    ObjectNode plan = example();
    plan.remove("searchTerms");
    assertInstanceOf(PlanReading.Loaded.class, PlanJson.read(MAPPER.writeValueAsBytes(plan)));
    plan.putArray("searchTerms")
        .addObject()
        .put("paragraph", "I.A.2.g")
        .put("instead", true)
        .putArray("terms")
        .add("MME");
    var loaded =
        assertInstanceOf(PlanReading.Loaded.class, PlanJson.read(MAPPER.writeValueAsBytes(plan)));
    assertEquals(
        List.of(new SearchTerms("I.A.2.g", true, List.of("MME"))), loaded.plan().searchTerms());
  }

  @Test
  void theShippedExampleIsAMadeUpPlanOfLouisiana() {
    Plan plan = PlanJson.example();
    assertEquals("Example Bayou Health Plan", plan.name());
    assertEquals(ZoneId.of("America/Chicago"), plan.zone());
    assertEquals(7, plan.standardDays(LocalDate.of(2026, 1, 1)));
    assertEquals(14, plan.standardDays(LocalDate.of(2025, 12, 31)));
    assertEquals(72, plan.expeditedHours());
  }

  @Test
  void whatIsWrittenFromAPlanReadsAsThatPlan() {
    assertEquals(
        new PlanReading.Loaded(PlanJson.example()),
        PlanJson.read(MAPPER.writeValueAsBytes(example())));
  }

  @Test
  void everyMissingFieldIsNamed() {
    assertEquals(
        Arrays.stream(Plan.class.getRecordComponents())
            .map(component -> new PlanFault(Kind.MISSING, component.getName()))
            .filter(fault -> !fault.field().equals("standardClocks"))
            // What an earlier form did not have is not missed.
            .filter(fault -> !fault.field().equals("insertMonths"))
            .filter(fault -> !fault.field().equals("searchTerms"))
            .toList(),
        faults("{}").stream().filter(fault -> !fault.field().equals("standardClocks")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name                   | 7                                      | NOT_TEXT      | name",
        "name                   | \"  \"                                 | BLANK         | name",
        "address                | \"a street\"                           | NOT_A_LIST    | address",
        "address                | []                                     | EMPTY_LIST    | address",
        "attestation            | [\"a\", \"\"]                          | BLANK         |"
            + " attestation[1]",
        "phone                  | \"800-555-0100\"                       | NOT_A_PHONE   | phone",
        "zone                   | \"America/Bayou\"                      | NOT_A_ZONE    | zone",
        "expeditedHours         | 0                                      | NOT_A_COUNT   |"
            + " expeditedHours",
        "expeditedHours         | 1.5                                    | NOT_A_COUNT   |"
            + " expeditedHours",
        "expeditedHours         | \"72\"                                 | NOT_A_COUNT   |"
            + " expeditedHours",
        "nurseMayApproveStarred | \"no\"                                 | NOT_YES_OR_NO |"
            + " nurseMayApproveStarred",
        "standardClocks         | [{\"from\":\"2026-02-30\",\"days\":7}] | NOT_A_DATE    |"
            + " standardClocks[0].from",
        "standardClocks         | [{\"from\":\"2026-01-01\"}]            | MISSING       |"
            + " standardClocks[0].days",
        "standardClocks         | []                                     | EMPTY_LIST    |"
            + " standardClocks",
        "sources                | {\"phone\":1}                          | NOT_TEXT      |"
            + " sources.phone",
        "sources                | []                                     | NOT_FIELDS    | sources",
        "inserts                | [{\"id\":\"a\",\"language\":\"tieng viet\",\"title\":\"b\","
            + "\"version\":\"2026-01-01\",\"text\":\"c\"}] | NOT_A_LANGUAGE | inserts[0].language",
        "inserts                | [{\"id\":\"a\",\"language\":\"zh\",\"title\":\"b\","
            + "\"version\":\"2026-01-01\",\"text\":\"\u8a9e\"}] | NOT_PRINTABLE | inserts[0].text",
        "inserts                | [{\"id\":\"a\",\"language\":\"zh\",\"title\":\"\u8a9e\","
            + "\"version\":\"2026-01-01\",\"text\":\"c\"}] | NOT_PRINTABLE | inserts[0].title",
        "colour                 | \"green\"                              | UNKNOWN       | colour",
      })
  void aFaultIsNamedWithItsPlace(String field, String value, Kind kind, String place) {
    ObjectNode plan = example();
    plan.set(field, MAPPER.readTree(value));
    assertEquals(List.of(new PlanFault(kind, place)), faults(plan));
  }

  /// In a file of an earlier form inserts are in English, and good for as long as a policy.
  @Test
  void aFileOfAnEarlierFormStillReads() {
    ObjectNode plan = example();
    plan.remove("insertMonths");
    plan.path("inserts").forEach(insert -> ((ObjectNode) insert).remove("language"));
    Plan read =
        assertInstanceOf(PlanReading.Loaded.class, PlanJson.read(MAPPER.writeValueAsBytes(plan)))
            .plan();
    assertEquals(read.reviewCycleMonths(), read.insertMonths());
    assertEquals(
        List.of("en", "en", "en"), read.inserts().stream().map(Plan.Insert::language).toList());
  }

  @Test
  void clocksGoFromTheOldestToTheNewest() {
    ObjectNode plan = example();
    plan.set(
        "standardClocks",
        MAPPER.readTree(
            "[{\"from\":\"2026-01-01\",\"days\":7},{\"from\":\"2026-01-01\",\"days\":14}]"));
    assertEquals(List.of(new PlanFault(Kind.CLOCKS_OUT_OF_ORDER, "standardClocks")), faults(plan));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    ObjectNode plan = example();
    plan.put("name", "");
    plan.put("appealDays", -1);
    plan.remove("fax");
    assertEquals(
        List.of(
            new PlanFault(Kind.BLANK, "name"),
            new PlanFault(Kind.MISSING, "fax"),
            new PlanFault(Kind.NOT_A_COUNT, "appealDays")),
        faults(plan));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}"})
  void whatIsNoJsonIsOneFault(String json) {
    assertEquals(List.of(new PlanFault(Kind.NOT_JSON, "")), faults(json));
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultHasItsSentence(Kind kind) {
    assertFalse(new PlanFault(kind, "phone").sentence().isBlank());
  }
}
