package org.pumpreview.chart.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pumpreview.review.DocumentForm;

/// The bytes of a document, outside the heap, so that the heap's bound is for what comes of them.
final class Bytes implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  /// Senders put a mail's head or a few blanks before a PDF; readers look this far for its start.
  private static final int PDF_STARTS_WITHIN = 1024;

  private final Arena arena;
  private final MemorySegment segment;

  private Bytes(Arena arena, MemorySegment segment) {
    this.arena = arena;
    this.segment = segment;
  }

  /// Reads a size and as many bytes.
  static Bytes readFrom(DataInputStream in) throws IOException {
    long size = in.readLong();
    var arena = Arena.ofShared();
    var segment = arena.allocate(size);
    byte[] piece = new byte[PIECE];
    for (long at = 0; at < size; ) {
      int length = (int) Math.min(size - at, piece.length);
      in.readFully(piece, 0, length);
      MemorySegment.copy(piece, 0, segment, ValueLayout.JAVA_BYTE, at, length);
      at += length;
    }
    return new Bytes(arena, segment);
  }

  long size() {
    return segment.byteSize();
  }

  /// An unsigned byte, or -1 past the end.
  int at(long place) {
    return place >= 0 && place < size() ? segment.get(ValueLayout.JAVA_BYTE, place) & 0xFF : -1;
  }

  /// Copies what there is.
  ///
  /// @return how many bytes that was, -1 at the end
  int copy(long place, byte[] to, int offset, int most) {
    int length = (int) Math.min(size() - place, most);
    if (length <= 0) {
      return most == 0 ? 0 : -1;
    }
    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, place, to, offset, length);
    return length;
  }

  /// An unsigned number of two bytes, 0 past the end.
  int twoBytes(long place, ByteOrder order) {
    if (place < 0 || place + 2 > size()) {
      return 0;
    }
    return segment.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), place) & 0xFFFF;
  }

  /// An unsigned number of four bytes, 0 past the end.
  long fourBytes(long place, ByteOrder order) {
    if (place < 0 || place + 4 > size()) {
      return 0;
    }
    return segment.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), place) & 0xFFFF_FFFFL;
  }

  /// Told by the first bytes; a name can say anything.
  Optional<DocumentForm> form() {
    if (startsWith(0, "\u0089PNG\r\n\u001A\n")) {
      return Optional.of(DocumentForm.PNG);
    } else if (startsWith(0, "\u00FF\u00D8\u00FF")) {
      return Optional.of(DocumentForm.JPEG);
    } else if (startsWith(0, "II*\0") || startsWith(0, "MM\0*")) {
      return Optional.of(DocumentForm.TIFF);
    }
    return pdfStart() >= 0 ? Optional.of(DocumentForm.PDF) : Optional.empty();
  }

  /// Where a PDF begins, -1 where none does.
  long pdfStart() {
    for (int at = 0; at < PDF_STARTS_WITHIN; at++) {
      if (startsWith(at, "%PDF-")) {
        return at;
      }
    }
    return -1;
  }

  boolean startsWith(long place, String bytes) {
    byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at(place + i) != (wanted[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /// Wipes them.
  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      segment.fill((byte) 0);
      arena.close();
    }
  }
}
