package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Languages;
import org.pumpreview.letter.LetterText.Phrase;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.review.Plan;

/// The sections of an adverse notice that tell a member's rights, and the help in other languages.
final class Rights {
  private Rights() {}

  /// Appeal, expedited appeal, State fair hearing, continuation of benefits, free copies, help: 42
  /// CFR 438.404(b)(2) to (6).
  static List<Section> of(Matter matter) {
    Plan plan = matter.plan();
    String appealBy = Notice.day(matter.day().plusDays(plan.appealDays()));
    String keepBy = Notice.day(matter.day().plusDays(plan.continuationDays()));
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            Notice.text("appeal"),
            List.of(
                Notice.paragraph("appeal.by", appealBy, plan.appealDays()),
                ways(plan),
                Notice.paragraph("appeal.who"),
                Notice.paragraph("appeal.facts"))));
    sections.add(section(Notice.text("fast"), Notice.paragraph("fast.how", plan.phone())));
    sections.add(
        section(
            Notice.text("hearing"),
            Notice.paragraph("hearing.how", plan.fairHearingDays(), plan.phone())));
    sections.add(
        section(
            Notice.text("keep"),
            Notice.paragraph("keep.how", keepBy, plan.phone()),
            Notice.paragraph("keep.pay")));
    sections.add(section(Notice.text("copies"), Notice.paragraph("copies.how", plan.phone())));
    sections.addAll(help(plan));
    return sections;
  }

  /// Help in other languages and forms.
  static List<Section> help(Plan plan) {
    return List.of(
        section(
            Notice.text("help"),
            Notice.paragraph("help.how", plan.phone(), plan.tty()),
            new Languages(
                List.of(
                    new Phrase("es", "Español", Notice.text("help.es", plan.phone())),
                    new Phrase("vi", "Tiếng Việt", Notice.text("help.vi", plan.phone())),
                    new Phrase("fr", "Français", Notice.text("help.fr", plan.phone()))))));
  }

  private static Bullets ways(Plan plan) {
    return new Bullets(
        List.of(
            Notice.text("way.call", plan.phone(), plan.tty()),
            Notice.text("way.write", String.join(", ", plan.appealAddress())),
            Notice.text("way.fax", plan.fax())));
  }

  private static Section section(String title, Block... blocks) {
    return new Section(title, List.of(blocks));
  }
}
