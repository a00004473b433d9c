package org.pumpreview.letter;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.Worksheet.Done;
import org.pumpreview.letter.Worksheet.Entry;
import org.pumpreview.letter.Worksheet.Part;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseFile.Dated;
import org.pumpreview.review.Clock;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.Finding;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.OpenQuestion;
import org.pumpreview.review.ParticularWording;
import org.pumpreview.review.Particulars;
import org.pumpreview.review.Printable;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// Writes the reviewer's worksheet: both desks' answers to every item with facts, evidence and
/// notes, what was read into the policy, the exception, each line, the clock and the acts.
final class WorksheetWriter {
  private final Matter matter;
  private final CaseFile file;
  private final Citation citation;
  private final UnaryOperator<String> people;
  private final Map<Desk, Particulars> particulars;

  /// @param people name and credential behind a user id
  WorksheetWriter(Matter matter, UnaryOperator<String> people) {
    this.matter = matter;
    this.people = people;
    this.file = matter.file();
    this.citation = new Citation(file);
    this.particulars =
        Map.of(
            Desk.NURSE, Particulars.of(file, matter.policy(), Desk.NURSE),
            Desk.DIRECTOR, Particulars.of(file, matter.policy(), Desk.DIRECTOR));
  }

  /// A worksheet is addressed to nobody.
  static Cover cover(Matter matter) {
    return new Cover(
        false,
        List.of(),
        Optional.empty(),
        List.of(new Fact(Notice.text("fact.date"), Notice.day(matter.day()))),
        "",
        List.of(),
        new Decision(Notice.text("worksheet"), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  Worksheet write() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Notice.text("worksheet.lines"), lines()));
    parts.add(new Part(Notice.text("worksheet.items"), items()));
    parts.add(new Part(Notice.text("worksheet.readings"), readings()));
    parts.add(new Part(Notice.text("worksheet.exception"), exception()));
    parts.add(new Part(Notice.text("worksheet.clock"), clock()));
    return new Worksheet(
        Notice.text("worksheet.internal"),
        Notice.text("worksheet.request"),
        request(),
        parts.stream().filter(part -> !part.entries().isEmpty()).toList(),
        Notice.text("worksheet.acts"),
        acts(),
        Notice.text("worksheet.acts.note"));
  }

  // ---- the request and its lines

  private List<Fact> request() {
    List<Fact> facts = new ArrayList<>();
    for (RequestField field : RequestField.values()) {
      add(facts, Wording.of(field), Wording.told(field, matter.field(field)).replace("\n", ", "));
    }
    return facts;
  }

  private List<Entry> lines() {
    return matter.assessment().reading().lines().stream().map(this::line).toList();
  }

  private Entry line(RequestedLine line) {
    String quantity = Integer.toString(line.quantity());
    String asked =
        line.from()
            .map(from ->
                Notice.text(
                    "worksheet.line.asked",
                    quantity,
                    from.toString(),
                    line.to().orElse(from).toString()))
            .orElse(Notice.text("worksheet.line.undated", quantity));
    List<Fact> facts = new ArrayList<>();
    add(facts, Notice.text("worksheet.line.way"), way(line.route()));
    add(facts, Notice.text("worksheet.line.fee"), feeCheck(line));
    add(facts, Notice.text("worksheet.line.epsdt"), epsdt(line));
    add(
        facts,
        Notice.text("worksheet.line.decision"),
        Notice.WORDS.of("line", LineOutcome.of(matter, line)));
    return new Entry(
        Notice.text(
            "worksheet.line",
            line.name() + (line.starred() ? "*" : ""),
            line.listed().map(code -> code.label()).orElse(Notice.text("line.unlisted"))),
        asked,
        facts);
  }

  private String way(LineRoute route) {
    String way =
        Wording.of(route.way()) + (route.policyId().isEmpty() ? "" : " " + route.policyId());
    return route
        .said()
        .map(said ->
            Notice.text(
                "worksheet.line.said",
                way,
                people.apply(said.by()),
                time(said.at()),
                said.reason()))
        .orElse(Notice.text("worksheet.line.suggested", way));
  }

  private String feeCheck(RequestedLine line) {
    return line.feeCheck().map(this::feeCheck).orElse(Notice.text("worksheet.line.fee.none"));
  }

  private String feeCheck(FeeCheck check) {
    Object[] told = {
      check.serviceDate().toString(),
      check.scheduleDate().toString(),
      people.apply(check.by()),
      time(check.at())
    };
    return check.listed()
        ? Notice.text("worksheet.line.fee.listed", told)
        : Notice.text("worksheet.line.fee.missing", told);
  }

