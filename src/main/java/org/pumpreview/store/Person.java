package org.pumpreview.store;

import java.util.Set;
import org.pumpreview.review.Role;

/// A person who can unlock a vault, as the unlock screen shows it. Read before anything is
/// unlocked, so nothing may rest on it.
public record Person(String userId, String name, String credential, Set<Role> roles) {
  public Person {
    roles = Set.copyOf(roles);
  }
}
