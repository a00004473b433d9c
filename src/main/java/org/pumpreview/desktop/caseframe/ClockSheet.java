package org.pumpreview.desktop.caseframe;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Clock;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Notice;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Receipt;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// All that the due time of a case comes from: the rule that binds, what would move it, every rule
/// with its source, the times of receipt, the extension and the notices.
final class ClockSheet {
  private static final Words WORDS = Words.of("caseframe");

  private final Assessment assessment;
  private final Clock clock;
  private final DueTime due;
  private final Plan plan;
  private final Layers layers;
  private final Consumer<Place> go;

  private ClockSheet(Assessment assessment, Clock clock, Layers layers, Consumer<Place> go) {
    this.assessment = assessment;
    this.clock = clock;
    this.layers = layers;
    this.go = go;
    due = clock.due();
    plan = assessment.plan();
  }

  /// Opens it, where the case has a clock.
  ///
  /// @param go follows a link to what moves the due time
  static void open(Assessment assessment, Layers layers, Consumer<Place> go) {
    assessment.clock().ifPresent(clock -> new ClockSheet(assessment, clock, layers, go).open());
  }

  private void open() {
    var body = new VBox(binding(), moves(), rules(), receipts());
    notices().ifPresent(body.getChildren()::add);
    body.getStyleClass().add("clock-facts");
    var scroll = new TallPane(body);
    new Sheet(WORDS.text("clock.title"), scroll).open(layers);
  }

  // ---- the rule that binds

  private Node binding() {
    ZoneId zone = plan.zone();
    if (!assessment.running()) {
      return new NoticeBox(Tone.NEUTRAL, Icons.CLOCK, Sentence.of(answered()));
    }
    var words = DueWords.of(due, assessment.now(), zone);
    Tone tone = words.tone() == Tone.NEUTRAL ? Tone.ACCENT : words.tone();
    return new NoticeBox(
        tone,
        tone == Tone.BAD ? Icons.OVERDUE : tone == Tone.CAUTION ? Icons.WARNING : Icons.CLOCK,
        Sentence.EMPTY.strong(words.full()).plain("\n" + words.rule() + extension()));
  }

  private String answered() {
    return assessment
        .answered()
        .map(at ->
            assessment.late().isPresent()
                ? WORDS.text("clock.answered-late", time(at), time(due.at()))
                : WORDS.text("clock.answered", time(at), time(due.at())))
        .orElseGet(() -> WORDS.text("clock.withdrawn"));
  }

  private String extension() {
    return due.extension()
        .map(extended -> {
          if (extended.inForce()) {
            return "";
          }
          return " "
              + (extended.pending(assessment.now())
                  ? WORDS.text("clock.pending", extended.days(), time(extended.to()))
                  : WORDS.text("clock.void", extended.days(), time(extended.from())));
        })
        .orElse("");
  }

  // ---- what would move it

  private Node moves() {
    var card = new SectionCard(WORDS.text("clock.moves"));
    assessment.moves().stream()
        .map(move -> new SentenceText(sentence(move)))
        .forEach(card.body()::add);
    if (card.body().isEmpty()) {
      card.body().add(new SentenceText(WORDS.text("clock.moves-none")));
    }
    return card;
  }

  private Sentence sentence(Clock.Move move) {
    String to = move.to().map(this::day).orElse("");
    return switch (move.kind()) {
      case UPGRADE ->
          way(
              WORDS.text("clock.upgrade", to),
              WORDS.text("clock.upgrade-go"),
              Place.of(Step.REQUEST, RequestField.URGENCY.name()));
      case EXTENSION ->
          way(
              WORDS.text("clock.extension", plan.extensionDays(), to),
              Wording.of(Act.EXTEND),
              Place.of(Step.DECISION, Act.EXTEND.name()));
      case EXTENSION_NOTICE ->
          way(
              WORDS.text("clock.notice", to),
              Wording.of(Act.RECORD_NOTIFICATION),
              Place.of(Step.DECISION, Act.RECORD_NOTIFICATION.name()));
      case RECEIPT_CORRECTION ->
          way(
              WORDS.text("clock.receipt"),
              Wording.of(Act.CORRECT_RECEIPT),
              Place.of(Step.REQUEST, RequestField.RECEIVED.name()));
    };
  }

