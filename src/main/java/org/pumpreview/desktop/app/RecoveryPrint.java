package org.pumpreview.desktop.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.unlock.RecoveryOutlets;
import org.pumpreview.desktop.unlock.RecoverySheet;
import org.pumpreview.desktop.unlock.VaultDoor;
import org.pumpreview.words.Words;

/// Prints the recovery sheet through the system's own dialog, or puts it where the person says.
/// Nothing of it goes to the disk unless that is asked for.
final class RecoveryPrint implements RecoveryOutlets {
  private static final Words WORDS = Words.of("app");
  private static final double WIDTH = 460;

  private final Stage stage;
  private final VaultDoor door;
  private final FolderChooser folders;

  RecoveryPrint(Stage stage, VaultDoor door, FolderChooser folders) {
    this.stage = stage;
    this.door = door;
    this.folders = folders;
  }

  @Override
  public Optional<String> print(RecoverySheet sheet) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Optional.of(WORDS.text("print.none"));
    }
    if (job.showPrintDialog(stage) && job.printPage(page(sheet))) {
      job.endJob();
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> save(RecoverySheet sheet) {
    return folders.choose(WORDS.text("recovery.choose")).map(folder -> saved(sheet, folder));
  }

  private String saved(RecoverySheet sheet, Path folder) {
    try {
      return WORDS.text("recovery.saved", door.saveSheet(sheet, folder).toString());
    } catch (FileAlreadyExistsException e) {
      return WORDS.text("recovery.there");
    } catch (IOException e) {
      return WORDS.text("recovery.not-saved");
    }
  }

  @Override
  public void copy(RecoverySheet sheet) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sheet.key()));
  }

  @Override
  public void forget(RecoverySheet sheet) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (sheet.key().equals(clipboard.getString())) {
      clipboard.clear();
    }
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
