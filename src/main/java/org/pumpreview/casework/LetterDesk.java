package org.pumpreview.casework;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.CodeSigner;
import org.pumpreview.letter.LetterChecks;
import org.pumpreview.letter.LetterClaim;
import org.pumpreview.letter.LetterCode;
import org.pumpreview.letter.LetterPage;
import org.pumpreview.letter.LetterPdf;
import org.pumpreview.letter.LetterSignature;
import org.pumpreview.letter.LetterSigner;
import org.pumpreview.letter.LetterText;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.StampFailed;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.letter.Stamping;
import org.pumpreview.letter.UnprintableText;
import org.pumpreview.letter.Verdict;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Session;
import org.pumpreview.store.Signing;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Makes the letter a case is due: composed from its findings, signed by the person at work,
/// verified as a stranger would, kept sealed in the vault, and only then called issued.
public final class LetterDesk {
  private static final Words WORDS = Words.of("casework");
  private static final double COMPOSED = 0.25;

  private final Session session;
  private final Actor signer;
  private final Composing composing;
  private final Function<URI, Stamping.Line> lines;
  private final LetterPdf pdf = new LetterPdf();

  /// @param signer the person at work in `session`
  public LetterDesk(Session session, Actor signer) {
    this(session, signer, new Named(session));
  }

  /// @param composing what the checks look through
  LetterDesk(Session session, Actor signer, Composing composing) {
    this(session, signer, composing, StampServer::new);
  }

  /// @param lines to time-stamp servers
  LetterDesk(
      Session session, Actor signer, Composing composing, Function<URI, Stamping.Line> lines) {
    this.session = session;
    this.signer = signer;
    this.composing = composing;
    this.lines = lines;
  }

  /// Finds a letter's words.
  interface Composing {
    LetterText of(Assessment assessment, LetterKind kind, String number, Actor by)
        throws VaultException;
  }

  /// Names whoever worked on a case by the people of its vault.
  private record Named(Session session) implements Composing {
    @Override
    public LetterText of(Assessment assessment, LetterKind kind, String number, Actor by)
        throws VaultException {
      return LetterProof.composed(assessment, kind, number, by, session.office());
    }
  }

  /// Verifies letters of a vault as a stranger would who trusts its authority, the plan's own where
  /// that vouches for it, and for the time those that its plan names or named.
  public static LetterVerifier verifier(Session session) throws VaultException {
    return new LetterVerifier(TrustFile.trusted(session), session::policy);
  }

  /// Lays out a page of no letter, so that the first one of a run does not wait for what is read
  /// once.
  public byte[] rehearse() {
    return pdf.rehearse();
  }

  /// The kind of letter a case is due; empty while there is nothing to write about.
  public static Optional<LetterKind> due(CaseFile file) {
    return LetterDue.next(file).map(LetterDue::kind);
  }

  /// The number of the next letter of a case.
  public static String nextNumber(CaseFile file) {
    return file.number() + "-" + (file.progress().letters().size() + 1);
  }

  /// The letter as it would be signed, without the signature, and with room where its code will
  /// stand: a code proves a letter, and this is none yet.
  ///
  /// @param by who would sign it
  public Drawn draw(Assessment assessment, LetterKind kind, Edition edition, Actor by)
      throws VaultException {
    LetterCode room =
        session.signing(assessment.now()).codeKey().isPresent()
            ? new LetterCode.Waiting()
            : new LetterCode.None();
    return draw(assessment, kind, edition, by, claim -> room);
  }

  private Drawn draw(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      Actor by,
      Function<LetterClaim, LetterCode> code)
      throws VaultException {
    LetterText text = composing.of(assessment, kind, nextNumber(assessment.file()), by).in(edition);
    try {
      byte[] file = pdf.render(LetterPage.of(text, code.apply(text.claim())));
      return new Drawn.Ready(text, file, LetterChecks.of(assessment, kind, text, signer, file));
    } catch (UnprintableText e) {
      List<String> characters = e.codePoints().stream().map(Character::toString).toList();
      return new Drawn.Unprintable(
          characters(e), LetterChecks.unprintable(assessment, kind, text, signer, characters));
    }
  }

  /// A letter laid out, or why it cannot be.
  public sealed interface Drawn {
    /// What was checked in it, by the person at work.
    List<Checked> checks();

    /// The unsigned file.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares results
    record Ready(LetterText text, byte[] file, List<Checked> checks) implements Drawn {
      public Ready {
        checks = List.copyOf(checks);
      }
    }

    /// No font of the letter has these characters.
    record Unprintable(String characters, List<Checked> checks) implements Drawn {
      public Unprintable {
        checks = List.copyOf(checks);
      }
    }
  }

