package org.pumpreview.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;

/// Tells whether events that were made on an older state of a case may be put on top of what others
/// appended meanwhile. That is so where both sides only wrote on different items; every other act
/// goes back to its person.
final class Rebase {
  private Rebase() {}

  /// @param seen the last entry that the events' author had seen
  static boolean isOpen(CaseFile current, long seen, List<CaseEvent> events) {
    Set<String> theirs = new HashSet<>();
    for (Entry entry : current.history()) {
      if (entry.seq() > seen) {
        Optional<String> item = item(current, entry.event());
        if (item.isEmpty()) {
          return false;
        }
        theirs.add(item.get());
      }
    }
    return events.stream()
        .allMatch(event -> item(current, event).filter(own -> !theirs.contains(own)).isPresent());
  }

  /// What an event writes on; empty when it bears on the whole case.
  private static Optional<String> item(CaseFile file, CaseEvent event) {
    return switch (event) {
      case CaseEvent.Answered answered -> Optional.of("item " + answered.paragraph());
      case CaseEvent.NoteWritten note -> Optional.of("item " + note.paragraph());
      case CaseEvent.DocumentAttached attached -> Optional.of("document " + attached.document());
      case CaseEvent.DocumentDescribed described -> Optional.of("document " + described.document());
      case CaseEvent.DocumentWithdrawn withdrawn -> Optional.of("document " + withdrawn.document());
      case CaseEvent.EvidenceCited cited -> Optional.of("item " + cited.paragraph());
      case CaseEvent.EvidenceWithdrawn withdrawn ->
          paragraph(file, withdrawn.evidence()).map(paragraph -> "item " + paragraph);
      case CaseEvent.Drafted drafted -> Optional.of("draft " + drafted.key());
      case CaseEvent.FieldEntered entered -> Optional.of("field " + entered.field());
      case CaseEvent.LineEntered entered ->
          Optional.of("line " + entered.line() + " " + entered.field());
      case CaseEvent.AnsweredForOtherDate answered -> Optional.of("item " + answered.paragraph());
      case CaseEvent.ParticularEntered entered -> Optional.of("item " + entered.paragraph());
      case CaseEvent.ParticularRowRemoved removed -> Optional.of("item " + removed.paragraph());
      case CaseEvent.TrialRecorded recorded -> Optional.empty();
      case CaseEvent.OriginDescribed described -> Optional.empty();
      case CaseEvent.AmbiguityRaised raised -> Optional.empty();
      case CaseEvent.ReadingChosen chosen -> Optional.empty();
      case CaseEvent.LineRouted routed -> Optional.empty();
      case CaseEvent.UrgencyScreened screened -> Optional.empty();
      case CaseEvent.EpsdtReviewed reviewed -> Optional.empty();
      case CaseEvent.InformationReceived received -> Optional.empty();
      case CaseEvent.Extended extended -> Optional.empty();
      case CaseEvent.Notified notified -> Optional.empty();
      case CaseEvent.NotificationCorrected corrected -> Optional.empty();
      case CaseEvent.Recused recused -> Optional.empty();
      case CaseEvent.PeerToPeerLogged logged -> Optional.empty();
      case CaseEvent.PeerToPeerConcluded concluded -> Optional.empty();
      case CaseEvent.Reopened reopened -> Optional.empty();
      case CaseEvent.AppealRecorded recorded -> Optional.empty();
      case CaseEvent.CaseOpened opened -> Optional.empty();
      case CaseEvent.LineRemoved removed -> Optional.empty();
      case CaseEvent.LineCorrected corrected -> Optional.empty();
      case CaseEvent.LineWithdrawn withdrawn -> Optional.empty();
      case CaseEvent.RouteChosen chosen -> Optional.empty();
      case CaseEvent.Referred referred -> Optional.empty();
      case CaseEvent.RevisionConfirmed confirmed -> Optional.empty();
      case CaseEvent.FeeScheduleChecked checked -> Optional.empty();
      case CaseEvent.Assigned assigned -> Optional.empty();
      case CaseEvent.RoutedToDirector routed -> Optional.empty();
      case CaseEvent.InformationRequested asked -> Optional.empty();
      case CaseEvent.Withdrawn withdrawn -> Optional.empty();
      case CaseEvent.Determined determined -> Optional.empty();
      case CaseEvent.ReceiptCorrected corrected -> Optional.empty();
      case CaseEvent.LetterIssued issued -> Optional.empty();
      case CaseEvent.CopyMade made -> Optional.empty();
    };
  }

  /// The paragraph that a piece of evidence was cited for, whether it still stands or not.
  private static Optional<String> paragraph(CaseFile file, String evidence) {
    return file.history().stream()
        .map(Entry::event)
        .filter(CaseEvent.EvidenceCited.class::isInstance)
        .map(CaseEvent.EvidenceCited.class::cast)
        .filter(cited -> cited.evidence().equals(evidence))
        .map(CaseEvent.EvidenceCited::paragraph)
        .findFirst();
  }
}
