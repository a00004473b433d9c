package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.CodeVerification;
import org.pumpreview.letter.LetterClaim;
import org.pumpreview.letter.LetterVerifier;
import org.pumpreview.letter.NoCode;
import org.pumpreview.letter.ScanVerifier;
import org.pumpreview.letter.Verification;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;

/// The practice vault: its script goes through the same rules as a person's acts.
@BesideWindows
class PracticeVaultTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:58:00Z");

  /// Half past one at the plan: the clocks of the script end a calendar day earlier than by day.
  private static final Instant NIGHT = Instant.parse("2026-11-17T07:30:00Z");

  @TempDir Path folder;

  private final Policy policy = PolicyPacks.shipped();
  private final Vault vault =
      Vaults.of(ref -> Optional.of(policy).filter(p -> p.ref().equals(ref)), new MemoryHeadPins());

  @Test
  void theThreeCasesOfTheDemonstrationEndAsTold() throws Exception {
    PracticeVault practice =
        PracticeVault.found(vault, policy, PlanJson.example(), folder.resolve("v"), false, NOW);

    assertEquals(
        List.of(Outcome.APPROVED, Outcome.APPROVED_BY_EXCEPTION, Outcome.ADVERSE),
        practice.cases().stream()
            .map(told -> told.file().progress().decision().orElseThrow())
            .map(decision -> decision.determination().outcome())
            .toList());
  }

  @Test
  void everyCaseIsToldAtAnyHourAndShowsOnTheWorklist() throws Exception {
    Path place = folder.resolve("v");
    PracticeVault practice =
        PracticeVault.found(vault, policy, PlanJson.example(), place, true, NIGHT);

    try (Session session =
        vault.unlock(place, practice.nurse(), practice.passphrase().toCharArray(), NIGHT)) {
      assertEquals(
          List.of(
              CaseStatus.NEW,
              CaseStatus.IN_REVIEW,
              CaseStatus.WAITING_FOR_INFORMATION,
              CaseStatus.WITH_DIRECTOR,
              CaseStatus.DECIDED),
          session.cards().stream().map(Card::status).collect(Collectors.toSet()).stream()
              .sorted()
              .toList());
    }
  }

  @Test
  void lettersOfThePracticeVaultVerifyAndSayThatTheyArePractice() throws Exception {
    Path place = folder.resolve("v");
    PracticeVault practice =
        PracticeVault.found(vault, policy, PlanJson.example(), place, false, NOW);

    try (Session session =
        vault.unlock(place, practice.nurse(), practice.passphrase().toCharArray(), NOW)) {
      LetterVerifier verifier = LetterDesk.verifier(session);
      for (PracticeVault.Told told : practice.cases()) {
        byte[] kept = session.readAttachment(told.letter().orElseThrow().letter().attachment());
        Verification verification = (Verification) verifier.verify(kept);
        assertEquals(Verification.Overall.TRUSTED, verification.overall());
        assertTrue(verification.practice());
      }
    }
  }

  @Test
  void lettersOfTheVaultProveThemselvesOnPaperAndDraftsDoNot() throws Exception {
    Path place = folder.resolve("v");
    PracticeVault practice =
        PracticeVault.found(vault, policy, PlanJson.example(), place, false, NOW);

    try (Session session =
        vault.unlock(place, practice.nurse(), practice.passphrase().toCharArray(), NOW)) {
      ScanVerifier verifier = new ScanVerifier(List.of(session.authority()));
      for (PracticeVault.Told told : practice.cases()) {
        var issued = told.letter().orElseThrow();
        var found = (CodeVerification) verifier.verify(issued.pdf());
        assertEquals(Verification.Overall.TRUSTED, found.overall(), found::toString);
        assertEquals(Optional.of(issued.letter().number()), found.claim().map(LetterClaim::letter));
        assertTrue(found.practice());
      }
      var letter = practice.cases().getFirst();
      var assessment = Assessment.of(letter.file(), policy, PlanJson.example(), NOW);
      var draft =
          (LetterDesk.Drawn.Ready)
              new LetterDesk(session, session.actor().orElseThrow())
                  .draw(
                      assessment,
                      LetterKind.APPROVAL,
                      Edition.STANDARD,
                      session.actor().orElseThrow());
      assertInstanceOf(NoCode.class, verifier.verify(draft.file()));
    }
  }
}
