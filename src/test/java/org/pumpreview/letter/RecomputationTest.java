package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Determination;

/// A letter's outcome is computed anew from its record. Each fault is put into the record before it
/// is signed by the person who signed the letter, so that nothing but the computing can find it.
@BesideWindows
class RecomputationTest {
  private static final Policy POLICY = Story.POLICY;
  private static final Map<String, Supplier<Story>> STORIES =
      Map.ofEntries(
          Map.entry("approval", Cases::approved),
          Map.entry("exception", Cases::exception),
          Map.entry("outside", Cases::outside),
          Map.entry("partial", Cases::partial),
          Map.entry("partial under 21", Cases::partialUnder21),
          Map.entry("refill", Cases::refill),
          Map.entry("denied", () -> Cases.denied(false)),
          Map.entry("referred", Cases::referred),
          Map.entry("extension", Cases::extended),
          Map.entry("withdrawal", Cases::withdrawn),
          Map.entry("withdrawal at once", Cases::withdrawnAtOnce),
          Map.entry("information", Cases::asked));

  @TestFactory
  Stream<DynamicTest> whatWasDecidedByTheRulesFollows() {
    return STORIES.entrySet().stream()
        .map(story ->
            dynamicTest(
                story.getKey(),
                () -> assertEquals(List.of(), flaws(record(story.getValue().get())))));
  }

  @TestFactory
  Stream<DynamicTest> aRecordOfAnEarlierFormFollowsToo() {
    return STORIES.entrySet().stream()
        .map(story ->
            dynamicTest(
                story.getKey(),
                () -> {
                  LetterRecord second = read(ofFormTwo(json(record(story.getValue().get()))));
                  assertEquals(2, second.schema());
                  assertEquals(Optional.empty(), second.clocks());
                  assertEquals(List.of(), flaws(second));
                }));
  }

  @Test
  void aRecordOfFormThreeHasToTellItsTimes() {
    String third = ofFormThree(json(record(Cases.denied(false))));
    assertEquals(List.of(), flaws(read(third)));
    String timeless = third.replaceAll("\"clocks\":\\{[^}]*\\}", "\"clocks\":null");
    assertEquals(1, flaws(read(timeless)).size());
  }

  @Test
  void aRecordOfFormOneIsRead() {
    String first =
        ofFormTwo(json(record(Cases.denied(false))))
            .replace("\"schema\":2", "\"schema\":1")
            .replace(",\"granted\":null", "");
    assertEquals(List.of(), flaws(read(first)));
  }

  // ---- what does not follow

  @Test
  void anApprovalNeedsEveryItemShown() {
    assertFlaws(
        Cases.approved(),
        "\"I.A.2.g\",\"finding\":\"met\"",
        "\"I.A.2.g\",\"finding\":\"not_documented\"",
        "Not shown and not waived: I.A.2.g.");
  }

  @Test
  void anExceptionWaivesItsOneParagraphAndNoOther() {
    assertFlaws(
        Cases.exception(),
        "\"II.A.1.b\",\"finding\":\"met\"",
        "\"II.A.1.b\",\"finding\":\"not_met\"",
        "Not shown and not waived: II.A.1.b.");
    assertFlaws(
        Cases.exception(),
        "\"waives\":\"II.A.1.a\"",
        "\"waives\":\"II.A.1.b\"",
        "It rules on an exception that the policy does not offer on these findings, or on another"
            + " paragraph than the one it waives.");
  }

  @Test
  void anExceptionNeedsAGround() {
    assertFlaws(
        Cases.exception(),
        "[\"advanced_disease\",\"limited_survival\"]",
        "[]",
        "The exception is granted on none of the grounds of the policy.");
  }

  @Test
  void anExceptionIsNotOfferedWhereTheItemIsMet() {
    assertFlaws(
        Cases.exception(),
        "\"II.A.1.a\",\"finding\":\"not_met\"",
        "\"II.A.1.a\",\"finding\":\"met\"",
        "It rules on an exception that the policy does not offer on these findings, or on another"
            + " paragraph than the one it waives.");
  }

