package org.pumpreview.desktop.letters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumpreview.desktop.print.Pages;

/// What is done to an issued letter, away from the screen. An act that changes something tells in a
/// sentence what went wrong; it is empty where nothing did.
public interface LetterActs {

  /// Puts on record how and when the letter left.
  Optional<String> send(RegisteredLetter letter, Sending sending) throws Exception;

  /// Writes the letter into a folder, whole or not at all.
  Optional<String> export(RegisteredLetter letter, Path folder) throws Exception;

  /// The signed files of a letter, each read when it is opened.
  List<Callable<? extends Pages>> files(RegisteredLetter letter);
}
