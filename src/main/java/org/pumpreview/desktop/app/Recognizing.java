package org.pumpreview.desktop.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pumpreview.casework.Recognition;
import org.pumpreview.casework.Recognition.Step;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.records.RecognitionSwitch;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;

/// Keeps the recognition of the open case going, a page at a time, until somebody lets it rest, and
/// shows what came of it. Lives on the JavaFX thread.
final class Recognizing implements RecognitionSwitch, AutoCloseable {
  private final Recognition recognition;
  private final Work lane;
  private final ChartViewModel chart;
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private boolean busy;
  private boolean closed;

  Recognizing(Recognition recognition, Work lane, ChartViewModel chart) {
    this.recognition = recognition;
    this.lane = lane;
    this.chart = chart;
    chart.documentsProperty().subscribe(recognition::follow);
    chart
        .readProperty()
        .subscribe(_ -> {
          // Which pages are only pictures is known once they were read.
          chart.documentsProperty().get().forEach(this::tell);
          go();
        });
    chart.lookedProperty().subscribe(_ -> go());
  }

  @Override
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  @Override
  public void onPause() {
    recognition.pause();
    paused.set(true);
  }

  @Override
  public void onGoOn() {
    recognition.resume();
    paused.set(false);
    go();
  }

  /// Goes on where something waits: pages were read since, and some of them are pictures.
  private void go() {
    if (busy || closed) {
      return;
    }
    busy = true;
    chart.inSight().ifPresent(place -> recognition.lookAt(place.document(), place.page()));
    lane.run(recognition::next, this::onStep, _ -> busy = false);
  }

  private void onStep(Step step) {
    busy = false;
    switch (step) {
      case Step.Recognized(Document document, int page, _) -> {
        // Whoever hears that all is recognized can search all of it.
        chart.onRecognized(document.id(), page);
        tell(document);
        go();
      }
      case Step.Refused(Document document, _, _) -> {
        tell(document);
        go();
      }
      case Step.Idle() -> {}
    }
  }

  private void tell(Document document) {
    chart.onRecognizing(document.id(), recognition.progress(document));
  }

  /// The page that is being recognized is not waited for.
  @Override
  public void close() {
    closed = true;
    recognition.close();
  }
}
