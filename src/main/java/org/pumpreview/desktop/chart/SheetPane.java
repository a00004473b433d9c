package org.pumpreview.desktop.chart;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// One document: its pages, or why there are none, and what is to be said about the page in sight.
final class SheetPane extends BorderPane {
  private static final Words WORDS = Words.of("chartpane");

  private final SheetViewModel sheet;
  private final PageStrip strip;
  private final Thumbnails thumbnails;
  private final Label caption = new Label();
  private final Label recognized = new Label();
  private boolean waited;
  private final Icon recognizedIcon = new Icon(Icons.INFORMATION);

  SheetPane(ChartViewModel model, SheetViewModel sheet) {
    this.sheet = sheet;
    getStyleClass().add("sheet-pane");
    strip =
        new PageStrip(sheet, sheet.marking(), model.painter(), page -> model.marks(sheet, page));
    thumbnails = new Thumbnails(sheet, model.painter());
    caption.getStyleClass().add("caption");
    caption.setMaxWidth(Double.MAX_VALUE);
    recognized.getStyleClass().add("recognized");
    recognized.setGraphic(recognizedIcon);
    recognized.setWrapText(true);
    recognized.setMaxWidth(Double.MAX_VALUE);
    sheet.stateProperty().subscribe(this::show);
    sheet.pageProperty().subscribe(_ -> showOrigin());
    sheet
        .changesProperty()
        .subscribe(_ -> {
          caption.setText(sheet.document().title());
          showOrigin();
        });
  }

  SheetViewModel sheet() {
    return sheet;
  }

  PageStrip strip() {
    return strip;
  }

  private void show(SheetViewModel.State state) {
    switch (state) {
      case SheetViewModel.State.Opening _ -> setCenter(desk(new Label(WORDS.text("opening"))));
      case SheetViewModel.State.Refused(var sentence, _) ->
          setCenter(
              desk(new EmptyState(Icons.WARNING, WORDS.text("refused"), Sentence.of(sentence))));
      case SheetViewModel.State.Open _ -> {
        setCenter(strip);
        focusWaited();
      }
    }
  }

  private static StackPane desk(Node node) {
    var desk = new StackPane(node);
    desk.getStyleClass().add("chart-desk");
    return desk;
  }

  /// Small pages at the left side, where they are wanted.
  void setThumbnails(boolean wanted) {
    setLeft(wanted ? thumbnails : null);
  }

  /// The document's name above it, where there are two.
  void setCaption(boolean wanted, boolean active) {
    caption.setText(sheet.document().title());
    setTop(wanted ? caption : null);
    caption.getStyleClass().removeAll("active");
    if (active) {
      caption.getStyleClass().add("active");
    }
  }

  /// Puts the focus on the pages, as soon as there are any.
  void focusPages() {
    waited = sheet.opened().isEmpty();
    (waited ? this : strip).requestFocus();
  }

  /// Nobody who has gone on to something beside the chart is brought back.
  private void focusWaited() {
    var owner = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    boolean gone = owner.filter(node -> !isInChart(node)).isPresent();
    if (waited && !gone) {
      strip.requestFocus();
    }
    waited = false;
  }

  private static boolean isInChart(Node node) {
    return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
        .anyMatch(ChartPane.class::isInstance);
  }

  /// Goes on marking, and keeps where it has come to in sight.
  void mark(Marking.Step step, boolean extend) {
    var marking = sheet.marking();
    marking.step(step, extend);
    marking
        .passage()
        .ifPresent(passage -> marking.caret().ifPresent(at -> strip.follow(at, passage.page())));
  }

  /// Marks nothing any more; false where nothing was.
  boolean unmark() {
    boolean marked = sheet.marking().passage().isPresent();
    sheet.marking().clear();
    return marked;
  }

  void setFloat(Optional<Node> node) {
    strip.setFloat(node);
  }

  /// Words of a page that were recognized are said to be, and doubtful ones warned of.
  private void showOrigin() {
    var text = sheet.text(sheet.page()).filter(PageText::isRecognized);
    if (text.isEmpty()) {
      showProgress();
      return;
    }
    if (text.get().origin() == PageText.Origin.LAYERED) {
      recognized.setText(WORDS.text("recognized.layered", sheet.page()));
      tell(true);
      return;
    }
    boolean doubtful = text.get().isDoubtful();
    // Never rounded up to where a page is no longer doubtful.
    String sure = Long.toString((long) text.get().confidence());
    recognized.setText(
        doubtful
            ? WORDS.text("recognized.doubtful", sheet.page(), sure)
            : WORDS.text("recognized", sheet.page(), sure));
    tell(doubtful);
  }

  /// Of a scanned page that has no words yet, or gets none, this is said.
  private void showProgress() {
    var progress = sheet.recognizing();
    if (sheet.text(sheet.page()).filter(PageText::isPicture).isEmpty()
        || progress.waiting() + progress.refused() == 0) {
      setBottom(null);
    } else if (progress.waiting() > 0) {
      int all = progress.done() + progress.waiting() + progress.refused();
      recognized.setText(WORDS.text("recognizing", progress.done(), all));
      tell(false);
    } else {
      recognized.setText(WORDS.text("recognizing.refused", progress.refused()));
      tell(true);
    }
  }

  private void tell(boolean warns) {
    recognizedIcon.setGlyph(warns ? Icons.WARNING : Icons.INFORMATION);
    recognized.getStyleClass().setAll("label", "recognized");
    (warns ? Tone.CAUTION : Tone.NEUTRAL).on(recognized);
    setBottom(recognized);
  }
}
