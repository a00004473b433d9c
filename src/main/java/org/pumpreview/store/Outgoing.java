package org.pumpreview.store;

import java.util.Optional;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;

/// The file of a letter, or of a copy of one, as its event names it.
record Outgoing(String attachment, String sha256) {

  /// Empty where the event sends nothing out.
  static Optional<Outgoing> of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.LetterIssued issued ->
          Optional.of(new Outgoing(issued.attachment(), issued.sha256()));
      case CaseEvent.CopyMade made -> Optional.of(new Outgoing(made.attachment(), made.sha256()));
      default -> Optional.empty();
    };
  }

  /// Where the vault keeps the letter that a copy is of.
  static Optional<String> letter(CaseFile before, CaseEvent event) {
    return event instanceof CaseEvent.CopyMade made
        ? before.progress().letters().stream()
            .filter(issued -> issued.number().equals(made.letter()))
            .map(CaseFile.Issued::attachment)
            .findFirst()
        : Optional.empty();
  }
}
