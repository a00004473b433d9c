package org.pumpreview.review;

import java.util.Set;

/// Whose key signed an event, and the roles that the vault's authority had certified for that key
/// when the event was made. Given by whoever verified the signature, never read from the event.
public record Signer(String userId, Set<Role> roles) {
  public Signer {
    roles = Set.copyOf(roles);
  }
}