  private String epsdt(RequestedLine line) {
    return line.epsdt()
        .map(review -> {
          Object[] told = {
            people.apply(review.by()), time(review.at()), review.event().reasoning().strip()
          };
          return review.event().necessary()
              ? Notice.text("worksheet.line.epsdt.needed", told)
              : Notice.text("worksheet.line.epsdt.not", told);
        })
        .orElse(Notice.text("worksheet.line.epsdt.none", line.under21() ? 1 : 0));
  }

  // ---- the items

  private List<Entry> items() {
    return matter.assessment().items().stream().map(this::item).toList();
  }

  private Entry item(Checklist.Entry entry) {
    List<Fact> facts = new ArrayList<>();
    for (Desk desk : Desk.values()) {
      add(facts, desk(desk), answer(desk, entry.paragraph()));
      other(desk, entry.paragraph())
          .ifPresent(answer -> add(facts, otherDate(desk, entry.paragraph()), answer));
    }
    add(facts, Notice.text("worksheet.facts.NURSE"), facts(Desk.NURSE, entry.paragraph()));
    String directors = facts(Desk.DIRECTOR, entry.paragraph());
    if (!directors.equals(facts(Desk.NURSE, entry.paragraph()))) {
      add(facts, Notice.text("worksheet.facts.DIRECTOR"), directors);
    }
    List<Evidence> evidence = file.evidence(entry.paragraph());
    for (Evidence piece : evidence) {
      add(facts, citation.placeOrReason(piece), words(piece));
    }
    if (evidence.isEmpty()) {
      add(facts, Notice.text("clinical.evidence"), Notice.text("worksheet.evidence.none"));
    }
    return new Entry(
        entry.paragraph() + " " + entry.item().label(), entry.item().statement(), facts);
  }

  private String words(Evidence piece) {
    if (piece.quote().isBlank()) {
      return people.apply(piece.by());
    }
    String quote = piece.quote().strip();
    return piece.isRecognized()
        ? Notice.text("worksheet.recognized", quote)
        : Notice.text("worksheet.quoted", quote);
  }

  private static String desk(Desk desk) {
    return Notice.WORDS.of("worksheet.desk", desk);
  }

  private String answer(Desk desk, String paragraph) {
    return Optional.ofNullable(file.findings(desk).get(paragraph))
        .map(this::told)
        .orElse(Notice.text("worksheet.answer.none"));
  }

  private String told(Finding finding) {
    String answer = finding.answer().map(Wording::of).orElse(Notice.text("worksheet.answer.none"));
    String told =
        Notice.text("worksheet.answer", answer, people.apply(finding.by()), time(finding.at()));
    return finding.note().isBlank() ? told : told + ". " + finding.note().strip();
  }

  private Optional<String> other(Desk desk, String paragraph) {
    return matter.assessment().twoDates().other(desk, paragraph).map(Wording::of);
  }

  /// Which date the other answer is for.
  private String otherDate(Desk desk, String paragraph) {
    return matter
        .assessment()
        .twoDates()
        .deciding(paragraph)
        .map(deciding ->
            switch (deciding) {
              case NOW -> Notice.text("worksheet.at_trial", desk(desk));
              case AT_THE_TRIAL -> Notice.text("worksheet.now", desk(desk));
            })
        .orElseThrow();
  }

  private String facts(Desk desk, String paragraph) {
    return Optional.ofNullable(particulars.get(desk))
        .flatMap(all -> all.sheet(paragraph))
        .map(sheet -> String.join("; ", ParticularWording.of(sheet)))
        .orElse("");
  }

  // ---- what was read into the policy

  private List<Entry> readings() {
    List<Entry> entries = new ArrayList<>();
    for (OpenQuestion open : matter.assessment().openQuestions()) {
      entries.add(reading(open));
    }
    return entries.isEmpty()
        ? List.of(new Entry("", Notice.text("worksheet.readings.none"), List.of()))
        : entries;
  }

  private Entry reading(OpenQuestion open) {
    List<Fact> facts = new ArrayList<>();
    for (Dated<CaseEvent.AmbiguityRaised> raised : open.raised()) {
      add(
          facts,
          desk(raised.event().desk()),
          Notice.text(
              "worksheet.raised",
              people.apply(raised.by()),
              time(raised.at()),
              raised.event().reason().strip()));
    }
    for (Desk desk : Desk.values()) {
      open.choice(desk).ifPresent(choice -> add(facts, desk(desk), choice(open, choice)));
    }
    String place =
        matter
            .assessment()
            .reading()
            .line(open.place())
            .map(RequestedLine::name)
            .orElse(
                open.place().isEmpty() ? Notice.text("worksheet.question.whole") : open.place());
    String text =
        open.choices().isEmpty()
            ? open.ambiguity().question() + " " + Notice.text("worksheet.reading.open")
            : open.ambiguity().question();
    return new Entry(open.id() + ", " + place, text, facts);
  }

