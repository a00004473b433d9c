package org.pumpreview.desktop.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Ambiguity.Chooser;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.ReadingChosen;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.OpenQuestion.Choice;
import org.pumpreview.review.Refusal;
import org.pumpreview.words.Words;

/// One open question at its place: what is known of it, what this person may choose, and what was
/// typed for a choice that is not made yet.
public final class QuestionViewModel {
  private static final Words WORDS = Words.of("questions");

  /// Kept in place of a reading's id while the person writes another reading.
  static final String OWN = "own";

  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Shown> shown;

  /// The question as it is shown; equal values need no repaint.
  ///
  /// @param waits whether a decision at this person's desk waits for a reading
  /// @param asks whether a reading can be chosen by this person
  /// @param closed why not, in a sentence; empty where it can
  /// @param told who raised it and who chose what, each in a sentence
  /// @param interpretation the plan's, in force today
  record Shown(
      OpenQuestion open,
      boolean waits,
      boolean asks,
      Optional<String> closed,
      List<String> told,
      Optional<Interpretation> interpretation) {}

  /// What was entered for a choice.
  ///
  /// @param reading id of a reading, [#OWN], or blank
  record Entered(String reading, String own, String reason) {}

  QuestionViewModel(CaseDesk desk, People people, OpenQuestion open) {
    this.desk = desk;
    this.people = people;
    this.shown = new ReadOnlyObjectWrapper<>(look(open));
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Shown shown() {
    return shown.get();
  }

  public OpenQuestion open() {
    return shown.get().open();
  }

  Ambiguity ambiguity() {
    return open().ambiguity();
  }

  /// Whether a decision at this person's desk waits for it.
  public boolean waits() {
    return shown.get().waits();
  }

  /// Whether a decision waits for it and this person is the one who chooses.
  public boolean waitsForThisPerson() {
    return shown.get().waits() && shown.get().asks();
  }

  /// Whether the plan's interpretation is there to be followed by this person.
  boolean canFollow() {
    return shown.get().asks() && shown.get().interpretation().isPresent();
  }

  // ---- what is entered

  Entered entered() {
    return new Entered(draft("reading"), draft("own"), draft("reason"));
  }

  void onReading(String reading) {
    keep("reading", reading);
  }

  void onOwn(String text) {
    keep("own", text);
  }

  void onReason(String text) {
    keep("reason", text);
  }

  private String draft(String part) {
    return desk.draft(key(part));
  }

  private void keep(String part, String text) {
    if (desk.refusals(Act.KEEP_DRAFT).isEmpty()) {
      desk.keepDraft(key(part), text);
    }
  }

  private String key(String part) {
    var own = seat() == Desk.DIRECTOR ? CaseEvent.Drafted.DIRECTOR : "";
    return own + "question." + open().id() + "." + open().place() + "." + part;
  }

  // ---- acts

  /// Records the choice that was entered; says why where it is refused.
  List<Refusal> onChoose(Entered entered) {
    boolean own = entered.reading().equals(OWN);
    return choose(
        own ? "" : entered.reading(), own ? entered.own() : "", entered.reason(), Optional.empty());
  }

  /// Follows the plan's interpretation, with its reason.
  List<Refusal> onFollow() {
    return shown()
        .interpretation()
        .map(found -> choose(found.reading(), found.own(), found.reason(), Optional.of(found)))
        .orElse(List.of());
  }

  private List<Refusal> choose(
      String reading, String own, String reason, Optional<Interpretation> follows) {
    var chosen =
        new ReadingChosen(
            seat(),
            open().id(),
            open().place(),
            open().facts(),
            reading,
            own.strip(),
            reason.strip(),
            follows.map(Interpretation::id).orElse(""));
    var refusals = desk.refusals(chosen);
    if (refusals.isEmpty()) {
      var forgotten = desk.forgotten(Stream.of("reading", "own", "reason").map(this::key).toList());
      desk.act(Stream.concat(forgotten, Stream.of(chosen)).toList());
    }
    return refusals;
  }

  // ---- from the case

  void show(OpenQuestion open) {
    var now = look(open);
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }

  private Desk seat() {
    return QuestionsViewModel.seat(desk);
  }

  private Shown look(OpenQuestion open) {
    var act = seat() == Desk.DIRECTOR ? Act.READ_AS_DIRECTOR : Act.CHOOSE_READING;
    boolean physicians = seat() == Desk.NURSE && open.chooser() == Chooser.MEDICAL_DIRECTOR;
    boolean asks = desk.refusals(act).isEmpty() && !physicians;
    return new Shown(
        open,
        open.waitsFor(seat()),
        asks,
        physicians ? Optional.of(WORDS.text("director-chooses")) : Optional.empty(),
        told(open),
        desk.assessment().interpretation(open.id()));
  }

  private List<String> told(OpenQuestion open) {
    var told = new ArrayList<String>();
    for (var hand : open.raised()) {
      told.add(WORDS.text("raised", name(hand.by()), when(hand.at()), hand.event().reason()));
    }
    for (var seat : Desk.values()) {
      open.choice(seat).map(choice -> told(open, choice)).ifPresent(told::add);
    }
    return told;
  }

  private String told(OpenQuestion open, Choice choice) {
    var chosen = choice.chosen();
    var event = chosen.event();
    var words = open.words(event);
    var by = name(chosen.by());
    var at = when(chosen.at());
    if (!choice.stands()) {
      return WORDS.text("chosen.stale", by, at, words, event.reason());
    }
    return event.interpretation().isEmpty()
        ? WORDS.text("chosen", by, at, words, event.reason())
        : WORDS.text("chosen.followed", by, at, words, event.reason());
  }

  /// The interpretation with who recorded it and when.
  String told(Interpretation found) {
    return WORDS.text(
        "interpretation",
        name(found.by()),
        Moments.date(found.from()),
        ambiguity().words(found.reading(), found.own()),
        found.reason());
  }

  private String name(String userId) {
    return people.signature(userId);
  }

  private String when(Instant at) {
    return Moments.dateTime(at.atZone(desk.assessment().plan().zone()).toLocalDateTime());
  }
}
