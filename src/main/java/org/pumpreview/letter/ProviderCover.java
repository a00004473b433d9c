package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.letter.LetterText.Services;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// The part of a request for information that speaks to the requesting provider: every gap at once,
/// what would show each, by when, where to, and what happens otherwise.
final class ProviderCover {
  private final Matter matter;
  private final Plan plan;
  private final Signatory signatory;
  private final CaseFile.Asked asked;

  ProviderCover(Matter matter, Signatory signatory) {
    this.matter = matter;
    this.plan = matter.plan();
    this.signatory = signatory;
    this.asked =
        matter
            .file()
            .progress()
            .asked()
            .orElseThrow(() -> new IllegalArgumentException("no information was requested"));
  }

  Cover write() {
    String provider = matter.field(RequestField.REQUESTING_NAME);
    return new Cover(
        false,
        address(),
        Optional.empty(),
        facts(),
        provider,
        List.of(),
        decision(),
        List.of(needed(), where(), otherwise()),
        List.of(),
        Notice.sentence(
            "signed.provider",
            signatory.styledName(),
            Wording.of(signatory.role()),
            Notice.day(matter.day())));
  }

  private List<String> address() {
    return CopyWriter.address(
        Recipient.of(matter.file().intake().form(), matter.kind()).getFirst());
  }

  private List<Fact> facts() {
    return List.of(
        new Fact(Notice.text("fact.date"), Notice.day(matter.day())),
        new Fact(Notice.text("fact.case"), matter.file().number()),
        new Fact(Notice.text("fact.member"), matter.field(RequestField.MEMBER_NAME)),
        new Fact(Notice.text("fact.received"), Notice.day(matter.received())),
        new Fact(Notice.text("fact.send_by"), Notice.day(asked.returnBy())));
  }

  private Decision decision() {
    return new Decision(
        Notice.text("information.title"),
        Notice.sentence(
            "information",
            matter.field(RequestField.MEMBER_NAME),
            Notice.day(asked.returnBy()),
            asked.gaps().size()),
        List.of(
            new Services(
                "",
                matter.assessment().reading().lines().stream()
                    .map(ProviderCover::service)
                    .toList())));
  }

  private static String service(RequestedLine line) {
    String label = line.listed().map(code -> ", " + code.label()).orElse("");
    return line.code() + label + line.from().map(day -> ", " + day).orElse("");
  }

  private Section needed() {
    List<Point> points = new ArrayList<>();
    for (Gap gap : asked.gaps()) {
      points.add(new Point(points.size() + 1, name(gap), "", gap.satisfiedBy()));
    }
    return new Section(
        Notice.text("needed"), List.of(new Points(Notice.text("mend.provider"), points)));
  }

  /// A contraindication is asked about as a question: the provider is not to show that it is there.
  private String name(Gap gap) {
    return matter
        .assessment()
        .checklist()
        .flatMap(list -> list.entry(gap.paragraph()))
        .map((Checklist.Entry entry) ->
            Notice.WORDS.of("needed", entry.item().kind(), entry.item().label(), entry.paragraph()))
        .orElse(gap.paragraph());
  }

  private Section where() {
    return new Section(
        Notice.text("where"),
        List.of(
            Notice.paragraph("where.how", matter.file().number()),
            new Bullets(
                Stream.of(
                        Notice.text("way.fax", plan.fax()),
                        Notice.text(
                            "way.mail", plan.name() + ", " + String.join(", ", plan.address())))
                    .toList())));
  }

  private Section otherwise() {
    String due =
        matter.assessment().due().map(time -> Notice.moment(time.at(), plan.zone())).orElse("");
    return new Section(
        Notice.text("otherwise"),
        List.of(
            Notice.paragraph("otherwise.how", due),
            Notice.paragraph("otherwise.questions", plan.phone(), plan.hours())));
  }
}
