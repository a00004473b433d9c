package org.pumpreview.desktop.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Ruling;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Mark;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// What each kind of event says in the history of a case.
final class HistoryWords {
  private static final Words WORDS = Words.of("desk");

  private final People people;
  private final ZoneId zone;
  private final Policy policy;

  /// The last code typed for each line, and the item of each piece of evidence, gone ones included.
  private final Map<String, String> codes = new HashMap<>();

  private final Map<String, String> cited = new HashMap<>();

  /// The titles that documents were attached under.
  private final Map<String, String> titles = new HashMap<>();

  HistoryWords(Assessment assessment, People people) {
    this.people = people;
    zone = assessment.plan().zone();
    policy = assessment.policy();
    assessment.file().history().stream().map(Entry::event).forEach(this::note);
  }

  private void note(CaseEvent event) {
    if (event instanceof CaseEvent.LineEntered(var line, var field, var text)
        && field == LineField.CODE
        && !text.isBlank()) {
      codes.put(line, text.strip());
    }
    if (event instanceof CaseEvent.EvidenceCited piece) {
      cited.put(piece.evidence(), piece.paragraph());
    }
    if (event instanceof CaseEvent.DocumentAttached attached) {
      titles.put(attached.document(), attached.description().title());
    }
  }

  String of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened ->
          WORDS.text("history.opened", opened.policy().policyId(), opened.policy().revision());
      case CaseEvent.FieldEntered(var field, var text) ->
          entered(Wording.of(field), Wording.told(field, text));
      case CaseEvent.LineEntered(var line, var field, var text) ->
          entered(WORDS.text("history.line-field", code(line), Wording.of(field)), text);
      case CaseEvent.LineRemoved(var line) -> WORDS.text("history.line-removed", code(line));
      case CaseEvent.LineCorrected(var line, var field, var old, var corrected, var by, var why) ->
          WORDS.text(
              "history.line-corrected",
              code(line),
              Wording.of(field),
              old,
              corrected.isBlank() ? WORDS.text("history.blank") : corrected,
              by,
              why);
      case CaseEvent.LineWithdrawn(var line, var code, var by, var why) ->
          WORDS.text("history.line-withdrawn", code, by, why);
      case CaseEvent.RouteChosen(var request, var pathway, var reason) ->
          WORDS.text("history.route", Wording.of(new Route(request, pathway)), reason);
      case CaseEvent.Referred(var policy, var reason) ->
          WORDS.text("history.referred", policy, reason);
      case CaseEvent.RevisionConfirmed(var revision) -> WORDS.text("history.revision", revision);
      case CaseEvent.FeeScheduleChecked checked -> feeSchedule(checked);
      case CaseEvent.Answered answered -> answered(answered);
      case CaseEvent.NoteWritten(var desk, var paragraph, var text) ->
          WORDS.text(
              desk == Desk.NURSE ? "history.note" : "history.note-director", paragraph, text);
      case CaseEvent.DocumentAttached attached -> {
        var description = attached.description();
        yield WORDS.text(
            attached.cutShort() ? "history.attached-cut-short" : "history.attached",
            description.title(),
            attached.pages(),
            Wording.of(description.channel()));
      }
      case CaseEvent.DocumentDescribed(var document, var description) ->
          WORDS.text(
              "history.described",
              titles.getOrDefault(document, document),
              joined(
                  description.title(),
                  Wording.of(description.type()),
                  description.dated().map(Moments::date).orElse(""),
                  description.author(),
                  Wording.of(description.channel())));
      case CaseEvent.DocumentWithdrawn(var document, var reason) ->
          WORDS.text("history.document-withdrawn", titles.getOrDefault(document, document), reason);
      case CaseEvent.EvidenceCited piece ->
          told(
              "history.cited",
              WORDS.text("history.source", piece.paragraph(), piece.document(), piece.page()),
              Quote.of(piece.quote(), piece.mark().filter(Mark::recognized).isPresent()),
              piece.unpaged());
      case CaseEvent.EvidenceWithdrawn(var evidence) ->
          WORDS.text("history.uncited", cited.getOrDefault(evidence, evidence));
      case CaseEvent.Drafted drafted -> WORDS.text("history.drafted");
      case CaseEvent.Assigned(var userId) ->
          WORDS.text("history.assigned", people.signature(userId));
      case CaseEvent.RoutedToDirector(var question) -> WORDS.text("history.routed", question);
      case CaseEvent.InformationRequested asked -> asked(asked);
      case CaseEvent.Withdrawn(var by, var on, var words) ->
          WORDS.text("history.withdrawn", by, Moments.date(on), words);
      case CaseEvent.Determined(var determination) -> determined(determination);
      case CaseEvent.ReceiptCorrected(var old, var corrected, var reason) ->
          WORDS.text("history.corrected", time(old), time(corrected), reason);
      case CaseEvent.LetterIssued issued ->
          told(
              "history.letter",
              Stream.concat(
                      Stream.of(WORDS.of("letter", issued.kind())),
                      issued.overrides().stream().map(HistoryWords::passedOver))
                  .toArray(String[]::new));
      case CaseEvent.CopyMade made ->
          told("history.copy", made.to().stream().map(Wording::of).toArray(String[]::new));
      case CaseEvent.TrialRecorded(var trial, var number, var words) ->
          told("history.trial", Wording.of(trial), number, words);
      case CaseEvent.OriginDescribed(var origin, var words) ->
          told("history.origin", Wording.of(origin), words);
      case CaseEvent.AnsweredForOtherDate(var desk, var paragraph, var answer) ->
          told(
              "history.other-date",
              paragraph,
              answer.map(Wording::of).orElseGet(() -> WORDS.text("history.taken-back")));
      case CaseEvent.ParticularEntered(var desk, var paragraph, var row, var field, var text) ->
          told("history.particular", paragraph, spaced(field), spaced(text));
      case CaseEvent.ParticularRowRemoved removed ->
          WORDS.text("history.particular-removed", removed.paragraph());
      case CaseEvent.AmbiguityRaised(var desk, var ambiguity, var place, var reason) ->
          told("history.raised", question(ambiguity, place), reason);
      case CaseEvent.ReadingChosen chosen ->
          WORDS
              .text(
                  "history.reading",
                  question(chosen.ambiguity(), chosen.place()),
                  reading(chosen),
                  chosen.reason())
              .strip();
      case CaseEvent.LineRouted routed ->
          told(
              "history.line-way",
              routed.code(),
              Wording.of(routed.way()),
              routed.policyId(),
              routed.reason());
      case CaseEvent.UrgencyScreened(var signs, var words) ->
          told(
              "history.screened",
              Wording.list(signs.stream().sorted().map(Wording::of).toList()),
              words);
      case CaseEvent.EpsdtReviewed(var line, var code, var necessary, var reasoning) ->
          WORDS.text(necessary ? "history.epsdt-needed" : "history.epsdt-not", code, reasoning);
      case CaseEvent.InformationReceived(var at, var channel, var what) ->
          WORDS.text("history.received", time(at), Wording.of(channel), what);
      case CaseEvent.Extended(var days, var reason, var interest) ->
          WORDS.text("history.extended", days, reason, interest);
      case CaseEvent.Notified(var notice, var addressee, var channel, var at, var letter) ->
          letter.isBlank()
              ? WORDS.text(
                  "history.notified",
                  Wording.of(addressee),
                  Wording.of(notice),
                  Wording.of(channel),
                  time(at))
              : WORDS.text(
                  "history.sent", letter, Wording.of(addressee), Wording.of(channel), time(at));
      case CaseEvent.NotificationCorrected(var entry, var old, var corrected, var reason) ->
          WORDS.text("history.notice-corrected", time(old), time(corrected), reason);
      case CaseEvent.Recused(var reason) -> WORDS.text("history.recused", reason);
      case CaseEvent.PeerToPeerLogged logged -> talk(logged);
      case CaseEvent.PeerToPeerConcluded(var facts, var outcome) ->
          told("history.peer-concluded", facts, outcome);
      case CaseEvent.Reopened(var reason) -> WORDS.text("history.reopened", reason);
      case CaseEvent.AppealRecorded(var on, var outcome, var source) ->
          WORDS.text("history.appeal", Wording.of(outcome), Moments.date(on), source);
    };
  }

  /// A partial approval says what became of each line; any other outcome holds for all of them.
  private String determined(Determination determination) {
    var outcome = Wording.of(determination.outcome());
    if (determination.outcome() != Determination.Outcome.PARTIALLY_APPROVED) {
      return WORDS.text("history.determined", outcome);
    }
    var lines =
        Stream.of(
                ruled(determination, "history.approved", LineDecision::whole),
                ruled(determination, "history.reduced", line -> line.approved() && !line.whole()),
                ruled(determination, "history.denied", line -> line.ruling() == Ruling.DENIED),
                ruled(determination, "history.given", line -> line.ruling() == Ruling.REFERRED))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return WORDS.text("history.determined-lines", outcome, lines);
  }

  /// The codes of the lines of one kind, and what that kind is.
  private Optional<String> ruled(
      Determination determination, @Key String key, Predicate<LineDecision> kind) {
    var ruled = determination.lines().stream().filter(kind).map(LineDecision::line);
    var named = ruled.map(this::code).toList();
    return named.isEmpty() ? Optional.empty() : Optional.of(WORDS.text(key, Wording.list(named)));
  }

  /// Which open question, and of what it is asked.
  private String question(String ambiguity, String place) {
    if (place.isBlank()) {
      return ambiguity;
    }
    return codes.containsKey(place)
        ? WORDS.text("history.question-line", ambiguity, code(place))
        : WORDS.text("history.question-item", ambiguity, place);
  }

  private String reading(CaseEvent.ReadingChosen chosen) {
    return policy
        .ambiguity(chosen.ambiguity())
        .map(ambiguity -> ambiguity.words(chosen.reading(), chosen.own()))
        .orElseGet(() -> chosen.own().isBlank() ? chosen.reading() : chosen.own());
  }

  private String talk(CaseEvent.PeerToPeerLogged logged) {
    String when =
        logged
            .until()
            .map(end -> WORDS.text("history.from-to", time(logged.at()), timeOfDay(end)))
            .orElseGet(() -> time(logged.at()));
    String step = Wording.of(logged.step()).toLowerCase(Locale.US);
    return WORDS.text("history.peer", step, when, logged.who(), logged.words()).strip();
  }

  private String timeOfDay(Instant at) {
    return Moments.time(LocalDateTime.ofInstant(at, zone).toLocalTime());
  }

  /// Fields and choices are kept by names that are words with lines between them.
  private static String spaced(String name) {
    return name.replace('_', ' ');
  }

  /// A line's head, and behind it whatever else was said, blanks left out.
  private static String passedOver(CaseEvent.CheckOverride passed) {
    return WORDS.text("history.passed-over", spaced(passed.check()), passed.reason());
  }

  private static String told(@Key String key, String... said) {
    return WORDS.text(key, joined(said));
  }

  private static String joined(String... said) {
    return Arrays.stream(said).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
  }

  private static String entered(String field, String text) {
    return text.isBlank()
        ? WORDS.text("history.cleared", field)
        : WORDS.text("history.entered", field, text.strip().replace("\n", ", "));
  }

  private String code(String line) {
    return codes.getOrDefault(line, WORDS.text("history.no-code"));
  }

  private static String feeSchedule(CaseEvent.FeeScheduleChecked checked) {
    return WORDS.text(
        checked.listed() ? "history.listed" : "history.not-listed",
        checked.code(),
        Moments.date(checked.serviceDate()),
        Moments.date(checked.scheduleDate()));
  }

  private static String answered(CaseEvent.Answered answered) {
    boolean nurse = answered.desk() == Desk.NURSE;
    return answered
        .answer()
        .map(answer ->
            WORDS.text(
                nurse ? "history.answered" : "history.found",
                answered.paragraph(),
                Wording.of(answer)))
        .orElseGet(() ->
            WORDS.text(nurse ? "history.unanswered" : "history.unfound", answered.paragraph()));
  }

  private static String asked(CaseEvent.InformationRequested asked) {
    List<String> paragraphs = asked.gaps().stream().map(Gap::paragraph).toList();
    return WORDS.text("history.asked", Wording.list(paragraphs), day(asked.returnBy()));
  }

  private static String day(LocalDate day) {
    return Moments.date(day);
  }

  private String time(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, zone));
  }
}
