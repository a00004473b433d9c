package org.pumpreview.casework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// How recognized words are written down for the vault. What an older or newer program wrote in
/// another form is as good as none: the page is recognized again.
final class RecognizedWords {
  /// Counted up when the form changes, or the recognition becomes so much better that it is worth
  /// doing again.
  private static final int FORM = 2;

  private RecognizedWords() {}

  static byte[] write(PageText text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeFloat((float) text.confidence());
      out.writeInt(text.words().size());
      for (Word word : text.words()) {
        out.writeUTF(word.text());
        out.writeFloat((float) word.area().left());
        out.writeFloat((float) word.area().top());
        out.writeFloat((float) word.area().width());
        out.writeFloat((float) word.area().height());
        out.writeInt(word.line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Optional<PageText> read(byte[] written) {
    try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
      if (in.readUnsignedByte() != FORM) {
        return Optional.empty();
      }
      double confidence = in.readFloat();
      int count = in.readInt();
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        words.add(
            new Word(
                in.readUTF(),
                new PageArea(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()),
                in.readInt()));
      }
      return Optional.of(new PageText(words, Origin.RECOGNIZED, confidence));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
