package org.pumpreview.letter;

import static org.pumpreview.letter.LetterChecks.contains;
import static org.pumpreview.letter.LetterChecks.lacking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Clock;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Gap;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.words.Words;

/// What a notice has to tell, looked for in its words: 42 CFR 438.404(b) and (c), and what a
/// request for information owes. Each answers with what is missing, named as a person would.
final class NoticeDuties {
  private static final Words WORDS = Words.of("lettercheck");

  private final Assessment assessment;
  private final LetterKind kind;
  private final LetterText text;
  private final MemberPart part;
  private final Plan plan;

  NoticeDuties(Assessment assessment, LetterKind kind, LetterText text, MemberPart part) {
    this.assessment = assessment;
    this.kind = kind;
    this.text = text;
    this.part = part;
    this.plan = assessment.plan();
  }

  // ---- (b)(1), what was decided

  List<String> determination() {
    return switch (kind) {
      case ADVERSE ->
          lacking(contains(title(), WORDS.text("term.denied")), WORDS.text("lack.denied"));
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL ->
          lacking(
              contains(title(), WORDS.text("term.approved"))
                  && contains(part.first(), WORDS.text("term.approved")),
              WORDS.text("lack.approved"));
      case INFORMATION_REQUEST, EXTENSION, WITHDRAWAL, WORKSHEET -> List.of();
    };
  }

  private String title() {
    return text.cover().decision().title();
  }

  /// Every line in plain words, with its days once it is decided on.
  List<String> service() {
    var decision = text.cover().decision();
    List<String> services =
        decision.services().stream()
            .flatMap(same -> same.lines().stream())
            .filter(line -> !line.isBlank())
            .toList();
    String told = part.first() + "\n" + String.join("\n", services);
    List<RequestedLine> lines = assessment.reading().lines();
    List<String> lacks =
        new ArrayList<>(lacking(services.size() >= lines.size(), WORDS.text("lack.service")));
    List<RequestedLine> decided = determined().isPresent() ? lines : List.of();
    decided.stream()
        .flatMap(line -> days(line).stream())
        .distinct()
        .filter(days -> !contains(told, days))
        .forEach(lacks::add);
    return lacks;
  }

  private Optional<String> days(RequestedLine line) {
    return decision(line)
        .flatMap(LineDecision::terms)
        .map(terms -> Notice.days(terms.from(), terms.to()))
        .or(() -> line.from().map(from -> Notice.days(from, line.to().orElse(from))));
  }

  private Optional<LineDecision> decision(RequestedLine line) {
    return determined().stream()
        .flatMap(determination -> determination.lines().stream())
        .filter(decision -> decision.line().equals(line.id()))
        .findFirst();
  }

  private Optional<Determination> determined() {
    return switch (kind) {
      case INFORMATION_REQUEST, EXTENSION, WITHDRAWAL, WORKSHEET -> Optional.empty();
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE ->
          assessment.file().progress().decision().map(CaseFile.Decision::determination);
    };
  }

  // ---- (b)(2), why, and the right to copies

  /// The items and lines whose reason, or what could change it, is not told.
  List<String> reasons() {
    Map<String, Determination.Reason> reasons =
        determined().map(Determination::reasons).orElse(Map.of());
    Set<String> lacks = new LinkedHashSet<>();
    for (Checklist.Entry entry : unmet()) {
      if (part.points().stream()
          .noneMatch(point -> point.gist().equals(entry.item().plain().gap()) && isWhole(point))) {
        lacks.add(entry.paragraph());
      }
    }
    keysOfLines()
        .filter(key -> !isTold(Optional.ofNullable(reasons.get(key))))
        .map(this::name)
        .forEach(lacks::add);
    if (part.points().isEmpty() || !part.points().stream().allMatch(NoticeDuties::isWhole)) {
      lacks.add(WORDS.text("lack.reason"));
    }
    return List.copyOf(lacks);
  }

  private List<Checklist.Entry> unmet() {
    Set<String> told =
        Set.copyOf(
            text.clinical().items().stream()
                .filter(item -> item.mark() == LetterText.Mark.WAIVED)
                .map(LetterText.Item::paragraph)
                .toList());
    var answers = assessment.file().answers(Desk.DIRECTOR);
    return assessment.items().stream()
        .filter(entry -> !told.contains(entry.paragraph()))
        .filter(entry -> {
          var answer = answers.get(entry.paragraph());
          return answer == null || !answer.supports();
        })
        .toList();
  }

  private Stream<String> keysOfLines() {
    return determined().stream()
        .flatMap(determination -> determination.lines().stream())
        .filter(LineDecision::less)
        .map(LineDecision::reason)
        .filter(key -> key.equals(Determination.COVERAGE) || Determination.line(key).isPresent())
        .distinct();
  }

