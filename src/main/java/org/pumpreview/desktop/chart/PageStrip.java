package org.pumpreview.desktop.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.review.PageArea;
import org.pumpreview.words.Words;

/// The pages of a document below each other. Only those in sight are nodes, and these are used
/// again, so that a thousand pages are no more than five.
final class PageStrip extends Region implements Painter.Asker {
  private static final Words WORDS = Words.of("chartpane");

  /// Between the pages, in px at 100 %.
  private static final double GAP = 8;

  /// Of the line around the pages when keys go to them, in px.
  private static final double RING = 2;

  /// How much of the view a line key scrolls, and how much a page key leaves in sight.
  private static final double LINE = 0.09;

  /// Where a place that is shown comes to lie, in parts of the view from above.
  private static final double EYE = 0.3;

  private final SheetViewModel sheet;
  private final Marking marking;
  private final Painter painter;
  private final IntFunction<PageMarks> marks;
  private final Pane desk = new Pane();

  /// Below the pages: a plain shape, as those of a page are.
  private final Rectangle ground = new Rectangle();

  private final Edges ring = new Edges("ring", -RING);
  private final Rectangle clip = new Rectangle();
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final HitTrack track = new HitTrack();
  private final Map<Integer, PageView> shown = new LinkedHashMap<>();
  private final Deque<PageView> spare = new ArrayDeque<>();
  private Optional<Node> floating = Optional.empty();
  private Subscription following = Subscription.EMPTY;
  private Optional<StripLayout> layout = Optional.empty();
  private double top;
  private double left;
  private int seenTurn;
  private boolean placing;
  private boolean placed;
  private boolean goingUp;

  PageStrip(SheetViewModel sheet, Marking marking, Painter painter, IntFunction<PageMarks> marks) {
    this.sheet = sheet;
    this.marking = marking;
    this.painter = painter;
    this.marks = marks;
    getStyleClass().add("page-strip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    down.setOrientation(Orientation.VERTICAL);
    across.setOrientation(Orientation.HORIZONTAL);
    down.setFocusTraversable(false);
    across.setFocusTraversable(false);
    desk.setClip(clip);
    ground.getStyleClass().add("ground");
    ground.setMouseTransparent(true);
    getChildren().setAll(ground, desk, ring, down, across, track);
    down.valueProperty().subscribe(value -> onBar(value.doubleValue(), left));
    across.valueProperty().subscribe(value -> onBar(top, value.doubleValue()));
    addEventHandler(ScrollEvent.SCROLL, this::onWheel);
    new StripMouse(desk, sheet, pages(), this::isOnFloat);
    sceneProperty()
        .subscribe(scene -> {
          following.unsubscribe();
          following = Subscription.EMPTY;
          if (scene == null) {
            painter.leave(this);
          } else {
            follow();
          }
        });
  }

  private void follow() {
    following =
        Subscription.combine(
            sheet.stateProperty().subscribe(_ -> afresh()),
            sheet.zoomProperty().subscribe(_ -> afresh()),
            sheet.changesProperty().subscribe(_ -> afresh()),
            sheet.spotProperty().subscribe(_ -> requestLayout()),
            marking.passageProperty().subscribe(_ -> requestLayout()));
  }

  /// What lies at the marked words, as the button that makes them evidence.
  void setFloat(Optional<Node> node) {
    floating.ifPresent(desk.getChildren()::remove);
    floating = node;
    node.ifPresent(desk.getChildren()::add);
    requestLayout();
  }

  /// Marks of the pages have changed.
  void onMarks(List<HitTrack.Place> places) {
    track.setPlaces(places);
    requestLayout();
  }

  @Override
  public void onPainted() {
    requestLayout();
  }

  /// How many pages are nodes now.
  int nodes() {
    return shown.size() + spare.size();
  }

  private void afresh() {
    layout = Optional.empty();
    requestLayout();
  }

  // ---- laying out

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 300;
  }

  private double gap() {
    return Math.round(GAP * (getScene() == null ? 1 : Theme.of(getScene()).scale()));
  }

  private double viewWidth() {
    return Math.max(1, getWidth() - down.prefWidth(-1));
  }

