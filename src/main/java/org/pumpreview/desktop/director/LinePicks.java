package org.pumpreview.desktop.director;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Terms;
import org.pumpreview.review.Named;
import org.pumpreview.review.RequestedLine;

/// What becomes of each requested line: as it was decided by itself, else as the chosen decision
/// has it for all alike. A line that a person gave to another policy stays there unless it is
/// decided otherwise.
record LinePicks(Deliberation now) {

  /// A day and a number that no terms can be in.
  private static final Terms UNREADABLE = new Terms(0, LocalDate.EPOCH, LocalDate.EPOCH);

  private List<RequestedLine> lines() {
    return now.assessment().reading().lines();
  }

  // ---- what becomes of a line

  /// What was chosen for a line by itself.
  Optional<LineRuling> own(RequestedLine line) {
    String kept = now.text(DraftKey.ruling(line.id()));
    return Named.find(LineRuling.values(), kept);
  }

  /// Whether any line is decided by itself.
  boolean apart() {
    return lines().stream().anyMatch(line -> own(line).isPresent());
  }

  /// What becomes of a line by what is chosen now.
  Optional<LineRuling> ruling(RequestedLine line) {
    return own(line).or(() -> now.chosen().flatMap(act -> alike(line, act))).or(() -> away(line));
  }

  /// What becomes of a line if `decision` is made: the one that is worked towards takes what was
  /// chosen line by line, and every other one all alike.
  private Optional<LineRuling> ruling(RequestedLine line, Act decision) {
    boolean worked = decision == Act.APPROVE_IN_PART || now.chosen().equals(Optional.of(decision));
    return worked
        ? own(line).or(() -> alike(line, decision)).or(() -> away(line))
        : alike(line, decision);
  }

  private Optional<LineRuling> alike(RequestedLine line, Act decision) {
    return switch (decision) {
      case APPROVE, APPROVE_BY_EXCEPTION, APPROVE_OUTSIDE_CRITERIA ->
          away(line).or(() -> Optional.of(LineRuling.WHOLE));
      case DETERMINE_ADVERSE -> away(line).or(() -> Optional.of(LineRuling.DENIED));
      default -> Optional.empty();
    };
  }

  /// Another policy's, as long as a line is left for this determination to decide.
  private Optional<LineRuling> away(RequestedLine line) {
    boolean some = lines().stream().anyMatch(any -> !any.route().givenAway());
    return Optional.of(LineRuling.REFERRED).filter(_ -> some && line.route().givenAway());
  }

  // ---- a line is decided by itself

  /// What is to be kept when `ruling` is chosen for one line: the others stay as they are shown,
  /// and the decision follows from all of them.
  Map<String, String> rule(RequestedLine line, Optional<LineRuling> ruling) {
    Map<RequestedLine, Optional<LineRuling>> all = new LinkedHashMap<>();
    lines().forEach(any -> all.put(any, any.equals(line) ? ruling : ruling(any)));
    Map<String, String> drafts = new LinkedHashMap<>();
    all.forEach((any, chosen) ->
        drafts.put(DraftKey.ruling(any.id()), chosen.map(LineRuling::name).orElse("")));
    drafts.put(DraftKey.DECISION, decision(all.values()).map(Act::name).orElse(""));
    return drafts;
  }

  /// What is to be kept when every line that is not another policy's is approved as requested.
  Map<String, String> approveAll() {
    Map<String, String> drafts = alone();
    lines().stream()
        .filter(line -> away(line).isEmpty())
        .forEach(line -> drafts.put(DraftKey.ruling(line.id()), ""));
    drafts.put(DraftKey.DECISION, approving().name());
    return drafts;
  }

  /// What is to be kept when a decision on all lines alike is chosen: none is apart any more.
  Map<String, String> alone() {
    Map<String, String> drafts = new LinkedHashMap<>();
    lines().stream()
        .filter(line -> own(line).isPresent())
        .forEach(line -> drafts.put(DraftKey.ruling(line.id()), ""));
    return drafts;
  }

  /// The decision that the rulings on all lines amount to; none while a line has none.
  private Optional<Act> decision(Iterable<Optional<LineRuling>> rulings) {
    List<LineRuling> made = new ArrayList<>();
    for (Optional<LineRuling> ruling : rulings) {
      if (ruling.isEmpty()) {
        return Optional.empty();
      }
      made.add(ruling.get());
    }
    boolean some = made.contains(LineRuling.WHOLE) || made.contains(LineRuling.LESS);
    boolean less = made.stream().anyMatch(LineRuling::less);
    if (some && less) {
      return Optional.of(Act.APPROVE_IN_PART);
    }
    return some ? Optional.of(approving()) : Optional.of(Act.DETERMINE_ADVERSE).filter(_ -> less);
  }

  /// The way in which everything is approved: that chosen before, or by a granted exception.
  private Act approving() {
    return now.chosen()
        .filter(act -> act == Act.APPROVE_BY_EXCEPTION || act == Act.APPROVE_OUTSIDE_CRITERIA)
        .orElse(now.grants() ? Act.APPROVE_BY_EXCEPTION : Act.APPROVE);
  }

  // ---- what is given of a line, and why not all

  /// What a cell of the terms says; what was requested until something else is typed.
  String quantity(RequestedLine line) {
    return now.text(DraftKey.quantity(line.id()), Integer.toString(line.quantity()));
  }

  String from(RequestedLine line) {
    return now.text(DraftKey.from(line.id()), line.from().map(Moments::date).orElse(""));
  }

  String to(RequestedLine line) {
    return now.text(DraftKey.to(line.id()), line.to().map(Moments::date).orElse(""));
  }

  private Terms terms(RequestedLine line) {
    Optional<LocalDate> from = Moments.readDate(from(line));
    Optional<LocalDate> to = Moments.readDate(to(line));
    String quantity = quantity(line).strip();
    return quantity.matches("[0-9]{1,4}") && from.isPresent() && to.isPresent()
        ? new Terms(Integer.parseInt(quantity), from.get(), to.get())
        : UNREADABLE;
  }

  /// Key of the reason that a line is given less by; blank until one is chosen.
  String reason(RequestedLine line) {
    return now.text(DraftKey.reason(line.id()));
  }

  /// The reasons that a line can be given less by, as a director would look for them.
  List<String> reasons(RequestedLine line) {
    return Stream.concat(
            now.unmet(Act.APPROVE_IN_PART).stream(),
            Stream.of(Determination.COVERAGE, Determination.ofLine(line.id())))
        .toList();
  }

  /// The reasons that lines stand on if `decision` is made.
  List<String> reasons(Act decision) {
    return decisions(decision).stream()
        .map(LineDecision::reason)
        .filter(key -> !key.isBlank())
        .distinct()
        .toList();
  }

  // ---- the decisions

  /// The decisions on the lines if `decision` is made; a line without a ruling has none.
  List<LineDecision> decisions(Act decision) {
    return lines().stream()
        .flatMap(line -> ruling(line, decision).map(ruling -> decision(line, ruling)).stream())
        .toList();
  }

  private LineDecision decision(RequestedLine line, LineRuling ruling) {
    return switch (ruling) {
      case WHOLE -> LineDecision.of(line.id(), true);
      case LESS -> LineDecision.reduced(line.id(), terms(line), reason(line));
      case DENIED -> LineDecision.denied(line.id(), own(line).isPresent() ? reason(line) : "");
      case REFERRED -> LineDecision.referred(line.id());
    };
  }
}
