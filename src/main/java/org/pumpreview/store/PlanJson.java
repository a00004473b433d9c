package org.pumpreview.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Plan.GoverningDate;
import org.pumpreview.review.Plan.Insert;
import org.pumpreview.review.Plan.StandardClock;
import org.pumpreview.review.SearchTerms;
import org.pumpreview.store.PlanFault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plan settings as a JSON file, whose fields are those of [Plan]. Every fault is told at once.
public final class PlanJson {
  private static final String EXAMPLE = "/plan/example-bayou.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PlanJson() {}

  /// The made-up plan that comes with the program.
  public static Plan example() {
    try (InputStream stream =
        Objects.requireNonNull(PlanJson.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
      return switch (read(stream.readAllBytes())) {
        case PlanReading.Loaded(Plan plan) -> plan;
        case PlanReading.Faulty(List<PlanFault> faults) ->
            throw new IllegalStateException(faults.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + EXAMPLE, e);
    }
  }

  /// Reads a file's bytes.
  public static PlanReading read(byte[] json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      root = MAPPER.missingNode();
    }
    if (!root.isObject()) {
      return new PlanReading.Faulty(List.of(new PlanFault(Kind.NOT_JSON, "")));
    }
    List<PlanFault> faults = new ArrayList<>();
    PlanFields fields = new PlanFields(root, "", faults);
    Plan plan = plan(fields);
    fields.onlyThese(PlanFields.names(Plan.class));
    return faults.isEmpty() ? new PlanReading.Loaded(plan) : new PlanReading.Faulty(faults);
  }

  /// Where a field is at fault something harmless stands in, and the plan is not handed out.
  private static Plan plan(PlanFields fields) {
    return new Plan(
        fields.name("name"),
        fields.text("tagline"),
        fields.lines("address"),
        fields.phone("phone"),
        fields.phone("tty"),
        fields.name("hours"),
        fields.phone("fax"),
        fields.phone("peerToPeerPhone"),
        fields.lines("appealAddress"),
        fields.zone("zone"),
        clocks(fields),
        fields.count("expeditedHours"),
        fields.count("extensionDays"),
        fields.count("noticeBusinessDays"),
        fields.choice("governingDate", GoverningDate.class),
        fields.count("reviewCycleMonths"),
        fields.yesOrNo("nurseMayApproveStarred"),
        fields.lines("attestation"),
        fields.name("nurseMeaning"),
        fields.name("directorMeaning"),
        fields.count("appealDays"),
        fields.count("fairHearingDays"),
        fields.count("continuationDays"),
        // A file of an earlier form asked for inserts as new as its policies.
        fields.count("insertMonths", "reviewCycleMonths"),
        fields.each("inserts", PlanJson::insert),
        fields.one("timeStamps", PlanJson::timeStamps).orElse(Plan.TimeStamps.OFF),
        fields.eachIfAny("searchTerms", PlanJson::searchTerms),
        fields.texts("sources"));
  }

  private static List<StandardClock> clocks(PlanFields fields) {
    List<StandardClock> clocks = fields.each("standardClocks", PlanJson::clock);
    for (int i = 1; i < clocks.size(); i++) {
      if (!clocks.get(i).from().isAfter(clocks.get(i - 1).from())) {
        fields.fault(Kind.CLOCKS_OUT_OF_ORDER, "standardClocks");
      }
    }
    if (clocks.isEmpty()) {
      fields.fault(Kind.EMPTY_LIST, "standardClocks");
      return List.of(new StandardClock(PlanFields.NO_DATE, 1));
    }
    return clocks;
  }

  private static StandardClock clock(PlanFields fields) {
    StandardClock clock = new StandardClock(fields.date("from"), fields.count("days"));
    fields.onlyThese(PlanFields.names(StandardClock.class));
    return clock;
  }

  private static Plan.TimeStamps timeStamps(PlanFields fields) {
    Plan.TimeStamps timeStamps =
        new Plan.TimeStamps(fields.text("server"), fields.text("certificates"));
    fields.onlyThese(PlanFields.names(Plan.TimeStamps.class));
    return timeStamps;
  }

  private static SearchTerms searchTerms(PlanFields fields) {
    SearchTerms searchTerms =
        new SearchTerms(fields.name("paragraph"), fields.yesOrNo("instead"), fields.lines("terms"));
    fields.onlyThese(PlanFields.names(SearchTerms.class));
    return searchTerms;
  }

  private static Insert insert(PlanFields fields) {
    Insert insert =
        new Insert(
            fields.name("id"),
            fields.language("language"),
            fields.printable("title"),
            fields.date("version"),
            fields.printable("text"));
    fields.onlyThese(PlanFields.names(Insert.class));
    return insert;
  }
}
