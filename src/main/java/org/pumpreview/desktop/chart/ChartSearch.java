package org.pumpreview.desktop.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.Hit;
import org.pumpreview.chart.Hits;
import org.pumpreview.chart.Query;
import org.pumpreview.desktop.work.Work;

/// What is looked for in the chart: what somebody types, or else the terms of the item.
final class ChartSearch {
  private final ChartIndex index;
  private final Work work;
  private final Runnable onFound;
  private final Runnable onSettled;
  private final Map<String, ChartTerms.Own> kept;
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private final ReadOnlyObjectWrapper<List<Term>> terms = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<ChartViewModel.Subject> about = Optional.empty();
  private String typed = "";
  private int turn;
  private int answered;
  private boolean looking;

  /// Whether the hits are still those of something else.
  private boolean stale;

  /// Where somebody wants to go as soon as they are not: forward or back.
  private Optional<Boolean> early = Optional.empty();

  /// Something else that is to be looked for after that, and whether afresh.
  private Optional<Boolean> wanted = Optional.empty();

  /// A word that is looked for at an item.
  ///
  /// @param on whether it is looked for now
  record Term(String word, boolean on) {}

  /// What was found so far.
  ///
  /// @param stops where one key leads after the other: every hit of what was typed, as they stand
  ///   in the chart; a hit of every sentence with terms of the item, the likeliest first
  /// @param now index of the stop that one is at; -1 before the first was gone to
  /// @param pages how many pages were searched
  /// @param wordless how many of these are pictures without words so far
  record Found(Optional<Hits> hits, List<Hit> stops, int now, int pages, int wordless) {
    static final Found NOTHING = new Found(Optional.empty(), List.of(), -1, 0, 0);

    private static Found of(Optional<Hits> hits, boolean typed, ChartIndex index) {
      var stops = hits.map(all -> typed ? all.all() : all.byTerms()).orElse(List.of());
      return new Found(hits, stops, -1, index.pages(), index.wordless());
    }

    int count() {
      return hits.map(Hits::count).orElse(0);
    }

    Optional<Hit> hit() {
      return now < 0 ? Optional.empty() : Optional.of(stops.get(now));
    }

    int count(String term) {
      return hits.map(all -> all.count(term)).orElse(0);
    }

    private Found at(int stop) {
      return new Found(hits, stops, stop, pages, wordless);
    }

    private Found at(Optional<Hit> hit) {
      return at(hit.map(stops::indexOf).orElse(-1));
    }
  }

  /// @param kept what was added or switched off at each item; goes on being so
  /// @param onFound told when the hits or the present one have changed
  /// @param onSettled told when everything that was asked is answered
  ChartSearch(
      ChartIndex index,
      Map<String, ChartTerms.Own> kept,
      Work work,
      Runnable onFound,
      Runnable onSettled) {
    this.index = index;
    this.kept = kept;
    this.work = work;
    this.onFound = onFound;
    this.onSettled = onSettled;
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  Found found() {
    return found.get();
  }

  /// The terms of the item, with those that were added.
  ReadOnlyObjectProperty<List<Term>> termsProperty() {
    return terms.getReadOnlyProperty();
  }

  boolean isSettled() {
    return answered == turn;
  }

  String typed() {
    return typed;
  }

  /// Looks for the terms of another item; what was switched off or added for it stays so.
  void about(Optional<ChartViewModel.Subject> subject) {
    about = subject;
    early = Optional.empty();
    showTerms();
    if (typed.isEmpty()) {
      look(true);
    }
  }

  private Optional<ChartTerms.Own> current() {
    return about.map(item -> kept.computeIfAbsent(item.paragraph(), _ -> ChartTerms.Own.none()));
  }

  private void showTerms() {
    terms.set(
        current().stream()
            .flatMap(own -> words(own).map(word -> new Term(word, !own.off().contains(word))))
            .toList());
  }

  /// Those of the policy's pack and the plan, and those that were added.
  private Stream<String> words(ChartTerms.Own own) {
    return Stream.concat(
        about.stream().flatMap(item -> item.terms().stream()), own.added().stream());
  }

  void onTyped(String text) {
    if (!text.equals(typed)) {
      typed = text;
      early = Optional.empty();
      look(true);
    }
  }

  void onTerm(String word, boolean on) {
    current()
        .ifPresent(own -> {
          if (on) {
            own.off().remove(word);
          } else {
            own.off().add(word);
          }
          showTerms();
          look(true);
        });
  }

  /// Looks for another word at this item from now on.
  void onAdd(String word) {
    var clean = word.strip();
    current()
        .filter(_ -> !clean.isEmpty())
        .ifPresent(own -> {
          if (words(own).noneMatch(clean::equalsIgnoreCase)) {
            own.added().add(clean);
          }
          own.off().remove(clean);
          showTerms();
          look(true);
        });
  }

  /// Looks again, because more pages can be searched.
  void again() {
    look(false);
  }

  /// Whether hits are of what was typed, not of the item's terms.
  boolean isTyped() {
    return !typed.isBlank();
  }

  private Query query() {
    return isTyped()
        ? Query.typed(typed)
        : Query.terms(terms.get().stream().filter(Term::on).map(Term::word).toList());
  }

  private void look(boolean afresh) {
    var query = query();
    int mine = ++turn;
    stale |= afresh;
    if (query.isEmpty()) {
      show(Optional.empty(), afresh);
      return;
    }
    if (looking) {
      wanted = Optional.of(afresh || wanted.orElse(false));
      return;
    }
    looking = true;
    work.run(
        () -> index.find(query),
        hits -> {
          if (mine == turn) {
            show(Optional.of(hits), afresh);
          }
          looked();
        },
        _ -> {
          stale = false;
          looked();
        });
  }

  /// Of all that was wanted meanwhile only the last is looked for.
  private void looked() {
    looking = false;
    var next = wanted;
    wanted = Optional.empty();
    next.ifPresent(this::look);
  }

  /// Where one is stays, as long as it is one of the hits.
  private void show(Optional<Hits> hits, boolean afresh) {
    var before = afresh ? Optional.<Hit>empty() : found.get().hit();
    set(Found.of(hits, isTyped(), index).at(before));
    answered = turn;
    stale = false;
    onSettled.run();
  }

  private void set(Found now) {
    if (!now.equals(found.get())) {
      found.set(now);
      onFound.run();
    }
  }

  /// Whether somebody wanted to go on, forward or back, before it was known where to. Told once.
  Optional<Boolean> takeEarly() {
    var wish = early;
    early = Optional.empty();
    return wish;
  }

  /// The stop that comes next, or the one before. What was typed is looked for from where one is;
  /// if that is not found yet, it is gone to as soon as it is.
  ///
  /// @param document in which one is
  /// @param page on which one is
  Optional<Hit> go(boolean forward, String document, int page) {
    if (stale) {
      early = Optional.of(forward);
      return Optional.empty();
    }
    var now = found.get();
    int stops = now.stops().size();
    if (stops == 0) {
      return Optional.empty();
    }
    int to =
        now.now() >= 0
            ? Math.floorMod(now.now() + (forward ? 1 : -1), stops)
            : isTyped() ? beside(forward, document, page) : forward ? 0 : stops - 1;
    set(now.at(to));
    return found.get().hit();
  }

  private int beside(boolean forward, String document, int page) {
    var hits = found.get().hits().orElseThrow();
    return (forward ? hits.from(document, page, 0) : hits.before(document, page, 0)).orElse(0);
  }
}