  private boolean isTold(Optional<Determination.Reason> reason) {
    return reason
        .filter(Determination.Reason::complete)
        .filter(given ->
            part.points().stream()
                .anyMatch(point ->
                    point.detail().equals(given.shown()) && point.mend().equals(given.change())))
        .isPresent();
  }

  private String name(String key) {
    return Determination.line(key)
        .flatMap(line -> assessment.reading().line(line))
        .map(RequestedLine::code)
        .orElse(key);
  }

  private static boolean isWhole(Point point) {
    return !point.gist().isBlank() && !point.detail().isBlank() && !point.mend().isBlank();
  }

  List<String> copies() {
    return lacking(together(WORDS.text("term.copies"), WORDS.text("term.rule")), "");
  }

  // ---- (b)(3) to (6), what can be done

  List<String> appeal() {
    List<String> lacks = new ArrayList<>();
    String until = Notice.day(day().plusDays(plan.appealDays()));
    if (!together(WORDS.text("term.appeal"), until)) {
      lacks.add(WORDS.text("lack.appeal", until));
    }
    if (!together(WORDS.text("term.hearing"), Integer.toString(plan.fairHearingDays()))) {
      lacks.add(WORDS.text("lack.hearing"));
    }
    return lacks;
  }

  List<String> ways() {
    List<String> lacks = new ArrayList<>();
    if (!tells(plan.phone())) {
      lacks.add(WORDS.text("lack.phone"));
    }
    if (!tells(String.join(", ", plan.appealAddress()))) {
      lacks.add(WORDS.text("lack.address"));
    }
    if (!tells(plan.fax())) {
      lacks.add(WORDS.text("lack.fax"));
    }
    return lacks;
  }

  List<String> fast() {
    return lacking(together(WORDS.text("term.fast"), plan.phone()), "");
  }

  List<String> benefits() {
    List<String> lacks = new ArrayList<>();
    String until = Notice.day(day().plusDays(plan.continuationDays()));
    if (!together(WORDS.text("term.keep"), until)) {
      lacks.add(WORDS.text("lack.keep", until));
    }
    if (!tells(WORDS.text("term.pay"))) {
      lacks.add(WORDS.text("lack.pay"));
    }
    return lacks;
  }

  List<String> criterion() {
    var identity = assessment.policy().identity();
    return lacking(together(identity.title(), identity.id(), identity.revision()), identity.id());
  }

  // ---- an extension

  List<String> newTime() {
    List<String> lacks = new ArrayList<>();
    Optional<String> due =
        assessment
            .clock()
            .map(Clock::due)
            .flatMap(DueTime::extension)
            .map(moved -> Notice.day(LocalDate.ofInstant(moved.to(), plan.zone())));
    if (due.isEmpty() || !contains(part.first(), due.get())) {
      lacks.add(WORDS.text("lack.due"));
    }
    Optional<CaseEvent.Extended> extended =
        assessment.file().last(CaseEvent.Extended.class).map(CaseFile.Dated::event);
    if (!isSaid(extended.map(CaseEvent.Extended::reason))) {
      lacks.add(WORDS.text("lack.why"));
    }
    if (!isSaid(extended.map(CaseEvent.Extended::interest))) {
      lacks.add(WORDS.text("lack.interest"));
    }
    return lacks;
  }

  private boolean isSaid(Optional<String> words) {
    return words.map(String::strip).filter(said -> !said.isEmpty() && tells(said)).isPresent();
  }

  List<String> grievance() {
    return lacking(tells(WORDS.text("term.grievance")) && tells(plan.phone()), "");
  }

  // ---- a request for information

  List<String> asked() {
    List<String> lacks = new ArrayList<>();
    var asked = assessment.file().progress().asked();
    List<String> wanted =
        asked.map(CaseFile.Asked::gaps).orElse(List.of()).stream().map(Gap::satisfiedBy).toList();
    List<String> mends = part.points().stream().map(Point::mend).toList();
    boolean all =
        !wanted.isEmpty() && mends.containsAll(wanted) && mends.stream().noneMatch(String::isBlank);
    lacks.addAll(lacking(all, WORDS.text("lack.gap")));
    if (!isSaid(asked.map(CaseFile.Asked::returnBy).map(Notice::day))) {
      lacks.add(WORDS.text("lack.return"));
    }
    if (!tells(plan.fax()) || !tells(String.join(", ", plan.address()))) {
      lacks.add(WORDS.text("lack.where"));
    }
    return lacks;
  }

  // ---- reading the words

  private LocalDate day() {
    return assessment.today();
  }

  private boolean tells(String words) {
    return part.words().stream().anyMatch(piece -> contains(piece, words));
  }

  /// Whether one paragraph says all of it.
  private boolean together(String... words) {
    return part.words().stream()
        .anyMatch(piece -> Stream.of(words).allMatch(word -> contains(piece, word)));
  }
}
