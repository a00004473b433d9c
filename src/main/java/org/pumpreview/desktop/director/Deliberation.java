package org.pumpreview.desktop.director;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Item;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Gap;
import org.pumpreview.review.RequestedLine;

/// What lies before the director at one moment: the case, what was typed and ticked so far, and the
/// decision that all of it would make. Nothing here chooses for the director.
///
/// @param typed texts by [DraftKey] that may not be in the case yet
/// @param attested the attestation lines ticked in this sitting
record Deliberation(Assessment assessment, Map<String, String> typed, Set<String> attested) {

  /// Every decision a director can make, in the order they are offered.
  static final List<Act> DECISIONS =
      List.of(
          Act.APPROVE,
          Act.APPROVE_BY_EXCEPTION,
          Act.APPROVE_OUTSIDE_CRITERIA,
          Act.APPROVE_IN_PART,
          Act.DETERMINE_ADVERSE,
          Act.REQUEST_INFORMATION);

  static final String TICKED = "ticked";
  static final String GRANTED = "granted";
  static final String DECLINED = "declined";

  /// An absent draft and an emptied one differ where words are offered: an emptied text is kept as
  /// this.
  private static final String EMPTIED = " ";

  Deliberation {
    typed = Map.copyOf(typed);
    attested = Set.copyOf(attested);
  }

  private CaseFile file() {
    return assessment.file();
  }

  // ---- what was typed and ticked

  /// What stands under a key now: as typed, else as kept in the case, else `offered`.
  String text(String key, String offered) {
    String now = typed.get(key);
    if (now != null) {
      return now;
    }
    String kept = file().draft(key);
    if (kept.isEmpty()) {
      return offered;
    }
    return kept.equals(EMPTIED) ? "" : kept;
  }

  String text(String key) {
    return text(key, "");
  }

  /// How a text is kept as a draft.
  static String kept(String text) {
    return text.isEmpty() ? EMPTIED : text;
  }

  /// The decision that the director chose to work towards.
  Optional<Act> chosen() {
    return DECISIONS.stream().filter(act -> act.name().equals(text(DraftKey.DECISION))).findFirst();
  }

  Set<Ground> grounds() {
    Set<Ground> ticked = EnumSet.noneOf(Ground.class);
    for (Ground ground : Ground.values()) {
      if (text(DraftKey.ground(ground)).equals(TICKED)) {
        ticked.add(ground);
      }
    }
    return ticked;
  }

  /// Whether the exception is granted; empty while it is not ruled on.
  Optional<Boolean> ruling() {
    return yes(DraftKey.RULING);
  }

