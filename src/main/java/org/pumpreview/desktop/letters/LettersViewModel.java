package org.pumpreview.desktop.letters;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.pumpreview.desktop.desk.PlanTime;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.work.Job;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Card;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The letters of the vault as filtered, and the acts on those that are chosen.
public final class LettersViewModel {
  private static final Words WORDS = Words.of("letters");

  /// What came of an act.
  record Notice(boolean good, String sentence) {}

  /// Told of what letters leave on record. What only writes files tells nothing here.
  public interface Records {
    /// Something may be on record in a case now, while other letters are still being recorded.
    void onRecorded(String caseId);

    /// All letters were tried.
    void onOver();
  }

  private final Actor actor;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Work work;
  private final LetterActs acts;
  private final Records records;
  private final PrintingViewModel printing;
  private final ObservableList<RegisteredLetter> all = FXCollections.observableArrayList();
  private final FilteredList<RegisteredLetter> shown = new FilteredList<>(all);
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String search = "";
  private Optional<LetterKind> kind = Optional.empty();
  private Optional<LocalDate> day = Optional.empty();
  private boolean unsent;

  public LettersViewModel(
      Actor actor, ZoneId zone, InstantSource clock, Work work, LetterActs acts, Records records) {
    this.actor = actor;
    this.zone = zone;
    this.clock = clock;
    this.work = work;
    this.acts = acts;
    this.records = records;
    this.printing = new PrintingViewModel(work, acts);
  }

  /// Takes the cards as they are now.
  public void refresh(List<Card> cards) {
    all.setAll(RegisteredLetter.of(cards));
  }

