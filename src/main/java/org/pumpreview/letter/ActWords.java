package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Description;
import org.pumpreview.review.Gap;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// What an act of a case said, in the words that it was said in.
///
/// @param people who is behind a user id
record ActWords(Matter matter, UnaryOperator<String> people) {
  /// Characters of a digest that are printed: enough to tell two files of a case apart.
  private static final int DIGEST_LENGTH = 12;

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
      case CaseEvent.AnsweredForOtherDate it -> said(it.paragraph(), otherDate(it));
      case CaseEvent.NoteWritten it -> said(it.paragraph(), it.text());
      case CaseEvent.DocumentAttached it ->
          said(
              described(it.description()),
              it.cutShort() ? Notice.text("worksheet.cut-short") : "",
              digest(it.sha256()));
      case CaseEvent.DocumentDescribed it -> described(it.description());
      case CaseEvent.DocumentWithdrawn it -> said(title(it.document()), it.reason());
      case CaseEvent.EvidenceCited it -> cited(it);
      case CaseEvent.EvidenceWithdrawn it ->
          newest(CaseEvent.EvidenceCited.class, cited -> cited.evidence().equals(it.evidence()))
              .map(ActWords::cited)
              .orElse("");
      case CaseEvent.Drafted it -> "";
      case CaseEvent.Assigned it -> people.apply(it.userId());
      case CaseEvent.TrialRecorded it -> said(Wording.of(it.trial()), it.caseNumber(), it.words());
      case CaseEvent.OriginDescribed it -> said(Wording.of(it.origin()), it.words());
      case CaseEvent.ParticularEntered it -> said(it.paragraph(), it.field(), it.text());
      case CaseEvent.ParticularRowRemoved it -> it.paragraph();
      case CaseEvent.AmbiguityRaised it -> said(it.ambiguity(), place(it.place()), it.reason());
      case CaseEvent.ReadingChosen it ->
          said(it.ambiguity(), place(it.place()), reading(it), it.reason());
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
          said(Notice.WORDS.of("kind", it.kind()), it.letter(), digest(it.sha256()));
      case CaseEvent.CopyMade it ->
          said(
              it.letter(),
              Wording.list(it.to().stream().map(Wording::of).toList()),
              digest(it.sha256()));
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
    return Notice.moment(at, matter.plan().zone());
  }

  private static String digest(String sha256) {
    return Notice.text(
        "worksheet.digest", sha256.substring(0, Math.min(DIGEST_LENGTH, sha256.length())));
  }

  // ---- what an act is about

  /// With the date that it is for: the item's own answer is for the one that decides.
  private String otherDate(CaseEvent.AnsweredForOtherDate it) {
    String answer = answer(it.answer());
    return matter
        .assessment()
        .twoDates()
        .deciding(it.paragraph())
        .map(deciding ->
            switch (deciding) {
              case NOW -> Notice.text("worksheet.at_trial", answer);
              case AT_THE_TRIAL -> Notice.text("worksheet.now", answer);
            })
        .orElseGet(() -> Notice.text("worksheet.other-date", answer));
  }

  private static String cited(CaseEvent.EvidenceCited it) {
    return said(
        it.paragraph(), Notice.text("evidence.place", it.document(), it.page()), it.unpaged());
  }

  /// By which a document was last called, also when it is in the case no more.
  private String title(String document) {
    return newest(CaseEvent.DocumentDescribed.class, it -> it.document().equals(document))
        .map(CaseEvent.DocumentDescribed::description)
        .or(() ->
            newest(CaseEvent.DocumentAttached.class, it -> it.document().equals(document))
                .map(CaseEvent.DocumentAttached::description))
        .map(Description::title)
        .orElse("");
  }

  private String reading(CaseEvent.ReadingChosen it) {
    return matter
        .policy()
        .ambiguity(it.ambiguity())
        .map(ambiguity -> ambiguity.words(it.reading(), it.own()))
        .orElse(it.own());
  }

  /// Where a question arose: a line by its name, an item by its paragraph.
  private String place(String place) {
    return matter.assessment().reading().line(place).map(RequestedLine::name).orElse(place);
  }

  /// The newest act of a kind that is meant.
  private <E extends CaseEvent> Optional<E> newest(Class<E> kind, Predicate<E> meant) {
    return matter.file().all(kind).reversed().stream()
        .map(CaseFile.Dated::event)
        .filter(meant)
        .findFirst();
  }

  // ---- small things

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
