package org.pumpreview.command.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The lines of a stream, as bytes: each ends at a line feed or at the end of the stream.
final class Lines {
  /// No request comes near it; a file that is not made of lines does.
  static final int LONGEST = 16 * 1024 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private byte[] buffer = new byte[64 * 1024];
  private int position;
  private int limit;
  private boolean ended;
  private int start;
  private int end;
  private boolean tooLong;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /// Whether the next line needs input that is not there yet.
  boolean wouldWait() throws UnreadableInput {
    try {
      return lineFeed(position) < 0 && !ended && in.available() == 0;
    } catch (IOException e) {
      throw new UnreadableInput(e);
    }
  }

  /// Goes to the next line; false at the end.
  boolean next() throws UnreadableInput {
    tooLong = false;
    int searched = position;
    int feed = lineFeed(searched);
    while (feed < 0 && !ended) {
      if (limit - position > LONGEST) {
        tooLong = true;
        position = limit;
      }
      searched = limit - position;
      fill();
      feed = lineFeed(position + searched);
    }
    if (feed < 0 && position == limit && !tooLong) {
      return false;
    }
    start = position;
    end = feed < 0 ? limit : feed;
    position = feed < 0 ? limit : feed + 1;
    number++;
    if (number == 1) {
      skipByteOrderMark();
    }
    return true;
  }

  /// The line's number, from 1.
  long number() {
    return number;
  }

  /// Whether the line was longer than any that is read; its bytes are gone.
  boolean isTooLong() {
    return tooLong || end - start > LONGEST;
  }

  /// Whether nothing but JSON's white space stands on the line.
  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return !isTooLong();
  }

  /// The line's bytes, until the next line is asked for.
  ByteBuffer bytes() {
    return ByteBuffer.wrap(buffer, start, end - start);
  }

  private int lineFeed(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws UnreadableInput {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int read = in.read(buffer, limit, buffer.length - limit);
      ended = read < 0;
      limit += Math.max(read, 0);
    } catch (IOException e) {
      throw new UnreadableInput(e);
    }
  }

  private void skipByteOrderMark() {
    int after = Math.min(start + BYTE_ORDER_MARK.length, end);
    if (Arrays.equals(Arrays.copyOfRange(buffer, start, after), BYTE_ORDER_MARK)) {
      start = after;
    }
  }
}
