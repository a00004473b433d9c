package org.pumpreview.chart.recognition;

import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;
import static org.bytedeco.tesseract.global.tesseract.TessResultIteratorDelete;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;

/// The Tesseract library with what it knows of printed English. All of it stays in memory: neither
/// a picture nor a word is written anywhere.
final class Tesseract implements AutoCloseable {
  private static final String MODEL = "/recognition/eng.traineddata";

  private final TessBaseAPI engine;

  /// @throws ChartRefused where the library does not run: on another kind of machine, or where its
  ///   parts can be unpacked nowhere
  Tesseract() throws ChartRefused {
    byte[] model = model();
    try {
      this.engine = new TessBaseAPI();
    } catch (LinkageError | RuntimeException e) {
      throw new ChartRefused(Reason.RECOGNITION_MISSING);
    }
    try (var data = new BytePointer(model);
        var language = new BytePointer("eng")) {
      PointerPointer<?> noSettings = null;
      int failed =
          engine.Init(
              data, model.length, language, OEM_LSTM_ONLY, noSettings, 0, null, null, false, null);
      if (failed != 0) {
        throw new ChartRefused(Reason.RECOGNITION_MISSING);
      }
    }
    engine.SetPageSegMode(PSM_AUTO);
  }

  private static byte[] model() {
    try (InputStream in =
        Objects.requireNonNull(Tesseract.class.getResourceAsStream(MODEL), MODEL)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A word as it was read.
  ///
  /// @param box in dots of the picture
  /// @param line in which it stands, from 0
  record Read(String text, Rectangle box, int line) {}

  /// What was read in a picture.
  ///
  /// @param confidence the mean of the words', 0 to 100; 0 where no word was found
  record Reading(List<Read> words, double confidence) {}

  Reading read(Gray picture) {
    engine.SetImage(picture.levels(), picture.width(), picture.height(), 1, picture.width());
    engine.SetSourceResolution((int) Recognizer.DPI);
    try {
      engine.Recognize(null);
      return reading();
    } finally {
      engine.Clear();
    }
  }

  private Reading reading() {
    ResultIterator found = engine.GetIterator();
    if (found == null || found.isNull()) {
      return new Reading(List.of(), 0);
    }
    try {
      return reading(found);
    } finally {
      TessResultIteratorDelete(found);
    }
  }

  private static Reading reading(ResultIterator found) {
    int word = RIL_WORD;
    List<Read> words = new ArrayList<>();
    double sum = 0;
    int line = -1;
    do {
      if (line < 0 || found.IsAtBeginningOf(RIL_TEXTLINE)) {
        line++;
      }
      String text = text(found, word);
      if (!text.isBlank()) {
        words.add(new Read(text, box(found, word), line));
        sum += found.Confidence(word);
      }
    } while (found.Next(word));
    return new Reading(words, words.isEmpty() ? 0 : sum / words.size());
  }

  private static String text(ResultIterator found, int word) {
    BytePointer text = found.GetUTF8Text(word);
    if (text == null || text.isNull()) {
      return "";
    }
    try {
      return text.getString(StandardCharsets.UTF_8).strip();
    } finally {
      TessDeleteText(text);
    }
  }

  private static Rectangle box(ResultIterator found, int word) {
    int[] left = new int[1];
    int[] top = new int[1];
    int[] right = new int[1];
    int[] bottom = new int[1];
    found.BoundingBox(word, left, top, right, bottom);
    return new Rectangle(left[0], top[0], right[0] - left[0], bottom[0] - top[0]);
  }

  @Override
  public void close() {
    engine.End();
    engine.close();
  }
}
