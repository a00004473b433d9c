package org.pumpreview.chart.reader;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.ChartRefused;

/// Opens documents, each in a process of its own that is ended when it takes too long or too much.
///
/// Of documents that are open longest unasked the processes are let go, and started again with the
/// same bytes when somebody asks. Whoever reads all of a document in the background opens it once
/// more, so that nobody who looks at a page waits behind that.
public final class ReaderProcess implements ChartReading, AutoCloseable {
  private final Bounds bounds;
  private final Deque<Child> spare = new ArrayDeque<>();
  private final SequencedSet<ReadDocument> holders = new LinkedHashSet<>();
  private final Set<Child> started = new HashSet<>();
  private boolean closed;

  public ReaderProcess() {
    this(Bounds.USUAL);
  }

  /// For recognition in the background.
  public static ReaderProcess recognizing() {
    return new ReaderProcess(Bounds.RECOGNIZING);
  }

  public ReaderProcess(Bounds bounds) {
    this.bounds = bounds;
  }

  /// Starts a process beforehand, for the first document to find one that is warm.
  public synchronized void warm() {
    if (spare.isEmpty() && !closed) {
      spare.add(start(bounds));
    }
  }

  @Override
  public ChartPages open(Content content, Optional<String> password) throws ChartRefused {
    var document = open(content, password, bounds);
    if (!bounds.yielding()) {
      warmIfPossible();
    }
    return document;
  }

  @Override
  public ChartPages openAside(Content content, Optional<String> password) throws ChartRefused {
    return open(content, password, bounds.yieldingToOthers());
  }

  private ReadDocument open(Content content, Optional<String> password, Bounds its)
      throws ChartRefused {
    if (content.size() == 0) {
      throw new ChartRefused(ChartRefused.Reason.EMPTY);
    }
    if (content.size() > Bounds.LARGEST_FILE) {
      throw new ChartRefused(ChartRefused.Reason.FILE_TOO_LARGE);
    }
    return ReadDocument.open(this, content, password, its);
  }

  /// The document that was opened is there, whether another process starts or not.
  private void warmIfPossible() {
    try {
      warm();
    } catch (UncheckedIOException e) {
      return;
    }
  }

  /// A process without a document.
  synchronized Child take(ReadDocument holder) {
    if (closed) {
      throw new IllegalStateException("No document is opened any more");
    }
    makeRoom();
    Child child = holder.bounds().yielding() ? start(holder.bounds()) : spareOrNew();
    holders.addLast(holder);
    return child;
  }

  private Child spareOrNew() {
    for (Child child = spare.poll(); child != null; child = spare.poll()) {
      if (child.isAlive()) {
        return child;
      }
    }
    return start(bounds);
  }

  private Child start(Bounds its) {
    Child child = Child.start(its);
    started.removeIf(any -> !any.isAlive());
    started.add(child);
    return child;
  }

  /// A document that is being asked right now keeps its process, even if that makes one more.
  private void makeRoom() {
    Iterator<ReadDocument> longestUnasked = holders.iterator();
    while (holders.size() >= bounds.processes() && longestUnasked.hasNext()) {
      if (longestUnasked.next().letGoUnlessBusy()) {
        longestUnasked.remove();
      }
    }
  }

  synchronized void asked(ReadDocument holder) {
    if (holders.remove(holder)) {
      holders.addLast(holder);
    }
  }

  /// Ends the process of a document, if it has one: a document may have taken it over, and must not
  /// speak for the next.
  synchronized void end(ReadDocument holder, @Nullable Child child) {
    holders.remove(holder);
    if (child != null) {
      child.kill();
      started.remove(child);
    }
  }

  /// Ends all processes. Documents that are still open answer no more.
  @Override
  public synchronized void close() {
    closed = true;
    started.forEach(Child::kill);
    started.clear();
    spare.clear();
    holders.clear();
  }
}
