package org.pumpreview.desktop.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.pumpreview.review.Actor;
import org.pumpreview.store.PassphraseFault;
import org.pumpreview.store.Session;

/// The vault that is open, and who is at work in it.
///
/// @param faults everything that is wrong with a new passphrase of a person; leaves the array alone
public record Workplace(
    Path folder,
    Session session,
    Actor actor,
    BiFunction<char[], Actor, List<PassphraseFault>> faults,
    InstantSource clock) {

  /// What is wrong with a new passphrase, as sentences to mend it by; empty when nothing is.
  String faultsOf(char[] passphrase, Actor person) {
    return String.join(
        " ", faults.apply(passphrase, person).stream().map(PassphraseFault::sentence).toList());
  }
}
