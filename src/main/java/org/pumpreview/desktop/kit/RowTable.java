package org.pumpreview.desktop.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// Rows in one order, which Enter or a double click opens. Columns that have no room give way; the
/// width that is left is shared out. Only the rows in sight exist.
public class RowTable<R, C extends Columns.Column> extends TableView<R> {
  /// What the scroll bar takes, in em.
  private static final double SCROLL_BAR = 0.9;

  private final Map<C, TableColumn<R, R>> columns = new LinkedHashMap<>();
  private final Runnable onOpen;

  /// What the table shows.
  ///
  /// @param title for a screen reader
  /// @param words above a column
  /// @param cells makes the cells of a column
  /// @param onOpen opens what is chosen
  public RowTable(
      String title,
      ObservableList<R> rows,
      List<C> columns,
      Function<C, String> words,
      Function<C, RowCell<R>> cells,
      Runnable onOpen) {
    super(rows);
    this.onOpen = onOpen;
    setAccessibleText(title);
    for (C column : columns) {
      add(column, words.apply(column), cells);
    }
    setRowFactory(_ -> row());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    widthProperty().subscribe(this::fit);
    sceneProperty().flatMap(Theme::em).subscribe(this::fit);
  }

  /// Opens what is chosen.
  public final void open() {
    onOpen.run();
  }

  private void add(C column, String words, Function<C, RowCell<R>> cells) {
    TableColumn<R, R> part = new TableColumn<>(words);
    part.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    part.setCellFactory(_ -> cells.apply(column));
    // One order only. A header cannot be pressed by the keyboard.
    part.setSortable(false);
    part.setReorderable(false);
    part.setResizable(false);
    columns.put(column, part);
    getColumns().add(part);
  }

  private TableRow<R> row() {
    TableRow<R> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 2
          && !row.isEmpty()) {
        open();
      }
    });
    return row;
  }

  /// Before the table takes it for the beginning of an edit.
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      open();
    }
  }

  private void fit() {
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    double em = Theme.em(getScene()).get();
    Map<C, Double> widths = Columns.fit(columns.keySet(), getWidth() / em - SCROLL_BAR);
    columns.forEach((column, part) -> {
      Double width = widths.get(column);
      part.setVisible(width != null);
      if (width != null) {
        part.setPrefWidth(width * em);
      }
    });
  }
}
