package org.pumpreview.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks over the streams of a file before a PDF reader unpacks them, so that a small file made to
/// unpack into gigabytes is never unpacked.
///
/// A letter's streams are stored as they are or deflated once, with nothing else applied. Whatever
/// is written otherwise, or unpacks to more than [#MAX_UNPACKED], is out of bounds.
final class StreamBounds {
  static final int MAX_UNPACKED = 32 * 1024 * 1024;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_DICTIONARY = 16 * 1024;
  private static final Pattern DEFLATED = Pattern.compile("/Filter\\s*/FlateDecode[\\s/>]");
  private static final Pattern FORBIDDEN = Pattern.compile("#|/DecodeParms|/DP\\b|/F\\s");

  private StreamBounds() {}

  static boolean keeps(byte[] file) {
    long unpacked = 0;
    int at = SignatureGap.indexOf(file, STREAM, 0);
    while (at >= 0) {
      if (!isEnd(file, at)) {
        String dictionary = dictionaryBefore(file, at);
        if (!isPlain(dictionary)) {
          return false;
        }
        if (dictionary.contains("/Filter")) {
          unpacked += unpackedSize(file, at + STREAM.length, MAX_UNPACKED - unpacked);
        }
        if (unpacked > MAX_UNPACKED) {
          return false;
        }
      }
      at = SignatureGap.indexOf(file, STREAM, at + STREAM.length);
    }
    return true;
  }

  private static boolean isEnd(byte[] file, int at) {
    int from = at - END.length;
    return from >= 0 && Arrays.equals(file, from, at, END, 0, END.length);
  }

  private static String dictionaryBefore(byte[] file, int at) {
    int from = Math.max(0, at - LONGEST_DICTIONARY);
    String before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private static boolean isPlain(String dictionary) {
    String known = dictionary.replace("/application#2Fjson", "");
    int filters = known.split("/Filter", -1).length - 1;
    return !FORBIDDEN.matcher(known).find()
        && (filters == 0 || (filters == 1 && DEFLATED.matcher(known).find()));
  }

  /// The size of the deflated data that begins behind the keyword, counted up to just over `limit`.
  private static long unpackedSize(byte[] file, int after, long limit) {
    int from = after;
    while (from < file.length && Character.isWhitespace(file[from])) {
      from++;
    }
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, from, file.length - from);
      while (!inflater.finished() && size <= limit) {
        int more = inflater.inflate(buffer);
        if (more == 0) {
          break;
        }
        size += more;
      }
    } catch (DataFormatException e) {
      // Damaged data stops a reader at the same place.
      return size;
    }
    return size;
  }
}
