package org.pumpreview.desktop.caseframe;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.HeldCase;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.SaveState;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the frame of an open case says, and where it leads.
final class CaseFrameViewModel {
  private static final Words WORDS = Words.of("caseframe");

  /// The case as the frame shows it.
  ///
  /// @param expired what is to be done about a clock that has run
  /// @param steps one for each step of the wizard, in their order
  record Shown(
      Head head,
      Optional<Sentence> expired,
      Summary summary,
      List<StepRail.Step> steps,
      Standing standing) {}

  private final CaseDesk desk;
  private final People people;
  private final Consumer<Place> go;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final List<Runnable> waiting = new ArrayList<>();
  private Consumer<String> onNotice = _ -> {};
  private Consumer<Actor> onHeld = _ -> onTakeOver();

  /// @param go leads to a place of the case
  CaseFrameViewModel(CaseDesk desk, People people, Consumer<Place> go) {
    this.desk = desk;
    this.people = people;
    this.go = go;
    shown = new ReadOnlyObjectWrapper<>(look(desk.assessment()));
    desk.assessmentProperty().subscribe((_, assessment) -> shown.set(look(assessment)));
    desk.setOnRefused(this::onRefused);
    desk.setGate(this::pass);
    desk.setOnConflict(() -> onNotice.accept(WORDS.text("notice.conflict")));
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObservableValue<SaveState> saveState() {
    return desk.saveStateProperty();
  }

  Assessment assessment() {
    return desk.assessment();
  }

  Actor actor() {
    return desk.actor();
  }

  /// Told what a person has to know about an act that was not done.
  void setOnNotice(Consumer<String> handler) {
    onNotice = handler;
  }

  /// Asked whether the person takes the case over from whoever holds it, before the first act.
  /// Answers by [#onTakeOver] or [#onLeave].
  void setOnHeld(Consumer<Actor> handler) {
    onHeld = handler;
  }

  private void pass(Consumer<List<CaseEvent>> go) {
    Optional<Actor> holder = HeldCase.byAnother(desk.assessment(), desk.actor(), people);
    if (holder.isEmpty()) {
      go.accept(List.of());
      return;
    }
    // What is done while the question is open, as what was being typed, waits for its answer too.
    boolean first = waiting.isEmpty();
    CaseEvent taken = new CaseEvent.Assigned(desk.actor().userId());
    waiting.add(() -> go.accept(first ? List.of(taken) : List.of()));
    if (first) {
      onHeld.accept(holder.get());
    }
  }

  /// The case is this person's from now on, and what waited for that is done.
  void onTakeOver() {
    List<Runnable> acts = List.copyOf(waiting);
    waiting.clear();
    acts.forEach(Runnable::run);
  }

  /// The case stays with its holder, as it was.
  void onLeave() {
    waiting.clear();
    desk.tick();
  }

  /// The open place after `here`, or before it.
  Optional<Place> onNext(Optional<Place> here, boolean forward) {
    var walk = shown.get().standing().walk();
    Optional<Place> place = forward ? walk.next(here) : walk.previous(here);
    place.ifPresent(go);
    return place;
  }

  void onUndo() {
    desk.undo();
  }

  void onRedo() {
    desk.redo();
  }

  /// Reads the clock again, so that the time left stays true.
  void onTick() {
    desk.tick();
  }

  List<HistoryLine> history() {
    Assessment assessment = desk.assessment();
    return HistoryLine.of(assessment, people);
  }

  LocalTime local(SaveState.Saved saved) {
    return LocalTime.ofInstant(saved.at(), desk.assessment().plan().zone());
  }

  private void onRefused(List<Refusal> refusals) {
    refusals.stream().map(Wording::of).distinct().forEach(onNotice);
  }

  private Shown look(Assessment assessment) {
    Standing standing = Standing.of(assessment, desk.actor());
    return new Shown(
        Head.of(assessment, people),
        Expired.of(assessment, desk.actor(), go),
        Summary.of(assessment, standing, people, go),
        StepLines.of(assessment, desk.actor(), standing),
        standing);
  }
}
