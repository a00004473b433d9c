package org.pumpreview.desktop.director;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the director's desk shows and does. What is typed counts at once; it lies in the case when
/// its field has saved it.
final class DirectorViewModel {
  private static final Words WORDS = Words.of("director");

  /// More items than this are counted and not named one by one.
  private static final int MANY = 3;

  /// What is refused of single lines and mended at each of them.
  private static final Set<Reason> AT_LINE =
      EnumSet.of(
          Reason.TERMS_UNFIT,
          Reason.LINE_REASONS_MISSING,
          Reason.EPSDT_UNREVIEWED,
          Reason.EPSDT_NEEDED,
          Reason.LINE_REFERRED,
          Reason.LINE_NOT_REFERRED,
          Reason.LINE_NOT_LISTED,
          Reason.LINE_OUTSIDE);

  private final CaseDesk desk;
  private final People people;
  private final Map<String, String> typed = new HashMap<>();
  private final Set<String> attested = new HashSet<>();
  private final ReadOnlyObjectWrapper<Deliberation> now;

  DirectorViewModel(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    now = new ReadOnlyObjectWrapper<>(new Deliberation(desk.assessment(), Map.of(), Set.of()));
    desk.assessmentProperty().subscribe(this::onAssessment);
  }

  ReadOnlyObjectProperty<Deliberation> nowProperty() {
    return now.getReadOnlyProperty();
  }

  Deliberation now() {
    return now.get();
  }

  /// Whether this person can still find, type and decide here.
  boolean isOpen() {
    return desk.refusals(atWork()).isEmpty();
  }

  /// Why this person cannot, where that is so.
  Optional<Refusal> closed() {
    return desk.refusals(atWork()).stream().findFirst();
  }

  /// The least that is done here: to find the items, and where none is asked to read what is open.
  private Act atWork() {
    return desk.assessment().asksCriteria() ? Act.ANSWER_AS_DIRECTOR : Act.READ_AS_DIRECTOR;
  }

  // ---- findings

  void onAnswer(String paragraph, Optional<Answer> answer) {
    if (isOpen()) {
      desk.answer(Desk.DIRECTOR, paragraph, answer);
    }
  }

  /// How many of the nurse's findings can be taken over.
  int toTakeOver() {
    return isOpen()
        ? (int) now().pairs().stream().filter(pair -> pair.toTakeOver().isPresent()).count()
        : 0;
  }

  /// The items that still wait for the director once the nurse's findings are taken over.
  List<String> openBehindTakeOver() {
    return now().pairs().stream()
        .filter(pair -> pair.state() == Pair.State.WAITS && pair.toTakeOver().isEmpty())
        .map(Pair::paragraph)
        .toList();
  }

  /// Makes the nurse's findings the director's own wherever the director has none.
  void onTakeOver() {
    List<CaseEvent> events = new ArrayList<>();
    for (Pair pair : now().pairs()) {
      pair.toTakeOver()
          .ifPresent(answer ->
              events.add(
                  new CaseEvent.Answered(Desk.DIRECTOR, pair.paragraph(), Optional.of(answer))));
    }
    if (isOpen()) {
      desk.act(events);
    }
  }

  // ---- what is typed and ticked

  /// Follows a text as it is typed.
  void onTyped(String key, String text) {
    typed.put(key, text);
    refresh();
  }

  /// Keeps a text in the case.
  void onSave(String key, String text) {
    typed.put(key, text);
    keep(Map.of(key, Deliberation.kept(text)));
  }

  void onGround(Ground ground, boolean ticked) {
    keepTick(DraftKey.ground(ground), ticked ? Deliberation.TICKED : "");
  }

  void onRuling(Optional<Boolean> granted) {
    keepTick(
        DraftKey.RULING,
        granted.map(yes -> yes ? Deliberation.GRANTED : Deliberation.DECLINED).orElse(""));
  }

  /// Chooses a decision. One on all lines alike takes back what was decided line by line.
  void onDecision(Act decision) {
    boolean alike = decision != Act.APPROVE_IN_PART && decision != Act.REQUEST_INFORMATION;
    Map<String, String> ticks = new HashMap<>(alike ? now().lines().alone() : Map.of());
    ticks.put(DraftKey.DECISION, decision.name());
    keepTicks(ticks);
  }

  void onAttest(String line, boolean ticked) {
    if (ticked) {
      attested.add(line);
    } else {
      attested.remove(line);
    }
    refresh();
  }

