package org.pumpreview.desktop.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Entry;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The letter that a case is due: laid out while it is looked at, then signed, then read back and
/// verified.
final class LetterViewModel {
  private static final Words WORDS = Words.of("letterstep");

  /// What came of taking the letter out or of signing it.
  record Notice(boolean good, String sentence) {}

  private final CaseDesk desk;
  private final People people;
  private final LetterWork letters;
  private final Work work;
  private final ReadOnlyObjectWrapper<LetterState> state =
      new ReadOnlyObjectWrapper<>(new LetterState.Nothing());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<CaseFile.Issued> lookedAt = Optional.empty();
  private boolean worksheet;

  /// Chosen for the letter that is due; empty while what the member asked for goes.
  private Optional<Edition> chosen = Optional.empty();

  private String laidOut = "";
  private int asked;
  private boolean shown;
  private boolean making;

  LetterViewModel(CaseDesk desk, People people, LetterWork letters, Work work) {
    this.desk = desk;
    this.people = people;
    this.letters = letters;
    this.work = work;
    desk.assessmentProperty().subscribe(this::refresh);
  }

  ReadOnlyObjectProperty<LetterState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  // ---- what is shown

  /// The step came into sight or went out of it: a letter is laid out only to be looked at.
  void onShown(boolean inSight) {
    shown = inSight;
    refresh();
  }

  /// Looks at a letter that was issued before.
  void onLook(CaseFile.Issued letter) {
    worksheet = false;
    lookedAt = current().equals(Optional.of(letter)) ? Optional.empty() : Optional.of(letter);
    notice.set(Optional.empty());
    refresh();
  }

  /// Looks at the letter of a number; at the one that is due where there is none of it.
  void onLook(String number) {
    file().progress().letters().stream()
        .filter(letter -> letter.number().equals(number))
        .findFirst()
        .ifPresent(this::onLook);
  }

  /// Goes back to the letter that the case is due.
  void onBack() {
    worksheet = false;
    lookedAt = Optional.empty();
    notice.set(Optional.empty());
    refresh();
  }

  /// Why no worksheet of this case can be made by this person; empty when one can.
  Optional<String> worksheetHindrance() {
    return desk.refusals(worksheetOf()).stream().findFirst().map(Wording::of);
  }

  private CaseEvent.LetterIssued worksheetOf() {
    return new CaseEvent.LetterIssued(LetterDesk.nextNumber(file()), LetterKind.WORKSHEET, "", "");
  }

  /// Lays out the reviewer's worksheet, to be looked at and signed beside the letter.
  void onWorksheet() {
    worksheet = true;
    lookedAt = Optional.empty();
    notice.set(Optional.empty());
    refresh();
  }

  /// The edition in which the letter that is shown is laid out or was signed.
  Edition edition() {
    if (state.get() instanceof LetterState.Signed signed) {
      return signed.letter().edition();
    }
    return worksheet
        ? Edition.STANDARD
        : due()
            .map(due -> chosen.orElseGet(() -> Edition.asked(file(), due.kind())))
            .orElse(Edition.STANDARD);
  }

  /// Whether the edition can still be chosen: a signed letter has its own, and a worksheet has one.
  boolean mayChooseEdition() {
    return !worksheet && lookedAt.or(this::current).isEmpty() && due().isPresent();
  }

  /// Lays the letter out in another edition, in which it will be signed.
  void onEdition(Edition edition) {
    chosen = Optional.of(edition);
    refresh();
  }

  /// Tries once more to lay out or read what failed.
  void onAgain() {
    laidOut = "";
    state.set(new LetterState.Nothing());
    refresh();
  }

  private void refresh() {
    if (!shown || making) {
      return;
    }
    var letter = lookedAt.or(this::current);
    var due = due();
    if (worksheet) {
      composeWorksheet();
    } else if (letter.isPresent()) {
      open(letter.get());
    } else if (due.isPresent()) {
      compose(due.get());
    } else {
      state.set(new LetterState.Nothing());
    }
  }

  private CaseFile file() {
    return desk.assessment().file();
  }

  private Optional<DueLetter> due() {
    return DueLetter.of(file());
  }

