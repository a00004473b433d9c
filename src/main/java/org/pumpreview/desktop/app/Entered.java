package org.pumpreview.desktop.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Card;
import org.pumpreview.review.Office;
import org.pumpreview.store.Alert;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// A vault just entered: what the first screen needs of it, read away from the screen.
record Entered(Session session, Actor actor, Office office, List<Card> cards, Set<Alert> alerts) {

  static Entered by(Session session) throws VaultException {
    return new Entered(
        session,
        session.actor().orElseGet(Entered::reader),
        session.office(),
        session.cards(),
        session.alerts());
  }

  /// Whoever holds the recovery key: may look at everything and do nothing.
  private static Actor reader() {
    return new Actor("", Words.of("app").text("reader"), "", Optional.empty(), Set.of());
  }
}