  /// What became of issuing a letter.
  public sealed interface Issue {
    /// On the disk, sealed, and verified.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares results
    record Issued(CaseFile file, CaseFile.Issued letter, byte[] pdf, Verification verification)
        implements Issue {}

    record WrongPassphrase() implements Issue {}

    /// Nothing was kept.
    sealed interface NotIssued extends Issue {
      /// Why not, and what to do.
      String sentence();
    }

    record Refused(List<Refusal> reasons) implements NotIssued {
      public Refused {
        reasons = List.copyOf(reasons);
      }

      @Override
      public String sentence() {
        return reasons.stream().map(Wording::of).collect(Collectors.joining(" "));
      }
    }

    record Unprintable(String characters) implements NotIssued {
      @Override
      public String sentence() {
        return WORDS.text("letter.unprintable", characters);
      }
    }

    /// A check holds the signature, or warns and was not passed over.
    record Held(List<Checked> checks) implements NotIssued {
      public Held {
        checks = List.copyOf(checks);
      }

      @Override
      public String sentence() {
        return WORDS.text(
            "letter.held", checks.stream().map(Checked::sentence).collect(Collectors.joining(" ")));
      }
    }

    /// There is no time stamp, and the signer has not chosen to sign without one.
    record NotStamped(Checked check) implements NotIssued {
      @Override
      public String sentence() {
        return check.sentence();
      }
    }

    /// Somebody else recorded something in the case meanwhile, so the letter might tell otherwise.
    record Changed(CaseFile current) implements NotIssued {
      @Override
      public String sentence() {
        return WORDS.text("letter.changed");
      }
    }

    /// The plan has other settings by now than the letter was looked at with.
    record SettingsChanged() implements NotIssued {
      @Override
      public String sentence() {
        return WORDS.text("letter.settings");
      }
    }

    /// The signed letter did not pass its own verification.
    ///
    /// @param points what was found, a sentence each
    record NotVerified(List<String> points) implements NotIssued {
      public NotVerified {
        points = List.copyOf(points);
      }

      @Override
      public String sentence() {
        return WORDS.text("letter.not-verified", String.join(" ", points));
      }
    }
  }

  /// Signs and issues the letter.
  ///
  /// @param assessment the case at the moment of signing, which the letter names
  /// @param overrides the warnings that the signer passes over; those that nobody raised are left
  ///   out of the journal
  /// @param passphrase of the person at work, asked again; wiped
  /// @param progress told the part done, 0 to 1, after each step
  /// @throws VaultException when the vault cannot be read or written; the case is as it was
  public Issue issue(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      List<CheckOverride> overrides,
      char[] passphrase,
      DoubleConsumer progress)
      throws VaultException {
    if (!session.confirmPassphrase(passphrase, assessment.now())) {
      return new Issue.WrongPassphrase();
    }
    return issueConfirmed(assessment, kind, edition, overrides, progress);
  }

  /// Issues a letter for a person who has just given the passphrase.
  Issue issueConfirmed(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      List<CheckOverride> overrides,
      DoubleConsumer progress)
      throws VaultException {
    if (!session.office().plan().equals(assessment.plan())) {
      return new Issue.SettingsChanged();
    }
    // One moment for the letter's text, its record, its signature and the journal.
    CaseEvent.LetterIssued blank =
        new CaseEvent.LetterIssued(
            nextNumber(assessment.file()), kind, editionOf(kind, edition), "", "", overrides);
    List<Refusal> reasons = Rules.refusals(assessment, signer, blank);
    if (!reasons.isEmpty()) {
      return new Issue.Refused(reasons);
    }
    Signing signing = session.signing(assessment.now());
    return switch (draw(assessment, kind, edition, signer, claim -> code(signing, claim))) {
      case Drawn.Unprintable unprintable -> new Issue.Unprintable(unprintable.characters());
      case Drawn.Ready ready -> {
        progress.accept(COMPOSED);
        List<Checked> held = Checked.holding(ready.checks(), overrides);
        yield held.isEmpty()
            ? sign(
                assessment,
                passingOver(blank, ready.checks(), assessment.plan().timeStamps().wanted()),
                ready,
                progress)
            : new Issue.Held(held);
      }
    };
  }

  /// A worksheet has one edition, whatever was asked for.
  private static Edition editionOf(LetterKind kind, Edition wanted) {
    return kind == LetterKind.WORKSHEET ? Edition.STANDARD : wanted;
  }

  /// The letter and its copies, and then one append of all: they are issued together or not at all.
  private Issue sign(
      Assessment assessment,
      CaseEvent.LetterIssued blank,
      Drawn.Ready ready,
      DoubleConsumer progress)
      throws VaultException {
    try {
      return sign(making(assessment, blank.overrides()), blank, ready, progress);
    } catch (StampFailed e) {
      return notStamped(e);
    }
  }

