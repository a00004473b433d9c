package org.pumpreview.review;

import java.util.Optional;
import java.util.Set;

/// The person at work.
///
/// @param userId stable and unique in the vault
/// @param credential letters behind the name, for example `RN`
public record Actor(
    String userId, String name, String credential, Optional<License> license, Set<Role> roles) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// Name and credential, as a letter or a list shows them.
  public String signature() {
    return credential.isBlank() ? name : name + ", " + credential;
  }
}
