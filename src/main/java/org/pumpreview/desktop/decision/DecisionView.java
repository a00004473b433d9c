package org.pumpreview.desktop.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.ActsPlace;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ResultBanner;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.TwoPanes;
import org.pumpreview.desktop.questions.LineQuestions;
import org.pumpreview.review.Act;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Named;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// The step of the decision: what the case amounts to, what it rests on, and what can be done.
public final class DecisionView implements StepView {
  private static final Words WORDS = Words.of("decision");

  /// What the facts and the acts take beside each other, in em.
  private static final double WHOLE = 58;

  private final DecisionViewModel model;
  private final Layers layers;
  private final StackPane node = new StackPane();
  private final VBox turn = new VBox();
  private final ResultBanner result =
      new ResultBanner(Tone.NEUTRAL, Icons.INFORMATION, "", Sentence.EMPTY);
  private final VBox rationale = new VBox();
  private final ItemsTable items;
  private final LinesTable lines;
  private final LineQuestions questions;
  private final ActsPane acts;
  private final TwoPanes panes;
  private final Chart chart;
  private final ChartSeat seat;
  private final Consumer<Place> go;
  private final ActsPlace around;
  private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Runnable> unsaved = Optional.empty();

  /// A step without anything open above it.
  ///
  /// @param chart the documents of the case, beside the findings
  /// @param layers where the acts ask what they need to be told
  /// @param go opens another place of the case
  /// @param around what happens around the review
  public DecisionView(
      CaseDesk desk,
      People people,
      Chart chart,
      Layers layers,
      Consumer<Place> go,
      ActsPlace around) {
    this.chart = chart;
    this.layers = layers;
    this.go = go;
    this.around = around;
    model = new DecisionViewModel(desk, people);
    items = new ItemsTable(this::onPages);
    lines = new LinesTable(this::onLink);
    questions = new LineQuestions(desk, people, layers);
    acts = new ActsPane(model, this::onAct, this::onLink, around::openAll);
    var facts =
        new VBox(turn, result, around.duties(), rationale, items, lines, questions, around.log());
    facts.getStyleClass().add("facts");
    panes = new TwoPanes(facts, acts);
    node.getStyleClass().add("decision");
    seat = new ChartSeat(panes, chart, WHOLE);
    seat.setOnWork(() -> focus(Place.of(Step.DECISION)));
    seat.crowdedProperty().subscribe(this::onCrowded);
    node.getChildren().setAll(seat);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.shownProperty().subscribe(this::show);
    node.sceneProperty().subscribe(scene -> onScene(scene != null));
    chart.model().documentsProperty().subscribe(_ -> showKeys());
  }

  // ---- as a step of the wizard

  @Override
  public Parent node() {
    return node;
  }

  /// A paragraph is to be asked for, an act is to be begun, a line is to be looked at.
  @Override
  public void focus(Place place) {
    seat.showWholeWork();
    var act = place.target().flatMap(target -> Named.find(Act.values(), target));
    var paragraph = place.target().filter(target -> model.assessment().item(target).isPresent());
    acts.first()
        .ifPresent(button -> {
          panes.reveal(button);
          button.requestFocus();
        });
    if (act.filter(around::has).isPresent()) {
      around.begin(act.get());
    } else if (act.isPresent()) {
      press(act.get());
    } else if (paragraph.isPresent()) {
      ask(paragraph);
    } else if (place.target().filter(questions::has).isPresent()) {
      panes.reveal(questions);
    } else if (place.target().isPresent()) {
      panes.reveal(lines);
    }
  }

  @Override
  public void flush() {
    unsaved.ifPresent(Runnable::run);
    questions.flush();
    around.flush();
  }

  @Override
  public Optional<Place> here() {
    return Optional.of(Place.of(Step.DECISION));
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
    return ChartPane.keyGroups();
  }

