package org.pumpreview.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Clock;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Plan;

/// The notice of an extension, to the member: why more time is needed, why that helps, by when the
/// decision is due now, and the right to file a grievance, 42 CFR 438.404(c)(4).
final class ExtensionCover {
  private final Matter matter;
  private final Plan plan;
  private final Signatory signatory;
  private final CaseEvent.Extended extended;
  private final LocalDate due;

  ExtensionCover(Matter matter, Signatory signatory) {
    this.matter = matter;
    this.plan = matter.plan();
    this.signatory = signatory;
    this.extended =
        matter
            .extended()
            .orElseThrow(() -> new IllegalArgumentException("the time was not extended"));
    Instant at =
        matter
            .assessment()
            .clock()
            .map(Clock::due)
            .flatMap(DueTime::extension)
            .map(DueTime.Extended::to)
            .orElseThrow(() -> new IllegalArgumentException("no clock was extended"));
    this.due = LocalDate.ofInstant(at, plan.zone());
  }

  Cover write() {
    List<Section> sections = new ArrayList<>(List.of(why(), helps(), meanwhile(), grievance()));
    sections.addAll(Rights.help(plan));
    return new Reader(matter).cover(decision(), sections, List.of(), signatory);
  }

  private Decision decision() {
    var services = new PlainServices(matter);
    return new Decision(
        Notice.text("extension.title"),
        Notice.sentence(
            "extension",
            services.whole(),
            Notice.day(matter.received()),
            Notice.day(due),
            extended.days()),
        services.services());
  }

  private Section why() {
    return new Section(Notice.text("extension.why"), List.of(own(extended.reason())));
  }

  private Section helps() {
    return new Section(Notice.text("extension.helps"), List.of(own(extended.interest())));
  }

  /// As it was typed by whoever extended.
  private static Paragraph own(String words) {
    return new Paragraph(List.of(new Run(words.strip(), false)));
  }

  private Section meanwhile() {
    return new Section(
        Notice.text("extension.meanwhile"),
        List.of(
            Notice.paragraph("extension.send", plan.fax()),
            Notice.paragraph("extension.worse", plan.phone()),
            new Reader(matter).withDoctor(Notice.paragraph("next.questions", plan.phone()))));
  }

  private Section grievance() {
    return new Section(
        Notice.text("grievance"),
        List.of(
            Notice.paragraph("grievance.how"),
            new Bullets(
                List.of(
                    Notice.text("way.call", plan.phone(), plan.tty()),
                    Notice.text(
                        "way.write", plan.name() + ", " + String.join(", ", plan.address())))),
            Notice.paragraph("grievance.free")));
  }
}
