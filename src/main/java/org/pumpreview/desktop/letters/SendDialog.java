package org.pumpreview.desktop.letters;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.desktop.kit.Ticks;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks how letters left, for whom and when.
final class SendDialog {
  private static final Words WORDS = Words.of("letters");

  /// A telephone call is no letter.
  private static final List<Channel> CHANNELS =
      Arrays.stream(Channel.values()).filter(channel -> channel != Channel.PHONE).toList();

  private final LettersViewModel model;
  private final List<RegisteredLetter> letters;
  private final SegmentedChoice<Channel> channel =
      new SegmentedChoice<>(WORDS.text("send.channel"), CHANNELS, Wording::of);
  private final Ticks<Addressee> whom;
  private final TextField at = new TextField();
  private final FormField atField = new FormField(WORDS.text("send.at"), at);
  private final TallPane scroll = new TallPane();
  private final Confirm confirm;

  SendDialog(LettersViewModel model, List<RegisteredLetter> letters) {
    this.model = model;
    this.letters = letters;
    List<Addressee> unsent = model.unsent(letters);
    whom = new Ticks<>(WORDS.text("send.whom"), unsent, withPaper(unsent), Wording::of);
    channel.setOnChoose(value -> channel.show(Optional.of(value)));
    channel.show(Optional.of(Channel.MAIL));
    at.setText(model.time().write(model.now()));
    var fields =
        new VBox(
            new SentenceText(WORDS.text("send.goes", letters.size())),
            new FormField(WORDS.text("send.channel"), channel),
            whom);
    LettersViewModel.cautions(letters).stream()
        .map(said -> new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.of(said)))
        .forEach(fields.getChildren()::add);
    fields.getChildren().add(atField);
    fields.getStyleClass().add("act-fields");
    scroll.setContent(fields);
    scroll.getStyleClass().add("act-scroll");
    confirm = new Confirm(WORDS.text("send.title"), WORDS.text("send.act"));
    confirm.getStyleClass().add("act-dialog");
    confirm.add(scroll).confirmedIn(at);
  }

  /// Nobody is told by a letter that is addressed to somebody else.
  private List<Addressee> withPaper(List<Addressee> unsent) {
    Set<Addressee> without = LettersViewModel.withoutPaper(letters).keySet();
    return unsent.stream().filter(one -> !without.contains(one)).toList();
  }

  /// @param send gets what was entered once nothing is wrong with it
  void open(Layers layers, Consumer<Sending> send) {
    confirm.openHeld(layers, _ -> onConfirm(send));
    // A segment takes no focus before it was laid out.
    Reveal.in(scroll, channel);
    channel.requestFocus();
  }

  private void onConfirm(Consumer<Sending> send) {
    List<Addressee> ticked = whom.ticked();
    Optional<Instant> when = model.time().read(at.getText());
    Optional<String> fault =
        when.map(time -> model.timeFault(letters, time))
            .orElseGet(() -> Optional.of(WORDS.text("send.no-time")));
    atField.setError(fault);
    whom.setError(ticked.isEmpty() ? Optional.of(WORDS.text("send.nobody")) : Optional.empty());
    if (ticked.isEmpty()) {
      whom.requestFocus();
    } else if (fault.isPresent()) {
      at.requestFocus();
    } else {
      confirm.close();
      send.accept(
          new Sending(channel.shown().orElseThrow(), Set.copyOf(ticked), when.orElseThrow()));
    }
  }
}
