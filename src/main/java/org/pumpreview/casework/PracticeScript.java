package org.pumpreview.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Determination.Reason;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.License;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Role;
import org.pumpreview.review.Trial;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The made-up people and cases of the practice vault, as told in `practice/cases.json`. Times are
/// told from the day they are played, so that clocks always make sense.
record PracticeScript(
    String passphrase, Person administrator, List<Person> people, List<Case> cases) {

  record Person(
      String userId, String name, String credential, @Nullable License license, Set<Role> roles) {
    Actor actor() {
      return new Actor(userId, name, credential, Optional.ofNullable(license), roles);
    }
  }

  /// @param receivedHoursAgo hours between receipt and the moment the script is played
  /// @param demo whether the demonstration shows it
  record Case(
      String key,
      int receivedHoursAgo,
      boolean demo,
      Map<RequestField, String> fields,
      List<Line> lines,
      List<Chart> documents,
      @Nullable Way route,
      @Nullable Tried trial,
      Map<String, Found> items,
      @Nullable Finish finish) {
    Case {
      fields = Map.copyOf(fields);
      items = items == null ? Map.of() : items;
    }
  }

  /// A document that came with the request.
  ///
  /// @param chart the made-up document that it is filled in from
  /// @param dated left out in a practice vault of an earlier day
  /// @param pages which of its pages came, such as "1-4,7"; all of them where nothing is said
  /// @param faxed which of those that came are pictures of pages, counted as they came
  /// @param values for what stands in braces, beside those of the request
  record Chart(
      String chart,
      String title,
      DocumentType type,
      String author,
      LocalDate dated,
      Channel channel,
      @Nullable String pages,
      @Nullable String faxed,
      Map<String, String> values) {
    Chart {
      values = values == null ? Map.of() : Map.copyOf(values);
    }
  }

  /// @param quote found by its words; it tells the page
  record Cited(String document, String quote) {}

  /// @param fromDays first day of service, counted from today
  /// @param listed what the fee-schedule check found
  record Line(String code, String quantity, int fromDays, int toDays, boolean listed) {}

  record Way(RequestKind request, Pathway pathway, String reason) {}

  /// The trial before an implant.
  record Tried(Trial trial, String words) {}

  /// @param atTrial the answer for the time of the trial, where it does not decide
  /// @param facts what stands in the item's form: a row each, by field
  record Found(
      Answer answer,
      @Nullable Answer atTrial,
      @Nullable List<Map<String, String>> facts,
      List<Cited> evidence,
      @Nullable String note) {
    Found {
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
  }

  /// How the medical director reads something that the policy leaves open.
  record Read(String ambiguity, String place, String reading, String reason) {}

  /// How far the script takes the case: `approve`, `information`, `route` or `director`.
  record Finish(
      String act,
      String question,
      List<String> paragraphs,
      int returnDays,
      Map<String, Answer> findings,
      List<Read> readings,
      @Nullable Outcome outcome,
      Set<Ground> grounds,
      String rationale,
      Map<String, Reason> reasons) {
    Finish {
      question = Objects.requireNonNullElse(question, "");
      paragraphs = paragraphs == null ? List.of() : paragraphs;
      findings = findings == null ? Map.of() : findings;
      readings = readings == null ? List.of() : readings;
      grounds = grounds == null ? Set.of() : grounds;
      rationale = Objects.requireNonNullElse(rationale, "");
      reasons = reasons == null ? Map.of() : reasons;
    }
  }

  static PracticeScript shipped() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream in = PracticeScript.class.getResourceAsStream("/practice/cases.json")) {
      return mapper.readValue(Objects.requireNonNull(in), PracticeScript.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The practice cases cannot be read", e);
    }
  }
}
