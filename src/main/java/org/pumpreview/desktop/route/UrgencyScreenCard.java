package org.pumpreview.desktop.route;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.ChoiceCard;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.UrgentSign;
import org.pumpreview.words.Words;

/// Looks for danger before anything else is asked of a request for the care of a pump in place.
final class UrgencyScreenCard extends VBox {
  private static final Words WORDS = Words.of("route");

  private final UrgencyScreen model;
  private final Map<UrgentSign, CheckBox> signs = new EnumMap<>(UrgentSign.class);
  private final NoticeBox record = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final NoticeBox danger =
      new NoticeBox(Tone.BAD, Icons.OVERDUE, Sentence.of(WORDS.text("screen.danger")));
  private final KeyedButton raise =
      new KeyedButton(WORDS.text("screen.raise"), BootstrapIcons.LIGHTNING_CHARGE).small();
  private final ProseArea words = new ProseArea(2);
  private final AutoSave saved;
  private final SectionCard card;
  private final ActButton act =
      new ActButton(WORDS.text("screen.act"), BootstrapIcons.CLIPBOARD_CHECK, this::onRecord);
  private boolean showing;

  UrgencyScreenCard(UrgencyScreen model) {
    this.model = model;
    getStyleClass().add("screening");
    var line = new WrapLine();
    for (UrgentSign sign : UrgentSign.values()) {
      var tick = ChoiceCard.any(WORDS.of("screen.sign", sign));
      tick.setOnAction(_ -> model.onSign(sign, tick.isSelected()));
      signs.put(sign, tick);
      line.getChildren().add(tick);
    }
    saved = AutoSave.of(words, model::onWords);
    words
        .textProperty()
        .subscribe((_, text) -> {
          if (!showing) {
            model.onTyping(text);
          }
        });
    raise.onPress(model::onRaise);
    danger.addActions(raise);
    card =
        new SectionCard(
            WORDS.text("screen.title"),
            record,
            new SentenceText(WORDS.text("screen.ask")),
            line,
            new FormField(WORDS.text("screen.words"), words)
                .setHint(WORDS.text("screen.words-hint")),
            danger,
            act);
    model.shownProperty().subscribe(this::show);
  }

  private void onRecord() {
    saved.flush();
    model.onRecord();
  }

  private void show(Optional<UrgencyScreen.Shown> state) {
    List<SectionCard> cards = state.map(_ -> card).stream().toList();
    if (!getChildren().equals(cards)) {
      getChildren().setAll(cards);
    }
    setShown(this, state.isPresent());
    showing = true;
    state.ifPresent(this::show);
    showing = false;
  }

  private void show(UrgencyScreen.Shown state) {
    setShown(record, state.record().isPresent());
    record.show(
        state.urgent() ? Tone.CAUTION : Tone.GOOD,
        state.urgent() ? Icons.WARNING : Icons.GOOD,
        Sentence.of(state.record().orElse("")));
    signs.forEach((sign, tick) -> {
      tick.setSelected(state.signs().contains(sign));
      tick.setDisable(!state.open());
    });
    saved.show(state.words());
    words.setEditable(state.open());
    setShown(danger, state.urgent());
    setShown(raise, state.mayRaise());
    setShown(act, state.open() && state.changed());
    state
        .missing()
        .ifPresentOrElse(why -> act.close(Sentence.of(why)), () -> act.open(Sentence.EMPTY));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// Puts the focus on what is open here; false when nothing is.
  boolean focusOpen() {
    boolean waits =
        model.shownProperty().get().map(state -> state.open() && state.changed()).orElse(false);
    if (waits) {
      focusFirst();
    }
    return waits;
  }

  void focusFirst() {
    signs.values().iterator().next().requestFocus();
  }

  void flush() {
    saved.flush();
  }
}
