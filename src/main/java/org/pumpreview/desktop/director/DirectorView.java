package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartPane;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.desk.ActsPlace;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.TwoPanes;
import org.pumpreview.desktop.questions.QuestionList;
import org.pumpreview.desktop.questions.QuestionsViewModel;
import org.pumpreview.desktop.questions.RaiseDialog;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Named;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The step of the decision on a medical director's desk: what the nurse asks and both findings at
/// the left, and at the right the decision in the order of thought.
public final class DirectorView implements StepView {
  private static final Words WORDS = Words.of("director");
  private static final int RATIONALE_ROWS = 5;

  /// What findings and decision take beside each other, in em.
  private static final double WHOLE = 72;

  private final DirectorViewModel model;
  private final CaseDesk desk;
  private final Layers layers;
  private final Consumer<Place> go;
  private final ActsPlace around;
  private final StackPane node = new StackPane();
  private final Notices notices;
  private final FindingsTable findings;
  private final Node findingsHead;
  private final KeyedButton takeOver = new KeyedButton("", BootstrapIcons.PERSON_CHECK).small();
  private final SentenceText takeOverWords = new SentenceText();
  private final VBox takeOverLine = new VBox();
  private final Texts texts;
  private final ProseArea rationale = new ProseArea(RATIONALE_ROWS);
  private final VBox rationaleCard =
      new VBox(
          new FormField(WORDS.text("rationale.title"), rationale)
              .setHint(WORDS.text("rationale.aside")));
  private final VBox side = new VBox();
  private final QuestionsViewModel questions;
  private final QuestionList questionList = new QuestionList();
  private final SectionCard questionsCard =
      new SectionCard(WORDS.text("questions.title"), questionList);
  private final KeyedButton raise =
      new KeyedButton(WORDS.text("raise"), Icons.OPEN_QUESTION)
          .small()
          .quiet()
          .key(WORDS.text("key.raise"))
          .onPress(this::onRaise);
  private final LinesCard lines;
  private final ReasonsCard reasons;
  private final AskCard ask;
  private final AttestationCard attestation;
  private final ActCard act;
  private final TwoPanes panes;
  private final Chart chart;
  private final ChartSeat seat;
  private final ShownEvidence evidences;
  private final KeyedButton showChart =
      new KeyedButton(WORDS.text("chart"), Icons.PAGE).small().key(WORDS.text("key.chart"));
  private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<ExceptionCard> exception = Optional.empty();

