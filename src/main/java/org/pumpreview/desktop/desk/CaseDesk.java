package org.pumpreview.desktop.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Finding;
import org.pumpreview.review.Journal;
import org.pumpreview.review.Office;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Rules;
import org.pumpreview.words.Words;

/// One open case and the person at work on it. An act goes away to the journal and comes back as a
/// new assessment; nothing on the screen is ahead of the disk. Used on the screen's thread only.
public final class CaseDesk {
  private static final Words WORDS = Words.of("desk");

  private final Journal journal;
  private final Actor actor;
  private final Work work;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Assessment> assessment;
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(new SaveState.Unchanged());
  private final Deque<CaseEvent.Answered> undoable = new ArrayDeque<>();
  private final Deque<CaseEvent.Answered> redoable = new ArrayDeque<>();
  private Consumer<List<Refusal>> onRefused = refusals -> {};
  private Runnable onConflict = () -> {};
  private Gate gate = go -> go.accept(List.of());

  /// Acts that have not come back from the journal.
  private int underWay;

  /// The entry last seen by this person; touched by `work` only.
  private long seen;

  /// Asks before an act in the case whatever has to be asked.
  @FunctionalInterface
  public interface Gate {
    /// Lets an act go on at once, later or never.
    ///
    /// @param go does the act, with what else has to be recorded before it
    void pass(Consumer<List<CaseEvent>> go);
  }