  private Sentence way(String words, String link, Place place) {
    return Sentence.of(words + " ")
        .link(
            link,
            () -> {
              layers.close();
              go.accept(place);
            });
  }

  // ---- every rule

  private Node rules() {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("clock.rule")),
            FactTable.Column.grow(WORDS.text("clock.rule-words")),
            FactTable.Column.fit(WORDS.text("clock.rule-binds")));
    int days =
        plan.standardDays(LocalDateTime.ofInstant(clock.receipt().at(), plan.zone()).toLocalDate());
    row(
        table,
        WORDS.text("clock.standard"),
        WORDS.text("clock.standard-words", days),
        source("standardClocks"),
        due.rule() == DueTime.Rule.STANDARD);
    row(
        table,
        WORDS.text("clock.expedited"),
        WORDS.text("clock.expedited-words", plan.expeditedHours()),
        source("expeditedHours"),
        due.rule() == DueTime.Rule.EXPEDITED || due.rule() == DueTime.Rule.UPGRADED);
    row(
        table,
        WORDS.text("clock.extended"),
        WORDS.text("clock.extended-words", plan.extensionDays()),
        source("extensionDays"),
        due.rule() == DueTime.Rule.EXTENDED);
    row(
        table,
        WORDS.text("clock.expiry"),
        WORDS.text("clock.expiry-words"),
        WORDS.text("clock.expiry-source"),
        assessment.overdue());
    row(
        table,
        WORDS.text("clock.provider"),
        WORDS.text("clock.provider-words", plan.noticeBusinessDays()),
        source("noticeBusinessDays"),
        false);
    return new SectionCard(WORDS.text("clock.rules"), table);
  }

  private static void row(
      FactTable table, String name, String words, String source, boolean binds) {
    var binding =
        binds
            ? StatusBadge.flat(Tone.ACCENT, Icons.TICK, WORDS.text("clock.binds"))
            : FactTable.quiet("");
    table.addRow(
        FactTable.strong(name),
        FactTable.lines(FactTable.words(words), FactTable.quiet(source)),
        binding);
  }

  private String source(String fact) {
    return plan.sources().getOrDefault(fact, WORDS.text("clock.no-source"));
  }

  // ---- receipt and notices

  private Node receipts() {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("clock.receipt-of")),
            FactTable.Column.grow(WORDS.text("clock.receipt-at")));
    for (Receipt receipt : assessment.reading().receipts()) {
      add(table, receipt);
    }
    if (clock.receipt().source() == Receipt.Source.CORRECTED) {
      add(table, clock.receipt());
    }
    clock
        .upgraded()
        .ifPresent(at ->
            table.addRow(
                FactTable.strong(WORDS.text("clock.upgraded")), FactTable.words(time(at))));
    return new SectionCard(WORDS.text("clock.receipts"), table);
  }

  private void add(FactTable table, Receipt receipt) {
    boolean governs = receipt.equals(clock.receipt());
    String name =
        receipt.source().field().map(Wording::of).orElseGet(() -> WORDS.text("clock.corrected"));
    table.addRow(
        FactTable.strong(name),
        FactTable.words(
            governs ? WORDS.text("clock.governs", time(receipt.at())) : time(receipt.at())));
  }

  private Optional<Node> notices() {
    List<Notice> notices = Notice.of(assessment.file());
    if (notices.isEmpty()) {
      return Optional.empty();
    }
    var table =
        new FactTable(
            FactTable.Column.grow(WORDS.text("clock.notice-to")),
            FactTable.Column.grow(WORDS.text("clock.notice-at")));
    for (Notice notice : notices) {
      table.addRow(
          FactTable.strong(
              WORDS.text(
                  "clock.notice-what", Wording.of(notice.addressee()), Wording.of(notice.kind()))),
          FactTable.words(
              WORDS.text("clock.notice-how", time(notice.at()), Wording.of(notice.channel()))));
    }
    return Optional.of(new SectionCard(WORDS.text("clock.notices"), table));
  }

  // ---- words

  private String time(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, plan.zone()));
  }

  private String day(Instant at) {
    return Moments.dayTime(LocalDateTime.ofInstant(at, plan.zone()));
  }
}
