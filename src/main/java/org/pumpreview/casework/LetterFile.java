package org.pumpreview.casework;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.Verification;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// Puts an issued letter into a folder: whole or not at all, never over another file, and verified
/// once more from the disk before it is called done.
public final class LetterFile {
  private static final Words WORDS = Words.of("casework");
  private static final int MOST_COPIES = 99;

  private LetterFile() {}

  /// What became of writing.
  public sealed interface Written {
    /// The letter stands there and verifies.
    record Done(Path file) implements Written {}

    /// Nothing was left behind.
    ///
    /// @param sentence what is wrong and what to do
    record Failed(String sentence) implements Written {}
  }

  /// Writes a signed letter.
  ///
  /// @param number of the letter, which names the file: nothing of the member does
  /// @param verifier trusts the authority whose signature the letter has to carry
  public static Written write(byte[] letter, String number, Path folder, LetterVerifier verifier) {
    if (!Files.isDirectory(folder)) {
      return failed(WORDS.text("export.no-folder", folder));
    }
    Path temporary = null;
    try {
      temporary = Files.createTempFile(folder, ".letter", ".part");
      force(temporary, letter);
      Path file = place(temporary, folder, number);
      return check(file, letter, verifier);
    } catch (IOException e) {
      return failed(WORDS.text("export.unwritable", folder));
    } finally {
      discard(temporary);
    }
  }

  /// Reads a paper of a letter out of the vault.
  public interface Reading {
    byte[] of(LetterPaper paper) throws VaultException;
  }

  /// Writes a letter with its copies, each a file of its own: all of them or none.
  ///
  /// @return the file of the first paper
  public static Written write(
      List<LetterPaper> papers, Reading reading, Path folder, LetterVerifier verifier)
      throws VaultException {
    // All are read before the first is written: what the vault no longer holds leaves nothing here.
    List<byte[]> files = new ArrayList<>();
    for (LetterPaper paper : papers) {
      files.add(reading.of(paper));
    }
    List<Path> done = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      switch (write(files.get(i), papers.get(i).name(), folder, verifier)) {
        case Written.Done written -> done.add(written.file());
        case Written.Failed failed -> {
          done.forEach(LetterFile::discard);
          return failed;
        }
      }
    }
    return new Written.Done(done.getFirst());
  }

  private static void force(Path file, byte[] letter) throws IOException {
    Files.write(file, letter, StandardOpenOption.TRUNCATE_EXISTING);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Gives the written file its name, the first one that is free.
  private static Path place(Path temporary, Path folder, String number) throws IOException {
    for (int copy = 1; copy <= MOST_COPIES; copy++) {
      Path file = folder.resolve(copy == 1 ? number + ".pdf" : number + " (" + copy + ").pdf");
      if (isPlaced(temporary, file)) {
        return file;
      }
    }
    throw new FileAlreadyExistsException(number);
  }

  private static boolean isPlaced(Path temporary, Path file) throws IOException {
    try {
      moveOnto(temporary, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /// A link fails where a file stands, which an atomic move does not.
  private static void moveOnto(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (UnsupportedOperationException e) {
      Files.createFile(file);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Written check(Path file, byte[] letter, LetterVerifier verifier)
      throws IOException {
    byte[] onDisk = Files.readAllBytes(file);
    boolean holds =
        Arrays.equals(onDisk, letter)
            && verifier.verify(onDisk) instanceof Verification verification
            && verification.overall() == Verification.Overall.TRUSTED;
    if (holds) {
      return new Written.Done(file);
    }
    Files.deleteIfExists(file);
    return failed(WORDS.text("export.not-verified", file));
  }

  private static void discard(@Nullable Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // The letter itself is in place; a leftover part has no name of anybody and can be deleted.
      temporary.toFile().deleteOnExit();
    }
  }

  private static Written failed(String sentence) {
    return new Written.Failed(sentence);
  }
}
