package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Clinical;
import org.pumpreview.letter.LetterText.Item;
import org.pumpreview.letter.LetterText.Languages;
import org.pumpreview.letter.LetterText.Mark;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Remark;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.letter.LetterText.Services;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Role;

class LetterTextTest {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{5}|[A-Z][0-9]{4})\\b");
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,}\\b");

  static Stream<Story> toMembers() {
    return Stream.concat(
        decided(),
        Stream.of(Cases.corrected(), Cases.extended(), Cases.withdrawn(), Cases.withdrawnAtOnce()));
  }

  static Stream<Story> decided() {
    return Stream.of(
        Cases.approved(),
        Cases.exception(),
        Cases.outside(),
        Cases.partial(),
        Cases.partialUnder21(),
        Cases.refill(),
        Cases.denied(false),
        Cases.deniedAltogether(),
        Cases.referred());
  }

  // ---- an adverse notice

  @Test
  void anAdverseNoticeSaysDeniedInItsFirstParagraph() {
    var decision = Cases.denied(false).text().cover().decision();
    assertTrue(decision.text().contains(new Run("denied.", true)), decision::toString);
  }

  @Test
  void theServiceAndItsDayAreNamedInPlainWords() {
    var decision = Cases.denied(false).text().cover().decision();
    assertEquals(
        "Your request for a pain pump is denied. Your doctor asked us on November 11, 2026 to pay"
            + " for this care. It is planned on December 9, 2026.",
        Run.plain(decision.text()));
    assertEquals(
        List.of(
            new Services(
                "",
                List.of(
                    "surgery to place or move a thin tube under your skin to your spine",
                    "surgery to place a pump that can be set",
                    "a pump that can be set and its parts"))),
        decision.services());
  }

  @Test
  void aServiceWhoseDayIsOverWasPlanned() {
    String told =
        Run.plain(Cases.denied(false).textAt("2026-12-10T17:00:00Z").cover().decision().text());
    assertTrue(told.endsWith("It was planned on December 9, 2026."), told);
  }

  @Test
  void everyItemThatWasNotShownHasItsReasonAndWhatCouldChangeIt() {
    List<Point> points = points(Cases.denied(false).text());
    assertEquals(List.of(1, 2, 3), points.stream().map(Point::number).toList());
    assertEquals(
        new Point(
            2,
            "We did not see a plan to keep lowering your opioids.",
            "Your records do not say how you will go on with a lower dose of opioid pain medicine.",
            "A plan from your doctor with the next doses and dates."),
        points.get(1));
  }

  @Test
  void aDenialOfEverythingHasAReasonForEachOfItsItems() {
    LetterText text = Cases.deniedAltogether().text();
    assertEquals(22, points(text).size());
    assertTrue(points(text).stream().noneMatch(point -> point.mend().isBlank()));
  }

  @Test
  void theSixElementsOfAnAdverseNoticeAreThere() {
    String told = String.join("\n", prose(Cases.denied(false).text()));
    for (String element :
        List.of(
            "Your request for a pain pump is denied",
            "Three parts of the rule were not shown",
            "You can have free copies of your records, of the rule, and of all else we used",
            "You must ask by January 16, 2027. That is 60 days from the date of this letter.",
            "Write to Example Bayou Health Plan, Appeals, 100 Example Street",
            "a State fair hearing. You must ask within 120 days",
            "you can ask for a fast appeal. You or your doctor can call 1-800-555-0100.",
            "you can ask us to keep it going until your appeal is done. Call 1-800-555-0100 by"
                + " November 27, 2026.",
            "If you lose your appeal, you may have to pay for that care.",
            "Your doctor got a copy of this letter.")) {
      assertTrue(told.contains(element), element);
    }
  }

  @Test
  void theDaysAreThoseOfThePlansOwnPlace() {
    // 11 in the evening of November 17 in Louisiana is the 18th in UTC.
    LetterText text = Cases.denied(false).textAt("2026-11-18T05:00:00Z");
    assertEquals("November 17, 2026", text.cover().facts().getFirst().value());
    assertTrue(String.join("\n", prose(text)).contains("appeal by January 16, 2027"));
    assertEquals("2026-11-17 23:00 CST, 2026-11-18 05:00 UTC", text.clinical().signedAt());
  }

  @Test
  void aDenialThatRestsOnCoverageAloneCountsNoParts() {
    LetterText text = Cases.referred().text();
    assertEquals(
        List.of(
            new Point(
                1,
                "Your plan does not pay for this care as it was asked for.",
                "This pump is for insulin. The rule we used is for pain pumps.",
                "Your doctor can ask again under the rule for insulin pumps.")),
        points(text));
    assertFalse(String.join("\n", prose(text)).contains("not shown"));
    assertEquals(Optional.empty(), text.record().request());
  }

  @Test
  void theLetterOfACorrectedDeterminationNamesTheOneItReplaces() {
    LetterText text = Cases.corrected().text();
    assertTrue(
        String.join("\n", prose(text))
            .contains("This letter takes the place of our letter of November 16, 2026."));
    assertTrue(text.cover().facts().contains(new LetterText.Fact("Replaces", "PR-2026-1184-1")));
    assertEquals(
        new LetterText.Remark(
            "Correction",
            "The determination was taken up again. This letter replaces letter PR-2026-1184-1 of"
                + " 2026-11-16."),
        text.clinical().reasons().getFirst());
    assertFalse(String.join("\n", prose(Cases.approved().text())).contains("takes the place"));
  }

  // ---- every letter to a member

  @ParameterizedTest
  @MethodSource("toMembers")
  void aMembersPartReadsAtTheSixthGrade(Story story) {
    var grade = ReadingGrade.of(prose(story.text()));
    assertTrue(grade.grade() <= 6.9, () -> "%.2f of %s".formatted(grade.grade(), grade));
  }

  @ParameterizedTest
  @MethodSource("toMembers")
  void aMembersPartHasNoCodeAndNoShoutedWord(Story story) {
    String told = String.join("\n", prose(story.text())).replace("LA.CP.MP.173", "");
    String plain = told.replaceAll("\\bTTY\\b|, LA 70000|\\bMD\\b|\\bRN\\b", "");
    assertFalse(CODE.matcher(plain).find(), plain);
    assertFalse(CAPITALS.matcher(plain).find(), plain);
  }

  @ParameterizedTest
  @MethodSource("decided")
  void aMembersPartNamesTheRuleWithItsRevision(Story story) {
    String told = String.join("\n", prose(story.text()));
    assertTrue(
        told.contains(
            "\u201cImplantable Intrathecal or Epidural Pain Pump\u201d, LA.CP.MP.173, revised"
                + " 2/25"));
    assertTrue(told.contains("Your doctor got a copy of this letter."));
  }

  @Test
  void aWithdrawalSaysWhoTookItBackAndThatNothingWasDecided() {
    LetterText text = Cases.withdrawn().text();
    assertEquals(
        "Your request for a pain pump was taken back on November 16, 2026. We were told so by Ana"
            + " Example of Cypress Example Pain Center. We did not decide on it. We did not say"
            + " yes, and we did not say no.",
        Run.plain(text.cover().decision().text()));
    String told = String.join("\n", prose(text));
    assertTrue(told.contains("Your doctor can send us a new request at any time."), told);
    assertTrue(told.contains("Do you have questions? Call 1-800-555-0100."), told);
    assertFalse(told.toLowerCase(java.util.Locale.ROOT).contains("denied"), told);
    assertEquals(List.of(), text.clinical().items());
    assertEquals(List.of(), text.record().findings());
  }

  /// The record of what was typed by then may hold no address, no line and no doctor.
  @Test
  void aRequestTakenBackAtOnceHasItsLetterToo() {
    LetterText text = Cases.withdrawnAtOnce().text();
    assertEquals(List.of("Octavia Sandpiper"), text.cover().address());
    assertEquals(List.of(), text.cover().decision().services());
  }

  @Test
  void aRepresentativeIsGreetedInTheMembersPlace() {
    var cover = Cases.outside().text().cover();
    assertEquals("Marie Bayou", cover.dear());
    assertEquals(
        List.of("Marie Bayou", "for Elise Bayou", "5 Pretend Place", "Sampleville, LA 70000"),
        cover.address());
    assertEquals(
        "This letter is about Elise Bayou. Here, \u201cyou\u201d means Elise Bayou.",
        Run.plain(cover.about()));
  }

  @Test
  void linesOnDifferentDaysEachTellTheirOwn() {
    assertEquals(
        List.of(
            "a shot of medicine by the spine in your low back, guided by pictures, on November 26,"
                + " 2026",
            "morphine, a strong pain drug, made for use by the spine, from November 26 to 28,"
                + " 2026"),
        Cases.outside().text().cover().decision().services().getFirst().lines());
  }

  @Test
  void anApprovalTellsNoRightsOfAppeal() {
    var cover = Cases.approved().text().cover();
    assertEquals("Our decision: approved", cover.decision().title());
    assertEquals(List.of(), cover.rights());
  }

  // ---- a request for information

  @Test
  void aRequestForInformationNamesEachGapAndWhatWouldShowIt() {
    LetterText text = Cases.asked().text();
    assertFalse(text.cover().plainWords());
    assertEquals(
        List.of(
            new Point(
                1,
                "Opioid-induced hyperalgesia ruled out as the cause (I.A.2.h)",
                "",
                Story.POLICY.item("I.A.2.h").satisfiedBy()),
            new Point(
                2,
                "Whether this is so: Dementia or psychosis diagnosed (I.B.3)",
                "",
                Story.POLICY.item("I.B.3").satisfiedBy())),
        points(text));
    String opening = Run.plain(text.cover().decision().text());
    assertTrue(opening.contains("The record does not yet answer 2 points of the policy."), opening);
    assertEquals(
        "I reviewed the record and ask for the information named in this letter.",
        text.signatory().meaning());
  }

  @Test
  void theFindingsOfARequestForInformationAgreeWithWhatItAsksFor() {
    Clinical clinical = Cases.askedForPages().text().clinical();
    assertEquals("Findings: 10 of 13 items shown, 2 asked for, 1 not shown", clinical.findings());
    assertEquals(
        List.of(
            new Item(
                "I.A.2.a",
                "Cause of the pain found and named",
                Mark.ASKED,
                "Asked for",
                "None cited"),
            new Item(
                "I.A.2.d",
                "Kept to earlier treatment for the pain",
                Mark.OPEN,
                "Met, no page cited",
                "None cited"),
            new Item(
                "I.A.2.h",
                "Opioid-induced hyperalgesia ruled out as the cause",
                Mark.ASKED,
                "Asked for",
                "None cited")),
        clinical.items().stream().filter(item -> item.mark() != Mark.SHOWN).toList());
    assertEquals(
        List.of("I.A.2.a, Asked for.", "I.A.2.d, Met, no page cited.", "I.A.2.h, Asked for."),
        clinical.reasons().stream().map(Remark::about).toList());
  }

  @Test
  void aLetterWithoutADeterminationSpeaksOfNone() {
    assertFalse(Cases.asked().text().clinical().check().contains("determination"));
    assertFalse(Cases.extended().text().clinical().check().contains("determination"));
    assertTrue(
        Cases.deniedAltogether().text().clinical().check().contains("the determination as data"));
  }

  @Test
  void aRequestForInformationTellsByWhenWhereToAndThatTheClockRuns() {
    String told = String.join("\n", prose(Cases.asked().text()));
    for (String element :
        List.of(
            "Send what is listed below by November 17, 2026.",
            "Fax 1-800-555-0103.",
            "This letter does not stop the clock. The decision is due by 2026-11-18 08:52 CST,"
                + " 14:52 UTC")) {
      assertTrue(told.contains(element), element);
    }
  }

  // ---- the clinical part

  @Test
  void theClinicalPartHasEveryItemWithFindingAndEvidence() {
    var clinical = Cases.denied(false).text().clinical();
    assertEquals("Findings: 19 of 22 items shown, 3 not shown", clinical.findings());
    assertEquals(22, clinical.items().size());
    assertEquals(
        new LetterText.Item(
            "II.A.2.a",
            "Trial: pain at least halved, function up, minimal side effects",
            Mark.FAILS,
            "Not met",
            "Trial report p. 2"),
        clinical.items().get(8));
    assertTrue(
        clinical
            .facts()
            .contains(new LetterText.Fact("Policy", "LA.CP.MP.173, revision 2/25, section II")));
  }

  @Test
  void theClinicalPartSaysWhyAnItemWasNotShown() {
    var reasons = Cases.denied(false).text().clinical().reasons();
    assertEquals(
        List.of(
            "Rationale",
            "II.A.2.a, Not met.",
            "II.A.2.b, Not documented.",
            "II.A.2.i, Not documented."),
        reasons.stream().map(LetterText.Remark::about).toList());
    assertEquals(
        "The policy asks: The preliminary trial lowered the pain by at least 50 % and increased"
            + " function, with minimal side effects. (7 - 4) / 7 = 42.9 %, below 50 %. Record:"
            + " \u201cPain at rest 7 before and 4 after 24 hours.\u201d (Trial report p. 2, On"
            + " paper).",
        reasons.get(1).text());
  }

  @Test
  void theLinesStandWithCodeFeeScheduleAndDecision() {
    assertEquals(
        new LetterText.Line(
            "62350",
            "Tunneled catheter, no laminectomy",
            "1, 2026-12-09",
            "Listed, 2026-10-01",
            "Not approved: II.A.2.a, b, i"),
        Cases.denied(false).text().clinical().lines().getFirst());
  }

  @Test
  void anExceptionStandsWithItsGroundsAndItsRationale() {
    var clinical = Cases.exception().text().clinical();
    assertEquals("Findings: 11 of 12 items shown, 1 waived", clinical.findings());
    assertEquals(Mark.WAIVED, clinical.items().get(3).mark());
    assertEquals(
        new LetterText.Remark(
            "Exception II.Note",
            "Granted for II.A.1.a on the ground of advanced disease and limited survival time."),
        clinical.reasons().getFirst());
    assertTrue(clinical.reasons().get(1).text().startsWith("The oncology letter"));
  }

  @Test
  void anApprovalOutsideTheCriteriaStandsWithItsRationale() {
    var clinical = Cases.outside().text().clinical();
    assertEquals("Approval outside the criteria, 2026-11-17", clinical.subtitle());
    assertEquals(
        "The member never took opioids, so there is no dose to lower before the trial.",
        clinical.reasons().getFirst().text());
  }

  // ---- the record and the signer

  @Test
  void theRecordHoldsTheDeterminationAndNothingOfTheMember() {
    LetterRecord record = Cases.exception().text().record();
    assertEquals(
        Optional.of(
            new LetterRecord.Waiver(
                "II.Note",
                "II.A.1.a",
                true,
                List.of(Ground.ADVANCED_DISEASE, Ground.LIMITED_SURVIVAL))),
        record.exception());
    assertEquals(Outcome.APPROVED_BY_EXCEPTION, record.outcome());
    assertEquals(
        Optional.of(
            new LetterRecord.Clocks(
                ZoneId.of("America/Chicago"),
                Optional.of(Instant.parse("2026-11-11T14:52:00Z")),
                Optional.of(Instant.parse("2026-11-18T14:52:00Z")),
                Cases.exception().assessment().answered())),
        record.clocks());
    assertEquals(Optional.of(RequestKind.IMPLANT), record.request());
    assertEquals(Optional.of(Pathway.MALIGNANT), record.pathway());
    assertEquals(
        new LetterRecord.Finding("II.A.1.a", Optional.of(Answer.NOT_MET)),
        record.findings().get(3));
    assertEquals(
        new LetterRecord.PolicyPin("LA.CP.MP.173", "2/25", Story.POLICY.ref().sha256()),
        record.policy());
    assertEquals(
        List.of(LineOutcome.APPROVED, LineOutcome.APPROVED, LineOutcome.APPROVED),
        record.lines().stream().map(LetterRecord.Line::decision).toList());
    String json = new String(record.toJson(), java.nio.charset.StandardCharsets.UTF_8);
    for (String own : List.of("Tupelo", "1959", "5550001166", "EXB-000-417", "Imaginary")) {
      assertFalse(json.contains(own), own);
    }
    assertEquals(record, LetterRecord.fromJson(record.toJson()));
  }

  @Test
  void aNurseSignsWhatANurseDecided() {
    assertEquals(Role.NURSE, Cases.approved().text().signatory().role());
    assertEquals(
        new Signatory(
            "u-egret",
            "Theo Egret",
            "MD",
            "EX-0001 (LA)",
            Role.MEDICAL_DIRECTOR,
            "I am the deciding physician and read the record myself."),
        Cases.denied(false).text().signatory());
  }

  @Test
  void aLetterTellsOnlyTheDecisionThatWasMade() {
    var assessment = Cases.denied(false).assessment();
    for (LetterKind kind : List.of(LetterKind.APPROVAL, LetterKind.INFORMATION_REQUEST)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> LetterText.of(assessment, kind, "PR-1", Story.DIRECTOR));
    }
  }

  // ---- reading

  /// Every sentence of the cover that its reader reads, but for lines in other languages.
  static List<String> prose(LetterText text) {
    var cover = text.cover();
    List<String> pieces = new ArrayList<>();
    pieces.add(Run.plain(cover.about()));
    pieces.add(Run.plain(cover.decision().text()));
    for (Services services : cover.decision().services()) {
      pieces.add(services.title());
      pieces.addAll(services.lines());
    }
    for (Section section : sections(text).toList()) {
      section.blocks().forEach(block -> pieces.addAll(pieces(block)));
    }
    pieces.add(Run.plain(cover.signed()));
    return pieces;
  }

  private static List<String> pieces(Block block) {
    return switch (block) {
      case Paragraph paragraph -> List.of(Run.plain(paragraph.text()));
      case Bullets bullets -> bullets.lines();
      case Points points ->
          points.points().stream()
              .flatMap(point -> Stream.of(point.gist(), point.detail(), point.mend()))
              .toList();
      case Languages languages -> List.of();
    };
  }

  private static Stream<Section> sections(LetterText text) {
    return Stream.concat(text.cover().sections().stream(), text.cover().rights().stream());
  }

  static List<Point> points(LetterText text) {
    return sections(text)
        .flatMap(section -> section.blocks().stream())
        .filter(Points.class::isInstance)
        .flatMap(block -> ((Points) block).points().stream())
        .toList();
  }
}
