package org.pumpreview.desktop.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Document;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Step;

/// The step of the records in a window of its own, as large as the frame of a case would leave it.
final class RecordsScreen implements AutoCloseable {
  static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);
  static final Appearance DARK = LIGHT.withMode(Appearance.Mode.DARK);
  static final Appearance LARGE = LIGHT.withScale(2.0);
  static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
  static final KeyCodeCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.CONTROL_DOWN);

  /// What rails, header and summary leave of 1280 x 800, and of 1920 x 1080.
  record Size(double width, double height) {
    static final Size WIDE = new Size(1040, 708);
    static final Size FULL = new Size(1680, 988);
  }

  final CaseOnDesk held;
  final CaseDesk desk;
  final Chart chart;
  final Screens screen;
  final Switch recognition = new Switch();
  final List<Place> gone = new ArrayList<>();
  private final RecordsView view;
  private final ChartOnDesk documents;
  private final long begun;

  /// Remembers what was asked of it.
  static final class Switch implements RecognitionSwitch {
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();

    @Override
    public ReadOnlyBooleanProperty pausedProperty() {
      return paused.getReadOnlyProperty();
    }

    @Override
    public void onPause() {
      paused.set(true);
    }

    @Override
    public void onGoOn() {
      paused.set(false);
    }
  }

  private RecordsScreen(CaseOnDesk held, ChartOnDesk documents, Appearance look, Size size) {
    this.held = held;
    this.documents = documents;
    begun = held.file().seq();
    desk = Screens.onFx(() -> held.desk(CaseOnDesk.NURSE));
    chart = Screens.onFx(() -> documents.chart(desk));
    view =
        Screens.onFx(() ->
            new RecordsView(desk, CaseOnDesk.PEOPLE, chart, Optional.of(recognition), gone::add));
    screen = Screens.show(() -> new Layers(view.node()), size.width(), size.height(), look);
    focus(Place.of(Step.RECORDS));
  }

  static RecordsScreen of(CaseOnDesk held, ChartOnDesk documents) {
    return of(held, documents, LIGHT, Size.WIDE);
  }

  static RecordsScreen of(CaseOnDesk held, ChartOnDesk documents, Appearance look, Size size) {
    return new RecordsScreen(held, documents, look, size);
  }

  /// A trial without an answer.
  static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  /// Marks a place of a document as evidence.
  static void cite(CaseOnDesk held, String id, String paragraph, int page, String quote) {
    Document document = held.file().document(id).orElseThrow();
    held.does(
        CaseEvent.EvidenceCited.marked(
            "piece-" + paragraph + page,
            paragraph,
            document,
            new Mark(id, page, List.of(new PageArea(64, 72, 300, 12))),
            quote));
  }

  void focus(Place place) {
    Screens.runFx(() -> view.focus(place));
    screen.settle();
  }

  void flush() {
    Screens.runFx(view::flush);
    screen.settle();
  }

  void awaitChart() {
    ChartOnDesk.await(chart);
    screen.settle();
  }

  /// Waits until every page was read, and the one in sight is drawn where there is room for it.
  void awaitRead() {
    if (Screens.onFx(() -> chart.pane().getScene() != null)) {
      awaitChart();
    }
    Screens.until(
        "the words of all pages",
        () ->
            desk.assessment().file().documents().stream()
                .allMatch(document ->
                    chart.model().legibility(document.id()).read() == document.pages()));
    screen.settle();
  }

  RecordsView view() {
    return view;
  }

  /// What was done on this screen.
  List<CaseEvent> events() {
    return held.eventsAfter(begun);
  }

  /// The words in sight that a selector finds.
  List<String> words(String selector) {
    return Screens.onFx(() ->
        screen.scene().getRoot().lookupAll(selector).stream()
            .filter(Labeled.class::isInstance)
            .map(Labeled.class::cast)
            .filter(RecordsScreen::isInSight)
            .map(Labeled::getText)
            .toList());
  }

  private static boolean isInSight(Labeled label) {
    return Stream.<Node>iterate(label, at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  boolean isDialogOpen() {
    return Screens.onFx(() -> ((Layers) screen.scene().getRoot()).isOpen());
  }

  @Override
  public void close() {
    Screens.runFx(chart::close);
    screen.close();
    documents.close();
  }
}
