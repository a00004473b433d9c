package org.pumpreview.desktop.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.casework.Recognition;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.kit.ZoomSteps;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;
import org.pumpreview.review.PageArea;
import org.pumpreview.words.Words;

/// One document as it is read: whether it is open, which page is in sight and how large.
final class SheetViewModel {
  private static final Words WORDS = Words.of("chartpane");

  /// Pages of which the words are at hand: those in sight and around them.
  private static final int PAGES_AT_HAND = 48;

  /// How far the document is.
  sealed interface State {
    record Opening() implements State {}

    /// It did not open.
    ///
    /// @param mayPass whether it may another time
    record Refused(String sentence, boolean mayPass) implements State {}

    record Open(ChartPages pages, List<PageSize> sizes) implements State {}
  }

  /// A place that is to be brought into sight.
  ///
  /// @param turn differs each time, so that the same place can be asked for again
  record Spot(int page, Optional<PageArea> area, int turn) {}

  private final ChartRoom room;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Opening());
  private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.WIDTH);
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyObjectWrapper<Spot> spot =
      new ReadOnlyObjectWrapper<>(new Spot(1, Optional.empty(), 0));
  private final Map<Integer, Turn> turns = new HashMap<>();
  private final Map<Integer, String> refusals = new HashMap<>();
  private final Set<Integer> unread = new HashSet<>();
  private final Map<Integer, PageText> texts =
      new LinkedHashMap<>(PAGES_AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PageText> eldest) {
          return size() > PAGES_AT_HAND;
        }
      };
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final Marking marking = new Marking(this);
  private Document document;
  private double scale = 1;
  private Optional<Zoom> fitText = Optional.empty();

  /// Whether a person has chosen how large the pages are.
  private boolean chosen;

  private Recognition.Progress recognizing = new Recognition.Progress(0, 0, 0);
  private Sight sight = new Sight(1, 0, 1, 0);
  private final Map<Integer, Integer> editions = new HashMap<>();
  private Optional<Sought> toMark = Optional.empty();

  /// A place of which the sentence is to be marked.
  private record Sought(int page, PageArea place) {}

  SheetViewModel(Document document, ChartRoom room, Work work) {
    this.document = document;
    this.room = room;
    work.run(
        () -> {
          ChartPages pages = room.open(document);
          return new State.Open(pages, List.copyOf(pages.sizes()));
        },
        state::set,
        failure -> state.set(new State.Refused(sentence(failure), mayPass(failure))));
  }

  private static boolean mayPass(Exception failure) {
    return !(failure instanceof ChartRefused refused) || refused.reason().mayPass();
  }

  private static String sentence(Exception failure) {
    return failure instanceof ChartRefused refused ? refused.sentence() : WORDS.text("unreadable");
  }

  Document document() {
    return document;
  }

  /// The document is described otherwise now.
  void describe(Document now) {
    document = now;
    changed();
  }

  /// What is marked in it and not cited yet.
  Marking marking() {
    return marking;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Optional<State.Open> opened() {
    return state.get() instanceof State.Open open ? Optional.of(open) : Optional.empty();
  }

  /// Whether it could not be opened and may be another time.
  boolean isToTryAgain() {
    return state.get() instanceof State.Refused refused && refused.mayPass();
  }

  int pages() {
    return opened().map(open -> open.sizes().size()).orElseGet(document::pages);
  }

  // ---- where one is

  /// The page that most is seen of, from 1.
  ReadOnlyIntegerProperty pageProperty() {
    return page.getReadOnlyProperty();
  }

  int page() {
    return page.get();
  }

  /// The strip has come to another page.
  ///
  /// @param now px for each point of it
  void onPage(int newPage, double now) {
    scale = now;
    page.set(newPage);
  }

  ReadOnlyObjectProperty<Spot> spotProperty() {
    return spot.getReadOnlyProperty();
  }

  /// Brings a page into sight; one that does not exist means the nearest.
  void goTo(int newPage) {
    show(newPage, Optional.empty());
  }

  /// Brings a place into sight.
  void goTo(int newPage, PageArea area) {
    show(newPage, Optional.of(area));
  }

  /// What of the pages is in sight.
  ///
  /// @param from where in the first one it begins, in points from its upper edge
  /// @param to where in the last one it ends
  record Sight(int first, double from, int last, double to) {
    boolean holds(int page) {
      return first <= page && page <= last;
    }

    /// Whether some of an area is in sight.
    boolean meets(int page, PageArea area) {
      return holds(page)
          && (page > first || area.bottom() > from)
          && (page < last || area.top() < to);
    }
  }

  /// Tells what is in sight now. What failed of a page that comes into sight again is tried again:
  /// the computer may have had too much to do.
  void onInSight(Sight now) {
    for (int ofPage = now.first(); ofPage <= now.last(); ofPage++) {
      if (!isInSight(ofPage)) {
        refusals.remove(ofPage);
        unread.remove(ofPage);
      }
    }
    sight = now;
  }

  boolean isInSight(int ofPage) {
    return sight.holds(ofPage);
  }

  boolean isInSight(int ofPage, PageArea area) {
    // Of a page that is turned it is not asked which end is up.
    return turn(ofPage) == Turn.UPRIGHT ? sight.meets(ofPage, area) : sight.holds(ofPage);
  }

  private void show(int newPage, Optional<PageArea> area) {
    toMark = Optional.empty();
    int held = Math.clamp(newPage, 1, Math.max(1, pages()));
    page.set(held);
    spot.set(new Spot(held, area, spot.get().turn() + 1));
  }

  // ---- how large and which way up

  ReadOnlyObjectProperty<Zoom> zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  void onZoom(Zoom newZoom) {
    chosen = true;
    zoom.set(newZoom);
  }

  void onLarger() {
    onZoom(Zoom.larger(scale));
  }

  void onSmaller() {
    onZoom(Zoom.smaller(scale));
  }

  /// What all pages leave empty beside their words. Words are read best when these fill the width:
  /// so they do until a person chooses otherwise.
  void onMargins(Margins beside) {
    var left = beside.toLeaveOut();
    fitText = left.isWorth() ? Optional.of(Zoom.text(left)) : Optional.empty();
    if (!chosen) {
      zoom.set(fitText.orElse(Zoom.WIDTH));
    }
  }

  /// From any size to the words or the width, to the whole page, to the width and so on.
  void onFit() {
    onZoom(
        switch (zoom.get().fit()) {
          case TEXT -> Zoom.PAGE;
          case WIDTH -> fitText.orElse(Zoom.PAGE);
          case PAGE -> Zoom.WIDTH;
          case NONE -> fitText.orElse(Zoom.WIDTH);
        });
  }

  int percent() {
    return ZoomSteps.percent(scale);
  }

  Turn turn(int ofPage) {
    return turns.getOrDefault(ofPage, Turn.UPRIGHT);
  }

  /// Turns the page in sight clockwise.
  void onTurn() {
    turns.put(page(), turn(page()).next());
    changed();
  }

  // ---- what a page says

  /// Grows with whatever else changes what the strip shows.
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  /// The words of a page, as far as they are read.
  Optional<PageText> text(int ofPage) {
    return Optional.ofNullable(texts.get(ofPage));
  }

  /// How often the words of a page came to be read anew.
  int edition(int ofPage) {
    return editions.getOrDefault(ofPage, 0);
  }

  /// @param edition as it was when they were asked for; what is older is asked for again
  void onText(int ofPage, PageText text, int edition) {
    if (edition != edition(ofPage)) {
      return;
    }
    texts.put(ofPage, text);
    // Whoever has gone on meanwhile wants nothing marked behind.
    toMark = toMark.filter(sought -> sought.page() == page() || isInSight(sought.page()));
    markSought();
    changed();
  }

  /// Marks the sentence around a place as soon as the words of its page are read. What was marked
  /// before is not taken for it meanwhile.
  void markWhenRead(int ofPage, PageArea place) {
    marking.clear();
    toMark = Optional.of(new Sought(ofPage, place));
    markSought();
  }

  /// What the search marked, or was about to, was for another item.
  void forgetSought() {
    toMark = Optional.empty();
    marking.forgetLed();
  }

  private void markSought() {
    toMark
        .filter(sought -> texts.containsKey(sought.page()) && !marking.isOwn())
        .ifPresent(sought -> {
          toMark = Optional.empty();
          marking.sentenceAround(sought.page(), sought.place());
        });
  }

  /// How far the recognition of its scanned pages is.
  Recognition.Progress recognizing() {
    return recognizing;
  }

  void onRecognizing(Recognition.Progress now) {
    recognizing = now;
    changed();
  }

  /// A page was recognized meanwhile: its words are to be read anew.
  void forgetText(int ofPage) {
    editions.merge(ofPage, 1, Integer::sum);
    texts.remove(ofPage);
    unread.remove(ofPage);
    changed();
  }

  /// Whether the words of a page could not be read when it last came into sight.
  boolean isUnread(int ofPage) {
    return unread.contains(ofPage);
  }

  void onUnread(int ofPage) {
    unread.add(ofPage);
  }

  /// Why a page cannot be shown.
  Optional<String> refusal(int ofPage) {
    return Optional.ofNullable(refusals.get(ofPage));
  }

  void onRefused(int ofPage, Exception failure) {
    refusals.put(
        ofPage,
        failure instanceof ChartRefused refused
            ? refused.sentence()
            : WORDS.text("page.unreadable"));
    changed();
  }

  /// Reads the words of a page; away from the screen.
  PageText read(State.Open open, int ofPage) throws Exception {
    return room.words(document, open.pages(), ofPage);
  }
}
