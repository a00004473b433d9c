package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;

/// Everything that anybody can do to a case. Immutable; appended once, never changed.
public sealed interface CaseEvent {

  /// An event that is valid only with its actor's own signature and certified role.
  sealed interface Deciding extends CaseEvent {}

  /// The case begins; its policy pack is pinned from here on.
  ///
  /// @param placed whether evidence counts only where it leads to its page, or says why there is
  ///   none; not asked of cases that were begun before documents could be attached
  record CaseOpened(String number, PackRef policy, boolean practice, boolean placed)
      implements CaseEvent {

    /// A case as it begins today.
    public CaseOpened(String number, PackRef policy, boolean practice) {
      this(number, policy, practice, true);
    }
  }

  record FieldEntered(RequestField field, String text) implements CaseEvent {}

  record LineEntered(String line, LineField field, String text) implements CaseEvent {}

  record LineRemoved(String line) implements CaseEvent {}

  /// A cell of a line that had been asked for otherwise. The old text stays on record.
  ///
  /// @param by who of the provider's side asked for the change
  record LineCorrected(
      String line, LineField field, String old, String corrected, String by, String reason)
      implements CaseEvent {}

  /// The provider took one line of the request back.
  ///
  /// @param code what the line asked for
  /// @param by who said so, of the provider's side
  record LineWithdrawn(String line, String code, String by, String reason) implements CaseEvent {}

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

  /// A document was read, sealed and put into the vault. Its content never changes.
  ///
  /// @param document its id in the case
  /// @param fileName of the file that it came as
  /// @param size in bytes
  /// @param sha256 of the content, lower-case hex
  /// @param attachment where the vault keeps the content
  /// @param again the same content is in the case already, and stands twice on purpose
  /// @param cutShort its end is missing, and it stands all the same on purpose
  /// @param sheets how large its pages are, in order; empty where that was not noted
  record DocumentAttached(
      String document,
      Description description,
      String fileName,
      DocumentForm form,
      int pages,
      long size,
      String sha256,
      String attachment,
      Optional<Password> password,
      boolean again,
      boolean cutShort,
      List<EqualPages> sheets)
      implements CaseEvent {
    public DocumentAttached {
      sheets = List.copyOf(sheets);
    }

    /// A whole document of which nobody noted how large its pages are.
    public DocumentAttached(
        String document,
        Description description,
        String fileName,
        DocumentForm form,
        int pages,
        long size,
        String sha256,
        String attachment,
        Optional<Password> password,
        boolean again) {
      this(
          document,
          description,
          fileName,
          form,
          pages,
          size,
          sha256,
          attachment,
          password,
          again,
          false,
          List.of());
    }
  }

  /// What was said of a document was wrong, or more is known of it.
  record DocumentDescribed(String document, Description description) implements CaseEvent {}

  /// A document does not belong to the case. Its content stays sealed in the vault.
  record DocumentWithdrawn(String document, String reason) implements CaseEvent {}

  /// A place in the record that speaks to an item.
  ///
  /// @param document title of the marked document; as typed where none is marked
  /// @param page the marked one; where none is marked, as the document numbers it
  /// @param mark the very place in a document of the case
  /// @param unpaged why no document of the case has the page; blank beside a mark
  record EvidenceCited(
      String evidence,
      String paragraph,
      String document,
      String page,
      String quote,
      Optional<Mark> mark,
      String unpaged)
      implements CaseEvent {

    /// A source that is not among the documents of the case.
    public EvidenceCited(
        String evidence,
        String paragraph,
        String document,
        String page,
        String quote,
        String unpaged) {
      this(evidence, paragraph, document, page, quote, Optional.empty(), unpaged);
    }

    /// A place that was marked on a page.
    ///
    /// @param document the one that `mark` names
    /// @param quote its words; what no letter can print of them is shown as left out
    public static EvidenceCited marked(
        String evidence, String paragraph, Document document, Mark mark, String quote) {
      return new EvidenceCited(
          evidence,
          paragraph,
          document.title(),
          Integer.toString(mark.page()),
          Printable.legible(quote),
          Optional.of(mark),
          "");
    }
  }

  record EvidenceWithdrawn(String evidence) implements CaseEvent {}

  /// Text typed for an act that is not done yet, so that closing the window loses nothing.
  ///
  /// @param key names the field, for example `director.rationale`
  record Drafted(String key, String text) implements CaseEvent {
    /// How the keys begin under which only a medical director writes.
    public static final String DIRECTOR = "director.";
  }

  record Assigned(String userId) implements CaseEvent {}

  /// What is known of the trial before an implant.
  ///
  /// @param caseNumber this vault's case in which the trial was reviewed; blank when there is none
  /// @param words who did it, when, and where the record says so
  record TrialRecorded(Trial trial, String caseNumber, String words) implements CaseEvent {}

  /// Why it is not plain whether the pain is of malignant origin, or that it is.
  record OriginDescribed(PainOrigin origin, String words) implements CaseEvent {}

  /// An answer for the date that does not decide: at the trial for a state, now for a thing of the
  /// past. An empty one takes it back.
  record AnsweredForOtherDate(Desk desk, String paragraph, Optional<Answer> answer)
      implements CaseEvent {}