  /// What the filters let through, the newest first.
  ObservableList<RegisteredLetter> shown() {
    return shown;
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int count() {
    return all.size();
  }

  int countUnsent() {
    return (int) all.stream().filter(letter -> !letter.isSent()).count();
  }

  // ---- filters

  void onSearch(String text) {
    search = text;
    narrow();
  }

  void onKind(Optional<LetterKind> only) {
    kind = only;
    narrow();
  }

  void onDay(Optional<LocalDate> only) {
    day = only;
    narrow();
  }

  void onUnsent(boolean only) {
    unsent = only;
    narrow();
  }

  private void narrow() {
    shown.setPredicate(letter ->
        letter.holds(search)
            && kind.map(letter.letter().kind()::equals).orElse(true)
            && day.map(day(letter.letter().at())::equals).orElse(true)
            && !(unsent && letter.isSent()));
  }

  /// The day that the list is narrowed to.
  Optional<LocalDate> day() {
    return day;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  // ---- words about a letter

  String when(Instant at) {
    return Moments.dateTime(at.atZone(zone).toLocalDateTime());
  }

  String date(Instant at) {
    return Moments.date(day(at));
  }

  static String kind(LetterKind kind) {
    return WORDS.of("kind", kind);
  }

  /// How far the letter has come, in short.
  String sent(RegisteredLetter letter) {
    int missing = letter.letter().unsent().size();
    int whole = letter.letter().addressees().size();
    if (whole == 0) {
      return WORDS.text("sent.nobody");
    }
    if (missing == 0) {
      Instant last =
          letter.letter().sent().stream()
              .map(IssuedLetter.Sent::at)
              .max(Instant::compareTo)
              .orElse(letter.letter().at());
      return WORDS.text("sent.all", date(last));
    }
    return missing == whole
        ? WORDS.text("sent.none")
        : WORDS.text("sent.some", whole - missing, whole);
  }

  /// One line for everybody it is for.
  List<String> recipients(RegisteredLetter letter) {
    return letter.letter().addressees().stream()
        .map(whom -> WORDS.text("to", name(letter, whom), Wording.of(whom), how(letter, whom)))
        .toList();
  }

  private static String name(RegisteredLetter letter, Addressee whom) {
    return letter.name(whom).isBlank() ? WORDS.text("to.unnamed") : letter.name(whom);
  }

  private String how(RegisteredLetter letter, Addressee whom) {
    String told =
        letter.letter().sent().stream()
            .filter(sent -> sent.to() == whom)
            .map(this::how)
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? WORDS.text("to.not") : told;
  }

  private String how(IssuedLetter.Sent sent) {
    return WORDS.text(
        sent.corrected() ? "to.corrected" : "to.sent", Wording.of(sent.channel()), when(sent.at()));
  }

  /// What it corrects and what corrected it.
  List<String> corrections(RegisteredLetter letter) {
    return Stream.concat(
            letter.letter().replaces().stream()
                .map(old -> WORDS.text("replaces", old.number(), date(old.at()))),
            letter.letter().replacedBy().stream()
                .map(next -> WORDS.text("replaced", next.number(), date(next.at()))))
        .toList();
  }

  /// The letter of a number; empty where there is none.
  Optional<RegisteredLetter> find(String number) {
    return all.stream().filter(one -> one.letter().number().equals(number)).findFirst();
  }

  // ---- printing

  PrintingViewModel printing() {
    return printing;
  }

  /// What is printed of the letters that were signed on a day, whatever the filters hide.
  DaysJob signedOn(LocalDate on, boolean onlyUnsent) {
    return DaysJob.of(
        all.stream()
            .filter(letter -> day(letter.letter().at()).equals(on))
            .filter(letter -> !(onlyUnsent && letter.isSent()))
            .toList());
  }

  // ---- acts

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return day(now());
  }

  PlanTime time() {
    return new PlanTime(zone);
  }

  /// Those whom one of the letters is for and has not reached.
  List<Addressee> unsent(List<RegisteredLetter> letters) {
    return letters.stream()
        .flatMap(letter -> letter.letter().unsent().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// Those of them for whom some of the letters have no paper, each with how many have none.
  static SortedMap<Addressee, Integer> withoutPaper(List<RegisteredLetter> letters) {
    var without = new TreeMap<Addressee, Integer>();
    for (RegisteredLetter letter : letters) {
      letter.letter().unsent().stream()
          .filter(whom -> !letter.letter().has(whom))
          .forEach(whom -> without.merge(whom, 1, Integer::sum));
    }
    return without;
  }

  /// What is to be known before letters are recorded as sent.
  static List<String> cautions(List<RegisteredLetter> letters) {
    List<String> replaced =
        letters.stream()
            .filter(RegisteredLetter::isReplaced)
            .map(letter -> letter.letter().number())
            .toList();
    return Stream.concat(
            replaced.stream()
                .limit(1)
                .map(first -> WORDS.text("send.replaced", replaced.size(), first)),
            withoutPaper(letters).entrySet().stream()
                .map(one -> WORDS.text("send.no-paper", Wording.of(one.getKey()), one.getValue())))
        .toList();
  }

  /// What is wrong with a time at which the letters left; what the rules ask of each letter they
  /// say themselves.
  Optional<String> timeFault(List<RegisteredLetter> letters, Instant at) {
    if (at.isAfter(now())) {
      return Optional.of(WORDS.text("send.future"));
    }
    return letters.stream()
        .map(RegisteredLetter::letter)
        .filter(letter -> at.isBefore(letter.at().truncatedTo(ChronoUnit.MINUTES)))
        .findFirst()
        .map(letter -> WORDS.text("send.early", letter.number(), when(letter.at())));
  }

  /// Why the letters cannot be marked as sent; empty when they can.
  Optional<String> sendHindrance(List<RegisteredLetter> chosen) {
    var reviewer = Rules.toOpen(actor).stream().findFirst().map(Wording::of);
    if (reviewer.isPresent()) {
      return reviewer;
    }
    if (chosen.isEmpty()) {
      return Optional.of(WORDS.text("choose"));
    }
    return chosen.stream().allMatch(RegisteredLetter::isSent)
        ? Optional.of(WORDS.text("send.sent"))
        : Optional.empty();
  }

  /// Puts on record how the chosen letters left.
  Optional<Running> onSent(List<RegisteredLetter> chosen, Sending sending) {
    var open =
        chosen.stream()
            .filter(letter -> letter.letter().unsent().stream().anyMatch(sending.whom()::contains))
            .toList();
    return sendHindrance(chosen).isPresent()
        ? Optional.empty()
        : Optional.of(
            start(
                Batch.of(
                    open,
                    letter -> acts.send(letter, sending),
                    WORDS.text("fault"),
                    letter -> records.onRecorded(letter.card().caseId())),
                "send.done",
                records::onOver));
  }

  /// Writes the chosen letters into a folder.
  Running onExport(List<RegisteredLetter> chosen, Path folder) {
    return start(
        Batch.of(
            List.copyOf(chosen),
            letter -> acts.export(letter, folder),
            WORDS.text("fault"),
            _ -> {}),
        "export.done",
        () -> {});
  }

  private Running start(Job<Batch> batch, @Key String done, Runnable over) {
    notice.set(Optional.empty());
    return work.start(
        batch,
        outcome -> {
          notice.set(Optional.of(told(outcome, done)));
          over.run();
        });
  }

  private static Notice told(Outcome<Batch> outcome, @Key String done) {
    return switch (outcome) {
      case Outcome.Done<Batch>(var batch) -> told(batch, done);
      case Outcome.Failed<Batch> failed -> new Notice(false, WORDS.text("fault"));
      case Outcome.Cancelled<Batch> cancelled -> new Notice(false, WORDS.text("cancelled"));
    };
  }

  private static Notice told(Batch batch, @Key String done) {
    var sentences = new ArrayList<String>();
    sentences.add(WORDS.text(done, batch.done()));
    if (batch.left() > 0) {
      sentences.add(WORDS.text("left", batch.left()));
    }
    sentences.addAll(batch.failed());
    return new Notice(batch.failed().isEmpty(), String.join(" ", sentences));
  }
}
