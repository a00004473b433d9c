package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Services;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Role;

/// Letters on lines that were not all decided alike, and on the care of a pump in place.
class PartialLetterTest {
  private static final LetterText PARTIAL = Cases.partial().text();
  private static final LetterText YOUNG = Cases.partialUnder21().text();
  private static final LetterText REFILL = Cases.refill().text();

  static Stream<LetterText> partial() {
    return Stream.of(PARTIAL, YOUNG);
  }

  // ---- to the member

  @ParameterizedTest
  @MethodSource("partial")
  void whatIsApprovedAndThatTheRestIsDeniedStandsInTheFirstParagraph(LetterText text) {
    var decision = text.cover().decision();
    assertEquals("Our decision: approved in part", decision.title());
    assertTrue(decision.text().contains(new Run("approved.", true)), decision::toString);
    assertTrue(decision.text().contains(new Run("denied.", true)), decision::toString);
  }

  @Test
  void eachServiceStandsWithWhatBecameOfIt() {
    assertEquals(
        List.of(
            new Services("What we approve", List.of("surgery to place a pump with a fixed rate")),
            new Services("What we deny", List.of("a pump with a fixed rate and its parts"))),
        PARTIAL.cover().decision().services());
  }

  @Test
  void lessOfAServiceIsToldInNumbersAndDays() {
    assertEquals(
        List.of(
            new Services(
                "What we approve",
                List.of(
                    "a shot of medicine by the spine in your low back, guided by pictures, on"
                        + " November 26, 2026")),
            new Services(
                "What we approve in part",
                List.of(
                    "morphine, a strong pain drug, made for use by the spine, 2 of the 5 that were"
                        + " asked for, from November 26 to 27, 2026")),
            new Services(
                "What we deny",
                List.of("a shot of medicine by the spine in your low back, on December 3, 2026")),
            new Services(
                "What a different rule decides",
                List.of("care that your doctor named, on November 26, 2026"))),
        YOUNG.cover().decision().services());
  }

  @Test
  void aReasonOfCoverageNamesTheServiceThatIsNotPaidFor() {
    assertEquals(
        List.of(
            new Point(
                1,
                "Your plan does not pay for a pump with a fixed rate and its parts.",
                "This pump is not on the list of what Louisiana Medicaid pays for.",
                "Your doctor can ask for a pump that is on the list.")),
        LetterTextTest.points(PARTIAL));
  }

  @Test
  void everyItemThatWasNotShownAndEveryReasonOfALineIsAPoint() {
    assertEquals(
        List.of(
            "We did not see that your opioid dose was cut by half or more before the test.",
            "We did not see that you need all that was asked for of this, morphine, a strong pain"
                + " drug, made for use by the spine."),
        LetterTextTest.points(YOUNG).stream().map(Point::gist).toList());
  }

  @Test
  void whatAnotherRuleDecidesIsPromised() {
    assertTrue(
        prose(YOUNG)
            .contains(
                "A different rule decides one part of your request. We will write to you about that"
                    + " part."));
  }

  /// 42 CFR 438.404(b): what is given in part is denied in part.
  @ParameterizedTest
  @MethodSource("partial")
  void theSixElementsAreThereAsInADenial(LetterText text) {
    for (String element :
        List.of(
            "The rest is denied.",
            "free copies of your records, of the rule, and of all else we used",
            "You must ask by January 16, 2027. That is 60 days from the date of this letter.",
            "Write to Example Bayou Health Plan, Appeals, 100 Example Street",
            "a State fair hearing. You must ask within 120 days",
            "you can ask for a fast appeal. You or your doctor can call 1-800-555-0100.",
            "you can ask us to keep it going until your appeal is done. Call 1-800-555-0100 by"
                + " November 27, 2026.",
            "If you lose your appeal, you may have to pay for that care.")) {
      assertTrue(prose(text).contains(element), element);
    }
  }

  @Test
  void theCareOfAPumpInPlaceIsHeldAgainstNoList() {
    String told = prose(REFILL);
    assertTrue(told.contains("Your request for care for the pump you have is approved."), told);
    assertTrue(told.contains("has no list for care of a pump that is in place."), told);
    assertTrue(told.contains("Our medical director found that you need this care."), told);
  }

  // ---- the clinical part

  @Test
  void eachLineStandsWithItsDecisionTermsAndReason() {
    assertEquals(
        List.of("Approved", "Not approved: coverage"),
        PARTIAL.clinical().lines().stream().map(LetterText.Line::decision).toList());
    assertEquals(
        List.of(
            "Approved",
            "Approved 2, 2026-11-26 to 2026-11-27: see reasons",
            "Not approved: I.A.2.g",
            "LA.PHAR.149 decides"),
        YOUNG.clinical().lines().stream().map(LetterText.Line::decision).toList());
    assertEquals("5, 2026-11-26 to 2026-11-30", YOUNG.clinical().lines().get(1).asked());
  }

  @Test
  void whatWasLookedAtBesideTheItemsIsTold() {
    assertEquals(
        List.of(
            "Rationale",
            "I.A.2.g, Not documented.",
            "J2274.",
            "EPSDT review of 62323, 42 U.S.C. 1396d(r).",
            "EPSDT review of J2274, 42 U.S.C. 1396d(r).",
            "EPSDT review of 62322, 42 U.S.C. 1396d(r).",
            "J0475, referred to LA.PHAR.149.",
            "J2274, quantity corrected from 6 to 5."),
        YOUNG.clinical().reasons().stream().map(LetterText.Remark::about).toList());
    assertEquals(
        "Asked for by Ana Example, Cypress Example Pain Center, recorded on 2026-11-16. One vial"
            + " was counted twice.",
        YOUNG.clinical().reasons().getLast().text());
  }

