package org.pumpreview.desktop.app;

import javafx.application.Application;
import javafx.stage.Stage;

/// The window of Pump Review.
public final class PumpReviewApp extends Application {
  @Override
  public void start(Stage stage) {
    new Shell(stage, Wiring.ofMachine()).open();
  }
}
