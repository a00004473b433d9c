package org.pumpreview.desktop.caseframe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.SaveState;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Avatar;
import org.pumpreview.desktop.kit.CaseFrame;
import org.pumpreview.desktop.kit.CaseHeader;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Focus;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.PaneKeys;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.SummaryBar;
import org.pumpreview.desktop.kit.Toast;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// An open case: header and summary above, the steps at the left, the step that is worked on beside
/// them. Each step scrolls in itself; the frame does not.
public final class CaseFrameView extends BorderPane {
  private static final Words WORDS = Words.of("caseframe");
  private static final List<Step> ORDER = List.of(Step.values());
  private static final Duration TICK = Duration.ofSeconds(30);

  private final CaseFrameViewModel model;
  private final Layers layers;
  private final Map<Step, StepView> steps;
  private final VBox top = new VBox();
  private final CaseHeader header = new CaseHeader();
  private final SummaryBar failure = new SummaryBar(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final SummaryBar expired = new SummaryBar(Tone.BAD, Icons.OVERDUE, Sentence.EMPTY);
  private final SummaryBar repeats =
      new SummaryBar(Tone.CAUTION, BootstrapIcons.FILES, Sentence.EMPTY);
  private final SummaryBar summary;
  private final StepRail rail = new StepRail(WORDS.text("steps.label"));
  private final Pills pills = new Pills(header, this::onClock);
  private final KeyedButton next =
      new KeyedButton(WORDS.text("summary.next")).key(WORDS.text("summary.next-key"));
  private final Label announcer = new Label();
  private final Delay tick = Delay.of(TICK);
  private List<Duplicate> duplicates = List.of();
  private Consumer<String> onOther = _ -> {};
  private Step current = Step.REQUEST;
  private Optional<Place> last = Optional.empty();
  private Consumer<Optional<Place>> onPolicy = _ -> {};
  private Subscription keys = Subscription.EMPTY;

  /// What had the focus last in a step.
  private Optional<Node> worked = Optional.empty();

  /// Whether the focus has lost its place and has not come to another one yet.
  private boolean stray;

  /// A frame that shows the first step; [#open] goes to where there is work to do.
  ///
  /// @param steps makes the view of every step; gets what leads to another place of the case
  public CaseFrameView(
      CaseDesk desk,
      People people,
      Layers layers,
      Function<Consumer<Place>, Map<Step, StepView>> steps) {
    this.layers = layers;
    model = new CaseFrameViewModel(desk, people, this::go);
    this.steps = new EnumMap<>(steps.apply(this::go));
    if (this.steps.size() != ORDER.size()) {
      throw new IllegalArgumentException("only " + this.steps.keySet() + " have a view");
    }
    getStyleClass().add("case-frame");
    summary = new SummaryBar(Tone.NEUTRAL, Icons.INFORMATION, shown().summary().sentence());
    // Read out by a screen reader and seen by nobody: what is seen is the toast.
    announcer.getStyleClass().add("announcer");
    announcer.setManaged(false);
    announcer.setOpacity(0);
    layOut();
    listen();
    show(Step.REQUEST);
  }

  /// Goes to a place, or to the first one that waits for the person. To be called once the frame is
  /// in its window.
  public void open(Optional<Place> place) {
    go(place.or(() -> shown().standing().walk().first()).orElse(Place.of(Step.REQUEST)));
  }

  /// Shows a place of the case and puts the focus there.
  public void go(Place place) {
    if (place.step() != current) {
      view().flush();
      show(place.step());
    }
    // What lies in a pane that scrolls has no place in the window before the style sheets made one.
    applyCss();
    layout();
    last = Optional.of(place);
    layOutNow();
    view().focus(place);
  }

  /// What was never laid out cannot take the focus, which would fall to the first control of the
  /// window.
  private void layOutNow() {
    if (getScene() != null) {
      getScene().getRoot().applyCss();
      getScene().getRoot().layout();
    }
  }

  /// Opens the policy beside the work, at the place where the person is.
  public void setOnPolicy(Consumer<Optional<Place>> handler) {
    onPolicy = handler;
  }

  private void onPolicy() {
    onPolicy.accept(here());
  }

  /// Saves what was typed into any step and not saved yet.
  public void flush() {
    steps.values().forEach(StepView::flush);
  }

  public Step step() {
    return current;
  }

  private StepView view() {
    return Objects.requireNonNull(steps.get(current));
  }

  private CaseFrameViewModel.Shown shown() {
    return model.shownProperty().get();
  }

  private void layOut() {
    header.setTools(
        new IconButton(
            BootstrapIcons.ARROW_COUNTERCLOCKWISE, WORDS.text("head.undo"), model::onUndo),
        new IconButton(BootstrapIcons.ARROW_CLOCKWISE, WORDS.text("head.redo"), model::onRedo),
        new IconButton(BootstrapIcons.BOOK, WORDS.text("head.policy"), this::onPolicy),
        new IconButton(BootstrapIcons.CLOCK_HISTORY, WORDS.text("head.history"), this::onHistory),
        new Avatar(initials(model.actor().name()), model.actor().signature()));
    next.setOnAction(_ -> model.onNext(here(), true));
    setTop(top);
    setLeft(rail);
    getChildren().add(announcer);
  }

  private void listen() {
    model.shownProperty().subscribe(this::show);
    model.saveState().subscribe(this::show);
    model.setOnNotice(this::onNotice);
    model.setOnHeld(this::onHeld);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::onFocus);
    steps.values().forEach(view -> view.underWay().subscribe(_ -> showRail()));
    rail.setOnOpen(index -> go(Place.of(ORDER.get(index))));
    PaneKeys.on(this, this::panes);
    FrameKeys.on(this, new KeyActs());
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            tick.stop();
          } else {
            tick.restart(this::onTick);
          }
        });
  }

  private void onTick() {
    model.onTick();
    tick.restart(this::onTick);
  }

  // ---- what is shown

  private void show(Step step) {
    current = step;
    setCenter(view().node());
    showTop(top.getChildren().contains(failure));
    showRail();
    keys.unsubscribe();
    keys = view().keys().subscribe(_ -> showKeys());
  }

  private void show(CaseFrameViewModel.Shown shown) {
    Head head = shown.head();
    header.show(head.name(), head.age(), head.number(), head.holder());
    pills.show(head);
    shown.expired().ifPresent(words -> expired.show(Tone.BAD, Icons.OVERDUE, words));
    showTop(top.getChildren().contains(failure));
    Summary line = shown.summary();
    summary.show(line.mark().tone(), icon(line.mark()), line.sentence());
    summary.setActions(isAnythingOpen() ? new Node[] {next} : new Node[0]);
    showRail();
    showKeys();
  }

  /// A step with something under way is so, whatever the case says of it.
  private void showRail() {
    rail.show(
        ORDER.stream().map(step -> line(step, shown().steps())).toList(), ORDER.indexOf(current));
  }

  private StepRail.Step line(Step step, List<StepRail.Step> lines) {
    StepRail.Step line = lines.get(ORDER.indexOf(step));
    String words = Objects.requireNonNull(steps.get(step)).underWay().getValue();
    return words.isEmpty()
        ? line
        : new StepRail.Step(line.title(), words, StepRail.State.UNDER_WAY);
  }

  private void showKeys() {
    rail.setKeys(FrameKeys.foot(view().keys().getValue(), isAnythingOpen()));
  }

  private boolean isAnythingOpen() {
    return !shown().standing().walk().open().isEmpty();
  }

  private void show(SaveState state) {
    boolean failed = state instanceof SaveState.Failed;
    showTop(failed);
    switch (state) {
      case SaveState.Unchanged unchanged -> header.saved().unchanged();
      case SaveState.Saving saving -> header.saved().saving();
      case SaveState.Saved saved -> header.saved().saved(model.local(saved));
      case SaveState.Failed(var sentence, var again) -> {
        header.saved().failed();
        failure.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence));
        failure.setActions(new KeyedButton(WORDS.text("save.again")).onPress(again));
      }
    }
  }

  /// Other cases that this one may repeat, as they were found last.
  public void showDuplicates(List<Duplicate> found) {
    duplicates = found;
    if (!found.isEmpty()) {
      repeats.show(
          Tone.CAUTION, BootstrapIcons.FILES, Repeats.of(found, other -> onOther.accept(other)));
    }
    showTop(top.getChildren().contains(failure));
  }

  /// Told the id of another case that is to be opened.
  public void setOnOther(Consumer<String> handler) {
    onOther = handler;
  }

  /// Where the request is typed and where it is decided, as long as it is not.
  private boolean isRepeatTold() {
    boolean here = current == Step.REQUEST || current == Step.DECISION;
    return here && !duplicates.isEmpty() && !isSettled();
  }

  private boolean isSettled() {
    return switch (shown().standing().kind()) {
      case DECIDED, WITHDRAWN -> true;
      case DAMAGED, RESTING, LACKING, PHYSICIAN, READY -> false;
    };
  }

  /// What stands above the work; what has nothing to say is no stop of F6 either.
  private void showTop(boolean failed) {
    List<Node> strips =
        Stream.of(
                Stream.of(header),
                failed ? Stream.of(failure) : Stream.<Node>of(),
                shown().expired().isPresent() ? Stream.of(expired) : Stream.<Node>of(),
                isRepeatTold() ? Stream.of(repeats) : Stream.<Node>of(),
                Stream.of(summary))
            .<Node>flatMap(strip -> strip)
            .toList();
    if (!top.getChildren().equals(strips)) {
      top.getChildren().setAll(strips);
    }
  }

  private static Ikon icon(Summary.Mark mark) {
    return switch (mark) {
      case MISSING -> Icons.WARNING;
      case OWN_ACT -> BootstrapIcons.PENCIL;
      case READY -> Icons.GOOD;
      case PHYSICIAN -> Icons.PHYSICIAN;
      case CLOSED -> Icons.INFORMATION;
      case DAMAGED -> Icons.OVERDUE;
    };
  }

  private static String initials(String name) {
    return Stream.of(name.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1))
        .limit(2)
        .reduce("", String::concat);
  }

  @Override
  protected void layoutChildren() {
    if (getScene() != null) {
      rail.setCompact(CaseFrame.isNarrow(getScene()));
      boolean slim = CaseFrame.isLarge(getScene()) && shown().expired().isPresent();
      List.of(expired, summary).forEach(bar -> bar.setSlim(slim));
    }
    super.layoutChildren();
  }

  // ---- keys and acts

  /// The panes for F6: those of the frame, then those that the step is made of.
  private List<Node> panes() {
    Node node = view().node();
    List<Node> parts =
        Stream.of(".work-pane", ".side-pane", ".chart-pane")
            .flatMap(pane -> node.lookupAll(pane).stream())
            .filter(part -> part.getScene() != null)
            .toList();
    return Stream.concat(
            Stream.concat(top.getChildren().stream(), Stream.of(rail)),
            parts.isEmpty() ? Stream.of(node) : parts.stream())
        .toList();
  }

  /// Where the person is: what has the focus, or where the person was led last.
  private Optional<Place> here() {
    return view().here().or(() -> last.filter(place -> place.step() == current));
  }

  private final class KeyActs implements FrameKeys.Acts {
    @Override
    public boolean onStep(int index) {
      boolean known = index >= 0 && index < ORDER.size();
      if (known) {
        go(Place.of(ORDER.get(index)));
      }
      return known;
    }

    @Override
    public void onNext(boolean forward) {
      model.onNext(here(), forward);
    }

    @Override
    public void onUndo() {
      model.onUndo();
    }

    @Override
    public void onRedo() {
      model.onRedo();
    }

    @Override
    public void onLeaveField() {
      focusRail();
    }

    @Override
    public void onPolicy() {
      CaseFrameView.this.onPolicy();
    }

    @Override
    public void onAllKeys() {
      leaveHead();
      FrameKeys.openSheet(layers, view().keys().getValue(), view().keysBeside());
    }

    /// What the step was asked already it is not asked again.
    @Override
    public boolean onBeside(KeyEvent event) {
      return !view().node().isFocusWithin() && view().pressBeside(event);
    }
  }

  private void onClock() {
    leaveHead();
    ClockSheet.open(model.assessment(), layers, this::go);
  }

  // ---- where the focus goes when its place is gone

  /// An act that is done takes its button away, and the focus would fall to the first control of
  /// the window, outside the case and its keys.
  private void onFocus(@Nullable Node was, @Nullable Node is) {
    if (view().node().isFocusWithin()) {
      worked = Optional.ofNullable(is);
    }
    boolean gone = was != null && !Focus.canBeAt(was);
    boolean outside = is == null || !isIn(is);
    stray = (gone || stray) && outside && !layers.isOpen();
    if (stray && is != null) {
      stray = false;
      goOn();
    }
  }

  private boolean isIn(Node node) {
    return Stream.<Node>iterate(node, at -> at != null, Node::getParent).anyMatch(at -> at == this);
  }

  /// To what is still open in this step, or to the way on.
  private void goOn() {
    shown()
        .standing()
        .walk()
        .next(here())
        .filter(place -> place.step() == current)
        .ifPresentOrElse(this::go, isAnythingOpen() ? next::requestFocus : this::focusRail);
  }

  private void focusRail() {
    rail.lookupAll(".step").stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// A sheet gives the focus back to where it was when it opened. That is to be the work and not
  /// the button in the head that opened it, where the keys of the step do nothing.
  private void leaveHead() {
    if (header.isFocusWithin()) {
      worked
          .filter(Focus::canBeAt)
          .ifPresentOrElse(
              Node::requestFocus, () -> view().focus(here().orElseGet(() -> Place.of(current))));
    }
  }

  private void onHistory() {
    leaveHead();
    HistorySheet.open(layers, model.history());
  }

  private void onHeld(Actor holder) {
    new Confirm(WORDS.text("held.title", holder.signature()), WORDS.text("held.act"))
        .add(new SentenceText(WORDS.text("held.words")))
        .otherwise(model::onLeave)
        .open(layers, model::onTakeOver);
  }

  private void onNotice(String words) {
    announcer.setText(words);
    announcer.setAccessibleText(words);
    announcer.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (getScene() != null && getScene().getWindow() != null) {
      Toast.show(getScene().getWindow(), Tone.CAUTION, Icons.WARNING, words);
    }
  }
}
