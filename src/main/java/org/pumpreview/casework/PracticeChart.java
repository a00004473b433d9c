package org.pumpreview.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pumpreview.chart.made.Sheet;

/// A made-up document of a practice case, read from `practice/charts`. A page begins with a line of
/// house, title and day; `label:: words` is a paragraph with a label, bars part the cells of a row,
/// and two dashes begin a signature. What stands in braces is filled in for the case.
final class PracticeChart {
  private static final String PAGE = "=== ";
  private static final String SIGNATURE = "-- ";
  private static final String LABEL = ":: ";
  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /// Lines of each page, the head first.
  private final List<List<String>> pages = new ArrayList<>();

  private PracticeChart(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(PAGE)) {
        pages.add(new ArrayList<>(List.of(line.substring(PAGE.length()))));
      } else if (!pages.isEmpty() && !line.isBlank()) {
        pages.getLast().add(line);
      }
    }
  }

  static PracticeChart named(String name) {
    String path = "/practice/charts/" + name + ".txt";
    try (InputStream in =
        Objects.requireNonNull(PracticeChart.class.getResourceAsStream(path), path)) {
      return new PracticeChart(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("A practice chart cannot be read", e);
    }
  }

  int pages() {
    return pages.size();
  }

  /// Fills in some of the pages.
  ///
  /// @param numbers which pages, from 1, in this order
  /// @param values by the names that stand in braces; lines part what becomes several lines
  /// @param person as the head of a page names whom it is about
  /// @param faxed which places among the given numbers are pictures, from 1
  List<Sheet> sheets(
      List<Integer> numbers, Map<String, String> values, String person, IntPredicate faxed) {
    List<Sheet> sheets = new ArrayList<>();
    for (int number : numbers) {
      List<String> lines =
          pages.get(number - 1).stream().flatMap(line -> filled(line, values).lines()).toList();
      String[] head = BAR.split(lines.getFirst(), -1);
      sheets.add(
          new Sheet(
              head[0],
              head[1],
              head[2],
              person,
              lines.stream().skip(1).map(PracticeChart::block).toList(),
              faxed.test(sheets.size() + 1)));
    }
    return sheets;
  }

  private static String filled(String line, Map<String, String> values) {
    return VALUE
        .matcher(line)
        .replaceAll(found -> {
          String value = values.get(found.group(1));
          return Matcher.quoteReplacement(Objects.requireNonNull(value, found.group(1)));
        });
  }

  private static Sheet.Block block(String line) {
    if (line.startsWith(SIGNATURE)) {
      return new Sheet.Signature(line.substring(SIGNATURE.length()));
    }
    if (BAR.matcher(line).find()) {
      return new Sheet.Row(List.of(BAR.split(line, -1)));
    }
    int label = line.indexOf(LABEL);
    return label < 0
        ? new Sheet.Prose("", line)
        : new Sheet.Prose(line.substring(0, label), line.substring(label + LABEL.length()));
  }
}
