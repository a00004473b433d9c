package org.pumpreview.desktop.letters;

import java.nio.file.Path;
import java.util.Optional;

/// What is done to an issued letter, away from the screen. Each act tells in a sentence what went
/// wrong; it is empty where nothing did.
public interface LetterActs {

  /// Puts on record that the letter was mailed now to everybody whom it had not reached.
  Optional<String> mail(RegisteredLetter letter) throws Exception;

  /// Writes the letter into a folder, whole or not at all.
  Optional<String> export(RegisteredLetter letter, Path folder) throws Exception;
}
