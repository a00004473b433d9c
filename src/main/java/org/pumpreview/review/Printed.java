package org.pumpreview.review;

import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.review.Refusal.Reason;

/// What an event says in a letter has to be made of characters that a letter can print: after the
/// decision it could not be mended.
final class Printed {
  private Printed() {}

  static List<Refusal> refusals(CaseEvent event) {
    List<String> missing =
        texts(event).flatMap(text -> Printable.missing(text).stream()).distinct().toList();
    return Refusal.about(missing, Reason.TEXT_UNPRINTABLE, step(event));
  }

  private static Stream<String> texts(CaseEvent event) {
    return switch (event) {
      case CaseEvent.EvidenceCited cited ->
          Stream.of(cited.document(), cited.page(), cited.quote(), cited.unpaged());
      case CaseEvent.DocumentAttached attached -> texts(attached.description());
      case CaseEvent.DocumentDescribed described -> texts(described.description());
      case CaseEvent.InformationRequested asked ->
          asked.gaps().stream().flatMap(gap -> Stream.of(gap.paragraph(), gap.satisfiedBy()));
      case CaseEvent.LineCorrected corrected ->
          Stream.of(corrected.corrected(), corrected.by(), corrected.reason());
      case CaseEvent.LineWithdrawn withdrawn -> Stream.of(withdrawn.by(), withdrawn.reason());
      case CaseEvent.LineRouted routed -> Stream.of(routed.reason());
      case CaseEvent.UrgencyScreened screened -> Stream.of(screened.words());
      case CaseEvent.EpsdtReviewed reviewed -> Stream.of(reviewed.reasoning());
      case CaseEvent.Withdrawn withdrawn -> Stream.of(withdrawn.by(), withdrawn.words());
      case CaseEvent.Extended extended -> Stream.of(extended.reason(), extended.interest());
      case CaseEvent.Determined determined ->
          Stream.concat(
              Stream.of(determined.determination().rationale()),
              determined.determination().reasons().values().stream()
                  .flatMap(reason -> Stream.of(reason.shown(), reason.change())));
      // Nothing else that a person types is printed; what the request says is read by its reading.
      default -> Stream.empty();
    };
  }

  private static Stream<String> texts(Description description) {
    return Stream.of(description.title(), description.author());
  }

  private static Step step(CaseEvent event) {
    return switch (event) {
      case CaseEvent.EvidenceCited cited -> Step.CRITERIA;
      case CaseEvent.DocumentAttached attached -> Step.RECORDS;
      case CaseEvent.DocumentDescribed described -> Step.RECORDS;
      case CaseEvent.LineCorrected corrected -> Step.REQUEST;
      case CaseEvent.LineWithdrawn withdrawn -> Step.REQUEST;
      case CaseEvent.LineRouted routed -> Step.ROUTE;
      case CaseEvent.UrgencyScreened screened -> Step.ROUTE;
      // Everything else is typed where the case is decided.
      default -> Step.DECISION;
    };
  }
}
