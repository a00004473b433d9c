package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.desk.TrialCases;
import org.pumpreview.desktop.kit.CardList;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.ItemCard;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.TwoPanes;
import org.pumpreview.desktop.kit.TypeAhead;
import org.pumpreview.desktop.questions.RaiseDialog;
import org.pumpreview.review.Act;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The step of criteria or of contraindications: the items as cards, worked by keys, and beside
/// them what helps with the one that is worked on.
public final class ItemsView implements StepView {
  private static final Words WORDS = Words.of("items");

  /// With Shift they answer for the date that does not decide.
  private static final List<KeyCode> OTHER_DATE =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

  private final ItemsViewModel model;
  private final Consumer<Place> go;
  private final StackPane node = new StackPane();
  private final CardList list = new CardList();
  private final VBox closed = new VBox();
  private final ItemPane pane;
  private final TwoPanes panes;
  private final Chart chart;
  private final ChartSeat seat;
  private final TypeAhead ahead = new TypeAhead(node);
  private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<AnswerCard> cards = List.of();
  private Optional<AnswerCard> current = Optional.empty();

  /// @param step the criteria or the contraindications
  /// @param trials the case that the trial before an implant is linked to
  /// @param chart the documents of the case, beside the items
  /// @param newId names a piece of evidence, differently each time
  /// @param go opens another place of the case
  public ItemsView(
      Step step,
      CaseDesk desk,
      People people,
      TrialCases trials,
      Chart chart,
      Supplier<String> newId,
      Consumer<Place> go) {
    this.go = go;
    this.chart = chart;
    model = new ItemsViewModel(step, desk, people, trials, newId);
    pane = new ItemPane(model, ways());
    panes = new TwoPanes(new VBox(closed, list), pane);
    seat = new ChartSeat(panes, chart);
    seat.setOnWork(() -> focus(here().orElseGet(() -> Place.of(step))));
    node.getStyleClass().add("items");
    closed.getStyleClass().add("closed");
    list.setOnCurrent(this::onCurrent);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    seat.shownProperty().subscribe(shown -> panes.setSideShown(!shown));
    panes.besideProperty().subscribe(beside -> current.ifPresent(card -> card.onCurrent(beside)));
    chart.model().documentsProperty().subscribe(_ -> showKeys());
    chart
        .model()
        .shownProperty()
        .subscribe(piece -> piece.ifPresent(one -> cards.forEach(card -> card.onPieceShown(one))));
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            tellChart();
            chart.model().read();
          }
        });
    chart.model().strayProperty().subscribe(model::onStray);
    model.groupsProperty().subscribe(this::onGroups);
    model.closedProperty().subscribe(this::onClosed);
    model.questionsProperty().subscribe(_ -> showKeys());
  }

  private ItemWays ways() {
    return new ItemWays() {
      @Override
      public void onPiece(AnswerCard card, Evidence piece) {
        ItemsView.this.onPiece(card, piece);
      }

      @Override
      public void onTakeBack(AnswerCard card, Evidence piece) {
        card.node().focusAnswer();
        model.onTakeBack(piece);
      }

      @Override
      public void onChart() {
        seat.toggle();
      }

      @Override
      public void onOpened(Node opened) {
        panes.reveal(opened);
      }

      @Override
      public void onAsk(ItemViewModel item) {
        model.onWant(item);
      }

      @Override
      public void onRaise(ItemViewModel item) {
        ItemsView.this.onRaise(item);
      }

      @Override
      public void onRoute() {
        go.accept(Place.of(Step.DECISION, Act.ROUTE_TO_DIRECTOR.name()));
      }
    };
  }

  // ---- as a step of the wizard

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void focus(Place place) {
    var question = place.target().filter(target -> model.item(target).isEmpty());
    seat.showWork();
    question
        .flatMap(model::itemOf)
        .ifPresentOrElse(item -> focus(item, question.orElseThrow()), () -> focusItem(place));
  }

  private void focusItem(Place place) {
    place
        .target()
        .flatMap(model::item)
        .or(model::firstOpen)
        .or(() -> model.items().stream().findFirst())
        .ifPresentOrElse(
            this::focus,
            () -> node.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus));
  }

  private void focus(ItemViewModel item) {
    // A step that is shown for the first time takes no focus before it was laid out.
    panes.reveal(card(item).node());
    card(item).focusWaiting();
    if (seat.shownProperty().get() && item.state().citable() && item.state().evidence().isEmpty()) {
      chart.model().lead();
    }
  }

  private void focus(ItemViewModel item, String question) {
    focus(item);
    card(item).onQuestion(question);
  }

  @Override
  public void flush() {
    cards.forEach(AnswerCard::flush);
  }

  @Override
  public Optional<Place> here() {
    return current.map(
        card -> Place.of(model.step(), card.question().orElseGet(() -> card.item().paragraph())));
  }

  @Override
  public ObservableValue<List<StepRail.KeyLine>> keys() {
    return keys.getReadOnlyProperty();
  }

  @Override
  public boolean pressBeside(KeyEvent event) {
    return seat.press(event);
  }

  @Override
  public List<KeySheet.Group> keysBeside() {
    return Stream.concat(Stream.of(keysMore()), ChartPane.keyGroups().stream()).toList();
  }

  /// Those for which the rail has no room.
  private KeySheet.Group keysMore() {
    var more = new ArrayList<StepRail.KeyLine>();
    more.add(new StepRail.KeyLine(WORDS.text("key.arrows"), WORDS.text("key.arrows.does")));
    if (model.closedProperty().get().isEmpty()) {
      more.add(new StepRail.KeyLine(WORDS.text("key.delete"), WORDS.text("key.delete.does")));
      if (model.items().stream().anyMatch(item -> item.state().facts().otherDate().isPresent())) {
        more.add(new StepRail.KeyLine(WORDS.text("key.other"), WORDS.text("key.other.does")));
      }
    }
    if (current.map(AnswerCard::item).map(model::isRaisable).orElse(false)) {
      more.add(new StepRail.KeyLine(WORDS.text("key.raise"), WORDS.text("key.raise.does")));
    }
    return new KeySheet.Group(WORDS.text("keys.more"), more);
  }

  private static List<StepRail.KeyLine> keys(boolean answerable, boolean asked, boolean hasChart) {
    var keys = new ArrayList<StepRail.KeyLine>();
    if (answerable) {
      keys.add(new StepRail.KeyLine(WORDS.text("key.answers"), WORDS.text("key.answers.does")));
      keys.add(new StepRail.KeyLine(WORDS.text("key.facts"), WORDS.text("key.facts.does")));
      if (hasChart) {
        keys.addAll(ChartPane.keys());
      } else {
        keys.add(new StepRail.KeyLine(WORDS.text("key.evidence"), WORDS.text("key.evidence.does")));
      }
      keys.add(new StepRail.KeyLine(WORDS.text("key.note"), WORDS.text("key.note.does")));
      keys.add(new StepRail.KeyLine(WORDS.text("key.ask"), WORDS.text("key.ask.does")));
    }
    if (asked) {
      keys.add(new StepRail.KeyLine(WORDS.text("key.question"), WORDS.text("key.question.does")));
    }
    return List.copyOf(keys);
  }

  // ---- keys

  private void onKey(KeyEvent event) {
    if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    if (seat.press(event)) {
      event.consume();
      return;
    }
    boolean done =
        switch (event.getTarget()) {
          case TextInputControl _ -> false;
          case ComboBoxBase<?> _ -> false;
          case ButtonBase button when event.getCode() == KeyCode.ENTER -> {
            button.fire();
            yield true;
          }
          default -> onPlainKey(event);
        };
    if (done) {
      event.consume();
    }
  }

  private boolean onPlainKey(KeyEvent event) {
    if (event.getCode() == KeyCode.N) {
      onNext(event.isShiftDown());
      return true;
    }
    if (current.isEmpty()) {
      return false;
    }
    var card = current.get();
    if (event.isShiftDown()) {
      return card.onOtherDate(OTHER_DATE.indexOf(event.getCode()));
    }
    switch (event.getCode()) {
      case E -> {
        if (!chart.pane().isFocusWithin()) {
          card.onAddEvidence();
        }
      }
      case F -> card.onFacts();
      case M -> card.onNote();
      case Q -> card.onQuestion("");
      case O -> onRaise(card.item());
      case R -> model.onWant(card.item());
      case ESCAPE -> card.node().focusAnswer();
      case DIGIT1 -> card.node().press(0);
      case DIGIT2 -> card.node().press(1);
      case DIGIT3 -> card.node().press(2);
      case DIGIT4 -> card.node().press(3);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void onRaise(ItemViewModel item) {
    if (model.isRaisable(item)) {
      var spot = new RaiseDialog.Spot(item.paragraph(), "");
      Layers.around(node)
          .ifPresent(layers -> RaiseDialog.open(model.questions(), layers, List.of(spot)));
    }
  }

  /// Goes to the next place that waits for this person, here or in another step; to the decision
  /// where none does any more.
  private void onNext(boolean back) {
    if (model.isActing()) {
      // What was answered last would still be open.
      ahead.hold();
      model.afterwards(() -> ahead.release(() -> goOn(back)));
    } else {
      goOn(back);
    }
  }

  private void goOn(boolean back) {
    (back ? model.previous(here()) : model.next(here()).or(model::whenNoneWaits))
        .ifPresent(place -> {
          if (place.step() == model.step()) {
            focus(place);
          } else {
            go.accept(place);
          }
        });
  }

  // ---- what is shown

  private void onGroups(List<ItemGroup> groups) {
    boolean hadFocus = node.isFocusWithin();
    flush();
    current = Optional.empty();
    cards =
        groups.stream()
            .flatMap(group -> group.items().stream())
            .map(item -> new AnswerCard(model, item, ways()))
            .toList();
    list.setCards(cards.stream().map(AnswerCard::node).toList());
    if (groups.isEmpty()) {
      node.getChildren().setAll(nothing());
    } else {
      list.getChildren().setAll(groups.stream().flatMap(this::rows).toList());
      node.getChildren().setAll(seat);
      list.setCurrent(cards.getFirst().node());
    }
    if (hadFocus) {
      focus(Place.of(model.step()));
    }
  }

  private Stream<Node> rows(ItemGroup group) {
    var rows = new ArrayList<Node>();
    if (!group.heading().isEmpty()) {
      rows.add(heading(group));
    }
    group.items().forEach(item -> rows.add(card(item).node()));
    if (!group.closing().isEmpty()) {
      var closing = new Label(group.closing(), new Icon(Icons.INFORMATION));
      closing.getStyleClass().addAll("group-closing", "quiet", "second-rank");
      closing.setWrapText(true);
      rows.add(closing);
    }
    return rows.stream();
  }

  private static Node heading(ItemGroup group) {
    var title = new Label(group.heading());
    title.getStyleClass().add("section-title");
    var remark = new Label(group.remark());
    remark.getStyleClass().add("quiet");
    var heading = new Spread(title, remark);
    heading.getStyleClass().add("group-heading");
    return heading;
  }

  /// Before a route is chosen there are no items.
  private EmptyState nothing() {
    var choose =
        new KeyedButton(WORDS.text("nothing.route")).onPress(() -> go.accept(Place.of(Step.ROUTE)));
    return model
        .referredTo()
        .map(policy ->
            new EmptyState(
                Icons.OPEN_QUESTION,
                WORDS.text("nothing.referred"),
                Sentence.of(WORDS.text("nothing.referred.why", policy)),
                choose))
        .orElseGet(() ->
            new EmptyState(
                Icons.OPEN_QUESTION,
                WORDS.text("nothing.unrouted"),
                Sentence.of(WORDS.text("nothing.unrouted.why")),
                choose));
  }

  private void onClosed(Optional<Refusal> reason) {
    showKeys();
    closed.getChildren().setAll(reason.map(this::closedNotice).stream().toList());
    closed.setManaged(reason.isPresent());
  }

  private void showKeys() {
    keys.set(
        keys(
            model.closedProperty().get().isEmpty(),
            model.asks(),
            !chart.model().documentsProperty().get().isEmpty()));
  }

  private NoticeBox closedNotice(Refusal reason) {
    var sentence = Sentence.EMPTY.strong(WORDS.text("closed"));
    return new NoticeBox(
        Tone.ACCENT,
        Icons.LOCK,
        model.findsElsewhere()
            ? link(sentence.plain(" " + WORDS.text("closed.own") + " "), Step.DECISION)
            : link(sentence.plain(" " + Wording.of(reason) + " "), reason.step()));
  }

  private Sentence link(Sentence sentence, Step to) {
    return to == model.step()
        ? sentence
        : sentence.link(WORDS.text("closed.go", Wording.of(to)), () -> go.accept(Place.of(to)));
  }

  private void onCurrent(ItemCard card) {
    cards.forEach(any -> {
      if (any.node() == card || current.equals(Optional.of(any))) {
        any.onCurrent(panes.besideProperty().get());
      }
    });
    current = cards.stream().filter(any -> any.node() == card).findFirst();
    panes.rewindSide();
    current.ifPresent(pane::show);
    tellChart();
    if (card.getScene() != null) {
      panes.reveal(card);
    }
  }

  /// The chart is read for the item that is worked on in the step that is in sight.
  private void tellChart() {
    if (node.getScene() != null) {
      chart
          .model()
          .setSubject(
              current
                  .map(AnswerCard::item)
                  .map(item ->
                      new ChartViewModel.Subject(
                          item.paragraph(), model.searchTerms(item.item()))));
    }
  }

  /// Shows a piece on its page; one that has none is shown word for word.
  private void onPiece(AnswerCard card, Evidence piece) {
    list.setCurrent(card.node());
    if (chart.model().show(piece)) {
      seat.showChart();
      return;
    }
    seat.hideChart();
    card.onPieceShown(piece);
    pane.piece(piece)
        .ifPresent(view -> {
          panes.reveal(view);
          view.requestFocus();
        });
  }

  private AnswerCard card(ItemViewModel item) {
    return cards.stream().filter(any -> any.item() == item).findFirst().orElseThrow();
  }
}