  /// The letter that the case was due, once it is issued.
  private Optional<CaseFile.Issued> current() {
    return due().flatMap(DueLetter::issued);
  }

  /// Letters of this case beside the one that is shown, newest first.
  List<CaseFile.Issued> others() {
    var showing = state.get() instanceof LetterState.Signed signed ? signed.letter().number() : "";
    return file().progress().letters().reversed().stream()
        .filter(letter -> !letter.number().equals(showing))
        .toList();
  }

  boolean isLookingBack() {
    return lookedAt.isPresent() || worksheet;
  }

  private void open(CaseFile.Issued letter) {
    if (state.get() instanceof LetterState.Signed signed && signed.letter().equals(letter)) {
      return;
    }
    var due = new LetterState.Due(letter.kind(), letter.number());
    load(
        due,
        "open " + letter.number(),
        () -> new LetterState.Signed(due, letter, letters.open(letter)));
  }

  private void composeWorksheet() {
    var due = new LetterState.Due(LetterKind.WORKSHEET, LetterDesk.nextNumber(file()));
    Assessment assessment = desk.assessment();
    load(
        due,
        "worksheet " + file().head(),
        () ->
            composed(
                due,
                letters.compose(assessment, LetterKind.WORKSHEET, Edition.STANDARD, desk.actor())));
  }

  /// A case that has changed may read otherwise, so it is laid out again.
  private void compose(DueLetter letter) {
    var due = new LetterState.Due(letter.kind(), LetterDesk.nextNumber(file()));
    Assessment assessment = desk.assessment();
    var signer = people.find(letter.decider()).orElse(desk.actor());
    Edition edition = edition();
    load(
        due,
        "compose " + told() + " " + edition,
        () -> composed(due, letters.compose(assessment, letter.kind(), edition, signer)));
  }

  /// Where the case stands without what is only being typed, which no letter tells.
  private long told() {
    return file().history().stream()
        .filter(entry -> !(entry.event() instanceof CaseEvent.Drafted))
        .mapToLong(Entry::seq)
        .max()
        .orElse(0);
  }

  private static LetterState composed(LetterState.Due due, LetterWork.Composed composed) {
    return switch (composed) {
      case LetterWork.Composed.Ready ready -> new LetterState.Draft(due, ready);
      case LetterWork.Composed.Unprintable(var characters) ->
          new LetterState.Failed(due, WORDS.text("unprintable", characters));
    };
  }

  private void load(LetterState.Due due, String what, Callable<LetterState> job) {
    if (laidOut.equals(what)) {
      return;
    }
    laidOut = what;
    int turn = ++asked;
    state.set(new LetterState.Loading(due));
    work.run(
        job,
        loaded -> {
          if (turn == asked) {
            state.set(loaded);
          }
        },
        failure -> {
          if (turn == asked) {
            state.set(new LetterState.Failed(due, sentence(failure)));
          }
        });
  }

  private static String sentence(Exception failure) {
    return Optional.ofNullable(failure.getMessage())
        .filter(words -> !words.isBlank())
        .orElseGet(() -> WORDS.text("fault"));
  }

  // ---- words about the letter

  static String title(LetterKind kind) {
    return WORDS.of("kind", kind);
  }

  /// For example "LA.CP.MP.173, revision 2/25".
  String policy() {
    var identity = desk.assessment().policy().identity();
    return WORDS.text("policy", identity.id(), identity.revision());
  }

  /// What was checked in the letter that is shown; none where it is not laid out.
  List<Checked> checks() {
    return state.get() instanceof LetterState.Draft draft ? draft.composed().checks() : List.of();
  }

  /// To whom a letter of that kind goes: whom it is written to, then whoever gets a copy.
  List<Recipient> recipients(LetterKind kind) {
    return Recipient.of(file().intake().form(), kind);
  }

  /// Everything that a recipient is in the case, in words.
  static String role(Recipient whom) {
    return whom.inPlaceOf().isEmpty()
        ? Wording.list(whom.as().stream().map(as -> WORDS.of("recipient", as)).toList())
        : WORDS.text("recipient.representative", whom.inPlaceOf());
  }

