package org.pumpreview.desktop.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.OwnArrows;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Ambiguity.Reading;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One open question: what is open, its named readings and a place for another one, the reason, and
/// who chose what. Nothing is chosen for the person; an interpretation of the plan is one key away.
public final class QuestionCard extends VBox implements OwnArrows {
  private static final Words WORDS = Words.of("questions");
  private static final int ROWS = 2;
  private static final String DIGITS = "123456789";

  private final QuestionViewModel model;
  private final NoticeBox box;
  private final Map<String, RadioButton> choices = new LinkedHashMap<>();
  private final ProseArea own = new ProseArea(ROWS);
  private final ProseArea reason = new ProseArea(ROWS);
  private final FormField ownField = new FormField(WORDS.text("own.words"), own);
  private final FormField reasonField = new FormField(WORDS.text("reason"), reason);
  private final AutoSave savedOwn;
  private final AutoSave savedReason;
  private final Label fault = new Label();
  private final KeyedButton choose =
      new KeyedButton(WORDS.text("choose"), BootstrapIcons.CHECK2).small();
  private final KeyedButton follow =
      new KeyedButton(WORDS.text("follow"), BootstrapIcons.CHECK2_ALL)
          .small()
          .key(WORDS.text("key.follow"));
  private final KeyedButton again = new KeyedButton(WORDS.text("again")).small().quiet();
  private final VBox form = new VBox();
  private boolean choosingAgain;
  private boolean showing;

