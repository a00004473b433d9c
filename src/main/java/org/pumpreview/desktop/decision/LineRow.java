package org.pumpreview.desktop.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// One requested line in the table of lines: whether the policy speaks of it, and what coverage
/// asks of it. Each fact stands by itself, as none follows from another.
///
/// @param what what the code is, in our own words
/// @param amount quantity and days of service
/// @param age the member's age at service and what it asks
/// @param fee what the fee schedule said, and below it who looked and when
record LineRow(
    String id,
    String code,
    String what,
    String amount,
    Fact scope,
    Fact star,
    Fact age,
    Fact fee,
    Place place) {
  private static final Words WORDS = Words.of("decision");

  /// How a fact bears on an approval by a nurse.
  enum Bearing {
    NEUTRAL,
    HOLDS,
    ASKS,
    PHYSICIAN
  }

  /// A fact, and below it what it means; that may be empty.
  record Fact(Bearing bearing, String words, String below) {}

  static List<LineRow> of(Assessment assessment, People people) {
    return assessment.reading().lines().stream()
        .map(line -> new Teller(assessment, people, line).row())
        .toList();
  }

  private record Teller(Assessment assessment, People people, RequestedLine line) {

    LineRow row() {
      return new LineRow(
          line.id(),
          line.starred() ? WORDS.text("line.starred-code", line.code()) : line.code(),
          line.listed().map(Code::label).orElse(WORDS.text("line.unlisted")),
          amount(),
          scope(),
          star(),
          age(),
          line.feeCheck().map(this::fee).orElseGet(this::noFee),
          Place.of(Step.REQUEST, line.code()));
    }

    private String amount() {
      var days =
          line.from()
              .map(from ->
                  line.to().filter(to -> !to.equals(from)).isPresent()
                      ? WORDS.text("line.days", Moments.date(from), Moments.date(line.to().get()))
                      : Moments.date(from))
              .orElse(WORDS.text("line.no-day"));
      return WORDS.text("line.amount", line.quantity(), days);
    }

    private Fact scope() {
      var route = assessment.file().intake().route();
      var otherStage =
          line.listed()
              .flatMap(Code::suggests)
              .filter(stage -> route.isPresent() && stage != route.get().request());
      if (otherStage.isPresent()) {
        return new Fact(
            Bearing.PHYSICIAN,
            WORDS.of("line.stage", otherStage.get()),
            WORDS.text("line.stage.below"));
      }
      return switch (line.way()) {
        case CRITERIA -> new Fact(Bearing.HOLDS, WORDS.text("line.criteria"), "");
        case MAINTENANCE ->
            new Fact(
                Bearing.PHYSICIAN,
                WORDS.text("line.maintenance"),
                WORDS.text("line.maintenance.below"));
        case REFERRED ->
            new Fact(
                Bearing.PHYSICIAN,
                WORDS.text("line.referred", line.route().policyId()),
                line.route()
                    .said()
                    .map(LineRoute.Said::reason)
                    .orElseGet(() -> WORDS.text("line.referred.suggested")));
        case UNADDRESSED ->
            new Fact(
                Bearing.PHYSICIAN,
                WORDS.text("line.not-listed"),
                WORDS.text("line.maintenance.below"));
      };
    }

    private Fact star() {
      if (!line.starred()) {
        return new Fact(Bearing.NEUTRAL, WORDS.text("line.no-star"), "");
      }
      boolean adult = line.age().equals(Optional.of(AgeBand.ADULT));
      return new Fact(
          adult && assessment.plan().nurseMayApproveStarred() ? Bearing.ASKS : Bearing.PHYSICIAN,
          WORDS.text("line.star"),
          adult ? WORDS.text("line.star.coverage") : WORDS.text("line.star.epsdt"));
    }

    private Fact age() {
      var years =
          assessment
              .reading()
              .birthDate()
              .flatMap(
                  birth -> line.from().map(from -> WORDS.text("line.years", years(birth, from))))
              .orElse("");
      return line.age()
          .map(band ->
              switch (band) {
                case ADULT -> new Fact(Bearing.NEUTRAL, WORDS.text("line.adult"), years);
                case UNDER_21 -> new Fact(Bearing.ASKS, WORDS.text("line.under-21"), years);
                case TURNS_21_IN_SPAN -> new Fact(Bearing.ASKS, WORDS.text("line.turns-21"), years);
              })
          .orElseGet(() -> new Fact(Bearing.NEUTRAL, WORDS.text("line.no-age"), ""));
    }

    private static int years(LocalDate birth, LocalDate day) {
      return Period.between(birth, day).getYears();
    }

    private Fact fee(FeeCheck check) {
      var by =
          WORDS.text(
              "line.checked",
              people.signature(check.by()),
              Moments.date(LocalDate.ofInstant(check.at(), assessment.plan().zone())));
      var date = Moments.date(check.scheduleDate());
      return check.listed()
          ? new Fact(Bearing.HOLDS, WORDS.text("line.listed", date), by)
          : new Fact(Bearing.PHYSICIAN, WORDS.text("line.not-found", date), by);
    }

    private Fact noFee() {
      return new Fact(
          Bearing.ASKS, WORDS.text("line.unchecked"), WORDS.text("line.unchecked.below"));
    }
  }
}
