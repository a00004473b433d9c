package org.pumpreview.desktop.letter;

import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LetterKind;

/// How far the letter of a case has come.
sealed interface LetterState {
  /// There is nothing to write about yet.
  record Nothing() implements LetterState {}

  /// It is being laid out or read.
  record Loading(Due due) implements LetterState {}

  /// It lies there to be looked at and signed.
  record Draft(Due due, LetterWork.Composed.Ready composed) implements LetterState {}

  /// It cannot be laid out or read.
  ///
  /// @param sentence why not and what to do
  record Failed(Due due, String sentence) implements LetterState {}

  /// It is signed and in the vault.
  record Signed(Due due, CaseFile.Issued letter, LetterWork.Kept kept) implements LetterState {}

  /// A letter by its kind and number.
  record Due(LetterKind kind, String number) {}
}
