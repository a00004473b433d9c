package org.pumpreview.desktop.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.desktop.chart.Intake;
import org.pumpreview.review.CaseFile;
import org.pumpreview.words.Words;

/// Files of this computer on their way into a case.
final class FileIntake implements Intake {
  private static final Words WORDS = Words.of("app");
  private static final List<String> ENDINGS =
      List.of("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.tif", "*.tiff");

  private final ChartDesk desk;
  private final Supplier<Window> window;

  FileIntake(ChartDesk desk, Supplier<Window> window) {
    this.desk = desk;
    this.window = window;
  }

  @Override
  public List<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle(WORDS.text("attach.choose"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(WORDS.text("attach.documents"), ENDINGS),
            new FileChooser.ExtensionFilter(WORDS.text("attach.all"), "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(window.get());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public ChartDesk.Result attach(CaseFile file, List<Offered> offered, ChartDesk.Progress progress)
      throws Exception {
    return desk.attach(file, offered, progress);
  }
}
