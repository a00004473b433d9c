package org.pumpreview.chart.reader;

import java.io.EOFException;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The bytes of a document as PDFBox reads them.
final class BytesForPdf implements RandomAccessRead {
  private final Bytes bytes;
  private long place;
  private boolean closed;

  BytesForPdf(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    int read = bytes.at(place);
    if (read >= 0) {
      place++;
    }
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int most) {
    int length = bytes.copy(place, to, offset, most);
    place += Math.max(0, length);
    return length;
  }

  @Override
  public long getPosition() {
    return place;
  }

  @Override
  public void seek(long position) throws IOException {
    if (position < 0) {
      throw new EOFException("before the start");
    }
    place = Math.min(position, bytes.size());
  }

  @Override
  public long length() {
    return bytes.size();
  }

  @Override
  public boolean isEOF() {
    return place >= bytes.size();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