  /// Those of the acts that are open, and of what can be recorded at any time.
  private List<StepRail.KeyLine> keys(DecisionViewModel.Shown shown) {
    var acts =
        shown.acts().stream()
            .filter(line -> line.open() && !shown.closed())
            .flatMap(line -> key(line.act()).stream());
    var record = new StepRail.KeyLine(WORDS.text("key.record"), WORDS.text("key.record.does"));
    var looks =
        chart.model().documentsProperty().get().isEmpty()
            ? Stream.<StepRail.KeyLine>empty()
            : Stream.of(
                new StepRail.KeyLine(WORDS.text("key.chart"), WORDS.text("key.chart.does")));
    return Stream.of(acts, looks, Stream.of(record)).flatMap(lines -> lines).toList();
  }

  private static Optional<StepRail.KeyLine> key(Act act) {
    return ActsPane.key(act).map(key -> new StepRail.KeyLine(key, does(act)));
  }

  private static String does(Act act) {
    return switch (act) {
      case APPROVE -> WORDS.text("key.approve.does");
      case REQUEST_INFORMATION -> WORDS.text("key.ask.does");
      case ROUTE_TO_DIRECTOR -> WORDS.text("key.route.does");
      default -> throw new IllegalArgumentException(act + " has no key");
    };
  }

