package org.pumpreview.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Languages;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Plans;

/// A good letter with one fault, for each check that reads its words.
public final class LetterFaults {
  private static final Map<LetterCheck, UnaryOperator<LetterText>> FAULTS =
      new EnumMap<>(LetterCheck.class);

  static {
    FAULTS.put(LetterCheck.SIGNER, LetterFaults::bySomebodyElse);
    FAULTS.put(LetterCheck.PLAN, LetterFaults::ofAPlanOfWhichNothingIsKnown);
    FAULTS.put(LetterCheck.GLYPHS, text -> titled(text, title(text) + " \u2603"));
    FAULTS.put(LetterCheck.PRACTICE, text -> practice(text, false));
    FAULTS.put(
        LetterCheck.DENIED, text -> decision(text, run -> run.replace("denied", "turned down")));
    FAULTS.put(LetterCheck.DETERMINATION, text -> titled(text, "Our decision"));
    FAULTS.put(LetterCheck.SERVICE, LetterFaults::withoutServices);
    FAULTS.put(LetterCheck.REASONS, LetterFaults::withoutAPoint);
    FAULTS.put(LetterCheck.COPIES, replacing("free copies", "copies"));
    FAULTS.put(LetterCheck.APPEAL, replacing("State fair hearing", "talk"));
    FAULTS.put(LetterCheck.WAYS, replacing("1-800-555-0103", "the number you know"));
    FAULTS.put(LetterCheck.FAST, replacing("fast appeal", "quick word"));
    FAULTS.put(LetterCheck.BENEFITS, replacing("may have to pay", "will hear from us"));
    FAULTS.put(LetterCheck.CRITERION, replacing("LA.CP.MP.173", "our own"));
    FAULTS.put(LetterCheck.GREETING, text -> dear(text, "Somebody"));
    FAULTS.put(LetterCheck.PHONE, replacing("TTY 1-800-555-0101", "us"));
    FAULTS.put(LetterCheck.PROVIDER_COPY, replacing("Your doctor got a copy of this letter.", ""));
    FAULTS.put(LetterCheck.CODES, replacing("free copies", "(62362) free copies"));
    FAULTS.put(LetterCheck.CAPITALS, replacing("You can have", "YOU CAN have"));
    FAULTS.put(LetterCheck.ABBREVIATIONS, replacing("You can have", "By MRI you can have"));
    FAULTS.put(
        LetterCheck.NEW_TIME,
        text -> decision(text, run -> run.replaceAll("[A-Z][a-z]+ \\d+", "")));
    FAULTS.put(LetterCheck.GRIEVANCE, replacing("grievance", "note"));
    FAULTS.put(LetterCheck.ASKED, LetterFaults::withoutAPoint);
    FAULTS.put(LetterCheck.READING, LetterFaults::withAHardReason);
    FAULTS.put(LetterCheck.INSERTS, text -> blocks(text, block -> !(block instanceof Languages)));
  }

  private LetterFaults() {}

  /// The letter with the one fault that this check finds.
  public static LetterText with(LetterCheck check, LetterText text) {
    var fault = FAULTS.get(check);
    if (fault == null) {
      throw new IllegalArgumentException(check + " does not read the words");
    }
    return fault.apply(text);
  }

  /// Whether a letter's words can have it.
  public static boolean isOfWords(LetterCheck check) {
    return FAULTS.containsKey(check);
  }

  /// A kind of letter that this check looks at.
  public static LetterKind kind(LetterCheck check) {
    return switch (check) {
      case NEW_TIME, GRIEVANCE -> LetterKind.EXTENSION;
      case ASKED -> LetterKind.INFORMATION_REQUEST;
      default -> LetterKind.ADVERSE;
    };
  }

  // ---- the faults

  private static LetterText bySomebodyElse(LetterText text) {
    var own = text.signatory();
    var other =
        new Signatory(
            "u-other", own.name(), own.credential(), own.license(), own.role(), own.meaning());
    return anew(text, text.practice(), text.plan(), text.cover(), other);
  }

  private static LetterText ofAPlanOfWhichNothingIsKnown(LetterText text) {
    var unknown =
        Plans.withInserts(
            text.plan().ofAnother("Pelican", ""),
            text.plan().inserts().toArray(Plan.Insert[]::new));
    return anew(text, text.practice(), unknown, text.cover(), text.signatory());
  }

