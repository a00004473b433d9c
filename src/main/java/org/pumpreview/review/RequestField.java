package org.pumpreview.review;

/// A field of the request form. What is typed is kept as typed; [RequestReading] reads it.
public enum RequestField {
  /// `yyyy-MM-dd HH:mm` in the plan's time zone.
  RECEIVED(true),
  /// When a fax or letter was scanned; the earliest of the three times governs.
  RECEIVED_SCANNED(false),
  /// When it was entered into the index.
  RECEIVED_INDEXED(false),
  /// A [Channel] name.
  CHANNEL(false),
  /// An [Urgency] name.
  URGENCY(true),
  MEMBER_NAME(true),
  /// `yyyy-MM-dd`.
  MEMBER_BIRTH_DATE(true),
  MEMBER_SEX(false),
  MEDICAID_ID(true),
  PLAN_MEMBER_ID(false),
  /// Lines of the mailing address.
  MEMBER_ADDRESS(true),
  MEMBER_PHONE(false),
  MEMBER_LANGUAGE(false),
  /// The name of the [Edition] that the member reads.
  MEMBER_PRINT(false),
  /// Parent, guardian or other person the letter speaks to in the member's place.
  REPRESENTATIVE(false),
  REQUESTING_NAME(true),
  REQUESTING_NPI(true),
  REQUESTING_FAX(false),
  /// Lines of the address to which a letter is mailed, as for the two below.
  REQUESTING_ADDRESS(false),
  TREATING_NAME(true),
  TREATING_NPI(true),
  TREATING_FAX(false),
  TREATING_ADDRESS(false),
  FACILITY_NAME(false),
  FACILITY_NPI(false),
  FACILITY_FAX(false),
  FACILITY_ADDRESS(false),
  /// ICD-10-CM codes or words; they decide nothing.
  DIAGNOSES(true),
  /// The drug to be given through the pump.
  DRUG(true),
  /// A [DrugKind] name.
  DRUG_KIND(true);

  private final boolean required;

  RequestField(boolean required) {
    this.required = required;
  }

  public boolean required() {
    return required;
  }
}
