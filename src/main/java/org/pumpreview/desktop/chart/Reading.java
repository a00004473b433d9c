package org.pumpreview.desktop.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pumpreview.casework.Quotes;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;
import org.pumpreview.review.Evidence;

/// Reads the words of every page of the case away from the screen, so that they can be searched,
/// and compares with them what was cited. A few pages at a time: whatever else is to be read
/// meanwhile comes between.
final class Reading {
  /// Pages of one job.
  private static final int PAGES = 8;

  private final ChartRoom room;
  private final Work work;
  private final ChartIndex index = new ChartIndex();
  private final Told told;
  private final Supplier<List<Evidence>> cited;
  private final List<String> known = new ArrayList<>();
  private final Deque<Task> waiting = new ArrayDeque<>();
  private final Map<String, Legibility> legible = new HashMap<>();
  private final Map<String, Margins> margins = new HashMap<>();
  private boolean busy;
  private boolean closed;

  /// What is open for reading; touched by the lane only.
  private Optional<Held> held = Optional.empty();

  /// Of each document; touched by the lane only.
  private final Map<String, Patience> patiences = new HashMap<>();

  /// @param last whether the document can be closed after it
  /// @param again whether its pages were read before
  /// @param tried whether reading them failed once
  private record Task(
      Document document, int from, int to, boolean last, boolean again, boolean tried) {
    Task onceMore() {
      return new Task(document, from, to, last, again, true);
    }
  }

  private record Held(String document, ChartPages pages) {}

  /// Told on the screen's thread.
  interface Told {
    /// More can be found.
    void onProgress();

    /// Quotes were compared with the words at their marks.
    ///
    /// @param stray ids of the pieces whose words are not there
    /// @param standing ids of those whose words are
    void onCompared(Set<String> stray, Set<String> standing);

    /// Every page of a document was read, and each has words of its own.
    ///
    /// @param margins of all its pages
    void onWritten(String document, Margins margins);
  }

  /// @param cited the pieces of evidence of the case as it stands
  Reading(ChartRoom room, Work work, Told told, Supplier<List<Evidence>> cited) {
    this.room = room;
    this.work = work;
    this.told = told;
    this.cited = cited;
  }

  ChartIndex index() {
    return index;
  }

  /// How well a document could be read so far.
  Legibility legibility(String document) {
    return legible.getOrDefault(document, Legibility.NOTHING);
  }

  /// Whether every page was read, as far as it can be.
  boolean isOver() {
    return !busy && waiting.isEmpty();
  }

  /// Reads what is new and forgets what is gone.
  void follow(List<Document> documents) {
    var ids = documents.stream().map(Document::id).toList();
    index.arrange(ids);
    waiting.removeIf(task -> !ids.contains(task.document().id()));
    known.retainAll(ids);
    for (var document : documents) {
      if (!known.contains(document.id())) {
        known.add(document.id());
        for (int from = 1; from <= document.pages(); from += PAGES) {
          int to = Math.min(document.pages(), from + PAGES - 1);
          waiting.add(new Task(document, from, to, to == document.pages(), false, false));
        }
      }
    }
    next();
  }

  /// Reads a page again, because it was recognized meanwhile. After what is being read, so that no
  /// document is left and opened once more for each page; the last one stays open for the next.
  void again(Document document, int page) {
    waiting.addLast(new Task(document, page, page, false, true, false));
    next();
  }

  void close() {
    closed = true;
    waiting.clear();
    work.run(
        () -> {
          release();
          return true;
        },
        _ -> {},
        _ -> {});
  }

  private void next() {
    if (busy || closed || waiting.isEmpty()) {
      return;
    }
    busy = true;
    var task = waiting.poll();
    var pieces = cited.get();
    work.run(() -> read(task, pieces), seen -> over(task, seen), _ -> over(task));
  }

  /// What was seen of the pages of a task.
  private record Seen(
      List<Legibility.Page> pages, Margins beside, Set<String> stray, Set<String> standing) {}

