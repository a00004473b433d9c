package org.pumpreview.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// One bundle of words: the UTF-8 file `words/<name>.properties`, read once.
///
/// A text is a [MessageFormat] pattern in which an apostrophe is only an apostrophe: it quotes
/// nothing and is written once. A number handed in is grouped ("1,000"), so hand in a string where
/// digits must stay together, as in a case number.
///
/// `WordsTest` finds keys that are missing or no longer used, by reading the calls. It can do so as
/// long as each call names its key by a constant (or chooses among constants with `? :` or
/// `switch`), or by an enum constant through [#of(String, Enum, Object...)]. What only hands a key
/// on is marked with [Key].
public final class Words {
  private static final Map<String, Words> BUNDLES = new ConcurrentHashMap<>();

  private final String bundle;
  private final Map<String, String> texts;

  private Words(String bundle, Map<String, String> texts) {
    this.bundle = bundle;
    this.texts = texts;
  }

  /// The bundle of that name.
  ///
  /// @throws IllegalArgumentException when there is no such bundle
  public static Words of(String bundle) {
    return BUNDLES.computeIfAbsent(bundle, Words::read);
  }

  /// The text of the key, with the arguments in their places.
  ///
  /// @throws IllegalArgumentException when the bundle lacks the key
  public String text(@Key String key, Object... arguments) {
    String pattern = pattern(key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    var format = new MessageFormat(pattern.replace("'", "''"), Locale.US);
    assert format.getFormatsByArgumentIndex().length <= arguments.length
        : key + " in bundle " + bundle + " is given too few arguments";
    return format.format(arguments);
  }

  /// The text of the key with its places empty, for who fills them in another way.
  ///
  /// @throws IllegalArgumentException when the bundle lacks the key
  public String pattern(@Key String key) {
    String pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in bundle " + bundle);
    }
    return pattern;
  }

  /// The text of an enum constant: its key is `<prefix>.<CONSTANT>`. The bundle must hold a text
  /// for every constant of that enum.
  public String of(String prefix, Enum<?> constant, Object... arguments) {
    return text(prefix + "." + constant.name(), arguments);
  }

  private static Words read(String bundle) {
    String file = "/words/" + bundle + ".properties";
    try (var stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("No bundle " + file);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Words(
          bundle,
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
