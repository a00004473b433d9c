package org.pumpreview.chart.reader;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading.Content;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.DocumentForm;

/// A document whose bytes lie in a process that reads. If that process has died, or was needed for
/// another, the next request hands the bytes to a new one.
final class ReadDocument implements ChartPages {
  private final ReaderProcess processes;
  private final Content content;
  private final Optional<String> password;
  private final Bounds bounds;
  private final ReentrantLock asking = new ReentrantLock();

  /// What cost a process its life. One that did so twice is not asked a third time.
  private final Map<Asked, Integer> deaths = new HashMap<>();

  private final Map<Asked, ChartRefused.Reason> deadly = new HashMap<>();

  private volatile @Nullable Child child;
  private volatile boolean closed;
  private @Nullable Opened opened;

  private record Opened(DocumentForm form, boolean whole, List<PageSize> sizes) {}

  private record Asked(Wire.Request request, int page) {}

  private ReadDocument(
      ReaderProcess processes, Content content, Optional<String> password, Bounds bounds) {
    this.processes = processes;
    this.content = content;
    this.password = password;
    this.bounds = bounds;
  }

  /// @param bounds of its process
  static ReadDocument open(
      ReaderProcess processes, Content content, Optional<String> password, Bounds bounds)
      throws ChartRefused {
    var document = new ReadDocument(processes, content, password, bounds);
    document.asking.lock();
    try {
      document.child();
      return document;
    } finally {
      document.asking.unlock();
    }
  }

  Bounds bounds() {
    return bounds;
  }

  @Override
  public DocumentForm form() {
    return opened().form();
  }

  @Override
  public List<PageSize> sizes() {
    return opened().sizes();
  }

  @Override
  public boolean isWhole() {
    return opened().whole();
  }

  private Opened opened() {
    if (opened == null) {
      throw new IllegalStateException("Nobody gets a document that did not open");
    }
    return opened;
  }

  @Override
  public Picture draw(int page, double scale) throws ChartRefused {
    return ask(Wire.Request.DRAW, page, out -> out.writeDouble(scale), Wire::readPicture);
  }

  @Override
  public PageText text(int page) throws ChartRefused {
    return ask(Wire.Request.TEXT, page, _ -> {}, Wire::readText);
  }

  @Override
  public PageText recognize(int page) throws ChartRefused {
    return ask(Wire.Request.RECOGNIZE, page, _ -> {}, Wire::readText);
  }

  private <T> T ask(Wire.Request request, int page, Rest rest, Child.Answer<T> answer)
      throws ChartRefused {
    if (page < 1 || page > sizes().size()) {
      throw new IllegalArgumentException("There is no page " + page);
    }
    asking.lock();
    try {
      var reason = deadly.get(new Asked(request, page));
      if (reason != null) {
        throw new ChartRefused(reason);
      }
      return exchange(request, page, rest, answer);
    } finally {
      asking.unlock();
    }
  }

  private <T> T exchange(Wire.Request request, int page, Rest rest, Child.Answer<T> answer)
      throws ChartRefused {
    Child asked = child();
    processes.asked(this);
    try {
      return asked.ask(
          bounds.page(),
          () -> {
            Wire.write(asked.out(), request);
            asked.out().writeInt(page);
            rest.write(asked.out());
          },
          answer);
    } catch (ChartRefused refused) {
      if (!closed && !asked.isAlive()) {
        bury(new Asked(request, page), refused.reason());
      }
      throw refused;
    }
  }

  /// The first time may have been bad luck, as on a computer that has too much to do.
  private void bury(Asked request, ChartRefused.Reason reason) {
    if (deaths.merge(request, 1, Integer::sum) > 1) {
      deadly.put(request, reason);
    }
  }

  /// The process with this document in it.
  private Child child() throws ChartRefused {
    if (closed) {
      throw new IllegalStateException("The document is closed");
    }
    Child present = child;
    if (present != null && present.isAlive()) {
      return present;
    }
    lose();
    Child taken = processes.take(this);
    child = taken;
    boolean done = false;
    try {
      opened =
          taken.open(
              content,
              password,
              bounds.opening(),
              in ->
                  new Opened(
                      Wire.read(in, DocumentForm.class), in.readBoolean(), Wire.readSizes(in)));
      done = true;
      return taken;
    } finally {
      if (!done) {
        lose();
      }
    }
  }

  /// Goes on without a process.
  private void lose() {
    processes.end(this, child);
    child = null;
  }

  /// Lets the process go, if nobody waits for an answer of it.
  ///
  /// @return whether it did
  boolean letGoUnlessBusy() {
    if (!asking.tryLock()) {
      return false;
    }
    try {
      kill();
      child = null;
      return true;
    } finally {
      asking.unlock();
    }
  }

  void kill() {
    Child present = child;
    if (present != null) {
      present.kill();
    }
  }

  /// Does not wait for a page that is being drawn.
  @Override
  public void close() {
    closed = true;
    kill();
    asking.lock();
    try {
      lose();
    } finally {
      asking.unlock();
    }
  }

  @FunctionalInterface
  private interface Rest {
    void write(DataOutputStream out) throws IOException;
  }
}
