package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the style sheets themselves to WCAG 2.2: text 4.5:1 (1.4.3), edges and icons 3:1 (1.4.11).
class ThemeColoursTest {
  private static final Path THEME = Path.of("resources", "theme");
  private static final Path RULES = THEME.resolve("pump-review.css");
  private static final Pattern TOKEN =
      Pattern.compile("-pr-([a-z-]+):\\s*(#[0-9a-fA-F]{6}|rgba\\([^)]*\\));");
  private static final Pattern USE = Pattern.compile("-pr-([a-z-]+)\\b(?!\\s*:)");
  private static final Pattern PX = Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)px");

  private static final double TEXT = 4.5;
  private static final double EDGE = 3.0;
  private static final double WIDEST_EDGE_PX = 4;

  private static final List<String> GROUNDS = List.of("ground", "card");
  private static final List<String> TONES = List.of("good", "caution", "bad", "physician");
  private static final List<String> TINTS =
      List.of("accent-tint", "good-tint", "caution-tint", "bad-tint", "physician-tint");

  private record Pair(String front, String back, double least) {}

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var front : List.of("text", "text-strong", "text-quiet")) {
      Stream.of(GROUNDS, TINTS, List.of("closed", "chip"))
          .flatMap(List::stream)
          .forEach(back -> pairs.add(new Pair(front, back, TEXT)));
    }
    for (var tone : TONES) {
      for (var back : List.of("ground", "card", tone + "-tint")) {
        pairs.add(new Pair(tone + "-text", back, TEXT));
        pairs.add(new Pair(tone + "-edge", back, EDGE));
      }
    }
    for (var back : TINTS) {
      pairs.add(new Pair("accent-text", back, TEXT));
      pairs.add(new Pair("accent", back, EDGE));
    }
    for (var back : List.of("ground", "card", "closed")) {
      pairs.add(new Pair("accent", back, TEXT));
      pairs.add(new Pair("accent-text", back, TEXT));
      pairs.add(new Pair("edge", back, EDGE));
    }
    for (var back : List.of("accent-fill", "accent-fill-hover", "bad-fill")) {
      pairs.add(new Pair("on-accent", back, TEXT));
    }
    pairs.add(new Pair("tip-text", "tip", TEXT));
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void everyPairOfColoursCanBeTold(String sheet) throws IOException {
    var tokens = tokens(sheet);
    var weak =
        pairs().stream()
            .filter(pair -> contrast(tokens, pair) < pair.least())
            .map(pair ->
                "%s on %s is %.2f, not %.1f"
                    .formatted(pair.front(), pair.back(), contrast(tokens, pair), pair.least()))
            .toList();
    assertEquals(List.of(), weak);
  }

  @Test
  void lightAndDarkNameTheSameColours() throws IOException {
    assertEquals(tokens("light.css").keySet(), tokens("dark.css").keySet());
  }

  @Test
  void everyColourInUseHasAName() throws IOException {
    var known = new TreeSet<>(tokens("light.css").keySet());
    // What a tone sets.
    known.addAll(List.of("fg", "line", "tint"));
    var used = new TreeSet<String>();
    for (var sheet : List.of(RULES, THEME.resolve("controlsfx.css"))) {
      USE.matcher(Files.readString(sheet)).results().forEach(use -> used.add(use.group(1)));
    }
    used.removeAll(known);
    assertEquals(new TreeSet<>(), used);
  }

  @Test
  void measuresAreInEmAndOnlyEdgesInPx() throws IOException {
    var wide =
        Files.readString(RULES)
            .lines()
            .filter(line -> !line.contains("dropshadow"))
            .flatMap(line -> PX.matcher(line).results())
            .filter(size -> Double.parseDouble(size.group(1)) > WIDEST_EDGE_PX)
            .map(size -> size.group())
            .toList();
    assertEquals(List.of(), wide);
  }

  @Test
  void contrastIsMeasuredAsTheStandardSays() {
    assertEquals(21.0, contrast(Color.BLACK, Color.WHITE), 0.001);
    assertTrue(contrast(Color.web("#777777"), Color.WHITE) < TEXT);
    assertTrue(contrast(Color.web("#767676"), Color.WHITE) > TEXT);
  }

  private static Map<String, String> tokens(String sheet) throws IOException {
    var tokens = new TreeMap<String, String>();
    TOKEN
        .matcher(Files.readString(THEME.resolve(sheet)))
        .results()
        .forEach(token -> tokens.put(token.group(1), token.group(2)));
    return tokens;
  }

  private static double contrast(Map<String, String> tokens, Pair pair) {
    return contrast(Color.web(tokens.get(pair.front())), Color.web(tokens.get(pair.back())));
  }

  private static double contrast(Color one, Color other) {
    var brighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
