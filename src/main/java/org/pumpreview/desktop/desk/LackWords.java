package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Document;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The words for what a case lacks and for the places where it is mended.
public final class LackWords {
  private static final Words WORDS = Words.of("desk");

  private LackWords() {}

  /// What is lacking, counted, as in "2 items without an answer". A part that needs no count is
  /// named.
  public static String count(Lack lack) {
    int places = lack.places().size();
    return switch (lack.kind()) {
      case FIELDS -> WORDS.text("lack.fields", places);
      case FEE_CHECKS -> WORDS.text("lack.fee-checks", places);
      case CODES -> WORDS.text("lack.codes", places);
      case SCREEN -> WORDS.text("lack.screen");
      case ROUTE -> WORDS.text("lack.route");
      case REVISION -> WORDS.text("lack.revision");
      case STAGE -> WORDS.text("lack.stage", places);
      case ANSWERS -> WORDS.text("lack.answers", places);
      case EVIDENCE -> WORDS.text("lack.evidence", places);
      case TRIAL -> WORDS.text("lack.trial");
      case OTHER_DATES -> WORDS.text("lack.other-dates", places);
      case FACTS -> WORDS.text("lack.facts", places);
      case CONTRADICTIONS -> WORDS.text("lack.contradictions", places);
      case TO_WEIGH -> WORDS.text("lack.to-weigh", places);
      case TRIAL_TO_WEIGH -> WORDS.text("lack.trial-to-weigh");
      case CRITERIA_SHOWN -> WORDS.text("lack.criteria", places);
      case CONTRAINDICATIONS_ADDRESSED -> WORDS.text("lack.contraindications", places);
      case OWN_FINDINGS -> WORDS.text("lack.own-findings", places);
      case READINGS -> WORDS.text("lack.readings", places);
      case PHYSICIAN_READINGS -> WORDS.text("lack.physician-readings", places);
      case FAILING -> WORDS.text("lack.failing", places);
      case PHYSICIAN_ITEMS -> WORDS.text("lack.physician-items", places);
      case OTHER_POLICY -> WORDS.text("lack.other-policy");
      case LINES -> WORDS.text("lack.lines", places);
      case CLOCK -> WORDS.text("lack.clock");
      case OTHER -> Wording.of(lack.refusal());
    };
  }

  /// The places of a part, as in "I.A.2.h hyperalgesia, I.B.3 dementia".
  public static String places(Assessment assessment, Lack lack) {
    return lack.places().stream()
        .flatMap(place -> place.target().stream())
        .map(target -> described(assessment, lack, target))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// A place in as few words as a button has room for: a paragraph, a field, or the step.
  public static String brief(Assessment assessment, Place place) {
    List<String> names =
        place.target().stream().map(target -> name(assessment, place, target)).toList();
    return names.isEmpty() ? Wording.of(place.step()) : names.getFirst();
  }

  private static String name(Assessment assessment, Place place, String target) {
    return switch (place.step()) {
      case REQUEST -> isCode(assessment, target) ? target : Wording.fieldName(target);
      case ROUTE -> ofRoute(place, target);
      case RECORDS -> assessment.file().document(target).map(Document::title).orElse(target);
      case CRITERIA, CONTRAINDICATIONS, DECISION, LETTER -> target;
    };
  }

  private static String ofRoute(Place place, String target) {
    if (place.equals(Place.TRIAL)) {
      return WORDS.text("brief.trial");
    }
    if (place.equals(Place.SCREEN)) {
      return WORDS.text("brief.screen");
    }
    return place.equals(Place.REVISION) ? WORDS.text("brief.revision") : target;
  }

  private static String described(Assessment assessment, Lack lack, String target) {
    return switch (lack.kind()) {
      case FIELDS -> Wording.fieldName(target);
      case ANSWERS,
          EVIDENCE,
          OTHER_DATES,
          FACTS,
          CONTRADICTIONS,
          TO_WEIGH,
          CRITERIA_SHOWN,
          CONTRAINDICATIONS_ADDRESSED,
          OWN_FINDINGS,
          FAILING,
          PHYSICIAN_ITEMS ->
          assessment.item(target).map(LackWords::item).orElse(target);
      case SCREEN, REVISION, TRIAL, TRIAL_TO_WEIGH -> "";
      case FEE_CHECKS,
          CODES,
          ROUTE,
          STAGE,
          READINGS,
          PHYSICIAN_READINGS,
          OTHER_POLICY,
          LINES,
          CLOCK,
          OTHER ->
          target;
    };
  }

  private static String item(Checklist.Entry entry) {
    return WORDS.text("item", entry.paragraph(), entry.item().label());
  }

  private static boolean isCode(Assessment assessment, String target) {
    return assessment.reading().lines().stream().anyMatch(line -> line.code().equals(target));
  }
}
