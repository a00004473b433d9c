package org.pumpreview.desktop.route;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.TrialCases;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Trial;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What is known of the trial before an implant, what can be said of it, and the earlier case that
/// it is linked to, to be read.
final class TrialViewModel {
  private static final Words WORDS = Words.of("route");

  /// The record as it is shown.
  ///
  /// @param closed why nothing can be recorded now; empty when it can
  /// @param record what lies on record, by whom and when; empty until something does
  /// @param changed whether what is said is not on record yet
  /// @param missing what keeps it from being recorded, in a sentence; empty when nothing does
  /// @param choices the member's earlier trials
  /// @param broken why the link to the earlier case does not hold, in a sentence
  record Shown(
      TrialPick pick,
      Optional<String> closed,
      Optional<String> record,
      boolean changed,
      Optional<String> missing,
      List<EarlierCase> choices,
      Optional<String> broken,
      Optional<EarlierCase> linked) {}

  /// An earlier case in brief.
  ///
  /// @param told what it was about and what became of it
  record EarlierCase(String number, String told, List<EarlierItem> items) {}

  /// What an earlier case found on one item.
  ///
  /// @param when by whom and when; blank without an answer
  /// @param pages the evidence cited for it
  record EarlierItem(
      String paragraph, String label, Optional<Answer> answer, String when, String pages) {}

  private final CaseDesk desk;
  private final People people;
  private final TrialCases trials;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> typedNumber = Optional.empty();
  private Optional<String> typedWords = Optional.empty();

  TrialViewModel(CaseDesk desk, People people, TrialCases trials) {
    this.desk = desk;
    this.people = people;
    this.trials = trials;
    look();
    desk.assessmentProperty().subscribe((_, _) -> look());
    trials.linkedProperty().subscribe((_, _) -> look());
    trials.choicesProperty().subscribe((_, _) -> look());
  }

  /// Empty where no trial comes before what is requested.
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  // ---- acts

  void onTrial(Trial trial) {
    desk.act(TrialPick.drafted(trial));
  }

  void onTypingNumber(String text) {
    typedNumber = Optional.of(text);
    look();
  }

  void onNumber(String text) {
    typedNumber = Optional.of(text);
    desk.act(TrialPick.draftedNumber(text));
  }

  void onTypingWords(String text) {
    typedWords = Optional.of(text);
    look();
  }

  void onWords(String text) {
    desk.act(TrialPick.draftedWords(text));
  }

  void onRecord() {
    pick()
        .event()
        .ifPresent(event -> {
          typedNumber = Optional.empty();
          typedWords = Optional.empty();
          desk.act(Stream.concat(Stream.of(event), desk.forgotten(TrialPick.KEYS)).toList());
        });
  }

  // ---- what is shown

  private TrialPick pick() {
    return TrialPick.of(desk.assessment().file()).typed(typedNumber, typedWords);
  }

  private void look() {
    Assessment assessment = desk.assessment();
    shown.set(assessment.twoDates().asked() ? Optional.of(look(assessment)) : Optional.empty());
  }

  private Shown look(Assessment assessment) {
    TrialPick pick = pick();
    TrialPick record = TrialPick.onRecord(assessment.file());
    return new Shown(
        pick,
        reason(desk.refusals(Act.RECORD_TRIAL)),
        assessment.trial().map(this::record),
        record.event().isEmpty() || !pick.event().equals(record.event()),
        missing(pick),
        trials.choicesProperty().get().stream().map(this::brief).toList(),
        reason(trials.linkedProperty().get().broken()),
        trials.linkedProperty().get().file().map(this::whole));
  }

  private Optional<String> missing(TrialPick pick) {
    return pick.event()
        .map(event -> reason(desk.refusals(event)))
        .orElseGet(() -> Optional.of(WORDS.text("trial.unsaid")));
  }

  private String record(CaseFile.Dated<CaseEvent.TrialRecorded> recorded) {
    CaseEvent.TrialRecorded event = recorded.event();
    String what =
        event.caseNumber().isBlank()
            ? Wording.of(event.trial())
            : WORDS.text("trial.record.case", Wording.of(event.trial()), event.caseNumber());
    return WORDS.text("trial.record", what, people.signature(recorded.by()), time(recorded.at()));
  }

  // ---- the earlier cases

  private EarlierCase brief(CaseFile file) {
    return new EarlierCase(file.number(), told(file), List.of());
  }

  private EarlierCase whole(CaseFile file) {
    List<EarlierItem> items =
        file
            .intake()
            .route()
            .map(desk.assessment().policy()::checklist)
            .map(Checklist::entries)
            .orElse(List.of())
            .stream()
            .map(entry -> item(file, entry))
            .toList();
    return new EarlierCase(file.number(), told(file), items);
  }

  private EarlierItem item(CaseFile file, Checklist.Entry entry) {
    Optional<Finding> finding =
        Optional.ofNullable(file.findings(Desk.NURSE).get(entry.paragraph()))
            .filter(found -> found.answer().isPresent());
    List<String> pages =
        file.evidence(entry.paragraph()).stream().map(TrialViewModel::page).distinct().toList();
    return new EarlierItem(
        entry.paragraph(),
        entry.item().label(),
        finding.flatMap(Finding::answer),
        finding.map(found -> time(found.at())).orElse(""),
        String.join(", ", pages));
  }

  private static String page(Evidence piece) {
    return WORDS.text("trial.page", piece.document(), piece.page());
  }

  private String told(CaseFile file) {
    String route = file.intake().route().map(Wording::of).orElse("");
    String outcome =
        file.progress()
            .decision()
            .map(decision ->
                WORDS.text(
                    "trial.case.decided",
                    Wording.of(decision.determination().outcome()),
                    time(decision.at())))
            .orElseGet(() -> Wording.of(file.status()));
    return WORDS.text(
        "trial.case", route, file.intake().form().text(RequestField.RECEIVED), outcome);
  }

  private String time(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, desk.assessment().plan().zone()));
  }

  private static Optional<String> reason(List<Refusal> refusals) {
    return refusals.stream().map(Wording::of).findFirst();
  }
}
