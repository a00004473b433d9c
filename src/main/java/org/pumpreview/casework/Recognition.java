package org.pumpreview.casework;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;
import org.pumpreview.review.Document;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Recognizes the pages of the open case that are only pictures, one after the other, and keeps the
/// words sealed in the vault, so that no page is ever recognized twice.
///
/// Whoever reads a page asks [#words] instead of the page itself: it gives the page's own words, or
/// those that were recognized, and remembers a page that has neither. Somebody who has a thread for
/// it calls [#next] again and again, as long as it does not answer [Step.Idle]; after that, once
/// more whenever pages were read or [#resume] was called. To be closed when the case is left or the
/// vault is locked; the next to open the case goes on where this one stopped. Methods may be called
/// from any thread but the screen's, and those that do not wait from the screen's as well.
public final class Recognition implements AutoCloseable {
  /// Words of a line that was stamped on a page, and how much of its height that line has at the
  /// upper or lower edge.
  private static final int MOST_STAMPED = 30;

  private static final double EDGE = 0.08;

  /// How often a page is tried in a sitting.
  private static final int MOST_TRIES = 3;

  private final Session session;
  private final ChartDesk aside;

  /// In the order of the case.
  private final Map<String, Pages> documents = new LinkedHashMap<>();

  private Optional<Place> lookedAt = Optional.empty();
  private boolean paused;

  /// Whether this computer cannot recognize at all.
  private boolean missing;

  private boolean closed;
  private @Nullable Held held;

  /// @param aside opens documents for recognition only: over `ReaderProcess.recognizing()`, so that
  ///   a page that is looked at never waits for one that is recognized
  public Recognition(Session session, ChartDesk aside) {
    this.session = session;
    this.aside = aside;
  }

  /// What one call of [#next] did.
  public sealed interface Step {
    /// A page has words now, or is known to have none.
    record Recognized(Document document, int page, PageText text) implements Step {}

    /// A page, or its whole document, cannot be recognized. If that may pass, it is tried again
    /// when the page is next looked at.
    record Refused(Document document, int page, ChartRefused why) implements Step {}

    /// Nothing waits.
    record Idle() implements Step {}
  }

  /// How far a document is.
  ///
  /// @param done how many of its pictures of pages were recognized
  /// @param waiting how many are still to be
  /// @param refused how many cannot be
  public record Progress(int done, int waiting, int refused) {
    public boolean isOver() {
      return waiting == 0;
    }
  }

  private record Place(String document, int page) {}

  private record Task(Document document, int page) {}

  private record Held(String document, ChartPages pages) {}

  /// The pages of a document that are pictures, as far as they were met.
  private static final class Pages {
    private final Document document;
    private final NavigableSet<Integer> waiting = new TreeSet<>();
    private final Set<Integer> done = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();

    /// How often pages were refused for a reason that may pass.
    private final Map<Integer, Integer> tries = new HashMap<>();

    /// Words that the vault did not take: it is only read, or full.
    private final Map<Integer, PageText> unkept = new HashMap<>();

    Pages(Document document) {
      this.document = document;
    }

    void refuseAll() {
      refused.addAll(waiting);
      waiting.clear();
    }

    void refuse(int page, Reason why) {
      waiting.remove(page);
      refused.add(page);
      tries.merge(page, why.mayPass() ? 1 : MOST_TRIES, Integer::sum);
    }

    void tryAgain(int page) {
      if (tries.getOrDefault(page, MOST_TRIES) < MOST_TRIES && refused.remove(page)) {
        waiting.add(page);
      }
    }

    Progress progress() {
      return new Progress(done.size(), waiting.size(), refused.size());
    }
  }

  // ---- what is read

  /// The words of a page: its own, or those recognized in its picture. As long as a picture was not
  /// recognized there are none, or what was stamped on it, or what another program recognized; it
  /// is from now on waiting for that.
  ///
  /// @param pages the document, opened by whoever asks
  public PageText words(Document document, ChartPages pages, int page)
      throws ChartRefused, VaultException {
    PageText own = stamped(pages.text(page), pages.sizes().get(page - 1));
    if (!own.isPicture()) {
      return own;
    }
    return recognized(document, page)
        // Earlier versions kept boxes that reach off the page.
        .map(text -> text.on(pages.sizes().get(page - 1)))
        // Nobody knows by what another program came to its words. What is stamped on a page stays;
        // how sure the recognition is goes for the page, also where it found nothing else.
        .map(text -> own.origin() == Origin.LAYERED ? text : own.with(text))
        .orElse(own);
  }

  /// A page that says no more than what a fax server stamps at its edge may be a picture.
  private static PageText stamped(PageText own, PageSize size) {
    return own.isPicture() || !isStamped(own, size)
        ? own
        : new PageText(own.words(), Origin.STAMPED, own.confidence());
  }

  /// Whether all that a page says is a line at its edge, as a fax server stamps it on pictures.
  private static boolean isStamped(PageText text, PageSize size) {
    double edge = EDGE * size.height();
    return text.words().size() <= MOST_STAMPED
        && text.words().stream()
            .map(Word::area)
            .allMatch(area -> area.bottom() <= edge || area.top() >= size.height() - edge);
  }

