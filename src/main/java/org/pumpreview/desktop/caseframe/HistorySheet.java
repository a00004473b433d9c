package org.pumpreview.desktop.caseframe;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// Everything that was done to the case, newest first.
final class HistorySheet {
  private static final Words WORDS = Words.of("caseframe");

  private HistorySheet() {}

  static void open(Layers layers, List<HistoryLine> lines) {
    ListView<HistoryLine> list = new ListView<>(FXCollections.observableArrayList(lines));
    list.getStyleClass().add("history");
    list.setAccessibleText(WORDS.text("history.title"));
    list.setCellFactory(_ -> new Row(list));
    new Sheet(WORDS.text("history.title"), list).open(layers);
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private static final class Row extends ListCell<HistoryLine> {
    private final Label when = new Label();
    private final Label who = new Label();
    private final Label what = new Label();
    private final StatusBadge signed =
        StatusBadge.flat(Tone.GOOD, BootstrapIcons.SHIELD_CHECK, WORDS.text("history.signed"));
    private final StatusBadge faulty =
        StatusBadge.flat(Tone.BAD, Icons.OVERDUE, WORDS.text("history.faulty"));
    private final HBox face;

    Row(ListView<HistoryLine> list) {
      getStyleClass().add("history-row");
      when.getStyleClass().add("when");
      when.setMinWidth(USE_PREF_SIZE);
      who.getStyleClass().add("quiet");
      what.setWrapText(true);
      var words = new VBox(what, who);
      HBox.setHgrow(words, Priority.ALWAYS);
      face = new HBox(when, words, signed, faulty);
      face.getStyleClass().add("face");
      // A cell asks its content for the width of one line; held to the list's width it wraps.
      setPrefWidth(0);
      prefWidthProperty().bind(list.widthProperty().subtract(40));
    }

    @Override
    protected void updateItem(@Nullable HistoryLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      when.setText(line.when());
      who.setText(line.who());
      what.setText(line.what());
      for (var badge : List.of(signed, faulty)) {
        boolean shown = badge == signed ? line.signed() && !line.faulty() : line.faulty();
        badge.setVisible(shown);
        badge.setManaged(shown);
      }
      setAccessibleText(WORDS.text("history.described", line.when(), line.who(), line.what()));
      setGraphic(face);
    }
  }
}
