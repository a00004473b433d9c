package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words in order, some of them strong and some of them links: what a summary, a consequence or a
/// reason says. Each method gives a new, longer sentence.
public record Sentence(List<Run> runs) {

  /// A stretch of words of one kind. Spaces belong to the words.
  public sealed interface Run {
    String words();
  }

  public record Plain(String words) implements Run {}

  public record Strong(String words) implements Run {}

  /// Words that lead somewhere.
  ///
  /// @param open what following the link does
  public record Link(String words, Runnable open) implements Run {}

  public static final Sentence EMPTY = new Sentence(List.of());

  public Sentence {
    runs = List.copyOf(runs);
  }

  public static Sentence of(String words) {
    return EMPTY.plain(words);
  }

  public Sentence plain(String words) {
    return with(new Plain(words));
  }

  public Sentence strong(String words) {
    return with(new Strong(words));
  }

  public Sentence link(String words, Runnable open) {
    return with(new Link(words, open));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /// The words without their kinds, as a screen reader says them.
  public String words() {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }

  private Sentence with(Run run) {
    return new Sentence(Stream.concat(runs.stream(), Stream.of(run)).toList());
  }
}
