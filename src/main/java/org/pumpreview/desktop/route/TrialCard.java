package org.pumpreview.desktop.route;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Trial;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The trial before an implant: what is known of it, and the earlier case in which it was reviewed.
/// That case is shown to be read, and nothing of it is carried over.
final class TrialCard extends VBox {
  private static final Words WORDS = Words.of("route");

  private final TrialViewModel model;
  private final NoticeBox closed = new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.EMPTY);
  private final NoticeBox record = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final NoticeBox broken = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private final Map<Trial, RadioButton> kinds = new EnumMap<>(Trial.class);
  private final VBox cases = new VBox();
  private final ToggleGroup caseGroup = new ToggleGroup();
  private final Label noCase = new Label(WORDS.text("trial.no-case"));
  private final TextField number = new TextField();
  private final VBox picker;
  private final ProseArea words = new ProseArea(2);
  private final AutoSave savedNumber;
  private final AutoSave savedWords;
  private final ActButton act;
  private final FactTable earlier =
      new FactTable(
          FactTable.Column.fit(WORDS.text("trial.column.paragraph")),
          FactTable.Column.grow(WORDS.text("trial.column.item")),
          FactTable.Column.fit(WORDS.text("trial.column.answer")),
          FactTable.Column.fit(WORDS.text("trial.column.when")),
          FactTable.Column.grow(WORDS.text("trial.column.evidence")));
  private final SectionCard earlierCard = new SectionCard("", earlier);
  private List<TrialViewModel.EarlierCase> choices = List.of();
  private boolean showing;

  TrialCard(TrialViewModel model) {
    this.model = model;
    getStyleClass().add("trial");
    act = new ActButton(WORDS.text("trial.act"), BootstrapIcons.CLIPBOARD_CHECK, this::onRecord);
    number.setPromptText(WORDS.text("trial.number-prompt"));
    savedNumber = AutoSave.of(number, model::onNumber);
    savedWords = AutoSave.of(words, model::onWords);
    number.textProperty().subscribe((_, text) -> typing(() -> model.onTypingNumber(text)));
    words.textProperty().subscribe((_, text) -> typing(() -> model.onTypingWords(text)));
    noCase.getStyleClass().add("quiet");
    noCase.setWrapText(true);
    cases.getStyleClass().add("cases");
    picker = new VBox(cases, noCase, new FormField(WORDS.text("trial.number"), number));
    picker.getStyleClass().add("picker");
    var said = new FormField(WORDS.text("trial.words"), words).setHint(WORDS.text("trial.hint"));
    getChildren()
        .setAll(
            new SectionCard(WORDS.text("trial.title"), closed, record, kinds(), broken, said, act),
            earlierCard);
    model.shownProperty().subscribe(this::show);
  }

  private VBox kinds() {
    var group = new ToggleGroup();
    var column = new VBox();
    column.getStyleClass().add("kinds");
    for (Trial trial : Trial.values()) {
      var button = new RadioButton(Wording.of(trial));
      button.setToggleGroup(group);
      button.setWrapText(true);
      // The arrow keys select without an action, so the selection itself is what counts.
      button
          .selectedProperty()
          .subscribe((_, selected) -> {
            if (selected) {
              typing(() -> model.onTrial(trial));
            }
          });
      kinds.put(trial, button);
      column.getChildren().add(button);
      if (trial == Trial.IN_THIS_PLAN) {
        column.getChildren().add(picker);
      }
    }
    return column;
  }

  /// What a person did, and not what is being shown.
  private void typing(Runnable done) {
    if (!showing) {
      done.run();
    }
  }

  private void onRecord() {
    savedNumber.flush();
    savedWords.flush();
    model.onRecord();
  }

  // ---- what is shown

  private void show(Optional<TrialViewModel.Shown> state) {
    setShown(this, state.isPresent());
    showing = true;
    state.ifPresent(this::show);
    showing = false;
  }

  private void show(TrialViewModel.Shown state) {
    boolean open = state.closed().isEmpty();
    TrialPick pick = state.pick();
    notice(closed, Tone.NEUTRAL, Icons.LOCK, state.closed());
    notice(record, Tone.GOOD, Icons.GOOD, state.record());
    notice(broken, Tone.CAUTION, Icons.WARNING, state.broken());
    kinds.forEach((trial, button) -> {
      button.setSelected(pick.trial().equals(Optional.of(trial)));
      button.setDisable(!open);
    });
    setShown(picker, pick.linked());
    showCases(state.choices(), pick.number(), open);
    savedNumber.show(pick.number());
    number.setEditable(open);
    savedWords.show(pick.words());
    words.setEditable(open);
    setShown(act, open && state.changed());
    state
        .missing()
        .ifPresentOrElse(reason -> act.close(Sentence.of(reason)), () -> act.open(Sentence.EMPTY));
    showEarlier(state.linked());
  }

  private void showCases(List<TrialViewModel.EarlierCase> found, String picked, boolean open) {
    setShown(noCase, found.isEmpty());
    if (!found.equals(choices)) {
      choices = found;
      cases.getChildren().setAll(found.stream().map(this::choice).toList());
    }
    for (Node node : cases.getChildren()) {
      var button = (RadioButton) node;
      button.setSelected(picked.strip().equals(button.getUserData()));
      button.setDisable(!open);
    }
  }

  private RadioButton choice(TrialViewModel.EarlierCase one) {
    var button = new RadioButton(WORDS.text("trial.choice", one.number(), one.told()));
    button.setToggleGroup(caseGroup);
    button.setUserData(one.number());
    button.setWrapText(true);
    button
        .selectedProperty()
        .subscribe((_, selected) -> {
          if (selected) {
            typing(() -> model.onNumber(one.number()));
          }
        });
    return button;
  }

  private void showEarlier(Optional<TrialViewModel.EarlierCase> linked) {
    setShown(earlierCard, linked.isPresent());
    linked.ifPresent(one -> {
      earlierCard.setTitle(WORDS.text("trial.earlier", one.number()));
      earlierCard.setAside(one.told());
      earlier.clear();
      one.items().forEach(this::row);
    });
  }

  private void row(TrialViewModel.EarlierItem item) {
    earlier.addRow(
        FactTable.words(item.paragraph()),
        FactTable.words(item.label()),
        item.answer()
            .map(Findings::choice)
            .map(choice -> (Node) StatusBadge.flat(choice.tone(), choice.icon(), choice.word()))
            .orElseGet(() -> FactTable.quiet(WORDS.text("trial.unanswered"))),
        FactTable.quiet(item.when()),
        FactTable.quiet(item.pages()));
  }

  private static void notice(NoticeBox box, Tone tone, Ikon icon, Optional<String> sentence) {
    setShown(box, sentence.isPresent());
    box.show(tone, icon, Sentence.of(sentence.orElse("")));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // ---- as a part of the step

  /// Puts the focus on what is open here; false when nothing is.
  boolean focusOpen() {
    boolean waits =
        isVisible()
            && model
                .shownProperty()
                .get()
                .map(state -> state.changed() && state.closed().isEmpty())
                .orElse(false);
    if (waits) {
      focusFirst();
    }
    return waits;
  }

  /// Puts the focus on what is said of the trial, or on what can be said first.
  void focusFirst() {
    kinds.values().stream()
        .filter(RadioButton::isSelected)
        .findFirst()
        .orElseGet(() -> kinds.values().iterator().next())
        .requestFocus();
  }

  void flush() {
    savedNumber.flush();
    savedWords.flush();
  }
}
