package org.pumpreview.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import org.pumpreview.review.Office;
import org.pumpreview.review.Role;
import org.pumpreview.words.Words;

/// What a new vault still needs before a request can be reviewed and told of.
public final class SetUpLeft {
  private static final Words WORDS = Words.of("settings");

  private SetUpLeft() {}

  /// Each in a few words; empty once everything is there.
  public static List<String> of(Office office) {
    List<String> left = new ArrayList<>();
    if (!has(office, Role.NURSE)) {
      left.add(WORDS.text("left.nurse"));
    }
    if (!has(office, Role.MEDICAL_DIRECTOR)) {
      left.add(WORDS.text("left.director"));
    }
    if (!office.plan().missing().isEmpty()) {
      left.add(WORDS.text("left.plan"));
    }
    return left;
  }

  private static boolean has(Office office, Role role) {
    return office.people().values().stream()
        .anyMatch(person -> person.active() && person.actor().is(role));
  }
}
