package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Step;

/// One part of what keeps an act closed, and every place where it is mended.
///
/// @param refusal what the rules say about it
/// @param places at least one, in the order of the wizard
public record Lack(Kind kind, Refusal refusal, List<Place> places) {
  private static final Map<Reason, Kind> KINDS =
      Map.ofEntries(
          Map.entry(Reason.REQUEST_INCOMPLETE, Kind.FIELDS),
          Map.entry(Reason.FEE_UNCHECKED, Kind.FEE_CHECKS),
          Map.entry(Reason.ROUTE_MISSING, Kind.ROUTE),
          Map.entry(Reason.REVISION_UNCONFIRMED, Kind.REVISION),
          Map.entry(Reason.LINE_OTHER_STAGE, Kind.STAGE),
          Map.entry(Reason.ITEMS_UNANSWERED, Kind.ANSWERS),
          Map.entry(Reason.ITEMS_WITHOUT_EVIDENCE, Kind.EVIDENCE),
          Map.entry(Reason.ITEMS_WITHOUT_FACTS, Kind.FACTS),
          Map.entry(Reason.ITEMS_CONTRADICTED, Kind.CONTRADICTIONS),
          Map.entry(Reason.OTHER_DATE_UNANSWERED, Kind.OTHER_DATES),
          Map.entry(Reason.TRIAL_UNRECORDED, Kind.TRIAL),
          Map.entry(Reason.ITEMS_TO_WEIGH, Kind.TO_WEIGH),
          Map.entry(Reason.TRIAL_FOR_PHYSICIAN, Kind.TRIAL_TO_WEIGH),
          Map.entry(Reason.DIRECTOR_ITEMS_UNANSWERED, Kind.OWN_FINDINGS),
          Map.entry(Reason.ITEMS_FAIL, Kind.FAILING),
          Map.entry(Reason.ITEMS_NEED_PHYSICIAN, Kind.PHYSICIAN_ITEMS),
          Map.entry(Reason.READINGS_OPEN, Kind.READINGS),
          Map.entry(Reason.READINGS_FOR_DIRECTOR, Kind.PHYSICIAN_READINGS),
          Map.entry(Reason.OUTSIDE_POLICY, Kind.OTHER_POLICY),
          Map.entry(Reason.SCREEN_MISSING, Kind.SCREEN),
          Map.entry(Reason.LINE_MAINTENANCE, Kind.LINES),
          Map.entry(Reason.LINE_REFERRED, Kind.LINES),
          Map.entry(Reason.LINE_OUTSIDE, Kind.LINES),
          Map.entry(Reason.FEE_NOT_LISTED, Kind.LINES),
          Map.entry(Reason.STARRED_UNDER_21, Kind.LINES),
          Map.entry(Reason.STARRED_ADULT, Kind.LINES),
          Map.entry(Reason.CLOCK_EXPIRED, Kind.CLOCK));

  /// What is lacking, as a summary counts it.
  public enum Kind {
    FIELDS(false),
    FEE_CHECKS(false),
    CODES(false),
    SCREEN(false),
    ROUTE(false),
    REVISION(false),
    STAGE(false),
    ANSWERS(false),
    EVIDENCE(false),
    TRIAL(false),
    OTHER_DATES(false),
    FACTS(false),
    CONTRADICTIONS(false),
    CRITERIA_SHOWN(false),
    CONTRAINDICATIONS_ADDRESSED(false),
    OWN_FINDINGS(false),
    READINGS(false),
    FAILING(true),
    PHYSICIAN_ITEMS(true),
    PHYSICIAN_READINGS(true),
    TO_WEIGH(true),
    TRIAL_TO_WEIGH(true),
    OTHER_POLICY(true),
    LINES(true),
    CLOCK(true),
    /// What no summary counts; the sentence of the refusal says it.
    OTHER(false);

    private final boolean forPhysician;

    Kind(boolean forPhysician) {
      this.forPhysician = forPhysician;
    }

    /// Whether only a physician can go on from here; else the person mends it.
    public boolean forPhysician() {
      return forPhysician;
    }
  }

  public Lack {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException(kind + " is mended nowhere");
    }
  }

  /// What a refusal lacks: one part, or one for each kind of item that the record does not show.
  static Stream<Lack> of(Assessment assessment, Refusal refusal) {
    if (refusal.reason() == Reason.ITEMS_NOT_SHOWN) {
      return Stream.of(
              items(assessment, refusal, ItemKind.CRITERION, Kind.CRITERIA_SHOWN),
              items(
                  assessment, refusal, ItemKind.CONTRAINDICATION, Kind.CONTRAINDICATIONS_ADDRESSED))
          .flatMap(Optional::stream);
    }
    if (refusal.reason() == Reason.LINE_NOT_LISTED) {
      return Stream.of(
              codes(assessment, refusal, true, Kind.CODES),
              codes(assessment, refusal, false, Kind.LINES))
          .flatMap(Optional::stream);
    }
    Kind kind = KINDS.getOrDefault(refusal.reason(), Kind.OTHER);
    List<Place> places =
        refusal.targets().isEmpty()
            ? List.of(place(kind, refusal))
            : places(assessment, refusal).toList();
    return Stream.of(new Lack(kind, refusal, places));
  }

  private static Place place(Kind kind, Refusal refusal) {
    return switch (kind) {
      case SCREEN -> Place.SCREEN;
      case REVISION -> Place.REVISION;
      case TRIAL, TRIAL_TO_WEIGH -> Place.TRIAL;
      default -> Place.of(refusal.step());
    };
  }

  private static Optional<Lack> items(
      Assessment assessment, Refusal refusal, ItemKind kind, Kind lacking) {
    List<Place> places =
        places(assessment, refusal).filter(place -> place.step() == Place.step(kind)).toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(new Lack(lacking, refusal, places));
  }

  /// A code that is in no list may be a slip of the pen: it is compared with the request before a
  /// physician is asked, at the latest when it is looked up on the fee schedule.
  private static Optional<Lack> codes(
      Assessment assessment, Refusal refusal, boolean unchecked, Kind lacking) {
    Set<String> toCompare =
        assessment.reading().lines().stream()
            .filter(line -> line.feeCheck().isEmpty())
            .map(RequestedLine::code)
            .collect(Collectors.toSet());
    Step step = unchecked ? Step.REQUEST : refusal.step();
    List<Place> places =
        refusal.targets().stream()
            .filter(code -> toCompare.contains(code) == unchecked)
            .map(code -> Place.of(step, code))
            .toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(new Lack(lacking, refusal, places));
  }

  private static Stream<Place> places(Assessment assessment, Refusal refusal) {
    return refusal.targets().stream()
        .map(target -> Place.of(step(assessment, refusal, target), target));
  }

  /// A refusal names the step of its first target; criteria and contraindications lie in two steps.
  private static Step step(Assessment assessment, Refusal refusal, String target) {
    return switch (refusal.step()) {
      case CRITERIA, CONTRAINDICATIONS ->
          assessment
              .item(target)
              .map(entry -> Place.step(entry.item().kind()))
              .orElse(refusal.step());
      case REQUEST, ROUTE, RECORDS, DECISION, LETTER -> refusal.step();
    };
  }
}
