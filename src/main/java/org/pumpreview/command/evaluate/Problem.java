package org.pumpreview.command.evaluate;

/// What can be wrong with a line; the sentences stand in the bundle `evaluate`.
enum Problem {
  TOO_LONG,
  NOT_UTF8,
  NOT_JSON,
  NOT_AN_OBJECT,
  UNKNOWN_FIELD,
  DUPLICATE_FIELD,
  MISSING_FIELD,
  NOT_A_STRING,
  NO_OBJECT_IN_FIELD,
  NO_LIST_IN_FIELD,
  UNKNOWN_VALUE,
  UNKNOWN_ITEM,
  TWO_ANSWERS,
  GROUND_TWICE,
  GRANTED_WITHOUT_GROUND,
  EXCEPTION_NOT_OFFERED
}
