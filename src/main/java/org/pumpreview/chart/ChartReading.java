package org.pumpreview.chart;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Opens documents of which nothing is known but that somebody sent them.
public interface ChartReading {

  /// Opens a document.
  ///
  /// @param password what was typed for one that is encrypted
  /// @throws ChartRefused when it cannot be read within the bounds of time and memory
  /// @throws java.io.UncheckedIOException when its bytes cannot be had where they are kept; pages
  ///   throw it as well, because they may have to get the bytes once more
  ChartPages open(Content content, Optional<String> password) throws ChartRefused;

  /// Opens a document for whoever reads all of it in the background, and gives way to those who
  /// look at a page if it can. Otherwise as [#open].
  default ChartPages openAside(Content content, Optional<String> password) throws ChartRefused {
    return open(content, password);
  }

  /// The bytes of a document, wherever they are kept.
  interface Content {
    /// In bytes, known beforehand.
    long size();

    InputStream read() throws IOException;
  }
}
