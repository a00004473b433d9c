package org.pumpreview.review;

/// The steps of the wizard, in order. A refusal names the step that mends it.
public enum Step {
  REQUEST,
  ROUTE,
  RECORDS,
  CRITERIA,
  CONTRAINDICATIONS,
  DECISION,
  LETTER
}
