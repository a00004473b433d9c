package org.pumpreview.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.review.PageArea;

/// The index against a search that compares every word with every word.
@BesideWindows
final class ChartIndexPropertyTest {
  private static final int CHARTS = 400;
  private static final int QUERIES = 25;
  private static final String LETTERS = "abcde";

  /// A page of a made-up chart.
  private record Page(String document, int number, Origin origin, List<List<String>> lines) {
    List<Spot> spots() {
      List<Spot> spots = new ArrayList<>();
      for (int line = 0; line < lines.size(); line++) {
        int at = 0;
        for (String word : lines.get(line)) {
          spots.add(new Spot(word, line, at));
          at += word.length() + 1;
        }
      }
      return spots;
    }
  }

  /// A word in its place.
  private record Spot(String word, int line, int at) {
    PageArea area() {
      return Lines.area(line, at, at + word.length());
    }
  }

  /// What is compared of a hit.
  private record Place(String document, int page, List<PageArea> areas, boolean near) {}

  @Test
  void itFindsWhatAPlainSearchFinds() {
    for (int seed = 0; seed < CHARTS; seed++) {
      Random random = new Random(seed);
      List<Page> chart = chart(random);
      ChartIndex index = new ChartIndex();
      index.arrange(List.of("A", "B"));
      put(chart, index, random);
      for (int i = 0; i < QUERIES; i++) {
        List<String> words = words(chart, random);
        boolean open = random.nextBoolean();
        String typed = String.join(" ", words) + (open ? "" : " ");
        assertEquals(
            expected(chart, words, open),
            index.find(Query.typed(typed)).all().stream()
                .map(hit -> new Place(hit.document(), hit.page(), hit.areas(), hit.near()))
                .toList(),
            "chart " + seed + ", typed \"" + typed + "\"");
      }
    }
  }

