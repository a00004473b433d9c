package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, Terms> kept = new HashMap<>();
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private final ReadOnlyObjectWrapper<List<Term>> terms = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<String> paragraph = Optional.empty();
  private String typed = "";
  private int turn;

  /// A word that is looked for at an item.
  ///
  /// @param on whether it is looked for now
  record Term(String word, boolean on) {}

  /// What was found so far.
  ///
  /// @param now index of the hit that one is at; -1 before the first was gone to
  /// @param pages how many pages were searched
  record Found(Optional<Hits> hits, int now, int pages) {
    static final Found NOTHING = new Found(Optional.empty(), -1, 0);

    int count() {
      return hits.map(Hits::count).orElse(0);
    }

    Optional<Hit> hit() {
      return hits.filter(all -> now >= 0 && now < all.count()).map(all -> all.all().get(now));
    }

    int count(String term) {
      return hits.map(all -> all.count(term)).orElse(0);
    }

    private Found at(int index) {
      return new Found(hits, index, pages);
    }
  }

  private record Terms(List<String> words, Set<String> off) {}

  /// @param onFound told when the hits or the present one have changed
  ChartSearch(ChartIndex index, Work work, Runnable onFound) {
    this.index = index;
    this.work = work;
    this.onFound = onFound;
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

  String typed() {
    return typed;
  }

  /// Looks for the terms of another item; what was switched off or added for it stays so.
  void about(Optional<ChartViewModel.Subject> subject) {
    paragraph = subject.map(ChartViewModel.Subject::paragraph);
    subject.ifPresent(item ->
        kept.computeIfAbsent(
            item.paragraph(),
            _ -> new Terms(new ArrayList<>(item.terms()), new LinkedHashSet<>())));
    showTerms();
    if (typed.isEmpty()) {
      look(true);
    }
  }

  private Optional<Terms> current() {
    return paragraph.map(kept::get);
  }

  private void showTerms() {
    terms.set(
        current().stream()
            .flatMap(
                own -> own.words().stream().map(word -> new Term(word, !own.off().contains(word))))
            .toList());
  }

  void onTyped(String text) {
    if (!text.equals(typed)) {
      typed = text;
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
          if (own.words().stream().noneMatch(clean::equalsIgnoreCase)) {
            own.words().add(clean);
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

  private Query query() {
    return typed.isBlank()
        ? Query.terms(terms.get().stream().filter(Term::on).map(Term::word).toList())
        : Query.typed(typed);
  }

  private void look(boolean afresh) {
    var query = query();
    int mine = ++turn;
    if (query.isEmpty()) {
      show(Optional.empty(), afresh);
      return;
    }
    work.run(
        () -> index.find(query),
        hits -> {
          if (mine == turn) {
            show(Optional.of(hits), afresh);
          }
        },
        _ -> {});
  }

  /// Where one is stays, as long as it is one of the hits.
  private void show(Optional<Hits> hits, boolean afresh) {
    var before = afresh ? Optional.<Hit>empty() : found.get().hit();
    int now = before.flatMap(hit -> hits.map(all -> all.all().indexOf(hit))).orElse(-1);
    set(new Found(hits, now, index.pages()));
  }

  private void set(Found now) {
    if (!now.equals(found.get())) {
      found.set(now);
      onFound.run();
    }
  }

  /// The hit that comes next, from where one is.
  ///
  /// @param document in which one is
  /// @param page on which one is
  Optional<Hit> go(boolean forward, String document, int page) {
    var hits = found.get().hits().filter(all -> !all.isEmpty());
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    int at = found.get().now();
    int to =
        at >= 0
            ? forward ? hits.get().next(at) : hits.get().previous(at)
            : (forward ? hits.get().from(document, page, 0) : hits.get().before(document, page, 0))
                .orElse(0);
    set(found.get().at(to));
    return found.get().hit();
  }
}
