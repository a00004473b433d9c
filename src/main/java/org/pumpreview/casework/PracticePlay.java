package org.pumpreview.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pumpreview.chart.made.Press;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.Edition;
import org.pumpreview.review.EqualPages;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.LineField;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestReading;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Attachment;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Plays the practice script into a vault: each act goes through the same door as a person's, so
/// that a case the rules would refuse cannot be told.
final class PracticePlay {
  /// Of the sheets that practice charts are printed on, in points.
  private static final double LETTER_WIDTH = 612;

  private static final double LETTER_HEIGHT = 792;

  private static final Duration BETWEEN_ACTS = Duration.ofSeconds(1);

  private final Session nurse;
  private final Session director;
  private final String nurseId;
  private final Policy policy;
  private final Plan plan;
  private final LetterDesk.Composing composing;
  private final LocalDateTime today;
  private final Press press = new Press();
  private Instant now;

  /// @param start when the first act is done; each one after it comes a second later
  /// @param composing finds the words of the letters
  PracticePlay(
      Session nurse,
      Session director,
      Policy policy,
      Plan plan,
      Instant start,
      LetterDesk.Composing composing)
      throws VaultException {
    this.nurse = nurse;
    this.nurseId = nurse.actor().orElseThrow().userId();
    this.director = director;
    this.policy = policy;
    this.plan = plan;
    this.now = start;
    this.composing = composing;
    this.today = LocalDateTime.ofInstant(start, plan.zone());
  }

  /// Plays one case as far as its script goes.
  CaseFile play(PracticeScript.Case story) throws VaultException {
    CaseFile file = appended(nurse.begin(policy.ref(), tick()));
    file = act(nurse, file, request(story));
    PracticeCharts charts = new PracticeCharts(press, policy, story);
    file = act(nurse, file, attached(charts));
    if (story.route() == null) {
      return file;
    }
    file = act(nurse, file, route(story, file));
    file = act(nurse, file, findings(story, charts.placed(file.documents())));
    return story.finish() == null ? file : finish(file, story.finish());
  }

