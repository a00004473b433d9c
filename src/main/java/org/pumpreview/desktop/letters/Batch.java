package org.pumpreview.desktop.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.desktop.work.Job;
import org.pumpreview.desktop.work.Progress;

/// One act on several letters, in the order shown. A letter that fails stops none of the others.
///
/// @param done how many it was done to
/// @param failed what went wrong, a sentence each that names its letter
/// @param left how many were not begun, because a person cancelled
record Batch(int done, List<String> failed, int left) {
  Batch {
    failed = List.copyOf(failed);
  }

  /// What is done to one letter; a sentence where it failed.
  interface Act {
    Optional<String> on(RegisteredLetter letter) throws Exception;
  }

  /// @param tried told of each letter on the screen's thread, whether it failed or not
  static Job<Batch> of(
      List<RegisteredLetter> letters, Act act, String unknown, Consumer<RegisteredLetter> tried) {
    return progress -> run(letters, act, unknown, tried, progress);
  }

  private static Batch run(
      List<RegisteredLetter> letters,
      Act act,
      String unknown,
      Consumer<RegisteredLetter> tried,
      Progress progress) {
    List<String> failed = new ArrayList<>();
    int begun = 0;
    for (RegisteredLetter letter : letters) {
      if (progress.isCancelled()) {
        break;
      }
      begun++;
      fault(letter, act, unknown)
          .ifPresent(sentence -> failed.add(letter.letter().number() + ". " + sentence));
      progress.tell(() -> tried.accept(letter));
      progress.report((double) begun / letters.size());
    }
    return new Batch(begun - failed.size(), failed, letters.size() - begun);
  }

  private static Optional<String> fault(RegisteredLetter letter, Act act, String unknown) {
    try {
      return act.on(letter);
    } catch (Exception e) {
      return Optional.of(Optional.ofNullable(e.getMessage()).orElse(unknown));
    }
  }
}
