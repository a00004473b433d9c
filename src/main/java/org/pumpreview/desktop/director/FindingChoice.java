package org.pumpreview.desktop.director;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Answer;
import org.pumpreview.words.Words;

/// The director's own finding on one item, in the room of one cell: a button that says the finding
/// and opens the four of them. Like the answer bar it only asks; its owner shows what came of it.
final class FindingChoice extends MenuButton {
  private static final Words WORDS = Words.of("director");
  private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

  private final List<Choice<Answer>> choices;
  private final Icon icon = new Icon(BootstrapIcons.CIRCLE);
  private final MenuItem back =
      new MenuItem(WORDS.text("own.back"), new Icon(BootstrapIcons.CIRCLE));
  private Consumer<Optional<Answer>> onAnswer = _ -> {};
  private Optional<Answer> shown = Optional.empty();

  FindingChoice(List<Choice<Answer>> choices) {
    this.choices = List.copyOf(choices);
    getStyleClass().add("finding-choice");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    for (int i = 0; i < choices.size(); i++) {
      getItems().add(item(i));
    }
    back.setOnAction(_ -> onAnswer.accept(Optional.empty()));
    getItems().add(back);
    show(Optional.empty());
  }

  private MenuItem item(int index) {
    var choice = choices.get(index);
    var face = new Icon(choice.icon());
    choice.tone().on(face);
    var item = new MenuItem(choice.word(), face);
    // Pointing at what is chosen already means to keep it.
    item.setOnAction(_ -> {
      if (!shown.equals(Optional.of(choice.value()))) {
        onAnswer.accept(Optional.of(choice.value()));
      }
    });
    return item;
  }

  /// Called with the finding asked for, or empty when the chosen one is taken back.
  void setOnAnswer(Consumer<Optional<Answer>> handler) {
    onAnswer = handler;
  }

  /// What the digit keys do: asks for the finding at `index`, from 0; the chosen one is taken back.
  void press(int index) {
    if (!isDisabled() && index >= 0 && index < choices.size()) {
      var asked = Optional.of(choices.get(index).value());
      onAnswer.accept(shown.equals(asked) ? Optional.empty() : asked);
    }
  }

  void show(Optional<Answer> answer) {
    shown = answer;
    back.setVisible(answer.isPresent());
    var chosen = choices.stream().filter(c -> answer.equals(Optional.of(c.value()))).findFirst();
    icon.setGlyph(chosen.map(Choice::icon).orElse(BootstrapIcons.CIRCLE));
    setText(chosen.map(Choice::word).orElse(WORDS.text("own.none")));
    pseudoClassStateChanged(BLANK, chosen.isEmpty());
    chosen.map(Choice::tone).orElse(Tone.NEUTRAL).on(this);
  }
}