  private Optional<PageText> recognized(Document document, int page) throws VaultException {
    Optional<PageText> kept =
        session.recognized(document.attachment(), page).flatMap(RecognizedWords::read);
    synchronized (this) {
      Pages known = known(document);
      if (kept.isPresent()) {
        known.waiting.remove(page);
        known.done.add(page);
        return kept;
      }
      if (missing) {
        known.refused.add(page);
      } else if (!known.done.contains(page) && !known.refused.contains(page)) {
        known.waiting.add(page);
      }
      return Optional.ofNullable(known.unkept.get(page));
    }
  }

  private Pages known(Document document) {
    return documents.computeIfAbsent(document.id(), id -> new Pages(document));
  }

  // ---- what comes first

  /// The documents of the case and their order. What waits of others is forgotten.
  public synchronized void follow(List<Document> now) {
    Map<String, Pages> before = new HashMap<>(documents);
    documents.clear();
    for (Document document : now) {
      documents.put(document.id(), before.getOrDefault(document.id(), new Pages(document)));
    }
  }

  /// The page that somebody looks at is recognized before all others, and its document before other
  /// documents. Whoever comes back to a page that was refused has it tried again.
  public synchronized void lookAt(Document document, int page) {
    Optional<Place> now = Optional.of(new Place(document.id(), page));
    Pages known = documents.get(document.id());
    if (known != null && !now.equals(lookedAt) && !missing) {
      known.tryAgain(page);
    }
    lookedAt = now;
  }

  /// Lets the page that is being recognized be the last for now.
  public synchronized void pause() {
    paused = true;
  }

  public synchronized void resume() {
    paused = false;
  }

  public synchronized boolean isPaused() {
    return paused;
  }

  /// How far a document is, as far as its pages were read.
  public synchronized Progress progress(Document document) {
    Pages known = documents.get(document.id());
    return known == null ? new Progress(0, 0, 0) : known.progress();
  }

  // ---- one at a time

  /// Recognizes the page that comes first and keeps its words. Takes a second or two.
  public Step next() {
    Optional<Task> first = first();
    if (first.isEmpty()) {
      release();
      return new Step.Idle();
    }
    Task task = first.get();
    try {
      PageText text = opened(task.document()).recognize(task.page());
      boolean kept = keep(task, text);
      return done(task, text, kept);
    } catch (ChartRefused why) {
      return refused(task, why);
    } catch (UncheckedIOException | IllegalStateException e) {
      // The vault no longer holds the document, or the case was left meanwhile.
      return refused(task, new ChartRefused(Reason.DAMAGED));
    }
  }

  private synchronized Optional<Task> first() {
    if (paused || closed) {
      return Optional.empty();
    }
    return documents.values().stream()
        .filter(pages -> !pages.waiting.isEmpty())
        .min(Comparator.comparing(pages -> !isLookedAt(pages)))
        .map(pages -> new Task(pages.document, firstOf(pages)));
  }

  private boolean isLookedAt(Pages pages) {
    return lookedAt.filter(place -> place.document().equals(pages.document.id())).isPresent();
  }

  /// On from the page that is looked at, as it will be read; then what lies before it.
  private int firstOf(Pages pages) {
    Integer onwards =
        isLookedAt(pages) ? pages.waiting.ceiling(lookedAt.orElseThrow().page()) : null;
    return onwards == null ? pages.waiting.first() : onwards;
  }

  /// Without the lock: nobody who only asks waits for a document to be opened.
  private ChartPages opened(Document document) throws ChartRefused {
    Held present = held();
    if (present != null && present.document().equals(document.id())) {
      return present.pages();
    }
    release();
    ChartPages pages = aside.openAside(document);
    if (hold(new Held(document.id(), pages))) {
      return pages;
    }
    pages.close();
    throw new ChartRefused(Reason.TOO_SLOW);
  }

  private synchronized @Nullable Held held() {
    return held;
  }

  /// @return whether anybody still wants it
  private synchronized boolean hold(Held opened) {
    held = closed ? null : opened;
    return !closed;
  }

  private void release() {
    Held old;
    synchronized (this) {
      old = held;
      held = null;
    }
    if (old != null) {
      old.pages().close();
    }
  }

  private boolean keep(Task task, PageText text) {
    try {
      session.keepRecognized(
          task.document().attachment(), task.page(), RecognizedWords.write(text));
      return true;
    } catch (VaultException readOnlyOrFull) {
      return false;
    }
  }

  private synchronized Step done(Task task, PageText text, boolean kept) {
    Pages known = known(task.document());
    known.waiting.remove(task.page());
    known.done.add(task.page());
    if (!kept) {
      known.unkept.put(task.page(), text);
    }
    return new Step.Recognized(task.document(), task.page(), text);
  }

  private synchronized Step refused(Task task, ChartRefused why) {
    if (closed) {
      return new Step.Idle();
    }
    if (why.reason() == Reason.RECOGNITION_MISSING) {
      missing = true;
      documents.values().forEach(Pages::refuseAll);
    }
    known(task.document()).refuse(task.page(), why.reason());
    return new Step.Refused(task.document(), task.page(), why);
  }

  /// Stops at once, even within a page; that one is recognized when the case is next opened.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    release();
  }
}
