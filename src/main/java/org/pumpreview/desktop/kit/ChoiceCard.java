package org.pumpreview.desktop.kit;

import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/// A radio button or a check box that stands on a card of its own, for the few choices that weigh:
/// how a clause is read, on which ground an exception stands.
public final class ChoiceCard {
  private ChoiceCard() {}

  /// One of several readings; nothing is chosen for the person.
  public static RadioButton oneOf(ToggleGroup group, String word) {
    var card = new RadioButton(word);
    card.setToggleGroup(group);
    card.getStyleClass().add("choice-card");
    card.setMinWidth(RadioButton.USE_PREF_SIZE);
    return card;
  }

  /// One that can be chosen beside others.
  public static CheckBox any(String word) {
    var card = new CheckBox(word);
    card.getStyleClass().add("choice-card");
    card.setMinWidth(CheckBox.USE_PREF_SIZE);
    return card;
  }
}
