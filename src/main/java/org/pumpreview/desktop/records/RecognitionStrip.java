package org.pumpreview.desktop.records;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.words.Words;

/// How far the recognition of all scanned pages is, with the switch that lets it rest.
final class RecognitionStrip extends VBox {
  private static final Words WORDS = Words.of("records");

  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final KeyedButton toggle;

  RecognitionStrip(RecordsViewModel model) {
    getStyleClass().add("recognition");
    words.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    toggle =
        new KeyedButton("", BootstrapIcons.PAUSE)
            .small()
            .key(WORDS.text("key.pause"))
            .onPress(model::onPause);
    toggle.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(words, toggle);
    line.getStyleClass().add("line");
    getChildren().setAll(line, bar);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    model.shownProperty().subscribe(this::show);
  }

  private void show(RecordsViewModel.Shown shown) {
    var scans = shown.scans();
    setVisible(!scans.isOver());
    if (scans.isOver()) {
      return;
    }
    int all = RecordsViewModel.all(scans);
    int done = scans.done() + scans.refused();
    String said =
        WORDS.text(
            shown.paused() ? "recognition.paused" : "recognition",
            Integer.toString(done),
            Integer.toString(all));
    words.setText(said);
    bar.setAccessibleText(said);
    bar.setProgress(done / (double) all);
    toggle.setText(WORDS.text(shown.paused() ? "recognition.go-on" : "recognition.pause"));
    toggle.setGraphic(new Icon(shown.paused() ? BootstrapIcons.PLAY : BootstrapIcons.PAUSE));
  }
}