  // ---- keys and links

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
      switch (event.getCode()) {
        case ENTER -> press(Act.APPROVE);
        case R -> press(Act.REQUEST_INFORMATION);
        case D -> press(Act.ROUTE_TO_DIRECTOR);
        case L -> around.openAll();
        default -> {
          return;
        }
      }
      event.consume();
    } else if (!event.isShortcutDown() && !event.isAltDown() && seat.press(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
      button.fire();
      event.consume();
    }
  }

  /// A link to an act of this step begins it here.
  private void onLink(Place place) {
    if (place.step() == Step.DECISION) {
      focus(place);
    } else {
      go.accept(place);
    }
  }

  /// Shows the pages of an item, one place after the other; what has none in the chart is shown at
  /// its item.
  private void onPages(ItemRow row, List<Evidence> pieces) {
    tellChart(row.paragraph());
    var model = chart.model();
    if (model.showNext(pieces) || pieces.stream().anyMatch(model::show)) {
      seat.showChart();
    } else {
      onLink(row.place());
    }
  }

  /// The chart is read for the item of which pages are asked for.
  private void tellChart(String paragraph) {
    var assessment = model.assessment();
    chart
        .model()
        .setSubject(
            assessment
                .item(paragraph)
                .map(entry ->
                    new ChartViewModel.Subject(
                        paragraph, assessment.plan().searchTerms(entry.item()))));
  }

  /// The acts make room for the chart where both have none.
  private void onCrowded(boolean crowded) {
    boolean within = acts.isFocusWithin();
    panes.setSideShown(!crowded);
    if (crowded && within) {
      chart.pane().focusPages();
    }
  }

  /// Begins an act, or shows why it is not open.
  private void press(Act act) {
    seat.showWholeWork();
    acts.button(act)
        .ifPresent(button -> {
          panes.reveal(button);
          button.requestFocus();
          button.press();
        });
  }

  private void onAct(Act act) {
    switch (act) {
      case APPROVE -> ApproveDialog.open(model, layers);
      case REQUEST_INFORMATION -> ask(Optional.empty());
      case ROUTE_TO_DIRECTOR -> {
        var dialog = new RouteDialog(model);
        unsaved = Optional.of(dialog::flush);
        dialog.open(layers);
      }
      case RECORD_WITHDRAWAL -> {
        var dialog = new WithdrawalDialog(model);
        unsaved = Optional.of(dialog::flush);
        dialog.open(layers);
      }
      default -> throw new IllegalArgumentException(act + " is not done here");
    }
  }

  /// Without a gap there is nothing to ask for, unless something is wanted all the same.
  private void ask(Optional<String> wanted) {
    boolean gaps = acts.button(Act.REQUEST_INFORMATION).map(ActButton::isOpen).orElse(false);
    boolean may = model.desk().refusals(Act.REQUEST_INFORMATION).isEmpty();
    if (gaps || (may && wanted.isPresent())) {
      var dialog = new InformationDialog(model, wanted);
      unsaved = Optional.of(dialog::flush);
      dialog.open(layers, wanted);
    }
  }

  // ---- what is shown

  private void show(DecisionViewModel.Shown shown) {
    turn.getChildren().setAll(shown.turn().map(this::notice).stream().toList());
    turn.setManaged(shown.turn().isPresent());
    show(shown.result());
    items.show(shown.items());
    lines.show(shown.lines());
    acts.show(shown);
    showKeys();
  }

  private void showKeys() {
    keys.set(keys(model.shownProperty().get()));
  }

  /// No item is worked on in this step before its pages are asked for.
  private void onScene(boolean inSight) {
    model.setWatched(inSight);
    if (inSight) {
      chart.model().setSubject(Optional.empty());
    }
  }

  private NoticeBox notice(Turn turn) {
    var sentence = Sentence.EMPTY.strong(turn.lead()).plain(" " + turn.words());
    return switch (turn.kind()) {
      case WITH_DIRECTOR -> new NoticeBox(Tone.PHYSICIAN, Icons.PHYSICIAN, sentence);
      case REOPENED ->
          new NoticeBox(Tone.PHYSICIAN, BootstrapIcons.ARROW_COUNTERCLOCKWISE, sentence);
      case WAITING ->
          new NoticeBox(Tone.CAUTION, BootstrapIcons.HOURGLASS_SPLIT, sentence)
              .addActions(
                  new KeyedButton(WORDS.text("turn.waiting.received"))
                      .small()
                      .onPress(() -> around.begin(Act.RECORD_INFORMATION)));
      case NOT_YET_ROUTED -> new NoticeBox(Tone.ACCENT, Icons.INFORMATION, sentence);
    };
  }

  private void show(ResultTold told) {
    var look =
        switch (told.kind()) {
          case ALL_MET, APPROVED -> new Look(Tone.GOOD, Icons.GOOD);
          case NOT_ALL_SHOWN, OTHER_POLICY, WITHOUT_CRITERIA ->
              new Look(Tone.PHYSICIAN, Icons.PHYSICIAN);
          case NO_ROUTE -> new Look(Tone.CAUTION, Icons.OPEN_QUESTION);
          case APPROVED_IN_PART -> new Look(Tone.CAUTION, BootstrapIcons.DASH_CIRCLE_FILL);
          case DECIDED_AGAINST -> new Look(Tone.BAD, Icons.BAD);
          case WITHDRAWN -> new Look(Tone.NEUTRAL, BootstrapIcons.ARROW_RETURN_LEFT);
        };
    result.show(look.tone(), look.icon(), told.title(), told.telling().sentence(this::onLink));
    result.setBadges(badges(told).toArray(StatusBadge[]::new));
    rationale.getChildren().setAll(rationale(told.rationale()).stream().toList());
    rationale.setManaged(!told.rationale().isEmpty());
  }

  private record Look(Tone tone, Ikon icon) {}

  private static Stream<StatusBadge> badges(ResultTold told) {
    var shown = StatusBadge.tinted(Tone.GOOD, Icons.GOOD, WORDS.text("badge.shown", told.shown()));
    var gaps =
        StatusBadge.tinted(Tone.CAUTION, Icons.UNKNOWN, WORDS.text("badge.gaps", told.gaps()));
    return Stream.of(shown, gaps)
        .filter(badge -> badge == shown ? told.shown() >= 0 : told.gaps() > 0);
  }

  private static Optional<Node> rationale(List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SectionCard(
                WORDS.text("rationale"),
                words.stream().map(SentenceText::new).toArray(Node[]::new)));
  }
}
