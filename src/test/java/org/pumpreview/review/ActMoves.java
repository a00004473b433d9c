package org.pumpreview.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.pumpreview.policy.Answer;

/// Random things that people record around a review and beside its answers, sensible and not.
final class ActMoves {
  private static final List<Actor> PEOPLE =
      List.of(
          Cases.NURSE,
          Cases.OTHER_NURSE,
          Cases.DIRECTOR,
          Cases.OTHER_DIRECTOR,
          Cases.ADMINISTRATOR);

  private final Random random;

  ActMoves(Random random) {
    this.random = random;
  }

  Function<TestedCase, CaseEvent> event() {
    return switch (random.nextInt(19)) {
      case 0, 1 -> informed();
      case 2 -> always(Cases.extended(random.nextInt(18) - 1));
      case 3, 4 -> notified();
      case 5, 6 -> noticeCorrected();
      case 7 -> always(new CaseEvent.Recused(one("I treated her", "I treated her", "")));
      case 8, 9 -> talk();
      case 17 -> always(new CaseEvent.PeerToPeerConcluded("", one("The record is whole", "")));
      case 10, 11 -> always(new CaseEvent.Reopened(one("A scan came", "A scan came", "")));
      case 12 -> appealed();
      case 13 ->
          always(
              new CaseEvent.TrialRecorded(
                  one(Trial.values()), one("", "PR-2026-0001"), one("Fax page 4", "")));
      case 14 ->
          always(new CaseEvent.OriginDescribed(one(PainOrigin.values()), one("Treated", "")));
      case 15 -> otherDate();
      case 16 -> particular();
      default -> always(new CaseEvent.Assigned(one(PEOPLE).userId()));
    };
  }

  private Function<TestedCase, CaseEvent> informed() {
    Duration ago = Duration.ofMinutes(random.nextInt(19) - 2);
    String what = one("Nine pages", "Nine pages", "");
    return tested -> new CaseEvent.InformationReceived(tested.now().minus(ago), Channel.FAX, what);
  }

  /// Of a letter that there is, now and then for somebody whom it names.
  Function<TestedCase, CaseEvent> copy() {
    int which = random.nextInt(4);
    Addressee whom = one(Addressee.values());
    return tested -> {
      List<IssuedLetter> letters = IssuedLetter.of(tested.file());
      String number = letters.isEmpty() ? "" : letters.getLast().number();
      List<Addressee> to =
          which == 0 || letters.isEmpty()
              ? List.of(whom)
              : letters.getLast().lacking(tested.file().intake().form()).stream()
                  .findFirst()
                  .map(Recipient::as)
                  .orElse(List.of(whom));
      return new CaseEvent.CopyMade(
          number, to, Edition.STANDARD, "cd".repeat(32), "attachment-copy");
    };
  }

  private Function<TestedCase, CaseEvent> notified() {
    NoticeKind kind = one(NoticeKind.values());
    Addressee whom = one(Addressee.values());
    Duration ago = Duration.ofMinutes(one(0, 0, 0, 10, -1));
    return tested -> Cases.notified(kind, whom, tested.now().minus(ago));
  }

  private Function<TestedCase, CaseEvent> noticeCorrected() {
    int which = random.nextInt(3);
    boolean stale = random.nextInt(4) == 0;
    Duration ago = Duration.ofMinutes(one(0, 0, 10, -1));
    return tested -> {
      List<Notice> notices = Notice.of(tested.file());
      if (notices.isEmpty()) {
        return new CaseEvent.NotificationCorrected(which, Cases.NOW, tested.now(), "Call log");
      }
      Notice notice = notices.get(which % notices.size());
      Instant old = stale ? notice.at().plusSeconds(60) : notice.at();
      return new CaseEvent.NotificationCorrected(
          notice.entry(), old, tested.now().minus(ago), "Call log");
    };
  }

  private Function<TestedCase, CaseEvent> talk() {
    PeerToPeer step = one(one(PeerToPeer.values()), PeerToPeer.HELD);
    boolean ended = random.nextInt(4) > 0;
    return tested ->
        new CaseEvent.PeerToPeerLogged(
            step,
            tested.now().minusSeconds(900),
            ended ? Optional.of(tested.now()) : Optional.empty(),
            "Lucien Kingfisher, MD",
            "By phone");
  }

  private Function<TestedCase, CaseEvent> appealed() {
    int days = random.nextInt(4) - 1;
    return tested -> Cases.appealed(tested.assessment().today().minusDays(days));
  }

  private Function<TestedCase, CaseEvent> otherDate() {
    String paragraph = one(Moves.PARAGRAPHS);
    Answer answer = one(Cases.POLICY.item(paragraph).kind().answers());
    return always(
        new CaseEvent.AnsweredForOtherDate(
            one(Desk.values()), paragraph, one(Optional.empty(), Optional.of(answer))));
  }

  private Function<TestedCase, CaseEvent> particular() {
    Desk desk = one(Desk.values());
    String paragraph = one(Moves.PARAGRAPHS);
    return always(
        random.nextInt(5) == 0
            ? new CaseEvent.ParticularRowRemoved(desk, paragraph, "row-1")
            : new CaseEvent.ParticularEntered(
                desk, paragraph, one("", "row-1"), "quote", one("six months", "")));
  }

  private static Function<TestedCase, CaseEvent> always(CaseEvent event) {
    return tested -> event;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
