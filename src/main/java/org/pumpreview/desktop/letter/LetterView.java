package org.pumpreview.desktop.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// The step of the letter: its pages as they will be on paper, what was checked, the signature, and
/// the ways out of the program. What is seen is what is signed.
public final class LetterView implements StepView {
  private static final Words WORDS = Words.of("letterstep");

  private final LetterViewModel model;
  private final Layers layers;
  private final LetterPrinter printer;
  private final FolderChooser folders;
  private final Consumer<Place> go;
  private final Runnable settings;
  private final StackPane node = new StackPane();
  private final StatusBadge mark =
      StatusBadge.tinted(Tone.NEUTRAL, BootstrapIcons.PENCIL, WORDS.text("mark.draft"));
  private final PagesPane pages;
  private final SidePane side;
  private final LetterPanes panes;
  private final ReadOnlyObjectWrapper<List<StepRail.KeyLine>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<LetterPages> shown = Optional.empty();

  /// @param letters composes, signs, keeps and exports; called through `work`
  /// @param layers where the signature is asked for
  /// @param go opens another place of the case
  /// @param settings opens the settings, where the plan's own facts are filled in
  public LetterView(
      CaseDesk desk,
      People people,
      LetterWork letters,
      Work work,
      LetterPrinter printer,
      FolderChooser folders,
      Layers layers,
      Consumer<Place> go,
      Runnable settings) {
    this.layers = layers;
    this.printer = printer;
    this.folders = folders;
    this.go = go;
    this.settings = settings;
    model = new LetterViewModel(desk, people, letters, work);
    pages = new PagesPane(work, mark);
    side = new SidePane(model, acts());
    panes = new LetterPanes(pages, side, side.acts());
    node.getStyleClass().add("letter-step");
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.stateProperty().subscribe(this::show);
    model.noticeProperty().subscribe(side::show);
    desk.assessmentProperty().subscribe(() -> side.refresh());
    node.sceneProperty().subscribe(scene -> model.onShown(scene != null));
  }

  private SidePane.Acts acts() {
    return new SidePane.Acts() {
      @Override
      public void onSign() {
        LetterView.this.onSign();
      }

      @Override
      public void onCopy(CopyDesk.Wanted wanted) {
        SignDialog.ofCopies(model, wanted, side::focusAct).open(layers);
      }

      @Override
      public void onSettings() {
        settings.run();
      }

      @Override
      public void onGo(Place place) {
        go.accept(place);
      }

      @Override
      public void onPrint() {
        LetterView.this.onPrint();
      }

      @Override
      public void onExport() {
        LetterView.this.onExport();
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
    place.target().ifPresent(model::onLook);
    switch (model.stateProperty().get()) {
      case LetterState.Nothing nothing -> focusWayOn();
      case LetterState.Failed failed -> focusWayOn();
      // There is nothing to press yet; the focus goes on when the pages come.
      case LetterState.Loading loading -> node.requestFocus();
      case LetterState.Draft draft -> side.focusAct();
      case LetterState.Signed signed -> side.focusAct();
    }
  }

  private void focusWayOn() {
    node.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }

  @Override
  public void flush() {
    side.flush();
  }

  @Override
  public ObservableValue<List<StepRail.KeyLine>> keys() {
    return keys.getReadOnlyProperty();
  }

  private static List<StepRail.KeyLine> keys(LetterState state) {
    var page = new StepRail.KeyLine(WORDS.text("key.page"), WORDS.text("keys.page"));
    var zoom = new StepRail.KeyLine(WORDS.text("key.zoom"), WORDS.text("keys.zoom"));
    var sign = new StepRail.KeyLine(WORDS.text("key.sign"), WORDS.text("keys.sign"));
    return switch (state) {
      case LetterState.Draft draft -> List.of(page, zoom, sign);
      case LetterState.Signed signed -> List.of(page, zoom);
      case LetterState.Nothing _, LetterState.Loading _, LetterState.Failed _ -> List.of();
    };
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      side.press();
    } else if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
      event.consume();
      pages.turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
    }
  }

  // ---- acts

  private void onSign() {
    if (model.stateProperty().get() instanceof LetterState.Draft(var due, var composed)) {
      SignDialog.ofLetter(model, due, composed.signatory(), side::focusAct).open(layers);
    }
  }

  private void onExport() {
    folders
        .choose(WORDS.text("export.choose"))
        .flatMap(model::onExport)
        .ifPresent(running -> side.follow(WORDS.text("export.doing"), running));
  }

  private void onPrint() {
    if (model.stateProperty().get() instanceof LetterState.Signed signed) {
      printer.print(signed.letter().number(), signed.kept().pages(), model::onPrinted);
    }
  }

  // ---- what is shown

  private void show(LetterState state) {
    boolean within = node.isFocusWithin();
    keys.set(keys(state));
    side.show(state);
    switch (state) {
      case LetterState.Nothing nothing -> put(nothing());
      case LetterState.Loading(var due) -> put(loading(due));
      case LetterState.Failed(var due, var sentence) -> put(failed(sentence));
      case LetterState.Draft(var due, var composed) -> showPages(due, composed.pages(), false);
      case LetterState.Signed(var due, var letter, var kept) -> showPages(due, kept.pages(), true);
    }
    if (within && (node.isFocused() || !node.isFocusWithin())) {
      // What was never laid out cannot take the focus.
      node.applyCss();
      node.layout();
      focus(Place.of(Step.LETTER));
    }
  }

  private void put(Node content) {
    shown = Optional.empty();
    if (!node.getChildren().equals(List.of(content))) {
      node.getChildren().setAll(content);
    }
  }

  private void showPages(LetterState.Due due, LetterPages of, boolean signed) {
    mark.show(
        signed ? Tone.GOOD : Tone.NEUTRAL,
        signed ? BootstrapIcons.PATCH_CHECK : BootstrapIcons.PENCIL,
        signed ? WORDS.text("mark.signed") : WORDS.text("mark.draft"));
    if (!node.getChildren().equals(List.of(panes))) {
      node.getChildren().setAll(panes);
    }
    if (!shown.equals(Optional.of(of))) {
      shown = Optional.of(of);
      pages.show(LetterViewModel.title(due.kind()), of);
      panes.toTop();
    }
  }

  private EmptyState nothing() {
    return new EmptyState(
        BootstrapIcons.ENVELOPE_OPEN,
        WORDS.text("nothing"),
        Sentence.of(WORDS.text("nothing.why")),
        new KeyedButton(WORDS.text("nothing.go"))
            .onPress(() -> go.accept(Place.of(Step.DECISION))));
  }

  private static EmptyState loading(LetterState.Due due) {
    return new EmptyState(
        BootstrapIcons.HOURGLASS_SPLIT,
        LetterViewModel.title(due.kind()),
        Sentence.of(WORDS.text("loading", due.number())));
  }

  private EmptyState failed(String sentence) {
    return new EmptyState(
        Icons.WARNING,
        WORDS.text("failed"),
        Sentence.of(sentence),
        new KeyedButton(WORDS.text("failed.again")).onPress(model::onAgain),
        new KeyedButton(WORDS.text("failed.request"))
            .onPress(() -> go.accept(Place.of(Step.REQUEST))));
  }
}
