package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Finding;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One item in the table of findings.
///
/// @param lacks what an approval lacks in it, where that is so
/// @param why a second line; empty where the finding says it all
/// @param pages the cited pages by document
record ItemRow(
    String paragraph,
    String label,
    Optional<Answer> answer,
    Optional<Lacking.Kind> lacks,
    String why,
    List<CitedPages> pages,
    Place place) {
  private static final Words WORDS = Words.of("decision");

  ItemRow {
    pages = List.copyOf(pages);
  }

  static List<ItemRow> of(Assessment assessment) {
    var lacking = Lacking.kinds(assessment);
    return assessment.items().stream()
        .map(entry -> row(assessment, entry, Optional.ofNullable(lacking.get(entry.paragraph()))))
        .toList();
  }

  private static ItemRow row(
      Assessment assessment, Checklist.Entry entry, Optional<Lacking.Kind> lacks) {
    var file = assessment.file();
    var finding = Optional.ofNullable(file.findings(Desk.NURSE).get(entry.paragraph()));
    var director = Optional.ofNullable(file.findings(Desk.DIRECTOR).get(entry.paragraph()));
    return new ItemRow(
        entry.paragraph(),
        entry.item().label(),
        finding.flatMap(Finding::answer),
        lacks,
        why(finding, director, lacks),
        CitedPages.byDocument(file.evidence(entry.paragraph())),
        Place.of(Place.step(entry.item().kind()), entry.paragraph()));
  }

  /// The other finding where it differs, else the reviewer's own words, else what is lacking.
  private static String why(
      Optional<Finding> nurse, Optional<Finding> director, Optional<Lacking.Kind> lacks) {
    var other = director.flatMap(Finding::answer);
    if (other.isPresent() && !other.equals(nurse.flatMap(Finding::answer))) {
      return WORDS.text("why.director", Wording.of(other.get()));
    }
    if (lacks.isEmpty()) {
      return "";
    }
    return nurse
        .map(Finding::note)
        .filter(note -> !note.isBlank() && !isHidden(lacks.get()))
        .orElseGet(() -> why(lacks.get()));
  }

  /// Whether neither the finding nor the pages tell what is lacking, so that it has to be said.
  private static boolean isHidden(Lacking.Kind lacks) {
    return switch (lacks) {
      case FACTS, OTHER_DATE, CONTRADICTED, TO_WEIGH -> true;
      case UNANSWERED, UNEVIDENCED, SILENT, PHYSICIAN, FAILING -> false;
    };
  }

  private static String why(Lacking.Kind lacks) {
    return switch (lacks) {
      // The finding says it all.
      case UNANSWERED -> "";
      case UNEVIDENCED -> WORDS.text("why.no-page");
      case FACTS -> WORDS.text("why.facts");
      case OTHER_DATE -> WORDS.text("why.other-date");
      case CONTRADICTED -> WORDS.text("why.contradicted");
      case SILENT -> WORDS.text("why.silent");
      case PHYSICIAN -> WORDS.text("why.physician");
      case TO_WEIGH -> WORDS.text("why.to-weigh");
      case FAILING -> WORDS.text("why.failing");
    };
  }
}
