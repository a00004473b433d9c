package org.pumpreview.desktop.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Words some of which lead to a place of the case. Unlike a [Sentence] it can be compared, so that
/// what says the same as before is not shown anew.
public record Telling(List<Part> parts) {
  private static final Words WORDS = Words.of("desk");

  /// How many names a sentence lists before it only counts the rest.
  private static final int NAMES = 3;

  /// Words of one kind.
  ///
  /// @param place where they lead; empty for plain words
  public record Part(String words, Optional<Place> place) {}

  public static final Telling NOTHING = new Telling(List.of());

  public Telling {
    parts = List.copyOf(parts);
  }

  public static Telling of(String words) {
    return NOTHING.then(words);
  }

  /// This and one more sentence.
  public Telling then(String words) {
    return words.isEmpty() ? this : and(of(words, Map.of()));
  }

  public Telling and(Telling more) {
    var all = new ArrayList<>(parts);
    if (!all.isEmpty() && !more.parts.isEmpty()) {
      all.add(new Part(" ", Optional.empty()));
    }
    all.addAll(more.parts);
    return new Telling(all);
  }

  public Telling thenLink(String words, Place place) {
    return and(new Telling(List.of(new Part(words, Optional.of(place)))));
  }

  /// And a link to a step.
  public Telling thenGo(Step step) {
    return thenLink(WORDS.text("go", Wording.of(step)), Place.of(step));
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public String words() {
    return String.join("", parts.stream().map(Part::words).toList());
  }

  public Sentence sentence(Consumer<Place> go) {
    var sentence = Sentence.EMPTY;
    for (var part : parts) {
      sentence =
          part.place().isPresent()
              ? sentence.link(part.words(), () -> go.accept(part.place().get()))
              : sentence.plain(part.words());
    }
    return sentence;
  }

  /// Words in which each name leads to its place.
  public static Telling of(String words, Map<String, Place> names) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (var next = next(words, names, 0); next.isPresent(); next = next(words, names, from)) {
      var name = next.get();
      int at = words.indexOf(name, from);
      if (at > from) {
        parts.add(new Part(words.substring(from, at), Optional.empty()));
      }
      parts.add(new Part(name, Optional.ofNullable(names.get(name))));
      from = at + name.length();
    }
    if (from < words.length()) {
      parts.add(new Part(words.substring(from), Optional.empty()));
    }
    return new Telling(parts);
  }

  /// The name that comes first from `from` on; of two at one place the longer one.
  private static Optional<String> next(String words, Map<String, Place> names, int from) {
    return names.keySet().stream()
        .filter(name -> words.indexOf(name, from) >= 0)
        .min(
            Comparator.<String>comparingInt(name -> words.indexOf(name, from))
                .thenComparing(Comparator.comparingInt(String::length).reversed()));
  }

  /// Why an act is not open: the first reason in full, the places it names as links.
  public static Telling of(Assessment assessment, Refusal refusal) {
    var names = new HashMap<String, Place>();
    for (var target : refusal.targets()) {
      place(assessment, refusal, target)
          .ifPresent(place -> names.put(name(refusal, target), place));
    }
    var route = Place.of(Step.DECISION, Act.ROUTE_TO_DIRECTOR.name());
    names.put(WORDS.text("route-the-case"), route);
    names.put(WORDS.text("route-this-case"), route);
    var telling = of(Wording.of(shortened(refusal)), names);
    return names.size() > 2 || refusal.step() == Step.DECISION
        ? telling
        : telling.thenGo(refusal.step());
  }

  /// The same refusal with no more names than a sentence can bear.
  private static Refusal shortened(Refusal refusal) {
    return new Refusal(refusal.reason(), refusal.step(), few(refusal.targets()));
  }

  /// The first of many names, and how many more there are.
  public static List<String> few(List<String> names) {
    int rest = names.size() - NAMES;
    return rest <= 1
        ? names
        : Stream.concat(names.stream().limit(NAMES), Stream.of(WORDS.text("more", rest))).toList();
  }

  private static String name(Refusal refusal, String target) {
    return refusal.reason() == Refusal.Reason.REQUEST_INCOMPLETE
        ? Wording.fieldName(target)
        : target;
  }

  private static Optional<Place> place(Assessment assessment, Refusal refusal, String target) {
    return assessment
        .item(target)
        .map(entry -> Place.of(Place.step(entry.item().kind()), target))
        .or(() ->
            refusal.step() == Step.DECISION
                ? Optional.empty()
                : Optional.of(Place.of(refusal.step(), target)));
  }
}
