package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.Attached;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Password;

/// The chart by itself, read by real processes out of real files.
class ChartPaneTest {
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1.0);
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
  private static final KeyCodeCombination BACK =
      new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);

  @TempDir Path folder;

  private static CaseOnDesk trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  /// A chart in a window of its own, read for one item.
  private record Shown(
      CaseOnDesk held, CaseDesk desk, ChartOnDesk documents, Chart chart, Screens screen)
      implements AutoCloseable {

    static Shown of(CaseOnDesk held, ChartOnDesk documents, double width) {
      var desk = Screens.onFx(() -> held.desk(CaseOnDesk.NURSE));
      var chart = Screens.onFx(() -> documents.chart(desk));
      var seat = Screens.onFx(() -> new StackPane(chart.pane()));
      var screen = Screens.show(() -> new Layers(seat), width, 760, LIGHT);
      Screens.runFx(() -> {
        seat.addEventHandler(
            javafx.scene.input.KeyEvent.KEY_PRESSED, event -> chart.pane().press(event));
        chart
            .model()
            .setSubject(
                Optional.of(new ChartViewModel.Subject("I.A.2.g", List.of("MME", "taper"))));
        chart.pane().focusPages();
      });
      return new Shown(held, desk, documents, chart, screen);
    }

    SheetViewModel sheet() {
      return Screens.onFx(() -> chart.model().activeProperty().get().orElseThrow());
    }

    void ready() {
      ChartOnDesk.await(chart);
      Screens.runFx(chart.pane()::focusPages);
      screen.settle();
    }

    @Override
    public void close() {
      Screens.runFx(chart::close);
      screen.close();
      documents.close();
    }
  }

  @Test
  void aPageIsGoneToByItsNumber() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.G);
      shown.screen().type("38");
      shown.screen().press(KeyCode.ENTER);
      assertEquals(38, shown.sheet().page());
      shown.screen().press(KeyCode.PAGE_DOWN);
      assertEquals(39, shown.sheet().page());
    }
  }

  @Test
  void afterEnterTheKeysMeanThePagesAndEnterGoesOn() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.SLASH);
      shown.screen().type("pain");
      // At once: it is not known yet where to.
      shown.screen().press(KeyCode.ENTER);
      Screens.until("the hit", () -> shown.chart().model().search().found().now() >= 0);
      ChartOnDesk.await(shown.chart());
      shown.screen().settle();
      int first = Screens.onFx(() -> shown.chart().model().search().found().now());
      shown.screen().press(KeyCode.ENTER);
      assertEquals(
          first + 1, (int) Screens.onFx(() -> shown.chart().model().search().found().now()));
      ChartOnDesk.await(shown.chart());
      shown.screen().settle();
      shown.screen().press(KeyCode.E);
      assertEquals(1, shown.held().file().all(CaseEvent.EvidenceCited.class).size());
      assertEquals("pain", Screens.onFx(() -> shown.chart().model().search().typed()));
    }
  }

  @Test
  void whoGoesToAnotherItemIsNotLedWhereEnterWouldHaveLed() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      Screens.runFx(() -> {
        var model = shown.chart().model();
        model.search().onTyped("pain");
        // Before it is known where to.
        model.onHit(true);
        model.setSubject(Optional.of(new ChartViewModel.Subject("I.A.2.h", List.of("MME"))));
      });
      Screens.until("the answer", () -> shown.chart().model().search().isSettled());
      assertEquals(-1, shown.chart().model().search().found().now());
    }
  }

  @Test
  void hitsOfTheItemsTermsAreCountedAndGoneThrough() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      ChartOnDesk.awaitHits(shown.chart());
      var search = shown.chart().model().search();
      // Page 17: 120 MME, taper; page 38: Taper, 120 MME, 54 MME, 120 MME.
      assertEquals(6, search.found().count());
      // The one sentence with two of the terms comes first.
      shown.screen().press(KeyCode.F3);
      assertEquals(38, shown.sheet().page());
      shown.screen().press(KeyCode.F3);
      assertEquals(17, shown.sheet().page());
      shown.screen().press(BACK);
      shown.screen().press(BACK);
      assertEquals(3, search.found().now());
      assertEquals(38, shown.sheet().page());
      shown.ready();
      assertEquals(
          MadeRecord.WEANED.substring(0, 73),
          shown.sheet().marking().passage().orElseThrow().quote());
    }
  }

  @Test
  void aWrittenDocumentIsShownAsWideAsItsWordsUntilAPersonChoosesOtherwise() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      ChartOnDesk.awaitHits(shown.chart());
      assertEquals(Zoom.Fit.TEXT, shown.sheet().zoomProperty().get().fit());
      shown.screen().settle();
      shown.screen().picture("chart-fit-text");
      shown.screen().press(KeyCode.DIGIT0);
      assertEquals(Zoom.PAGE, shown.sheet().zoomProperty().get());
      shown.screen().press(KeyCode.DIGIT0);
      assertEquals(Zoom.WIDTH, shown.sheet().zoomProperty().get());
    }
  }

  @Test
  void whatTheSearchMarkedForOneItemIsNoEvidenceOfAnother() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      ChartOnDesk.awaitHits(shown.chart());
      shown.screen().press(KeyCode.F3);
      shown.ready();
      Screens.runFx(() ->
          shown
              .chart()
              .model()
              .setSubject(
                  Optional.of(new ChartViewModel.Subject("I.A.2.h", List.of("hyperalgesia")))));
      shown.screen().press(KeyCode.E);
      assertEquals(List.of(), shown.held().file().work().evidence());
    }
  }

  @Test
  void whatIsMarkedOutOfSightComesIntoSightBeforeItIsCited() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT);
      shown.screen().press(KeyCode.END);
      shown.screen().press(KeyCode.E);
      assertEquals(List.of(), shown.held().file().work().evidence());
      assertEquals(1, shown.sheet().page());
      shown.screen().press(KeyCode.E);
      assertEquals(1, shown.held().file().work().evidence().size());
    }
  }

  @Test
  void whatIsMarkedAboveTheViewComesIntoSightBeforeItIsCited() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT);
      shown.screen().press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
      assertEquals(1, shown.sheet().page());
      shown.screen().press(KeyCode.E);
      assertEquals(List.of(), shown.held().file().work().evidence());
      shown.screen().press(KeyCode.E);
      assertEquals(1, shown.held().file().work().evidence().size());
    }
  }

  private static PageText recognized(double confidence) {
    var words = List.of(new Word("2.2", new PageArea(72, 72, 30, 12), 0));
    return new PageText(words, PageText.Origin.RECOGNIZED, confidence);
  }

  /// What stands at the button that makes evidence of the first word; blank where nothing does.
  private static String offered(PageText text) {
    var held = trial();
    var documents = ChartOnDesk.of(held);
    documents.recognized("packet", 1, text);
    try (var shown = Shown.of(held, documents, 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT);
      shown.screen().settle();
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
      shown.screen().picture("chart-offer-" + text.origin() + "-" + Math.round(text.confidence()));
      var quoted = shown.screen().find(".evidence-float .quoted", javafx.scene.control.Label.class);
      return quoted.isVisible() ? quoted.getText() : "";
    }
  }

  @Test
  void wordsThatWereRecognizedStandAtTheirButtonBeforeTheyAreCited() {
    assertEquals("\u201c2.2\u201d", offered(recognized(PageText.DOUBTFUL)));
    assertEquals("The place alone, without words", offered(recognized(PageText.DOUBTFUL - 0.1)));
    var written = new PageText(recognized(100).words(), PageText.Origin.WRITTEN, 100);
    assertEquals("", offered(written));
  }

  private static Evidence citedFrom(PageText text) {
    var held = trial();
    var documents = ChartOnDesk.of(held);
    documents.recognized("packet", 1, text);
    try (var shown = Shown.of(held, documents, 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT, KeyCode.E);
      return shown.held().file().evidence("I.A.2.g").getFirst();
    }
  }

  @Test
  void wordsThatWereRecognizedAreCitedAsSuch() {
    var piece = citedFrom(recognized(PageText.DOUBTFUL));
    assertEquals("2.2", piece.quote());
    assertTrue(piece.isRecognized());
  }

  @Test
  void wordsTooUncertainAreCitedByTheirPlaceAlone() {
    var piece = citedFrom(recognized(PageText.DOUBTFUL - 0.1));
    assertEquals("", piece.quote());
    assertEquals(List.of(new PageArea(72, 72, 30, 12)), piece.mark().orElseThrow().areas());
  }

  @Test
  void wordsAreMarkedByKeysAlone() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT, KeyCode.RIGHT);
      shown.screen().press(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
      assertEquals("Example Pain", shown.sheet().marking().passage().orElseThrow().quote());
      shown.screen().press(KeyCode.E);
      assertEquals("Example Pain", shown.held().file().evidence("I.A.2.g").getFirst().quote());
      assertTrue(shown.sheet().marking().passage().isEmpty());
    }
  }

  @Test
  void aPieceOfEvidenceShowsItsPlace() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 480)) {
      shown.ready();
      shown.screen().press(KeyCode.RIGHT, KeyCode.E);
      shown.screen().press(KeyCode.END);
      assertEquals(46, shown.sheet().page());
      var piece = shown.held().file().evidence("I.A.2.g").getFirst();
      assertTrue(Screens.onFx(() -> shown.chart().model().show(piece)));
      shown.screen().settle();
      assertEquals(1, shown.sheet().page());
      var marks = Screens.onFx(() -> shown.chart().model().marks(shown.sheet(), 1));
      assertEquals(List.of(piece.mark().orElseThrow().areas()), marks.own());
    }
  }

  @Test
  void twoDocumentsStandSideBySide() {
    var held = trial();
    try (var shown = Shown.of(held, ChartOnDesk.of(held), 1000)) {
      shown.ready();
      shown.screen().press(KeyCode.D);
      shown.ready();
      assertEquals(
          List.of("Fax packet", "Psych eval"),
          Screens.onFx(() ->
              shown.chart().model().sheetsProperty().get().stream()
                  .map(sheet -> sheet.document().title())
                  .toList()));
      shown.screen().picture("chart-two");
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
    }
  }

  @Test
  void aThousandPagesAreAHandfulOfNodesAndABoundOfMemory() {
    var held = trial();
    var documents =
        new ChartOnDesk().attach(held, "long", "Hospital record", 1000, MadeRecord.pages(1000));
    try (var shown = Shown.of(held, documents, 480)) {
      shown.ready();
      var strip = shown.screen().find(".page-strip", PageStrip.class);
      for (int page = 50; page <= 1000; page += 50) {
        int to = page;
        Screens.runFx(() -> shown.sheet().goTo(to));
        shown.ready();
      }
      assertEquals(1000, shown.sheet().page());
      assertTrue(strip.nodes() <= 6, "nodes " + strip.nodes());
      assertTrue(shown.chart().model().painter().pictures().bytes() <= Pictures.BOUND);
    }
  }

  @Test
  void aDocumentThatCannotBeReadSaysWhyInItsPlace() {
    var held = trial();
    var documents =
        new ChartOnDesk().attach(held, "broken", "Torn fax", 3, "no document".getBytes());
    try (var shown = Shown.of(held, documents, 480)) {
      Screens.until(
          () -> shown.sheet().stateProperty().get() instanceof SheetViewModel.State.Refused);
      shown.screen().settle();
      shown.screen().picture("chart-refused");
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
    }
  }

  @Test
  void recognizedWordsThatAreDoubtfulCarryAWarning() {
    var held = trial();
    var documents = ChartOnDesk.of(held);
    documents.recognized("packet", 1, new PageText(List.of(), PageText.Origin.RECOGNIZED, 58));
    try (var shown = Shown.of(held, documents, 480)) {
      shown.ready();
      shown.screen().settle();
      var warning = shown.screen().find(".recognized", javafx.scene.control.Label.class);
      assertTrue(warning.getText().contains("58 %"), warning.getText());
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
    }
  }

  @Test
  void theWordsOfAnotherProgramAreMarkedAsSuch() {
    var held = trial();
    var documents = ChartOnDesk.of(held);
    documents.recognized("packet", 1, new PageText(List.of(), PageText.Origin.LAYERED, 0));
    try (var shown = Shown.of(held, documents, 480)) {
      shown.ready();
      shown.screen().settle();
      var warning = shown.screen().find(".recognized", javafx.scene.control.Label.class);
      assertTrue(warning.getText().contains("another program"), warning.getText());
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
    }
  }

  @Test
  void aTermThatWasAddedIsThereWhenTheCaseIsOpenedAgain() {
    var held = trial();
    var subject = Optional.of(new ChartViewModel.Subject("I.A.2.g", List.of("MME")));
    try (var documents = new ChartOnDesk()) {
      Screens.runFx(() -> {
        var first = documents.chart(held.desk(CaseOnDesk.NURSE)).model();
        first.setSubject(subject);
        first.search().onAdd("tapered");
        first.search().onTerm("MME", false);
        first.close();
        var again = documents.chart(held.desk(CaseOnDesk.NURSE)).model();
        again.setSubject(subject);
        assertEquals(
            List.of(new ChartSearch.Term("MME", false), new ChartSearch.Term("tapered", true)),
            again.search().termsProperty().get());
      });
    }
  }

  @Test
  void aFileOfTheNameOfAnotherDocumentIsCountedOn() {
    assertEquals(
        "Fax packet (3)",
        Screens.onFx(() ->
            new OfferedRow(
                    new Source.OfFile(Path.of("Fax_packet.pdf")),
                    List.of("fax packet", "Fax packet (2)"))
                .first()
                .getText()));
  }

  @Test
  void aCaseWithoutDocumentsOffersToAttachOne() {
    var held = trial();
    try (var shown = Shown.of(held, new ChartOnDesk(), 480)) {
      shown.screen().picture("chart-empty");
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
    }
  }

  @Test
  void aLockedFileAsksForItsPasswordAndIsAttachedWithIt() throws IOException {
    var held = trial();
    var file = Files.write(folder.resolve("Clinic_note.pdf"), MadeRecord.locked("levee"));
    var tries = new ArrayList<Offered>();
    try (var shown = Shown.of(held, new ChartOnDesk(), 900)) {
      var desk = shown.desk();
      Screens.runFx(() -> desk.assessmentProperty().get());
      Screens.runFx(() ->
          shown
              .chart()
              .model()
              .setIntake(
                  new Intake() {
                    @Override
                    public List<Path> choose() {
                      return List.of(file);
                    }

                    @Override
                    public ChartDesk.Result attach(
                        CaseFile to, List<Offered> offered, ChartDesk.Progress progress) {
                      tries.addAll(offered);
                      return new ChartDesk.Result(to, List.of(answer(offered.getFirst(), held)));
                    }
                  }));
      shown.screen().find(".empty-state .button", javafx.scene.control.Button.class);
      Screens.runFx(
          () -> shown.chart().model().onAttach((Layers) shown.screen().scene().getRoot()));
      shown.screen().settle();
      assertEquals(List.of(), SceneAudit.of(shown.screen().scene()));
      shown.screen().press(CONFIRM);
      Screens.until(() -> tries.size() == 1);
      shown.screen().settle();
      shown.screen().picture("chart-attach-locked");
      shown.screen().type("levee");
      shown.screen().press(CONFIRM);
      Screens.until(() -> !((Layers) shown.screen().scene().getRoot()).isOpen());
      assertEquals("Clinic note", tries.getLast().description().title());
      assertEquals("levee", tries.getLast().password().orElseThrow().text());
    }
  }

  private static Attached answer(Offered offered, CaseOnDesk held) {
    return offered.password().map(Password::text).filter("levee"::equals).isPresent()
        ? new Attached.Done(offered, document(offered, held))
        : new Attached.Unreadable(offered, Reason.PASSWORD_NEEDED);
  }

  private static org.pumpreview.review.Document document(Offered offered, CaseOnDesk held) {
    held.does(
        new CaseEvent.DocumentAttached(
            "locked",
            offered.description(),
            "Clinic_note.pdf",
            org.pumpreview.review.DocumentForm.PDF,
            1,
            1,
            "0".repeat(64),
            "attachment-locked",
            offered.password(),
            false));
    return held.file().documents().getLast();
  }
}