  @Test
  void aDenialRulesOnTheExceptionThatIsOpen() {
    LetterRecord declined = record(declined());
    assertEquals(
        Optional.of(new LetterRecord.Waiver("II.Note", "II.A.1.a", false, List.of())),
        declined.exception());
    assertEquals(List.of(), flaws(declined));
    String unruled = json(declined).replaceAll("\"exception\":\\{[^}]*\\}", "\"exception\":null");
    assertEquals(
        List.of("The ruling on the exception is missing, or is not that of the outcome."),
        flaws(read(unruled)));
    // The form before did not tell of it.
    assertEquals(List.of(), flaws(read(ofFormTwo(unruled))));
  }

  /// An implant for cancer pain without a trial, denied by a director who declined the exception.
  private static Story declined() {
    var story = new Story("PR-2026-1192", RequestKind.IMPLANT, Pathway.MALIGNANT, false);
    story.request("Gaston Tupelo", "1959-05-17", "3 Imaginary Oak Street\nSampleville, LA 70000");
    story.pump("2026-11-23");
    story.route("Cancer pain in the spine and pelvis; no trial was done.");
    story.answerAll(Map.of("II.A.1.a", Answer.NOT_DOCUMENTED));
    story.toDirector("No trial was done. Does the exception apply?");
    story.directorAnswers(Map.of("II.A.1.a", Answer.NOT_MET));
    story.decide(
        Story.DIRECTOR,
        Determination.Outcome.ADVERSE,
        Optional.of(new Determination.ExceptionRuling(false, Set.of())),
        Map.of(
            "II.A.1.a",
            new Determination.Reason("No test was done.", "Your doctor can do the test first.")),
        "The record names no ground of the exception.");
    return story;
  }

  @Test
  void theFindingsAreExactlyTheItemsOfTheRoute() {
    assertFlaws(
        Cases.approved(),
        "{\"item\":\"I.A.2.g\",\"finding\":\"met\",\"evidence\":[]},",
        "",
        "The findings are not exactly the items of the route, in their order. Too many or missing:"
            + " I.A.2.g.");
    assertFlaws(
        Cases.approved(),
        "\"pathway\":\"nonmalignant\"",
        "\"pathway\":\"malignant\"",
        "The findings are not exactly the items of the route, in their order. Too many or missing:"
            + " I.A.1.a, I.A.1.b, I.A.1.c, I.A.2.a, I.A.2.b, I.A.2.c, I.A.2.d, I.A.2.e, I.A.2.f,"
            + " I.A.2.g, I.A.2.h.");
  }

  @Test
  void anItemTakesNoAnswerOfTheOtherKind() {
    assertFlaws(
        Cases.approved(),
        "\"I.B.1\",\"finding\":\"absent\"",
        "\"I.B.1\",\"finding\":\"met\"",
        "The finding on I.B.1 is none that this item takes.");
  }

  @Test
  void aNurseDecidesNothingButAnApproval() {
    assertFlaws(
        Cases.denied(false),
        "\"role\":\"medical_director\"",
        "\"role\":\"nurse\"",
        "A nurse signed it, and a nurse approves as requested and decides nothing else.",
        "Not shown and not waived: II.A.2.a, II.A.2.b, II.A.2.i.");
  }

  @Test
  void aDenialGrantsNoLine() {
    assertFlaws(
        Cases.denied(false),
        "\"decision\":\"not_approved\",\"granted\":null,\"reason\":\"\"",
        "\"decision\":\"approved\",\"granted\":null,\"reason\":\"\"",
        "The decisions on the single lines do not come to that outcome.");
  }

  @Test
  void whatIsGrantedOfALineIsWithinWhatWasAskedFor() {
    assertFlaws(
        Cases.partialUnder21(),
        "\"granted\":{\"quantity\":2,",
        "\"granted\":{\"quantity\":6,",
        "The decisions on the single lines do not come to that outcome.");
  }