  private double viewHeight() {
    return Math.max(1, getHeight() - (across.isVisible() ? across.prefHeight(-1) : 0));
  }

  private StripLayout.Room room() {
    return new StripLayout.Room(viewWidth(), getHeight(), gap());
  }

  private Optional<StripLayout.Room> lastRoom = Optional.empty();

  @Override
  protected void layoutChildren() {
    var open = sheet.opened();
    if (open.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    placing = true;
    if (layout.isEmpty() || !lastRoom.equals(Optional.of(room()))) {
      relay(open.get());
    }
    var pages = layout.orElseThrow();
    across.setVisible(pages.width() > viewWidth() + 1);
    goToSpot(pages);
    hold(pages);
    placeBars(pages);
    placePages(pages, open.get());
    track.show(pages);
    placing = false;
  }

  /// Lays the pages out anew; what was at the upper edge stays there.
  private void relay(SheetViewModel.State.Open open) {
    double part = 0;
    int page = 1;
    boolean known = layout.isPresent() || anchor.page() > 0;
    if (known) {
      page = anchor.page();
      part = anchor.part();
    }
    lastRoom = Optional.of(room());
    var pages = new StripLayout(open.sizes(), sheet::turn, sheet.zoomProperty().get(), room());
    layout = Optional.of(pages);
    if (known) {
      top = pages.top(page) + part * pages.height(page);
    }
    left = pages.left(page, viewWidth());
  }

  /// What lies at the upper edge.
  private record Anchor(int page, double part) {}

  private Anchor anchor = new Anchor(0, 0);

  private void goToSpot(StripLayout pages) {
    var spot = sheet.spotProperty().get();
    if (spot.turn() == seenTurn) {
      return;
    }
    seenTurn = spot.turn();
    int page = Math.clamp(spot.page(), 1, pages.count());
    if (spot.area().isEmpty()) {
      top = pages.top(page) - gap();
      return;
    }
    var view = new PageView();
    view.show(page, sizes().get(page - 1), pages.scale(page), sheet.turn(page));
    view.resize(pages.width(page), pages.height(page));
    view.layoutChildren();
    PageArea area = spot.area().get();
    Point2D one = view.inView(area.left(), area.top());
    Point2D other = view.inView(area.right(), area.bottom());
    double y = pages.top(page) + Math.min(one.getY(), other.getY());
    double end = pages.top(page) + Math.max(one.getY(), other.getY());
    if (!placed || y < top + gap() || end > top + viewHeight() - 4 * gap()) {
      top = y - EYE * viewHeight();
    }
    double x = (pages.width() - pages.width(page)) / 2;
    double from = x + Math.min(one.getX(), other.getX());
    double to = x + Math.max(one.getX(), other.getX());
    if (from < left || to > left + viewWidth()) {
      left = from - gap();
    }
  }

  private List<org.pumpreview.chart.PageSize> sizes() {
    return sheet.opened().orElseThrow().sizes();
  }

  private void hold(StripLayout pages) {
    top = Math.clamp(top, 0, Math.max(0, pages.height() - viewHeight()));
    left = Math.clamp(left, 0, Math.max(0, pages.width() - viewWidth()));
    placed = true;
    int first = pages.pageAt(top);
    anchor = new Anchor(first, (top - pages.top(first)) / pages.height(first));
  }

  private void placeBars(StripLayout pages) {
    double bar = down.prefWidth(-1);
    double low = across.isVisible() ? across.prefHeight(-1) : 0;
    set(down, top, pages.height(), viewHeight());
    set(across, left, pages.width(), viewWidth());
    down.resizeRelocate(getWidth() - bar, 0, bar, getHeight() - low);
    across.resizeRelocate(0, getHeight() - low, getWidth() - bar, low);
    track.resizeRelocate(getWidth() - bar, 0, bar, getHeight() - low);
    desk.resizeRelocate(0, 0, viewWidth(), viewHeight());
    for (var all : List.of(ground, clip)) {
      all.setWidth(viewWidth());
      all.setHeight(viewHeight());
    }
    ring.around(viewWidth(), viewHeight());
  }

  private static void set(ScrollBar bar, double value, double whole, double view) {
    double most = Math.max(0, whole - view);
    bar.setMin(0);
    bar.setMax(most);
    bar.setVisibleAmount(most == 0 ? 0 : most * view / whole);
    bar.setBlockIncrement(view);
    bar.setValue(value);
  }

  private void placePages(StripLayout pages, SheetViewModel.State.Open open) {
    int first = pages.pageAt(top);
    int last = pages.pageAt(top + viewHeight() - 1);
    retire(first, last);
    double from = (top - pages.top(first)) / pages.scale(first);
    double to = (top + viewHeight() - pages.top(last)) / pages.scale(last);
    sheet.onInSight(new SheetViewModel.Sight(first, from, last, to));
    for (int page = first; page <= last; page++) {
      place(pages, open, page);
    }
    int main = pages.mainPage(top, viewHeight());
    sheet.onPage(main, pages.scale(main));
    describe(main);
    var seen = new PageWishes.Seen(first, last, main, goingUp);
    painter.want(
        this,
        PageWishes.of(sheet, pages.count(), seen, page -> sharp(pages.scale(page), open, page)));
    placeFloat();
  }

  private void retire(int first, int last) {
    shown
        .entrySet()
        .removeIf(entry -> {
          boolean gone = entry.getKey() < first || entry.getKey() > last;
          if (gone) {
            entry.getValue().setVisible(false);
            entry.getValue().setPicture(Optional.empty(), "");
            spare.push(entry.getValue());
          }
          return gone;
        });
  }

  private void place(StripLayout pages, SheetViewModel.State.Open open, int page) {
    var view = shown.computeIfAbsent(page, _ -> fresh());
    double scale = pages.scale(page);
    view.show(page, open.sizes().get(page - 1), scale, sheet.turn(page));
    double x =
        pages.width() > viewWidth()
            ? (pages.width() - pages.width(page)) / 2 - left
            : (viewWidth() - pages.width(page)) / 2;
    view.resizeRelocate(
        snapPositionX(x),
        snapPositionY(pages.top(page) - top),
        pages.width(page),
        pages.height(page));
    var key = new Pictures.Key(sheet.document().id(), page, sharp(scale, open, page));
    var picture = painter.pictures().get(key);
    var otherwise = sheet.refusal(page).orElseGet(() -> WORDS.text("page.number", page));
    if (picture.isPresent()) {
      view.setPicture(picture, otherwise);
    } else {
      view.setStandIn(painter.pictures().nearest(key), otherwise);
    }
    view.setMarks(marks.apply(page));
  }

  private PageView fresh() {
    if (!spare.isEmpty()) {
      var view = spare.pop();
      view.setVisible(true);
      return view;
    }
    var view = new PageView();
    desk.getChildren().addFirst(view);
    return view;
  }

  /// px of the screen for each point, and no more than a picture may have.
  private double sharp(double scale, SheetViewModel.State.Open open, int page) {
    var size = open.sizes().get(page - 1);
    double most = Math.sqrt(Pictures.MOST_DOTS / Math.max(1, size.width() * size.height()));
    double output =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    return Math.min(scale * output, most);
  }

  private void placeFloat() {
    if (floating.isEmpty()) {
      return;
    }
    var node = floating.get();
    var passage = marking.passage();
    var view = passage.map(Passage::page).map(shown::get);
    node.setVisible(view.isPresent());
    if (view.isEmpty() || passage.isEmpty()) {
      return;
    }
    view.get().layoutChildren();
    var marked = passage.get().areas().stream().map(area -> inSight(view.get(), area)).toList();
    // What is out of sight has no button over words that it does not mean.
    node.setVisible(marked.stream().anyMatch(area -> area.intersects(desk.getLayoutBounds())));
    if (!node.isVisible()) {
      return;
    }
    double wide = node.prefWidth(-1);
    var size = new Dimension2D(wide, node.prefHeight(wide));
    var place =
        new BesideWords(new Dimension2D(viewWidth(), viewHeight()), gap() / 2)
            .place(size, marked, wordsNear(view.get(), passage.get(), size.getWidth() + 2 * gap()));
    node.resizeRelocate(
        snapPositionX(place.getMinX()),
        snapPositionY(place.getMinY()),
        size.getWidth(),
        size.getHeight());
  }

  /// The words around a passage.
  ///
  /// @param far how far around, in px
  private List<Bounds> wordsNear(PageView view, Passage passage, double far) {
    double points = far / layout.orElseThrow().scale(passage.page());
    return sheet.text(passage.page()).stream()
        .flatMap(text -> text.words().stream())
        .filter(word -> isNear(word.area(), passage.areas(), points))
        .map(word -> inSight(view, word.area()))
        .toList();
  }

  private static boolean isNear(PageArea word, List<PageArea> areas, double points) {
    return areas.stream()
        .anyMatch(area ->
            word.bottom() > area.top() - points
                && word.top() < area.bottom() + points
                && word.right() > area.left() - points
                && word.left() < area.right() + points);
  }

  /// Where an area of a page lies in the view.
  private static Bounds inSight(PageView view, PageArea area) {
    Point2D one = view.inView(area.left(), area.top());
    Point2D other = view.inView(area.right(), area.bottom());
    return new BoundingBox(
        view.getLayoutX() + Math.min(one.getX(), other.getX()),
        view.getLayoutY() + Math.min(one.getY(), other.getY()),
        Math.abs(one.getX() - other.getX()),
        Math.abs(one.getY() - other.getY()));
  }

  private int described;
  private Optional<PageText> describedText = Optional.empty();

  /// Puts the words of the page where a screen reader finds them.
  private void describe(int page) {
    var text = sheet.text(page);
    if (described == page && describedText.equals(text)) {
      return;
    }
    described = page;
    describedText = text;
    String words =
        text.map(any -> String.join(" ", any.words().stream().map(word -> word.text()).toList()))
            .orElse("");
    setAccessibleText(
        WORDS.text(
            "page.described", sheet.document().title(), page, Math.max(1, sheet.pages()), words));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  // ---- scrolling

  private void onBar(double newTop, double newLeft) {
    if (!placing && (newTop != top || newLeft != left)) {
      scrollTo(newTop, newLeft);
    }
  }

  private void scrollTo(double newTop, double newLeft) {
    goingUp = newTop < top;
    top = newTop;
    left = newLeft;
    requestLayout();
  }

  private void onWheel(ScrollEvent event) {
    if (event.isControlDown()) {
      if (event.getDeltaY() > 0) {
        sheet.onLarger();
      } else {
        sheet.onSmaller();
      }
    } else {
      scrollTo(top - event.getDeltaY(), left - event.getDeltaX());
    }
    event.consume();
  }

  /// Scrolls by as many pixels.
  void scrollBy(double pixels) {
    scrollTo(top + pixels, left);
  }

  /// Whether every page in sight has its picture.
  boolean isDrawn() {
    return !shown.isEmpty() && shown.values().stream().allMatch(PageView::isDrawn);
  }

  /// Scrolls by lines.
  void onLine(int direction) {
    scrollTo(top + direction * LINE * viewHeight(), left);
  }

  /// Scrolls by as much as is in sight.
  void onView(int direction) {
    scrollTo(top + direction * (1 - LINE) * viewHeight(), left);
  }

  /// Keeps what is marked by keys in sight.
  void follow(PageArea caret, int page) {
    sheet.goTo(page, caret);
  }

  // ---- the mouse

  private StripMouse.Pages pages() {
    return new StripMouse.Pages() {
      @Override
      public Optional<PageView> at(double sceneX, double sceneY) {
        return shown.values().stream().filter(view -> isAt(view, sceneX, sceneY)).findFirst();
      }

      @Override
      public Optional<PageView> page(int number) {
        return Optional.ofNullable(shown.get(number));
      }

      @Override
      public void onTaken() {
        requestFocus();
      }
    };
  }

  private boolean isOnFloat(MouseEvent event) {
    return floating
        .filter(Node::isVisible)
        .filter(node -> isAt(node, event.getSceneX(), event.getSceneY()))
        .isPresent();
  }

  private static boolean isAt(Node node, double sceneX, double sceneY) {
    return node.localToScene(node.getBoundsInLocal()).contains(sceneX, sceneY);
  }
}