  /// A fact typed into an item's form, as typed.
  ///
  /// @param row of a form with many rows, else blank
  record ParticularEntered(Desk desk, String paragraph, String row, String field, String text)
      implements CaseEvent {}

  record ParticularRowRemoved(Desk desk, String paragraph, String row) implements CaseEvent {}

  /// Something that the policy leaves open arises here, although no recorded fact shows it.
  ///
  /// @param place a paragraph or a line's id; blank for the whole case
  record AmbiguityRaised(Desk desk, String ambiguity, String place, String reason)
      implements CaseEvent {}

  /// A reading of something that the policy leaves open.
  ///
  /// @param reading id of a named one; blank where `own` says the reviewer's
  /// @param facts those of the [OpenQuestion] that it was chosen on; on others it counts no more
  /// @param interpretation id of the plan interpretation that this follows; blank for none
  record ReadingChosen(
      Desk desk,
      String ambiguity,
      String place,
      String facts,
      String reading,
      String own,
      String reason,
      String interpretation)
      implements CaseEvent {}

  /// Under what a requested line is decided.
  ///
  /// @param code and
  /// @param drug what the line asked for and the kind of drug, as they stood: once one of them is
  ///   another, the line is looked at again
  /// @param policyId of the other policy where the line is referred, else blank
  record LineRouted(
      String line, String code, String drug, LineWay way, String policyId, String reason)
      implements CaseEvent {}

  /// The look for danger that a maintenance request begins with.
  record UrgencyScreened(Set<UrgentSign> signs, String words) implements CaseEvent {
    public UrgencyScreened {
      signs = Set.copyOf(signs);
    }
  }

  /// A medical director's individual review of a line of a member under 21.
  ///
  /// @param code what the line asked for: the review is of that alone
  /// @param necessary whether the line is needed to correct or ameliorate a condition
  record EpsdtReviewed(String line, String code, boolean necessary, String reasoning)
      implements CaseEvent {}

  record InformationReceived(Instant at, Channel channel, String what) implements CaseEvent {}

  /// The one extension of the clock. It moves the due time once its notice to the member is
  /// recorded.
  ///
  /// @param days calendar days
  /// @param interest why the delay serves the member
  record Extended(int days, String reason, String interest) implements Deciding {}

  /// Somebody was told. Where a letter told it, this is the record that the letter left: how, to
  /// whom and when.
  ///
  /// @param letter number of the letter that told it; blank where none did, as in a telephone call
  record Notified(
      NoticeKind notice, Addressee addressee, Channel channel, Instant at, String letter)
      implements CaseEvent {

    /// Told without a letter.
    public Notified(NoticeKind notice, Addressee addressee, Channel channel, Instant at) {
      this(notice, addressee, channel, at, "");
    }
  }

  /// A notification time was wrong. The old one stays on record.
  ///
  /// @param entry place of the notification in the case
  record NotificationCorrected(long entry, Instant old, Instant corrected, String reason)
      implements Deciding {}

  /// A medical director steps back; the case goes to another.
  record Recused(String reason) implements Deciding {}

  /// One step on the way to a talk between physicians. It never stops the clock.
  ///
  /// @param until end of the talk, where it was held
  /// @param who names and credentials
  record PeerToPeerLogged(
      PeerToPeer step, Instant at, Optional<Instant> until, String who, String words)
      implements CaseEvent {}

  /// What the talk changed, in a physician's words.
  record PeerToPeerConcluded(String newFacts, String outcome) implements Deciding {}

  /// A determination is taken up again; a corrected one follows.
  record Reopened(String reason) implements Deciding {}

  /// What became of an appeal, for the record and the metrics.
  record AppealRecorded(LocalDate on, AppealOutcome outcome, String source) implements CaseEvent {}

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
  /// @param edition the one that was signed first; the others are copies of it
  /// @param sha256 of the signed file, lower-case hex
  /// @param attachment where the vault keeps it
  /// @param overrides the warnings that the signer passed over, each with the reason
  record LetterIssued(
      String letter,
      LetterKind kind,
      Edition edition,
      String sha256,
      String attachment,
      List<CheckOverride> overrides)
      implements Deciding {
    public LetterIssued {
      overrides = List.copyOf(overrides);
    }

    /// A letter in the standard edition that no check warned of.
    public LetterIssued(String letter, LetterKind kind, String sha256, String attachment) {
      this(letter, kind, Edition.STANDARD, sha256, attachment, List.of());
    }
  }

  /// A copy of an issued letter was signed, verified and put into the vault: the same words under
  /// the same number, addressed to one of its other recipients, or in another edition.
  ///
  /// @param to everything that the recipient is in the case; two where one person asks and treats
  /// @param sha256 of the signed file, lower-case hex
  /// @param attachment where the vault keeps it
  record CopyMade(
      String letter, List<Addressee> to, Edition edition, String sha256, String attachment)
      implements Deciding {
    public CopyMade {
      to = List.copyOf(to);
    }
  }

  /// A check of a letter that only warns, and why it was passed over.
  ///
  /// @param check the id of the check
  record CheckOverride(String check, String reason) {}
}
