package org.pumpreview.letter;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A stretch of a sentence, plain or strong.
public record Run(String text, boolean strong) {

  private static final char MARK = '*';
  private static final String STOPS = ".,;?";

  /// Stands for a mark that is part of a value, as in a starred code.
  private static final char VALUE_MARK = '\uE000';

  /// A sentence whose strong words stand between asterisks; those of the arguments are only
  /// asterisks.
  ///
  /// @param pattern a [MessageFormat] pattern in which an apostrophe is only an apostrophe
  static List<Run> sentence(String pattern, Object... arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          arguments[i] instanceof String text ? text.replace(MARK, VALUE_MARK) : arguments[i];
    }
    String filled =
        new MessageFormat(pattern.replace("'", "''"), java.util.Locale.US).format(values);
    List<Run> runs = new ArrayList<>();
    boolean strong = false;
    for (String part : filled.split("\\*", -1)) {
      if (!part.isEmpty()) {
        add(runs, part.replace(VALUE_MARK, MARK), strong);
      }
      strong = !strong;
    }
    return List.copyOf(runs);
  }

  /// A stop behind strong words is strong as well: a renderer may else begin a line with it.
  private static void add(List<Run> runs, String text, boolean strong) {
    boolean stop = !strong && !runs.isEmpty() && STOPS.indexOf(text.charAt(0)) >= 0;
    if (stop) {
      Run before = runs.removeLast();
      runs.add(new Run(before.text() + text.charAt(0), true));
    }
    String rest = stop ? text.substring(1) : text;
    if (!rest.isEmpty()) {
      runs.add(new Run(rest, strong));
    }
  }

  /// The sentence without its marks.
  static String plain(List<Run> sentence) {
    return sentence.stream().map(Run::text).collect(Collectors.joining());
  }
}
