package org.pumpreview.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The outline of the policy's criteria: each paragraph of sections I and II, and the note, with a
/// digest of its text. The text itself belongs to its publisher and is not kept here.
///
/// The text of a paragraph is what stands after its number up to the next paragraph, with emphasis
/// asterisks left out and every run of white space taken as one blank.
final class PolicyOutline {
  private static final String RESOURCE = "/policy/LA.CP.MP.173-2025-02.outline.tsv";
  private static final String FIRST = "Policy/Criteria";
  private static final String AFTER = "Background";
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:- )?(?:(I{1,2})|([A-H])|([0-9])|([a-z]))\\. (.*)$");
  private static final Pattern NOTE = Pattern.compile("^\\*+Note:\\** (.*)$");

  private PolicyOutline() {}

  /// The policy's text where the shared material lies beside the project.
  static Optional<Path> source() {
    return Stream.of("../shared", "../../shared")
        .map(shared -> Path.of(shared, "policy", "LA.CP.MP.173.txt"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// The outline that is kept with the tests: paragraph to digest.
  static SequencedMap<String, String> kept() throws IOException {
    var outline = new LinkedHashMap<String, String>();
    try (var stream = PolicyOutline.class.getResourceAsStream(RESOURCE)) {
      new String(stream.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .forEach(cells -> outline.put(cells[0], cells[1]));
    }
    return outline;
  }

  /// The outline of the policy's text.
  static SequencedMap<String, String> of(String policy) {
    var texts = new LinkedHashMap<String, StringBuilder>();
    String[] path = {"", "", "", ""};
    String current = "";
    for (String line : criteria(policy)) {
      Matcher numbered = NUMBERED.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (numbered.matches()) {
        current = enter(path, numbered);
        add(texts, current, numbered.group(5));
      } else if (note.matches()) {
        current = path[0] + ".Note";
        add(texts, current, note.group(1));
      } else if (!line.isEmpty() && !current.isEmpty()) {
        texts.get(current).append(' ').append(line);
      }
    }
    var outline = new LinkedHashMap<String, String>();
    texts.forEach((paragraph, text) ->
        outline.put(paragraph, PolicyPacks.sha256(normalized(text.toString()).getBytes(UTF_8))));
    return outline;
  }

  private static Iterable<String> criteria(String policy) {
    return policy
        .lines()
        .map(String::strip)
        .dropWhile(line -> !line.equals(FIRST))
        .skip(1)
        .takeWhile(line -> !line.equals(AFTER))
        .toList();
  }

  private static String enter(String[] path, Matcher numbered) {
    for (int level = 0; level < path.length; level++) {
      if (numbered.group(level + 1) != null) {
        path[level] = numbered.group(level + 1);
        return String.join(".", Stream.of(path).limit(level + 1).toList());
      }
    }
    throw new IllegalStateException(numbered.group());
  }

  private static void add(Map<String, StringBuilder> texts, String paragraph, String text) {
    if (texts.put(paragraph, new StringBuilder(text)) != null) {
      throw new IllegalStateException("two paragraphs " + paragraph);
    }
  }

  private static String normalized(String text) {
    return text.replace("*", "").replaceAll("\\s+", " ").strip();
  }
}
