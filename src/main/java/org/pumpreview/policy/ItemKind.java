package org.pumpreview.policy;

import java.util.List;

/// What is asked: a criterion has to be shown, a contraindication has to be shown absent.
public enum ItemKind {
  CRITERION,
  CONTRAINDICATION;

  /// The four answers, in the order of their keys 1 to 4.
  public List<Answer> answers() {
    return switch (this) {
      case CRITERION -> Answer.OF_CRITERION;
      case CONTRAINDICATION -> Answer.OF_CONTRAINDICATION;
    };
  }

  /// The answer that supports the request: met, or absent.
  public Answer supporting() {
    return answers().get(0);
  }
}
