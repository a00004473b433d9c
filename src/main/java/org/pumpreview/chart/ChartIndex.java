package org.pumpreview.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pumpreview.chart.IndexedPage.Run;
import org.pumpreview.chart.Vocabulary.Meaning;

/// Finds words on the pages of a case. Pages come in any order and again when they are recognized.
/// Any thread may search at any time and sees the pages as they were after one of the changes.
///
/// Case, marks over letters and hyphens at the end of a line make no difference. Words typed
/// together are looked for one after the other; only where they stand so nowhere, on one line. On
/// recognized pages a word of four letters or more is also found with one slip in it: the
/// recognition makes such slips. A number is never found by a slip.
public final class ChartIndex {
  private final Vocabulary vocabulary = new Vocabulary();
  private volatile State state = new State(List.of(), Map.of(), vocabulary.state());

  /// @param documents in their order
  private record State(
      List<String> documents,
      Map<String, NavigableMap<Integer, IndexedPage>> pages,
      Vocabulary.State words) {

    List<Meaning> meanings(List<Query.Wanted> wanted) {
      return wanted.stream().map(words::meaning).toList();
    }

    interface Visit {
      void page(String document, int number, IndexedPage page);
    }

    void each(Visit visit) {
      for (String document : documents) {
        pages
            .getOrDefault(document, new TreeMap<>())
            .forEach((number, page) -> visit.page(document, number, page));
      }
    }
  }

  /// Sets the documents of the case and their order, and forgets every other.
  public synchronized void arrange(List<String> documents) {
    Map<String, NavigableMap<Integer, IndexedPage>> kept = new LinkedHashMap<>(state.pages());
    kept.keySet().retainAll(documents);
    state = new State(List.copyOf(documents), kept, state.words());
  }

  /// Adds a page, or takes other words for one that is there. A document that was not arranged
  /// comes behind the others.
  ///
  /// @param page counted from 1
  public synchronized void put(String document, int page, PageText text) {
    List<String> documents = new ArrayList<>(state.documents());
    if (!documents.contains(document)) {
      documents.add(document);
    }
    Map<String, NavigableMap<Integer, IndexedPage>> pages = new LinkedHashMap<>(state.pages());
    NavigableMap<Integer, IndexedPage> ofDocument =
        new TreeMap<>(pages.getOrDefault(document, new TreeMap<>()));
    ofDocument.put(page, new IndexedPage(text, vocabulary));
    pages.put(document, ofDocument);
    state = new State(documents, pages, vocabulary.state());
  }

  /// How many pages can be searched.
  public int pages() {
    return state.pages().values().stream().mapToInt(NavigableMap::size).sum();
  }

  /// How many of them are pictures of which no words are known: nothing can be found there.
  public int wordless() {
    return (int)
        state.pages().values().stream()
            .flatMap(pages -> pages.values().stream())
            .filter(IndexedPage::isWordless)
            .count();
  }

  /// All hits in the order of documents, pages and words. Hits never overlap; where two would, the
  /// one that begins first is taken, and of two that begin together the longer.
  public Hits find(Query query) {
    State now = state;
    List<Hit> together = together(now, query);
    if (!together.isEmpty() || !query.mayScatter()) {
      return new Hits(together, now.documents(), Hits.Manner.TOGETHER);
    }
    return new Hits(onALine(now, query), now.documents(), Hits.Manner.ON_A_LINE);
  }

  /// @param said what was typed, or the term
  private record Named(String said, Run run) {}

  private static List<Hit> together(State state, Query query) {
    Map<Query.Phrase, List<Meaning>> meanings = meanings(state, query);
    List<Hit> hits = new ArrayList<>();
    state.each((document, number, page) -> {
      List<Named> found = new ArrayList<>();
      meanings.forEach((phrase, words) -> {
        List<Run> runs = new ArrayList<>();
        page.together(words, runs);
        runs.forEach(run -> found.add(new Named(phrase.said(), run)));
      });
      for (Named named : apart(found)) {
        hits.add(hit(document, number, page, named.said(), List.of(named.run())));
      }
    });
    return hits;
  }

  private static Map<Query.Phrase, List<Meaning>> meanings(State state, Query query) {
    Map<Query.Phrase, List<Meaning>> meanings = new LinkedHashMap<>();
    query.phrases().forEach(phrase -> meanings.put(phrase, state.meanings(phrase.words())));
    return meanings;
  }

  private static List<Named> apart(List<Named> found) {
    found.sort(
        Comparator.comparingInt((Named named) -> named.run().from())
            .thenComparing(named -> named.run().to(), Comparator.reverseOrder()));
    List<Named> apart = new ArrayList<>();
    int end = -1;
    for (Named named : found) {
      if (named.run().from() >= end) {
        apart.add(named);
        end = named.run().to();
      }
    }
    return apart;
  }

  private static List<Hit> onALine(State state, Query query) {
    List<Hit> hits = new ArrayList<>();
    for (Query.Phrase phrase : query.phrases()) {
      List<Meaning> words = state.meanings(phrase.words());
      state.each((document, number, page) -> {
        List<List<Run>> lines = new ArrayList<>();
        page.onALine(words, lines);
        lines.forEach(runs -> hits.add(hit(document, number, page, phrase.said(), runs)));
      });
      if (!hits.isEmpty()) {
        break;
      }
    }
    return hits;
  }

  private static Hit hit(
      String document, int number, IndexedPage page, String said, List<Run> runs) {
    List<Run> inOrder = runs.stream().sorted(Comparator.comparingInt(Run::from)).toList();
    return new Hit(
        document,
        number,
        inOrder.stream().flatMap(run -> page.areas(run).stream()).distinct().toList(),
        said,
        page.snippet(
            inOrder.getFirst().from(), inOrder.stream().mapToInt(Run::to).max().orElseThrow()),
        page.sentence(inOrder.getFirst()),
        inOrder.stream().anyMatch(Run::near));
  }
}
