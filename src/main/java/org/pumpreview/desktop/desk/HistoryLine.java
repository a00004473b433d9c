package org.pumpreview.desktop.desk;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;

/// One line of the history as it is read.
///
/// @param signed whether the entry carries its person's own signature
/// @param faulty whether the entry does not hold and counts for nothing
public record HistoryLine(String when, String who, String what, boolean signed, boolean faulty) {

  /// The history of a case, newest first. What a person typed into one field in one go is one line,
  /// and what was typed for acts that are not done is left out.
  public static List<HistoryLine> of(Assessment assessment, People people) {
    return of(assessment, people, _ -> true);
  }

  /// The same of some events alone.
  public static List<HistoryLine> of(
      Assessment assessment, People people, Predicate<CaseEvent> which) {
    CaseFile file = assessment.file();
    ZoneId zone = assessment.plan().zone();
    var words = new HistoryWords(assessment, people);
    Set<Long> faulty =
        file.faults().stream().map(CaseFile.Fault::seq).collect(Collectors.toUnmodifiableSet());
    List<HistoryLine> lines = new ArrayList<>();
    Entry later = null;
    for (Entry entry : done(file)) {
      if (which.test(entry.event()) && (later == null || !isDraftOf(entry, later))) {
        lines.add(
            new HistoryLine(
                Moments.dateTime(LocalDateTime.ofInstant(entry.at(), zone)),
                people.signature(entry.actor()),
                words.of(entry.event()),
                entry.signer().isPresent(),
                faulty.contains(entry.seq())));
      }
      later = entry;
    }
    return List.copyOf(lines);
  }

  /// Newest first. What is typed for an act is kept from the first letter on; it is nothing that
  /// was done to the case.
  private static List<Entry> done(CaseFile file) {
    return file.history().reversed().stream()
        .filter(entry -> !(entry.event() instanceof CaseEvent.Drafted))
        .toList();
  }

  /// Whether an entry is only what stood in a field before the same person typed on.
  private static boolean isDraftOf(Entry entry, Entry later) {
    return entry.actor().equals(later.actor())
        && !field(entry.event()).isEmpty()
        && field(entry.event()).equals(field(later.event()));
  }

  /// Names the text field that an event fills; empty for every other event.
  private static String field(CaseEvent event) {
    if (event instanceof CaseEvent.FieldEntered entered) {
      return entered.field().name();
    }
    if (event instanceof CaseEvent.LineEntered entered) {
      return entered.line() + "." + entered.field();
    }
    if (event instanceof CaseEvent.NoteWritten note) {
      return note.desk() + " " + note.paragraph();
    }
    return "";
  }
}
