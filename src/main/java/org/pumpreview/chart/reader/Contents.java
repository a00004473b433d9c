package org.pumpreview.chart.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/// What a page says that it draws. PDFBox leaves out what is lacking or cannot be decoded, and then
/// the page looks as if nothing were written on it.
final class Contents {
  private static final int PIECE = 16 * 1024;

  /// Before the data of a compressed stream; PDFBox does not look at it either.
  private static final int HEADER = 2;

  /// What a writer leaves at the end that pauses, and does not finish.
  private static final int PAUSE = 0x00_00_FF_FF;

  private Contents() {}

  /// Whether everything that the page names is in the document and can be decoded to its end.
  static boolean areThere(PDPage page) {
    COSBase named = page.getCOSObject().getItem(COSName.CONTENTS);
    if (named == null || named instanceof COSNull) {
      return true;
    }
    var streams = new ArrayList<COSStream>();
    for (COSBase part : parts(resolved(named))) {
      if (!(resolved(part) instanceof COSStream stream)) {
        return false;
      }
      streams.add(stream);
    }
    // One that is used twice is decoded twice by PDFBox, but told about once.
    return streams.stream().distinct().allMatch(Contents::isDecodable);
  }

  private static List<? extends COSBase> parts(COSBase contents) {
    return contents instanceof COSArray array ? array.toList() : List.of(contents);
  }

  private static COSBase resolved(COSBase named) {
    COSBase value = named instanceof COSObject object ? object.getObject() : named;
    return value == null ? COSNull.NULL : value;
  }

  private static boolean isDecodable(COSStream stream) {
    boolean deflated = COSName.FLATE_DECODE.equals(stream.getFilters());
    try {
      if (deflated) {
        try (InputStream raw = stream.createRawInputStream()) {
          return isFinished(raw);
        }
      }
      stream.createView().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFinished(InputStream raw) throws IOException {
    byte[] piece = new byte[PIECE];
    byte[] inflated = new byte[PIECE];
    int from = HEADER;
    int last = PAUSE;
    var inflater = new Inflater(true);
    try {
      for (int length = raw.readNBytes(piece, 0, PIECE);
          length > from;
          length = raw.readNBytes(piece, 0, PIECE)) {
        inflater.setInput(piece, from, length - from);
        while (!inflater.needsInput() && !inflater.finished()) {
          inflater.inflate(inflated);
        }
        if (inflater.finished()) {
          return true;
        }
        for (int i = from; i < length; i++) {
          last = (last << 8) | (piece[i] & 0xFF);
        }
        from = 0;
      }
      return last == PAUSE;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
