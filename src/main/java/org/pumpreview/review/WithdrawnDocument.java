package org.pumpreview.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A document that was taken out of its case: as it was described last, why it does not belong
/// there, who said so and when.
public record WithdrawnDocument(Document document, String reason, String by, Instant at) {

  /// Those of a case, in the order in which they were taken out.
  public static List<WithdrawnDocument> of(CaseFile file) {
    return file.all(CaseEvent.DocumentWithdrawn.class).stream()
        .flatMap(out ->
            attached(file, out.event().document())
                .map(document ->
                    new WithdrawnDocument(document, out.event().reason(), out.by(), out.at()))
                .stream())
        .toList();
  }

  private static Optional<Document> attached(CaseFile file, String id) {
    return file.all(CaseEvent.DocumentAttached.class).stream()
        .filter(in -> in.event().document().equals(id))
        .findFirst()
        .map(in -> Document.of(in.event(), in.by(), in.at()))
        .map(document -> description(file, id).map(document::with).orElse(document));
  }

  private static Optional<Description> description(CaseFile file, String id) {
    return file.all(CaseEvent.DocumentDescribed.class).stream()
        .map(CaseFile.Dated::event)
        .filter(described -> described.document().equals(id))
        .map(CaseEvent.DocumentDescribed::description)
        .reduce((_, last) -> last);
  }
}
