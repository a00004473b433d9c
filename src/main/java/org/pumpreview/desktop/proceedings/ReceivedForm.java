package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;

/// Asks what came in after it was asked for.
final class ReceivedForm extends ActForm {
  private static final int ROWS = 3;

  private final TypedEntry<Instant> at;
  private final ChoiceEntry<Channel> channel;
  private final TypedEntry<String> what;

  ReceivedForm(CaseDesk desk) {
    super(desk, Act.RECORD_INFORMATION, WORDS.text("received.goes"));
    what =
        words("what", WORDS.text("received.what"), ROWS, WORDS.text("received.no-what"))
            .hint(WORDS.text("received.what-hint"));
    channel = channel(WORDS.text("received.channel"));
    at = moment("at", WORDS.text("received.at"), Optional.of(desk.now()));
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.InformationReceived(at.get(), channel.get(), what.get()));
  }
}