  @Test
  void theLookForDangerIsTold() {
    assertEquals(
        new LetterText.Remark(
            "Look for danger, none found.", "Refill log: 11 days of drug are left, no alarm."),
        REFILL.clinical().reasons().getLast());
    assertEquals(List.of(), REFILL.clinical().items());
    assertTrue(
        REFILL
            .clinical()
            .facts()
            .contains(new LetterText.Fact("Route", "Care of a pump in place, morphine")));
  }

  // ---- the record

  @Test
  void theRecordHoldsWhatIsAuthorized() {
    assertEquals(
        List.of(
            line("62323", extent(1, "2026-11-26", "2026-11-26"), LineOutcome.APPROVED, ""),
            new LetterRecord.Line(
                "J2274",
                Optional.of(LineWay.CRITERIA),
                extent(5, "2026-11-26", "2026-11-30"),
                LineOutcome.REDUCED,
                extent(2, "2026-11-26", "2026-11-27"),
                LetterRecord.Line.OWN),
            line(
                "62322",
                extent(1, "2026-12-03", "2026-12-03"),
                LineOutcome.NOT_APPROVED,
                "I.A.2.g"),
            new LetterRecord.Line(
                "J0475",
                Optional.of(LineWay.REFERRED),
                extent(2, "2026-11-26", "2026-11-26"),
                LineOutcome.REFERRED,
                Optional.empty(),
                "")),
        YOUNG.record().lines());
    assertEquals(YOUNG.record(), LetterRecord.fromJson(YOUNG.record().toJson()));
  }

  /// A line under the criteria of which nothing less is authorized.
  private static LetterRecord.Line line(
      String code, Optional<LetterRecord.Extent> asked, LineOutcome outcome, String reason) {
    return new LetterRecord.Line(
        code, Optional.of(LineWay.CRITERIA), asked, outcome, Optional.empty(), reason);
  }

  private static Optional<LetterRecord.Extent> extent(int quantity, String from, String to) {
    return Optional.of(
        new LetterRecord.Extent(quantity, LocalDate.parse(from), LocalDate.parse(to)));
  }

  // ---- the notice of an extension

  @Test
  void anExtensionSaysWhyHowItHelpsAndByWhenTheDecisionIsDue() {
    LetterText text = Cases.extended().text();
    assertEquals("We need more time", text.cover().decision().title());
    for (String element :
        List.of(
            "We need more time to decide on your request for a test of pain medicine by the spine.",
            "We will decide by November 25, 2026. That is up to 7 days more.",
            "Your doctor has not sent the notes on your pain and your pain pills yet.",
            "With these notes we may be able to say yes.",
            "You can file a grievance.",
            "Write to Example Bayou Health Plan, 100 Example Street, Sampleville, LA 70000.",
            "Your doctor got a copy of this letter.")) {
      assertTrue(prose(text).contains(element), element);
    }
    assertEquals(List.of(), text.cover().rights());
  }

  @Test
  void anExtensionIsSignedByWhoeverExtended() {
    LetterText text = Cases.extended().text();
    assertEquals(Role.NURSE, text.signatory().role());
    assertEquals(
        "I reviewed the record and extend the time for this decision.", text.signatory().meaning());
    Story routed = Cases.extended();
    routed.toDirector("The notes did not come.");
    assertEquals(Role.NURSE, routed.text().signatory().role());
  }

  @Test
  void anExtensionLeavesEveryLineOpen() {
    assertEquals(
        List.of(line("62327", extent(1, "2026-11-29", "2026-11-29"), LineOutcome.OPEN, "")),
        Cases.extended().text().record().lines());
    assertEquals(
        "Extended by 7 days.", Cases.extended().text().clinical().reasons().getFirst().about());
  }

  /// What speaks to the member is quoted to whoever else reads the clinical part.
  @Test
  void aPractitionerReadsWhatTheMemberWasTold() {
    assertEquals(
        "The member was told why: \u201cYour doctor has not sent the notes on your pain and your"
            + " pain pills yet.\u201d And how more time helps: \u201cWith these notes we may be"
            + " able to say yes. Without them we may have to say no.\u201d",
        Cases.extended().text().clinical().reasons().getFirst().text());
  }

  private static String prose(LetterText text) {
    return String.join("\n", LetterTextTest.prose(text));
  }

  /// The last page is to be filled to a quarter, and no more is to be taken from this one for it.
  @Test
  void theFindingsFillTwoThirdsOfTheirPageBeforeTheyGoOnToTheLast() throws Exception {
    var text = Cases.partial().practiced().text();
    var authority = new Authority(Authority.PRACTICE);
    var page = LetterPage.of(text, authority.code(text.signatory(), text.claim()));
    byte[] pdf = new LetterPdf().render(page);
    int findings = Pages.first(pdf, text.clinical().title());
    assertEquals(findings + 2, Pages.texts(pdf).size());
    assertTrue(Pages.lowest(pdf, findings) >= 528, () -> "page " + (findings + 1));
    assertTrue(Pages.lowest(pdf, findings + 1) >= 230, () -> "page " + (findings + 2));
  }
}
