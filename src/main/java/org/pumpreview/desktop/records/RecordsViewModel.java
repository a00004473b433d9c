package org.pumpreview.desktop.records;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pumpreview.casework.Recognition;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.chart.Legibility;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.WithdrawnDocument;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The documents of the case as a list: what each is, how far it can be read, what rests on it.
final class RecordsViewModel {
  private static final Words WORDS = Words.of("records");

  /// Pages that a warning names before it only counts the rest.
  private static final int NAMED_PAGES = 8;

  private final CaseDesk desk;
  private final People people;
  private final ChartViewModel chart;
  private final Optional<RecognitionSwitch> recognition;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ReadOnlyStringWrapper underWay = new ReadOnlyStringWrapper("");

  /// All that the step shows.
  ///
  /// @param attachable why nothing can be attached; empty where it can
  /// @param correctable why nothing can be described otherwise or withdrawn; empty where it can
  /// @param scans how far the scanned pages of all documents are
  /// @param paused whether they rest
  record Shown(
      List<Line> documents,
      List<Gone> withdrawn,
      Optional<String> attachable,
      Optional<String> correctable,
      Recognition.Progress scans,
      boolean paused) {}

  /// A document of the case.
  ///
  /// @param attached who attached it and when
  /// @param evidence that rests on it
  record Line(
      Document document,
      String attached,
      List<Evidence> evidence,
      Recognition.Progress scans,
      Legibility legibility) {
    String id() {
      return document.id();
    }

    /// How many of its pages are scans, as far as that is known.
    int scanned() {
      return scans.done() + scans.waiting() + scans.refused();
    }

    /// What to look out for when it is read.
    List<String> warnings() {
      var warnings = new ArrayList<String>();
      if (document.cutShort()) {
        warnings.add(WORDS.text("warn.cut-short"));
      }
      if (!legibility.unread().isEmpty()) {
        warnings.add(
            WORDS.text("warn.unread", legibility.unread().size(), pages(legibility.unread())));
      }
      if (scans.refused() > 0) {
        warnings.add(WORDS.text("warn.refused", scans.refused()));
      }
      if (!legibility.doubtful().isEmpty()) {
        warnings.add(
            WORDS.text(
                "warn.doubtful", legibility.doubtful().size(), pages(legibility.doubtful())));
      }
      return warnings;
    }

    private static String pages(List<Integer> pages) {
      var named = pages.stream().limit(NAMED_PAGES).map(page -> Integer.toString(page)).toList();
      int rest = pages.size() - named.size();
      return Wording.list(
          rest == 0
              ? named
              : Stream.concat(named.stream(), Stream.of(WORDS.text("warn.more", rest))).toList());
    }
  }

  /// A document that was taken out.
  ///
  /// @param why who took it out, when and why
  record Gone(Document document, String why) {}

  /// @param recognition empty where nothing is recognized
  RecordsViewModel(
      CaseDesk desk, People people, ChartViewModel chart, Optional<RecognitionSwitch> recognition) {
    this.desk = desk;
    this.people = people;
    this.chart = chart;
    this.recognition = recognition;
    shown = new ReadOnlyObjectWrapper<>(read());
    desk.assessmentProperty().subscribe((_, _) -> refresh());
    chart.progressProperty().subscribe((_, _) -> refresh());
    chart.readProperty().subscribe((_, _) -> refresh());
    recognition.ifPresent(way -> way.pausedProperty().subscribe((_, _) -> refresh()));
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Shown shown() {
    return shown.get();
  }

  /// What the rail says while scanned pages are recognized.
  ReadOnlyStringProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  CaseDesk desk() {
    return desk;
  }

  Optional<RecognitionSwitch> recognition() {
    return recognition;
  }

  Optional<Line> line(String idOrTitle) {
    return shown().documents().stream()
        .filter(line -> line.id().equals(idOrTitle) || line.document().title().equals(idOrTitle))
        .findFirst();
  }

  private void refresh() {
    var now = read();
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
    var scans = now.scans();
    underWay.set(
        scans.isOver()
            ? ""
            : WORDS.text(
                now.paused() ? "rail.paused" : "rail.recognizing",
                Integer.toString(scans.done()),
                Integer.toString(all(scans))));
  }

  static int all(Recognition.Progress scans) {
    return scans.done() + scans.waiting() + scans.refused();
  }

  private Shown read() {
    var file = desk.assessment().file();
    var lines = file.documents().stream().map(this::line).toList();
    return new Shown(
        lines,
        WithdrawnDocument.of(file).stream().map(this::gone).toList(),
        why(Act.ATTACH_DOCUMENT),
        why(Act.CORRECT_DOCUMENT),
        lines.stream().map(Line::scans).reduce(new Recognition.Progress(0, 0, 0), this::sum),
        recognition.map(way -> way.pausedProperty().get()).orElse(false));
  }

  private Recognition.Progress sum(Recognition.Progress one, Recognition.Progress other) {
    return new Recognition.Progress(
        one.done() + other.done(),
        one.waiting() + other.waiting(),
        one.refused() + other.refused());
  }

  private Optional<String> why(Act act) {
    return desk.refusals(act).stream().findFirst().map(Wording::of);
  }

  private Line line(Document document) {
    var evidence =
        desk.assessment().file().work().evidence().stream()
            .filter(piece -> piece.isIn(document.id()))
            .toList();
    return new Line(
        document,
        WORDS.text("attached", people.signature(document.by()), moment(document.at())),
        evidence,
        chart.recognizing(document.id()),
        chart.legibility(document.id()));
  }

  private Gone gone(WithdrawnDocument out) {
    return new Gone(
        out.document(),
        WORDS.text("gone.why", people.signature(out.by()), moment(out.at()), out.reason()));
  }

  private String moment(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, desk.assessment().plan().zone()));
  }

  // ---- acts

  /// Describes a document otherwise, or says why that cannot be.
  List<Refusal> onDescribe(String document, UnaryOperator<Description> change) {
    return line(document)
        .map(line -> {
          var before = line.document().description();
          var after = change.apply(before);
          return after.equals(before) ? List.<Refusal>of() : describe(document, after);
        })
        .orElse(List.of());
  }

  private List<Refusal> describe(String document, Description description) {
    var event = new CaseEvent.DocumentDescribed(document, description);
    var refusals = desk.refusals(event);
    if (refusals.isEmpty()) {
      desk.act(event);
    }
    return refusals;
  }

  void onShow(Line line) {
    chart.show(line.document());
  }

  boolean onShow(Evidence piece) {
    return chart.show(piece);
  }

  /// Lets the recognition rest, or go on.
  void onPause() {
    recognition.ifPresent(way -> {
      if (way.pausedProperty().get()) {
        way.onGoOn();
      } else if (!shown().scans().isOver()) {
        way.onPause();
      }
    });
  }
}