  QuestionCard(QuestionViewModel model) {
    this.model = model;
    getStyleClass().add("question-card");
    box = new NoticeBox(Tone.CAUTION, Icons.OPEN_QUESTION, Sentence.EMPTY);
    form.getStyleClass().add("question-form");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    savedOwn = AutoSave.of(own, model::onOwn);
    savedReason = AutoSave.of(reason, model::onReason);
    choose.onPress(this::onChoose);
    follow.onPress(this::onFollow);
    again.onPress(this::onAgain);
    form.getChildren().setAll(readings(), ownField, reasonField, fault);
    getChildren().setAll(box);
    enter(model.entered());
    model.shownProperty().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onArrow);
  }

  private Node readings() {
    var group = new ToggleGroup();
    for (Reading reading : model.ambiguity().readings()) {
      choices.put(reading.id(), choice(group, reading.text(), reading.id()));
    }
    choices.put(QuestionViewModel.OWN, choice(group, WORDS.text("own"), QuestionViewModel.OWN));
    var readings = new VBox(choices.values().toArray(Node[]::new));
    readings.getStyleClass().add("readings");
    return readings;
  }

  private RadioButton choice(ToggleGroup group, String words, String id) {
    var choice = new RadioButton(words);
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choice.getStyleClass().add("reading");
    // The arrow keys select without an action, so the selection itself is what counts.
    choice.selectedProperty().subscribe((_, selected) -> onSelected(id, selected));
    return choice;
  }

  private void enter(QuestionViewModel.Entered entered) {
    showing = true;
    Optional.ofNullable(choices.get(entered.reading())).ifPresent(one -> one.setSelected(true));
    showing = false;
    savedOwn.show(entered.own());
    savedReason.show(entered.reason());
    arrange();
  }

  // ---- acts

  /// A digit picks a reading and means no other answer around here; F follows the plan.
  private void onKey(KeyEvent event) {
    boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
    if (!plain || Keystrokes.takesText(event.getTarget()) || !keepsArrows()) {
      return;
    }
    if (event.getCode().isDigitKey()) {
      event.consume();
      var open = List.copyOf(choices.values());
      int place = DIGITS.indexOf(event.getText());
      if (place >= 0 && place < open.size()) {
        open.get(place).requestFocus();
        open.get(place).setSelected(true);
      }
    } else if (event.getCode() == KeyCode.F && onFollow()) {
      event.consume();
    }
  }

  /// While the question can be answered, Up and Down move among its readings.
  @Override
  public boolean keepsArrows() {
    return form.getParent() != null;
  }

  /// From a button they lead to the readings; there the group itself moves by them.
  private void onArrow(KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
    if (arrow && plain && keepsArrows() && event.getTarget() instanceof Button) {
      event.consume();
      focusChoice();
    }
  }

  private void onSelected(String id, boolean selected) {
    if (selected && !showing) {
      model.onReading(id);
      arrange();
    }
  }

  private void onChoose() {
    done(model.onChoose(entered()));
  }

  /// Follows the plan's interpretation where that can be done.
  ///
  /// @return whether there is one to follow here
  public boolean onFollow() {
    boolean open = model.canFollow();
    if (open) {
      done(model.onFollow());
    }
    return open;
  }

  private void done(List<Refusal> refusals) {
    showFault(refusals.stream().map(Wording::of).findFirst().orElse(""));
    if (refusals.isEmpty()) {
      choosingAgain = false;
      arrangeBox(model.shown());
    }
  }

  private void onAgain() {
    choosingAgain = true;
    arrangeBox(model.shown());
    focusChoice();
  }

  private QuestionViewModel.Entered entered() {
    var picked =
        choices.entrySet().stream()
            .filter(choice -> choice.getValue().isSelected())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return new QuestionViewModel.Entered(picked, own.getText(), reason.getText());
  }

  /// Saves what was typed and not saved yet.
  void flush() {
    savedOwn.flush();
    savedReason.flush();
  }

  // ---- what is shown

  QuestionViewModel model() {
    return model;
  }

  /// Puts the focus where the person goes on: on the plan's interpretation, else on the readings.
  void focusOpen() {
    if (follow.getParent() != null) {
      follow.requestFocus();
    } else if (again.getParent() != null) {
      again.requestFocus();
    } else {
      focusChoice();
    }
  }

  private void focusChoice() {
    choices.values().stream()
        .filter(RadioButton::isSelected)
        .findFirst()
        .or(() -> choices.values().stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  private void show(QuestionViewModel.Shown shown) {
    var waits = shown.waits();
    var tone = !waits ? Tone.NEUTRAL : shown.asks() ? Tone.CAUTION : Tone.PHYSICIAN;
    var lead = WORDS.text(waits ? "lead" : "lead.read", shown.open().id());
    box.show(
        tone,
        Icons.OPEN_QUESTION,
        Sentence.EMPTY.strong(lead).plain(" " + shown.open().ambiguity().question()));
    box.setAside(waits && shown.asks() ? WORDS.text("waits") : "");
    arrangeBox(shown);
  }

  private void arrangeBox(QuestionViewModel.Shown shown) {
    boolean hadFocus = isFocusWithin();
    var body = new ArrayList<Node>();
    shown.told().forEach(words -> body.add(quiet(words)));
    shown.closed().filter(_ -> shown.waits()).ifPresent(words -> body.add(quiet(words)));
    boolean asking = shown.asks() && (shown.waits() || choosingAgain);
    if (asking) {
      shown.interpretation().ifPresent(found -> body.add(quiet(model.told(found))));
      body.add(form);
    }
    box.setBody(body);
    if (asking) {
      shown.interpretation().ifPresent(_ -> box.addActions(follow));
      box.addActions(choose);
    } else if (shown.asks()) {
      box.addActions(again);
    }
    if (hadFocus && !isFocusWithin()) {
      focusOpen();
    }
  }

  private static SentenceText quiet(String words) {
    var text = new SentenceText(words);
    text.getStyleClass().add("second-rank");
    return text;
  }

  private void arrange() {
    boolean writes = entered().reading().equals(QuestionViewModel.OWN);
    ownField.setVisible(writes);
    ownField.setManaged(writes);
    showFault("");
  }

  private void showFault(String words) {
    fault.setText(words);
    fault.setVisible(!words.isEmpty());
    fault.setManaged(!words.isEmpty());
  }
}
