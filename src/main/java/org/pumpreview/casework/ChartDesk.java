package org.pumpreview.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.review.Password;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// The documents of the case in hand: attaches them, and opens them from the vault without writing
/// anything to the disk. Methods may be called from any thread but the screen's. To be closed when
/// the case is left.
public final class ChartDesk implements AutoCloseable {
  private final Session session;
  private final ChartReading reading;
  private final InstantSource clock;
  private final Map<String, Opening> open = new HashMap<>();
  private boolean closed;

  /// @param reading bounds by itself how many documents it holds in memory at a time
  public ChartDesk(Session session, ChartReading reading, InstantSource clock) {
    this.session = session;
    this.reading = reading;
    this.clock = clock;
  }

  /// How far attaching is, and whether it is still wanted.
  public interface Progress {
    /// Of nobody who waits: tells nothing and goes on to the end.
    Progress UNWATCHED =
        new Progress() {
          @Override
          public void report(int document, double done) {}

          @Override
          public boolean isCancelled() {
            return false;
          }
        };

    /// Tells how far one document is.
    ///
    /// @param document which one of those that were offered, from 0
    /// @param done the part of it, from 0 to 1
    void report(int document, double done);

    boolean isCancelled();
  }

  /// What became of each document that was offered, in their order.
  ///
  /// @param file the case after those that are in it now
  public record Result(CaseFile file, List<Attached> each) {
    public Result {
      each = List.copyOf(each);
    }
  }

  /// Attaches documents, each for itself: one that cannot be attached stops no other. Where the
  /// vault fails in the midst, what was attached before stays in the case, and the others are told
  /// as failed.
  ///
  /// @throws VaultException when the vault fails before anything is in the case
  public Result attach(CaseFile file, List<Offered> offered, Progress progress)
      throws VaultException {
    CaseFile now = file;
    List<Attached> each = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      Attaching attaching = new Attaching(session, this::read, clock, offered.get(i), i, progress);
      try {
        Attaching.Arrival arrival = attaching.attach(now);
        now = arrival.file();
        each.add(arrival.attached());
      } catch (VaultException e) {
        if (each.stream().noneMatch(Attached.Done.class::isInstance)) {
          throw e;
        }
        offered.subList(i, offered.size()).forEach(left -> each.add(new Attached.Unkept(left, e)));
        break;
      }
    }
    return new Result(now, each);
  }

  /// A document of the case. It stays open until the case is left and is not to be closed by
  /// whoever asked for it.
  ///
  /// @throws java.io.UncheckedIOException when the vault does not hold what was attached; pages
  ///   throw it as well
  public ChartPages open(Document document) throws ChartRefused {
    ChartPages pages = opening(document).pages();
    if (isClosed()) {
      pages.close();
      throw new IllegalStateException("the case was left");
    }
    return pages;
  }

  private synchronized Opening opening(Document document) {
    if (closed) {
      throw new IllegalStateException("the case was left");
    }
    return open.computeIfAbsent(document.id(), _ -> new Opening(document));
  }

  /// One document, opened by whoever asks first. Whoever asks for another, or leaves the case, does
  /// not wait for that.
  private final class Opening {
    private final Document document;
    private volatile @Nullable ChartPages pages;

    Opening(Document document) {
      this.document = document;
    }

    synchronized ChartPages pages() throws ChartRefused {
      ChartPages known = pages;
      if (known == null) {
        known = HeldPages.of(document, read(document));
        pages = known;
      }
      return known;
    }

    void close() {
      ChartPages known = pages;
      if (known != null) {
        known.close();
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /// The same document once more, for whoever reads all of it in the background: nobody who looks
  /// at a page waits behind that. To be closed by whoever asked for it.
  public ChartPages openAside(Document document) throws ChartRefused {
    return HeldPages.of(
        document,
        reading.openAside(
            new Kept(session, document.attachment(), document.size()),
            document.password().map(Password::text)));
  }

  private ChartPages read(Document document) throws ChartRefused {
    return read(document.attachment(), document.size(), document.password());
  }

  private ChartPages read(String attachment, long size, Optional<Password> password)
      throws ChartRefused {
    return reading.open(new Kept(session, attachment, size), password.map(Password::text));
  }

  /// Leaves the case. A document that is just being opened is closed by whoever asked for it.
  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(Opening::close);
    open.clear();
  }

  /// What the vault holds, opened piece by piece as it is read.
  private record Kept(Session session, String attachment, long size)
      implements ChartReading.Content {
    @Override
    public InputStream read() throws IOException {
      try {
        return session.openAttachment(attachment);
      } catch (VaultException e) {
        throw new IOException(e);
      }
    }
  }
}
