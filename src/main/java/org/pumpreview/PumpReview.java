package org.pumpreview;

import javafx.application.Application;
import org.pumpreview.chart.reader.CoreDump;
import org.pumpreview.command.CommandLineApp;
import org.pumpreview.command.Console;
import org.pumpreview.desktop.app.DrawnWizard;
import org.pumpreview.desktop.app.PumpReviewApp;
import org.pumpreview.desktop.chart.ScrollWatch;
import org.pumpreview.desktop.work.ToolkitLog;

/// Starts Pump Review: the window without arguments, the command line with them.
public final class PumpReview {
  private PumpReview() {}

  public static void main(String[] args) {
    CoreDump.forbid();
    if (args.length == 0) {
      ToolkitLog.withoutClassPath();
      Application.launch(PumpReviewApp.class);
    } else {
      System.exit(
          CommandLineApp.run(args, Console.ofProcess(), DrawnWizard::new, ScrollWatch::new));
    }
  }
}