  @Test
  void anOutcomeThatIsNotItsLinesDoesNotFollow() {
    assertFlaws(
        Cases.partial(),
        "\"kind\":\"partial_approval\",\"outcome\":\"partially_approved\"",
        "\"kind\":\"adverse\",\"outcome\":\"denied\"",
        "The decisions on the single lines do not come to that outcome.");
  }

  @Test
  void aLetterThatDecidesNothingHasNoDecision() {
    assertFlaws(
        Cases.extended(),
        "\"decision\":\"open\"",
        "\"decision\":\"approved\"",
        "The letter decides nothing, and its record decides something.");
  }

  @Test
  void aDecisionWasMadeBeforeItsLetter() {
    LetterRecord record = record(Cases.denied(false));
    String decided = record.clocks().orElseThrow().decided().orElseThrow().toString();
    assertFlaws(
        Cases.denied(false),
        decided,
        "2026-12-01T12:00:00Z",
        "The times of receipt, decision and letter do not fit the outcome or each other.");
  }

  // ---- the whole letter

  @Test
  void aLetterWhoseRecordWasAlteredBeforeSigningSaysThatItDoesNotFollow() {
    LetterText text = Cases.approved().text();
    String altered =
        json(text.record())
            .replace(
                "\"I.A.2.g\",\"finding\":\"met\"", "\"I.A.2.g\",\"finding\":\"not_documented\"");
    Verification found = verify(text, read(altered), PolicyPacks.shipped());
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(
        "The letter is as it was signed, but its outcome does not follow from its record. Do not"
            + " rely on it.",
        found.sentence());
    assertEquals(
        "Computed anew under that policy, it does not follow that the letter says approved. Not"
            + " shown and not waived: I.A.2.g.",
        found.check(Point.RECOMPUTED).sentence());
    assertEquals(
        List.of(Point.RECOMPUTED),
        found.checks().stream()
            .filter(check -> check.state() != State.HOLDS)
            .map(Verification.Check::point)
            .toList());
  }

  @Test
  void aLetterThatFollowsSaysWhatWasComputed() {
    LetterText text = Cases.denied(false).text();
    Verification found = verify(text, text.record(), POLICY);
    assertEquals(Overall.TRUSTED, found.overall(), found::toString);
    assertEquals(
        "Computed anew under that policy. By its findings not all criteria are shown. That the"
            + " letter says denied follows from its findings, its exception and its lines.",
        found.check(Point.RECOMPUTED).sentence());
  }

  @Test
  void anExceptionThatFollowsSaysWhatItWaives() {
    LetterText text = Cases.exception().text();
    assertEquals(
        "Computed anew under that policy. By its findings all criteria are met but II.A.1.a, which"
            + " the exception waives. That the letter says approved by exception follows from its"
            + " findings, its exception and its lines.",
        verify(text, text.record(), POLICY).check(Point.RECOMPUTED).sentence());
  }

  @Test
  void underAPackThatIsNotKnownNothingIsRecomputed() {
    LetterText text = Cases.denied(false).text();
    String pack = POLICY.ref().sha256();
    String another = "0".repeat(pack.length());
    Verification found =
        verify(text, read(json(text.record()).replace(pack, another)), PolicyPacks.shipped());
    assertEquals(Overall.INTACT_NOT_TRUSTED, found.overall());
    assertEquals(
        "The letter is as it was signed, by a person certified for it, but its outcome cannot be"
            + " recomputed here.",
        found.sentence());
    assertEquals(
        "Cannot be recomputed: the policy pack " + another + " is not known here.",
        found.check(Point.RECOMPUTED).sentence());
  }

  /// What the earlier form leaves out would be read in the letter's favor.
  @Test
  void aRecordThatCallsItselfOlderThanItsSignersVersionIsFound() {
    LetterText text = Cases.denied(false).text();
    Verification found = verify(text, read(ofFormTwo(json(text.record()))), POLICY);
    assertEquals(Overall.WRONG, found.overall());
    assertEquals(
        "The record calls itself form 2. The signer was certified by a later version, whose records"
            + " tell more, so what this one leaves out is not taken for granted.",
        found.check(Point.RECOMPUTED).sentence());
  }

