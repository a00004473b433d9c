package org.pumpreview.review;

/// What a document of a case is, in the words of those who read records all day.
public enum DocumentType {
  /// Many documents in one transmission.
  FAX_PACKET,
  OFFICE_NOTE,
  CONSULTATION,
  HOSPITAL_RECORD,
  OPERATIVE_NOTE,
  IMAGING_REPORT,
  LABORATORY_REPORT,
  PSYCHOLOGICAL_EVALUATION,
  MEDICATION_RECORD,
  LETTER,
  OTHER
}
