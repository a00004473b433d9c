package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumpreview.casework.LetterDesk;
import org.pumpreview.casework.LetterFile;
import org.pumpreview.casework.LetterPaper;
import org.pumpreview.desktop.letters.LetterActs;
import org.pumpreview.desktop.letters.RegisteredLetter;
import org.pumpreview.desktop.letters.Sending;
import org.pumpreview.desktop.print.Pages;
import org.pumpreview.letter.Verdict;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Session;
import org.pumpreview.words.Words;

/// What the register of letters needs done: into the journal and out of the vault.
final class LetterRegister implements LetterActs {
  private static final Words WORDS = Words.of("letters");

  private final Session session;
  private final InstantSource clock;

  LetterRegister(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  /// The case is read anew: whom somebody else has put on record meanwhile is not told twice.
  @Override
  public Optional<String> send(RegisteredLetter letter, Sending sending) throws Exception {
    CaseFile file = session.openCase(letter.card().caseId());
    List<CaseEvent> notices =
        IssuedLetter.of(file).stream()
            .filter(issued -> issued.number().equals(letter.letter().number()))
            .flatMap(
                issued -> issued.leaves(sending.channel(), sending.whom(), sending.at()).stream())
            .toList();
    if (notices.isEmpty()) {
      return Optional.empty();
    }
    return switch (session.append(file.id(), file.seq(), notices, clock.instant())) {
      case Append.Appended appended -> Optional.empty();
      case Append.Refused refused -> refused.reasons().stream().findFirst().map(Wording::of);
      case Append.Conflict conflict -> Optional.of(WORDS.text("conflict"));
    };
  }

  @Override
  public Optional<String> export(RegisteredLetter letter, Path folder) throws Exception {
    List<LetterPaper> papers = LetterPaper.of(letter.letter());
    LetterFile.Written written =
        LetterFile.write(
            papers,
            paper -> session.readAttachment(paper.attachment()),
            folder,
            LetterDesk.verifier(session));
    return switch (written) {
      case LetterFile.Written.Done done -> Optional.empty();
      case LetterFile.Written.Failed failed -> Optional.of(failed.sentence());
    };
  }

  @Override
  public List<Callable<? extends Pages>> files(RegisteredLetter letter) {
    return LetterPaper.of(letter.letter()).stream()
        .<Callable<? extends Pages>>map(paper -> () -> open(paper.attachment()))
        .toList();
  }

  /// What does not verify is not printed either.
  private Pages open(String attachment) throws Exception {
    byte[] kept = session.readAttachment(attachment);
    Verdict verdict = LetterDesk.verifier(session).verify(kept);
    if (verdict instanceof Verification verification
        && verification.overall() == Verification.Overall.TRUSTED) {
      return new LetterSheets(kept);
    }
    throw new IOException(verdict.sentence());
  }
}
