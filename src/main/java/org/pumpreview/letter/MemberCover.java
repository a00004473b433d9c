package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Plan;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// The part of a decision's letter that speaks to the member: plain words, no codes, and where less
/// is given than was asked the six elements of 42 CFR 438.404(b).
final class MemberCover {
  private final Matter matter;
  private final Plan plan;
  private final Signatory signatory;
  private final PlainServices services;

  MemberCover(Matter matter, Signatory signatory) {
    this.matter = matter;
    this.plan = matter.plan();
    this.signatory = signatory;
    this.services = new PlainServices(matter);
  }

  Cover write() {
    boolean less = matter.outcome().givesLess();
    return new Reader(matter)
        .cover(
            decision(),
            less ? List.of(why(), now()) : approvedSections(),
            less ? Rights.of(matter) : List.of(),
            signatory);
  }

  private List<Section> approvedSections() {
    List<Section> sections = new ArrayList<>(List.of(why(), next()));
    sections.addAll(Rights.help(plan));
    return sections;
  }

  // ---- what was decided, and why

  private Decision decision() {
    List<Run> text = new ArrayList<>(decided(services.whole(), Notice.day(matter.received())));
    services.days().ifPresent(days -> text.addAll(planned(days)));
    matter
        .replaced()
        .ifPresent(
            old -> text.addAll(Notice.sentence("decision.replaces", Notice.day(matter.day(old)))));
    return new Decision(title(), text, services.services());
  }

  /// What lies ahead, or goes on, is planned; what is over was.
  private List<Run> planned(String days) {
    boolean over =
        lines().stream()
            .flatMap(line -> line.to().or(line::from).stream())
            .allMatch(last -> last.isBefore(matter.day()));
    return over
        ? Notice.sentence("decision.was_planned", days)
        : Notice.sentence("decision.planned", days);
  }

  private String title() {
    return switch (matter.outcome()) {
      case DENIED -> Notice.text("decision.denied.title");
      case PARTIALLY_APPROVED -> Notice.text("decision.part.title");
      default -> Notice.text("decision.approved.title");
    };
  }

  private List<Run> decided(String service, String received) {
    return switch (matter.outcome()) {
      case DENIED -> Notice.sentence("decision.denied", service, received);
      case PARTIALLY_APPROVED -> Notice.sentence("decision.part", service, received);
      default -> Notice.sentence("decision.approved", service, received);
    };
  }