  /// Whether the letter that is shown still lacks the copy for a recipient.
  boolean lacksCopy(Recipient whom) {
    return state.get() instanceof LetterState.Signed signed
        && registered(signed.letter())
            .filter(letter -> whom.as().stream().noneMatch(letter::has))
            .isPresent();
  }

  private Optional<IssuedLetter> registered(CaseFile.Issued letter) {
    return IssuedLetter.of(file()).stream()
        .filter(issued -> issued.number().equals(letter.number()))
        .findFirst();
  }

  /// Which copies are signed with a letter; empty where there are none.
  Optional<String> copies(LetterKind kind) {
    var others = recipients(kind).stream().skip(1).map(Recipient::name).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(WORDS.text("sign.copies", Wording.list(others)));
  }

  String signature(String userId) {
    return people.signature(userId);
  }

  String when(Instant at) {
    return Moments.dateTime(at.atZone(desk.assessment().plan().zone()).toLocalDateTime());
  }

  // ---- signing

  /// Why the letter cannot be signed now by this person; empty when it can.
  Optional<String> signHindrance() {
    return switch (state.get()) {
      case LetterState.Draft draft -> refusal(draft).map(Wording::of).or(this::held);
      case LetterState.Failed failed -> Optional.of(WORDS.text("sign.not-composed"));
      case LetterState.Loading loading -> Optional.of(WORDS.text("sign.loading"));
      case LetterState.Nothing nothing -> Optional.of(WORDS.text("sign.nothing"));
      case LetterState.Signed signed -> Optional.of(WORDS.text("sign.signed"));
    };
  }

  /// The checks that keep the letter from being signed now. A time stamp that failed does not:
  /// signing asks the server once more.
  List<Checked> holding() {
    return Checked.holding(checks(), overrides()).stream()
        .filter(checked -> checked.check() != LetterCheck.TIME_STAMP)
        .toList();
  }

  private Optional<String> held() {
    var holding = holding();
    return holding.stream()
        .findFirst()
        .map(first ->
            holding.stream().anyMatch(Checked::holdsSignature)
                ? WORDS.text("sign.held", holding.stream().filter(Checked::holdsSignature).count())
                : WORDS.text("sign.warned", holding.size(), first.title()));
  }

  // ---- passing over a warning

  /// Whether the person at work is the one who signs, and so may pass over a warning.
  boolean mayPassOver() {
    return state.get() instanceof LetterState.Draft draft
        && refusal(draft).isEmpty()
        && checks().stream().noneMatch(Checked::holdsSignature);
  }

  /// Why a warning is passed over; blank while it is not.
  String passedOver(LetterCheck check) {
    return file().draft(passedKey(check));
  }

  /// Passes over a warning; without a reason it warns again.
  void onPassOver(LetterCheck check, String reason) {
    desk.keepDraft(passedKey(check), reason.strip());
  }

  CaseDesk desk() {
    return desk;
  }

  /// Under which what is typed of such a reason is kept before it counts.
  String typedKey(LetterCheck check) {
    return "letter.typed." + LetterDesk.nextNumber(file()) + "." + check.id();
  }

  /// A reason counts for the letter it was written on.
  private String passedKey(LetterCheck check) {
    return "letter.passed." + LetterDesk.nextNumber(file()) + "." + check.id();
  }

  private List<CaseEvent.CheckOverride> overrides() {
    return checks().stream()
        .filter(Checked::warns)
        .map(Checked::check)
        .filter(check -> !passedOver(check).isBlank())
        .map(check -> new CaseEvent.CheckOverride(check.id(), passedOver(check)))
        .toList();
  }

  /// Whether what hinders signing is mended in the settings.
  boolean hinderedBySettings() {
    return state.get() instanceof LetterState.Draft draft
        && refusal(draft)
            .filter(refusal -> refusal.reason() == Refusal.Reason.PLAN_INCOMPLETE)
            .isPresent();
  }

  private Optional<Refusal> refusal(LetterState.Draft draft) {
    var due = draft.due();
    return desk.refusals(new CaseEvent.LetterIssued(due.number(), due.kind(), "", "")).stream()
        .findFirst();
  }

