package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.chart.Hit;
import org.pumpreview.desktop.chart.ChartKey.Reach;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Keystrokes;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.words.Words;

/// The chart beside whatever is worked on: documents, pages, what is looked for, and the one key
/// that makes a marked sentence evidence.
public final class ChartPane extends BorderPane {
  private static final Words WORDS = Words.of("chartpane");
  static final String STYLES = "/theme/chart.css";

  /// Below this width two documents lie one below the other, in em.
  private static final double BESIDE = 46;

  private final ChartViewModel model;
  private final ChartBar bar;
  private final SearchBar search;
  private final SplitPane sheets = new SplitPane();
  private final KeyedButton cite =
      new KeyedButton("", BootstrapIcons.BOOKMARK_CHECK).small().key(ChartKey.CITE.said());
  private final Label quoted = new Label();
  private final VBox floating = new VBox();
  private final StackPane empty = new StackPane();
  private final VBox top = new VBox();
  private List<SheetPane> panes = List.of();
  private boolean thumbnails;
  private Runnable onHide = () -> {};
  private Subscription following = Subscription.EMPTY;

  public ChartPane(ChartViewModel model) {
    this.model = model;
    getStyleClass().add("chart-pane");
    getStylesheets().add(STYLES);
    bar =
        new ChartBar(
            model,
            new ChartBar.Acts() {
              @Override
              public void onThumbnails() {
                ChartPane.this.onThumbnails();
              }

              @Override
              public void onHide() {
                onHide.run();
              }

              @Override
              public void onAttach() {
                ChartPane.this.onAttach();
              }

              @Override
              public void onPages() {
                focusPages();
              }
            });
    search = new SearchBar(model, this::focusPages);
    top.getStyleClass().add("chart-top");
    top.getChildren().setAll(bar, search);
    cite.setFocusTraversable(false);
    cite.onPress(model::onCite);
    var several =
        new IconButton(BootstrapIcons.BOOKMARKS, WORDS.text("cite.several"), this::onSeveral);
    several.setFocusTraversable(false);
    floating.getStyleClass().add("evidence-float");
    var buttons = new HBox(cite, several);
    buttons.getStyleClass().add("buttons");
    quoted.getStyleClass().add("quoted");
    quoted.setWrapText(true);
    floating.getChildren().setAll(buttons, quoted);
    floating.setManaged(false);
    empty.getStyleClass().add("chart-desk");
    sheets.getStyleClass().add("sheets");
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    Arrivals.at(this, model);
    model.documentsProperty().subscribe(_ -> showSheets());
    model.sheetsProperty().subscribe(_ -> showSheets());
    model.activeProperty().subscribe(_ -> onActive());
    model.subjectProperty().subscribe(_ -> showFloat());
    model.marksProperty().subscribe(_ -> showMarks());
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            model.begin();
          }
        });
  }

  /// The pane is to make room for what it stands beside.
  public void setOnHide(Runnable handler) {
    onHide = handler;
  }

  // ---- what is shown

  private void showSheets() {
    if (model.documentsProperty().get().isEmpty()) {
      empty
          .getChildren()
          .setAll(
              new EmptyState(
                  BootstrapIcons.FILE_EARMARK_PLUS,
                  WORDS.text("none"),
                  Sentence.of(WORDS.text("none.how")),
                  new KeyedButton(WORDS.text("attach"), BootstrapIcons.PAPERCLIP)
                      .onPress(this::onAttach)));
      setTop(null);
      setCenter(empty);
      panes = List.of();
      return;
    }
    var wanted = model.sheetsProperty().get();
    if (panes.stream().map(SheetPane::sheet).toList().equals(wanted) && getCenter() == sheets) {
      return;
    }
    var now = new ArrayList<SheetPane>();
    for (var sheet : wanted) {
      now.add(
          panes.stream()
              .filter(pane -> pane.sheet() == sheet)
              .findFirst()
              .orElseGet(() -> pane(sheet)));
    }
    boolean onPages = panes.stream().anyMatch(SheetPane::isFocusWithin);
    panes = now;
    sheets.getItems().setAll(panes);
    setTop(top);
    setCenter(sheets);
    onActive();
    showMarks();
    // Of a pane that goes the focus would go on to whatever comes next in the step.
    if (onPages) {
      focusPages();
    }
  }

  private SheetPane pane(SheetViewModel sheet) {
    var pane = new SheetPane(model, sheet);
    pane.setThumbnails(thumbnails);
    pane.focusWithinProperty()
        .subscribe(within -> {
          if (within) {
            model.onActive(sheet);
          }
        });
    return pane;
  }

  private void onActive() {
    following.unsubscribe();
    following =
        model
            .activeProperty()
            .get()
            .map(sheet -> sheet.marking().passageProperty().subscribe(_ -> showFloat()))
            .orElse(Subscription.EMPTY);
    for (var pane : panes) {
      pane.setCaption(panes.size() > 1, isActive(pane));
    }
    showFloat();
  }

  private boolean isActive(SheetPane pane) {
    return model.activeProperty().get().filter(sheet -> sheet == pane.sheet()).isPresent();
  }

  /// The button that makes evidence lies where the words are marked.
  private void showFloat() {
    boolean marked = model.isMarked();
    model
        .subjectProperty()
        .get()
        .ifPresent(item -> {
          cite.setText(WORDS.text("cite", item.paragraph()));
          var place = model.citable();
          var quote = place.map(ChartViewModel.Citable::quote).orElse("");
          cite.setAccessibleText(WORDS.text("cite.described", item.paragraph(), quote));
          // What was recognized goes into the letter as it stands here, not as it looks above.
          boolean recognized = place.filter(one -> one.mark().recognized()).isPresent();
          quoted.setVisible(recognized);
          quoted.setManaged(recognized);
          quoted.setText(
              quote.isBlank() ? WORDS.text("cite.place") : WORDS.text("cite.quoted", quote));
        });
    for (var pane : panes) {
      pane.setFloat(Optional.empty());
    }
    panes.stream()
        .filter(pane -> marked && isActive(pane))
        .forEach(pane -> pane.setFloat(Optional.of(floating)));
  }

  private void showMarks() {
    var now = model.search().found().hit();
    for (var pane : panes) {
      var open = pane.sheet().opened();
      pane.strip()
          .onMarks(model.hits(pane.sheet()).stream().map(hit -> mark(hit, now, open)).toList());
    }
  }

  private static HitTrack.Place mark(
      Hit hit, Optional<Hit> now, Optional<SheetViewModel.State.Open> open) {
    double height =
        open.filter(one -> hit.page() <= one.sizes().size())
            .map(one -> one.sizes().get(hit.page() - 1).height())
            .orElse(1e9);
    return new HitTrack.Place(
        hit.page(), hit.areas().getFirst().top() / height, now.equals(Optional.of(hit)));
  }

  private void onAttach() {
    Layers.around(this).ifPresent(model::onAttach);
  }

  private void onSeveral() {
    Layers.around(this).ifPresent(layers -> SeveralDialog.open(model, layers));
  }

  void onThumbnails() {
    thumbnails = !thumbnails;
    panes.forEach(pane -> pane.setThumbnails(thumbnails));
    bar.setThumbnails(thumbnails);
  }

  @Override
  protected void layoutChildren() {
    double em = getScene() == null ? 1 : Theme.em(getScene()).get();
    sheets.setOrientation(
        getWidth() >= BESIDE * em ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    super.layoutChildren();
  }

  // ---- keys

  /// Puts the focus on the pages.
  public void focusPages() {
    panes.stream()
        .filter(this::isActive)
        .findFirst()
        .ifPresentOrElse(
            SheetPane::focusPages,
            () -> empty.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus));
  }

  /// Does what a key means for the chart wherever in the step it was pressed; false where it means
  /// nothing.
  public boolean press(KeyEvent event) {
    if (model.documentsProperty().get().isEmpty()) {
      return false;
    }
    var reaches =
        Keystrokes.takesText(event.getTarget())
            ? EnumSet.of(Reach.TEXT)
            : EnumSet.of(Reach.TEXT, Reach.STEP);
    return ChartKey.of(event, reaches).map(this::onStepKey).orElse(false);
  }

  private boolean onStepKey(ChartKey key) {
    switch (key) {
      case HIT -> search.go(true);
      case HIT_BACK -> search.go(false);
      case SEARCH -> search.open();
      case PAGE -> bar.focusPage();
      case CITE, SEVERAL -> {
        return model.isMarked() && onCite(key == ChartKey.SEVERAL);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onCite(boolean several) {
    if (several) {
      onSeveral();
    } else {
      model.onCite();
    }
    return true;
  }

  private void onKey(KeyEvent event) {
    var pane = panes.stream().filter(this::isActive).findFirst();
    boolean over = event.getTarget() instanceof PageStrip && pane.isPresent();
    if (over
        && ChartKey.of(event, EnumSet.of(Reach.PAGES))
            .map(key -> onPageKey(key, event, pane.get()))
            .orElse(false)) {
      event.consume();
    }
  }

  private boolean onPageKey(ChartKey key, KeyEvent event, SheetPane pane) {
    var sheet = pane.sheet();
    switch (key) {
      case BY_PAGES -> sheet.goTo(sheet.page() + (event.getCode() == KeyCode.PAGE_UP ? -1 : 1));
      case BY_VIEWS -> pane.strip().onView(event.isShiftDown() ? -1 : 1);
      case BY_LINES -> pane.strip().onLine(event.getCode() == KeyCode.UP ? -1 : 1);
      case ENDS -> sheet.goTo(event.getCode() == KeyCode.HOME ? 1 : sheet.pages());
      case WORD -> onMark(pane, event.getCode(), false);
      case MORE -> onMark(pane, event.getCode(), true);
      case HIT_TYPED -> {
        return onTypedHit(!event.isShiftDown());
      }
      case UNMARK -> {
        return pane.unmark();
      }
      case SIZE -> onSize(sheet, event.getCode());
      case FIT -> bar.onFit();
      case TURN -> sheet.onTurn();
      case THUMBNAILS -> onThumbnails();
      case BESIDE -> model.onBeside();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// As in the field that what is looked for was typed into.
  private boolean onTypedHit(boolean forward) {
    if (model.search().isTyped()) {
      search.go(forward);
    }
    return model.search().isTyped();
  }

  private static void onSize(SheetViewModel sheet, KeyCode sign) {
    if (sign == KeyCode.MINUS || sign == KeyCode.SUBTRACT) {
      sheet.onSmaller();
    } else {
      sheet.onLarger();
    }
  }

  private static void onMark(SheetPane pane, KeyCode arrow, boolean extend) {
    pane.mark(
        switch (arrow) {
          case LEFT -> Marking.Step.BACK;
          case RIGHT -> Marking.Step.ON;
          case UP -> Marking.Step.UP;
          default -> Marking.Step.DOWN;
        },
        extend);
  }

  /// The keys of the chart that are used most.
  public static List<StepRail.KeyLine> keys() {
    return List.of(ChartKey.CITE.line(), ChartKey.HIT.line());
  }

  /// Those that are used most where nothing is cited.
  public static List<StepRail.KeyLine> readingKeys() {
    return List.of(ChartKey.SHOW.line(), ChartKey.SEARCH.line());
  }

  /// All keys of the chart, for the sheet of all keys.
  public static List<KeySheet.Group> keyGroups() {
    return ChartKey.groups(EnumSet.allOf(ChartKey.class));
  }

  /// All keys of the chart where nothing is cited.
  public static List<KeySheet.Group> readingKeyGroups() {
    return ChartKey.groups(EnumSet.complementOf(EnumSet.of(ChartKey.CITE, ChartKey.SEVERAL)));
  }
}
