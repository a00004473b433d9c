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
  private boolean showing;

  LargeChoice(ToggleGroup group, String word, String means, Runnable choose) {
    getStyleClass().add("large-choice");
    name = new RadioButton(word);
    name.setToggleGroup(group);
    meaning = new Label(means);
    meaning.setWrapText(true);
    count.getStyleClass().addAll("second-rank", "quiet");
    count.setWrapText(true);
    var words = new VBox(meaning, count);
    words.getStyleClass().add("words");
    getChildren().setAll(name, words);
    // The arrow keys select without an action, so the selection itself is what counts.
    name.selectedProperty().subscribe((_, selected) -> onSelected(selected, choose));
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> onClick());
    describe();
  }

  /// How many items it asks; empty where that does not matter.
  void setCount(String words) {
    count.setText(words);
    count.setVisible(!words.isEmpty());
    count.setManaged(!words.isEmpty());
    describe();
  }

  /// Shows what is picked, without picking it.
  void setSelected(boolean selected) {
    showing = true;
    name.setSelected(selected);
    showing = false;
  }

  boolean isSelected() {
    return name.isSelected();
  }

  @Override
  public void requestFocus() {
    name.requestFocus();
  }

  private void onSelected(boolean selected, Runnable choose) {
    pseudoClassStateChanged(SELECTED, selected);
    if (selected && !showing) {
      choose.run();
    }
  }

  private void onClick() {
    name.setSelected(true);
    name.requestFocus();
  }

  private void describe() {
    name.setAccessibleHelp(meaning.getText() + " " + count.getText());
  }
}