  /// @param journal takes the acts on this case
  public CaseDesk(Assessment opened, Actor actor, Journal journal, Work work, InstantSource clock) {
    this.assessment = new ReadOnlyObjectWrapper<>(opened);
    this.seen = opened.file().seq();
    this.actor = actor;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  public ReadOnlyObjectProperty<Assessment> assessmentProperty() {
    return assessment.getReadOnlyProperty();
  }

  public Assessment assessment() {
    return assessment.get();
  }

  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  public Actor actor() {
    return actor;
  }

  public Instant now() {
    return clock.instant();
  }

  /// Told when an act was refused after all, with every reason.
  public void setOnRefused(Consumer<List<Refusal>> handler) {
    onRefused = handler;
  }

  /// Told when somebody else had changed the case; the new state is shown already.
  public void setOnConflict(Runnable handler) {
    onConflict = handler;
  }

  /// Asked before every act that needs the case in hand.
  public void setGate(Gate newGate) {
    gate = newGate;
  }

  /// Why an act is not open to this person now; empty when it is.
  public List<Refusal> refusals(Act act) {
    return Rules.refusals(assessment(), actor, act);
  }

  /// Why this very event cannot be appended now; empty when it can.
  public List<Refusal> refusals(CaseEvent event) {
    return Rules.refusals(assessment(), actor, event);
  }

  /// Does an act: all of its events or none.
  public void act(CaseEvent... events) {
    act(List.of(events));
  }

  public void act(List<CaseEvent> events) {
    act(events, () -> {});
  }

  /// @param passed called when nothing keeps the person from it
  private void act(List<CaseEvent> events, Runnable passed) {
    Consumer<List<CaseEvent>> go =
        before -> {
          passed.run();
          send(Stream.concat(before.stream(), events.stream()).toList());
        };
    if (HeldCase.needsHands(events)) {
      gate.pass(go);
    } else if (!events.isEmpty()) {
      go.accept(List.of());
    }
  }

  /// Begins what changes the case by another way than through this desk, as attaching a document,
  /// once the case is in this person's hands.
  public void inHand(Runnable begin) {
    gate.pass(before -> {
      if (before.isEmpty()) {
        begin.run();
      } else {
        send(before);
        afterwards(begin);
      }
    });
  }

  /// Does something once everything that was done so far has come back from the journal, kept or
  /// not.
  public void afterwards(Runnable then) {
    work.run(() -> true, _ -> then.run(), _ -> then.run());
  }

  private void send(List<CaseEvent> events) {
    saveState.set(new SaveState.Saving());
    underWay++;
    work.run(
        () -> append(events),
        append -> {
          underWay--;
          shown(append);
        },
        failure -> {
          underWay--;
          failed(failure, events);
        });
  }

  /// Whether something that was done has not come back from the journal yet, so that the assessment
  /// does not know of it.
  public boolean isActing() {
    return underWay > 0;
  }

  /// Text typed for an act that is not done yet; empty when there is none.
  public String draft(String key) {
    return assessment().file().draft(key);
  }

  /// What takes away the drafts that there are under these keys, once their act is done.
  public Stream<CaseEvent> forgotten(Collection<String> keys) {
    return keys.stream()
        .filter(key -> !draft(key).isEmpty())
        .map(key -> new CaseEvent.Drafted(key, ""));
  }

  /// Keeps such a text in the case.
  public void keepDraft(String key, String text) {
    if (!text.equals(draft(key))) {
      act(new CaseEvent.Drafted(key, text));
    }
  }

  /// Answers an item; the same answer again takes it back.
  public void answer(Desk desk, String paragraph, Optional<Answer> answer) {
    var before = new CaseEvent.Answered(desk, paragraph, current(desk, paragraph));
    act(
        List.of(new CaseEvent.Answered(desk, paragraph, answer)),
        () -> {
          undoable.push(before);
          redoable.clear();
        });
  }

  /// Takes the last answer of this sitting back, as a new event.
  public void undo() {
    replay(undoable, redoable);
  }

  public void redo() {
    replay(redoable, undoable);
  }

  /// Shows a case that this person has changed by another way than through this desk, as by issuing
  /// its letter. What failed to be saved is still to be saved.
  public void showSaved(CaseFile changed) {
    boolean settled =
        saveState.get() instanceof SaveState.Unchanged
            || saveState.get() instanceof SaveState.Saved;
    if (settled && changed.seq() > assessment().file().seq()) {
      saveState.set(new SaveState.Saved(clock.instant()));
    }
    show(changed);
  }

  /// Shows a case that somebody else has changed.
  public void show(CaseFile changed) {
    work.run(
        () -> {
          seen = Math.max(seen, changed.seq());
          return seen;
        },
        newest -> {
          // An act of this person may have come back meanwhile.
          if (changed.seq() == newest) {
            display(changed);
          }
        },
        failure -> failed(failure, List.of()));
  }

  /// Goes on under other settings and interpretations of the plan.
  public void onOffice(Office office) {
    assessment.set(
        Assessment.of(
            assessment().file(),
            assessment().policy(),
            office.plan(),
            office.interpretations(),
            clock.instant()));
  }

  /// Reads the clock again.
  public void tick() {
    display(assessment().file());
  }

  private void replay(Deque<CaseEvent.Answered> from, Deque<CaseEvent.Answered> onto) {
    CaseEvent.Answered answered = from.poll();
    if (answered != null) {
      onto.push(
          new CaseEvent.Answered(
              answered.desk(),
              answered.paragraph(),
              current(answered.desk(), answered.paragraph())));
      act(answered);
    }
  }

  private Optional<Answer> current(Desk desk, String paragraph) {
    return Optional.ofNullable(assessment().file().findings(desk).get(paragraph))
        .flatMap(Finding::answer);
  }

  private Journal.Append append(List<CaseEvent> events) throws Exception {
    Journal.Append append = journal.append(seen, events);
    seen =
        switch (append) {
          case Journal.Append.Appended appended -> appended.file().seq();
          case Journal.Append.Refused refused -> seen;
          case Journal.Append.Conflict conflict -> conflict.current().seq();
        };
    return append;
  }

  /// The journal has left the case as it was: the person can try again.
  private void failed(Exception failure, List<CaseEvent> events) {
    String sentence = Optional.ofNullable(failure.getMessage()).orElse(WORDS.text("not-saved"));
    saveState.set(new SaveState.Failed(sentence, () -> send(events)));
  }

  private void shown(Journal.Append append) {
    switch (append) {
      case Journal.Append.Appended appended -> {
        display(appended.file());
        saveState.set(new SaveState.Saved(clock.instant()));
      }
      case Journal.Append.Refused refused -> {
        display(assessment().file());
        saveState.set(new SaveState.Unchanged());
        onRefused.accept(refused.reasons());
      }
      case Journal.Append.Conflict conflict -> {
        display(conflict.current());
        saveState.set(new SaveState.Unchanged());
        onConflict.run();
      }
    }
  }

  private void display(CaseFile file) {
    assessment.set(assessment().again(file, clock.instant()));
  }
}