  private Issue sign(
      Making making, CaseEvent.LetterIssued blank, Drawn.Ready ready, DoubleConsumer progress)
      throws VaultException {
    Assessment assessment = making.assessment();
    List<Recipient> others =
        Recipient.of(assessment.file().intake().form(), blank.kind()).stream().skip(1).toList();
    Sealing letter = seal(making, ready);
    progress.accept(COMPOSED + (1 - COMPOSED) / (others.size() + 2));
    return switch (letter) {
      case Sealing.Not(var why) -> why;
      case Sealing.Sealed sealed -> {
        List<CaseEvent> events = new ArrayList<>();
        events.add(issued(blank, sealed));
        Optional<Issue.NotIssued> hindrance =
            copies(making, ready.text().in(Edition.STANDARD), others, events, progress);
        yield hindrance.isPresent() ? hindrance.get() : keep(assessment, events, sealed);
      }
    };
  }

  /// Makes a copy for each recipient.
  ///
  /// @param assessment the case at the moment of the copies
  /// @param letter in the edition that they are to have
  /// @param overrides what the signer of the letter passed over
  /// @param events gets the record of each
  /// @return why not all of them could be made
  Optional<Issue.NotIssued> copies(
      Assessment assessment,
      LetterText letter,
      List<CheckOverride> overrides,
      List<Recipient> recipients,
      List<CaseEvent> events,
      DoubleConsumer progress)
      throws VaultException {
    try {
      return copies(making(assessment, overrides), letter, recipients, events, progress);
    } catch (StampFailed e) {
      return Optional.of(notStamped(e));
    }
  }

  private Optional<Issue.NotIssued> copies(
      Making making,
      LetterText letter,
      List<Recipient> recipients,
      List<CaseEvent> events,
      DoubleConsumer progress)
      throws VaultException {
    Instant now = making.assessment().now();
    LetterCode code = code(session.signing(now), letter.claim());
    for (int i = 0; i < recipients.size(); i++) {
      Recipient whom = recipients.get(i);
      LetterText text = letter.copyFor(whom, now);
      switch (copy(making, text, code)) {
        case Sealing.Not(var why) -> {
          return Optional.of(why);
        }
        case Sealing.Sealed copy ->
            events.add(
                new CaseEvent.CopyMade(
                    letter.record().letter(),
                    whom.as(),
                    letter.edition(),
                    copy.sha256(),
                    copy.attachment()));
      }
      progress.accept(COMPOSED + (1 - COMPOSED) * (i + 2) / (recipients.size() + 2));
    }
    return Optional.empty();
  }

  private Sealing copy(Making making, LetterText text, LetterCode code) throws VaultException {
    try {
      byte[] file = pdf.render(LetterPage.of(text, code));
      return seal(making, new Drawn.Ready(text, file, List.of()));
    } catch (UnprintableText e) {
      return new Sealing.Not(new Issue.Unprintable(characters(e)));
    }
  }

  private static String characters(UnprintableText unprintable) {
    return unprintable.codePoints().stream()
        .map(Character::toString)
        .collect(Collectors.joining(" "));
  }

  /// A letter and its copies under way: all are signed at one moment, and share the patience with
  /// the time-stamp server.
  private record Making(Assessment assessment, Optional<Stamping> stamping) {}

  /// With time stamps, where the plan wants them and the signer does not pass that over.
  private Making making(Assessment assessment, List<CheckOverride> overrides) throws StampFailed {
    return new Making(
        assessment, passesOverStamp(overrides) ? Optional.empty() : stamping(assessment.plan()));
  }

  private static Issue.NotStamped notStamped(StampFailed why) {
    return new Issue.NotStamped(LetterChecks.notStamped(why.sentence()));
  }

  /// What came of sealing a file.
  sealed interface Sealing {
    /// In the vault, as a stranger would trust it.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares results
    record Sealed(String attachment, String sha256, byte[] pdf, Verification verification)
        implements Sealing {}

    record Not(Issue.NotIssued why) implements Sealing {}
  }

  /// Signs a file, verifies it as a stranger would and puts it sealed into the vault.
  private Sealing seal(Making making, Drawn.Ready ready) throws VaultException {
    Instant now = making.assessment().now();
    byte[] signed;
    try {
      signed = sign(making, ready);
    } catch (StampFailed e) {
      return new Sealing.Not(notStamped(e));
    }
    Verdict verdict = verifier(session).verify(signed);
    return isTrusted(verdict)
        ? new Sealing.Sealed(
            session.putAttachment(signed, now).id(), sha256(signed), signed, (Verification) verdict)
        : new Sealing.Not(new Issue.NotVerified(failed(verdict)));
  }

