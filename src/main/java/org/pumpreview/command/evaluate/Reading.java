package org.pumpreview.command.evaluate;

import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;

/// What one line turned out to be.
sealed interface Reading {

  /// Nothing stands on the line.
  record Blank() implements Reading {}

  /// A request that can be evaluated.
  ///
  /// @param answers keyed by the checklist's own paragraphs
  /// @param granted the exception's decision, where there is one
  record Request(
      String id, Checklist checklist, Map<String, Answer> answers, Optional<Boolean> granted)
      implements Reading {}

  /// A line in error.
  ///
  /// @param id where one was read
  /// @param error the first thing that is wrong, a sentence
  record Refused(Optional<String> id, String error) implements Reading {}
}