  private void keepTick(String key, String text) {
    keepTicks(Map.of(key, text));
  }

  private void keepTicks(Map<String, String> ticks) {
    typed.putAll(ticks);
    keep(ticks);
    refresh();
  }

  private void keep(Map<String, String> drafts) {
    if (desk.refusals(Act.KEEP_DRAFT).isEmpty()) {
      List<CaseEvent> events = new ArrayList<>();
      drafts.forEach((key, text) -> {
        if (!desk.assessment().file().draft(key).equals(text)) {
          events.add(new CaseEvent.Drafted(key, text));
        }
      });
      desk.act(events);
    }
  }

  // ---- the lines

  /// Decides one line by itself; the same again takes it back.
  void onRule(RequestedLine line, Optional<LineRuling> ruling) {
    if (isOpen()) {
      keepTicks(now().lines().rule(line, ruling));
    }
  }

  void onApproveAll() {
    if (isOpen()) {
      keepTicks(now().lines().approveAll());
    }
  }

  /// Whether a line that this determination can decide is not approved as requested yet.
  boolean mayApproveMore() {
    LinePicks picks = now().lines();
    return now().assessment().reading().lines().stream()
        .map(picks::ruling)
        .anyMatch(ruling -> ruling.isEmpty() || ruling.map(LineRuling::less).orElse(false));
  }

  /// Whether the terms of a line are not less than was asked, or nothing at all.
  boolean termsUnfit(RequestedLine line) {
    return now().chosen().map(this::refusals).orElse(List.of()).stream()
        .filter(refusal -> refusal.reason() == Reason.TERMS_UNFIT)
        .anyMatch(refusal -> refusal.targets().contains(line.name()));
  }

  void onLineReason(RequestedLine line, String key) {
    keepTick(DraftKey.reason(line.id()), key);
  }

  /// What keeps the decision that is worked towards closed at this very line, in sentences.
  List<String> hindrances(RequestedLine line) {
    return now().chosen().filter(_ -> isOpen()).map(this::refusals).orElse(List.of()).stream()
        .filter(refusal -> AT_LINE.contains(refusal.reason()))
        .filter(refusal -> refusal.targets().contains(line.name()))
        .map(refusal ->
            Wording.of(new Refusal(refusal.reason(), refusal.step(), List.of(line.name()))))
        .toList();
  }

  // ---- the individual review of a line under 21

  void onNeeded(RequestedLine line, Optional<Boolean> needed) {
    keepTick(
        DraftKey.needed(line.id()),
        needed.map(yes -> yes ? Deliberation.GRANTED : Deliberation.DECLINED).orElse(""));
  }

  /// Why the review cannot be recorded yet; empty when it can.
  Optional<String> unreviewed(RequestedLine line) {
    return now()
        .review(line)
        .map(event -> desk.refusals(event).stream().map(Wording::of).findFirst())
        .orElseGet(() -> Optional.of(WORDS.text("epsdt.missing")));
  }

  void onReview(RequestedLine line) {
    now()
        .review(line)
        .filter(event -> desk.refusals(event).isEmpty())
        .ifPresent(event -> {
          List<String> keys = List.of(DraftKey.needed(line.id()), DraftKey.reasoning(line.id()));
          List<CaseEvent> events = new ArrayList<>(List.of(event));
          keys.forEach(key -> events.add(new CaseEvent.Drafted(key, "")));
          keys.forEach(typed::remove);
          desk.act(events);
        });
  }

  // ---- the decision

  /// Why a decision is not open now; empty when it is.
  List<Refusal> refusals(Act decision) {
    return desk.refusals(now().event(decision)).stream()
        .sorted(Comparator.comparing(DirectorViewModel::rank))
        .toList();
  }

  /// What another step mends comes first, then the parts of this desk from the top.
  private static int rank(Refusal refusal) {
    return Part.mending(refusal).map(Part::ordinal).orElse(-1);
  }

  /// Why a decision is not open, in one sentence.
  Optional<Hindrance> hindrance(Act decision) {
    List<Refusal> refusals = refusals(decision);
    return refusals.stream().findFirst().map(first -> hindrance(first, refusals.size() - 1));
  }

  /// Everything that keeps a decision closed, each with where it is mended.
  List<Hindrance> hindrances(Act decision) {
    return refusals(decision).stream().map(refusal -> hindrance(refusal, 0)).toList();
  }

