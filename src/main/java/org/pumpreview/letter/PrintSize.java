package org.pumpreview.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// How large a laid out letter is printed, glyph by glyph.
final class PrintSize extends PDFStreamEngine {
  private final StringBuilder words = new StringBuilder();
  private double least = Double.MAX_VALUE;

  private PrintSize() {
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new Concatenate(this));
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
  }

  /// The smallest letters of a whole file, in points.
  static double least(byte[] file) {
    return least(file, words -> false);
  }

  /// The smallest letters before the clinical part, in points.
  ///
  /// @param file the laid out letter
  /// @param clinical the heading with which the clinical part begins on a page of its own
  static double leastBefore(byte[] file, String clinical) {
    return least(file, words -> words.indexOf(clinical) >= 0);
  }

  private static double least(byte[] file, Predicate<StringBuilder> beyond) {
    try (PDDocument document = Loader.loadPDF(file)) {
      double least = Double.MAX_VALUE;
      for (PDPage page : document.getPages()) {
        var size = new PrintSize();
        size.processPage(page);
        if (beyond.test(size.words)) {
          break;
        }
        least = Math.min(least, size.least);
      }
      return least;
    } catch (IOException e) {
      throw new UncheckedIOException("a letter that was just laid out cannot be read", e);
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    String glyph = font.toUnicode(code);
    words.append(glyph);
    if (glyph != null && !glyph.isBlank()) {
      least = Math.min(least, Math.abs(matrix.getScaleY()));
    }
  }
}
