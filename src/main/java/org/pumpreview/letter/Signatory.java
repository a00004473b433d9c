package org.pumpreview.letter;

import org.pumpreview.review.Actor;
import org.pumpreview.review.Role;

/// The person under a letter, as it is printed.
///
/// @param userId as the person's certificate names it
/// @param name without the credential
/// @param credential for example `MD` or `RN`
/// @param license number and state; blank when the person has none
/// @param role in which the person signs
/// @param meaning what the signature says, a full sentence
public record Signatory(
    String userId, String name, String credential, String license, Role role, String meaning) {

  static Signatory of(Actor actor, Role role, String meaning) {
    String license =
        actor.license().map(held -> held.number() + " (" + held.state() + ")").orElse("");
    return new Signatory(actor.userId(), actor.name(), actor.credential(), license, role, meaning);
  }

  /// Name and credential.
  public String styledName() {
    return credential.isBlank() ? name : name + ", " + credential;
  }
}
