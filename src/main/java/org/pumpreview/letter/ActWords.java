package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Description;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Wording;

/// What an act of a case said, in the words that it was said in.
///
/// @param people name and credential behind a user id
record ActWords(ZoneId zone, UnaryOperator<String> people) {

  /// Whether an act is told in the list of acts. What was typed stands in its own place.
  static boolean tells(CaseEvent event) {
    return switch (event) {
      case CaseEvent.FieldEntered _,
          CaseEvent.LineEntered _,
          CaseEvent.NoteWritten _,
          CaseEvent.Drafted _,
          CaseEvent.ParticularEntered _,
          CaseEvent.ParticularRowRemoved _ ->
          false;
      default -> true;
    };
  }

  String of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened it -> said(it.policy().policyId(), it.policy().revision());
      case CaseEvent.FieldEntered it -> said(Wording.of(it.field()), it.text());
      case CaseEvent.LineEntered it -> said(it.line(), Wording.of(it.field()), it.text());
      case CaseEvent.LineRemoved it -> it.line();
      case CaseEvent.LineCorrected it ->
          said(it.line(), Wording.of(it.field()), it.old(), it.corrected(), it.by(), it.reason());
      case CaseEvent.LineWithdrawn it -> said(it.code(), it.by(), it.reason());
      case CaseEvent.RouteChosen it ->
          said(Wording.of(new Route(it.request(), it.pathway())), it.reason());
      case CaseEvent.Referred it -> said(it.policyId(), it.reason());
      case CaseEvent.RevisionConfirmed it -> it.revision();
      case CaseEvent.FeeScheduleChecked it ->
          said(it.code(), it.serviceDate().toString(), it.scheduleDate().toString());
      case CaseEvent.Answered it -> said(it.paragraph(), answer(it.answer()));
      case CaseEvent.AnsweredForOtherDate it -> said(it.paragraph(), answer(it.answer()));
      case CaseEvent.NoteWritten it -> said(it.paragraph(), it.text());
      case CaseEvent.DocumentAttached it ->
          said(
              described(it.description()),
              it.cutShort() ? Notice.text("worksheet.cut-short") : "",
              it.sha256());
      case CaseEvent.DocumentDescribed it -> described(it.description());
      case CaseEvent.DocumentWithdrawn it -> it.reason();
      case CaseEvent.EvidenceCited it ->
          said(it.paragraph(), it.document(), it.page(), it.unpaged());
      case CaseEvent.EvidenceWithdrawn it -> "";
      case CaseEvent.Drafted it -> "";
      case CaseEvent.Assigned it -> people.apply(it.userId());
      case CaseEvent.TrialRecorded it -> said(Wording.of(it.trial()), it.caseNumber(), it.words());
      case CaseEvent.OriginDescribed it -> said(Wording.of(it.origin()), it.words());
      case CaseEvent.ParticularEntered it -> said(it.paragraph(), it.field(), it.text());
      case CaseEvent.ParticularRowRemoved it -> it.paragraph();
      case CaseEvent.AmbiguityRaised it -> said(it.ambiguity(), it.place(), it.reason());
      case CaseEvent.ReadingChosen it ->
          said(it.ambiguity(), it.place(), it.reading(), it.own(), it.reason());
      case CaseEvent.LineRouted it ->
          said(it.code(), Wording.of(it.way()), it.policyId(), it.reason());
      case CaseEvent.UrgencyScreened it ->
          said(Wording.list(it.signs().stream().sorted().map(Wording::of).toList()), it.words());
      case CaseEvent.EpsdtReviewed it -> said(it.code(), it.reasoning());
      case CaseEvent.InformationReceived it ->
          said(time(it.at()), Wording.of(it.channel()), it.what());
      case CaseEvent.Extended it -> said(it.reason(), it.interest());
      case CaseEvent.Notified it ->
          said(
              Wording.of(it.notice()),
              Wording.of(it.addressee()),
              Wording.of(it.channel()),
              time(it.at()));
      case CaseEvent.NotificationCorrected it ->
          said(time(it.old()), time(it.corrected()), it.reason());
      case CaseEvent.Recused it -> it.reason();
      case CaseEvent.PeerToPeerLogged it ->
          said(
              Wording.of(it.step()),
              time(it.at()),
              it.until().map(this::time).orElse(""),
              it.who(),
              it.words());
      case CaseEvent.PeerToPeerConcluded it -> said(it.newFacts(), it.outcome());
      case CaseEvent.Reopened it -> it.reason();
      case CaseEvent.AppealRecorded it ->
          said(it.on().toString(), Wording.of(it.outcome()), it.source());
      case CaseEvent.RoutedToDirector it -> it.question();
      case CaseEvent.InformationRequested it ->
          it.gaps().stream().map(Gap::paragraph).collect(Collectors.joining(", "))
              + "; "
              + it.returnBy();
      case CaseEvent.Withdrawn it -> said(it.by(), it.on().toString(), it.words());
      case CaseEvent.Determined it -> it.determination().rationale().strip();
      case CaseEvent.ReceiptCorrected it -> said(time(it.old()), time(it.corrected()), it.reason());
      case CaseEvent.LetterIssued it ->
          said(Notice.WORDS.of("kind", it.kind()), it.letter(), it.sha256());
      case CaseEvent.CopyMade it ->
          said(it.letter(), Wording.list(it.to().stream().map(Wording::of).toList()), it.sha256());
    };
  }

  private static String described(Description it) {
    return said(
        it.title(),
        Wording.of(it.type()),
        it.dated().map(LocalDate::toString).orElse(""),
        it.author(),
        Wording.of(it.channel()));
  }

  private String time(Instant at) {
    return Notice.moment(at, zone);
  }

  private static String answer(Optional<Answer> answer) {
    return answer.map(Wording::of).orElseGet(() -> Notice.text("worksheet.taken"));
  }

  private static String said(String... words) {
    return Arrays.stream(words)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
