package org.pumpreview.desktop.worklist;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.review.Card;
import org.pumpreview.words.Words;

/// The cases, soonest due first. Columns that have no room give way; the width that is left is
/// shared out. Only the rows in sight exist.
final class CaseTable extends TableView<Card> {
  private static final Words WORDS = Words.of("worklist");

  /// What the scroll bar takes, in em.
  private static final double SCROLL_BAR = 0.9;

  private final Map<Column, TableColumn<Card, Card>> columns = new EnumMap<>(Column.class);

  CaseTable(WorklistViewModel model, People people, Consumer<Card> onOpen, Consumer<Card> onTake) {
    super(model.shown());
    setAccessibleText(WORDS.text("title"));
    getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    for (Column column : Column.values()) {
      TableColumn<Card, Card> part = new TableColumn<>(WORDS.of("column", column));
      part.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      part.setCellFactory(_ -> CardCell.of(column, model, people, onTake));
      // One order only: what is due next. A header cannot be pressed by the keyboard.
      part.setSortable(false);
      part.setReorderable(false);
      part.setResizable(false);
      columns.put(column, part);
      getColumns().add(part);
    }
    setRowFactory(_ -> row(onOpen));
    widthProperty().subscribe(this::fit);
    sceneProperty().flatMap(Theme::em).subscribe(this::fit);
  }

  private static TableRow<Card> row(Consumer<Card> onOpen) {
    TableRow<Card> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 2
          && row.getItem() != null) {
        onOpen.accept(row.getItem());
      }
    });
    return row;
  }

  private void fit() {
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    double em = Theme.em(getScene()).get();
    double room = getWidth() / em - SCROLL_BAR;
    Set<Column> shown = Column.fitting(room);
    double left = Math.max(0, room - Column.needed(shown));
    int shares = Math.max(1, shown.stream().mapToInt(Column::grows).sum());
    columns.forEach((column, part) -> {
      part.setVisible(shown.contains(column));
      part.setPrefWidth((column.width() + left * column.grows() / shares) * em);
    });
  }
}
