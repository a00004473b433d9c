package org.pumpreview.desktop.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.desk.TrialCases;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StepRail.KeyLine;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.questions.QuestionList;
import org.pumpreview.desktop.questions.QuestionsViewModel;
import org.pumpreview.desktop.questions.RaiseDialog;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// The route step: whether this policy decides the request, which way through it the request takes
/// and why, and which revision governs, with the record beside it to read it from. Nothing is
/// chosen for the person.
public final class RouteView implements StepView {
  private static final Words WORDS = Words.of("route");
  private static final KeyLine CHOOSE =
      new KeyLine(WORDS.text("choose.key"), WORDS.text("choose.key.words"));

  /// The place of what is about the route or the document.
  private static final String WHOLE = "";

  private final RouteViewModel model;
  private final Layers layers;
  private final NoticeBox closed = new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.EMPTY);
  private final NoticeBox record = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final NoticeBox hint =
      new NoticeBox(Tone.ACCENT, BootstrapIcons.LIGHTBULB, Sentence.EMPTY);
  private final Origin origin;
  private final RouteQuestions questions;
  private final ProseArea reason = new ProseArea(2);
  private final AutoSave savedReason;
  private final VBox reasonAndAct;
  private final ActButton choose =
      new ActButton(WORDS.text("choose"), BootstrapIcons.SIGNPOST_2, this::onChoose)
          .primary()
          .key(WORDS.text("choose.key"));
  private final RevisionCard revision;
  private final TrialCard trial;
  private final QuestionsViewModel left;
  private final QuestionList openQuestions = new QuestionList();
  private final KeyedButton raise =
      new KeyedButton(WORDS.text("raise"), Icons.OPEN_QUESTION)
          .small()
          .quiet()
          .onPress(this::onRaise);
  private final LineWaysCard lines;
  private final UrgencyScreenCard screen;
  private final SectionCard way;
  private final WorkPane pane;
  private final StackPane node = new StackPane();
  private final Chart chart;
  private final ChartSeat seat;
  private final ReadOnlyObjectWrapper<List<KeyLine>> keys = new ReadOnlyObjectWrapper<>(List.of());
  private String storedReason = "";

  /// @param trials the earlier cases of the member, for the trial before an implant
  /// @param chart the documents of the case, beside the questions
  public RouteView(CaseDesk desk, People people, Layers layers, TrialCases trials, Chart chart) {
    this.layers = layers;
    this.chart = chart;
    model = new RouteViewModel(desk, people);
    revision = new RevisionCard(model::onConfirmRevision);
    origin = new Origin(desk, people, layers);
    questions = new RouteQuestions(model, origin);
    trial = new TrialCard(new TrialViewModel(desk, people, trials));
    savedReason = AutoSave.of(reason, model::onReason);
    reason.textProperty().subscribe((_, text) -> model.onTypingReason(text));
    reasonAndAct =
        new VBox(
            new FormField(WORDS.text("reason"), reason).setHint(WORDS.text("reason.hint")), choose);
    reasonAndAct.getStyleClass().add("reason");
    lines = new LineWaysCard(new LineWays(desk, people), layers);
    screen = new UrgencyScreenCard(new UrgencyScreen(desk, people));
    way = new SectionCard(WORDS.text("title"), closed, hint, questions, reasonAndAct, record);
    left = new QuestionsViewModel(desk, people);
    pane = new WorkPane(screen, way, lines, openQuestions, revision, trial, raise);
    pane.getStyleClass().add("route-step");
    seat = new ChartSeat(pane, chart);
    seat.setOnWork(() -> focus(Place.of(Step.ROUTE)));
    node.getChildren().setAll(seat);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    chart.model().documentsProperty().subscribe(_ -> showKeys());
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            // No item is open here: the record is read and searched, and nothing is cited.
            chart.model().setSubject(Optional.empty());
          }
        });
    model.shownProperty().subscribe(this::show);
    left.questionsProperty()
        .subscribe(_ -> openQuestions.show(left.at(question -> question.step() == Step.ROUTE)));
    desk.assessmentProperty().subscribe(_ -> setShown(raise, !left.raisable(WHOLE).isEmpty()));
  }

  // ---- what is shown

  private void show(RouteViewModel.Shown shown) {
    boolean open = shown.closed().isEmpty();
    setShown(way, shown.asked());
    notice(closed, Tone.NEUTRAL, Icons.LOCK, shown.closed().orElse(""));
    notice(record, Tone.GOOD, Icons.GOOD, shown.record().orElse(""));
    notice(hint, Tone.ACCENT, BootstrapIcons.LIGHTBULB, open ? shown.hint() : "");
    Pick pick = shown.pick();
    questions.show(pick, open);
    setShown(reasonAndAct, pick.outside().isPresent());
    reason.setEditable(open);
    showReason(pick.reason());
    showAct(shown, open);
    revision.show(shown.revision());
  }

  private void showReason(String stored) {
    if (!stored.equals(storedReason)) {
      storedReason = stored;
      savedReason.show(stored);
    }
  }

  private void showAct(RouteViewModel.Shown shown, boolean open) {
    setShown(choose, open && shown.asked() && shown.changed());
    showKeys();
    shown
        .missing()
        .ifPresentOrElse(
            words -> choose.close(Sentence.of(words)),
            () ->
                choose.open(
                    shown.record().isPresent()
                        ? Sentence.EMPTY
                        : Sentence.of(WORDS.text("choose.consequence"))));
  }

  private void showKeys() {
    keys.set(
        Stream.concat(
                choose.isVisible() ? Stream.of(CHOOSE) : Stream.empty(),
                hasChart() ? ChartPane.readingKeys().stream() : Stream.empty())
            .toList());
  }

  private boolean hasChart() {
    return !chart.model().documentsProperty().get().isEmpty();
  }

  /// Where the pathway is chosen, and nowhere else.
  private boolean isOriginAsked() {
    var shown = model.shown();
    return origin.isOpen() && shown.asked() && shown.pick().outside().equals(Optional.of(false));
  }

  private static void notice(NoticeBox box, Tone tone, Ikon icon, String words) {
    box.setVisible(!words.isEmpty());
    box.setManaged(!words.isEmpty());
    box.show(tone, icon, Sentence.of(words));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // ---- acts

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && choose.isVisible()) {
      event.consume();
      choose.press();
    } else if (event.getCode() == KeyCode.O
        && isOriginAsked()
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !Keystrokes.takesText(event.getTarget())) {
      event.consume();
      origin.onAsk();
    } else if (!event.isAltDown()
        && !event.isControlDown()
        && !event.isMetaDown()
        && seat.press(event)) {
      event.consume();
    }
  }

  private void onChoose() {
    savedReason.flush();
    model
        .change()
        .ifPresentOrElse(
            change -> {
              var confirm = new Confirm(change.question(), WORDS.text("change.act"));
              change.consequences().forEach(words -> confirm.add(new SentenceText(words)));
              confirm.open(layers, model::onChoose);
            },
            model::onChoose);
  }

  private void onRaise() {
    RaiseDialog.open(left, layers, List.of(new RaiseDialog.Spot(WHOLE, "")));
  }

  // ---- as a step

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void focus(Place place) {
    seat.showWork();
    Pick pick = model.shown().pick();
    if (place.equals(Place.REVISION)) {
      revision.focusConfirm();
    } else if (place.equals(Place.TRIAL)) {
      trial.focusFirst();
      pane.reveal(trial);
    } else if (place.equals(Place.SCREEN)) {
      screen.focusFirst();
      pane.reveal(screen);
    } else if (place.equals(Place.LINES)) {
      lines.focusFirst();
      pane.reveal(lines);
    } else if (place.target().flatMap(openQuestions::card).isPresent()) {
      openQuestions.focusOn(place.target().orElseThrow()).ifPresent(pane::reveal);
    } else if (place.target().isPresent()) {
      questions.focusRequest();
    } else if (!screen.focusOpen()) {
      focusOpen(pick);
    }
  }

  private void focusOpen(Pick pick) {
    if (model.shown().asked() && model.shown().changed()) {
      focusPick(pick);
    } else if (!lines.focusOpen()
        && !revision.focusConfirm()
        && !trial.focusOpen()
        && model.shown().asked()) {
      questions.focusFirst();
    }
  }

  private void focusPick(Pick pick) {
    if (questions.focusOpen(pick)) {
      return;
    }
    if (pick.reason().isBlank()) {
      reason.requestFocus();
    } else {
      choose.requestFocus();
    }
  }

  @Override
  public Optional<Place> here() {
    if (screen.isFocusWithin()) {
      return Optional.of(Place.SCREEN);
    }
    if (trial.isFocusWithin()) {
      return Optional.of(Place.TRIAL);
    }
    if (openQuestions.focused().isPresent()) {
      return openQuestions.focused().map(question -> Place.of(Step.ROUTE, question));
    }
    return Optional.of(revision.isFocusWithin() ? Place.REVISION : Place.of(Step.ROUTE));
  }

  @Override
  public void flush() {
    savedReason.flush();
    openQuestions.flush();
    screen.flush();
    trial.flush();
  }

  @Override
  public ObservableValue<List<KeyLine>> keys() {
    return keys.getReadOnlyProperty();
  }

  @Override
  public boolean pressBeside(KeyEvent event) {
    return seat.press(event);
  }

  @Override
  public List<KeySheet.Group> keysBeside() {
    return hasChart() ? ChartPane.readingKeyGroups() : List.of();
  }
}
