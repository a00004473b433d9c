package org.pumpreview.desktop.letter;

import java.nio.file.Path;
import java.util.List;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.desktop.work.Progress;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.Signatory;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Refusal;

/// Everything about a letter that takes long or touches the disk. Called away from the screen.
///
/// What can be expected to go wrong is a result. What is thrown beside that is a fault of the vault
/// or the machine, and its message a sentence for the person; nothing was changed then.
public interface LetterWork {

  /// Composes the letter that the case is due, as it is to be signed.
  ///
  /// @param signer who decided or asked, whoever looks at it
  Composed compose(Assessment assessment, LetterKind kind, Edition edition, Actor signer)
      throws Exception;

  /// Composes, signs, verifies and keeps the letter.
  ///
  /// @param assessment the case at the moment of signing
  /// @param overrides the warnings that are passed over
  /// @param passphrase of the person at work, asked again; the callee wipes it
  /// @param progress told a quarter after each of the four
  Issue issue(
      Assessment assessment,
      LetterKind kind,
      Edition edition,
      List<CheckOverride> overrides,
      char[] passphrase,
      Progress progress)
      throws Exception;

  /// Makes copies of an issued letter, or the letter in the other edition.
  ///
  /// @param assessment the case at the moment of signing them
  /// @param passphrase of the person at work, asked again; the callee wipes it
  CopyDesk.Copied copy(
      Assessment assessment, CopyDesk.Wanted wanted, char[] passphrase, Progress progress)
      throws Exception;

  /// Reads an issued letter back and verifies it anew.
  Kept open(CaseFile.Issued letter) throws Exception;

  /// Writes an issued letter and its copies into a folder, all of them or none.
  Export export(IssuedLetter letter, Path folder) throws Exception;

  /// A letter laid out, or why it cannot be.
  sealed interface Composed {
    /// Laid out.
    ///
    /// @param signatory the person as printed under the letter
    /// @param checks what was checked in it
    record Ready(LetterPages pages, Signatory signatory, List<Checked> checks) implements Composed {
      public Ready {
        checks = List.copyOf(checks);
      }
    }

    /// No font of the letter has these characters.
    record Unprintable(String characters) implements Composed {}
  }

  /// What became of signing.
  sealed interface Issue {
    /// The letter is in the vault.
    ///
    /// @param file the case with the letter in it
    record Issued(CaseFile file, CaseFile.Issued letter, Kept kept) implements Issue {}

    record WrongPassphrase() implements Issue {}

    record Refused(List<Refusal> reasons) implements Issue {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }

    /// Somebody else recorded something in the case meanwhile. Nothing was kept.
    record Changed(CaseFile current) implements Issue {}

    /// No server stamped the time. Nothing was kept.
    ///
    /// @param check what is told beside the letter, where it can be passed over
    record NotStamped(Checked check) implements Issue {}

    /// Nothing was kept.
    ///
    /// @param sentence why not and what to do
    record NotMade(String sentence) implements Issue {}
  }

  /// An issued letter as it lies in the vault.
  record Kept(LetterPages pages, Verification verification) {}

  /// What became of writing a letter into a folder.
  sealed interface Export {
    /// The letter lies there and verifies.
    ///
    /// @param copies how many lie beside it
    record Written(Path file, int copies) implements Export {}

    /// Nothing was left behind; the letter is safe in the vault.
    ///
    /// @param sentence what is wrong and what to do
    record Failed(String sentence) implements Export {}
  }
}
