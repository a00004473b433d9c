package org.pumpreview.letter;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.pumpreview.letter.LetterText.Clinical;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.LetterText.Item;
import org.pumpreview.letter.LetterText.Line;
import org.pumpreview.letter.LetterText.Mark;
import org.pumpreview.letter.LetterText.Remark;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.ExceptionRuling;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.Finding;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// The part of a letter for practitioners: every item with its finding and evidence, the reasons,
/// the lines with their codes, and the signature.
final class ClinicalPart {
  private static final int MOST_NAMED = 5;

  private final Matter matter;
  private final Plan plan;
  private final Citation citation;

  ClinicalPart(Matter matter) {
    this.matter = matter;
    this.plan = matter.plan();
    this.citation = new Citation(matter.file());
  }

  Clinical write() {
    List<Item> items = matter.items().stream().map(this::item).toList();
    return new Clinical(
        Notice.text(matter.kind() == LetterKind.WORKSHEET ? "worksheet" : "clinical"),
        Notice.text(
            "clinical.subtitle",
            Notice.WORDS.of("outcome", matter.outcome()),
            matter.day().toString()),
        facts(),
        findings(items),
        items,
        places(),
        Notice.WORDS.of("reasons", matter.kind()),
        reasons(),
        matter.assessment().reading().lines().stream().map(this::line).toList(),
        matter.determination().isPresent()
            ? Notice.text("talk", plan.peerToPeerPhone())
            : Notice.text("talk.information", plan.phone()),
        Notice.moment(matter.assessment().now(), plan.zone()),
        check());
  }

  private String check() {
    return matter.determination().isPresent()
        ? Notice.text("check", matter.number())
        : Notice.text("check.undecided", matter.number());
  }

  // ---- what the request is

  private List<Fact> facts() {
    return List.of(
        new Fact(Notice.text("clinical.member"), member()),
        new Fact(Notice.text("clinical.policy"), policy()),
        new Fact(
            Notice.text("clinical.requesting"),
            provider(RequestField.REQUESTING_NAME, RequestField.REQUESTING_NPI)),
        new Fact(Notice.text("clinical.route"), route()),
        new Fact(
            Notice.text("clinical.treating"),
            provider(RequestField.TREATING_NAME, RequestField.TREATING_NPI)),
        new Fact(Notice.text("clinical.diagnoses"), matter.field(RequestField.DIAGNOSES)));
  }

  private String member() {
    String name = matter.field(RequestField.MEMBER_NAME);
    return matter
        .assessment()
        .reading()
        .birthDate()
        .map(birth ->
            Notice.text(
                "clinical.age",
                name,
                Period.between(birth, matter.day()).getYears(),
                birth.toString()))
        .orElse(name);
  }

  private String provider(RequestField named, RequestField numbered) {
    String name = matter.field(named);
    String npi = matter.field(numbered);
    return npi.isEmpty() ? name : Notice.text("clinical.provider", name, npi);
  }

  private String policy() {
    var identity = matter.policy().identity();
    return matter
        .file()
        .intake()
        .route()
        .map(Route::request)
        .map(request ->
            Notice.text("clinical.section", identity.id(), identity.revision(), section(request)))
        .orElse(Notice.text("clinical.no_section", identity.id(), identity.revision()));
  }

  private String section(RequestKind request) {
    return matter.policy().root(request).id();
  }

  private String route() {
    return matter
        .file()
        .intake()
        .route()
        .filter(route -> matter.assessment().asksCriteria())
        .map(route -> Wording.of(route) + ", " + matter.field(RequestField.DRUG))
        .orElseGet(this::withoutCriteria);
  }

  private String withoutCriteria() {
    return matter
        .file()
        .intake()
        .referral()
        .map(referral -> Notice.text("clinical.referral", referral.policyId()))
        .orElse(
            matter.assessment().hasMaintenance()
                ? Notice.text("clinical.maintenance", matter.field(RequestField.DRUG))
                : "");
  }

  // ---- the items

  private static String findings(List<Item> items) {
    int shown = count(items, Mark.SHOWN);
    int waived = count(items, Mark.WAIVED);
    int asked = count(items, Mark.ASKED);
    int open = items.size() - shown - waived - asked;
    return Notice.text("findings", shown, items.size())
        + (waived > 0 ? Notice.text("findings.waived", waived) : "")
        + (asked > 0 ? Notice.text("findings.asked", asked) : "")
        + (open > 0 ? Notice.text("findings.open", open) : "");
  }

