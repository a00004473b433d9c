package org.pumpreview.letter;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What is printed on the pages of a letter, and where.
final class Pages {
  private Pages() {}

  static List<String> texts(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      List<String> texts = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts.add(stripper.getText(document));
      }
      return texts;
    }
  }

  /// The index of the first page with that text.
  static int first(byte[] pdf, String text) throws IOException {
    List<String> texts = texts(pdf);
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).contains(text)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no page says " + text);
  }

  /// Where the last word that begins a line of the left column of the first page's top third
  /// stands.
  static float inchesFromTop(byte[] pdf, String word) throws IOException {
    float found = Float.NaN;
    for (Printed line : printed(pdf, 0)) {
      boolean left = line.x() < 72 && line.y() < 270;
      if (left && line.text().startsWith(word)) {
        found = line.y() / 72;
      }
    }
    return found;
  }

  /// What of the first page a number 10 envelope can show: its window and the room to slip, from 2
  /// to 3.65 inches from the top, up to the column of facts on the right.
  static List<String> inWindow(byte[] pdf) throws IOException {
    return printed(pdf, 0).stream()
        .filter(line -> line.x() < 5.1 * 72)
        .filter(line -> line.y() + 0.2 * line.size() > 2 * 72)
        .filter(line -> line.y() - 0.66 * line.size() < 3.65 * 72)
        .map(line -> line.text().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static float smallestSize(byte[] pdf, int page) throws IOException {
    return (float) printed(pdf, page).stream().mapToDouble(Printed::size).min().orElseThrow();
  }

  /// How far down the text of a page goes without its foot, in points.
  static float lowest(byte[] pdf, int page) throws IOException {
    return (float)
        printed(pdf, page).stream()
            .mapToDouble(Printed::y)
            .filter(y -> y < 740)
            .max()
            .orElseThrow();
  }

  /// A stretch of text as it is printed, with its base line from the top, in points.
  private record Printed(String text, float x, float y, float size) {}

  private static List<Printed> printed(byte[] pdf, int page) throws IOException {
    List<Printed> all = new ArrayList<>();
    try (var document = Loader.loadPDF(pdf)) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              TextPosition first = positions.getFirst();
              double size =
                  positions.stream().mapToDouble(TextPosition::getFontSizeInPt).min().orElseThrow();
              all.add(new Printed(text, first.getXDirAdj(), first.getYDirAdj(), (float) size));
            }
          };
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      stripper.writeText(document, new StringWriter());
    }
    return all;
  }
}
