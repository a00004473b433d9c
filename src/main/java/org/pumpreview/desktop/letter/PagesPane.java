package org.pumpreview.desktop.letter;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.kit.ZoomSteps;
import org.pumpreview.desktop.work.Debounce;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// The pages of a letter as they will be on paper: small ones at the left to choose from, one
/// large. Page Up and Page Down turn pages; plus and minus change the size, 0 fits the page.
final class PagesPane extends BorderPane {
  private static final Words WORDS = Words.of("letterstep");

  /// Around the page, in px at 100 %.
  private static final double MARGIN = 12;

  /// Below this scale, in px for each point, text of 12 points cannot be read.
  private static final double LEGIBLE = 0.6;

  private static final Duration QUIET = Duration.ofMillis(120);

  private final Work work;
  private final Label title = new Label();
  private final StatusBadge mark;
  private final Label place = new Label();
  private final KeyedButton fit = new KeyedButton(WORDS.text("zoom.fit")).small();
  private final Thumbnails thumbnails;
  private final StackPane desk = new StackPane();
  private final ScrollPane pane = new ScrollPane(desk);
  private final Debounce redraw = new Debounce(QUIET, this::draw);
  private Optional<LetterPages> pages = Optional.empty();
  private Optional<Paper> paper = Optional.empty();
  private Zoom zoom = Zoom.FIT;
  private int page;
  private int turn;
  private double drawn;

  PagesPane(Work work, StatusBadge mark) {
    this.work = work;
    this.mark = mark;
    getStyleClass().add("pages-pane");
    title.getStyleClass().addAll("strong", "letter-title");
    place.getStyleClass().add("place");
    thumbnails = new Thumbnails(work, this::open);
    desk.getStyleClass().add("letter-desk");
    pane.getStyleClass().addAll("work-pane", "page-pane");
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setFocusTraversable(true);
    pane.viewportBoundsProperty().subscribe(this::onViewport);
    setTop(toolbar());
    setLeft(thumbnails);
    setCenter(pane);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Spread toolbar() {
    title.setMinWidth(USE_PREF_SIZE);
    place.setMinWidth(USE_PREF_SIZE);
    fit.setOnAction(_ -> setZoom(Zoom.FIT));
    var tools =
        new HBox(
            place,
            new IconButton(BootstrapIcons.ZOOM_OUT, WORDS.text("zoom.out"), this::onSmaller),
            fit,
            new IconButton(BootstrapIcons.ZOOM_IN, WORDS.text("zoom.in"), this::onLarger));
    tools.getStyleClass().add("tools");
    var head = new HBox(title, mark);
    head.getStyleClass().add("tools");
    var bar = new Spread(head, tools);
    bar.getStyleClass().add("pages-bar");
    return bar;
  }

  /// Shows the pages of a letter, from the first on.
  void show(String letter, LetterPages newPages) {
    title.setText(letter);
    pages = Optional.of(newPages);
    thumbnails.show(newPages.count());
    // The large page first: it is what the person waits for.
    open(0);
    thumbnails.draw(newPages, scaleOfType(), outputScale());
  }

  private double scaleOfType() {
    return getScene() == null ? 1 : Theme.of(getScene()).scale();
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  // ---- turning pages

  private void open(int index) {
    int count = pages.map(LetterPages::count).orElse(0);
    if (index < 0 || index >= count) {
      return;
    }
    page = index;
    thumbnails.setCurrent(index);
    place.setText(WORDS.text("page.of", index + 1, count));
    var opened = new Paper(index);
    paper = Optional.of(opened);
    desk.getChildren().setAll(opened);
    pane.setVvalue(0);
    describe(WORDS.text("page.of", index + 1, count));
    fitPaper();
    draw();
    read(index);
  }

  /// Puts the words of the page where a screen reader finds them.
  private void read(int index) {
    pages.ifPresent(of ->
        work.run(
            () -> of.words(index),
            words -> {
              if (page == index && pages.equals(Optional.of(of))) {
                describe(WORDS.text("page.words", index + 1, of.count(), words));
              }
            },
            _ -> {}));
  }

  private void describe(String words) {
    pane.setAccessibleText(words);
    pane.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  // ---- size

  /// The scale at which the whole page is in sight, or, where that is too small to read, at which
  /// its whole width is.
  private double fitting() {
    Bounds view = pane.getViewportBounds();
    double margin = 2 * MARGIN * scaleOfType();
    double width = (view.getWidth() - margin) / Paper.WIDTH;
    double whole = Math.min(width, (view.getHeight() - margin) / Paper.HEIGHT);
    return Math.max(whole >= LEGIBLE ? whole : width, Thumbnails.SCALE);
  }

  private void onViewport(Bounds view) {
    if (view.getWidth() > 0 && view.getHeight() > 0 && paper.isPresent()) {
      fitPaper();
      if (paper.get().isDrawn()) {
        redraw.touch();
      } else {
        draw();
      }
    }
  }

  private void fitPaper() {
    double scale = zoom.in(fitting());
    paper.ifPresent(sheet -> sheet.setScale(scale));
    pane.setHbarPolicy(
        zoom.fits() ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
    fit.setText(
        zoom.fits()
            ? WORDS.text("zoom.fit")
            : WORDS.text("zoom.percent", ZoomSteps.percent(scale)));
    fit.setAccessibleText(WORDS.text("zoom.to-fit", ZoomSteps.percent(scale)));
  }

  /// Draws the page at the size it has now; a drawing that is no longer wanted is dropped.
  private void draw() {
    if (pages.isEmpty() || paper.isEmpty() || pane.getViewportBounds().getHeight() <= 0) {
      return;
    }
    var sheet = paper.get();
    var of = pages.get();
    int index = page;
    double scale = zoom.in(fitting()) * outputScale();
    if (sheet.isDrawn() && scale == drawn) {
      return;
    }
    drawn = scale;
    int mine = ++turn;
    work.run(
        () -> of.draw(index, scale),
        image -> {
          if (mine == turn) {
            sheet.setPicture(image);
          }
        },
        _ -> {});
  }

  private void setZoom(Zoom newZoom) {
    zoom = newZoom;
    fitPaper();
    draw();
  }

  private void onLarger() {
    setZoom(Zoom.larger(zoom.in(fitting())));
  }

  private void onSmaller() {
    setZoom(Zoom.smaller(zoom.in(fitting())));
  }

  // ---- keys

  private void onKey(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (onTurn(event.getCode()) || onSize(event.getCode())) {
      event.consume();
    }
  }

  private boolean onTurn(KeyCode code) {
    switch (code) {
      case PAGE_DOWN -> turnTo(page + 1);
      case PAGE_UP -> turnTo(page - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Goes on by that many pages.
  void turn(int direction) {
    turnTo(page + direction);
  }

  private void turnTo(int index) {
    boolean onThumbnail = thumbnails.isFocusWithin();
    open(index);
    if (onThumbnail) {
      thumbnails.focusCurrent();
    }
  }

  private boolean onSize(KeyCode code) {
    switch (code) {
      case PLUS, ADD, EQUALS -> onLarger();
      case MINUS, SUBTRACT -> onSmaller();
      case DIGIT0, NUMPAD0 -> setZoom(Zoom.FIT);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Small pages only where there is room for them.
  void setThumbnails(boolean inSight) {
    setLeft(inSight ? thumbnails : null);
  }
}