  private static LetterText practice(LetterText text, boolean practice) {
    return anew(text, practice, text.plan(), text.cover(), text.signatory());
  }

  private static String title(LetterText text) {
    return text.cover().decision().title();
  }

  private static LetterText titled(LetterText text, String title) {
    var decision = text.cover().decision();
    return decided(text, new Decision(title, decision.text(), decision.services()));
  }

  private static LetterText decision(LetterText text, UnaryOperator<String> words) {
    var decision = text.cover().decision();
    return decided(
        text, new Decision(decision.title(), runs(decision.text(), words), decision.services()));
  }

  private static LetterText withoutServices(LetterText text) {
    var decision = text.cover().decision();
    return decided(text, new Decision(decision.title(), decision.text(), List.of()));
  }

  private static LetterText decided(LetterText text, Decision decision) {
    var cover = text.cover();
    return covered(text, cover.dear(), decision, cover.sections(), cover.rights());
  }

  private static LetterText dear(LetterText text, String dear) {
    var cover = text.cover();
    return covered(text, dear, cover.decision(), cover.sections(), cover.rights());
  }

  private static LetterText withoutAPoint(LetterText text) {
    return mapped(
        text,
        block ->
            block instanceof Points(var mending, var points)
                ? new Points(mending, points.subList(1, points.size()))
                : block);
  }

  private static LetterText withAHardReason(LetterText text) {
    return mapped(
        text,
        block ->
            block instanceof Points(var mending, var points)
                ? new Points(mending, points.stream().map(LetterFaults::hard).toList())
                : block);
  }

  private static Point hard(Point point) {
    return new Point(
        point.number(),
        point.gist(),
        "Comprehensive interdisciplinary documentation does not unambiguously demonstrate"
            + " continuing participation in psychological rehabilitation.",
        point.mend());
  }

  private static UnaryOperator<LetterText> replacing(String words, String others) {
    UnaryOperator<String> replace = said -> said.replace(words, others);
    return text -> mapped(text, block -> said(block, replace));
  }

  private static Block said(Block block, UnaryOperator<String> words) {
    return switch (block) {
      case Paragraph(var runs) -> new Paragraph(runs(runs, words));
      case Bullets(var lines) -> new Bullets(lines.stream().map(words).toList());
      case Points(var mending, var points) ->
          new Points(
              mending,
              points.stream()
                  .map(point ->
                      new Point(
                          point.number(),
                          point.gist(),
                          words.apply(point.detail()),
                          words.apply(point.mend())))
                  .toList());
      case Languages languages -> languages;
    };
  }

  private static List<Run> runs(List<Run> runs, UnaryOperator<String> words) {
    return runs.stream().map(run -> new Run(words.apply(run.text()), run.strong())).toList();
  }

  // ---- making it anew

  private static LetterText blocks(LetterText text, Predicate<Block> kept) {
    return changed(text, blocks -> blocks.stream().filter(kept).toList());
  }

  private static LetterText mapped(LetterText text, UnaryOperator<Block> change) {
    return changed(text, blocks -> blocks.stream().map(change).toList());
  }

  private static LetterText changed(LetterText text, UnaryOperator<List<Block>> change) {
    UnaryOperator<List<Section>> each =
        sections ->
            sections.stream()
                .map(section -> new Section(section.title(), change.apply(section.blocks())))
                .toList();
    var cover = text.cover();
    return covered(
        text,
        cover.dear(),
        cover.decision(),
        each.apply(cover.sections()),
        each.apply(cover.rights()));
  }

  private static LetterText covered(
      LetterText text,
      String dear,
      Decision decision,
      List<Section> sections,
      List<Section> rights) {
    var cover = text.cover();
    return anew(
        text,
        text.practice(),
        text.plan(),
        new Cover(
            cover.plainWords(),
            cover.address(),
            cover.copy(),
            cover.facts(),
            dear,
            cover.about(),
            decision,
            sections,
            rights,
            cover.signed()),
        text.signatory());
  }

  private static LetterText anew(
      LetterText text, boolean practice, Plan plan, Cover cover, Signatory signatory) {
    return new LetterText(
        text.title(),
        text.caseNumber(),
        practice,
        plan,
        cover,
        text.clinical(),
        text.worksheet(),
        signatory,
        text.edition(),
        text.record(),
        text.claim());
  }
}
