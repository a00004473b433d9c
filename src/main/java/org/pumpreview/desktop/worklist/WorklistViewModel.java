package org.pumpreview.desktop.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The worklist's cases as filtered and searched, soonest due first, and what the chosen one lacks.
public final class WorklistViewModel {
  private static final Words WORDS = Words.of("worklist");
  private static final int DAYS_OF_STRIP = 7;

  /// Open cases by their due time, then those that have none yet, then closed ones, newest first.
  private static final Comparator<Card> SOONEST_FIRST =
      Comparator.comparing((Card card) -> !card.open())
          .thenComparing(WorklistViewModel::order)
          .thenComparing(Card::number);

  private final Actor actor;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Work work;
  private final Loader loader;
  private final ObservableList<Card> all = FXCollections.observableArrayList();
  private final FilteredList<Card> filtered = new FilteredList<>(all);
  private final SortedList<Card> shown = new SortedList<>(filtered, SOONEST_FIRST);
  private final Set<Filter> filters = EnumSet.noneOf(Filter.class);
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Set<Route> routes = Set.of();
  private String search = "";
  private Optional<Card> chosen = Optional.empty();
  private Optional<Running> loading = Optional.empty();

  /// Reads a whole case for the preview; called away from the screen.
  @FunctionalInterface
  public interface Loader {
    Assessment load(String caseId) throws Exception;
  }

  /// The chosen case.
  ///
  /// @param look empty until the case has been read
  /// @param unreadable whether it could not be read
  public record Preview(Card card, Optional<Look> look, boolean unreadable) {}

  /// A case as read, and how it stands for the person who looks.
  public record Look(Assessment assessment, Standing standing) {}

  /// How many open cases are due on a day.
  public record DueDay(LocalDate day, long cases) {}

  public WorklistViewModel(
      Actor actor, ZoneId zone, InstantSource clock, Work work, Loader loader) {
    this.actor = actor;
    this.zone = zone;
    this.clock = clock;
    this.work = work;
    this.loader = loader;
  }

  /// Takes the cards as they are now.
  public void refresh(List<Card> cards) {
    narrow();
    all.setAll(cards);
  }

  /// Reads the clock again.
  public void onTick() {
    narrow();
  }

  private static Instant order(Card card) {
    return card.open()
        ? card.due().map(DueTime::at).orElse(Instant.MAX)
        : Instant.ofEpochSecond(-card.updatedAt().getEpochSecond());
  }

  /// What the filters and the search let through, soonest due first.
  public ObservableList<Card> shown() {
    return shown;
  }

  public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public Instant now() {
    return clock.instant();
  }

  public ZoneId zone() {
    return zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  public Actor actor() {
    return actor;
  }

  public int open() {
    return (int) all.stream().filter(Card::open).count();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean narrowed() {
    return !filters.isEmpty() || !search.isBlank() || !routes.isEmpty();
  }

  /// What narrows the list now, each in its word.
  List<String> narrowedBy() {
    return Stream.of(
            filters.stream().map(filter -> WORDS.of("filter", filter)),
            routes.stream().map(Wording::of).sorted(),
            Stream.of(search).filter(text -> !text.isEmpty()).map(this::quoted))
        .flatMap(words -> words)
        .toList();
  }

  private String quoted(String text) {
    return WORDS.text("quoted", text);
  }

  /// How many cases each chip shows by itself; decided ones are out of the way where the chip is
  /// not about the state.
  Map<Filter, Integer> counts() {
    Filter.Moment moment = moment();
    Map<Filter, Integer> counts = new LinkedHashMap<>();
    for (Filter filter : Filter.values()) {
      counts.put(
          filter,
          (int)
              all.stream()
                  .filter(card -> filter.kind() == Filter.Kind.STATE || card.open())
                  .filter(card -> filter.lets(card, moment))
                  .count());
    }
    return counts;
  }

  /// Open cases due on each of the next days, today first.
  public List<DueDay> week() {
    Filter.Moment moment = moment();
    return Stream.iterate(moment.today(), day -> day.plusDays(1))
        .limit(DAYS_OF_STRIP)
        .map(day ->
            new DueDay(
                day,
                all.stream()
                    .filter(Card::open)
                    .filter(card -> moment.dueDay(card).filter(day::equals).isPresent())
                    .count()))
        .toList();
  }

  // ---- what the person does

  void onFilter(Filter filter, boolean on) {
    if (on) {
      filters.add(filter);
    } else {
      filters.remove(filter);
    }
    narrow();
  }

  boolean isOn(Filter filter) {
    return filters.contains(filter);
  }

  public void onSearch(String text) {
    search = text.strip().toLowerCase(Locale.ROOT);
    narrow();
  }

  public void onRoutes(Set<Route> chosenRoutes) {
    routes = Set.copyOf(chosenRoutes);
    narrow();
  }

  public void onClear() {
    filters.clear();
    search = "";
    routes = Set.of();
    narrow();
  }

  /// Shows a case at once, and what it lacks as soon as it is read. One that was chosen before and
  /// is not read yet is not read any more.
  public void onChoose(Optional<Card> card) {
    loading.ifPresent(Running::cancel);
    chosen = card;
    preview.set(card.map(one -> new Preview(one, Optional.empty(), false)));
    card.ifPresent(this::load);
  }

  private void load(Card card) {
    loading =
        Optional.of(
            work.start(
                _ -> loader.load(card.caseId()),
                outcome -> {
                  if (chosen.filter(card::equals).isPresent()) {
                    preview.set(Optional.of(read(card, outcome)));
                  }
                }));
  }

  private Preview read(Card card, Outcome<Assessment> outcome) {
    return switch (outcome) {
      case Outcome.Done<Assessment>(var assessment) ->
          new Preview(
              card, Optional.of(new Look(assessment, Standing.of(assessment, actor))), false);
      case Outcome.Failed<Assessment> failed -> new Preview(card, Optional.empty(), true);
      case Outcome.Cancelled<Assessment> cancelled -> new Preview(card, Optional.empty(), false);
    };
  }

  private void narrow() {
    Filter.Moment moment = moment();
    filtered.setPredicate(card -> letsByChips(card, moment) && letsByRoute(card) && found(card));
  }

  /// Without a chip about the state, decided cases stay out of the way unless they are searched
  /// for.
  private boolean letsByChips(Card card, Filter.Moment moment) {
    boolean states = filters.stream().anyMatch(filter -> filter.kind() == Filter.Kind.STATE);
    boolean wanted = states || !search.isEmpty() || card.open();
    return wanted
        && Stream.of(Filter.Kind.values())
            .allMatch(kind -> {
              List<Filter> on = filters.stream().filter(f -> f.kind() == kind).toList();
              return on.isEmpty() || on.stream().anyMatch(f -> f.lets(card, moment));
            });
  }

  private boolean letsByRoute(Card card) {
    return routes.isEmpty() || card.route().filter(routes::contains).isPresent();
  }

  /// Every word of the search stands somewhere in the case's row.
  private boolean found(Card card) {
    if (search.isEmpty()) {
      return true;
    }
    String row =
        String.join(
                "\n",
                card.number(),
                card.member(),
                card.medicaidId(),
                card.requestedBy(),
                card.treatedBy(),
                String.join("\n", card.codes()))
            .toLowerCase(Locale.ROOT);
    return Stream.of(search.split("\\s+")).allMatch(row::contains);
  }

  Filter.Moment moment() {
    return new Filter.Moment(actor.userId(), clock.instant(), zone);
  }
}