  private Hindrance hindrance(Refusal refusal, int more) {
    Optional<Place> way = way(refusal);
    return new Hindrance(sentence(refusal), way, way.map(this::name).orElse(""), more);
  }

  private String sentence(Refusal refusal) {
    int targets = refusal.targets().size();
    if (refusal.reason() == Reason.REASONS_MISSING) {
      return unwritten(refusal);
    }
    if (refusal.reason() == Reason.DIRECTOR_ITEMS_UNANSWERED && targets > MANY) {
      return WORDS.text("hindrance.unanswered", targets);
    }
    if (refusal.reason() == Reason.DIRECTOR_ITEMS_NOT_SHOWN && targets > MANY) {
      return WORDS.text("hindrance.not-shown", targets);
    }
    return Wording.of(refusal);
  }

  /// Names the half that is missing, where the other one is written already.
  private String unwritten(Refusal refusal) {
    List<String> keys = refusal.targets();
    String names =
        Wording.list(keys.stream().map(key -> ReasonWords.brief(desk.assessment(), key)).toList());
    if (keys.stream().noneMatch(key -> now().reason(key).shown().isBlank())) {
      return WORDS.text("hindrance.reason-change", names);
    }
    if (keys.stream().noneMatch(key -> now().reason(key).change().isBlank())) {
      return WORDS.text("hindrance.reason-shown", names);
    }
    return keys.equals(List.of(Determination.COVERAGE))
        ? WORDS.text("hindrance.coverage")
        : WORDS.text("hindrance.reasons", names);
  }

  private static Optional<Place> way(Refusal refusal) {
    Optional<String> target = refusal.targets().stream().findFirst();
    Optional<Part> part = Part.mending(refusal);
    if (part.isPresent()) {
      return Optional.of(
          target
              .filter(_ -> part.get().hasItems())
              .map(part.get()::place)
              .orElseGet(part.get()::place));
    }
    return refusal.step() == Step.DECISION
        ? Optional.empty()
        : Optional.of(new Place(refusal.step(), target));
  }

  private String name(Place place) {
    String target = place.target().orElse("");
    return Part.of(target)
        .filter(_ -> place.step() == Step.DECISION)
        .map(part -> WORDS.of("part", part))
        .orElseGet(() -> LackWords.brief(desk.assessment(), place));
  }

  /// Makes the decision. What became of it comes back as the next state of the case.
  void onDecide(Act decision) {
    if (!refusals(decision).isEmpty()) {
      return;
    }
    CaseEvent event = now().event(decision);
    List<CaseEvent> events = new ArrayList<>(List.of(event));
    if (decision == Act.REQUEST_INFORMATION) {
      // Asked once; the next decision is another one.
      events.add(new CaseEvent.Drafted(DraftKey.DECISION, ""));
      typed.remove(DraftKey.DECISION);
    }
    desk.act(events);
  }

  // ---- words

  /// For example "Inez Willow, RN".
  String signature(String userId) {
    return people.signature(userId);
  }

  /// The nurse who found the items, and failing that whoever asked the question.
  Optional<String> nurse() {
    return desk.assessment().file().findings(Desk.NURSE).values().stream()
        .map(found -> found.by())
        .findFirst()
        .or(() -> desk.assessment().file().progress().question().map(question -> question.by()));
  }

  /// For example "T. Egret", for the head of a column.
  String brief(String userId) {
    String name = people.find(userId).map(actor -> actor.name()).orElse(userId);
    int last = name.lastIndexOf(' ');
    return last < 1
        ? name
        : WORDS.text("name.brief", name.substring(0, 1), name.substring(last + 1));
  }

  String self() {
    return desk.actor().userId();
  }

  String when(Instant at) {
    return Moments.dateTime(at.atZone(desk.assessment().plan().zone()).toLocalDateTime());
  }

  // ---- from the case

  private void onAssessment(Assessment assessment) {
    typed.entrySet().removeIf(entry -> isKept(assessment, entry.getKey(), entry.getValue()));
    now.set(new Deliberation(assessment, typed, attested));
  }

  private static boolean isKept(Assessment assessment, String key, String text) {
    return assessment.file().draft(key).equals(Deliberation.kept(text));
  }

  private void refresh() {
    now.set(new Deliberation(desk.assessment(), typed, attested));
  }
}
