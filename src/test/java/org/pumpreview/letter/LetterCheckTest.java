package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Plans;
import org.pumpreview.review.Step;

/// The checks over letters as they are shipped, and over letters with one fault each.
@BesideWindows
class LetterCheckTest {
  private static final LetterPdf PDF = new LetterPdf();

  static Stream<Story> shipped() {
    return Stream.of(
        Cases.approved(),
        Cases.exception(),
        Cases.outside(),
        Cases.partial(),
        Cases.partialUnder21(),
        Cases.refill(),
        Cases.denied(false),
        Cases.denied(true),
        Cases.deniedAltogether(),
        Cases.referred(),
        Cases.extended(),
        Cases.withdrawn(),
        Cases.withdrawnAtOnce(),
        Cases.asked(),
        Cases.askedForPages());
  }

  static Stream<LetterCheck> ofWords() {
    return Arrays.stream(LetterCheck.values()).filter(LetterFaults::isOfWords);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedLetterPassesEveryCheck(Story story) {
    assertEquals(List.of(), open(checks(story.assessment(), story.text())));
  }

  @Test
  void everyKindOfLetterIsAmongTheShipped() {
    assertEquals(
        EnumSet.complementOf(EnumSet.of(LetterKind.WORKSHEET)),
        shipped().map(story -> due(story.assessment()).kind()).collect(Collectors.toSet()));
  }

  @Test
  void everyCheckButThoseOfSizeAndTimeReadsTheWords() {
    assertEquals(
        Arrays.stream(LetterCheck.values())
            .filter(check -> check != LetterCheck.PRINT_SIZE && check != LetterCheck.TIME_STAMP)
            .toList(),
        ofWords().toList());
  }

  @ParameterizedTest
  @MethodSource("ofWords")
  void eachCheckFindsItsOneFaultAndSaysWhatToDo(LetterCheck check) {
    Story story = story(check);
    List<Checked> found = checks(story.assessment(), LetterFaults.with(check, story.text()));

    assertEquals(
        Set.of(check),
        found.stream()
            .filter(checked -> !checked.holds())
            .map(Checked::check)
            .collect(Collectors.toSet()));
    Checked fault = found.stream().filter(checked -> !checked.holds()).findFirst().orElseThrow();
    assertTrue(fault.sentence().endsWith("."), fault::sentence);
    assertEquals(check.hard(), fault.holdsSignature());
    assertEquals(!check.hard(), fault.warns());
  }

  @Test
  void lettersBelowTwelvePointsAreWarnedOf() {
    Story story = Cases.denied(false);
    LetterText text = story.text();
    LetterPage page = LetterPage.of(text, new LetterCode.Waiting());
    LetterPage small =
        new LetterPage(
            page.xhtml().replace("font: 12pt/16.5pt", "font: 11pt/16.5pt"),
            page.record(),
            page.signatureLabel());
    List<Checked> found =
        LetterChecks.of(
            story.assessment(), LetterKind.ADVERSE, text, Story.DIRECTOR, PDF.render(small));
    assertEquals(
        List.of(
            "PRINT_SIZE The smallest letters have 11.0 points. Print it larger, or say why not."),
        open(found));
  }

  @Test
  void aLargePrintBelowEighteenPointsAnywhereIsWarnedOf() {
    Story story = Cases.denied(false);
    LetterText text = story.text().in(Edition.LARGE_PRINT);
    LetterPage page = LetterPage.of(text, new LetterCode.Waiting());
    LetterPage small =
        new LetterPage(
            page.xhtml().replace(".clinical { font-size: 18pt", ".clinical { font-size: 17pt"),
            page.record(),
            page.signatureLabel());
    assertEquals(List.of(), open(checks(story.assessment(), text)));
    List<Checked> found =
        LetterChecks.of(
            story.assessment(), LetterKind.ADVERSE, text, Story.DIRECTOR, PDF.render(small));
    assertEquals(
        List.of(
            "PRINT_SIZE The smallest letters have 17.0 points. Print it larger, or say why not."),
        open(found));
  }

  @Test
  void theReasonThatIsMissingIsNamed() {
    Story story = Cases.denied(false);
    LetterText text = LetterFaults.with(LetterCheck.REASONS, story.text());
    assertEquals(
        List.of(
            "REASONS No whole reason for II.A.2.a. Write what the record shows and what could"
                + " change the decision."),
        open(checks(story.assessment(), text)));
  }

  @Test
  void anotherPersonAtWorkCannotSign() {
    Story story = Cases.denied(false);
    LetterText text = story.text();
    List<Checked> found =
        LetterChecks.of(story.assessment(), LetterKind.ADVERSE, text, Story.NURSE, file(text));
    assertEquals(List.of("SIGNER Only Theo Egret, MD can sign it."), open(found));
  }

  @Test
  void anInsertThatIsTooOldOrLeftOutIsWarnedOf() {
    Story story = Cases.denied(false);
    var old =
        new Plan.Insert("old", "en", "Your rights", LocalDate.parse("2022-01-01"), "Old words.");
    Assessment now = story.assessment();
    Assessment due = under(now, Plans.withInserts(now.plan(), old));
    LetterText told = LetterText.of(due, LetterKind.ADVERSE, "PR-2026-1166-1", Story.DIRECTOR);
    assertEquals(
        List.of(
            "INSERTS Not in order, Your rights, version 2022-01-01. Have an administrator record"
                + " the right inserts in the settings."),
        open(checks(due, told)));
    assertEquals(
        List.of(
            "INSERTS Not in order, Your rights, which is missing. Have an administrator record"
                + " the right inserts in the settings."),
        open(checks(due, story.text())));
  }

  @Test
  void aPlanWithoutInsertsIsWarnedOfAndSentToItsSettings() {
    Assessment now = Cases.denied(false).assessment();
    Assessment due = under(now, Plans.withInserts(now.plan()));
    LetterText told = LetterText.of(due, LetterKind.ADVERSE, "PR-2026-1166-1", Story.DIRECTOR);
    List<Checked> found = checks(due, told);
    assertEquals(
        List.of(
            "INSERTS Not in order, the inserts, of which there are none. Have an administrator"
                + " record the right inserts in the settings."),
        open(found));
    assertEquals(Optional.of(new Mend.InSettings()), mend(found, LetterCheck.INSERTS));
  }

  @Test
  void whatCannotBePrintedLeadsToWhereItStands() {
    Assessment now = Cases.denied(false).assessment();
    var insert =
        new Plan.Insert("a", "en", "Rights \u2603", LocalDate.parse("2026-06-01"), "Words.");
    Assessment due = under(now, Plans.withInserts(now.plan(), insert));
    LetterText told = LetterText.of(due, LetterKind.ADVERSE, "PR-2026-1166-1", Story.DIRECTOR);
    assertEquals(Optional.of(new Mend.InSettings()), mend(checks(due, told), LetterCheck.GLYPHS));
    assertEquals(
        Optional.of(new Mend.InStep(Step.REQUEST, Optional.empty())),
        mend(
            LetterChecks.unprintable(
                due, LetterKind.ADVERSE, told, Story.DIRECTOR, List.of("\u8a9e")),
            LetterCheck.GLYPHS));
  }

  private static Optional<Mend> mend(List<Checked> checks, LetterCheck check) {
    return checks.stream()
        .filter(checked -> checked.check() == check)
        .findFirst()
        .flatMap(Checked::mend);
  }

  @Test
  void anInsertIsGoodForAsLongAsThePlanSays() {
    Plan plan = Story.PLAN;
    var insert =
        new Plan.Insert("id", "en", "Your rights", LocalDate.parse("2026-01-15"), "Words.");
    LocalDate end = LocalDate.parse("2026-01-15").plusMonths(plan.insertMonths());
    assertFalse(plan.isGood(insert, LocalDate.parse("2026-01-14")));
    assertTrue(plan.isGood(insert, LocalDate.parse("2026-01-15")));
    assertTrue(plan.isGood(insert, end.minusDays(1)));
    assertFalse(plan.isGood(insert, end));
  }

  @Test
  void everyInsertIsTaggedInItsLanguage() throws IOException {
    assertEquals(Set.of("en-US", "en", "es", "vi", "fr"), languages(file(Cases.approved().text())));
  }

  private static Set<String> languages(byte[] file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (var document = Loader.loadPDF(file)) {
      found.add(document.getDocumentCatalog().getLanguage());
      document.getDocument().getXrefTable().keySet().stream()
          .map(key -> document.getDocument().getObjectFromPool(key).getObject())
          .filter(COSDictionary.class::isInstance)
          .map(object -> ((COSDictionary) object).getString(COSName.LANG))
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  /// Its words come from a law, with addresses and short forms of its own.
  @Test
  void theWordsOfAnInsertHoldNoLetter() {
    var law =
        new Plan.Insert(
            "law",
            "en",
            "Notice of nondiscrimination",
            LocalDate.parse("2026-06-01"),
            "Notwithstanding administrative considerations, complaints concerning discriminatory"
                + " administration may be communicated to the Example Office, 200 Imaginary Avenue"
                + " SW, Room 509F, HHH Building, Sampleville, D.C. 20201, TDD 1-800-555-0199.");
    Assessment now = Cases.denied(false).assessment();
    Assessment due = under(now, Plans.withInserts(now.plan(), law));
    LetterText told = LetterText.of(due, LetterKind.ADVERSE, "PR-2026-1166-1", Story.DIRECTOR);
    assertEquals(List.of(), open(checks(due, told)));
  }

  /// All that is on record of the request is who sent it.
  @Test
  void aRequestTakenBackBeforeItsMemberWasTypedHasItsLetter() {
    Story story = Cases.withdrawnBeforeItsMember();
    assertEquals(List.of(), open(checks(story.assessment(), story.text())));
  }

  @Test
  void theGradeIsShownForEachParagraph() {
    Story story = Cases.denied(false);
    List<Checked.Graded> graded =
        checks(story.assessment(), story.text()).stream()
            .filter(checked -> checked.check() == LetterCheck.READING)
            .findFirst()
            .orElseThrow()
            .graded();
    assertEquals(
        new Checked.Graded(
            "If you lose your appeal, you may have to pay for that care.",
            // if you lose your ap-peal you may have to pay for that care
            new ReadingGrade(1, 13, 14)),
        graded.stream()
            .filter(piece -> piece.text().startsWith("If you lose"))
            .findFirst()
            .orElseThrow());
  }

  private static Story story(LetterCheck check) {
    return switch (LetterFaults.kind(check)) {
      case EXTENSION -> Cases.extended();
      case INFORMATION_REQUEST -> Cases.asked();
      default -> Cases.denied(check == LetterCheck.PRACTICE);
    };
  }

  private static LetterDue due(Assessment assessment) {
    return LetterDue.next(assessment.file()).orElseThrow();
  }

  private static Assessment under(Assessment assessment, Plan plan) {
    return Assessment.of(assessment.file(), assessment.policy(), plan, assessment.now());
  }

  private static List<Checked> checks(Assessment assessment, LetterText text) {
    LetterDue due = due(assessment);
    Actor actor = due.signer().equals(Story.DIRECTOR.userId()) ? Story.DIRECTOR : Story.NURSE;
    try {
      return LetterChecks.of(assessment, due.kind(), text, actor, file(text));
    } catch (UnprintableText e) {
      return LetterChecks.unprintable(assessment, due.kind(), text, actor, List.of("\u2603"));
    }
  }

  private static byte[] file(LetterText text) {
    return PDF.render(LetterPage.of(text, new LetterCode.Waiting()));
  }

  private static List<String> open(List<Checked> checks) {
    return checks.stream()
        .filter(checked -> !checked.holds())
        .map(checked -> checked.check() + " " + checked.sentence())
        .toList();
  }
}