  private Optional<Boolean> yes(String key) {
    return switch (text(key)) {
      case GRANTED -> Optional.of(true);
      case DECLINED -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// Whether an exception that can be ruled on is granted.
  boolean grants() {
    return assessment.exceptionOpen() && ruling().orElse(false);
  }

  String rationale() {
    return text(DraftKey.RATIONALE);
  }

  // ---- findings

  List<Pair> pairs() {
    Map<String, org.pumpreview.review.Finding> nurse = file().findings(Desk.NURSE);
    Map<String, org.pumpreview.review.Finding> own = file().findings(Desk.DIRECTOR);
    return assessment.items().stream()
        .map(entry ->
            new Pair(
                entry,
                Optional.ofNullable(nurse.get(entry.paragraph())),
                Optional.ofNullable(own.get(entry.paragraph())),
                file().evidence(entry.paragraph())))
        .toList();
  }

  // ---- the exception

  /// The rule, where the route offers it.
  Optional<ExceptionRule> exception() {
    return assessment.checklist().flatMap(Checklist::exception);
  }

  /// Whether the exception stands against items that it neither waives nor fails.
  boolean isInConflict() {
    return assessment.exceptionOpen() && grounds().contains(Ground.LIMITED_SURVIVAL);
  }

  // ---- the lines

  LinePicks lines() {
    return new LinePicks(this);
  }

  /// Whether a decision is worked towards that gives less than was asked.
  boolean isLess() {
    return chosen().filter(Deliberation::isLess).isPresent();
  }

  private static boolean isLess(Act decision) {
    return decision == Act.APPROVE_IN_PART || decision == Act.DETERMINE_ADVERSE;
  }

  /// What is answered, and not recorded yet, of the review of a line under 21.
  Optional<Boolean> needed(RequestedLine line) {
    return yes(DraftKey.needed(line.id()));
  }

  /// The review of a line under 21 as it would be recorded; empty until its question is answered.
  Optional<CaseEvent.EpsdtReviewed> review(RequestedLine line) {
    return needed(line)
        .map(needed ->
            new CaseEvent.EpsdtReviewed(
                line.id(), line.code(), needed, text(DraftKey.reasoning(line.id())).strip()));
  }

  // ---- what has to be said where less is given than was asked

  /// The items not shown by the director's findings that `decision` has to answer for: a granted
  /// exception waives one in a partial approval.
  List<String> unmet(Act decision) {
    Optional<String> waived =
        exception()
            .filter(_ -> decision == Act.APPROVE_IN_PART && grants())
            .map(ExceptionRule::waives);
    return assessment.unmet(Desk.DIRECTOR).stream()
        .filter(item -> !waived.equals(Optional.of(item)))
        .toList();
  }

  /// What needs a reason by the decision that is worked towards.
  List<String> toReason() {
    return chosen().map(this::toReason).orElse(List.of());
  }

  /// Every item not shown and every reason that a line stands on; coverage where a determination
  /// against the request has none of them.
  List<String> toReason(Act decision) {
    if (!isLess(decision)) {
      return List.of();
    }
    List<String> keys =
        Stream.concat(unmet(decision).stream(), lines().reasons(decision).stream())
            .distinct()
            .toList();
    return keys.isEmpty() && decision == Act.DETERMINE_ADVERSE
        ? List.of(Determination.COVERAGE)
        : keys;
  }

  /// The reason for one of them; the pack's plain words until others are typed.
  Determination.Reason reason(String item) {
    Optional<Item.PlainWords> plain = item(item).map(Item::plain);
    return new Determination.Reason(
        text(DraftKey.shown(item), plain.map(Item.PlainWords::gap).orElse("")),
        text(DraftKey.change(item), plain.map(Item.PlainWords::change).orElse("")));
  }

  private Optional<Item> item(String paragraph) {
    return assessment.item(paragraph).map(Checklist.Entry::item);
  }

  // ---- what a request for information has to ask

  /// Every gap at once: what is not shown by the director's findings, or by the nurse's where the
  /// director has none.
  List<Gap> gaps() {
    return pairs().stream()
        .filter(pair -> !pair.ownAnswer().or(pair::nurseAnswer).map(Answer::supports).orElse(false))
        .map(pair ->
            new Gap(
                pair.paragraph(),
                text(DraftKey.asked(pair.paragraph()), pair.entry().item().satisfiedBy())))
        .toList();
  }

  /// The day by which an answer is asked, as far as it can be read.
  Optional<LocalDate> returnBy() {
    return Moments.readDate(text(DraftKey.RETURN_BY));
  }

  // ---- the decision

  /// What `decision` would append now. The rules say what it still lacks.
  CaseEvent event(Act decision) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.act() == decision) {
        return new CaseEvent.Determined(determination(outcome));
      }
    }
    // A day that no rule lets pass stands for one that is not written yet.
    return new CaseEvent.InformationRequested(gaps(), returnBy().orElse(LocalDate.EPOCH));
  }

  private Determination determination(Outcome outcome) {
    Map<String, Determination.Reason> reasons = new LinkedHashMap<>();
    toReason(outcome.act()).forEach(key -> reasons.put(key, reason(key)));
    Optional<ExceptionRuling> exception =
        assessment.exceptionOpen()
            ? ruling().map(granted -> new ExceptionRuling(granted, grounds()))
            : Optional.empty();
    List<String> affirmed =
        assessment.plan().attestation().stream().filter(attested::contains).toList();
    return new Determination(
        outcome,
        lines().decisions(outcome.act()),
        exception,
        reasons,
        rationale().strip(),
        affirmed);
  }
}