  @Test
  void aReaderNeverSeesHalfAPage() {
    ChartIndex index = new ChartIndex();
    PageText page = Lines.written("wean and wean", "and wean and wean");
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> {
          for (int number = 1; number <= 1500; number++) {
            index.put("fax", 1 + number % 500, page);
          }
        });
    int before = 0;
    while (!writing.isDone()) {
      int now = index.find(Query.typed("wean")).count();
      assertEquals(0, now % 4);
      assertEquals(true, now >= before);
      before = now;
    }
    writing.join();
    assertEquals(4 * 500, index.find(Query.typed("wean")).count());
  }

  private static List<Page> chart(Random random) {
    List<Page> pages = new ArrayList<>();
    for (String document : List.of("A", "B")) {
      int count = random.nextInt(4);
      for (int number = 1; number <= count; number++) {
        Origin origin = random.nextBoolean() ? Origin.WRITTEN : Origin.RECOGNIZED;
        List<List<String>> lines =
            IntStream.range(0, random.nextInt(5))
                .mapToObj(line -> words(1 + random.nextInt(6), random))
                .toList();
        pages.add(new Page(document, number, origin, lines));
      }
    }
    return pages;
  }

  private static List<String> words(int count, Random random) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).toList();
  }

  private static String word(Random random) {
    String of = random.nextInt(6) == 0 ? "12" : LETTERS.substring(0, 2 + random.nextInt(3));
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(6); length > 0; length--) {
      char c = of.charAt(random.nextInt(of.length()));
      word.append(random.nextInt(9) == 0 ? Character.toUpperCase(c) : c);
    }
    return word.toString();
  }

  private static void put(List<Page> chart, ChartIndex index, Random random) {
    List<Page> shuffled = new ArrayList<>(chart);
    Collections.shuffle(shuffled, random);
    for (Page page : shuffled) {
      index.put(page.document(), page.number(), Lines.recognized("abc", "replaced later"));
    }
    for (Page page : shuffled) {
      List<String> lines = page.lines().stream().map(line -> String.join(" ", line)).toList();
      index.put(page.document(), page.number(), Lines.page(page.origin(), lines));
    }
  }

  /// Words of the chart, some of them changed a little.
  private static List<String> words(List<Page> chart, Random random) {
    List<Spot> all = chart.stream().flatMap(page -> page.spots().stream()).toList();
    if (all.isEmpty()) {
      return List.of("ab");
    }
    int from = random.nextInt(all.size());
    int to = Math.min(all.size(), from + 1 + random.nextInt(3));
    List<String> words = new ArrayList<>();
    for (Spot spot : all.subList(from, to)) {
      String word = spot.word();
      words.add(
          switch (random.nextInt(4)) {
            case 0 -> word.substring(0, 1 + random.nextInt(word.length()));
            case 1 -> word(random);
            default -> word;
          });
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(words, random);
    }
    return words;
  }

  private static List<Place> expected(List<Page> chart, List<String> words, boolean open) {
    if (String.join("", words).length() < 2) {
      return List.of();
    }
    List<Place> together = chart.stream().flatMap(p -> together(p, words, open).stream()).toList();
    return !together.isEmpty() || words.size() == 1
        ? together
        : chart.stream().flatMap(page -> onALine(page, words, open).stream()).toList();
  }

  private static List<Place> together(Page page, List<String> words, boolean open) {
    List<Spot> spots = page.spots();
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at + words.size() <= spots.size()) {
      List<Spot> run = spots.subList(at, at + words.size());
      if (IntStream.range(0, run.size())
          .allMatch(i -> matches(page, words, i, open, run.get(i).word()))) {
        places.add(place(page, run, words, open));
        at += words.size();
      } else {
        at++;
      }
    }
    return places;
  }

  private static Place place(Page page, List<Spot> run, List<String> words, boolean open) {
    List<PageArea> areas = new ArrayList<>();
    run.stream()
        .mapToInt(Spot::line)
        .distinct()
        .forEach(line -> {
          List<Spot> ofLine = run.stream().filter(spot -> spot.line() == line).toList();
          Spot last = ofLine.getLast();
          areas.add(Lines.area(line, ofLine.getFirst().at(), last.at() + last.word().length()));
        });
    boolean near =
        IntStream.range(0, run.size()).anyMatch(i -> !exactly(words, i, open, run.get(i).word()));
    return new Place(page.document(), page.number(), areas, near);
  }

  private static List<Place> onALine(Page page, List<String> words, boolean open) {
    List<Place> places = new ArrayList<>();
    for (int number = 0; number < page.lines().size(); number++) {
      int line = number;
      List<Spot> spots = page.spots().stream().filter(spot -> spot.line() == line).toList();
      List<Spot> found = new ArrayList<>();
      boolean near = false;
      for (int i = 0; i < words.size(); i++) {
        int word = i;
        List<Spot> hits =
            spots.stream().filter(spot -> matches(page, words, word, open, spot.word())).toList();
        if (!hits.isEmpty()) {
          found.add(hits.getFirst());
          near |= !exactly(words, word, open, hits.getFirst().word());
        }
      }
      if (found.size() == words.size()) {
        places.add(
            new Place(
                page.document(),
                page.number(),
                found.stream()
                    .sorted(Comparator.comparingInt(Spot::at))
                    .map(Spot::area)
                    .distinct()
                    .toList(),
                near));
      }
    }
    return places;
  }

  private static boolean matches(
      Page page, List<String> words, int number, boolean open, String found) {
    return exactly(words, number, open, found)
        || (page.origin() == Origin.RECOGNIZED && nearly(words, number, open, found));
  }

  private static boolean exactly(List<String> words, int number, boolean open, String found) {
    String wanted = words.get(number).toLowerCase(Locale.ROOT);
    String word = found.toLowerCase(Locale.ROOT);
    boolean begins = open && number == words.size() - 1;
    return begins ? word.startsWith(wanted) : word.equals(wanted);
  }

  private static boolean nearly(List<String> words, int number, boolean open, String found) {
    String wanted = words.get(number).toLowerCase(Locale.ROOT);
    String word = found.toLowerCase(Locale.ROOT);
    if (wanted.length() < 4 || wanted.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (slips(wanted, word) == 1) {
      return true;
    }
    boolean begins = open && number == words.size() - 1;
    return begins
        && IntStream.rangeClosed(1, word.length())
            .mapToObj(length -> word.substring(0, length))
            .anyMatch(part ->
                part.charAt(part.length() - 1) == wanted.charAt(wanted.length() - 1)
                    && slips(wanted, part) == 1);
  }

  /// How many letters have to be added, dropped, changed or swapped, by the textbook table.
  private static int slips(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    Arrays.setAll(table[0], i -> i);
    for (int i = 1; i <= a.length(); i++) {
      table[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        least = Math.min(least, table[i - 1][j - 1] + other);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[a.length()][b.length()];
  }
}
