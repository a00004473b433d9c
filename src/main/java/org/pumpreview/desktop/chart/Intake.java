package org.pumpreview.desktop.chart;

import java.nio.file.Path;
import java.util.List;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.review.CaseFile;

/// Where documents come into the case.
public interface Intake {

  /// The files that a person chooses; none when nothing was chosen. Called on the screen's thread.
  List<Path> choose();

  /// Attaches documents; away from the screen.
  ChartDesk.Result attach(CaseFile file, List<Offered> offered, ChartDesk.Progress progress)
      throws Exception;
}
