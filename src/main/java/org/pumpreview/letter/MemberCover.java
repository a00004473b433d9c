package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// The part of a decision's letter that speaks to the member: plain words, no codes, and in an
/// adverse notice the six elements of 42 CFR 438.404(b).
final class MemberCover {
  private final Matter matter;
  private final Plan plan;
  private final Signatory signatory;

  MemberCover(Matter matter, Signatory signatory) {
    this.matter = matter;
    this.plan = matter.plan();
    this.signatory = signatory;
  }

  Cover write() {
    boolean denied = matter.outcome() == Outcome.DENIED;
    return new Cover(
        true,
        address(),
        facts(),
        representative().map(MemberCover::nameOf).orElse(member()),
        representative().map(name -> Notice.sentence("member.about", member())).orElse(List.of()),
        decision(),
        denied ? List.of(why(), now()) : approvedSections(),
        denied ? Rights.of(matter) : List.of(),
        Notice.sentence(
            "signed.member",
            signatory.styledName(),
            Wording.of(signatory.role()),
            Notice.day(matter.day())));
  }

  private List<Section> approvedSections() {
    List<Section> sections = new ArrayList<>(List.of(why(), next()));
    sections.addAll(Rights.help(plan));
    return sections;
  }

  // ---- who it goes to

  private String member() {
    return matter.field(RequestField.MEMBER_NAME);
  }

  private Optional<String> representative() {
    return Optional.of(matter.field(RequestField.REPRESENTATIVE)).filter(name -> !name.isEmpty());
  }

  /// "Marie Bayou, mother" is greeted by her name.
  private static String nameOf(String representative) {
    return representative.split(",", 2)[0].strip();
  }

  private List<String> address() {
    Stream<String> who =
        representative()
            .map(name -> Stream.of(nameOf(name), Notice.text("member.for", member())))
            .orElse(Stream.of(member()));
    return Stream.concat(who, matter.field(RequestField.MEMBER_ADDRESS).lines().map(String::strip))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Notice.text("fact.date"), Notice.day(matter.day())));
    facts.add(new Fact(Notice.text("fact.case"), matter.file().number()));
    facts.add(new Fact(Notice.text("fact.member"), member()));
    String planId = matter.field(RequestField.PLAN_MEMBER_ID);
    if (!planId.isEmpty()) {
      facts.add(new Fact(Notice.text("fact.plan_id"), planId));
    }
    facts.add(new Fact(Notice.text("fact.doctor"), matter.field(RequestField.TREATING_NAME)));
    return facts;
  }

  // ---- what was decided, and why

  private Decision decision() {
    boolean denied = matter.outcome() == Outcome.DENIED;
    List<Run> text =
        new ArrayList<>(
            Notice.sentence(
                denied ? "decision.denied" : "decision.approved",
                service(),
                Notice.day(matter.received())));
    if (sameDays()) {
      days(lines().getFirst())
          .ifPresent(days -> text.addAll(Notice.sentence("decision.planned", days)));
    }
    return new Decision(
        Notice.text(denied ? "decision.denied.title" : "decision.approved.title"),
        text,
        lines().stream().map(line -> sameDays() ? what(line) : service(line)).toList());
  }

  private List<RequestedLine> lines() {
    return matter.assessment().reading().lines();
  }

  private boolean sameDays() {
    return lines().stream().map(line -> List.of(line.from(), line.to())).distinct().count() == 1;
  }

  private String service() {
    return matter
        .file()
        .intake()
        .route()
        .map(route -> Notice.WORDS.of("service", route.request()))
        .orElse(Notice.text("service.other"));
  }

  private static String service(RequestedLine line) {
    return days(line).map(days -> Notice.text("service.when", what(line), days)).orElse(what(line));
  }

  private static String what(RequestedLine line) {
    return line.listed().map(Code::plain).orElse(Notice.text("service.unlisted"));
  }

  private static Optional<String> days(RequestedLine line) {
    return line.from().map(from -> Notice.days(from, line.to().orElse(from)));
  }

  private Section why() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(read()));
    if (matter.outcome() == Outcome.DENIED) {
      blocks.add(new Points(Notice.text("mend.member"), points()));
    }
    return new Section(Notice.text("why"), blocks);
  }

  private List<Run> read() {
    var identity = matter.policy().identity();
    List<Run> text =
        new ArrayList<>(
            Notice.sentence(
                switch (matter.role()) {
                  case MEDICAL_DIRECTOR -> "why.director";
                  case NURSE, ADMINISTRATOR -> "why.nurse";
                },
                identity.title(),
                identity.id(),
                identity.revision()));
    text.addAll(
        switch (matter.outcome()) {
          case APPROVED -> Notice.sentence("why.all");
          case APPROVED_BY_EXCEPTION -> Notice.sentence("why.exception");
          case APPROVED_OUTSIDE_CRITERIA -> Notice.sentence("why.outside");
          case PARTIALLY_APPROVED, DENIED -> unmet();
          case INFORMATION_REQUESTED, EXTENDED ->
              throw new IllegalStateException("no letter to a member");
        });
    return text;
  }

  /// How many items were not shown; a denial can rest on coverage alone.
  private List<Run> unmet() {
    int count = matter.unmet().size();
    return count == 0 ? List.of() : Notice.sentence("why.unmet", count);
  }

  private List<Point> points() {
    Map<String, Determination.Reason> reasons =
        matter.determination().map(Determination::reasons).orElse(Map.of());
    List<Point> points = new ArrayList<>();
    for (Checklist.Entry entry : matter.unmet()) {
      var plain = entry.item().plain();
      var reason =
          Optional.ofNullable(reasons.get(entry.paragraph()))
              .orElse(new Determination.Reason("", plain.change()));
      points.add(point(points.size() + 1, plain.gap(), reason));
    }
    Optional.ofNullable(reasons.get(Determination.COVERAGE))
        .ifPresent(
            reason -> points.add(point(points.size() + 1, Notice.text("gist.coverage"), reason)));
    return points;
  }

  private static Point point(int number, String gist, Determination.Reason reason) {
    return new Point(number, gist, reason.shown(), reason.change());
  }

  // ---- what comes next

  private Section now() {
    String until = Notice.day(matter.day().plusDays(plan.appealDays()));
    return new Section(
        Notice.text("now"), List.of(Notice.paragraph("now.appeal", until, plan.phone())));
  }

  private Section next() {
    List<Block> blocks = new ArrayList<>();
    String place = matter.field(RequestField.FACILITY_NAME);
    blocks.add(
        place.isEmpty() ? Notice.paragraph("next.plan") : Notice.paragraph("next.place", place));
    blocks.add(Notice.paragraph("next.questions", plan.phone()));
    return new Section(Notice.text("next"), blocks);
  }
}
