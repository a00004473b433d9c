package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Clock;
import org.pumpreview.review.Extension;
import org.pumpreview.review.Refusal.Reason;

/// Asks by how long the clock is extended, why, and what the member has of it. Says where the due
/// time goes as the days are typed.
final class ExtensionForm extends ActForm {
  private static final int ROWS = 2;

  private final TypedEntry<Integer> days;
  private final TypedEntry<String> reason;
  private final TypedEntry<String> interest;
  private final SentenceText moves = new SentenceText();

  ExtensionForm(CaseDesk desk) {
    super(desk, Act.EXTEND, WORDS.text("extend.goes"));
    int most = desk.assessment().plan().extensionDays();
    days =
        add(
            TypedEntry.read(
                desk,
                key("days"),
                WORDS.text("extend.days"),
                "",
                text -> number(text).filter(count -> count >= 1 && count <= most),
                _ -> WORDS.text("extend.no-days", most)),
            Reason.EXTENSION_TOO_LONG);
    days.hint(WORDS.text("extend.days-hint", most));
    add(moves);
    reason = words("reason", WORDS.text("extend.reason"), ROWS, WORDS.text("extend.no-reason"));
    interest =
        words("interest", WORDS.text("extend.interest"), ROWS, WORDS.text("extend.no-interest"));
    days.setOnTyped(this::showMove);
    showMove();
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private void showMove() {
    Optional<Sentence> sentence =
        days.value()
            .flatMap(count -> desk.assessment().clock().map(clock -> moved(clock, count)))
            .map(to -> Sentence.of(WORDS.text("extend.moves") + " ").strong(time.writeWithDay(to)));
    moves.show(sentence.orElse(Sentence.EMPTY));
    moves.setVisible(sentence.isPresent());
    moves.setManaged(sentence.isPresent());
  }

  private Instant moved(Clock clock, int count) {
    var told = new Extension(count, desk.now(), Optional.of(desk.now()));
    return new Clock(
            clock.receipt(), clock.urgency(), clock.upgraded(), Optional.of(told), clock.plan())
        .due()
        .at();
  }

  @Override
  List<CaseEvent> events() {
    return List.of(new CaseEvent.Extended(days.get(), reason.get(), interest.get()));
  }
}
