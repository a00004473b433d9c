package org.pumpreview.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The bundles of words as they lie in a folder, and what is wrong with them by themselves or
/// beside the keys that the code names.
final class WordBundles {
  private final Map<String, Map<String, String>> texts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  static WordBundles in(Path folder) throws IOException {
    var bundles = new WordBundles();
    for (Path file : Sources.files(folder, ".properties")) {
      bundles.read(file);
    }
    return bundles;
  }

  private void read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".properties", "");
    var bundle = new TreeMap<String, String>();
    var once =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object text) {
            if (bundle.put(key.toString(), text.toString()) != null) {
              faults.add(name + ": " + key + " is written twice");
            }
            return super.put(key, text);
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      once.load(reader);
    }
    texts.put(name, bundle);
  }

  /// What is wrong, each fault as one sentence; empty when all is well.
  List<String> faultsBeside(List<KeysInCode.Use> uses) {
    var found = new ArrayList<>(faults);
    texts.forEach((bundle, keys) ->
        keys.forEach((key, text) -> found.addAll(style(bundle + ": " + key, text))));
    Set<String> used = new HashSet<>();
    for (var use : uses) {
      found.addAll(faultsOf(use, used));
    }
    texts.forEach((bundle, keys) ->
        keys.keySet().stream()
            .filter(key -> !used.contains(bundle + ": " + key))
            .forEach(key -> found.add(bundle + ": " + key + " is used nowhere")));
    return found;
  }

  private List<String> faultsOf(KeysInCode.Use use, Set<String> used) {
    var found = new ArrayList<String>();
    var bundles = use.bundle().map(Set::of).orElse(texts.keySet());
    boolean known = false;
    for (String bundle : bundles) {
      String text = texts.getOrDefault(bundle, Map.of()).get(use.key());
      if (text != null) {
        known = true;
        used.add(bundle + ": " + use.key());
        int places = places(text).orElse(0);
        if (use.arguments().orElse(places) < places) {
          found.add(
              "%s: %s has %d places for arguments and gets %d"
                  .formatted(use.place(), use.key(), places, use.arguments().getAsInt()));
        }
      }
    }
    if (!known) {
      found.add("%s: no words for %s in %s".formatted(use.place(), use.key(), bundles));
    }
    return found;
  }

  private static List<String> style(String name, String text) {
    var found = new ArrayList<String>();
    if (text.isBlank()) {
      found.add(name + " is empty");
    }
    if (text.endsWith(":") || text.contains("!")) {
      found.add(name + " ends with a colon or has an exclamation mark");
    }
    if (places(text).isEmpty()) {
      found.add(name + " has braces that do not match");
    }
    return found;
  }

  /// How many arguments the text has places for; empty when it is not a pattern.
  private static OptionalInt places(String text) {
    try {
      var pattern = new MessageFormat(text.replace("'", "''"), Locale.US);
      return OptionalInt.of(pattern.getFormatsByArgumentIndex().length);
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }
}