  /// Signs the letter that is shown.
  ///
  /// @param passphrase wiped
  /// @param over gets the sentence of what is wrong, or empty when the letter is signed
  Running onSign(char[] passphrase, Consumer<Optional<String>> over) {
    making = true;
    notice.set(Optional.empty());
    desk.tick();
    var assessment = desk.assessment();
    var kind = worksheet ? LetterKind.WORKSHEET : due().orElseThrow().kind();
    var edition = edition();
    var overrides = overrides();
    return work.start(
        progress -> {
          try {
            return letters.issue(assessment, kind, edition, overrides, passphrase, progress);
          } finally {
            Arrays.fill(passphrase, '\0');
          }
        },
        outcome -> {
          making = false;
          over.accept(after(outcome));
        });
  }

  // ---- copies

  /// The copies that the shown letter lacks; empty where it lacks none, or another person signed
  /// it.
  Optional<CopyDesk.Wanted> lackingCopies() {
    return wanted(CopyDesk.Wanted::copies);
  }

  /// The other edition of the shown letter; empty where there is one, where it goes to no member,
  /// or where another person signed it.
  Optional<CopyDesk.Wanted> otherEdition() {
    return wanted(CopyDesk.Wanted::otherEdition)
        .filter(wanted -> wanted.recipients().getFirst().as().contains(Addressee.MEMBER));
  }

  private Optional<CopyDesk.Wanted> wanted(
      BiFunction<CaseFile, CaseFile.Issued, CopyDesk.Wanted> of) {
    return state.get() instanceof LetterState.Signed signed && takeOutHindrance().isEmpty()
        ? Optional.of(of.apply(file(), signed.letter()))
            .filter(wanted -> !wanted.recipients().isEmpty())
            .filter(wanted ->
                wanted.events().stream().allMatch(event -> desk.refusals(event).isEmpty()))
        : Optional.empty();
  }

  /// What is signed in such a dialog, in a sentence.
  static String words(CopyDesk.Wanted wanted) {
    var whom = Wording.list(wanted.recipients().stream().map(Recipient::name).toList());
    return isCopies(wanted)
        ? WORDS.text("copies.what", whom)
        : WORDS.of("copies.edition", wanted.edition(), whom);
  }

  private static boolean isCopies(CopyDesk.Wanted wanted) {
    return wanted.recipients().stream().noneMatch(whom -> whom.as().contains(Addressee.MEMBER));
  }

  /// Signs what is wanted of the letter that is shown.
  ///
  /// @param passphrase wiped
  /// @param over gets the sentence of what is wrong, or empty when all are signed
  Running onCopy(CopyDesk.Wanted wanted, char[] passphrase, Consumer<Optional<String>> over) {
    notice.set(Optional.empty());
    desk.tick();
    var assessment = desk.assessment();
    return work.start(
        progress -> {
          try {
            return letters.copy(assessment, wanted, passphrase, progress);
          } finally {
            Arrays.fill(passphrase, '\0');
          }
        },
        outcome -> over.accept(copied(outcome)));
  }

  private Optional<String> copied(Outcome<CopyDesk.Copied> outcome) {
    return switch (outcome) {
      case Outcome.Done<CopyDesk.Copied>(CopyDesk.Copied.Made(var file, var count)) -> {
        notice.set(Optional.of(new Notice(true, WORDS.text("copies.made", count))));
        desk.showSaved(file);
        yield Optional.empty();
      }
      case Outcome.Done<CopyDesk.Copied>(CopyDesk.Copied.WrongPassphrase wrong) ->
          Optional.of(WORDS.text("sign.wrong"));
      case Outcome.Done<CopyDesk.Copied>(CopyDesk.Copied.Changed(var current)) -> changed(current);
      case Outcome.Done<CopyDesk.Copied>(CopyDesk.Copied.NotMade(var sentence)) ->
          notMade(sentence);
      case Outcome.Failed<CopyDesk.Copied>(var cause) -> notMade(sentence(cause));
      case Outcome.Cancelled<CopyDesk.Copied>() -> notMade(WORDS.text("fault"));
    };
  }

  private Optional<String> after(Outcome<LetterWork.Issue> outcome) {
    return switch (outcome) {
      case Outcome.Done<LetterWork.Issue>(var issue) -> after(issue);
      case Outcome.Failed<LetterWork.Issue>(var cause) -> notMade(sentence(cause));
      case Outcome.Cancelled<LetterWork.Issue>() -> notMade(WORDS.text("fault"));
    };
  }

