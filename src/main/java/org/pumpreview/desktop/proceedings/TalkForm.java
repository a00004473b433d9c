package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.PeerToPeer;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;

/// Asks for one step on the way to a talk between physicians. Only of a talk that was held it asks
/// when it ended.
final class TalkForm extends ActForm {
  private static final int ROWS = 2;

  private final ChoiceEntry<PeerToPeer> step;
  private final TypedEntry<Instant> at;
  private final TypedEntry<Instant> until;
  private final TypedEntry<String> who;
  private final TypedEntry<String> words;

  TalkForm(CaseDesk desk) {
    super(desk, Act.LOG_PEER_TO_PEER, WORDS.text("talk.goes"));
    step =
        add(
            new ChoiceEntry<>(
                desk,
                key("step"),
                WORDS.text("talk.step"),
                List.of(PeerToPeer.values()),
                Wording::of,
                WORDS.text("talk.no-step")));
    who =
        words("who", WORDS.text("talk.who"), 1, WORDS.text("talk.no-who"))
            .hint(WORDS.text("talk.who-hint"));
    at = moment("at", WORDS.text("talk.at"), Optional.of(desk.now()));
    until = moment("until", WORDS.text("talk.until"), Optional.empty());
    place(Reason.TALK_WITHOUT_END, until);
    place(Reason.TIME_IN_FUTURE, at);
    words = words("words", WORDS.text("talk.words"), ROWS, "");
    step.setOnChosen(this::showEnd);
    showEnd();
  }

  private boolean isHeld() {
    return step.value().equals(Optional.of(PeerToPeer.HELD));
  }

  private void showEnd() {
    until.node().setVisible(isHeld());
    until.node().setManaged(isHeld());
  }

  @Override
  List<CaseEvent> events() {
    return List.of(
        new CaseEvent.PeerToPeerLogged(
            step.get(),
            at.get(),
            isHeld() ? until.value() : Optional.empty(),
            who.get(),
            words.get()));
  }
}