  private List<CaseEvent> request(PracticeScript.Case story) {
    List<CaseEvent> events = new ArrayList<>();
    LocalDateTime received =
        today.minusHours(story.receivedHoursAgo()).truncatedTo(ChronoUnit.MINUTES);
    events.add(
        new CaseEvent.FieldEntered(RequestField.RECEIVED, received.format(RequestReading.TIME)));
    story.fields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> events.add(new CaseEvent.FieldEntered(field.getKey(), field.getValue())));
    int number = 0;
    for (PracticeScript.Line line : story.lines()) {
      String id = "L" + ++number;
      events.add(new CaseEvent.LineEntered(id, LineField.CODE, line.code()));
      events.add(new CaseEvent.LineEntered(id, LineField.QUANTITY, line.quantity()));
      events.add(new CaseEvent.LineEntered(id, LineField.FROM, day(line.fromDays()).toString()));
      events.add(new CaseEvent.LineEntered(id, LineField.TO, day(line.toDays()).toString()));
    }
    if (story.route() != null) {
      events.add(new CaseEvent.Assigned(nurseId));
    }
    return events;
  }

  private List<CaseEvent> route(PracticeScript.Case story, CaseFile file) {
    PracticeScript.Way way = Objects.requireNonNull(story.route());
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.RouteChosen(way.request(), way.pathway(), way.reason()));
    events.add(new CaseEvent.RevisionConfirmed(policy.identity().revision()));
    if (story.trial() != null) {
      events.add(new CaseEvent.TrialRecorded(story.trial().trial(), "", story.trial().words()));
    }
    LocalDate schedule = today.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1);
    List<String> ids = List.copyOf(file.intake().form().lines().keySet());
    for (int i = 0; i < ids.size(); i++) {
      PracticeScript.Line line = story.lines().get(i);
      events.add(
          new CaseEvent.FeeScheduleChecked(
              ids.get(i), line.code(), day(line.fromDays()), line.listed(), schedule));
    }
    return events;
  }

  private List<CaseEvent> findings(PracticeScript.Case story, PracticeCharts.Placed charts) {
    List<CaseEvent> events = new ArrayList<>();
    story.items().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(item -> {
          String paragraph = item.getKey();
          PracticeScript.Found found = item.getValue();
          events.add(new CaseEvent.Answered(Desk.NURSE, paragraph, Optional.of(found.answer())));
          if (found.atTrial() != null) {
            events.add(
                new CaseEvent.AnsweredForOtherDate(
                    Desk.NURSE, paragraph, Optional.of(found.atTrial())));
          }
          events.addAll(facts(paragraph, found));
          events.addAll(evidence(paragraph, found.evidence(), charts));
          if (found.note() != null) {
            events.add(new CaseEvent.NoteWritten(Desk.NURSE, paragraph, found.note()));
          }
        });
    return events;
  }

  private List<CaseEvent> attached(PracticeCharts charts) throws VaultException {
    List<CaseEvent> events = new ArrayList<>();
    for (PracticeCharts.Printed printed : charts.printed(today.toLocalDate())) {
      Attachment kept = nurse.putAttachment(printed.chart().pdf(), now);
      events.add(
          new CaseEvent.DocumentAttached(
              printed.id(),
              printed.description(),
              printed.fileName(),
              DocumentForm.PDF,
              printed.chart().pages().size(),
              kept.size(),
              kept.sha256(),
              kept.id(),
              Optional.empty(),
              false,
              false,
              List.of(
                  new EqualPages(printed.chart().pages().size(), LETTER_WIDTH, LETTER_HEIGHT))));
    }
    return events;
  }

  private static List<CaseEvent> evidence(
      String paragraph, List<PracticeScript.Cited> pieces, PracticeCharts.Placed charts) {
    List<CaseEvent> events = new ArrayList<>();
    for (PracticeScript.Cited piece : pieces) {
      String id = "E-" + paragraph + (events.isEmpty() ? "" : "-" + (events.size() + 1));
      events.add(charts.cited(id, paragraph, piece));
    }
    return events;
  }

  /// In the order of the form's fields, as a person enters them.
  private List<CaseEvent> facts(String paragraph, PracticeScript.Found found) {
    List<CaseEvent> events = new ArrayList<>();
    policy
        .item(paragraph)
        .form()
        .filter(form -> found.facts() != null)
        .ifPresent(form -> {
          int number = 0;
          for (Map<String, String> row : Objects.requireNonNull(found.facts())) {
            String id = form.rows() ? "R" + ++number : "";
            for (Form.Field field : form.fields()) {
              String text = row.get(field.id());
              if (text != null) {
                events.add(
                    new CaseEvent.ParticularEntered(Desk.NURSE, paragraph, id, field.id(), text));
              }
            }
          }
        });
    return events;
  }

  private CaseFile finish(CaseFile file, PracticeScript.Finish finish) throws VaultException {
    return switch (finish.act()) {
      case "approve" -> act(nurse, file, List.of(determined(file, finish, Outcome.APPROVED)));
      case "information" -> act(nurse, file, List.of(asked(finish)));
      case "route" -> act(nurse, file, List.of(new CaseEvent.RoutedToDirector(finish.question())));
      case "director" -> decide(file, finish);
      default -> throw new IllegalArgumentException("no such finish: " + finish.act());
    };
  }

  private CaseEvent asked(PracticeScript.Finish finish) {
    List<Gap> gaps =
        finish.paragraphs().stream()
            .map(paragraph -> new Gap(paragraph, policy.item(paragraph).satisfiedBy()))
            .toList();
    return new CaseEvent.InformationRequested(gaps, day(finish.returnDays()));
  }

  private CaseFile decide(CaseFile file, PracticeScript.Finish finish) throws VaultException {
    CaseFile routed = act(nurse, file, List.of(new CaseEvent.RoutedToDirector(finish.question())));
    Map<String, Answer> own = new HashMap<>(routed.answers(Desk.NURSE));
    own.putAll(finish.findings());
    List<CaseEvent> answers = new ArrayList<>();
    own.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(finding ->
            answers.add(
                new CaseEvent.Answered(
                    Desk.DIRECTOR, finding.getKey(), Optional.of(finding.getValue()))));
    CaseFile found = act(director, routed, answers);
    for (PracticeScript.Read read : finish.readings()) {
      found = act(director, found, List.of(chosen(found, read)));
    }
    Outcome outcome = Objects.requireNonNull(finish.outcome());
    return act(director, found, List.of(determined(found, finish, outcome)));
  }

  private CaseEvent chosen(CaseFile file, PracticeScript.Read read) {
    OpenQuestion question =
        Assessment.of(file, policy, plan, now)
            .openQuestion(read.ambiguity(), read.place())
            .orElseThrow();
    return new CaseEvent.ReadingChosen(
        Desk.DIRECTOR,
        question.id(),
        question.place(),
        question.facts(),
        read.reading(),
        "",
        read.reason(),
        "");
  }

  private CaseEvent determined(CaseFile file, PracticeScript.Finish finish, Outcome outcome) {
    List<LineDecision> lines =
        file.intake().form().lines().keySet().stream()
            .map(line -> LineDecision.of(line, outcome.approves()))
            .toList();
    Optional<ExceptionRuling> exception =
        finish.grounds().isEmpty()
            ? Optional.empty()
            : Optional.of(new ExceptionRuling(true, finish.grounds()));
    return new CaseEvent.Determined(
        new Determination(
            outcome,
            lines,
            exception,
            finish.reasons(),
            finish.rationale(),
            finish.question().isEmpty() ? List.of() : plan.attestation()));
  }

  private CaseFile act(Session person, CaseFile file, List<CaseEvent> events)
      throws VaultException {
    return appended(person.append(file.id(), file.seq(), events, tick()));
  }

  private static CaseFile appended(Append append) {
    return switch (append) {
      case Append.Appended appended -> appended.file();
      case Append.Refused refused ->
          throw new IllegalStateException(
              String.join(" ", refused.reasons().stream().map(Wording::of).toList()));
      case Append.Conflict conflict ->
          throw new IllegalStateException("a practice case changed while it was played");
    };
  }

  private LocalDate day(int fromToday) {
    return today.toLocalDate().plusDays(fromToday);
  }

  private Instant tick() {
    now = now.plus(BETWEEN_ACTS);
    return now;
  }

  /// The letter a told case is due, issued by the person who decided it; empty when it is due none.
  Optional<LetterDesk.Issue.Issued> letter(CaseFile file) throws VaultException, LetterNotIssued {
    Optional<LetterKind> kind = LetterDesk.due(file);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean byNurse =
        file.progress()
            .decision()
            .map(decision -> decision.by().userId().equals(nurseId))
            .orElse(true);
    Instant at = tick();
    Session decider = byNurse ? nurse : director;
    LetterDesk desk = new LetterDesk(decider, decider.actor().orElseThrow(), composing);
    LetterDesk.Issue issue =
        desk.issueConfirmed(
            Assessment.of(file, policy, plan, at),
            kind.get(),
            Edition.asked(file, kind.get()),
            List.of(),
            done -> {});
    return switch (issue) {
      case LetterDesk.Issue.Issued issued -> Optional.of(issued);
      case LetterDesk.Issue.NotIssued not -> throw new LetterNotIssued(file.number(), not);
      case LetterDesk.Issue.WrongPassphrase wrong ->
          throw new IllegalStateException("nobody was asked for a passphrase");
    };
  }
}