  // ---- the code on the page

  @Test
  void aCodeThatSaysOtherThanTheRecordIsFound() {
    LetterText text = Cases.approved().text();
    var authority = new Authority("Example Bayou Health Plan");
    LetterClaim claim = text.claim();
    var later =
        new LetterClaim(
            claim.letter(),
            claim.kind(),
            claim.outcome(),
            claim.decided(),
            claim.dated().plusDays(1),
            claim.policy(),
            claim.revision(),
            claim.practice());
    assertEquals(
        "The code on the page does not say what the record says.",
        code(text, authority, authority.code(text.signatory(), later)));
    assertEquals(
        "The code on the page is genuine and says what the record says.",
        code(text, authority, authority.code(text.signatory(), claim)));
    assertEquals(
        "The code on the page is not genuine.",
        code(
            text,
            authority,
            new Authority("Example Bayou Health Plan").code(text.signatory(), claim)));
    assertEquals(
        "The code on the page is not made with the key of the person who signed the letter.",
        code(
            text,
            authority,
            authority.code(
                List.of(text.signatory().role()),
                Authority.MADE.plus(365, ChronoUnit.DAYS),
                claim)));
    assertEquals(
        "The page bears no code, although the person who signed the letter has a key for codes.",
        code(text, authority, new LetterCode.None()));
  }

  private static String code(LetterText text, Authority authority, LetterCode code) {
    LetterPage page = LetterPage.of(text, code);
    byte[] signed =
        LetterSignature.sign(
            new LetterPdf().render(page), authority.signer(text.signatory()), page.issued());
    var found = (Verification) Samples.verifier(List.of(authority.certificate())).verify(signed);
    return found.check(Point.CODE).sentence();
  }

  // ---- helpers

  private static Verification verify(LetterText text, LetterRecord record, Policy known) {
    var authority = new Authority("Example Bayou Health Plan");
    LetterPage made = LetterPage.of(text, authority.code(text.signatory(), text.claim()));
    var page = new LetterPage(made.xhtml(), record, made.signatureLabel());
    byte[] signed =
        LetterSignature.sign(
            new LetterPdf().render(page), authority.signer(text.signatory()), page.issued());
    return (Verification)
        new LetterVerifier(
                List.of(authority.certificate()),
                ref -> Optional.of(known).filter(policy -> policy.ref().equals(ref)))
            .verify(signed);
  }

  private static void assertFlaws(Story story, String whole, String faulty, String... flaws) {
    String json = json(record(story));
    assertEquals(true, json.contains(whole), json);
    assertEquals(List.of(flaws), flaws(read(json.replace(whole, faulty))));
  }

  private static List<String> flaws(LetterRecord record) {
    return Recomputation.of(record, POLICY).flaws();
  }

  private static LetterRecord record(Story story) {
    return story.text().record();
  }

  private static String json(LetterRecord record) {
    return new String(record.toJson(), StandardCharsets.UTF_8);
  }

  private static LetterRecord read(String json) {
    return LetterRecord.fromJson(json.getBytes(StandardCharsets.UTF_8));
  }

  /// As the version before wrote it.
  private static String ofFormThree(String fourth) {
    return fourth.replace("\"schema\":4", "\"schema\":3").replace(",\"evidence\":[]", "");
  }

  /// As the version before that wrote it.
  private static String ofFormTwo(String fourth) {
    return ofFormThree(fourth)
        .replace("\"schema\":3", "\"schema\":2")
        .replaceAll("\"clocks\":\\{[^}]*\\},", "")
        .replace("\"granted\":true,", "")
        .replaceAll("\"way\":\"[a-z]*\",\"asked\":(\\{[^}]*\\}|null),", "")
        .replaceAll(",\"reason\":\"[^\"]*\"\\}", "}");
  }
}
