package org.pumpreview.chart.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
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
  /// Processes without a document: one that has served already is quicker than one just started.
  private static final int SPARE = 2;

  private final Bounds bounds;
  private final Deque<Child> spare = new ArrayDeque<>();
  private final SequencedSet<ReadDocument> holders = new LinkedHashSet<>();
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
      spare.add(Child.start(bounds));
    }
  }

  @Override
  public ChartPages open(Content content, Optional<String> password) throws ChartRefused {
    if (content.size() == 0) {
      throw new ChartRefused(ChartRefused.Reason.EMPTY);
    }
    if (content.size() > Bounds.LARGEST_FILE) {
      throw new ChartRefused(ChartRefused.Reason.FILE_TOO_LARGE);
    }
    var document = ReadDocument.open(this, content, password);
    if (!bounds.yielding()) {
      warm();
    }
    return document;
  }

  Bounds bounds() {
    return bounds;
  }

  /// A process without a document.
  synchronized Child take(ReadDocument holder) {
    if (closed) {
      throw new IllegalStateException("No document is opened any more");
    }
    makeRoom();
    Child child = spareOrNew();
    holders.addLast(holder);
    return child;
  }

  private Child spareOrNew() {
    for (Child child = spare.poll(); child != null; child = spare.poll()) {
      if (child.isAlive()) {
        return child;
      }
    }
    return Child.start(bounds);
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

  /// Takes back a process that was asked to forget its document, or none if it is dead.
  synchronized void giveBack(ReadDocument holder, @Nullable Child child) {
    holders.remove(holder);
    if (child == null || !child.isAlive()) {
      return;
    }
    if (closed || spare.size() == SPARE) {
      child.kill();
    } else {
      spare.push(child);
    }
  }

  /// Ends all processes. Documents that are still open answer no more.
  @Override
  public synchronized void close() {
    closed = true;
    spare.forEach(Child::kill);
    spare.clear();
    holders.forEach(ReadDocument::kill);
    holders.clear();
  }
}
