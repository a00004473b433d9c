package org.pumpreview.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A letter that something in a case asks for: the determination, the newest request for
/// information, the extension, the withdrawal. A corrected determination asks for a letter of its
/// own.
///
/// @param signer user id of whoever did what the letter tells, and so signs it
/// @param cause place in the case of what the letter tells
/// @param issued the letter itself, once it is signed
public record LetterDue(
    LetterKind kind, String signer, long cause, Optional<CaseFile.Issued> issued) {

  /// Every letter that a case is due, issued or not, the oldest cause first. From a determination
  /// on it is the determination's alone, and from a withdrawal on the withdrawal's.
  public static List<LetterDue> of(CaseFile file) {
    List<LetterDue> all = new ArrayList<>();
    if (file.status() == CaseStatus.WITHDRAWN) {
      file.last(CaseEvent.Withdrawn.class)
          .map(told -> due(file, told, LetterKind.WITHDRAWAL))
          .ifPresent(all::add);
      return all;
    }
    if (file.progress().decision().isPresent()) {
      file.last(CaseEvent.Determined.class)
          .map(told -> due(file, told, told.event().determination().outcome().letter()))
          .ifPresent(all::add);
      return all;
    }
    if (file.progress().asked().isPresent()) {
      file.last(CaseEvent.InformationRequested.class)
          .map(told -> due(file, told, LetterKind.INFORMATION_REQUEST))
          .ifPresent(all::add);
    }
    if (file.last(CaseEvent.Determined.class).isEmpty()) {
      file.last(CaseEvent.Extended.class)
          .map(told -> due(file, told, LetterKind.EXTENSION))
          .ifPresent(all::add);
    }
    all.sort(Comparator.comparing(LetterDue::cause));
    return all;
  }

  /// The letter to write next, the oldest that is open; where none is, the newest of them.
  public static Optional<LetterDue> next(CaseFile file) {
    List<LetterDue> all = of(file);
    return all.stream()
        .filter(LetterDue::open)
        .findFirst()
        .or(() -> all.stream().reduce((older, newer) -> newer));
  }

  private static LetterDue due(CaseFile file, CaseFile.Dated<?> told, LetterKind kind) {
    List<CaseFile.Dated<CaseEvent.LetterIssued>> events = file.all(CaseEvent.LetterIssued.class);
    Optional<CaseFile.Issued> issued = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).seq() > told.seq() && events.get(i).event().kind() == kind) {
        issued = Optional.of(file.progress().letters().get(i));
      }
    }
    return new LetterDue(kind, told.by(), told.seq(), issued);
  }

  /// Whether it is still to be written.
  public boolean open() {
    return issued.isEmpty();
  }
}