  private Seen read(Task task, List<Evidence> pieces) throws Exception {
    var pages = opened(task.document());
    var seen = new ArrayList<Legibility.Page>();
    var beside = new ArrayList<Margins>();
    var stray = new HashSet<String>();
    var standing = new HashSet<String>();
    for (int page = task.from(); page <= task.to(); page++) {
      var text = words(task, pages, page);
      if (text.isPresent()) {
        index.put(task.document().id(), page, text.get());
        seen.add(Legibility.Page.of(page, text.get()));
        beside.add(margins(text.get(), pages, page));
        for (var piece : on(pieces, task.document(), page)) {
          boolean stands = Quotes.stand(text.get(), piece.mark().orElseThrow(), piece.quote());
          (stands ? standing : stray).add(piece.id());
        }
      } else {
        seen.add(Legibility.Page.unread(page));
        beside.add(Margins.NONE);
      }
    }
    if (task.last()) {
      release();
    }
    return new Seen(seen, Margins.common(beside), stray, standing);
  }

  /// What is marked on a page.
  private static List<Evidence> on(List<Evidence> pieces, Document document, int page) {
    return pieces.stream()
        .filter(piece ->
            piece
                .mark()
                .filter(mark -> mark.page() == page && mark.document().equals(document.id()))
                .isPresent())
        .toList();
  }

  /// Nothing where the page cannot be read: those after it may well be.
  private Optional<PageText> words(Task task, ChartPages pages, int page) throws Exception {
    var patience = patiences.computeIfAbsent(task.document().id(), _ -> new Patience());
    if (patience.isOver() && !task.again()) {
      return Optional.empty();
    }
    try {
      var text = room.words(task.document(), pages, page);
      return patience.admits(page, text.words().size()) ? Optional.of(text) : Optional.empty();
    } catch (ChartRefused refused) {
      if (refused.reason().mayPass() && !task.tried()) {
        throw refused;
      }
      patience.refused(refused.reason());
      return Optional.empty();
    }
  }

  private static Margins margins(PageText text, ChartPages pages, int page) {
    boolean written = text.origin() == PageText.Origin.WRITTEN && !text.isEmpty();
    return written ? Margins.of(text, pages.sizes().get(page - 1).width()) : Margins.NONE;
  }

  private ChartPages opened(Document document) throws Exception {
    if (held.isPresent() && held.get().document().equals(document.id())) {
      return held.get().pages();
    }
    release();
    var pages = room.openAside(document);
    held = Optional.of(new Held(document.id(), pages));
    return pages;
  }

  private void release() {
    held.ifPresent(one -> one.pages().close());
    held = Optional.empty();
  }

  private void over(Task task, Seen seen) {
    var id = task.document().id();
    if (!known.contains(id)) {
      // It was taken out of the case while it was read.
      index.arrange(List.copyOf(known));
    }
    for (var page : seen.pages()) {
      legible.put(id, legibility(id).with(page, !task.again()));
    }
    told.onCompared(seen.stray(), seen.standing());
    var all = Margins.common(List.of(margins.getOrDefault(id, Margins.ALL), seen.beside()));
    margins.put(id, all);
    if (task.last() && !task.again()) {
      told.onWritten(id, all);
    }
    over();
  }

  private void over() {
    busy = false;
    told.onProgress();
    next();
  }

  /// The document cannot be opened, or the vault not read: what waits of it would fail as well.
  /// Once it may have been for too much else to do.
  private void over(Task task) {
    var id = task.document().id();
    if (!task.tried() && known.contains(id)) {
      waiting.addFirst(task.onceMore());
      over();
      return;
    }
    note(task);
    for (var other : List.copyOf(waiting)) {
      if (other.document().id().equals(id)) {
        waiting.remove(other);
        note(other);
      }
    }
    over();
  }

  /// That the pages of a task are not searched stands with the count, and with the document.
  private void note(Task unread) {
    var id = unread.document().id();
    for (int page = unread.from(); page <= unread.to(); page++) {
      legible.put(id, legibility(id).with(Legibility.Page.unread(page), !unread.again()));
    }
  }
}
