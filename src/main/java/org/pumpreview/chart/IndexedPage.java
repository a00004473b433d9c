package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pumpreview.chart.Vocabulary.Meaning;
import org.pumpreview.review.PageArea;

/// The words of a page, packed: a thousand pages are held at once.
final class IndexedPage {
  /// How far a snippet reaches to either side of its hit, in characters.
  private static final int AROUND = 60;

  private static final int SIDES = 4;

  private final boolean recognized;

  /// All words with a space between, or a line break.
  private final String text;

  /// Where each word begins in the text.
  private final int[] starts;

  private final Sentences sentences;

  /// Left, top, width and height of each word.
  private final float[] boxes;

  // Of each token, see there; in the order of their places.
  private final int[] numbers;
  private final int[] froms;
  private final int[] tos;
  private final int[] places;
  private final byte[] spans;

  /// A run of tokens that was looked for.
  ///
  /// @param from where it begins in the page's text
  /// @param to where it ends there
  record Run(int from, int to, boolean near) {}

  IndexedPage(PageText page, Vocabulary vocabulary) {
    List<Word> words = page.words();
    recognized = page.isRecognized();
    sentences = Sentences.of(page);
    starts = new int[words.size()];
    boxes = new float[SIDES * words.size()];
    StringBuilder all = new StringBuilder();
    Tokenizer tokenizer = new Tokenizer();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0) {
        all.append(word.line() == words.get(i - 1).line() ? ' ' : '\n');
      }
      starts[i] = all.length();
      boolean lineEnds = i + 1 < words.size() && words.get(i + 1).line() != word.line();
      tokenizer.read(word.text(), all.length(), lineEnds);
      all.append(word.text());
      keepBox(i, word.area());
    }
    text = all.toString();
    List<Token> tokens = tokenizer.tokens();
    numbers = tokens.stream().mapToInt(token -> vocabulary.number(token.text())).toArray();
    froms = tokens.stream().mapToInt(Token::from).toArray();
    tos = tokens.stream().mapToInt(Token::to).toArray();
    places = tokens.stream().mapToInt(Token::place).toArray();
    spans = new byte[tokens.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = (byte) tokens.get(i).span();
    }
  }

  private void keepBox(int word, PageArea area) {
    boxes[SIDES * word] = (float) area.left();
    boxes[SIDES * word + 1] = (float) area.top();
    boxes[SIDES * word + 2] = (float) area.width();
    boxes[SIDES * word + 3] = (float) area.height();
  }

  /// Whether the page says nothing itself and was not recognized.
  boolean isWordless() {
    return !recognized && text.isEmpty();
  }

  /// Adds every place where the words follow each other.
  void together(List<Meaning> words, List<Run> runs) {
    for (int token = 0; token < numbers.length; token++) {
      if (matches(words.getFirst(), token)) {
        follow(words, 1, token, froms[token], isNear(words.getFirst(), token), runs);
      }
    }
  }

  private void follow(
      List<Meaning> words, int word, int last, int from, boolean near, List<Run> runs) {
    if (word == words.size()) {
      runs.add(new Run(from, tos[last], near));
      return;
    }
    int place = places[last] + spans[last];
    for (int next = last + 1; next < numbers.length && places[next] <= place; next++) {
      if (places[next] == place && matches(words.get(word), next)) {
        follow(words, word + 1, next, from, near || isNear(words.get(word), next), runs);
      }
    }
  }

  /// Adds, for every line that has all the words, where each of them stands first.
  void onALine(List<Meaning> words, List<List<Run>> lines) {
    int token = 0;
    while (token < numbers.length) {
      int end = text.indexOf('\n', froms[token]);
      int lineEnd = end < 0 ? text.length() : end;
      int next = token;
      while (next < numbers.length && froms[next] < lineEnd) {
        next++;
      }
      line(words, token, next).ifPresent(lines::add);
      token = next;
    }
  }

  private Optional<List<Run>> line(List<Meaning> words, int begin, int end) {
    List<Run> found = new ArrayList<>();
    for (Meaning word : words) {
      int token = begin;
      while (token < end && !matches(word, token)) {
        token++;
      }
      if (token == end) {
        return Optional.empty();
      }
      found.add(new Run(froms[token], tos[token], isNear(word, token)));
    }
    return Optional.of(found);
  }

  private boolean matches(Meaning word, int token) {
    return word.exact().get(numbers[token]) || isNear(word, token);
  }

  private boolean isNear(Meaning word, int token) {
    return recognized && word.near().get(numbers[token]);
  }

  /// Where a run stands: an area for each line of it.
  List<PageArea> areas(Run run) {
    List<PageArea> areas = new ArrayList<>();
    for (int word = wordAt(run.from()); word < starts.length && starts[word] < run.to(); word++) {
      PageArea part = part(word, run);
      boolean sameLine = !areas.isEmpty() && text.charAt(starts[word] - 1) != '\n';
      if (sameLine) {
        areas.add(hull(areas.removeLast(), part));
      } else {
        areas.add(part);
      }
    }
    return areas;
  }

  /// The first word of the sentence that a run begins in.
  int sentence(Run run) {
    return sentences.around(wordAt(run.from())).from();
  }

  private int wordAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /// How many letters of a word lie beside a run; none where only marks do, which are narrow.
  private int besides(int from, int to) {
    boolean letters =
        from < to && text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    return letters ? to - from : 0;
  }

  /// What of a word lies in a run, as if all its letters were of one width.
  private PageArea part(int word, Run run) {
    int start = starts[word];
    int end = word + 1 < starts.length ? starts[word + 1] - 1 : text.length();
    double letters = Math.max(1, end - start);
    double before = besides(start, run.from()) / letters;
    double behind = besides(run.to(), end) / letters;
    double width = boxes[SIDES * word + 2];
    return new PageArea(
        boxes[SIDES * word] + width * before,
        boxes[SIDES * word + 1],
        width * (1 - before - behind),
        boxes[SIDES * word + 3]);
  }

  private static PageArea hull(PageArea a, PageArea b) {
    double left = Math.min(a.left(), b.left());
    double top = Math.min(a.top(), b.top());
    return new PageArea(
        left, top, Math.max(a.right(), b.right()) - left, Math.max(a.bottom(), b.bottom()) - top);
  }

  /// The lines around a stretch of the text, cut at spaces where they are long.
  Hit.Snippet snippet(int from, int to) {
    int begin = text.lastIndexOf('\n', from) + 1;
    int end = text.indexOf('\n', to);
    end = end < 0 ? text.length() : end;
    if (from - begin > AROUND) {
      begin = Math.min(from, text.indexOf(' ', from - AROUND) + 1);
    }
    if (end - to > AROUND) {
      end = Math.max(to, text.lastIndexOf(' ', to + AROUND));
    }
    return new Hit.Snippet(text.substring(begin, end).replace('\n', ' '), from - begin, to - begin);
  }
}