  private String choice(OpenQuestion open, OpenQuestion.Choice choice) {
    CaseEvent.ReadingChosen chosen = choice.chosen().event();
    var told = new StringJoiner(" ");
    told.add(open.ambiguity().words(chosen.reading(), chosen.own()).strip());
    told.add(chosen.reason().strip());
    told.add(
        choice.stands()
            ? Notice.text(
                "worksheet.chosen", people.apply(choice.chosen().by()), time(choice.chosen().at()))
            : Notice.text(
                "worksheet.chosen.older",
                people.apply(choice.chosen().by()),
                time(choice.chosen().at())));
    matter.assessment().interpretations().stream()
        .filter(each -> each.id().equals(chosen.interpretation()))
        .findFirst()
        .ifPresent(each -> told.add(interpretation(each)));
    return told.toString();
  }

  private String interpretation(Interpretation each) {
    return Notice.text(
        "worksheet.interpretation",
        each.from().toString(),
        people.apply(each.by()),
        each.reason().strip());
  }

  private List<Entry> exception() {
    return matter
        .assessment()
        .checklist()
        .flatMap(Checklist::exception)
        .map(rule -> List.of(exception(rule)))
        .orElse(List.of());
  }

  private Entry exception(ExceptionRule rule) {
    Optional<ExceptionRuling> ruling = matter.determination().flatMap(Determination::exception);
    Set<Ground> relied = ruling.map(ExceptionRuling::grounds).orElse(Set.of());
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        Notice.text("worksheet.line.decision"),
        ruling
            .map(found -> Notice.text("worksheet.exception.ruling", found.granted() ? 1 : 0))
            .orElse(Notice.text("worksheet.exception.open")));
    for (Ground ground : rule.grounds()) {
      add(
          facts,
          Wording.of(ground),
          Notice.text("worksheet.exception.ground", relied.contains(ground) ? 1 : 0));
    }
    for (String conflict : rule.conflicts()) {
      add(facts, conflict, Notice.text("worksheet.exception.conflict"));
    }
    return new Entry(
        Notice.text("worksheet.exception.rule", rule.waives(), rule.paragraph()),
        rule.statement(),
        facts);
  }

  // ---- the clock and the acts

  private List<Entry> clock() {
    return List.of(
        matter
            .assessment()
            .clock()
            .map(this::clock)
            .orElse(new Entry("", Notice.text("worksheet.clock.none"), List.of())));
  }

  private Entry clock(Clock clock) {
    DueTime due = clock.due();
    List<Fact> facts = new ArrayList<>();
    add(facts, Notice.text("worksheet.clock.received"), time(clock.receipt().at()));
    add(facts, Notice.text("worksheet.clock.due"), time(due.at()));
    add(
        facts,
        Notice.text("worksheet.clock.rule"),
        Notice.WORDS.of("worksheet.clock.rule", due.rule(), due.amount()));
    due.extension()
        .ifPresent(extended ->
            add(
                facts,
                Notice.text("worksheet.clock.extension"),
                Notice.text(
                    "worksheet.clock.extension.told",
                    extended.days(),
                    time(extended.from()),
                    time(extended.to()),
                    extended.inForce() ? 1 : 0)));
    file.progress()
        .decision()
        .ifPresent(
            decision -> add(facts, Notice.text("worksheet.clock.decided"), time(decision.at())));
    return new Entry("", "", facts);
  }

  private List<Done> acts() {
    var named = People.of(file, people);
    var words = new ActWords(matter, named::name);
    return file.history().stream()
        .filter(entry -> ActWords.tells(entry.event()))
        .map(entry ->
            new Done(
                Long.toString(entry.seq()),
                Notice.local(entry.at(), matter.plan().zone()),
                seen(named.name(entry.actor())),
                Wording.of(Act.of(entry.event())),
                seen(words.of(entry.event()))))
        .toList();
  }

  // ---- small things

  private String time(Instant at) {
    return Notice.moment(at, matter.plan().zone());
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(seen(name), seen(value)));
    }
  }

  /// What no font has is told by its number: this paper has to come out, whatever was typed.
  private static String seen(String text) {
    var seen = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> {
          if (Printable.covers(point) || Character.isWhitespace(point)) {
            seen.appendCodePoint(point);
          } else {
            seen.append(String.format(Locale.ROOT, "[U+%04X]", point));
          }
        });
    return seen.toString();
  }
}
