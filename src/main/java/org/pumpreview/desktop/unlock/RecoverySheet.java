package org.pumpreview.desktop.unlock;

import java.util.List;

/// What is kept in the safe: which vault it is, and the key that opens it for reading.
///
/// @param plan the vault's name
/// @param folder where the vault lies
/// @param key its groups joined by hyphens
public record RecoverySheet(String plan, String folder, String key) {

  /// Keeps the key out of logs.
  @Override
  public String toString() {
    return "RecoverySheet";
  }

  /// The groups of the key, in their order.
  List<String> groups() {
    return List.of(key.split("-"));
  }
}