  private Optional<String> after(LetterWork.Issue issue) {
    return switch (issue) {
      case LetterWork.Issue.Issued(var file, var letter, var kept) -> {
        var due = new LetterState.Due(letter.kind(), letter.number());
        laidOut = "open " + letter.number();
        lookedAt = worksheet ? Optional.of(letter) : Optional.empty();
        worksheet = false;
        chosen = Optional.empty();
        asked++;
        state.set(new LetterState.Signed(due, letter, kept));
        desk.showSaved(file);
        yield Optional.empty();
      }
      case LetterWork.Issue.WrongPassphrase wrong -> Optional.of(WORDS.text("sign.wrong"));
      case LetterWork.Issue.Refused(var reasons) ->
          notMade(
              reasons.stream().findFirst().map(Wording::of).orElseGet(() -> WORDS.text("fault")));
      case LetterWork.Issue.Changed(var current) -> changed(current);
      case LetterWork.Issue.NotStamped(var check) -> {
        tell(check);
        yield notMade(check.sentence());
      }
      case LetterWork.Issue.NotMade(var sentence) -> notMade(sentence);
    };
  }

  /// Puts what signing found beside what was found before.
  private void tell(Checked found) {
    if (state.get() instanceof LetterState.Draft(var due, var composed)) {
      var checks =
          Stream.concat(
                  composed.checks().stream().filter(checked -> checked.check() != found.check()),
                  Stream.of(found))
              .toList();
      var told = new LetterWork.Composed.Ready(composed.pages(), composed.signatory(), checks);
      state.set(new LetterState.Draft(due, told));
    }
  }

  /// What is shown is the case as it is now; signing once more signs that.
  private Optional<String> changed(CaseFile current) {
    desk.show(current);
    return notMade(WORDS.text("sign.changed"));
  }

  private Optional<String> notMade(String sentence) {
    notice.set(Optional.of(new Notice(false, sentence)));
    return Optional.of(sentence);
  }

  // ---- taking it out

  /// Why the letter cannot leave the program; empty when it is signed and verified.
  Optional<String> takeOutHindrance() {
    if (state.get() instanceof LetterState.Signed signed) {
      var verification = signed.kept().verification();
      return verification.overall() == Verification.Overall.TRUSTED
          ? Optional.empty()
          : Optional.of(verification.sentence());
    }
    return Optional.of(WORDS.text("out.unsigned"));
  }

  /// Writes the letter into a folder.
  Optional<Running> onExport(Path folder) {
    if (!(state.get() instanceof LetterState.Signed signed) || takeOutHindrance().isPresent()) {
      return Optional.empty();
    }
    notice.set(Optional.empty());
    return Optional.of(
        work.start(
            _ -> letters.export(registered(signed.letter()).orElseThrow(), folder),
            outcome -> notice.set(exported(outcome))));
  }

  private static Optional<Notice> exported(Outcome<LetterWork.Export> outcome) {
    return Optional.of(
        switch (outcome) {
          case Outcome.Done<LetterWork.Export>(LetterWork.Export.Written(var file, var copies)) ->
              new Notice(
                  true,
                  WORDS.text(
                      "out.written", file.getFileName(), String.valueOf(file.getParent()), copies));
          case Outcome.Done<LetterWork.Export>(LetterWork.Export.Failed(var sentence)) ->
              new Notice(false, sentence);
          case Outcome.Failed<LetterWork.Export>(var cause) -> new Notice(false, sentence(cause));
          case Outcome.Cancelled<LetterWork.Export>() ->
              new Notice(false, WORDS.text("out.cancelled"));
        });
  }

  void onPrinted(LetterPrinter.Printed printed) {
    notice.set(
        switch (printed) {
          case LetterPrinter.Printed.Sent(var printer) ->
              Optional.of(new Notice(true, WORDS.text("out.printed", printer)));
          case LetterPrinter.Printed.Cancelled cancelled -> Optional.empty();
          case LetterPrinter.Printed.Failed(var sentence) ->
              Optional.of(new Notice(false, sentence));
        });
  }
}