  private Section why() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(read()));
    List<Point> points = matter.outcome().givesLess() ? points() : List.of();
    if (!points.isEmpty()) {
      blocks.add(new Points(Notice.text("mend.member"), points));
    }
    if (lines().stream().anyMatch(this::isReferred)) {
      blocks.add(Notice.paragraph("why.referred", plan.phone()));
    }
    return new Section(Notice.text("why"), blocks);
  }

  private boolean isReferred(RequestedLine line) {
    return matter
        .decision(line)
        .filter(decision -> decision.ruling() == Determination.Ruling.REFERRED)
        .isPresent();
  }

  private List<Run> read() {
    List<Run> text = new ArrayList<>(rule());
    text.addAll(found());
    boolean alone = matter.outcome().givesLess() && matter.assessment().asksEpsdt();
    if (alone) {
      text.addAll(Notice.sentence("why.under_21"));
    }
    return text;
  }

  private List<Run> rule() {
    var identity = matter.policy().identity();
    Object[] named = {identity.title(), identity.id(), identity.revision()};
    if (!asksCriteria()) {
      return Notice.sentence("why.no_list", named);
    }
    return switch (matter.role()) {
      case MEDICAL_DIRECTOR -> Notice.sentence("why.director", named);
      case NURSE, ADMINISTRATOR -> Notice.sentence("why.nurse", named);
    };
  }

  /// A request of another policy, and one whose way was never chosen, took no list either; there
  /// the rule is named as it always was.
  private boolean asksCriteria() {
    return matter.assessment().asksCriteria() || !matter.assessment().hasMaintenance();
  }

  private List<Run> found() {
    return switch (matter.outcome()) {
      case APPROVED -> approved();
      case APPROVED_BY_EXCEPTION -> Notice.sentence("why.exception");
      case APPROVED_OUTSIDE_CRITERIA -> Notice.sentence("why.outside");
      case PARTIALLY_APPROVED -> inPart();
      case DENIED -> unmet();
      case INFORMATION_REQUESTED, EXTENDED, WITHDRAWN, INTERNAL ->
          throw new IllegalStateException("no decision was made");
    };
  }

  private List<Run> approved() {
    if (!asksCriteria()) {
      return Notice.sentence("why.needed");
    }
    List<Run> text = new ArrayList<>(Notice.sentence("why.all"));
    if (lines().stream().anyMatch(line -> line.way() == LineWay.MAINTENANCE)) {
      text.addAll(Notice.sentence("why.needed_too"));
    }
    return text;
  }

  private List<Run> inPart() {
    if (matter.waiver().isPresent()) {
      return Notice.sentence("why.exception");
    }
    return matter.unmet().isEmpty() && matter.assessment().asksCriteria()
        ? Notice.sentence("why.all")
        : unmet();
  }

  /// How many items were not shown; a denial can rest on coverage alone.
  private List<Run> unmet() {
    int count = matter.unmet().size();
    return count == 0 ? List.of() : Notice.sentence("why.unmet", count);
  }

  // ---- each reason, with what would mend it

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
    gists(reasons)
        .forEach((key, gist) ->
            Optional.ofNullable(reasons.get(key))
                .ifPresent(reason -> points.add(point(points.size() + 1, gist, reason))));
    return points;
  }

  /// What each reason that is not of an item comes to, by its key.
  private Map<String, String> gists(Map<String, Determination.Reason> reasons) {
    Map<String, String> gists = new LinkedHashMap<>();
    if (reasons.containsKey(Determination.COVERAGE)) {
      gists.put(Determination.COVERAGE, coverage());
    }
    for (RequestedLine line : lines()) {
      matter
          .decision(line)
          .filter(LineDecision::less)
          .ifPresent(
              decision -> gists.put(Determination.ofLine(line.id()), ofLine(line, decision)));
    }
    return gists;
  }

  /// Names the services where only some are not paid for.
  private String coverage() {
    List<String> covered =
        lines().stream()
            .filter(line ->
                matter
                    .decision(line)
                    .filter(decision -> decision.reason().equals(Determination.COVERAGE))
                    .isPresent())
            .map(PlainServices::what)
            .toList();
    return covered.isEmpty()
        ? Notice.text("gist.coverage")
        : Notice.text("gist.coverage.of", Wording.list(covered));
  }

  private static String ofLine(RequestedLine line, LineDecision decision) {
    String what = PlainServices.what(line);
    return decision.approved() ? Notice.text("gist.less", what) : Notice.text("gist.line", what);
  }

  private static Point point(int number, String gist, Determination.Reason reason) {
    return new Point(number, gist, reason.shown(), reason.change());
  }

  private List<RequestedLine> lines() {
    return matter.assessment().reading().lines();
  }

  // ---- what comes next

  private Section now() {
    String until = Notice.day(matter.day().plusDays(plan.appealDays()));
    return new Section(
        Notice.text("now"),
        List.of(
            new Reader(matter).withDoctor(Notice.paragraph("now.appeal", until, plan.phone()))));
  }

  private Section next() {
    List<Block> blocks = new ArrayList<>();
    String place = matter.field(RequestField.FACILITY_NAME);
    blocks.add(
        place.isEmpty() ? Notice.paragraph("next.plan") : Notice.paragraph("next.place", place));
    blocks.add(new Reader(matter).withDoctor(Notice.paragraph("next.questions", plan.phone())));
    return new Section(Notice.text("next"), blocks);
  }
}
