package org.pumpreview.review;

import java.util.Locale;

/// What a person's certificate lets that person do.
public enum Role {
  NURSE,
  MEDICAL_DIRECTOR,
  ADMINISTRATOR;

  /// The word a certificate carries: `nurse`, `medical-director`, `administrator`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
