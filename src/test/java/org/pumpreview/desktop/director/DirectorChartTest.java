package org.pumpreview.desktop.director;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.chart.MadeRecord;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.proceedings.ProceedingsView;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Step;

/// The director's desk with the chart that the nurse marked.
class DirectorChartTest {
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);

  /// What rails, header and summary leave of a window of 1280 x 800, and of 1920 x 1080.
  private static final double SMALL = 1040;

  private static final double LARGE = 1680;

  /// Over the sentence about the weaning, on page 38 of the packet.
  private static final PageArea WEANED = new PageArea(64, 221, 486, 12);

  /// A trial of which the nurse could not settle one item, with two places for it in the chart.
  private static CaseOnDesk routed(ChartOnDesk documents) {
    var held = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).facts();
    documents
        .attach(held, "packet", "Fax packet", 46, MadeRecord.packet())
        .attach(held, "evaluation", "Psych eval", 6, MadeRecord.evaluation());
    for (var item : held.assessment().items()) {
      var paragraph = item.paragraph();
      if (paragraph.equals("I.A.2.g")) {
        held.answered(paragraph, Answer.NEEDS_PHYSICIAN);
        held.does(marked("m1", paragraph, held, 38), marked("m2", paragraph, held, 17));
      } else {
        held.answered(paragraph, item.item().kind().supporting())
            .cited(paragraph, "Hospital record", "12", "the record says so");
      }
    }
    held.does(new CaseEvent.RoutedToDirector("Was the dose lowered by half before the trial?"));
    return held.as(CaseOnDesk.DIRECTOR);
  }

  private static CaseEvent marked(String id, String paragraph, CaseOnDesk held, int page) {
    var document = held.file().documents().getFirst();
    return CaseEvent.EvidenceCited.marked(
        id,
        paragraph,
        document,
        new Mark(document.id(), page, List.of(WEANED)),
        "Oxycodone is now 36 mg a day in all, 54 MME");
  }

  /// The director's desk in a window of its own.
  private static final class Shown implements AutoCloseable {
    final ChartOnDesk documents = new ChartOnDesk();
    final CaseOnDesk held = routed(documents);
    final Screens screen;
    final Chart chart;
    final DirectorView view;

    Shown(double width, double height, Appearance look) {
      var desk = Screens.onFx(() -> held.desk(CaseOnDesk.DIRECTOR));
      chart = Screens.onFx(() -> documents.chart(desk));
      var layers = Screens.onFx(() -> new Layers(new BorderPane()));
      Consumer<Place> nowhere = _ -> {};
      view =
          Screens.onFx(() ->
              new DirectorView(
                  desk,
                  CaseOnDesk.PEOPLE,
                  chart,
                  layers,
                  nowhere,
                  new ProceedingsView(desk, CaseOnDesk.PEOPLE, layers, nowhere)));
      Screens.runFx(() -> layers.setContent(view.node()));
      screen = Screens.show(() -> layers, width, height, look);
      focus("I.A.2.g");
    }

    void focus(String target) {
      Screens.runFx(() -> view.focus(Place.of(Step.DECISION, target)));
      screen.settle();
    }

    void await() {
      ChartOnDesk.await(chart);
      screen.settle();
    }

    boolean shows(String selector) {
      return Screens.onFx(() -> screen.scene().getRoot().lookup(selector) != null);
    }

    int page() {
      return Screens.onFx(() -> chart.model().inSight().orElseThrow().page());
    }

    List<String> shownLinks() {
      return Screens.onFx(() ->
          screen.scene().getRoot().lookupAll(".finding-row .hyperlink:shown").stream()
              .map(link -> ((Hyperlink) link).getText())
              .toList());
    }

    /// Whether the place of a piece is drawn as that of the item that is worked on.
    boolean drawsPlace() {
      return shows(".chart-page .evidence-own");
    }

    @Override
    public void close() {
      Screens.runFx(chart::close);
      screen.close();
      documents.close();
    }
  }

  static Stream<Arguments> looks() {
    var dark = LIGHT.withMode(Appearance.Mode.DARK);
    return Stream.of(
        Arguments.of("light", LIGHT, SMALL, 708.0),
        Arguments.of("dark", dark, SMALL, 708.0),
        Arguments.of("large", LIGHT.withScale(2), SMALL, 708.0),
        Arguments.of("full-light", LIGHT, LARGE, 988.0),
        Arguments.of("full-dark", dark, LARGE, 988.0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void theChartStandsBesideTheFindings(
      String look, Appearance appearance, double width, double height) {
    try (var shown = new Shown(width, height, appearance)) {
      shown.screen.press(KeyCode.E);
      shown.await();
      shown.screen.picture("chart-director-" + look);
      assertEquals(List.of(), SceneAudit.of(shown.screen.scene()));
    }
  }

  @Test
  void theChartStandsBesideFindingsAndDecisionWhereThereIsRoom() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      assertTrue(shown.shows(".chart-pane"));
      assertTrue(shown.shows(".attestation"));
      shown.screen.press(KeyCode.V);
      assertFalse(shown.shows(".chart-pane"));
      assertTrue(shown.shows(".attestation"));
    }
  }

  @Test
  void whereThereIsLittleRoomTheChartTakesThePlaceOfTheDecisionWhileItIsAskedFor() {
    try (var shown = new Shown(SMALL, 708, LIGHT)) {
      assertFalse(shown.shows(".chart-pane"));
      shown.screen.press(KeyCode.V);
      shown.screen.settle();
      assertTrue(shown.shows(".chart-pane"));
      assertTrue(shown.shows(".findings-table"));
      assertFalse(shown.shows(".attestation"));
      shown.focus("RATIONALE");
      assertFalse(shown.shows(".chart-pane"));
      assertEquals(
          Optional.of("text-area"),
          Optional.ofNullable(Screens.onFx(() -> shown.screen.scene().getFocusOwner()))
              .map(Node::getStyleClass)
              .filter(styles -> styles.contains("text-area"))
              .map(_ -> "text-area"));
    }
  }

  @Test
  void oneKeyShowsTheNursesPlacesOneAfterTheOther() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      shown.screen.press(KeyCode.E);
      shown.await();
      assertEquals(38, shown.page());
      assertTrue(shown.drawsPlace());
      assertEquals(List.of("Fax packet p. 38"), shown.shownLinks());
      shown.screen.press(KeyCode.E);
      shown.await();
      assertEquals(17, shown.page());
      assertEquals(List.of("Fax packet p. 17"), shown.shownLinks());
      shown.screen.press(KeyCode.E);
      assertFalse(shown.shows(".evidence-lines"));
    }
  }

  /// The sentence stands on page 38, and on page 17 other words do.
  @Test
  void aQuoteThatIsNotAtItsMarkIsToldAboveTheFindingsAndAtItsPage() {
    try (var shown = new Shown(SMALL, 708, LIGHT)) {
      Screens.until(
          "the comparison", () -> shown.chart.model().strayProperty().get().equals(Set.of("m2")));
      shown.screen.settle();
      assertFalse(shown.shows(".chart-pane"));
      assertEquals(
          List.of("Fax packet, page 17. The cited words are not at their mark any more"),
          Screens.onFx(() ->
              shown.screen.scene().getRoot().lookupAll(".finding-row .hyperlink").stream()
                  .map(Node::getAccessibleText)
                  .filter(words -> words.contains("not at their mark"))
                  .toList()));
      assertTrue(
          Screens.onFx(() ->
              shown.screen.scene().getRoot().lookupAll(".notices *").stream()
                  .filter(SentenceText.class::isInstance)
                  .map(words -> ((SentenceText) words).sentence().words())
                  .anyMatch(words -> words.contains("I.A.2.g (Fax packet p. 17)"))));
      shown.screen.picture("director-stray");
      assertEquals(List.of(), SceneAudit.of(shown.screen.scene()));
    }
  }

  @Test
  void wordsMarkedByHandBecomeTheDirectorsEvidence() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      shown.await();
      Screens.runFx(shown.chart.pane()::focusPages);
      shown.screen.press(KeyCode.RIGHT);
      shown.await();
      shown.screen.press(KeyCode.E);
      var piece = shown.held.file().evidence("I.A.2.g").getLast();
      assertEquals(CaseOnDesk.DIRECTOR.userId(), piece.by());
      assertTrue(piece.mark().isPresent());
    }
  }

  @Test
  void whatTheSearchMarkedIsNotCitedInTheDirectorsNameButOpensTheEvidence() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      ChartOnDesk.awaitHits(shown.chart);
      shown.screen.press(KeyCode.F3);
      shown.await();
      shown.screen.press(KeyCode.E);
      shown.await();
      assertEquals(2, shown.held.file().evidence("I.A.2.g").size());
      assertTrue(shown.shows(".evidence-lines"));
      Screens.runFx(shown.chart.pane()::focusPages);
      shown.screen.press(KeyCode.F3);
      shown.await();
      shown.screen.press(KeyCode.E);
      assertEquals(2, shown.held.file().evidence("I.A.2.g").size());
    }
  }

  @Test
  void whatIsMarkedOutOfSightIsNotMadeEvidence() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      ChartOnDesk.awaitHits(shown.chart);
      shown.screen.press(KeyCode.F3);
      shown.await();
      shown.screen.press(KeyCode.V);
      shown.focus("I.A.2.g");
      shown.screen.press(KeyCode.E);
      assertEquals(2, shown.held.file().evidence("I.A.2.g").size());
    }
  }

  @Test
  void lettersPressedOverThePagesTakeNothingOver() {
    try (var shown = new Shown(LARGE, 988, LIGHT)) {
      shown.await();
      Screens.runFx(shown.chart.pane()::focusPages);
      shown.screen.press(KeyCode.T, KeyCode.A);
      assertEquals(0, shown.held.file().answers(Desk.DIRECTOR).size());
    }
  }
}
