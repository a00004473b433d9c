package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// One piece of evidence in full: where it stands, its words, who cited it and when.
final class PieceView extends VBox {
  private static final Words WORDS = Words.of("items");

  private final Evidence piece;

  /// @param takeBack takes the piece out of the case; empty where that is not open
  PieceView(Evidence piece, String byAndWhen, Optional<Runnable> takeBack) {
    this.piece = piece;
    getStyleClass().add("piece");
    var place = line(new CitedPages(List.of(piece)).words(), "strong");
    var cited = line(byAndWhen, "quiet", "second-rank");
    getChildren().add(place);
    if (!piece.quote().isBlank()) {
      getChildren().add(line(Quote.of(piece), "quote"));
    }
    if (!piece.unpaged().isBlank()) {
      getChildren().add(line(WORDS.text("piece.unpaged", piece.unpaged()), "quiet"));
    }
    takeBack.ifPresentOrElse(
        act -> getChildren().add(new Spread(cited, takeBackButton(place.getText(), act))),
        () -> getChildren().add(cited));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        WORDS.text("piece.described", place.getText(), Quote.of(piece), cited.getText()));
  }

  private static Label line(String words, String... styles) {
    var line = new Label(words);
    line.getStyleClass().addAll(styles);
    line.setWrapText(true);
    return line;
  }

  private static KeyedButton takeBackButton(String place, Runnable act) {
    var button = new KeyedButton(WORDS.text("take-back")).quiet().small().onPress(act);
    button.setAccessibleText(WORDS.text("take-back.described", place));
    return button;
  }

  String id() {
    return piece.id();
  }
}
