package org.pumpreview.desktop.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.chart.Arrivals;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// The step of the records: the documents of the case as a list, and beside it the pages of the one
/// that was opened. Documents come in by a button, dropped or pasted anywhere in the step.
public final class RecordsView implements StepView {
  private static final Words WORDS = Words.of("records");
  static final String STYLES = "/theme/records.css";

  private final RecordsViewModel model;
  private final CaseDesk desk;
  private final Chart chart;
  private final Consumer<Place> go;
  private final StackPane node = new StackPane();
  private final WorkPane pane = new WorkPane();
  private final WorkPane blank = new WorkPane();
  private final ChartSeat seat;
  private final VBox cardList = new VBox();
  private final Label count = new Label();
  private final NoticeBox closed = new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.EMPTY);
  private final KeyedButton attach =
      new KeyedButton(WORDS.text("attach"), BootstrapIcons.PAPERCLIP)
          .key(WORDS.text("key.attach"))
          .onPress(this::onAttach);
  private final KeyedButton first =
      new KeyedButton(WORDS.text("attach"), BootstrapIcons.PAPERCLIP)
          .primary()
          .key(WORDS.text("key.attach"))
          .onPress(this::onAttach);
  private final Node head;
  private final Node hint;
  private final Node nothing;
  private final RecognitionStrip recognition;
  private final WithdrawnFold withdrawn;
  private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<DocumentCard> cards = List.of();
  private Optional<DocumentCard> current = Optional.empty();
  private boolean shownOnce;

  /// What came in while a dialog was open, and takes the focus once that is closed.
  private Optional<DocumentCard> waiting = Optional.empty();

  /// @param chart the documents of the case, beside the list
  /// @param switches lets the recognition rest; empty where nothing is recognized
  /// @param go opens another place of the case
  public RecordsView(
      CaseDesk desk,
      People people,
      Chart chart,
      Optional<RecognitionSwitch> switches,
      Consumer<Place> go) {
    this.desk = desk;
    this.chart = chart;
    this.go = go;
    model = new RecordsViewModel(desk, people, chart.model(), switches);
    recognition = new RecognitionStrip(model);
    withdrawn = new WithdrawnFold(model);
    // The whole of an empty step is the place to drop something.
    blank.setFitToHeight(true);
    seat = new ChartSeat(pane, chart);
    seat.setOnWork(() -> focus(Place.of(Step.RECORDS)));
    head = head();
    hint = hint();
    nothing = nothing();
    node.getStyleClass().add("records");
    node.getStylesheets().add(STYLES);
    cardList.getStyleClass().add("document-list");
    closed.managedProperty().bind(closed.visibleProperty());
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    Arrivals.at(node, chart.model());
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            // Nothing is looked for here; and what is a scan is known once it was read.
            chart.model().setSubject(Optional.empty());
            chart.model().begin();
            followChart();
          }
        });
    seat.shownProperty().subscribe(_ -> showBeside());
    node.disabledProperty().subscribe(this::onDisabled);
    model.shownProperty().subscribe(this::show);
  }

  private Node head() {
    var title = new Label(WORDS.text("title"));
    title.getStyleClass().add("section-title");
    count.getStyleClass().add("quiet");
    var words = new VBox(title, count);
    var line = new Spread(words, attach);
    line.getStyleClass().add("records-head");
    return line;
  }

  private static Node hint() {
    var label = new Label(WORDS.text("hint"));
    label.getStyleClass().addAll("quiet", "second-rank", "drop-hint");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private Node nothing() {
    var state =
        new EmptyState(
            BootstrapIcons.FILE_EARMARK_PLUS,
            WORDS.text("none"),
            Sentence.of(WORDS.text("none.how")),
            first);
    state.getStyleClass().add("drop-place");
    VBox.setVgrow(state, Priority.ALWAYS);
    return state;
  }

  // ---- as a step of the wizard

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void focus(Place place) {
    seat.showWork();
    place
        .target()
        .flatMap(model::line)
        .flatMap(this::card)
        .or(() -> current)
        .or(() -> cards.stream().findFirst())
        .ifPresentOrElse(
            DocumentCard::focusHead, () -> (attachable() ? first : node).requestFocus());
  }

  private boolean attachable() {
    return model.shown().attachable().isEmpty();
  }

  @Override
  public void flush() {
    cards.forEach(DocumentCard::flush);
  }

  @Override
  public Optional<Place> here() {
    return current.map(card -> Place.of(Step.RECORDS, card.line().id()));
  }

  @Override
  public ObservableValue<String> underWay() {
    return model.underWayProperty();
  }

  @Override
  public ObservableValue<List<StepRail.KeyLine>> keys() {
    return keys.getReadOnlyProperty();
  }

  @Override
  public boolean pressBeside(KeyEvent event) {
    return !model.shown().documents().isEmpty() && seat.press(event);
  }

  @Override
  public List<KeySheet.Group> keysBeside() {
    var arrows = new StepRail.KeyLine(WORDS.text("key.arrows"), WORDS.text("key.arrows.does"));
    return Stream.concat(
            Stream.of(new KeySheet.Group(WORDS.text("title"), List.of(arrows))),
            ChartPane.readingKeyGroups().stream())
        .toList();
  }

  // ---- what is shown

  private void show(RecordsViewModel.Shown shown) {
    boolean readyForNext =
        blank.isFocusWithin() || cards.stream().anyMatch(card -> card.head().isFocused());
    boolean listHadFocus = pane.isFocusWithin();
    var before = cards.stream().map(card -> card.line().id()).toList();
    showCards(shown.documents());
    closed.show(Tone.NEUTRAL, Icons.LOCK, Sentence.of(shown.attachable().orElse("")));
    closed.setVisible(shown.attachable().isPresent());
    count.setText(DocumentWords.count(shown.documents()));
    attach.setVisible(attachable());
    hint.setVisible(attachable());
    hint.setManaged(attachable());
    first.setVisible(attachable());
    if (shown.documents().isEmpty()) {
      Nodes.settle(blank.column().getChildren(), List.of(closed, nothing, withdrawn));
      Nodes.settle(node.getChildren(), List.of(blank));
      if (listHadFocus) {
        first.requestFocus();
      }
    } else {
      Nodes.settle(
          pane.column().getChildren(),
          List.of(closed, head, recognition, cardList, hint, withdrawn));
      Nodes.settle(node.getChildren(), List.of(seat));
    }
    showKeys(shown);
    if (shownOnce) {
      cards.stream()
          .filter(card -> !before.contains(card.line().id()))
          .findFirst()
          .ifPresent(card -> onArrived(card, readyForNext));
    }
    shownOnce = true;
  }

  private void showCards(List<RecordsViewModel.Line> lines) {
    var now = new ArrayList<DocumentCard>();
    for (var line : lines) {
      var known = card(line);
      known.ifPresent(card -> card.show(line));
      now.add(known.orElseGet(() -> new DocumentCard(model, line, new CardActs())));
    }
    boolean gone = current.filter(card -> !now.contains(card)).isPresent();
    boolean hadFocus = gone && current.orElseThrow().isFocusWithin();
    int at = current.map(cards::indexOf).orElse(-1);
    cards = List.copyOf(now);
    Nodes.settle(cardList.getChildren(), List.copyOf(now));
    if (gone) {
      current = Optional.empty();
      if (!cards.isEmpty()) {
        var next = cards.get(Math.min(at, cards.size() - 1));
        onCurrent(next);
        if (hadFocus) {
          next.focusHead();
        }
      }
    } else if (current.isEmpty() && !cards.isEmpty()) {
      onCurrent(cards.getFirst());
    }
  }

  private Optional<DocumentCard> card(RecordsViewModel.Line line) {
    return cards.stream().filter(card -> card.line().id().equals(line.id())).findFirst();
  }

  /// What has just come in is looked at next.
  private void onArrived(DocumentCard card, boolean takesFocus) {
    onCurrent(card);
    if (node.getScene() != null) {
      model.onShow(card.line());
      pane.reveal(card);
      if (takesFocus) {
        card.focusHead();
      } else if (node.isDisabled()) {
        waiting = Optional.of(card);
      }
    }
  }

  private void onDisabled(boolean disabled) {
    if (!disabled) {
      waiting.ifPresent(DocumentCard::focusHead);
      waiting = Optional.empty();
    }
  }

  private void onCurrent(DocumentCard card) {
    if (!current.equals(Optional.of(card))) {
      current = Optional.of(card);
      cards.forEach(other -> other.setCurrent(other == card));
      showBeside();
    }
  }

  /// What the keys are about is what is looked at, as long as the chart is in sight.
  private void showBeside() {
    if (node.getScene() != null && seat.shownProperty().get()) {
      current.ifPresent(card -> model.onShow(card.line()));
    }
  }

  /// One who comes from another step goes on with the document that was read there.
  private void followChart() {
    if (seat.shownProperty().get()) {
      chart
          .model()
          .inSight()
          .flatMap(sight -> model.line(sight.document().id()))
          .flatMap(this::card)
          .ifPresent(this::onCurrent);
    }
  }

  private void showKeys(RecordsViewModel.Shown shown) {
    boolean any = !shown.documents().isEmpty();
    keys.set(
        Stream.of(
                any ? key(WORDS.text("key.enter"), WORDS.text("key.enter.does")) : none(),
                shown.attachable().isEmpty()
                    ? key(WORDS.text("key.attach"), WORDS.text("key.attach.does"))
                    : none(),
                any && shown.correctable().isEmpty()
                    ? key(WORDS.text("key.delete"), WORDS.text("key.delete.does"))
                    : none(),
                shown.scans().isOver()
                    ? none()
                    : key(
                        WORDS.text("key.pause"),
                        WORDS.text(shown.paused() ? "key.pause.on" : "key.pause.does")))
            .<StepRail.KeyLine>flatMap(line -> line)
            .toList());
  }

  private static Stream<StepRail.KeyLine> key(String key, String does) {
    return Stream.of(new StepRail.KeyLine(key, does));
  }

  private static Stream<StepRail.KeyLine> none() {
    return Stream.empty();
  }

  // ---- keys and acts

  private void onKey(KeyEvent event) {
    if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    boolean inList = !model.shown().documents().isEmpty();
    if ((inList && seat.press(event))
        || (!Keystrokes.takesText(event.getTarget()) && onPlainKey(event))) {
      event.consume();
    }
  }

  private boolean onPlainKey(KeyEvent event) {
    var onHead = current.filter(card -> event.getTarget() == card.head());
    switch (event.getCode()) {
      case A -> onAttach();
      case P -> model.onPause();
      case ENTER -> {
        if (event.getTarget() instanceof ButtonBase button) {
          button.fire();
        } else {
          onHead.ifPresent(this::onOpen);
        }
      }
      case DELETE -> {
        if (onHead.isEmpty()) {
          return false;
        }
        onWithdraw(onHead.get());
      }
      case UP, DOWN -> {
        if (onHead.isEmpty()) {
          return false;
        }
        onStep(onHead.get(), event.getCode() == KeyCode.DOWN ? 1 : -1);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void onStep(DocumentCard from, int by) {
    int to = cards.indexOf(from) + by;
    if (to >= 0 && to < cards.size()) {
      cards.get(to).focusHead();
    }
  }

  private void onAttach() {
    if (attachable()) {
      Layers.around(node).ifPresent(chart.model()::onAttach);
    }
  }

  private void onOpen(DocumentCard card) {
    model.onShow(card.line());
    seat.showChart();
  }

  private void onWithdraw(DocumentCard card) {
    if (model.shown().correctable().isEmpty()) {
      card.flush();
      showBeside();
      Layers.around(node)
          .ifPresent(layers -> WithdrawDialog.open(desk, card.line(), layers, this::onResting));
    }
  }

  /// Leads to the item that a piece is evidence of, with its place in sight beside.
  private void onResting(Evidence piece) {
    model.onShow(piece);
    go.accept(
        Place.of(
            desk.assessment()
                .item(piece.paragraph())
                .map(entry -> Place.step(entry.item().kind()))
                .orElse(Step.CRITERIA),
            piece.paragraph()));
  }

  private final class CardActs implements DocumentCard.Acts {
    @Override
    public void onCurrent(DocumentCard card) {
      RecordsView.this.onCurrent(card);
    }

    @Override
    public void onOpen(DocumentCard card) {
      RecordsView.this.onOpen(card);
    }

    @Override
    public void onWithdraw(DocumentCard card) {
      RecordsView.this.onWithdraw(card);
    }

    @Override
    public void onPiece(Evidence piece) {
      cards.stream()
          .filter(card -> piece.isIn(card.line().id()))
          .findFirst()
          .ifPresent(RecordsView.this::onCurrent);
      if (model.onShow(piece)) {
        seat.showChart();
      }
    }
  }
}
