package org.pumpreview.desktop.unlock;

import java.util.Optional;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Person;
import org.pumpreview.words.Words;

/// A person's name and what that person does here, as in "Maya Heron, RN · nurse reviewer".
final class PersonWords {
  private PersonWords() {}

  static String of(Person person) {
    String name =
        Optional.of(person.credential())
            .filter(credential -> !credential.isBlank())
            .map(credential -> person.name() + ", " + credential)
            .orElse(person.name());
    String roles =
        String.join(", ", person.roles().stream().sorted().map((Role r) -> Wording.of(r)).toList());
    return Words.of("unlock").text("person.words", name, roles);
  }
}
