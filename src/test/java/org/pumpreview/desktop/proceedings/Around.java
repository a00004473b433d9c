package org.pumpreview.desktop.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Gap;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.PeerToPeer;

/// Invented cases around whose review something happened.
public final class Around {
  static final Instant NOW = CaseOnDesk.NOW;

  private Around() {}

  static Instant minutesAgo(long minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }

  public static CaseOnDesk quiet() {
    return quiet(CaseOnDesk.opened());
  }

  private static CaseOnDesk quiet(CaseOnDesk opened) {
    return opened.request(RequestKind.TRIAL).route(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown();
  }

  /// Information was asked for.
  public static CaseOnDesk waiting() {
    return waiting(CaseOnDesk.opened());
  }

  public static CaseOnDesk waiting(CaseOnDesk opened) {
    return quiet(opened)
        .answered("I.A.2.c", Answer.NOT_DOCUMENTED)
        .does(
            new CaseEvent.InformationRequested(
                List.of(new Gap("I.A.2.c", "Notes on behavioral care.")),
                LocalDate.of(2026, 11, 19)));
  }

  /// The clock was extended, and the member was not told yet.
  public static CaseOnDesk extended() {
    return extended(CaseOnDesk.opened());
  }

  public static CaseOnDesk extended(CaseOnDesk opened) {
    return waiting(opened)
        .does(
            new CaseEvent.Extended(
                10,
                "The therapy notes are on their way.",
                "They may show what is missing for approval."));
  }

  /// The case lies with the director, and both physicians are trying to talk.
  public static CaseOnDesk talking() {
    return talking(CaseOnDesk.opened());
  }

  public static CaseOnDesk talking(CaseOnDesk opened) {
    return extended(opened)
        .does(new CaseEvent.RoutedToDirector("Is the record of behavioral care enough?"))
        .does(
            logged(PeerToPeer.OFFERED, 40, "Lucien Kingfisher, MD", "By phone and fax."),
            logged(PeerToPeer.ATTEMPTED, 30, "Lucien Kingfisher, MD", "Left a message."))
        .as(CaseOnDesk.DIRECTOR);
  }

  private static CaseEvent logged(PeerToPeer step, long minutes, String who, String words) {
    return new CaseEvent.PeerToPeerLogged(step, minutesAgo(minutes), Optional.empty(), who, words);
  }

  /// The talk was held.
  public static CaseOnDesk talked() {
    return talked(CaseOnDesk.opened());
  }

  public static CaseOnDesk talked(CaseOnDesk opened) {
    return talking(opened)
        .does(
            new CaseEvent.PeerToPeerLogged(
                PeerToPeer.HELD,
                minutesAgo(25),
                Optional.of(minutesAgo(13)),
                "Theo Egret, MD, and Lucien Kingfisher, MD",
                "Both went through the therapy notes."));
  }

  /// The director decided against the request.
  public static CaseOnDesk denied() {
    return denied(CaseOnDesk.opened());
  }

  public static CaseOnDesk denied(CaseOnDesk opened) {
    return decidedAgainst(talked(opened));
  }

  private static CaseOnDesk decidedAgainst(CaseOnDesk made) {
    made.assessment()
        .items()
        .forEach(entry ->
            made.does(
                new CaseEvent.Answered(
                    Desk.DIRECTOR,
                    entry.paragraph(),
                    Optional.of(
                        entry.paragraph().equals("I.A.2.c")
                            ? Answer.NOT_DOCUMENTED
                            : entry.item().kind().supporting()))));
    return made.does(
        new CaseEvent.Determined(
            new Determination(
                Determination.Outcome.ADVERSE,
                made.file().intake().form().lines().keySet().stream()
                    .map(line -> Determination.LineDecision.of(line, false))
                    .toList(),
                Optional.empty(),
                Map.of(
                    "I.A.2.c",
                    new Determination.Reason(
                        "The records do not show behavioral care.",
                        "Notes of a therapist could change this.")),
                "Behavioral care is not in the record.",
                CaseOnDesk.PLAN.attestation())));
  }

  /// The same, and two of three were told.
  public static CaseOnDesk told() {
    return told(CaseOnDesk.opened());
  }

  public static CaseOnDesk told(CaseOnDesk opened) {
    return denied(opened)
        .does(
            notified(Addressee.REQUESTING_PROVIDER, Channel.FAX),
            notified(Addressee.TREATING_PRACTITIONER, Channel.FAX));
  }

  /// The director took the determination up again.
  public static CaseOnDesk reopened() {
    return told().does(new CaseEvent.Reopened("The therapy notes were misfiled."));
  }

  /// The director stepped back.
  public static CaseOnDesk recused() {
    return talked().does(new CaseEvent.Recused("I treat the member's brother."));
  }

  /// Nobody decided in time.
  public static CaseOnDesk expired() {
    return talked().now(NOW.plus(Duration.ofDays(3).plusHours(6)));
  }

  /// The director decided when the clock had run.
  public static CaseOnDesk late() {
    return decidedAgainst(talked().heldUntil(NOW.plus(Duration.ofDays(3).plusHours(6))));
  }

  private static CaseEvent notified(Addressee addressee, Channel channel) {
    return new CaseEvent.Notified(NoticeKind.DECISION, addressee, channel, minutesAgo(1));
  }
}
