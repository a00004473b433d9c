package org.pumpreview.desktop.app;

import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Toast;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.unlock.SetUpView.RecoverySheet;
import org.pumpreview.words.Words;

/// Prints the recovery sheet through the system's own dialog; nothing of it goes to the disk.
final class RecoveryPrint {
  private static final Words WORDS = Words.of("app");
  private static final double WIDTH = 460;

  private RecoveryPrint() {}

  static void print(RecoverySheet sheet, Stage stage, Scene scene) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      Toast.show(stage, Tone.CAUTION, Icons.WARNING, WORDS.text("print.none"));
      return;
    }
    if (job.showPrintDialog(stage) && job.printPage(page(sheet))) {
      job.endJob();
    }
    scene.getRoot().requestFocus();
  }

  private static VBox page(RecoverySheet sheet) {
    Label title = new Label(WORDS.text("recovery.title"));
    title.setStyle("-fx-font-size: 20px; -fx-text-fill: black;");
    Label key = new Label(sheet.key());
    key.setStyle("-fx-font-family: monospace; -fx-font-size: 16px; -fx-text-fill: black;");
    VBox page = new VBox(12, title, line(sheet.plan()), line(sheet.folder()), key);
    page.getChildren().add(line(WORDS.text("recovery.words")));
    page.setPrefWidth(WIDTH);
    return page;
  }

  private static Label line(String words) {
    Label line = new Label(words);
    line.setWrapText(true);
    line.setStyle("-fx-font-size: 12px; -fx-text-fill: black;");
    return line;
  }
}
