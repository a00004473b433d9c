package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.letter.LetterText.Services;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Plan;

/// The acknowledgement of a withdrawal, to the member: who took the request back and when, that
/// nothing was decided, and that the care can be asked for again at any time.
final class WithdrawalCover {
  private final Matter matter;
  private final Plan plan;
  private final Signatory signatory;
  private final CaseEvent.Withdrawn withdrawn;

  WithdrawalCover(Matter matter, Signatory signatory) {
    this.matter = matter;
    this.plan = matter.plan();
    this.signatory = signatory;
    this.withdrawn =
        matter
            .withdrawn()
            .orElseThrow(() -> new IllegalArgumentException("the request was not taken back"));
  }

  Cover write() {
    List<Section> sections = new ArrayList<>(List.of(means(), again()));
    sections.addAll(Rights.help(plan));
    return new Reader(matter).cover(decision(), sections, List.of(), signatory);
  }

  private Decision decision() {
    var services = new PlainServices(matter);
    return new Decision(
        Notice.text("withdrawal.title"),
        Notice.sentence(
            "withdrawal", services.whole(), Notice.day(withdrawn.on()), withdrawn.by().strip()),
        services.services().stream().filter(WithdrawalCover::names).toList());
  }

  /// A request can be taken back before anybody has typed what it asks for.
  private static boolean names(Services services) {
    return !services.lines().isEmpty();
  }

  private Section means() {
    return new Section(
        Notice.text("withdrawal.means"),
        List.of(
            Notice.paragraph("withdrawal.closed"),
            new Reader(matter).withDoctor(Notice.paragraph("next.questions", plan.phone()))));
  }

  private Section again() {
    return new Section(
        Notice.text("withdrawal.again"),
        List.of(
            Notice.paragraph("withdrawal.new"), Notice.paragraph("withdrawal.talk", plan.phone())));
  }
}
