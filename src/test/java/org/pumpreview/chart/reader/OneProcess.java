package org.pumpreview.chart.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.DocumentForm;

/// One process that reads one document after the other, as long as none ends it. The program gives
/// each document a process of its own; here whatever one leaves behind meets the next.
final class OneProcess implements AutoCloseable {
  private final Bounds heap;
  private @Nullable Child child;

  /// @param heap of the process
  OneProcess(Bounds heap) {
    this.heap = heap;
  }

  /// @param bounds of time
  Pages open(byte[] file, Bounds bounds) throws ChartRefused {
    List<PageSize> sizes =
        alive()
            .open(
                MadeCharts.content(file),
                Optional.empty(),
                bounds.opening(),
                OneProcess::readOpened);
    return new Pages(file, bounds, sizes.size());
  }

  private static List<PageSize> readOpened(DataInputStream in) throws IOException {
    Wire.read(in, DocumentForm.class);
    in.readBoolean();
    return Wire.readSizes(in);
  }

  private Child alive() {
    Child present = child;
    if (present == null || !present.isAlive()) {
      present = Child.start(heap);
      child = present;
    }
    return present;
  }

  /// The document that was opened last.
  final class Pages {
    private final byte[] file;
    private final Bounds bounds;
    private final int count;

    private Pages(byte[] file, Bounds bounds, int count) {
      this.file = file;
      this.bounds = bounds;
      this.count = count;
    }

    int count() {
      return count;
    }

    Picture draw(int page) throws ChartRefused {
      return ask(Wire.Request.DRAW, page, 1, Wire::readPicture);
    }

    PageText text(int page) throws ChartRefused {
      return ask(Wire.Request.TEXT, page, 0, Wire::readText);
    }

    /// Where an earlier question ended the process, the document is opened in the next.
    private <T> T ask(Wire.Request request, int page, double scale, Child.Answer<T> answer)
        throws ChartRefused {
      if (child == null || !child.isAlive()) {
        open(file, bounds);
      }
      Child asked = alive();
      return asked.ask(
          bounds.page(),
          () -> {
            Wire.write(asked.out(), request);
            asked.out().writeInt(page);
            if (scale > 0) {
              asked.out().writeDouble(scale);
            }
          },
          answer);
    }
  }

  @Override
  public void close() {
    if (child != null) {
      child.kill();
    }
  }
}