  private static int count(List<Item> items, Mark mark) {
    return (int) items.stream().filter(item -> item.mark() == mark).count();
  }

  private Item item(Checklist.Entry entry) {
    String paragraph = entry.paragraph();
    Mark mark = matter.mark(paragraph);
    return new Item(paragraph, entry.item().label(), mark, finding(paragraph), evidence(paragraph));
  }

  private String finding(String paragraph) {
    String finding = matter.answer(paragraph).map(Wording::of).orElse(Notice.text("finding.blank"));
    return switch (matter.mark(paragraph)) {
      case SHOWN, FAILS -> finding;
      case OPEN -> supports(paragraph) ? Notice.text("finding.no_page", finding) : finding;
      case ASKED -> Notice.text("finding.asked");
      case WAIVED -> Notice.text("finding.waived", finding);
    };
  }

  private boolean supports(String paragraph) {
    return matter.answer(paragraph).map(Answer::supports).orElse(false);
  }

  /// The pages by document, each once: "Fax packet p. 8, 12; Trial report p. 2".
  private String evidence(String paragraph) {
    Map<String, Set<String>> pages = new LinkedHashMap<>();
    for (Evidence piece : matter.file().evidence(paragraph)) {
      pages.computeIfAbsent(piece.document(), _ -> new LinkedHashSet<>()).add(piece.page());
    }
    var all = new StringJoiner("; ");
    pages.forEach((document, cited) ->
        all.add(Notice.text("evidence", document) + " " + String.join(", ", cited)));
    return all.length() == 0 ? Notice.text("evidence.none") : all.toString();
  }

  /// What was marked for each item, word for word. For what was not shown, the reasons cite it.
  private List<Remark> places() {
    List<Remark> places = new ArrayList<>();
    List<Checklist.Entry> items = new ArrayList<>(matter.items());
    items.removeAll(matter.unmet());
    for (Checklist.Entry entry : items) {
      List<String> cited =
          matter.file().evidence(entry.paragraph()).stream()
              .flatMap(piece -> citation.marked(piece).stream())
              .toList();
      if (!cited.isEmpty()) {
        places.add(new Remark(entry.paragraph(), String.join("\n", cited)));
      }
    }
    return places;
  }

  // ---- the reasons

  private Remark correction(IssuedLetter.Other old) {
    return new Remark(
        Notice.text("correction"),
        Notice.text("correction.of", old.number(), matter.day(old).toString()));
  }

  private List<Remark> reasons() {
    if (matter.kind() == LetterKind.WITHDRAWAL) {
      return matter.withdrawn().map(ClinicalPart::withdrawal).stream().toList();
    }
    List<Remark> remarks = new ArrayList<>();
    matter.replaced().map(this::correction).ifPresent(remarks::add);
    matter.waiver().ifPresent(rule -> remarks.add(exception(rule)));
    matter
        .determination()
        .flatMap(Determination::exception)
        .filter(ruling -> !ruling.granted())
        .ifPresent(
            ruling -> remarks.add(new Remark(exceptionName(), Notice.text("exception.declined"))));
    matter
        .determination()
        .map(Determination::rationale)
        .filter(rationale -> !rationale.isBlank())
        .ifPresent(
            rationale -> remarks.add(new Remark(Notice.text("rationale"), rationale.strip())));
    if (matter.kind() == LetterKind.EXTENSION) {
      matter.extended().map(ClinicalPart::extension).ifPresent(remarks::add);
    }
    for (Checklist.Entry entry : matter.unmet()) {
      remarks.add(
          new Remark(
              Notice.text("unmet", entry.paragraph(), finding(entry.paragraph())), unmet(entry)));
    }
    remarks.addAll(new LineRemarks(matter).all());
    return remarks;
  }

  private static Remark extension(CaseEvent.Extended extended) {
    return new Remark(
        Notice.text("clinical.extension", extended.days()),
        Notice.text(
            "clinical.extension.told", extended.reason().strip(), extended.interest().strip()));
  }

  private static Remark withdrawal(CaseEvent.Withdrawn withdrawn) {
    return new Remark(
        Notice.text("clinical.withdrawal", withdrawn.by().strip(), withdrawn.on().toString()),
        Notice.text("clinical.withdrawal.words", withdrawn.words().strip()));
  }