  /// @param chart the documents of the case, beside the findings
  /// @param layers where the confirmation opens
  /// @param go opens another place of the case
  /// @param around what happens around the review
  public DirectorView(
      CaseDesk desk,
      People people,
      Chart chart,
      Layers layers,
      Consumer<Place> go,
      ActsPlace around) {
    this.around = around;
    this.desk = desk;
    this.chart = chart;
    evidences = new ShownEvidence(desk, chart.model());
    this.layers = layers;
    this.go = go;
    model = new DirectorViewModel(desk, people);
    questions = new QuestionsViewModel(desk, people);
    notices = new Notices(model, go);
    findings = new FindingsTable(model, evidences);
    texts = new Texts(model);
    texts.bind(rationale, DraftKey.RATIONALE, Deliberation::rationale);
    lines = new LinesCard(model, go);
    reasons = new ReasonsCard(model);
    ask = new AskCard(model);
    attestation = new AttestationCard(model);
    act = new ActCard(model, layers, this::onPlace, this::onSign);
    node.getStyleClass().add("director");
    side.getStyleClass().add("side");
    rationaleCard.getStyleClass().add("section-card");
    findingsHead = findingsHead();
    panes =
        new TwoPanes(
            new VBox(
                notices, part(around.duties()), findingsHead, findings, raise, part(around.log())),
            side);
    findings.setOnReveal(panes::reveal);
    seat = new ChartSeat(panes, chart, WHOLE);
    seat.setOnWork(this::focusFindings);
    showChart.onPress(seat::toggle);
    node.getChildren().setAll(seat);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    questions.questionsProperty().subscribe(questionList::show);
    model.nowProperty().subscribe(this::show);
    seat.crowdedProperty().subscribe(this::onCrowded);
    chart.model().strayProperty().subscribe(_ -> onCompared());
    chart.model().documentsProperty().subscribe(documents -> onDocuments(!documents.isEmpty()));
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            evidences.begin(seat, findings);
            chart.model().read();
          }
        });
  }

  /// What stands between the parts of the left column, with room around it as long as it shows.
  private static VBox part(Node node) {
    var part = new VBox(node);
    part.getStyleClass().add("part");
    part.managedProperty().bind(node.managedProperty());
    return part;
  }

  private Node findingsHead() {
    var title = new Label(WORDS.text("findings"));
    title.getStyleClass().add("section-title");
    takeOver.key(WORDS.text("key.take-over")).onPress(this::onTakeOver);
    takeOverWords.show(Sentence.of(WORDS.text("take-over.why")));
    takeOverWords.getStyleClass().addAll("quiet", "second-rank");
    takeOverLine.getChildren().setAll(takeOverWords);
    var acts = new HBox(takeOver, showChart);
    acts.getStyleClass().add("acts");
    var head = new VBox(new Spread(title, acts), takeOverLine);
    head.getStyleClass().add("findings-head");
    return head;
  }

  // ---- as a step of the wizard

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void focus(Place place) {
    seat.showWork();
    var target = place.target();
    var part = target.flatMap(Part::of);
    var recorded = target.flatMap(name -> Named.find(Act.values(), name)).filter(around::has);
    if (recorded.isPresent()) {
      around.begin(recorded.get());
    } else if (part.isPresent()) {
      focusOn(part.get(), part.get().item(target.orElse("")));
    } else if (target.flatMap(questionList::card).isPresent()) {
      focusOn(Part.QUESTIONS, target);
    } else if (target.isPresent() || anythingWaits()) {
      findings.focusOn(target);
    } else {
      focusOn(Part.DECISION, Optional.empty());
    }
  }

  private boolean anythingWaits() {
    return findings.count(Pair.State.WAITS) > 0 || !model.isOpen();
  }

  private void focusOn(Part part, Optional<String> item) {
    if (part != Part.FINDINGS) {
      seat.showWholeWork();
    }
    switch (part) {
      case FINDINGS -> findings.focusOn(item);
      case QUESTIONS -> questionList.focusOn(item.orElse(""));
      case EXCEPTION -> exception.ifPresent(ExceptionCard::focusOpen);
      case LINES -> lines.focusOpen(item);
      case RATIONALE -> rationale.requestFocus();
      case REASONS -> reasons.focusOpen(item);
      case GAPS -> ask.focusOpen();
      case RETURN_BY -> ask.focusReturnBy();
      case ATTESTATION -> attestation.focusOpen();
      case DECISION -> act.focusOpen();
    }
    reveal();
  }

  /// Brings what has the focus into sight.
  private void reveal() {
    if (node.getScene() != null && node.getScene().getFocusOwner() != null) {
      panes.reveal(node.getScene().getFocusOwner());
    }
  }

  @Override
  public void flush() {
    texts.flush();
    lines.flush();
    reasons.flush();
    ask.flush();
    questionList.flush();
    around.flush();
  }

  @Override
  public Optional<Place> here() {
    return findings.focused().map(row -> Place.of(Step.DECISION, row.paragraph()));
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
    more.add(new StepRail.KeyLine(WORDS.text("key.arrows"), WORDS.text("keys.arrows")));
    if (canRaise(spots())) {
      more.add(new StepRail.KeyLine(WORDS.text("key.raise"), WORDS.text("keys.raise")));
    }
    return new KeySheet.Group(WORDS.text("keys.more"), more);
  }

  private List<StepRail.KeyLine> keysNow() {
    var lines = new ArrayList<StepRail.KeyLine>();
    var evidence = new StepRail.KeyLine(WORDS.text("key.evidence"), WORDS.text("keys.evidence"));
    if (model.isOpen()) {
      lines.add(new StepRail.KeyLine(WORDS.text("key.answer"), WORDS.text("keys.answer")));
    }
    lines.add(evidence);
    if (!chart.model().documentsProperty().get().isEmpty()) {
      lines.add(new StepRail.KeyLine(WORDS.text("key.chart"), WORDS.text("keys.chart")));
    }
    if (model.toTakeOver() > 0) {
      lines.add(new StepRail.KeyLine(WORDS.text("key.take-over"), WORDS.text("keys.take-over")));
    }
    if (model.isOpen() && model.mayApproveMore()) {
      lines.add(
          new StepRail.KeyLine(WORDS.text("key.approve-all"), WORDS.text("keys.approve-all")));
    }
    if (questionList.follows()) {
      lines.add(new StepRail.KeyLine(WORDS.text("key.follow"), WORDS.text("keys.follow")));
    }
    if (model.isOpen()) {
      lines.add(new StepRail.KeyLine(WORDS.text("key.sign"), WORDS.text("keys.sign")));
    }
    lines.add(new StepRail.KeyLine(WORDS.text("key.record"), WORDS.text("keys.record")));
    return List.copyOf(lines);
  }

  // ---- keys and acts

  private void onKey(KeyEvent event) {
    if (onShortcut(event) || (!isModified(event) && seat.press(event)) || onLetter(event)) {
      event.consume();
    }
  }

  private boolean onShortcut(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return false;
    }
    switch (event.getCode()) {
      case ENTER -> {
        seat.showWholeWork();
        act.press();
      }
      case L -> around.openAll();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Over the pages of the chart letters are the chart's.
  private boolean onLetter(KeyEvent event) {
    if (!isPlain(event)) {
      return false;
    }
    if (chart.pane().isFocusWithin()) {
      return event.getCode() == KeyCode.E && onEvidence();
    }
    switch (event.getCode()) {
      case T -> onTakeOver();
      case A -> model.onApproveAll();
      case O -> onRaise();
      case F -> questionList.follow();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onEvidence() {
    findings.current().ifPresent(evidences::onEvidence);
    return findings.current().isPresent();
  }

  private static boolean isModified(KeyEvent event) {
    return event.isAltDown() || event.isControlDown() || event.isMetaDown();
  }

  private static boolean isPlain(KeyEvent event) {
    return !isModified(event)
        && !event.isShiftDown()
        && !(event.getTarget() instanceof TextInputControl);
  }

  /// Many findings become the director's own at once, so it is said which and how many first.
  private void onTakeOver() {
    int count = model.toTakeOver();
    if (count == 0) {
      return;
    }
    var confirm = new Confirm(WORDS.text("take-over.question", count), WORDS.text("take-over.act"));
    confirm.add(new SentenceText(WORDS.text("take-over.why")));
    var open = model.openBehindTakeOver();
    confirm.add(
        new SentenceText(
            open.isEmpty()
                ? WORDS.text("take-over.none-open")
                : WORDS.text("take-over.open", open.size(), Wording.list(open))));
    boolean there = findings.focused().isPresent() || takeOver.isFocused();
    confirm.open(layers, () -> takeOver(there));
  }

  private void takeOver(boolean there) {
    model.onTakeOver();
    findings.sort();
    if (there) {
      findings.focusOn(Optional.empty());
    }
  }

  /// At the item whose finding has the focus; else about the route, the document and the lines.
  private void onRaise() {
    var spots = spots();
    if (canRaise(spots)) {
      RaiseDialog.open(questions, layers, spots);
    }
  }

  private List<RaiseDialog.Spot> spots() {
    return findings
        .focused()
        .map(row -> List.of(new RaiseDialog.Spot(row.paragraph(), "")))
        .filter(this::canRaise)
        .orElseGet(this::spotsOfTheCase);
  }

  private List<RaiseDialog.Spot> spotsOfTheCase() {
    var lines = desk.assessment().reading().lines().stream();
    return Stream.concat(
            Stream.of(new RaiseDialog.Spot("", "")),
            lines.map(line -> new RaiseDialog.Spot(line.id(), line.code())))
        .toList();
  }

  private boolean canRaise(List<RaiseDialog.Spot> spots) {
    return spots.stream().anyMatch(spot -> !questions.raisable(spot.place()).isEmpty());
  }

  private void onPlace(Place place) {
    if (place.step() == Step.DECISION) {
      focus(place);
    } else {
      go.accept(place);
    }
  }

  private void onSign(Act decision) {
    flush();
    CaseEvent event = model.now().event(decision);
    var confirm =
        new Confirm(WORDS.text("confirm", Wording.of(decision)), WORDS.text("confirm.act"));
    confirm.add(DecisionSummary.scrolling(DecisionSummary.of(desk.assessment(), event)));
    confirm.add(
        new SentenceText(
            WORDS.text(decision == Act.REQUEST_INFORMATION ? "confirm.ask" : "confirm.final")));
    if (desk.assessment().overdue() && decision != Act.REQUEST_INFORMATION) {
      confirm.add(new SentenceText(WORDS.text("confirm.late")));
    }
    if (decision == Act.DETERMINE_ADVERSE) {
      confirm.danger();
    }
    confirm.open(layers, () -> model.onDecide(decision));
  }

  // ---- the chart

  private void onDocuments(boolean any) {
    setShown(showChart, any);
    keys.set(keysNow());
  }

  /// The decision makes room for the chart where both have none.
  private void onCrowded(boolean crowded) {
    boolean within = side.isFocusWithin();
    panes.setSideShown(!crowded);
    if (crowded && within) {
      chart.pane().focusPages();
    }
  }

  private void focusFindings() {
    if (findings.current().isPresent()) {
      findings.focusOn(findings.current().map(FindingRow::paragraph));
    } else {
      focusOn(Part.DECISION, Optional.empty());
    }
  }

  // ---- what is shown

  private void show(Deliberation now) {
    notices.show(now.assessment(), stray(now.assessment()));
    findings.show(now.pairs());
    setShown(findings, !now.pairs().isEmpty());
    setShown(findingsHead, !now.pairs().isEmpty());
    int waiting = model.toTakeOver();
    takeOver.setText(WORDS.text("take-over", waiting));
    setShown(takeOver, waiting > 0);
    setShown(takeOverLine, waiting > 0);
    setShown(raise, canRaise(spotsOfTheCase()));
    texts.show(now);
    rationale.setEditable(model.isOpen());
    showSide(now);
    keys.set(keysNow());
  }

  /// The chart was read, and what was cited compared with it.
  private void onCompared() {
    findings.onCompared();
    notices.show(model.now().assessment(), stray(model.now().assessment()));
  }

  private List<Evidence> stray(Assessment assessment) {
    return assessment.file().work().evidence().stream().filter(evidences::isStray).toList();
  }

  private void showSide(Deliberation now) {
    var cards = new ArrayList<Node>();
    var decided = now.assessment().file().progress().decision();
    if (decided.isPresent()) {
      var summary =
          DecisionSummary.of(
              now.assessment(), new CaseEvent.Determined(decided.get().determination()));
      cards.add(new SectionCard(WORDS.text("summary.title"), summary));
    } else {
      if (!questionList.isEmpty()) {
        cards.add(questionsCard);
      }
      exceptionCard(now).ifPresent(cards::add);
      lines.show(now);
      cards.add(lines);
      cards.add(rationaleCard);
      chosenCard(now).ifPresent(cards::add);
      if (!now.chosen().equals(Optional.of(Act.REQUEST_INFORMATION))) {
        attestation.show(now);
        cards.add(attestation);
      }
      act.show(now);
      cards.add(act);
    }
    if (!side.getChildren().equals(cards)) {
      boolean within = side.isFocusWithin();
      Nodes.settle(side.getChildren(), cards);
      if (within && decided.isPresent()) {
        notices.focusWayOn();
      }
    }
  }

  private Optional<ExceptionCard> exceptionCard(Deliberation now) {
    if (exception.isEmpty()) {
      exception = now.exception().map(rule -> new ExceptionCard(model, rule, evidences));
    }
    exception.ifPresent(card -> card.show(now));
    return exception;
  }

  private Optional<Node> chosenCard(Deliberation now) {
    if (!now.toReason().isEmpty()) {
      reasons.show(now);
      return Optional.of(reasons);
    }
    if (now.chosen().equals(Optional.of(Act.REQUEST_INFORMATION))) {
      ask.show(now);
      return Optional.of(ask);
    }
    return Optional.empty();
  }

  private static void setShown(Node any, boolean shown) {
    any.setVisible(shown);
    any.setManaged(shown);
  }
}
