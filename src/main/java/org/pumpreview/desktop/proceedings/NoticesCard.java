package org.pumpreview.desktop.proceedings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// The short list of those who have to be told, each with its time and the button that records it.
final class NoticesCard extends VBox {
  private static final Words WORDS = Words.of("proceedings");

  private final FactTable table =
      new FactTable(
          FactTable.Column.grow(WORDS.text("notices.who")),
          FactTable.Column.grow(WORDS.text("notices.state")),
          FactTable.Column.fit(WORDS.text("notices.act")));
  private final SectionCard card = new SectionCard(WORDS.text("notices.title"), table);
  private final Consumer<Duty> onRecord;
  private final Consumer<Duty> onCorrect;

  /// @param onRecord records that somebody was told
  /// @param onCorrect corrects the time at which somebody was
  NoticesCard(Consumer<Duty> onRecord, Consumer<Duty> onCorrect) {
    this.onRecord = onRecord;
    this.onCorrect = onCorrect;
    getStyleClass().add("notices-card");
    getChildren().setAll(card);
    show(List.of());
  }

  void show(List<Duty> duties) {
    table.clear();
    duties.forEach(duty -> table.addRow(tone(duty), who(duty), state(duty), act(duty)));
    long open = duties.stream().filter(duty -> duty.told().isEmpty()).count();
    card.setAside(open == 0 ? "" : WORDS.text("notices.open", open));
    setVisible(!duties.isEmpty());
    setManaged(!duties.isEmpty());
  }

  private static Tone tone(Duty duty) {
    return switch (duty.mark()) {
      case TOLD, TOLD_LATE -> Tone.NEUTRAL;
      // Where a rule sets a time, the row stands out; a letter that is still to go out does not.
      case OPEN -> duty.why().isEmpty() ? Tone.NEUTRAL : Tone.CAUTION;
      case MISSED -> Tone.BAD;
    };
  }

  private static Node who(Duty duty) {
    return FactTable.strong(duty.title());
  }

  private static Node state(Duty duty) {
    var badge =
        switch (duty.mark()) {
          case TOLD -> StatusBadge.flat(Tone.GOOD, Icons.GOOD, duty.state());
          case TOLD_LATE -> StatusBadge.flat(Tone.CAUTION, Icons.WARNING, duty.state());
          case OPEN -> StatusBadge.flat(Tone.CAUTION, Icons.CLOCK, duty.state());
          case MISSED -> StatusBadge.flat(Tone.BAD, Icons.OVERDUE, duty.state());
        };
    badge.setWrapText(true);
    badge.setMinWidth(0);
    return duty.why().isEmpty() ? badge : FactTable.lines(badge, FactTable.quiet(duty.why()));
  }

  private Node act(Duty duty) {
    if (duty.told().isPresent()) {
      return button(duty, WORDS.text("notices.correct"), onCorrect);
    }
    return duty.recordable() ? button(duty, WORDS.text("notices.record"), onRecord) : new Label();
  }

  private static KeyedButton button(Duty duty, String word, Consumer<Duty> act) {
    var button = new KeyedButton(word).small().onPress(() -> act.accept(duty));
    button.setAccessibleText(WORDS.text("notices.button", word, duty.title()));
    return button;
  }
}
