package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;

/// Everything that anybody can do to a case. Immutable; appended once, never changed.
public sealed interface CaseEvent {

  /// An event that is valid only with its actor's own signature and certified role.
  sealed interface Deciding extends CaseEvent {}

  /// The case begins; its policy pack is pinned from here on.
  record CaseOpened(String number, PackRef policy, boolean practice) implements CaseEvent {}

  record FieldEntered(RequestField field, String text) implements CaseEvent {}

  record LineEntered(String line, LineField field, String text) implements CaseEvent {}

  record LineRemoved(String line) implements CaseEvent {}

  record RouteChosen(RequestKind request, Pathway pathway, String reason) implements CaseEvent {}

  /// The request lies outside this policy; another one decides it.
  record Referred(String policyId, String reason) implements CaseEvent {}

  /// The reviewer confirmed that this revision governs the request.
  record RevisionConfirmed(String revision) implements CaseEvent {}

  record FeeScheduleChecked(
      String line, String code, LocalDate serviceDate, boolean listed, LocalDate scheduleDate)
      implements CaseEvent {}

  /// An answer, or with an empty one its taking back.
  record Answered(Desk desk, String paragraph, Optional<Answer> answer) implements CaseEvent {}

  record NoteWritten(Desk desk, String paragraph, String text) implements CaseEvent {}

  record EvidenceCited(
      String evidence, String paragraph, String document, String page, String quote)
      implements CaseEvent {}

  record EvidenceWithdrawn(String evidence) implements CaseEvent {}

  /// Text typed for an act that is not done yet, so that closing the window loses nothing.
  ///
  /// @param key names the field, for example `director.rationale`
  record Drafted(String key, String text) implements CaseEvent {
    /// How the keys begin under which only a medical director writes.
    public static final String DIRECTOR = "director.";
  }

  record Assigned(String userId) implements CaseEvent {}

  record RoutedToDirector(String question) implements CaseEvent {}

  /// Everything that is missing, asked at once.
  ///
  /// @param returnBy the day by which an answer is asked; it never moves the clock
  record InformationRequested(List<Gap> gaps, LocalDate returnBy) implements CaseEvent {
    public InformationRequested {
      gaps = List.copyOf(gaps);
    }
  }

  /// The provider took the request back.
  ///
  /// @param by who said so, of the provider's side
  record Withdrawn(String by, LocalDate on, String words) implements CaseEvent {}

  record Determined(Determination determination) implements Deciding {}

  /// The receipt time was wrong. The old one stays on record.
  record ReceiptCorrected(Instant old, Instant corrected, String reason) implements Deciding {}

  /// A letter was signed, verified and put into the vault.
  ///
  /// @param sha256 of the signed file, lower-case hex
  /// @param attachment where the vault keeps it
  record LetterIssued(String letter, LetterKind kind, String sha256, String attachment)
      implements Deciding {}
}
