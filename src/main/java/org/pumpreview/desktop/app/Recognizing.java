package org.pumpreview.desktop.app;

import org.pumpreview.casework.Recognition;
import org.pumpreview.casework.Recognition.Step;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;

/// Keeps the recognition of the open case going, a page at a time, and shows what came of it. Lives
/// on the JavaFX thread.
final class Recognizing implements AutoCloseable {
  private final Recognition recognition;
  private final Work lane;
  private final ChartViewModel chart;
  private boolean busy;
  private boolean closed;

  Recognizing(Recognition recognition, Work lane, ChartViewModel chart) {
    this.recognition = recognition;
    this.lane = lane;
    this.chart = chart;
    chart.documentsProperty().subscribe(recognition::follow);
    chart.readProperty().subscribe(_ -> go());
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
        tell(document);
        chart.onRecognized(document.id(), page);
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
