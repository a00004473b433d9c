package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.LetterFile;
import org.pumpreview.casework.LetterPaper;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.desktop.letter.LetterWork;
import org.pumpreview.desktop.work.Progress;
import org.pumpreview.letter.Verdict;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.store.Session;

/// What the letter step needs done: by the letter desk, from and into the vault.
final class LetterRoom implements LetterWork {
  private static final AtomicBoolean REHEARSED = new AtomicBoolean();

  private final Session session;
  private final LetterDesk desk;
  private final CopyDesk copies;

  /// @param desk of the person at work in `session`
  /// @param copies of the same person
  LetterRoom(Session session, LetterDesk desk, CopyDesk copies) {
    this.session = session;
    this.desk = desk;
    this.copies = copies;
  }

  /// Lays out and draws what nobody looks at, once in a run: the first letter comes at once then.
  /// Called away from the screen.
  boolean rehearsed() throws IOException {
    if (REHEARSED.compareAndSet(false, true)) {
      try (var sheets = new PageSheets(desk.rehearse())) {
        sheets.draw(0, 1);
      }
    }
    return true;
  }

  @Override
  public Composed compose(Assessment assessment, LetterKind kind, Edition edition, Actor signer)
      throws Exception {
    return switch (desk.draw(assessment, kind, edition, signer)) {
      case LetterDesk.Drawn.Ready ready ->
          new Composed.Ready(
              new LetterSheets(ready.file()), ready.text().signatory(), ready.checks());
      case LetterDesk.Drawn.Unprintable unprintable ->
          new Composed.Unprintable(unprintable.characters());
    };
  }

  @Override
  public Issue issue(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      List<CheckOverride> overrides,
      char[] passphrase,
      Progress progress)
      throws Exception {
    return switch (desk.issue(assessment, kind, edition, overrides, passphrase, progress::report)) {
      case LetterDesk.Issue.Issued issued ->
          new Issue.Issued(
              issued.file(),
              issued.letter(),
              new Kept(new LetterSheets(issued.pdf()), issued.verification()));
      case LetterDesk.Issue.Refused refused -> new Issue.Refused(refused.reasons());
      case LetterDesk.Issue.WrongPassphrase wrong -> new Issue.WrongPassphrase();
      case LetterDesk.Issue.Changed(var current) -> new Issue.Changed(current);
      case LetterDesk.Issue.NotStamped not -> new Issue.NotStamped(not.check());
      case LetterDesk.Issue.NotIssued not -> new Issue.NotMade(not.sentence());
    };
  }

  @Override
  public CopyDesk.Copied copy(
      Assessment assessment, CopyDesk.Wanted wanted, char[] passphrase, Progress progress)
      throws Exception {
    return copies.make(assessment, wanted, passphrase, progress::report);
  }

  @Override
  public Kept open(CaseFile.Issued letter) throws Exception {
    byte[] kept = desk.read(letter);
    Verdict verdict = LetterDesk.verifier(session).verify(kept);
    if (verdict instanceof Verification verification) {
      return new Kept(new LetterSheets(kept), verification);
    }
    throw new IOException(verdict.sentence());
  }

  @Override
  public Export export(IssuedLetter letter, Path folder) throws Exception {
    List<LetterPaper> papers = LetterPaper.of(letter);
    LetterFile.Written written =
        LetterFile.write(
            papers,
            paper -> session.readAttachment(paper.attachment()),
            folder,
            LetterDesk.verifier(session));
    return switch (written) {
      case LetterFile.Written.Done done -> new Export.Written(done.file(), papers.size() - 1);
      case LetterFile.Written.Failed failed -> new Export.Failed(failed.sentence());
    };
  }
}
