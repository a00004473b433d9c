package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.pumpreview.chart.PageSize;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.words.Words;

/// Small pages to choose from. The list draws only those in sight.
final class Thumbnails extends ListView<Integer> implements Painter.Asker {
  private static final Words WORDS = Words.of("chartpane");

  /// Of a small page, in px at 100 %.
  private static final double WIDTH = 64;

  private final SheetViewModel sheet;
  private final Painter painter;
  private final List<Small> cells = new ArrayList<>();
  private boolean choosing;

  Thumbnails(SheetViewModel sheet, Painter painter) {
    this.sheet = sheet;
    this.painter = painter;
    getStyleClass().add("chart-thumbnails");
    setAccessibleText(WORDS.text("thumbnails"));
    setCellFactory(_ -> {
      var cell = new Small();
      cells.add(cell);
      return cell;
    });
    sheet.stateProperty().subscribe(_ -> fill());
    sheet.pageProperty().subscribe(page -> choose(page.intValue()));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(page -> {
          if (page != null && !choosing && page != sheet.page()) {
            sheet.goTo(page);
          }
        });
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            painter.leave(this);
          }
        });
  }

  private void fill() {
    int pages = sheet.opened().map(open -> open.sizes().size()).orElse(0);
    setItems(FXCollections.observableArrayList(IntStream.rangeClosed(1, pages).boxed().toList()));
    choose(sheet.page());
  }

  /// Follows the page in sight, without bringing anything else into it.
  private void choose(int page) {
    choosing = true;
    getSelectionModel().clearAndSelect(page - 1);
    if (cells.stream().noneMatch(cell -> cell.isOf(page))) {
      scrollTo(Math.max(0, page - 2));
    }
    choosing = false;
  }

  private double scale(PageSize size) {
    double type = getScene() == null ? 1 : Theme.of(getScene()).scale();
    return Math.round(WIDTH * type) / size.width();
  }

  @Override
  public void onPainted() {
    cells.forEach(Small::paint);
  }

  private void want() {
    painter.want(
        this,
        cells.stream()
            .filter(cell -> !cell.isEmpty() && cell.getItem() != null && cell.isVisible())
            .sorted((one, other) -> Integer.compare(one.getItem(), other.getItem()))
            .<Painter.Wish>flatMap(cell -> cell.wish().stream())
            .toList());
  }

  /// One small page with its number.
  private final class Small extends ListCell<Integer> {
    private final PageView view = new PageView();
    private final Label number = new Label();
    private final VBox face = new VBox(view, number);

    Small() {
      face.getStyleClass().add("face");
      number.setMaxWidth(Double.MAX_VALUE);
    }

    boolean isOf(int page) {
      return !isEmpty() && getItem() != null && getItem() == page && isVisible();
    }

    Optional<Painter.Wish.Drawn> wish() {
      return size().map(size -> new Painter.Wish.Drawn(sheet, getItem(), scale(size)));
    }

    private Optional<PageSize> size() {
      Integer page = getItem();
      return sheet
          .opened()
          .map(SheetViewModel.State.Open::sizes)
          .filter(sizes -> page != null && page <= sizes.size())
          .map(sizes -> sizes.get(page - 1));
    }

    @Override
    protected void updateItem(Integer page, boolean empty) {
      super.updateItem(page, empty);
      var size = empty ? Optional.<PageSize>empty() : size();
      if (size.isEmpty()) {
        setGraphic(null);
        return;
      }
      double scale = scale(size.get());
      view.show(page, size.get(), scale, Turn.UPRIGHT);
      double width = Math.round(size.get().width() * scale);
      double height = Math.round(size.get().height() * scale);
      view.setMinSize(width, height);
      view.setPrefSize(width, height);
      view.setMaxSize(width, height);
      number.setText(Integer.toString(page));
      setAccessibleText(WORDS.text("page.number", page));
      setGraphic(face);
      paint();
      want();
    }

    /// A large picture does not stand in for a small one: to shrink it takes longer than to draw.
    void paint() {
      wish().ifPresent(wish -> view.setPicture(painter.pictures().get(wish.key()), ""));
    }
  }
}