  /// The journal tells of the warnings that were really raised, and that a letter goes without the
  /// time stamp that the plan wants.
  private static CaseEvent.LetterIssued passingOver(
      CaseEvent.LetterIssued blank, List<Checked> checks, boolean stampWanted) {
    Set<String> raised =
        checks.stream()
            .filter(Checked::warns)
            .map(checked -> checked.check().id())
            .collect(Collectors.toCollection(HashSet::new));
    if (stampWanted) {
      raised.add(LetterCheck.TIME_STAMP.id());
    }
    return new CaseEvent.LetterIssued(
        blank.letter(),
        blank.kind(),
        blank.edition(),
        blank.sha256(),
        blank.attachment(),
        blank.overrides().stream().filter(passed -> raised.contains(passed.check())).toList());
  }

  private static boolean isTrusted(Verdict verdict) {
    return verdict instanceof Verification verification
        && verification.overall() == Verification.Overall.TRUSTED;
  }

  private static List<String> failed(Verdict verdict) {
    return verdict instanceof Verification verification
        ? verification.checks().stream()
            .filter(check -> check.state() != Verification.State.HOLDS)
            .map(Verification.Check::sentence)
            .toList()
        : List.of(verdict.sentence());
  }

  private static LetterCode code(Signing signing, LetterClaim claim) {
    X509Certificate person = signing.chain().getFirst();
    return signing
        .codeKey()
        .<LetterCode>map(key -> new CodeSigner(key, person).sign(claim))
        .orElse(new LetterCode.None());
  }

  private byte[] sign(Making making, Drawn.Ready ready) throws StampFailed, VaultException {
    Instant now = making.assessment().now();
    Signing signing = session.signing(now);
    var person = new LetterSigner(signing.key(), signing.chain(), ready.text().signatory());
    return making.stamping().isPresent()
        ? LetterSignature.sign(ready.file(), person, now, making.stamping().get())
        : LetterSignature.sign(ready.file(), person, now);
  }

  private static boolean passesOverStamp(List<CheckOverride> overrides) {
    return overrides.stream()
        .anyMatch(passed -> passed.check().equals(LetterCheck.TIME_STAMP.id()));
  }

  private Optional<Stamping> stamping(Plan plan) throws StampFailed {
    Plan.TimeStamps wanted = plan.timeStamps();
    return switch (StampSetting.of(wanted.server(), wanted.certificates())) {
      case StampSetting.Off off -> Optional.empty();
      case StampSetting.On(URI server, List<X509Certificate> authorities) ->
          Optional.of(new Stamping(authorities, lines.apply(server)));
      case StampSetting.Unusable unusable ->
          throw new StampFailed(StampFailed.Reason.UNUSABLE_SETTING);
    };
  }

  private static CaseEvent issued(CaseEvent.LetterIssued blank, Sealing.Sealed sealed) {
    return new CaseEvent.LetterIssued(
        blank.letter(),
        blank.kind(),
        blank.edition(),
        sealed.sha256(),
        sealed.attachment(),
        blank.overrides());
  }

  private Issue keep(Assessment assessment, List<CaseEvent> events, Sealing.Sealed letter)
      throws VaultException {
    CaseFile file = assessment.file();
    Instant now = assessment.now();
    return switch (session.append(file.id(), file.seq(), events, now)) {
      case Append.Appended appended ->
          new Issue.Issued(
              appended.file(),
              appended.file().progress().letters().getLast(),
              letter.pdf(),
              letter.verification());
      case Append.Refused refused -> new Issue.Refused(refused.reasons());
      case Append.Conflict conflict -> new Issue.Changed(conflict.current());
    };
  }

  /// The letter of a case as it was composed when it was signed, from what the case was then; empty
  /// where it would say anything else now, because the program's texts or the plan's settings are
  /// others.
  Optional<LetterText> again(Assessment assessment, CaseFile.Issued letter) throws VaultException {
    Optional<CaseFile> then = new LetterProof(session::policy).before(assessment.file(), letter);
    byte[] kept = read(letter);
    if (then.isEmpty()
        || !(verifier(session).verify(kept) instanceof Verification verification)
        || !isTrusted(verification)) {
      return Optional.empty();
    }
    Instant moment = LetterProof.moment(verification, letter);
    LetterText text =
        composing
            .of(assessment.again(then.get(), moment), letter.kind(), letter.number(), signer)
            .in(letter.edition());
    return text.isSaidBy(kept, verification, pdf) ? Optional.of(text) : Optional.empty();
  }

  /// An issued letter, as it was signed.
  ///
  /// @throws VaultException when the vault no longer holds those very bytes
  public byte[] read(CaseFile.Issued letter) throws VaultException {
    return session.readAttachment(letter.attachment());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
