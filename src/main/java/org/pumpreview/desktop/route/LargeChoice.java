package org.pumpreview.desktop.route;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// One of two ways that weigh: its name, what it means, and how much it asks. The whole card can be
/// pressed.
final class LargeChoice extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final RadioButton name;
  private final Label meaning;
  private final Label count = new Label();

  LargeChoice(ToggleGroup group, String word, String means, Runnable choose) {
    getStyleClass().add("large-choice");
    name = new RadioButton(word);
    name.setToggleGroup(group);
    name.setOnAction(_ -> choose.run());
    meaning = new Label(means);
    meaning.setWrapText(true);
    count.getStyleClass().addAll("second-rank", "quiet");
    count.setWrapText(true);
    var words = new VBox(meaning, count);
    words.getStyleClass().add("words");
    getChildren().setAll(name, words);
    name.selectedProperty().subscribe(selected -> pseudoClassStateChanged(SELECTED, selected));
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> onClick(choose));
    describe();
  }

  /// How many items it asks; empty where that does not matter.
  void setCount(String words) {
    count.setText(words);
    count.setVisible(!words.isEmpty());
    count.setManaged(!words.isEmpty());
    describe();
  }

  void setSelected(boolean selected) {
    name.setSelected(selected);
  }

  boolean isSelected() {
    return name.isSelected();
  }

  @Override
  public void requestFocus() {
    name.requestFocus();
  }

  private void onClick(Runnable choose) {
    if (!name.isSelected()) {
      name.setSelected(true);
      choose.run();
    }
    name.requestFocus();
  }

  private void describe() {
    name.setAccessibleHelp(meaning.getText() + " " + count.getText());
  }
}
