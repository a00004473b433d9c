package org.pumpreview.desktop.letter;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// One page on the desk: its picture, or its outline with its number while that is being drawn.
final class Paper extends StackPane {
  /// US Letter, in points: every letter is printed on it.
  static final double WIDTH = 612;

  static final double HEIGHT = 792;

  private final ImageView picture = new ImageView();
  private final Label number = new Label();

  Paper(int page) {
    getStyleClass().add("paper");
    number.setText(Integer.toString(page + 1));
    number.getStyleClass().add("quiet");
    picture.setSmooth(true);
    getChildren().setAll(number, picture);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Takes the size of the page at a scale; a picture that is there is stretched until a new one is
  /// drawn.
  void setScale(double scale) {
    double width = Math.round(WIDTH * scale);
    double height = Math.round(HEIGHT * scale);
    setPrefSize(width, height);
    picture.setFitWidth(width);
    picture.setFitHeight(height);
  }

  void setPicture(Image image) {
    picture.setImage(image);
    number.setVisible(false);
  }

  boolean isDrawn() {
    return picture.getImage() != null;
  }
}
