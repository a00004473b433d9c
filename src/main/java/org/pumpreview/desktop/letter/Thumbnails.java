package org.pumpreview.desktop.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// Small pages to choose from. One stop of the Tab key: the page that is shown large.
final class Thumbnails extends ScrollPane {
  private static final Words WORDS = Words.of("letterstep");

  /// Of a small page at 100 %, in px for each point.
  static final double SCALE = 60 / Paper.WIDTH;

  private final Work work;
  private final IntConsumer onOpen;
  private final VBox column = new VBox();
  private final List<Paper> papers = new ArrayList<>();
  private final List<ToggleButton> stops = new ArrayList<>();
  private int current;

  /// @param onOpen gets the page, from 0, that a person chooses
  Thumbnails(Work work, IntConsumer onOpen) {
    this.work = work;
    this.onOpen = onOpen;
    getStyleClass().add("thumbnails-pane");
    column.getStyleClass().add("thumbnails");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /// Shows the outlines of that many pages.
  void show(int count) {
    papers.clear();
    stops.clear();
    for (int i = 0; i < count; i++) {
      var paper = new Paper(i);
      papers.add(paper);
      stops.add(stop(paper, i));
    }
    column.getChildren().setAll(stops);
  }

  private ToggleButton stop(Paper paper, int index) {
    var face = new VBox(paper, new Label(Integer.toString(index + 1)));
    face.getStyleClass().add("face");
    var stop = new ToggleButton(WORDS.text("page", index + 1), face);
    stop.getStyleClass().add("thumbnail");
    stop.setOnAction(_ -> {
      setCurrent(current);
      onOpen.accept(index);
    });
    return stop;
  }

  /// Draws the pages.
  ///
  /// @param type how large the type is, 1.0 for 100 %
  /// @param sharpness px of the screen for each px of the window
  void draw(LetterPages pages, double type, double sharpness) {
    for (int i = 0; i < papers.size(); i++) {
      int index = i;
      var paper = papers.get(i);
      paper.setScale(SCALE * type);
      work.run(
          () -> pages.draw(index, SCALE * type * sharpness),
          paper::setPicture,
          _ -> {
            // The outline with its number stays: the page can still be chosen.
          });
    }
  }

  void setCurrent(int index) {
    current = index;
    for (int i = 0; i < stops.size(); i++) {
      stops.get(i).setSelected(i == index);
      stops.get(i).setFocusTraversable(i == index);
    }
  }

  void focusCurrent() {
    stops.get(current).requestFocus();
  }
}
