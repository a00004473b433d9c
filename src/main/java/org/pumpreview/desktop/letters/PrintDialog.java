package org.pumpreview.desktop.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// Asks which letters are printed: those that are chosen, or those of a day.
final class PrintDialog {
  private static final Words WORDS = Words.of("letters");

  private enum Which {
    CHOSEN,
    DAY
  }

  private final LettersViewModel model;
  private final List<RegisteredLetter> chosen;
  private final SegmentedChoice<Which> which =
      new SegmentedChoice<>(
          WORDS.text("print.which"),
          List.of(Which.values()),
          value -> WORDS.of("print.which", value));
  private final DateField day = new DateField();
  private final FormField dayField = new FormField(WORDS.text("print.day"), day);
  private final CheckBox unsent = new CheckBox(WORDS.text("print.unsent"));
  private final Label count = new Label();
  private final SentenceText apart = new SentenceText();
  private final TallPane scroll = new TallPane();
  private final Confirm confirm = new Confirm(WORDS.text("print.title"), WORDS.text("print.act"));

  PrintDialog(LettersViewModel model, List<RegisteredLetter> chosen) {
    this.model = model;
    this.chosen = chosen;
    which.setOpen(Which.CHOSEN, !chosen.isEmpty());
    which.setOnChoose(this::choose);
    day.setValue(model.day().orElse(model.today()));
    unsent.setSelected(true);
    count.getStyleClass().add("strong");
    count.setWrapText(true);
    day.getEditor().textProperty().subscribe(this::recount);
    unsent.selectedProperty().subscribe(this::recount);
    var fields =
        new VBox(
            new FormField(WORDS.text("print.which"), which),
            dayField,
            unsent,
            count,
            apart,
            new SentenceText(WORDS.text("print.goes")));
    fields.getStyleClass().add("act-fields");
    // Large type leaves them too little height.
    scroll.setContent(fields);
    scroll.getStyleClass().add("act-scroll");
    confirm.getStyleClass().add("act-dialog");
    confirm.add(scroll);
    choose(chosen.isEmpty() ? Which.DAY : Which.CHOSEN);
  }

  /// @param print gets the letters in the order shown
  void open(Layers layers, Consumer<List<RegisteredLetter>> print) {
    confirm.open(layers, () -> print.accept(job().letters()));
    // A segment takes no focus before it was laid out.
    Reveal.in(scroll, which);
    which.requestFocus();
  }

  private void choose(Which value) {
    which.show(Optional.of(value));
    for (var node : List.of(dayField, unsent)) {
      node.setVisible(value == Which.DAY);
      node.setManaged(value == Which.DAY);
    }
    recount();
  }

  private void recount() {
    Optional<LocalDate> typed = day.typed();
    dayField.setError(
        typed.isPresent() ? Optional.empty() : Optional.of(WORDS.text("print.no-day")));
    DaysJob job = job();
    List<RegisteredLetter> letters = job.letters();
    List<String> told = apart(job);
    apart.show(Sentence.of(String.join(" ", told)));
    apart.setVisible(!told.isEmpty());
    apart.setManaged(!told.isEmpty());
    count.setText(
        letters.isEmpty()
            ? typed.map(at -> WORDS.text("print.nothing", Moments.date(at))).orElse("")
            : WORDS.text("print.count", letters.size()));
    confirm.setReady(!letters.isEmpty());
  }

  /// Of what a person chose nothing is left out.
  private DaysJob job() {
    return isChosen()
        ? new DaysJob(chosen, 0, 0)
        : day.typed()
            .map(at -> model.signedOn(at, unsent.isSelected()))
            .orElseGet(() -> new DaysJob(List.of(), 0, 0));
  }

  private boolean isChosen() {
    return which.shown().equals(Optional.of(Which.CHOSEN));
  }

  /// What is left out, or is to be known of what was chosen.
  private List<String> apart(DaysJob job) {
    List<String> sentences = new ArrayList<>();
    if (isChosen()) {
      add(sentences, "print.replaced", DaysJob.of(chosen).replaced());
    } else {
      add(sentences, "print.without.replaced", job.replaced());
      add(sentences, "print.without.worksheets", job.worksheets());
    }
    return sentences;
  }

  private static void add(List<String> sentences, @Key String words, int count) {
    if (count > 0) {
      sentences.add(WORDS.text(words, count));
    }
  }
}
