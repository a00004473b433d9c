package org.pumpreview.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes a document apart into lines with their places.
final class LineStripper extends PDFTextStripper {
  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private double top;

  LineStripper() {
    setSortByPosition(true);
  }

  List<PageLine> lines(PDDocument document) throws IOException {
    getText(document);
    return List.copyOf(lines);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (line.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.getFirst();
      double height = first.getPageHeight();
      top = height > 0 ? Math.clamp((first.getYDirAdj() - first.getHeightDir()) / height, 0, 1) : 0;
    }
    line.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(new PageLine(getCurrentPageNo() - 1, top, text));
    }
  }
}
