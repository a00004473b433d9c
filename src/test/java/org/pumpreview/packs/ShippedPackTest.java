package org.pumpreview.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.Referral;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;

/// The pack that comes with the program, held against the facts of LA.CP.MP.173, revision 2/25.
class ShippedPackTest {
  private static final Route IMPLANT_MALIGNANT = new Route(RequestKind.IMPLANT, Pathway.MALIGNANT);

  private final Policy policy = PolicyPacks.shipped();

  @Test
  void theShippedPackPassesEveryCheckOfAPackFromOutside() {
    byte[] bytes = PolicyPacks.resource(PolicyPacks.SHIPPED);
    assertInstanceOf(
        PackReading.Loaded.class,
        PolicyPacks.check(PolicyPacks.SHIPPED, bytes, PolicyPacks.sha256(bytes)),
        () -> PolicyPacks.check(PolicyPacks.SHIPPED, bytes, "").toString());
  }

  @Test
  void theCompiledDigestIsThatOfThePackThatTheseTestsCheck() {
    assertEquals(
        PolicyPacks.sha256(PolicyPacks.resource(PolicyPacks.SHIPPED)), PolicyPacks.SHIPPED_SHA256);
  }

  @Test
  void aCaseNamesThePackByPolicyRevisionAndDigest() {
    assertEquals(new PackRef("LA.CP.MP.173", "2/25", PolicyPacks.SHIPPED_SHA256), policy.ref());
  }

  @Test
  void theDocumentIsTheRevisionOfFebruary2025() {
    assertEquals(YearMonth.of(2025, 2), policy.identity().revised());
    assertEquals(LocalDate.of(2025, 5, 13), policy.identity().approved());
    assertEquals(LocalDate.of(2025, 6, 14), policy.identity().effective());
    assertEquals(YearMonth.of(2026, 2), policy.identity().reviewDue(12));
  }

  @Test
  void aMalignantTrialAsksEightItems() {
    assertEquals(
        List.of("I.A.1.a", "I.A.1.b", "I.A.1.c", "I.B.1", "I.B.2", "I.B.3", "I.B.4", "I.B.5"),
        asked(RequestKind.TRIAL, Pathway.MALIGNANT));
  }

  @Test
  void aNonmalignantTrialAsksThirteenItems() {
    assertEquals(
        List.of(
            "I.A.2.a", "I.A.2.b", "I.A.2.c", "I.A.2.d", "I.A.2.e", "I.A.2.f", "I.A.2.g", "I.A.2.h",
            "I.B.1", "I.B.2", "I.B.3", "I.B.4", "I.B.5"),
        asked(RequestKind.TRIAL, Pathway.NONMALIGNANT));
  }

  @Test
  void aMalignantImplantAsksTwelveItemsWithTheTrialsAmongThem() {
    assertEquals(
        List.of(
            "I.A.1.a",
            "I.A.1.b",
            "I.A.1.c",
            "II.A.1.a",
            "II.A.1.b",
            "II.A.1.c",
            "II.A.1.d",
            "II.B.1",
            "II.B.2",
            "II.B.3",
            "II.B.4",
            "II.B.5"),
        asked(RequestKind.IMPLANT, Pathway.MALIGNANT));
  }

  @Test
  void aNonmalignantImplantAsksTwentyTwoItemsWithTheTrialsAmongThem() {
    assertEquals(
        List.of(
            "I.A.2.a",
            "I.A.2.b",
            "I.A.2.c",
            "I.A.2.d",
            "I.A.2.e",
            "I.A.2.f",
            "I.A.2.g",
            "I.A.2.h",
            "II.A.2.a",
            "II.A.2.b",
            "II.A.2.c",
            "II.A.2.d",
            "II.A.2.e",
            "II.A.2.f",
            "II.A.2.g",
            "II.A.2.h",
            "II.A.2.i",
            "II.B.1",
            "II.B.2",
            "II.B.3",
            "II.B.4",
            "II.B.5"),
        asked(RequestKind.IMPLANT, Pathway.NONMALIGNANT));
  }

  @Test
  void aContraindicationOfTheTrialIsTheSameFactAtTheImplant() {
    for (int n = 1; n <= 5; n++) {
      assertEquals(policy.item("I.B." + n), policy.item("II.B." + n));
      assertEquals(ItemKind.CONTRAINDICATION, policy.item("I.B." + n).kind());
    }
  }

  @Test
  void theExceptionWaivesTheTrialOfAMalignantImplantAlone() {
    ExceptionRule rule = policy.exception().orElseThrow();
    assertEquals("II.Note", rule.paragraph());
    assertEquals(IMPLANT_MALIGNANT, rule.route());
    assertEquals("II.A.1.a", rule.waives());
    assertEquals(List.of("I.A.1.b"), rule.conflicts());
    assertEquals(List.of(Ground.values()), rule.grounds());
  }

  @Test
  void theCodesAreThoseOfThePolicysTables() {
    assertEquals(
        "62320 62321 62322 62323 62326 62327 62350 62351 62355 62360 62361 62362 62365 62367 62368"
            + " 62369 62370",
        codes(policy.codes().stream().filter(code -> code.set() == Code.CodeSet.CPT)));
    assertEquals(
        "A4300 A4301 E0782 E0783 E0785 E0786 C1772 C1755 J2274 S0093",
        codes(policy.codes().stream().filter(code -> code.set() == Code.CodeSet.HCPCS)));
  }

  @Test
  void sevenCodesCarryAStar() {
    assertEquals(
        "A4300 A4301 E0782 C1772 C1755 J2274 S0093",
        codes(policy.codes().stream().filter(Code::starred)));
  }

  @Test
  void removalAnalysisRefillAndReplacementHaveNoCriteria() {
    assertEquals(
        "62355 62365 62367 62368 62369 62370 E0785 E0786",
        codes(policy.codes().stream().filter(code -> code.use() == Code.Use.MAINTENANCE)));
    assertEquals(
        "62350 62351 62360 62361 62362",
        codes(
            policy.codes().stream()
                .filter(code -> code.use() == Code.Use.CRITERIA_OR_MAINTENANCE)));
  }

  @Test
  void baclofenAndOtherIndicationsAreReferred() {
    assertEquals(
        List.of("LA.PHAR.149", "LA.CP.MP.107"),
        policy.referrals().stream().map(Referral::policyId).toList());
  }

  @Test
  void theLogAndTheReferencesAreComplete() {
    assertEquals(
        List.of("2020-12", "2022-02", "2023-04", "2024-02", "2025-02"),
        policy.revisions().stream().map(revision -> revision.revised().toString()).toList());
    assertEquals(
        Stream.iterate(1, n -> n + 1).limit(22).toList(),
        policy.literature().stream().map(entry -> entry.number()).toList());
  }

  private List<String> asked(RequestKind request, Pathway pathway) {
    return policy.checklist(new Route(request, pathway)).entries().stream()
        .map(Checklist.Entry::paragraph)
        .toList();
  }

  private static String codes(Stream<Code> codes) {
    return codes.map(Code::code).collect(Collectors.joining(" "));
  }
}
