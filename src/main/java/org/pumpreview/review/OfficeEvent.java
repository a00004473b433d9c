package org.pumpreview.review;

import java.time.LocalDate;
import java.util.List;

/// What happens to the vault as a whole: its people, its plan settings and how its plan reads what
/// a policy leaves open. Every one is signed by whoever did it: an administrator, or of an
/// interpretation a medical director.
public sealed interface OfficeEvent {

  /// The vault begins.
  ///
  /// @param practice whether its cases are made up and its letters decide nothing
  record Founded(boolean practice) implements OfficeEvent {}

  /// A person got an account, or a new certificate with other roles.
  ///
  /// @param certificateSha256 of the DER certificate, lower-case hex
  record PersonCertified(Actor person, String certificateSha256) implements OfficeEvent {}

  record PersonDisabled(String userId, String reason) implements OfficeEvent {}

  record PlanRecorded(Plan plan) implements OfficeEvent {}

  /// The plan's own certificate authority certified the vault's.
  ///
  /// @param chain the certificate for the vault's authority, then the plan's up to the one to
  ///   trust; each in DER, base64
  record AuthorityCertified(List<String> chain) implements OfficeEvent {
    public AuthorityCertified {
      chain = List.copyOf(chain);
    }
  }

  /// How the plan reads something that a policy leaves open, from a day on.
  ///
  /// @param interpretation its id, new in the vault
  /// @param reading id of a named reading; blank where `own` says another one
  record InterpretationRecorded(
      String interpretation,
      String policyId,
      String revision,
      String ambiguity,
      String reading,
      String own,
      String reason,
      LocalDate from)
      implements OfficeEvent {}

  record InterpretationEnded(String interpretation, String reason) implements OfficeEvent {}

  /// The plan's own copy of a policy's document, to be read beside the work.
  ///
  /// @param name of the file it came from
  /// @param attachment where the vault keeps it
  /// @param sha256 of the file, lower-case hex
  record PolicyDocumentAttached(
      String policyId, String revision, String name, String attachment, String sha256)
      implements OfficeEvent {}
}
