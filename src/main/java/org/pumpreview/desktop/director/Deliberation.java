package org.pumpreview.desktop.director;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Gap;

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
    return switch (text(DraftKey.RULING)) {
      case GRANTED -> Optional.of(true);
      case DECLINED -> Optional.of(false);
      default -> Optional.empty();
    };
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

  // ---- what an adverse determination has to say

  /// What needs a reason: every item not shown by the director's findings, or coverage where all of
  /// them are shown.
  List<String> toReason() {
    List<String> unmet = assessment.unmet(Desk.DIRECTOR);
    return unmet.isEmpty() ? List.of(Determination.COVERAGE) : unmet;
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
    if (outcome == Outcome.ADVERSE) {
      toReason().forEach(item -> reasons.put(item, reason(item)));
    }
    List<LineDecision> lines =
        file().intake().form().lines().keySet().stream()
            .map(line -> LineDecision.of(line, outcome.approves()))
            .toList();
    Optional<ExceptionRuling> exception =
        assessment.exceptionOpen()
            ? ruling().map(granted -> new ExceptionRuling(granted, grounds()))
            : Optional.empty();
    List<String> affirmed =
        assessment.plan().attestation().stream().filter(attested::contains).toList();
    return new Determination(outcome, lines, exception, reasons, rationale().strip(), affirmed);
  }
}
