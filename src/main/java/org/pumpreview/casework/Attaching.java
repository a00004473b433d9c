package org.pumpreview.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.reader.Bounds;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Password;
import org.pumpreview.store.Attachment;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// One document on its way into a case: sealed, read from its sealed file, and recorded. What is
/// judged is what is kept, so that a file that changes under way is no other one in the vault than
/// in its event. Whatever ends it before it is recorded leaves nothing of it.
final class Attaching {
  /// Sealing is most of the work, then reading.
  private static final double SEALED = 0.7;

  private static final double READ = 0.95;

  private final Session session;
  private final Opener opener;
  private final InstantSource clock;
  private final Offered offered;
  private final int place;
  private final ChartDesk.Progress progress;

  /// @param place which one of those that were offered, from 0
  Attaching(
      Session session,
      Opener opener,
      InstantSource clock,
      Offered offered,
      int place,
      ChartDesk.Progress progress) {
    this.session = session;
    this.opener = opener;
    this.clock = clock;
    this.offered = offered;
    this.place = place;
    this.progress = progress;
  }

  /// Opens what the vault holds.
  interface Opener {
    ChartPages open(String attachment, long size, Optional<Password> password) throws ChartRefused;
  }

  /// What became of the document, and of its case.
  record Arrival(CaseFile file, Attached attached) {}

  /// @param file the case as it was last seen
  Arrival attach(CaseFile file) throws VaultException {
    try {
      check();
      Optional<ChartRefused.Reason> unfit = unfit();
      return unfit.isPresent() ? unreadable(file, unfit.get()) : read(file);
    } catch (CancellationException e) {
      return new Arrival(file, new Attached.Cancelled(offered));
    } catch (OutOfReach e) {
      return new Arrival(file, new Attached.OutOfReach(offered));
    } catch (UncheckedIOException e) {
      // The process that reads does not start, or the sealed file cannot be read back.
      return new Arrival(file, new Attached.Failed(offered));
    }
  }

  /// What can be said before anything is read.
  private Optional<ChartRefused.Reason> unfit() {
    long size = offered.content().size();
    if (size == 0) {
      return Optional.of(ChartRefused.Reason.EMPTY);
    }
    return size > Bounds.LARGEST_FILE
        ? Optional.of(ChartRefused.Reason.FILE_TOO_LARGE)
        : Optional.empty();
  }

  private Arrival unreadable(CaseFile file, ChartRefused.Reason reason) {
    return new Arrival(file, new Attached.Unreadable(offered, reason));
  }

  private Arrival read(CaseFile file) throws VaultException {
    Attachment sealed = seal();
    boolean kept = false;
    try {
      Arrival arrival = record(file, sealed);
      kept = arrival.attached() instanceof Attached.Done;
      return arrival;
    } finally {
      if (!kept) {
        session.discardAttachment(sealed);
      }
    }
  }

  private Attachment seal() throws VaultException {
    try (InputStream content = new Followed(offered.content().read())) {
      return session.putAttachment(content, clock.instant());
    } catch (IOException e) {
      throw new OutOfReach(e);
    }
  }

  private Arrival record(CaseFile file, Attachment sealed) throws VaultException {
    Optional<Arrival> repeated = repeated(file, sealed);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    check();
    try (ChartPages pages = opener.open(sealed.id(), sealed.size(), offered.password())) {
      if (!pages.isWhole() && !offered.cutShort()) {
        return new Arrival(file, new Attached.CutShort(offered, pages.sizes().size()));
      }
      CaseEvent.DocumentAttached event = event(file, sealed, pages);
      report(READ);
      Arrival arrival = append(file, event, sealed, pages);
      report(1);
      return arrival;
    } catch (ChartRefused refused) {
      return unreadable(file, refused.reason());
    }
  }

  private Optional<Arrival> repeated(CaseFile file, Attachment sealed) {
    return file.documents().stream()
        .filter(document -> !offered.again() && document.sha256().equals(sealed.sha256()))
        .findFirst()
        .map(earlier -> new Arrival(file, new Attached.Repeated(offered, earlier)));
  }

  private CaseEvent.DocumentAttached event(CaseFile file, Attachment sealed, ChartPages pages) {
    return new CaseEvent.DocumentAttached(
        UUID.randomUUID().toString(),
        Titles.untaken(file, offered.description()),
        offered.fileName(),
        pages.form(),
        pages.sizes().size(),
        sealed.size(),
        sealed.sha256(),
        sealed.id(),
        offered.password(),
        offered.again(),
        !pages.isWhole(),
        HeldPages.sheets(pages.sizes()));
  }

  /// Where others wrote on the case meanwhile, the document is put on top of that.
  private Arrival append(
      CaseFile file, CaseEvent.DocumentAttached event, Attachment sealed, ChartPages pages)
      throws VaultException {
    check();
    return switch (session.append(file.id(), file.seq(), List.of(event), clock.instant())) {
      case Append.Appended(var after) -> {
        Document document = after.document(event.document()).orElseThrow();
        yield new Arrival(after, new Attached.Done(offered, document));
      }
      case Append.Refused(var reasons) -> new Arrival(file, new Attached.Refused(offered, reasons));
      case Append.Conflict(var newer) -> {
        Optional<Arrival> repeated = repeated(newer, sealed);
        yield repeated.isPresent()
            ? repeated.get()
            : append(newer, event(newer, sealed, pages), sealed, pages);
      }
    };
  }

  private void report(double part) {
    progress.report(place, part);
  }

  private void check() {
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
  }

  /// The file lies where it cannot be read, which is no fault of the vault.
  private static final class OutOfReach extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    OutOfReach(IOException cause) {
      super(cause);
    }
  }

  /// What is offered, while it is sealed. It gives no more than its size: nobody seals a file that
  /// grows without end.
  private final class Followed extends InputStream {
    private final InputStream in;
    private long left = offered.content().size();

    Followed(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
      check();
      int count;
      try {
        count = in.read(to, offset, most);
      } catch (IOException e) {
        throw new OutOfReach(e);
      }
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new OutOfReach(new IOException("the file grows"));
      }
      double whole = offered.content().size();
      report(SEALED * (whole - left) / whole);
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
