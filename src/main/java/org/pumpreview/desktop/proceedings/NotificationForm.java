package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Act;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Channel;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.NoticeKind;

/// Asks who was told of what, how and when.
final class NotificationForm extends ActForm {
  private final ChoiceEntry<NoticeKind> kind;
  private final AddresseesEntry whom;
  private final ChoiceEntry<Channel> channel;
  private final TypedEntry<Instant> at;

  /// @param about what was told where that is known already
  /// @param first who is ticked at first
  NotificationForm(CaseDesk desk, Optional<NoticeKind> about, Set<Addressee> first) {
    super(desk, Act.RECORD_NOTIFICATION, WORDS.text("notify.goes"));
    List<NoticeKind> kinds =
        about.map(List::of).orElseGet(() -> told(desk.assessment().file()).toList());
    kind =
        add(
            new ChoiceEntry<>(
                desk,
                key("kind"),
                WORDS.text("notify.kind"),
                kinds,
                value -> WORDS.of("kind", value),
                WORDS.text("notify.no-kind")));
    if (kinds.size() == 1) {
      kind.settle(kinds.getFirst());
    }
    whom =
        add(
            new AddresseesEntry(
                desk, key("whom"), WORDS.text("notify.whom"), first, WORDS.text("notify.no-whom")));
    channel = channel(WORDS.text("notify.channel"));
    at = moment("at", WORDS.text("notify.at"), Optional.of(desk.now()));
  }

  /// What there is to tell of.
  private static Stream<NoticeKind> told(CaseFile file) {
    return Stream.of(NoticeKind.values())
        .filter(kind ->
            switch (kind) {
              case DECISION -> file.last(CaseEvent.Determined.class).isPresent();
              case EXTENSION -> file.last(CaseEvent.Extended.class).isPresent();
              case INFORMATION_REQUEST ->
                  file.last(CaseEvent.InformationRequested.class).isPresent();
              case WITHDRAWAL -> file.last(CaseEvent.Withdrawn.class).isPresent();
            });
  }

  @Override
  List<CaseEvent> events() {
    return whom.value().stream()
        .sorted()
        .<CaseEvent>map(addressee ->
            new CaseEvent.Notified(kind.get(), addressee, channel.get(), at.get(), letter()))
        .toList();
  }

  /// The letter that told it: the newest of what was told that had been issued by then. A telephone
  /// call is none.
  private String letter() {
    if (channel.get() == Channel.PHONE) {
      return "";
    }
    return IssuedLetter.telling(desk.assessment().file(), kind.get(), at.get());
  }
}