  private String unmet(Checklist.Entry entry) {
    var text = new StringJoiner(" ");
    text.add(
        switch (entry.item().kind()) {
          case CRITERION -> Notice.text("asks", entry.item().statement());
          case CONTRAINDICATION -> Notice.text("rules_out", entry.item().statement());
        });
    for (Desk desk : List.of(Desk.DIRECTOR, Desk.NURSE)) {
      Optional.ofNullable(matter.file().findings(desk).get(entry.paragraph()))
          .map(Finding::note)
          .filter(note -> !note.isBlank())
          .ifPresent(note -> text.add(note.strip()));
    }
    List<String> record =
        matter.file().evidence(entry.paragraph()).stream()
            .flatMap(piece -> citation.told(piece).stream())
            .toList();
    if (!record.isEmpty()) {
      String lines = record.size() > 1 ? "\n" + String.join("\n", record) : record.getFirst();
      text.add(Notice.text("record", lines));
    }
    return text.toString();
  }

  private Remark exception(ExceptionRule rule) {
    Set<Ground> grounds =
        matter
            .determination()
            .flatMap(Determination::exception)
            .map(ExceptionRuling::grounds)
            .orElse(Set.of());
    List<String> names =
        grounds.stream().sorted().map(ground -> Wording.of(ground).toLowerCase(Locale.US)).toList();
    return new Remark(
        exceptionName(), Notice.text("exception.granted", rule.waives(), Wording.list(names)));
  }

  private String exceptionName() {
    return matter
        .policy()
        .exception()
        .map(rule -> Notice.text("exception", rule.paragraph()))
        .orElseThrow();
  }

  // ---- the lines

  private Line line(RequestedLine line) {
    String days = line.from().map(from -> days(from, line.to().orElse(from))).orElse("");
    String code = line.code() + (line.starred() ? "*" : "");
    return new Line(
        line.modifier().isEmpty() ? code : Notice.text("line.modified", code, line.modifier()),
        line.listed().map(Code::label).orElse(Notice.text("line.unlisted")),
        Notice.text("line.asked", Integer.toString(line.quantity()), days),
        line.feeCheck().map(ClinicalPart::feeCheck).orElse(Notice.text("fee.unchecked")),
        decision(line));
  }

  private static String days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? from.toString()
        : Notice.text("line.span", from.toString(), to.toString());
  }

  private static String feeCheck(FeeCheck check) {
    return Notice.text(
        check.listed() ? "fee.listed" : "fee.not_listed", check.scheduleDate().toString());
  }

  private String decision(RequestedLine line) {
    return switch (LineOutcome.of(matter, line)) {
      case APPROVED -> Notice.WORDS.of("line", LineOutcome.APPROVED);
      case OPEN ->
          matter.kind() == LetterKind.WITHDRAWAL
              ? Notice.text("line.withdrawn")
              : Notice.WORDS.of("line", LineOutcome.OPEN);
      case REDUCED -> because(line, reduced(line));
      case NOT_APPROVED -> because(line, Notice.WORDS.of("line", LineOutcome.NOT_APPROVED));
      case REFERRED -> Notice.text("line.referred", line.route().policyId());
    };
  }

  private String reduced(RequestedLine line) {
    return matter
        .decision(line)
        .flatMap(LineDecision::terms)
        .map(terms ->
            Notice.text(
                "line.reduced", Integer.toString(terms.quantity()), days(terms.from(), terms.to())))
        .orElseThrow();
  }

  /// The reason that the line names; where it names none, all items that were not shown.
  private String because(RequestedLine line, String word) {
    String own = matter.decision(line).map(LineDecision::reason).orElse("");
    if (!own.isEmpty()) {
      return Notice.text("line.because", word, reason(own));
    }
    List<String> unmet = matter.unmet().stream().map(Checklist.Entry::paragraph).toList();
    if (unmet.isEmpty()) {
      return word;
    }
    return unmet.size() > MOST_NAMED
        ? Notice.text("line.because_many", word, unmet.size())
        : Notice.text("line.because", word, brief(unmet));
  }

  private static String reason(String key) {
    if (key.equals(Determination.COVERAGE)) {
      return Notice.text("line.coverage");
    }
    return Determination.line(key).isPresent() ? Notice.text("line.own") : key;
  }

  /// "II.A.2.a, b, i" for items of one paragraph.
  private static String brief(List<String> paragraphs) {
    var text = new StringJoiner(", ");
    String parent = "";
    for (String paragraph : paragraphs) {
      String own = paragraph.substring(0, paragraph.lastIndexOf('.') + 1);
      text.add(own.equals(parent) ? paragraph.substring(own.length()) : paragraph);
      parent = own;
    }
    return text.toString();
  }
}
