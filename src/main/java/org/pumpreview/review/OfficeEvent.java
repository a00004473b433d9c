package org.pumpreview.review;

/// What happens to the vault as a whole: its people and its plan settings. Every one is signed by
/// the administrator who did it.
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
}
