package org.pumpreview.chart.reader;

import java.nio.ByteOrder;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.review.DocumentForm;

/// Whether a file has its end. One that was cut short on its way may open all the same, and nobody
/// who looks at the pages that are there sees that there were more.
final class Endings {
  /// Readers of PDF look so far back for the end, and senders put blanks after it.
  private static final int PDF_ENDS_WITHIN = 1024;

  /// The last words of a PDF, with the largest number between them.
  private static final int PDF_LAST_WORDS = 64;

  /// Senders are off by a few bytes about where the table of objects begins.
  private static final int OFF_BY = 16;

  private static final int PNG_START = 8;
  private static final int PNG_FRAME = 12;

  private static final int MARKER = 0xFF;
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;

  private Endings() {}

  /// @param form what the bytes say that they are
  static boolean isWhole(Bytes bytes, DocumentForm form) throws ChartRefused {
    return switch (form) {
      case PDF -> pdf(bytes);
      case PNG -> png(bytes);
      case JPEG -> jpeg(bytes);
      case TIFF -> new TiffDirectories(bytes, 0).areWhole();
    };
  }

  /// It ends as every PDF does, and what stands there leads to the table of its objects. Where it
  /// does not, a reader gathers the objects that are left.
  private static boolean pdf(Bytes bytes) {
    long end = bytes.size();
    while (end > 0 && bytes.at(end - 1) <= ' ') {
      end--;
    }
    long mark = lastBefore(bytes, end, PDF_ENDS_WITHIN, "%%EOF");
    long start = lastBefore(bytes, mark, PDF_LAST_WORDS, "startxref");
    return mark >= 0
        && start >= 0
        && !goesOn(bytes, mark, end)
        && leadsToTable(bytes, number(bytes, start + 9));
  }

  /// Whether a later version was begun behind the end of the first.
  private static boolean goesOn(Bytes bytes, long mark, long end) {
    return lastBefore(bytes, end, (int) (end - mark), " obj") >= 0;
  }

  /// Where the last such word before a place begins, or -1.
  private static long lastBefore(Bytes bytes, long place, int within, String word) {
    for (long at = place - word.length(); at >= Math.max(0, place - within); at--) {
      if (bytes.startsWith(at, word)) {
        return at;
      }
    }
    return -1;
  }

  /// Places are counted from the start of the PDF, which need not be that of the file.
  private static boolean leadsToTable(Bytes bytes, long place) {
    long start = bytes.pdfStart();
    return place > 0 && (isTable(bytes, place) || isTable(bytes, start + place));
  }

  /// Whether a table begins there, or about there, or an object that holds one.
  private static boolean isTable(Bytes bytes, long place) {
    for (long at = Math.max(0, place - OFF_BY); at <= place + OFF_BY; at++) {
      if (bytes.startsWith(at, "xref") && !bytes.startsWith(at - 5, "startxref")) {
        return true;
      }
    }
    long afterNumber = afterDigits(bytes, place);
    return bytes.startsWith(afterDigits(bytes, afterNumber), " obj");
  }

  /// Behind a number and the blanks before it; the place itself where there is none.
  private static long afterDigits(Bytes bytes, long place) {
    long at = place;
    while (bytes.at(at) >= 0 && bytes.at(at) <= ' ') {
      at++;
    }
    long first = at;
    while (Character.isDigit(bytes.at(at))) {
      at++;
    }
    return at == first ? place : at;
  }

  /// The number after the blanks at a place; 0 where there is none.
  private static long number(Bytes bytes, long place) {
    long at = place;
    while (bytes.at(at) >= 0 && bytes.at(at) <= ' ') {
      at++;
    }
    long number = 0;
    for (int digits = 0; digits < 10 && Character.isDigit(bytes.at(at)); digits++) {
      number = number * 10 + bytes.at(at++) - '0';
    }
    return number;
  }

  private static boolean png(Bytes bytes) {
    long at = PNG_START;
    while (at + PNG_FRAME <= bytes.size()) {
      if (bytes.startsWith(at + 4, "IEND")) {
        return true;
      }
      at += PNG_FRAME + bytes.fourBytes(at, ByteOrder.BIG_ENDIAN);
    }
    return false;
  }

  /// A small picture within the remarks has an end of its own, so that they are stepped over.
  private static boolean jpeg(Bytes bytes) {
    long at = 2;
    while (at < bytes.size()) {
      int marker = bytes.at(at) == MARKER ? bytes.at(at + 1) : -1;
      if (marker == END) {
        return true;
      } else if (marker == MARKER) {
        at++;
      } else if (marker < 0) {
        return false;
      } else {
        at += 2 + Math.max(2, bytes.twoBytes(at + 2, ByteOrder.BIG_ENDIAN));
        at = marker == SCAN ? afterDots(bytes, at) : at;
      }
    }
    return false;
  }

  /// Past the dots of a scan, in which a marker is followed by 0 or counts the parts.
  private static long afterDots(Bytes bytes, long place) {
    long at = place;
    while (at < bytes.size()) {
      int next = bytes.at(at) == MARKER ? bytes.at(at + 1) : 0;
      if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
        return at;
      }
      at++;
    }
    return at;
  }
}
