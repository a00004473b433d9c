package org.pumpreview.desktop.app;

import java.nio.file.Path;
import java.util.List;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.desktop.chart.Intake;
import org.pumpreview.desktop.kit.DocumentChooser;
import org.pumpreview.review.CaseFile;

/// Files of this computer on their way into a case.
final class FileIntake implements Intake {
  private final ChartDesk desk;
  private final DocumentChooser chooser;

  FileIntake(ChartDesk desk, DocumentChooser chooser) {
    this.desk = desk;
    this.chooser = chooser;
  }

  @Override
  public List<Path> choose() {
    return chooser.choose();
  }

  @Override
  public ChartDesk.Result attach(CaseFile file, List<Offered> offered, ChartDesk.Progress progress)
      throws Exception {
    return desk.attach(file, offered, progress);
  }
}
